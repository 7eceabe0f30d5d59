"""Scenes at a table. Each is a list from what is behind to what is before."""

from __future__ import annotations

from collections.abc import Callable

from .people import Person, arms_of, person, who
from .shapes import Shapes, box, dot, path
from .things import arch, flat_sheet, ground, lamp, laptop, mug, plant, pot, speech, table


def seated(people: list[Person], between: Shapes) -> Shapes:
    """People behind a table: first they, then the table with what lies on it, then the arms that rest on it."""
    made = [shape for one in people for shape in person(one)]
    made += between
    made += [shape for one in people if one.over for shape in arms_of(one)]
    return tuple(made)


def home() -> Shapes:
    """Five women at a table with tea and papers: they talk, listen and laugh."""
    people = [
        who("240 122 3 curls black sun, left -50 60 -24 96, right 50 60 24 96, laugh, over"),
        who("156 130 1 bun grey plum, left -44 60 -14 92, right 42 60 20 92, turn 0.8, nod 4, size 0.98, glasses, over"),
        who("324 130 2 scarf sage petrol, left -42 60 -20 92, right 44 60 14 92, turn -0.8, nod -4, size 0.98, laugh, over"),
        who("74 142 4 braids black clay, left -46 56 -6 84, right 48 48 44 8, turn 1, nod 5, laugh, over"),
        who("406 142 1 bob auburn night, left -46 56 -26 86, right 46 60 8 84, turn -1, nod -5, over"),
    ]
    things = (
        *table(240, 234, 448, 88),
        *mug(196, 236, "clay"),
        *pot(242, 236, "rose"),
        *flat_sheet(158, 238, 44),
        *flat_sheet(326, 238, 44),
        *mug(366, 236, "sage"),
        *mug(114, 236, "sun"),
    )
    return (arch(240, 430, 18, "sky"), ground(), *seated(people, things))


def meeting() -> Shapes:
    """Two from the town hall and two from an organisation at one table with a plan."""
    people = [
        who("92 146 2 short black night, left -44 60 -10 88, right 44 60 30 88, turn 0.9, glasses, over"),
        who("186 150 1 long brown clay, left -46 66 -14 88, right 46 66 22 88, turn 0.8, nod 3, laugh, over"),
        who("294 150 3 scarf plum sun, left -46 66 -24 88, right 46 66 12 88, turn -0.8, nod -3, over"),
        who("388 146 4 wrap clay sage, left -44 60 -34 88, right 44 60 8 88, turn -1, laugh, over"),
    ]
    things = (*table(240, 236, 420), *flat_sheet(240, 239, 74), *mug(132, 238, "sun"), *mug(342, 238, "petrol"))
    return (arch(150, 224, 50, "sand"), arch(330, 224, 50, "sky"), ground(), *seated(people, things))


def kitchen() -> Shapes:
    """A woman and her mother at the kitchen table with papers and coins."""
    people = [
        who("166 148 2 long black rose, left -50 62 -12 86, right 50 62 34 86, turn 0.7, nod 4, over"),
        who("314 150 2 low-bun grey petrol, left -50 62 -34 84, right 50 64 2 84, turn -0.8, nod -4, laugh, glasses, over"),
    ]
    things = (
        *table(240, 234, 390),
        *flat_sheet(234, 237, 66),
        *flat_sheet(120, 237, 44),
        *(box(272, 229 - at * 6, 24, 6, "sun" if at % 2 == 0 else "sun-low", corner=3) for at in range(4)),
        *pot(392, 236),
        *mug(82, 236, "clay"),
    )
    shelf = (box(64, 96, 72, 8, "wood"), *plant(84, 96, 0.42), *mug(116, 96, "sun"))
    return (arch(240, 420, 24, "sky"), *lamp(240, 20), *shelf, ground(), *seated(people, things))


def list_of() -> Shapes:
    """Two colleagues with one list: they look at it together and tick."""
    people = [
        who("162 150 4 short black petrol, left -50 62 -6 86, right 56 56 60 56, turn 0.8, nod 4, over"),
        who("318 150 1 long auburn plum, left -54 60 -40 80, right 50 64 6 86, turn -0.8, nod -4, laugh, glasses, over"),
    ]
    paper = (
        box(196, 104, 88, 118, "wood-low", corner=6),
        box(202, 112, 76, 104, "paper", corner=3),
        box(224, 98, 32, 14, "grey", corner=5),
        path("M212 134L217 140L226 129M212 160L217 166L226 155M212 186L217 192L226 181", "petrol", line=4.4),
        path("M236 135L268 135M236 161L262 161M236 187L266 187", "grey", line=4, detail=True),
    )
    return (
        arch(150, 220, 46, "sky"),
        arch(330, 220, 46, "sand"),
        ground(),
        *seated(people, (*table(240, 236, 400), *paper, *mug(84, 238, "clay"), *mug(398, 238, "sage"))),
    )


def deciding() -> Shapes:
    """At the head of a table somebody explains a plan, two others agree."""
    people = [
        who("118 154 1 bun grey night, left -50 62 -10 86, right 50 62 26 86, turn 0.9, glasses, over"),
        who("222 150 2 bob black sage, left -48 64 -16 86, right 48 64 16 86, turn 0.8, nod 3, laugh, over"),
    ]
    speaker = who("366 132 4 wrap clay sun, left -58 40 -66 4, right 46 60 30 90, turn -0.8, size 1.04, laugh, skirt petrol")
    plan = (
        box(258, 58, 84, 64, "paper", corner=4),
        path("M270 104L288 88L304 96L330 70", "clay", line=5),
        path("M270 112L330 112", "grey", line=3, detail=True),
    )
    return (
        arch(240, 430, 22, "sand"),
        ground(),
        *plan,
        *person(speaker),
        *seated(people, (*table(164, 236, 280), *flat_sheet(118, 239, 46), *flat_sheet(218, 239, 46), *mug(166, 238, "clay"))),
    )


def later() -> Shapes:
    """Women look back on a year: one shows her work, another claps, with cake and flowers."""
    people = [
        who("112 148 1 curls brown petrol, left -50 62 -8 86, right 46 40 44 6, turn 0.7, laugh, over"),
        who("240 140 3 bun grey clay, left -50 50 -54 88, right 50 50 54 88, laugh, glasses, over"),
        who("368 148 4 scarf sun night, left -46 40 -44 6, right 50 62 8 86, turn -0.7, laugh, over"),
    ]
    cake = (
        box(205, 206, 70, 30, "cream", corner=5),
        path("M206 214Q216 224 223 214Q232 224 240 214Q248 224 257 214Q266 224 274 214", "clay", line=5),
        path("M240 205L240 190", "petrol", line=4),
        dot(240, 186, 4, "sun"),
    )
    flags = (
        path("M40 92Q240 20 440 92", "night", line=2.5, detail=True),
        *(
            path(f"M{x - 13} {y}L{x + 13} {y}L{x} {y + 24}Z", hue)
            for x, y, hue in (
                (96, 74, "clay"),
                (150, 61, "petrol"),
                (206, 55, "sun-low"),
                (274, 55, "plum"),
                (330, 61, "clay"),
                (384, 74, "petrol"),
            )
        ),
    )
    return (
        arch(240, 430, 22, "sky"),
        *flags,
        ground(),
        *seated(people, (*table(240, 236, 410), *cake, *mug(158, 238, "sun"), *mug(322, 238, "sage"))),
    )


def drawing_up() -> Shapes:
    """Two women at a table write down what one of them can do; a laptop and cards are there."""
    people = [
        who("152 150 3 long black sage, left -50 62 -14 86, right 50 60 36 84, turn 0.6, nod 6, over"),
        who("300 148 1 scarf night clay, left -50 60 -50 84, right 50 62 6 84, turn -0.9, nod -3, laugh, over"),
    ]
    things = (
        *table(240, 236, 410),
        *flat_sheet(206, 239, 60),
        *laptop(376, 238),
        *mug(88, 238, "sun"),
        path("M196 232L204 216", "clay", line=4),
    )
    return (arch(240, 430, 22, "sand"), *speech(226, 70, 62, 48, tail=20, mark="heart"), ground(), *seated(people, things))


TABLES: dict[str, Callable[[], Shapes]] = {
    "home": home,
    "meeting": meeting,
    "kitchen": kitchen,
    "list": list_of,
    "deciding": deciding,
    "later": later,
    "drawing-up": drawing_up,
}
