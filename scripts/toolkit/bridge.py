"""What the MkDocs hooks call: the template, the finished HTML and the template variables of a page, from its path."""

from __future__ import annotations

from functools import cache
from pathlib import Path, PurePosixPath
from posixpath import relpath
from typing import Any

import material

from . import models
from .content import Entry, load, split_name
from .glossary import as_markdown, mark_terms
from .nav import read_nav
from .programme import half_days
from .sheets.blocks import SheetBlocks
from .sheets.catalogue import Catalogue
from .sheets.pictograms import FOLDER
from .sheets.render import address_pictures
from .sheets.tables import PICTURES, SHEETS, pictures_table, sheets_table
from .sheets.trainer import in_parts, without_skips
from .views import Site

TEMPLATES: dict[type[models.Page], str] = {
    models.Home: "home.html",
    models.Question: "question.html",
    models.Step: "step.html",
    models.Practice: "practice.html",
    models.Exercise: "exercise.html",
    models.ExerciseIndex: "exercises.html",
    models.Sheet: "sheet.html",
}
BY_KEY = {
    "scan": "scan.html",
    "checklist": "checklist.html",
    "vragen/index": "questions.html",
    "stappenplan/index": "steps.html",
    "praktijk/index": "practices.html",
    "werkbladen/index": "sheets.html",
    "404": "not-found.html",
}

MARKER = "<!-- begrippen -->"

_site: Site | None = None


def start(root: Path) -> Site:
    """Read all content of the project at `root`; called once, when MkDocs starts. What is wrong with it is told by `build`."""
    global _site
    content, _ = load(root)
    _site = Site(content, read_nav(root))
    return _site


def site() -> Site:
    """The content that `start` read. Raises RuntimeError if it was not called."""
    if _site is None:
        raise RuntimeError("bridge.start was not called")
    return _site


@cache
def search_worker() -> str:
    """Where the search worker of the theme ends up in the site; its name carries a hash."""
    folder = Path(material.__file__).parent / "templates" / "assets" / "javascripts" / "workers"
    return f"assets/javascripts/workers/{next(folder.glob('search.*.js')).name}"


def _entry(src_uri: str) -> Entry | None:
    key, language = split_name(PurePosixPath(src_uri))
    return site().content.pages.get(language, {}).get(key)


def template(src_uri: str) -> str:
    """The name of the template for a page, from its path below docs/."""
    entry = _entry(src_uri)
    if entry is None:
        return "main.html"
    return BY_KEY.get(entry.key) or TEMPLATES.get(type(entry.page), "main.html")


def extensions(others: list[Any]) -> list[Any]:
    """The Markdown extensions of the site: `others`, as mkdocs.yml lists them, and those of the toolkit, once."""
    return [*(one for one in others if not isinstance(one, SheetBlocks)), SheetBlocks()]


def markdown(text: str, src_uri: str) -> str:
    """The Markdown of a page, with what the build puts at its markers: glossary, tables of sheets and pictograms."""
    entry = _entry(src_uri)
    if entry is None:
        return text
    if SHEETS in text:
        text = text.replace(SHEETS, sheets_table(Catalogue(site()), entry.language))
    if PICTURES in text:
        text = text.replace(PICTURES, pictures_table(entry.language))
    if isinstance(entry.page, models.Glossary):
        heading = site().words(entry.language)["all_terms"]
        return text.replace(MARKER, as_markdown(entry.page.terms, heading))
    return text


def content(html: str, src_uri: str) -> str:
    """The finished body of a page: terms of the glossary get their explanation at first use."""
    entry = _entry(src_uri)
    if entry is None:
        return html
    here = "/" + (entry.url or ".")
    if isinstance(entry.page, models.Sheet):  # its words are for a participant: no links, no tables that scroll
        return without_skips(address_pictures(html, relpath(f"/{FOLDER}", here) + "/", entry.language, with_meaning=False))
    label = site().words(entry.language)["table"]  # a wide table scrolls in a box of its own, by keyboard too
    html = html.replace("<table>", f'<div class="table" role="group" tabindex="0" aria-label="{label}">\n<table>').replace(
        "</table>", "</table>\n</div>"
    )
    html = html.replace("<th></th>", "<td></td>")  # the empty corner of a table heads nothing
    if isinstance(entry.page, models.Exercise):
        html = in_parts(html)
    if entry.key == "begrippen":
        return html
    glossary = site().content.pages[entry.language].get("begrippen")
    if glossary is None:
        return html
    return mark_terms(html, glossary.page.terms, relpath("/" + glossary.url, here) + "/")


def context(src_uri: str) -> dict[str, Any]:
    """The variables of a page's template, beside those of MkDocs."""
    entry = _entry(src_uri)
    if entry is None:
        return {}
    here = site()
    programme = None
    if isinstance(entry.page, models.ExerciseIndex):
        programme = half_days(entry.page, here.members("oefeningen", entry.language))
    return {
        "search_worker": search_worker(),
        "site": here,
        "sheets": Catalogue(here),
        "entry": entry,
        "data": entry.page,
        "lang": entry.language,
        "t": here.words(entry.language),
        "programme": programme,
    }
