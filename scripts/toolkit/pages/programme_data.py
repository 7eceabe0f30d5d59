"""What the page of programmes needs: exercises and parts with their minutes, what hangs together, and the planner of sheets.

The page holds it as JSON; the scripts read it in overrides/assets/javascripts/programme/data.js. Without scripts nobody needs it.
"""

from __future__ import annotations

from posixpath import relpath
from typing import TypedDict

from ..content.checklist import HANDBOOK, items_below
from ..content.page import Entry
from ..content.programme import STANDARD
from ..content.standard import Part, ProgrammePage
from ..languages import BY_CODE
from ..paper.catalogue import Catalogue
from .planner_data import PDFS, ItemData, PlannerData, planner_data

WORDS = "prog_"  # what the keys in strings.yml begin with that are for the scripts
WEEK = 7  # days; what is prepared later than that is prepared for each morning
EXERCISE = "exercise"  # the kind of a piece that is no part


class PieceData(TypedDict):
    """An exercise, or a part of a programme that is none. `sheets`: what is printed for it, as slots of the planner."""

    id: str
    kind: str
    title: str
    minutes: int
    url: str
    materials: list[str]
    sheets: list[str]


class RuleData(TypedDict):
    """Each of `items` comes after each of `after` that is planned too, and asks for all of `needs`."""

    items: list[str]
    after: list[str]
    needs: list[str]
    why: str


class SupplyData(TypedDict):
    """Something to bring for some exercises: so many for each woman, so many for the group."""

    title: str
    each: int
    once: int
    exercises: list[str]


class PreparationData(TypedDict):
    """What is done from `days` until `until` days before the first morning, or before each."""

    title: str
    days: int
    until: int
    each: bool
    items: list[str]


class StandardData(TypedDict):
    """A programme to begin with."""

    id: str
    title: str
    minutes: int
    mornings: list[list[str]]


class ProgrammeData(TypedDict):
    """All of it, in one language. `starts` in minutes after midnight; `words` has the keys without `prog_`."""

    language: str
    locale: str
    starts: int
    words: dict[str, str]
    pieces: list[PieceData]
    rules: list[RuleData]
    appointments: list[str]
    keep: list[str]
    supplies: list[SupplyData]
    prepare: list[PreparationData]
    programmes: list[StandardData]
    planner: PlannerData


def programme_data(catalogue: Catalogue, language: str) -> ProgrammeData:
    """The data of the page of programmes in a language."""
    site = catalogue.site
    entry = site.content.get(language, STANDARD)
    page: ProgrammePage = entry.page
    here = f"/{entry.url}"
    planner = planner_data(catalogue, language)
    planner["pdfs"] = relpath(f"/{PDFS}", here) + "/"
    planner["groups"] = []  # they stand in the form of the planner, which this page does not show
    hours, minutes = page.starts_at.split(":")
    return {
        "language": language,
        "locale": BY_CODE[language].locale.replace("_", "-"),
        "starts": int(hours) * 60 + int(minutes),
        "words": {key.removeprefix(WORDS): text for key, text in site.words(language).items() if key.startswith(WORDS)},
        "pieces": [
            *(_exercise(each, planner["items"], here) for each in site.members("oefeningen", language)),
            *(_part(part, planner["items"]) for part in page.parts),
        ],
        "rules": [{"items": rule.items, "after": rule.after, "needs": rule.needs, "why": str(rule.why)} for rule in page.order],
        "appointments": page.appointments,
        "keep": page.keep,
        "supplies": [
            {"title": str(one.title), "each": one.each, "once": one.once, "exercises": one.exercises} for one in page.supplies
        ],
        "prepare": [_preparation(id_, days, site.content.get(language, HANDBOOK)) for id_, days in page.prepare.items()],
        "programmes": [
            {"id": one.id, "title": str(one.title), "minutes": one.minutes, "mornings": one.mornings} for one in page.programmes
        ],
        "planner": planner,
    }


def _exercise(exercise: Entry, items: list[ItemData], here: str) -> PieceData:
    return {
        "id": exercise.stem,
        "kind": EXERCISE,
        "title": str(exercise.page.title),
        "minutes": exercise.page.minutes,
        "url": relpath(f"/{exercise.url}", here) + "/",
        "materials": [str(each) for each in exercise.page.materials],
        "sheets": list(dict.fromkeys(item["slot"] for item in items if item["group"] == exercise.stem)),
    }


def _part(part: Part, items: list[ItemData]) -> PieceData:
    return {
        "id": part.id,
        "kind": part.kind,
        "title": str(part.title),
        "minutes": part.minutes,
        "url": "",
        "materials": [],
        "sheets": list(dict.fromkeys(item["slot"] for item in items if item["id"] in part.sheets)),
    }


def _preparation(heading: str, days: list[int], handbook: Entry) -> PreparationData:
    title, items = items_below(handbook, heading)
    return {"title": title, "days": days[0], "until": days[-1], "each": days[0] < WEEK, "items": items}
