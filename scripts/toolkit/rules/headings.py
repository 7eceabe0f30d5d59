"""Headings of a page: their levels and ids, the sections that its kind must have, and the marks that the build fills in."""

from __future__ import annotations

import re

from ..content.kinds import Kind
from ..content.source import Source
from ..content.translation import HEADING_ID
from ..markup.rows import Fences
from ..problems import Problem
from .prose import HEADING, plain

UNDERLINE = re.compile(r"^(=+|-+)\s*$")


def check_headings(source: Source, kind: Kind) -> list[Problem]:
    """Headings and sections of one page: no h1, no skipped level, an id on each `##`, the sections its kind must have."""
    problems: list[Problem] = []
    level, fences = 1, Fences()
    free = kind.levels  # nobody links into a sheet, and its columns bring headings of their own
    above = ["", ""]
    for number, row in enumerate(source.body.split("\n"), source.body_line):
        fenced = fences(row)
        heading = None if fenced else HEADING.match(row)
        if not fenced and UNDERLINE.match(row) and above[1].strip() and not above[0].strip():
            problems.append(
                Problem(
                    source.name,
                    number,
                    "Deze streep maakt een kop van de regel erboven.",
                    "Schrijf een kop als «## Kop {#kort-id}», en laat anders een regel leeg boven de streep.",
                    "heading-underlined",
                )
            )
        above = [above[1], row]
        if not heading:
            continue
        depth = len(heading.group(1))
        if depth == 1:
            problems.append(
                Problem(
                    source.name,
                    number,
                    "Een kop met één «#» hoort niet in de tekst: de titel komt uit de gegevens bovenaan.",
                    "Maak er «##» van.",
                    "heading-1",
                )
            )
        elif depth > level + 1 and not free:
            problems.append(
                Problem(
                    source.name,
                    number,
                    f"Deze kop slaat een niveau over: na {'#' * level} komt {'#' * depth}.",
                    f"Maak er {'#' * (level + 1)} van.",
                    "heading-skip",
                )
            )
        if depth == 2 and not free and not HEADING_ID.match(row):
            problems.append(
                Problem(
                    source.name,
                    number,
                    f"De kop «{plain(heading.group(2)).strip()}» heeft geen id.",
                    "Zet er een kort Nederlands id achter: «## Kop {#kort-id}». Het blijft zo, ook als de kop verandert.",
                    "heading-id",
                )
            )
        level = depth if depth > 1 else level
    ids = HEADING_ID.findall(source.body)
    absent = [f"{{#{name}}}" for name in kind.sections if name not in ids]
    if absent:
        one = len(absent) == 1
        problems.append(
            Problem(
                source.name,
                source.body_line,
                f"{'Dit onderdeel ontbreekt' if one else 'Deze onderdelen ontbreken'}: {', '.join(absent)}.",
                "Elke pagina in deze map heeft dezelfde onderdelen: kijk in _sjabloon.md.",
                "section",
            )
        )
    problems += [
        Problem(
            source.name,
            source.body_line,
            f"Het merkteken «<!-- {name} -->» ontbreekt.",
            "Zet het terug op een eigen regel: daar vult de bouw de pagina aan.",
            "marker",
        )
        for name in kind.marks
        if f"<!-- {name} -->" not in source.body
    ]
    return problems
