"""Scenes in the open: a street, a school gate, a bus stop, a way to the town hall."""

from __future__ import annotations

from collections.abc import Callable

from .outside import bus, gate, hall, house, signpost, tree, way
from .people import baby, person, who
from .shapes import Shapes, box, dot, path, placed
from .things import arch, bag, ground, sheet, speech


def street() -> Shapes:
    """Four women in a street, of different ages: who is it about?"""
    return (
        arch(240, 440, 20, "sky"),
        *house(106, 332, 104, 120, "rose", "plum"),
        *house(214, 332, 96, 156, "sun", "clay", rows=3),
        *house(322, 332, 104, 126, "sage", "night"),
        *tree(412, 332, 0.8, "sage-low"),
        ground(),
        *person(who("76 162 2 scarf petrol clay, turn 0.5, size 0.88, skirt night")),
        *person(who("178 158 1 bun grey night, right 54 52 24 66, turn 0.4, size 0.9, skirt plum, glasses")),
        *person(who("286 158 4 curls black cream, left -54 52 -22 66, turn -0.4, size 0.9, laugh, trousers petrol")),
        *person(who("388 160 3 braids black plum, turn -0.5, size 0.9, walk night")),
        *bag(424, 248, "sun"),
    )


def school() -> Shapes:
    """At the gate of a school: two mothers talk, a child pulls at a hand."""
    return (
        arch(240, 430, 16, "sky"),
        *tree(66, 330, 0.9),
        ground(),
        *gate(240, 330),
        *person(who("168 150 3 scarf night sun, right 56 48 58 16, turn 0.8, size 0.95, laugh, skirt plum")),
        *person(
            who(
                "306 150 1 long auburn petrol, left -50 58 -22 64, "
                "right 48 60 50 100, turn -0.8, size 0.95, laugh, trousers night"
            )
        ),
        *baby(382, 256, 1, "bob", "clay", turn=-0.4, size=0.76),
    )


def to_the_hall() -> Shapes:
    """A colleague walks along to the town hall: two women on their way together."""
    return (
        arch(240, 440, 16, "sky"),
        *hall(336, 250, 0.86),
        *tree(210, 250, 0.62, "sage-low"),
        path("M20 332L20 262Q240 236 460 262L460 332Z", "hill"),
        *way(40, 336, 332),
        ground(),
        *person(who("104 150 4 wrap sun plum, right 46 60 44 98, turn 0.6, size 0.92, laugh, walk petrol")),
        *person(who("198 152 1 bob brown clay, right 58 44 76 18, turn 0.4, size 0.92, laugh, walk night")),
    )


def council() -> Shapes:
    """Before the town hall two women go through what has been decided, with a sheet in the hand."""
    return (
        arch(240, 440, 16, "sand"),
        *hall(240, 312, 1.2),
        *tree(60, 330, 0.7, "sage-low"),
        *tree(424, 330, 0.7, "sage-low"),
        ground(),
        *placed([box(-26, -32, 52, 64, "wood", corner=4)], 198, 214, turned=-6),
        *sheet(198, 214, -6, 1.1),
        *person(who("132 152 1 low-bun auburn night, right 52 50 50 60, turn 0.8, size 0.95, laugh, skirt petrol, glasses")),
        *person(who("346 152 3 scarf sun clay, left -54 46 -60 20, turn -0.8, size 0.95, trousers night")),
    )


def stop() -> Shapes:
    """A woman gets off the bus and is met by another."""
    return (
        arch(240, 440, 20, "sand"),
        *bus(256, 330),
        ground(),
        *person(who("92 150 3 scarf clay petrol, right 56 36 66 -4, turn 0.8, size 0.94, laugh, skirt night")),
        *person(who("236 152 1 curls brown plum, left -54 44 -60 18, turn -0.8, size 0.94, laugh, walk night")),
        *bag(276, 240, "clay"),
    )


def flyers() -> Shapes:
    """At a market stall two women are told of a training and take a sheet along."""
    stall = (
        path("M264 116L444 116L452 150L256 150Z", "clay"),
        *(path(f"M{x} 116L{x + 30} 116L{x + 32} 150L{x + 1} 150Z", "cream") for x in (292, 352, 412)),
        path("M268 150L268 330M440 150L440 330", "wood-low", line=8),
    )
    return (
        arch(240, 440, 18, "sky"),
        *tree(56, 332, 0.9),
        ground(),
        *stall,
        *person(who("354 182 2 short black petrol, left -56 40 -70 38, turn -0.8, size 0.95, laugh")),
        *(path("M256 252L452 252L452 268L256 268Z", "wood"), path("M264 268L444 268L444 330L264 330Z", "sage")),
        *sheet(272, 214, -8, 0.8, picture=True),
        *person(who("202 158 4 braids black sun, right 50 50 58 58, turn 0.8, size 0.92, laugh, trousers plum")),
        *person(who("106 160 1 scarf sage night, left -50 56 -20 66, turn 0.7, size 0.92, skirt clay")),
    )


def lost() -> Shapes:
    """A woman at a signpost with three arms looks which way to go."""
    return (
        arch(240, 410, 24, "sand"),
        path("M36 332Q240 262 444 332Z", "hill"),
        *tree(412, 326, 0.66),
        ground(),
        *signpost(300, 332),
        *person(
            who(
                "150 152 2 curls black plum, left -46 60 -38 98, right 54 30 22 -14, turn 0.9, nod -5, size 0.95, calm, walk clay"
            )
        ),
        *bag(114, 240, "sun"),
        *speech(96, 70, 56, 48, tail=24, mark="question"),
    )


def searching() -> Shapes:
    """A woman looks through a large magnifying glass; nothing there yet."""
    return (
        arch(240, 400, 28, "sky"),
        ground(),
        *person(
            who("196 150 3 bob black sun, left -46 60 -38 98, right 60 62 74 52, turn 0.8, nod 4, calm, skirt plum, glasses")
        ),
        path("M272 206L298 182", "wood-low", line=13),
        dot(328, 142, 48, "night"),
        dot(328, 142, 38, "paper"),
        path("M306 140Q308 122 324 116", "sky", line=6),
    )


OUTDOORS: dict[str, Callable[[], Shapes]] = {
    "street": street,
    "school": school,
    "hall": to_the_hall,
    "council": council,
    "stop": stop,
    "flyers": flyers,
    "lost": lost,
    "search": searching,
}
