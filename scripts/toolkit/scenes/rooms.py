"""Scenes in a room where people stand, or sit without a table. Each goes from what is behind to what is before."""

from __future__ import annotations

from collections.abc import Callable

from .outside import board
from .people import arms_of, baby, person, who
from .shapes import Shapes, box, dot, path
from .things import arch, bag, chair, desk, flat_sheet, ground, laptop, mug, plant, sheet, speech, table


def talk() -> Shapes:
    """Two women on chairs turned to each other; one tells, the other listens."""
    left = who("138 150 4 curls black sun, left -50 62 -8 84, right 58 58 62 26, turn 0.9, nod 3, laugh, seat plum")
    right = who("342 150 1 bob grey petrol, left -46 66 -8 88, right 46 66 10 90, turn -0.9, nod -7, seat night, glasses")
    return (
        arch(240, 410, 26, "sand"),
        *speech(204, 84, 82, 48, tail=-26, mark="dots"),
        *plant(432, 330, 0.9),
        ground(),
        *(box(205, 262, 70, 12, "wood", corner=6), path("M240 272L240 330M218 332L262 332", "wood-low", line=8)),
        *mug(226, 262, "clay"),
        *mug(256, 262, "sage"),
        *chair(138, 150, "clay"),
        *chair(342, 150, "sage"),
        *person(left),
        *person(right),
    )


def circle() -> Shapes:
    """Five women on chairs in a half circle, cards on the floor between them."""
    back = [
        who("164 138 2 scarf clay night, left -46 62 -12 86, right 46 62 12 86, turn 0.3, size 0.86, seat sage"),
        who("316 138 1 curls auburn sage, left -46 62 -10 86, right 56 52 58 22, turn -0.5, size 0.86, laugh, seat night"),
        who("240 126 4 wrap sun plum, left -44 60 -12 86, right 44 60 12 86, nod -4, size 0.86, laugh, seat petrol"),
    ]
    front = [
        who("76 168 3 short grey petrol, left -46 62 -10 88, right 48 62 14 88, turn 1, nod 4, size 0.94, seat plum, glasses"),
        who("404 168 2 braids black cream, left -48 62 -12 88, right 46 62 10 88, turn -1, nod -4, size 0.94, seat clay"),
    ]
    cards = tuple(
        path(f"M{x - 14} {y}L{x + 14} {y}L{x + 18} {y + 10}L{x - 18} {y + 10}Z", hue)
        for x, y, hue in ((196, 316, "paper"), (240, 312, "plum"), (284, 316, "clay"), (222, 332, "sage"), (264, 332, "paper"))
    )
    made = [arch(240, 440, 20, "sky"), path("M20 344L20 292Q240 262 460 292L460 344Z", "hill"), ground(344)]
    for one in (*back, *front):
        made += [*chair(one.x, one.y - 4, "wood")[:1], *person(one)]
    return (*made, *cards)


def counter() -> Shapes:
    """A woman at the desk of the town hall; who sits there hands her a sheet."""
    clerk = who("330 142 3 bun black clay, left -56 50 -76 62, right 44 64 18 82, turn -0.9, laugh, over")
    guest = who("122 142 1 scarf plum sage, left -46 60 -34 96, right 56 52 92 62, turn 0.9, skirt night")
    return (
        arch(240, 420, 24, "sand"),
        *(box(392, 78, 50, 64, "petrol", corner=4), box(400, 86, 34, 48, "sky", corner=2)),
        ground(),
        *sheet(234, 192, 4, picture=True),
        *person(guest),
        *bag(88, 244, "clay"),
        *person(clerk),
        *desk(330, 226, 230, 104),
        *laptop(392, 226),
        *arms_of(clerk),
    )


def notices() -> Shapes:
    """Two women read a notice board in the community room."""
    left = who("96 144 3 braids black sun, left -46 60 -40 98, right 52 36 62 -2, turn 0.9, laugh, trousers plum")
    right = who("392 144 2 scarf petrol rose, left -50 56 -26 62, right 46 56 20 66, turn -0.9, nod -4, skirt night")
    return (arch(240, 430, 22, "sky"), ground(), *board(244, 332, wide=176, high=130, foot=110), *person(left), *person(right))


def agreed() -> Shapes:
    """Two women shake hands over a table with a signed sheet."""
    left = who("128 140 2 scarf sun plum, left -46 60 -40 98, right 58 58 98 58, turn 0.9, laugh, skirt night")
    right = who("352 140 3 short black petrol, left -58 58 -100 58, right 46 60 40 98, turn -0.9, laugh, trousers clay")
    return (
        arch(150, 224, 40, "sky"),
        arch(330, 224, 40, "sand"),
        *speech(240, 74, 62, 50, mark="tick"),
        ground(),
        *person(left),
        *person(right),
        *table(240, 250, 150, 80),
        *flat_sheet(240, 253, 66),
        dot(240, 199, 8.5, "skin-3"),
    )


def care() -> Shapes:
    """A visit to an organisation: a child is welcome too, tea is ready."""
    host = who("126 140 4 bob black clay, left -46 60 -40 98, right 54 52 62 40, turn 0.8, laugh, skirt petrol")
    guest = who("330 140 2 scarf cream night, left -52 50 -54 40, right 46 62 40 100, turn -0.8, trousers sage")
    return (
        arch(240, 420, 24, "sky"),
        *(box(198, 62, 76, 58, "paper", corner=4), dot(240, 88, 15, "sun"), path("M204 114Q236 84 268 114Z", "sage-low")),
        ground(),
        *person(host),
        *person(guest),
        *baby(408, 254, 2, "curls", "sun", turn=-0.6, size=0.78),
        *mug(188, 190, "sun"),
    )


ROOMS: dict[str, Callable[[], Shapes]] = {
    "talk": talk,
    "circle": circle,
    "counter": counter,
    "notices": notices,
    "agreed": agreed,
    "care": care,
}
