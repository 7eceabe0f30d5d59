"""What disagrees stands on the page of sources too: each difference of words/figures.yml has its row there, with both places."""

from __future__ import annotations

from collections.abc import Iterator

from ..content.page import Content, Entry
from ..content.site import SOURCES
from ..content.source import Source
from ..figures.model import Difference, Figures
from ..markup.citations import Citation, citations_in, read_mark
from ..markup.foreign import written
from ..problems import Problem
from .prose import plain
from .vocabulary import told

SECTION = "verschillen"  # the id of the heading above the tables


def check_differences(figures: Figures, source: Source, content: Content) -> list[Problem]:
    """Differences that no row of the tables tells, in each language; a row is known by the words in its first column."""
    problems: list[Problem] = []
    for language, entries in content.pages.items():
        page = entries.get(SOURCES)
        if page and not page.page.behind and SECTION in page.source.outline.ids:
            problems += _of_page(figures, source, page, language)
    return problems


def _of_page(figures: Figures, source: Source, page: Entry, language: str) -> Iterator[Problem]:
    rows = _rows(page.source)
    for number, each in enumerate(figures.differences):
        name = plain(written(each.about.of(language)))
        cited = rows.get(name.casefold())
        values = {"word": each.id, "about": name, "page": page.source.name}
        if cited is None:
            yield told("figure-data/untold", source, source.line_of(("differences", number, "about")), **values)
        elif lacking := [place for place in dict.fromkeys(_places(each)) if place not in cited]:
            values["place"] = "; ".join(f"{place.work} {place.place}".strip() for place in lacking)
            yield told("figure-data/places", source, source.line_of(("differences", number)), **values)


def _rows(source: Source) -> dict[str, list[Citation]]:
    """The sources of each row of a table, by what stands in its first column."""
    found: dict[str, list[Citation]] = {}
    for row in source.body.split("\n"):
        if row.startswith("|"):
            found.setdefault(plain(row.strip("|").split("|")[0]).strip().casefold(), []).extend(citations_in(row))
    return found


def _places(difference: Difference) -> list[Citation]:
    return [place for side in (difference.one, difference.other) for place in read_mark(side.source)]
