"""People: a head with a face, a body, arms that do something. No feature says who somebody is: all of them are spread about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .faces import fallen, head
from .palette import low
from .shapes import Point, Shape, Shapes, box, dot, oval, path, placed

Arm = tuple[Point, Point]  # where the elbow pulls to, and where the hand is, seen from the throat
DOWN_LEFT: Arm = ((-40, 58), (-34, 92))
DOWN_RIGHT: Arm = ((40, 58), (34, 92))
_HEAD = 1.12  # somewhat larger than life: faces are what one looks at


@dataclass(frozen=True)
class Person:
    """One person, seen from her throat at (x, y).

    turn: which way she looks, -1 (left) to 1; nod: how her head leans, in degrees; mouth: "smile", "laugh" or "calm";
    hair: a style of `faces`, and in which colour; a headscarf takes its colour from there too.
    legs: "skirt", "trousers", "walk", "seat" or none, behind a table. over: her arms come before what lies between, so draw
    them apart (`arms_of`).
    """

    x: float
    y: float
    skin: int
    hair: str
    hue: str
    top: str
    left: Arm | None = DOWN_LEFT
    right: Arm | None = DOWN_RIGHT
    turn: float = 0
    nod: float = 0
    mouth: str = "smile"
    legs: str = ""
    below: str = "night"
    glasses: bool = False
    size: float = 1
    over: bool = False


def person(who: Person) -> Shapes:
    """All of a person, from the legs up; without the arms if those are drawn later."""
    skin = f"skin-{who.skin}"
    made = [*_legs(who.legs, who.below)]
    made += placed(fallen(who.hair, who.hue), 0, 3, turned=who.nod, size=_HEAD)
    made += _body(who.top, skin)
    made += placed(head(who.hair, who.hue, skin, who.turn, who.mouth, glasses=who.glasses), 0, 3, turned=who.nod, size=_HEAD)
    if not who.over:
        made += [*_arm(-26, who.left, who), *_arm(26, who.right, who)]
    return placed(made, who.x, who.y, size=who.size)


def arms_of(who: Person) -> Shapes:
    """The arms of a person whose arms lie over a table."""
    return placed([*_arm(-26, who.left, who), *_arm(26, who.right, who)], who.x, who.y, size=who.size)


def _body(top: str, skin: str) -> list[Shape]:
    return [
        path("M-11 -4C-15 3 -33 3 -34 24C-34 50 -30 70 -29 98L29 98C30 70 34 50 34 24C33 3 15 3 11 -4Z", top),
        path("M-7 -16L7 -16L8 -1Q0 9 -8 -1Z", skin),
        path("M-12 -4Q0 14 12 -4", low(top), line=2.4, detail=True),
    ]


def _arm(side: float, arm: Arm | None, who: Person) -> list[Shape]:
    if arm is None:
        return []
    (ex, ey), (hx, hy) = arm
    drawn = f"M{side} 19Q{ex} {ey} {hx} {hy}"
    dx, dy = hx - ex, hy - ey
    length = max((dx * dx + dy * dy) ** 0.5, 1)
    wrist = (hx + dx / length * 10, hy + dy / length * 10)
    return [
        path(drawn, low(who.top), line=17.5, detail=True),
        path(drawn, who.top, line=14.5, detail=True),
        path(f"M{hx + dx / length * 5} {hy + dy / length * 5}L{wrist[0]} {wrist[1]}", f"skin-{who.skin}", line=13.5),
    ]


def _legs(kind: str, below: str) -> list[Shape]:
    shoes = "ink" if below != "night" else "clay-low"
    if kind == "skirt":
        return [
            *(oval(x, 188, 12, 6, "ink") for x in (-13, 15)),
            path("M-29 84C-33 120 -40 150 -43 180Q0 192 43 180C40 150 33 120 29 84Z", below),
            path("M-8 112Q-13 150 -14 183M12 120Q16 150 18 183", low(below), line=2.2, detail=True),
        ]
    if kind == "trousers":
        return [
            oval(-19, 189, 14, 6, shoes),
            oval(19, 189, 14, 6, shoes),
            path("M-29 84C-32 120 -30 150 -29 186L-8 186L0 118L8 186L29 186C30 150 32 120 29 84Z", below),
        ]
    if kind == "walk":
        return [
            oval(-34, 186, 13, 6, shoes),
            oval(37, 188, 15, 6, shoes),
            path(
                "M-29 84C-30 110 -40 140 -45 176L-25 183C-16 150 -2 132 2 112C8 136 18 160 24 186L44 184C39 150 34 112 29 84Z",
                below,
            ),
        ]
    if kind == "seat":
        return [
            oval(-21, 180, 14, 6, shoes),
            oval(21, 180, 14, 6, shoes),
            path("M-31 108L-29 176L-10 176L-6 120L6 120L10 176L29 176L31 108Z", low(below)),
            box(-37, 80, 74, 42, below, corner=20),
            path("M0 98L0 121", low(below), line=2.4, detail=True),
        ]
    return []


def baby(x: float, y: float, skin: int, hair: str, top: str, *, turn: float = 0, size: float = 0.72) -> Shapes:
    """A child that stands: a large head on a small body."""
    hue = f"skin-{skin}"
    made = [
        *fallen(hair, "black"),
        oval(-9, 98, 9, 5, "ink"),
        oval(10, 98, 9, 5, "ink"),
        path("M-18 50L-17 94L-3 94L0 66L3 94L17 94L18 50Z", "night"),
        path("M-9 -4C-14 0 -24 4 -25 22L-21 60L21 60L25 22C24 4 14 0 9 -4Z", top),
        path("M-20 14Q-30 34 -28 50M20 14Q30 34 28 50", low(top), line=11, detail=True),
        dot(-28, 55, 6, hue),
        dot(28, 55, 6, hue),
        path("M-6 -14L6 -14L7 -1Q0 6 -7 -1Z", hue),
        *head(hair, "black", hue, turn, "laugh"),
    ]
    return placed(made, x, y, size=size)


def who(said: str) -> Person:
    """One person in a line of words: "76 162 2 scarf petrol clay, left -48 66 -6 84, turn 0.5, laugh, skirt night, over".

    First where she is, her skin, hair, its colour and that of her clothes; then what differs from how one simply stands.
    """
    first, *rest = said.split(", ")
    x, y, skin, hair, hue, top = first.split()
    more: dict[str, Any] = {}
    for name, *values in map(str.split, rest):
        if name in ("left", "right"):
            ex, ey, hx, hy = map(float, values)
            more[name] = ((ex, ey), (hx, hy))
        elif name in ("turn", "nod", "size"):
            more[name] = float(values[0])
        elif name in ("laugh", "calm"):
            more["mouth"] = name
        elif name in ("glasses", "over"):
            more[name] = True
        else:
            more |= {"legs": name, "below": values[0]}
    return Person(float(x), float(y), int(skin), hair, hue, top, **more)
