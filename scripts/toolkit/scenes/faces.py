"""Heads: hair or a headscarf, eyes, brows, nose and a mouth. (0, 0) is the throat, a chin is at -9, the top at about -58."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from .palette import low
from .shapes import Shape, dot, oval, path

_FACE = "M-17 -35C-17 -60 17 -60 17 -35C17 -20 9 -8 0 -8C-9 -8 -17 -20 -17 -35Z"
_CAP = "M-18 -32C-24 -66 24 -66 18 -32C15 -37 12 -43 6 -48C-2 -42 -13 -41 -18 -32Z"
_MIDDLE = "M-18 -31C-24 -66 24 -66 18 -31C16 -38 9 -46 0 -51C-9 -46 -16 -38 -18 -31Z"
Drawn = tuple[list[Shape], list[Shape]]  # behind the face, and before it


def head(hair: str, hue: str, skin: str, turn: float, mouth: str, *, glasses: bool = False) -> list[Shape]:
    """A head that looks left (-1) to right (1), with hair of a style in a colour."""
    behind, before = _STYLES[hair](hue)
    behind = [] if hair != "scarf" else behind
    ears = [] if hair in _COVERED else [dot(side * 17, -31, 4, skin) for side in (-1, 1)]
    face = path(_SMALL if hair == "scarf" else _FACE, skin)
    return [*behind, *ears, face, *_features(skin, turn, mouth, glasses=glasses), *before]


def fallen(hair: str, hue: str) -> list[Shape]:
    """The hair that falls behind the shoulders; a headscarf lies over them."""
    return [] if hair == "scarf" else _STYLES[hair](hue)[0]


def _features(skin: str, turn: float, mouth: str, *, glasses: bool) -> list[Shape]:
    x, mark = turn * 4.5, "ink"
    left, right, eye = x - 6.8, x + 6.8, 1.8 if glasses else 2.1
    made = [
        dot(left, -33, eye, mark, detail=True),
        dot(right, -33, eye, mark, detail=True),
        path(
            f"M{left - 3.4} -39Q{left} -42 {left + 3.2} -39.6M{right - 3.2} -39.6Q{right} -42 {right + 3.4} -39",
            mark,
            line=1.7,
            detail=True,
        ),
        path(f"M{x * 1.5} -31Q{x * 1.5 + (2.6 if turn >= 0 else -2.6)} -25 {x * 1.5 - 0.5} -25", mark, line=1.4, detail=True),
    ]
    if mouth == "laugh":
        made.append(
            path(
                f"M{x - 6.5} -20.5Q{x} -19 {x + 6.5} -20.5Q{x + 5} -12.5 {x} -12.5Q{x - 5} -12.5 {x - 6.5} -20.5Z",
                "lips",
                detail=True,
            )
        )
        made.append(
            path(f"M{x - 4.6} -19.4Q{x} -18.4 {x + 4.6} -19.4L{x + 4} -17.6Q{x} -16.8 {x - 4} -17.6Z", "paper", detail=True)
        )
    else:
        deep = -13.8 if mouth == "smile" else -16.6
        made.append(
            path(f"M{x - 5.4} -18.6Q{x} {deep} {x + 5.4} -18.6", "ink" if skin == "skin-4" else "lips", line=2, detail=True)
        )
    if glasses:
        made += [oval(side, -32.6, 6.4, 6, "ink", line=1.2, detail=True) for side in (left, right)]
        made.append(path(f"M{left + 6.2} -33.6Q{x} -35 {right - 6.2} -33.6", "ink", line=1.2, detail=True))
    return made


_SMALL = "M-15 -34C-15 -54 15 -54 15 -34C15 -20 8 -9 0 -9C-8 -9 -15 -20 -15 -34Z"


def _bob(hue: str) -> Drawn:
    return [
        path("M-21 -34C-24 -68 24 -68 21 -34C21 -26 24 -16 22 -9Q14 -4 8 -9L-8 -9Q-14 -4 -22 -9C-24 -16 -21 -26 -21 -34Z", hue)
    ], [path(_CAP, hue)]


def _long(hue: str) -> Drawn:
    back = "M-21 -34C-25 -69 25 -69 21 -34C21 -16 27 2 25 22Q14 29 9 16L-9 16Q-14 29 -25 22C-27 2 -21 -16 -21 -34Z"
    locks = [path(f"M{side * 17} -36C{side * 22} -20 {side * 19} -6 {side * 24} 14", hue, line=6) for side in (-1, 1)]
    return [path(back, hue)], [*locks, path(_MIDDLE, hue)]


def _curls(hue: str) -> Drawn:
    ring = [(23 * cos(pi * at / 8), -37 - 22 * sin(pi * at / 8)) for at in range(-2, 11)]
    return [oval(0, -40, 22, 22, hue), *(dot(x, y, 8.5, hue) for x, y in ring)], [
        *(dot(x, y, 6.2, hue) for x, y in ((-15, -47), (-7, -52), (2, -53), (10, -51), (16, -45)))
    ]


def _bun(hue: str) -> Drawn:
    return [dot(0, -64, 10, hue), path("M-20 -34C-23 -66 23 -66 20 -34L17 -22L-17 -22Z", hue)], [path(_MIDDLE, hue)]


def _low_bun(hue: str) -> Drawn:
    return [dot(-17, -22, 9.5, hue), path("M-20 -34C-23 -66 23 -66 20 -34L17 -24L-17 -24Z", hue)], [path(_CAP, hue)]


def _braids(hue: str) -> Drawn:
    rows = [oval(side * (20 + row * 0.8), -22 + row * 10, 5.6, 6.4, hue) for side in (-1, 1) for row in range(5)]
    return [path("M-21 -34C-24 -68 24 -68 21 -34L18 -20L-18 -20Z", hue)], [path(_MIDDLE, hue), *rows]


def _short(hue: str) -> Drawn:
    return [path("M-19 -34C-23 -65 23 -65 19 -34L17 -26L-17 -26Z", hue)], [
        path("M-18 -34C-23 -66 23 -67 18 -34C15 -38 15 -44 12 -48C4 -45 -8 -44 -14 -48C-15 -44 -16 -38 -18 -34Z", hue)
    ]


def _scarf(hue: str) -> Drawn:
    cloth = "M-22 -37C-25 -70 25 -70 22 -37C23 -18 27 -4 36 8C24 26 -24 26 -36 8C-27 -4 -23 -18 -22 -37Z"
    return [path(cloth, hue)], [path("M-13 -12Q0 2 14 -11M-20 2Q2 18 24 0", low(hue), line=2.2, detail=True)]


def _wrap(hue: str) -> Drawn:
    return [dot(16, -62, 9, hue), path("M-19 -36C-29 -74 29 -74 19 -36Z", hue)], [
        path("M-19 -35C-27 -74 27 -74 19 -35C12 -47 -12 -47 -19 -35Z", hue),
        path("M-16 -44Q2 -62 17 -52M-14 -53Q0 -66 12 -61", low(hue), line=2, detail=True),
    ]


_COVERED = ("scarf", "bob", "long")
_STYLES: dict[str, Callable[[str], Drawn]] = {
    "bob": _bob,
    "long": _long,
    "curls": _curls,
    "bun": _bun,
    "low-bun": _low_bun,
    "braids": _braids,
    "short": _short,
    "scarf": _scarf,
    "wrap": _wrap,
}
