"""The colours of scenes, few enough to be one family, far enough apart to hold in greys (tests/unit/test_scenes.py)."""

from __future__ import annotations

from typing import Final

# A name of a colour is the name of its class in scenes.css too, which gives the backdrop another shade in the dark.
COLOURS: Final = {
    # behind everything
    "sky": "#b9e0cf",
    "sand": "#f2d495",
    "hill": "#99c5b0",
    "floor": "#ae9159",
    # people
    "skin-1": "#e2b48e",
    "skin-2": "#b57749",
    "skin-3": "#a9653e",
    "skin-4": "#6f4030",
    "black": "#211b1e",
    "brown": "#4d2a1b",
    "auburn": "#7c3517",
    "grey": "#a9acb2",
    "ink": "#1a1516",
    "lips": "#7a2a22",
    # what they wear, and things
    "petrol": "#0a6364",
    "petrol-low": "#064b4c",
    "clay": "#b04020",
    "clay-low": "#872f16",
    "sun": "#f7b93b",
    "sun-low": "#cf8f1a",
    "sage": "#7ab6a1",
    "sage-low": "#5d8c7b",
    "plum": "#5e2a47",
    "plum-low": "#471e35",
    "cream": "#fcf1dc",
    "cream-low": "#d4c4a0",
    "rose": "#e69582",
    "rose-low": "#b27263",
    "night": "#1a313e",
    "night-low": "#12242e",
    "wood": "#c88a49",
    "wood-low": "#9a6936",
    "paper": "#fffdf6",
}


def low(colour: str) -> str:
    """The darker one beside a colour, for an edge or a fold; skin and hair have none."""
    return f"{colour}-low" if f"{colour}-low" in COLOURS else colour


def lightness(colour: str) -> float:
    """How light a colour is to the eye, 0 to 1: the relative luminance of WCAG."""
    parts = (int(COLOURS[colour][at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How far two colours are apart in greys: 1 is the same, 21 is black on white."""
    bright, dark = sorted((lightness(one), lightness(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)
