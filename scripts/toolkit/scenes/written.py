"""What of the scenes is committed: their style sheet, and each as a file for where a page only names it."""

from __future__ import annotations

from pathlib import Path

from .gathered import SCENES, scene
from .palette import COLOURS
from .svg import as_file

FOLDER = "assets/scenes"  # below overrides/ and below the site
STYLES = "assets/stylesheets/scenes.css"
_BEHIND = {"sky": "#9fc4b4", "sand": "#d3b67a", "hill": "#84ae9a", "floor": "#9a7f4c"}  # in the dark; people stay who they are


def files() -> dict[Path, str]:
    """All of them, by their place below overrides/."""
    return {Path(STYLES): _styles(), **{Path(FOLDER) / f"{name}.svg": as_file(scene(name)) for name in SCENES}}


def write(overrides: Path) -> list[Path]:
    """Write them, and remove what is no scene any more; returns the files that are there now."""
    made = files()
    (overrides / FOLDER).mkdir(exist_ok=True)
    for old in (overrides / FOLDER).glob("*.svg"):
        if old.relative_to(overrides) not in made:
            old.unlink()
    for place, text in made.items():
        (overrides / place).write_text(text, encoding="utf-8")
    return sorted(made)


def _styles() -> str:
    shapes = [shape for name in SCENES for shape in scene(name)]
    rows = [
        "/* The drawn scenes, written by scripts/scenes.py. In the dark what is behind them is less bright. */",
        ":root {",
        *(f"  --scene-{name}: {COLOURS[name]};" for name in _BEHIND),
        "}",
        "@media (prefers-color-scheme: dark) {",
        "  :root {",
        *(f"    --scene-{name}: {colour};" for name, colour in _BEHIND.items()),
        "  }",
        "}",
        ".scene { display: block; width: 100%; height: auto; stroke-linecap: round; stroke-linejoin: round; }",
        *(f".f-{name} {{ fill: {_shade(name)}; }}" for name in sorted({each.colour for each in shapes if not each.line})),
        '.scene [class^="l-"] { fill: none; }',
        *(f".l-{name} {{ stroke: {_shade(name)}; }}" for name in sorted({each.colour for each in shapes if each.line})),
        "@media print {",
        '  .scene, [class$="__scene"] { display: none; }',
        "}",
    ]
    return "\n".join(rows) + "\n"


def _shade(name: str) -> str:
    return f"var(--scene-{name})" if name in _BEHIND else COLOURS[name]
