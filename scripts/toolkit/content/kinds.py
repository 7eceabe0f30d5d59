"""The kinds of page, each declared once: where its pages are, their model, their template, and what must stand in them.

A new kind is an entry here, a model (models.py, training_models.py) and a template in overrides/. The first entry that fits a
page is its kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ..languages import ALL, level_of, suffix
from . import models, standard, statements, training_models, works


@dataclass(frozen=True)
class Kind:
    """A kind of page.

    name      what code calls it
    model     what its front matter holds
    template  file in overrides/
    folder    its pages are those of this folder of docs/; "" for a kind that has `keys`
    keys      its pages, by name ("oefeningen/index"); () for a kind that has a `folder`
    required  each of `keys` must be there: templates link to it
    sections  ids of the headings (##) that each page must have
    marks     names of the marks (<!-- name -->) that each page must have: there the build fills it
    room      ids of the sections that a trainer needs in the room; on paper only these are left
    relation  the key under which other pages name pages of this kind; "" when none do
    levels    its pages are there once for each level of a language ("stellingen", "stellingen-a2")
    terms     words of the glossary get their explanation in it
    """

    name: str
    model: type[models.Page] = models.Page
    template: str = "main.html"
    folder: str = ""
    keys: tuple[str, ...] = ()
    required: bool = False
    sections: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    room: tuple[str, ...] = ()
    relation: str = ""
    levels: bool = False
    terms: bool = True

    def holds(self, key: str) -> bool:
        """Whether the page with this key is of this kind."""
        return key in self.keys or (bool(self.folder) and key.startswith(f"{self.folder}/") and key != f"{self.folder}/index")


# Marks that any page may have, where the build puts a table of all sheets or of all pictograms, offers the copy for on disk, or
# lists the rules of the check.
SHEETS, PICTURES, COPY, RULES = "<!-- bladen -->", "<!-- plaatjes -->", "<!-- kopie -->", "<!-- regels -->"
DRAWINGS = "<!-- tekeningen -->"  # and where it shows all drawn scenes
# The same on the statement on accessibility: what it is about, its status, what was tested, what people tried, and so on.
STATEMENT = SCOPE, STATUS, TESTED, TRIED, UNMET, REACHED, SIGNED = tuple(
    f"<!-- {name} -->" for name in ("reikwijdte", "status", "getest", "mensen", "afwijkingen", "contact", "ondertekening")
)
LOCAL = "werkbladen/gemeente"  # the page where a municipality fills in its own details
_ROOM = ("over", "doorvragen", "wat-kan-er-gebeuren", "makkelijker", "anders")

KINDS: tuple[Kind, ...] = (
    Kind("home", models.Home, "home.html", keys=("index",), required=True),
    Kind("not-found", template="not-found.html", keys=("404",), required=True),
    Kind("scan", models.Form, "scan.html", keys=("scan",), required=True),
    Kind("checklist", models.Form, "checklist.html", keys=("checklist",), required=True),
    Kind("glossary", models.Glossary, "glossary.html", keys=("begrippen",), required=True, marks=("begrippen",), terms=False),
    Kind("questions", template="questions.html", keys=("vragen/index",), required=True),
    Kind("steps", template="steps.html", keys=("stappenplan/index",), required=True),
    Kind("practices", template="practices.html", keys=("praktijk/index",), required=True),
    Kind(
        "exercises",
        training_models.ExerciseIndex,
        "exercises.html",
        keys=("oefeningen/index",),
        required=True,
        marks=("programma", "oefeningen"),
    ),
    Kind("programme", standard.ProgrammePage, "programme.html", keys=("oefeningen/programma",), marks=("programmas", "volgorde")),
    Kind("evaluation", template="evaluation.html", keys=("oefeningen/evaluatie",), marks=("tellen", "pilots")),
    Kind("sheets", template="sheets.html", keys=("werkbladen/index",), marks=("werkbladen",)),
    Kind("local", template="local.html", keys=(LOCAL,), marks=("gegevens",)),
    Kind("about", keys=("over/index", "over/privacy", "over/bijdragen"), required=True),
    Kind("statement", statements.Statement, keys=("over/toegankelijkheid",), required=True),
    Kind("leaflet", models.Leaflet, "leaflet.html", keys=("feitenblad", "over/vertel-het-verder"), terms=False),
    Kind("standing", keys=("over/stand",), marks=("vertaalstand", "nakijkstand", "feitenstand", "hulpstand")),
    Kind("sources", works.Sources, keys=("over/bronnen",), required=True),
    Kind("research", keys=("onderzoek",), sections=("kort", "bronnen")),
    Kind("handbook", template="handbook.html", keys=("oefeningen/handboek",)),
    Kind("method", keys=("oefeningen/methode",)),
    Kind(
        "question",
        models.Question,
        "question.html",
        folder="vragen",
        sections=("waarom", "onderzoek", "goed", "morgen", "dit-jaar", "valkuilen", "bronnen"),
        relation="questions",
    ),
    Kind(
        "step",
        models.Step,
        "step.html",
        folder="stappenplan",
        sections=("zo-doe-je-het", "wat-misging", "bronnen"),
        relation="steps",
    ),
    Kind(
        "practice",
        models.Practice,
        "practice.html",
        folder="praktijk",
        sections=("wat", "hoe", "overnemen", "kanttekeningen", "bronnen"),
        relation="practices",
    ),
    Kind(
        "exercise",
        training_models.Exercise,
        "exercise.html",
        folder="oefeningen",
        sections=(*_ROOM, "bronnen"),
        room=_ROOM,
        relation="exercises",
    ),
    Kind("sheet", training_models.Sheet, "sheet.html", folder="werkbladen", levels=True, terms=False),
)
TEXT = Kind("text")  # every other page
BY_NAME = {kind.name: kind for kind in (*KINDS, TEXT)}
RELATIONS = {kind.relation: kind.folder for kind in KINDS if kind.relation}
REQUIRED = tuple(key for kind in KINDS if kind.required for key in kind.keys)


@cache
def kind_of(key: str) -> Kind:
    """The kind of the page with this key ("vragen/beleid")."""
    return next((kind for kind in KINDS if kind.holds(key)), TEXT)


def usual_level(key: str) -> str:
    """The key of the same page at the usual level: "werkbladen/stellingen-a2" → "werkbladen/stellingen"."""
    return key.removesuffix(suffix(level_of(key))) if kind_of(key).levels else key


def languages_for(key: str) -> tuple[str, ...]:
    """The languages in which a page must be there: all, but for a sheet only those that have its level."""
    return tuple(each.code for each in ALL if not kind_of(key).levels or level_of(key) in each.levels)
