"""The real sheets, trainer's sheets and binders by the path of their PDF, and what several tests of them share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.languages import LANGUAGES
from toolkit.paper.binders import parts_of
from toolkit.paper.catalogue import Catalogue
from toolkit.paper.leaflets import leaflets, slide, slides
from toolkit.paper.sheet_text import body
from toolkit.paper.trainer import in_the_room
from toolkit.rules.figure_data import read_figures

from .paper import A4, MM, Page
from .pdf_reader import read
from .project import ROOT

SHEETS = Catalogue(Site(load(ROOT)[0], read_nav(ROOT)))
ALL = {SHEETS.pdf(sheet): sheet for sheet in SHEETS.all()}
HELPED = {  # those with help lines, and the lines of each
    SHEETS.pdf(sheet, lines.code): (sheet, lines) for sheet in ALL.values() for lines in SHEETS.helped(sheet)
}
PARTICIPANTS = {path: sheet for path, sheet in ALL.items() if sheet.page.audience == "participant"}
TRAINERS = {SHEETS.pdf(entry): entry for language in LANGUAGES for entry in SHEETS.site.members("oefeningen", language)}
BINDERS = {binder.path: binder for language in LANGUAGES for binder in SHEETS.binders(language)}
LEAFLETS = {SHEETS.pdf(entry): entry for language in LANGUAGES for entry in leaflets(SHEETS.site, language)}
FIGURES = read_figures(ROOT)[0]
SLIDES = {slide(one.id, language): one for language in LANGUAGES for one in slides(SHEETS.site, FIGURES, language)}
CHECKLISTS = [f"pdf/{language}/checklist.pdf" for language in LANGUAGES]
EVERY = [*ALL, *HELPED, *TRAINERS, *BINDERS, *LEAFLETS, *SLIDES, *CHECKLISTS]
FOOT = A4[1] - 25 * MM  # where the foot of a sheet begins
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
SHARED = {"a cv is a sheet with what you have done and what you can do"}  # told to trainers, and fit for a participant too

Fault = Callable[[str], None]


def faults_of(site: Path, paths: Iterable[str], check: Callable[[Path, Any, Fault], None]) -> list[str]:
    """What `check` tells of the PDFs with these paths; a dict gives it what belongs to each."""
    found: list[str] = []
    for path in paths:
        about = paths[path] if isinstance(paths, dict) else None
        check(site / path, about, lambda said, path=path: found.append(f"{path}: {said}"))  # type: ignore[misc]
    return found


def sides(path: Path) -> list[Page]:
    """The pages of a PDF that are printed on."""
    return [page for page in read(path) if not page.empty]


def foot_of(page: Page) -> str:
    """The words at the foot of a page."""
    return re.sub(r"\s+", " ", " ".join(text.text for text in page.texts if text.y > FOOT))


def tree(html: str) -> LexborNode:
    """A piece of HTML in an element of its own."""
    node = LexborHTMLParser(f"<body>{html}</body>").body
    assert node is not None
    return node


def items_of(binder: Any) -> list[dict[str, Any]]:
    """The items of a binder, in order."""
    return [item for part in parts_of(SHEETS, binder) for item in part["items"]]


def pieces(text: str) -> set[str]:
    """The sentences of a text that are long enough to be recognised, without case and punctuation.

    Without its questions: what the group talks about is asked by the trainer and may stand on a sheet too.
    """
    parts = (WORD.findall(part.lower()) for part, end in re.findall(r"([^.!?:]+)([.!?:]?)", text) if end != "?")
    return {" ".join(part) for part in parts if len(part) > 5}


def told_to_trainers(language: str) -> set[str]:
    """What only a trainer needs to read: the exercises as far as they come on paper, and the handbook."""
    found: set[str] = set()
    for exercise in SHEETS.site.members("oefeningen", language):
        page = exercise.page
        steps = [step.text for step in page.schedule]
        found |= pieces(". ".join([page.aim, page.group, *page.materials, *page.preparation, *steps]))
        for _, html in in_the_room(exercise):
            found |= {piece for node in tree(html).css("p, li") for piece in pieces(node.text())}
    handbook = tree(body(SHEETS.site.content.get(language, "oefeningen/handboek")))
    return found | {piece for node in handbook.css("p, li, td") for piece in pieces(node.text())}
