"""What the engine asks of a page, from its path below docs/: its template, its Markdown, its finished HTML, its variables."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from posixpath import relpath
from typing import Any

from ..content.citing import cited
from ..content.kinds import COPY, DRAWINGS, PICTURES, RULES, SHEETS
from ..content.load import load
from ..content.lying import not_for_the_engine
from ..content.nav import read_nav
from ..content.outline import outline
from ..content.page import Entry, split_name
from ..content.site import SOURCES, Site
from ..figures.model import Figures
from ..figures.sheets import cited_by_charts
from ..generator import PLAIN, Extensions, Options
from ..htmltree import Body, without_skips
from ..images.placed import on_screen
from ..markup.components import for_screen
from ..markup.extensions import own, with_python
from ..markup.source_notes import add_list, place_notes
from ..paper.blocks import SheetBlocks
from ..paper.catalogue import Catalogue
from ..paper.own_fields import filled as filled_own
from ..paper.pictograms import FOLDER
from ..paper.sheet_text import address_pictures, label_amounts, make_typable
from ..paper.tally import tallied
from ..paper.trainer import left_out
from ..rules.figure_data import read_figures
from ..scenes.shown import HALF_DAYS
from ..scenes.written import FOLDER as DRAWN
from .card_pictures import card_picture
from .cards import card_of
from .chapters import in_chapters
from .charts import with_charts
from .copy import offer
from .glossary import as_markdown, mark_terms
from .of_its_kind import of_its_kind
from .onward import onward
from .parts import first_apart, in_other_languages, in_parts
from .pilots import pilots_tables
from .rule_list import rules_list
from .scenes import as_picture, drawings_list, scene_of
from .seldom import has_seldom
from .sheet_tables import pictures_list, sheets_table
from .standing import standing
from .statement import fillings

DEFAULT = "main.html"  # the template of a page that is not ours to know: its front matter is wrong
_GLOSSARY = "begrippen"  # the page that holds the terms, and the mark at which they are listed
_FIRST_APART = {"research": "minute", "home": "proof"}  # kinds of pages whose first section looks otherwise, and its class


@dataclass
class _Held:
    """The pages that the engine is making, and those that were read and checked for it beforehand."""

    current: Site | None = None
    handed_over: Site | None = None
    figures: Figures = field(default_factory=Figures)


_held = _Held()


def hand_over(site: Site) -> None:
    """Use these pages at the next `start`: they have just been read and checked, so nothing is read twice."""
    _held.handed_over = site


def start(root: Path) -> Site:
    """The pages of the project at `root`: those handed over, else read anew. What is wrong with them is told by the check."""
    _held.current, _held.handed_over = _held.handed_over or Site(load(root)[0], read_nav(root)), None
    _held.figures = read_figures(root)[0]
    return _held.current


def current() -> Site:
    """The pages that `start` read. Raises RuntimeError if it was not called."""
    if _held.current is None:
        raise RuntimeError("start was not called")
    return _held.current


def drafts() -> list[str]:
    """The files below docs/ that are not made into pages: drafts, when the pages are made to be published."""
    return [f"{key}{end}" for key in sorted(current().content.left_out) for end in (".md", ".*.md")]


def excluded(root: Path) -> list[str]:
    """What the engine leaves out, as patterns below docs/: drafts, and all that is no page. Pictures are put in place later."""
    return [*drafts(), *not_for_the_engine(root / "docs")]


def _entry(src_uri: str) -> Entry | None:
    key, language = split_name(PurePosixPath(src_uri))
    return current().content.pages.get(language, {}).get(key)


def template(src_uri: str) -> str:
    """The name of the template for a page."""
    entry = _entry(src_uri)
    return entry.kind.template if entry else DEFAULT


def meta(src_uri: str) -> dict[str, str]:
    """What the engine is told of a page in place of its front matter: its template, and its title in plain words."""
    entry = _entry(src_uri)
    return {"template": template(src_uri)} | ({"title": str(entry.page.title)} if entry else {})


def extensions(others: Extensions, options: Options) -> tuple[Extensions, Options]:
    """The Markdown extensions of the site and their options: those of mkdocs.yml, and what the toolkit has for it, once."""
    ours = [*own(), SheetBlocks()]
    return [*(one for one in others if not isinstance(one, tuple(map(type, ours)))), *ours], with_python(options)


def markdown(text: str, src_uri: str) -> str:
    """The Markdown of a page, with what the build puts at its marks: glossary, tables of sheets and pictograms."""
    entry = _entry(src_uri)
    if entry is None:
        return text
    if SHEETS in text:
        text = filled(text, SHEETS, sheets_table(Catalogue(current()), entry.language))
    if PICTURES in text:
        text = filled(text, PICTURES, pictures_list(entry.language, relpath(f"/{FOLDER}", "/" + entry.url)))
    if DRAWINGS in text:
        text = filled(text, DRAWINGS, drawings_list(entry.language, relpath(f"/{DRAWN}", "/" + entry.url)))
    if RULES in text:
        text = filled(text, RULES, rules_list(entry.language))
    if COPY in text:
        text = filled(text, COPY, offer(current().words(entry.language), entry.url))
    if entry.kind.name == "sheet":
        text = tallied(text, entry.source.path)
    if entry.kind.name == "evaluation":
        text = filled(text, "<!-- pilots -->", pilots_tables(current(), _held.figures, entry.language))
    if entry.kind.name == "standing":
        for name, filling in standing(current(), entry).items():
            text = filled(text, f"<!-- {name} -->", filling)
    if entry.kind.name == "statement":
        for mark, filling in fillings(current(), entry).items():
            text = filled(text, mark, filling)
    if entry.kind.name == "glossary":
        words = current().words(entry.language)
        return filled(text, f"<!-- {_GLOSSARY} -->", as_markdown(entry.page.terms, words["all_terms"]))
    return text


def filled(text: str, mark: str, filling: str) -> str:
    """A text with something in the place of a mark, where that stands on a line of its own and not in code."""
    unread = outline(text, PLAIN).unread
    rows = enumerate(text.split("\n"), 1)
    return "\n".join(filling if row.rstrip() == mark and number not in unread else row for number, row in rows)


def content(html: str, src_uri: str) -> str:
    """The finished body of a page: one pass over its tree, and then its charts, of which no word is to be changed."""
    entry = _entry(src_uri)
    return with_charts(_content(html, entry), entry, current(), _held.figures) if entry else html


def _content(html: str, entry: Entry) -> str:
    body, here = Body(html), "/" + (entry.url or ".")
    if entry.kind.name == "sheet":  # its words are for a participant: no links, no tables that scroll
        address_pictures(body, relpath(f"/{FOLDER}", here) + "/", entry.language, with_meaning=False)
        filled_own(body, Catalogue(current()).own(entry.language), paper=False, sentences=False)  # those: sheet.html
        make_typable(body)
        label_amounts(body)
        without_skips(body)
        return body.html
    _sources(body, entry, here)
    tables(body, current().words(entry.language)["table"])
    glossary = current().content.pages[entry.language].get(_GLOSSARY)
    if glossary and entry.kind.terms:
        mark_terms(body, glossary.page.terms, relpath("/" + glossary.url, here) + "/")
    on_screen(body, entry.source.root, here)
    for_screen(body, current().words(entry.language))  # after the terms: those are explained in words that are seen
    if entry.kind.name in _FIRST_APART:
        return first_apart(body, _FIRST_APART[entry.kind.name])
    if entry.kind.name == "handbook":
        return in_chapters(body, current().words(entry.language)["chapters_up"])
    if not entry.kind.room:
        return body.html
    for piece in left_out(entry, body):
        piece.attrs["class"] = f"{piece.attributes.get('class') or ''} off-paper".strip()
    return in_parts(body, entry.kind.room)


def _sources(body: Body, entry: Entry, here: str) -> None:
    """The notes of the page, and its list of sources."""
    site = current()
    works, words = site.works(entry.language), site.words(entry.language)
    place_notes(body, works, words)
    page = site.content.pages[entry.language].get(SOURCES)
    if page:
        citations = [*cited(entry), *cited_by_charts(entry, _held.figures, words)]
        add_list(body, citations, works, words, relpath("/" + page.url, here) + "/")


def tables(body: Body, label: str) -> None:
    """Each table in a box of its own in which it scrolls, by keyboard too; the empty corner of a table heads nothing.

    Columns that an editor aligns get a class for it: the attribute that the extension writes is no longer HTML.
    """
    for cell in body.all("th[align], td[align]"):
        cell.attrs["class"] = f"align-{cell.attributes['align']}"
        del cell.attrs["align"]
    for table in reversed(body.all("table")):  # the inner one of two first: then the outer takes it along
        body.wrap(table, "div", {"class": "table", "role": "group", "tabindex": "0", "aria-label": label})
    for head in body.all("th"):
        if not head.first_child:
            body.rename(head, "td")


def context(src_uri: str, html: str) -> dict[str, Any]:
    """The variables of a page's template, beside those of the engine.

    html: its finished body.
    """
    entry = _entry(src_uri)
    if entry is None:
        return {}
    site, body = current(), Body(html)
    sheets = Catalogue(site)
    return {
        "site": site,
        "sheets": sheets,
        "entry": entry,
        "data": entry.page,
        "lang": entry.language,
        "t": site.words(entry.language),
        "onward": onward(sheets, entry),
        "card_picture": partial(card_picture, sheets),
        "card": card_of(entry),
        "scene": scene_of(entry),
        "half_day_scene": lambda number: as_picture(HALF_DAYS.get(number), entry),
        "parts": body.parts(),
        "spoken": in_other_languages(body),
        "seldom": has_seldom(html),
        **of_its_kind(site, sheets, entry, _held.figures),
    }
