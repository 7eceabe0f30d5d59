"""Numbers on pages that name a place of words/figures.yml: each is one that the file has there, and in its row of a table.

A number stands before the mark of its source, in the same paragraph, item or row. Rows without a mark have the first one that
stands below their table, or else above it. A mark with a place of which the file says nothing holds nobody to anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..content.page import Content, Entry
from ..content.texts import texts_of
from ..figures.known import Held, Known, known
from ..figures.model import Figures
from ..figures.worked_out import counts, percents
from ..markup.citations import MARK, Citation, read_mark
from ..markup.rows import Row, rows
from ..problems import Problem
from .prose import plain
from .vocabulary import told

_SIGN = r"\s?(?:%|procent\b|per cent\b)"
_NUMBER = re.compile(  # «72 en 77 procent» are two percentages
    rf"(?<![\w.,–-])(\d[\d.,]*\d|\d)({_SIGN}|(?=\s(?:en|and|tot|to|tegen|against)\s\d[\d.,]*{_SIGN}))?(?!\w)"
)
_LABEL = re.compile(  # what is numbered, not counted
    r"\b(?:paragra+f(?:en)?|par\.|sections?|bijlagen?|appendix|appendices|figuur|figure|chart|dagdeel|half-day|groep|group|niveau"
    r"|level|noot|note|hoofdstuk|chapter|vraag|question|stap(?:pen)?|steps?|blad|sheet)"
    r"\s+\d[\d.]*(?:(?:, | en | of | and | or )\d[\d.]*)*",
    re.IGNORECASE,
)
_OF = {  # a count and what it is of, in each language: «of» is another word in Dutch
    language: re.compile(rf"(?<![\w.,–-])(\d+)\s{words}(\d+)(?!\w|[.,]\d|\s?%)")
    for language, words in (("nl", r"van\s(?:de\s)?"), ("en", r"of\s(?:the\s)?"))
}
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+\.)\s")
_YEARS = range(1900, 2101)
_MANY = 12  # numbers that a hint names


class _Block(NamedTuple):
    line: int
    text: str
    table: bool = False


def check_figure_pages(figures: Figures, content: Content) -> list[Problem]:
    """Every number on a page that is not the one of its source."""
    there = known(figures)
    return [problem for entry in content for problem in _of_page(entry, there, figures)]


def _of_page(entry: Entry, there: Known, figures: Figures) -> Iterator[Problem]:
    for line, text in texts_of(entry):
        if "[^" in text:
            yield from _claims(entry, _Block(line, text), there, figures)
    if "[^" not in entry.source.body:
        return
    for section in _sections(rows(entry.source.body, entry.source.body_line)):
        for place, block in enumerate(section):
            if MARK.search(block.text):
                yield from _claims(entry, block, there, figures)
            elif block.table and (near := _near(section, place)):
                yield from _numbers(entry, block, block.text, near, there, figures)


def _sections(text: Sequence[Row]) -> list[list[_Block]]:
    """The blocks of a text, by the heading that they stand below: a paragraph, an item, a row of a table."""
    sections: list[list[_Block]] = [[]]
    open_block = False
    for row in text:
        if row.text.startswith("#"):
            sections.append([])
        if not row.text.strip() or row.text.startswith("#"):
            open_block = False
            continue
        table = row.text.startswith("|")
        if open_block and not table and not _ITEM.match(row.text):
            last = sections[-1].pop()
            sections[-1].append(_Block(last.line, f"{last.text}\n{row.text}"))
        else:
            sections[-1].append(_Block(row.line, row.text, table))
        open_block = not table
    return sections


def _near(section: Sequence[_Block], place: int) -> list[Citation]:
    """The source of a row without one: the first that is told below its table, or the last above it."""
    below = next((block for block in section[place:] if not block.table), None)
    above = next((block for block in reversed(section[:place]) if not block.table), None)
    for block, which in ((below, 0), (above, -1)):
        if block and (marks := MARK.findall(block.text)):
            return read_mark(marks[which])
    return []


def _claims(entry: Entry, block: _Block, there: Known, figures: Figures) -> Iterator[Problem]:
    """What stands before each mark, held to its places."""
    start = 0
    for mark in MARK.finditer(block.text):
        written = block.text[start : mark.start()]
        line = block.line + block.text[:start].count("\n")
        yield from _numbers(entry, _Block(line, block.text, block.table), written, read_mark(mark[1]), there, figures)
        start = mark.end()


def _numbers(entry: Entry, block: _Block, text: str, places: list[Citation], there: Known, figures: Figures) -> Iterator[Problem]:
    held = there.of(places)
    if held is None:
        return
    row = _row(entry, block, places, there, figures) if block.table else None
    sections = {place.place for place in places}
    shown = re.sub(r"\]\([^)\n]*\)", lambda match: "]" + " " * (len(match[0]) - 1), text)
    shown = _LABEL.sub(lambda match: re.sub(r"\d", " ", match[0]), shown)
    for match in _OF[entry.language].finditer(shown) if entry.language in _OF else ():
        if held.counts >= {int(match[1]), int(match[2])} and (int(match[1]), int(match[2])) not in held.pairs:
            line = block.line + shown[: match.start()].count("\n")
            pairs = ", ".join(f"{count:g} / {whole:g}" for count, whole in sorted(held.pairs)[:_MANY])
            yield told("figure-page", entry.source, line, written=match[0], place="; ".join(map(_named, places)), known=pairs)
    for match in _NUMBER.finditer(shown):
        value = _value(match[1])
        percent = match[2] is not None
        if match[1] in ("1", *sections) or value is None or (not percent and "." not in match[1] and value in _YEARS):
            continue
        line = block.line + shown[: match.start()].count("\n")
        if row and value not in (row[1].percents if percent else row[1].counts):
            values = {"written": match[0].strip(), "label": row[0], "known": _listed(row[1], percent=percent)}
            yield told("figure-page/row", entry.source, line, **values)
        elif not row and value not in (held.percents if percent else held.counts):
            values = {"written": match[0].strip(), "known": _listed(held, percent=percent)}
            yield told("figure-page", entry.source, line, place="; ".join(map(_named, places)), **values)


def _row(entry: Entry, block: _Block, places: list[Citation], there: Known, figures: Figures) -> tuple[str, Held] | None:
    """The part of a table that a row is about, as its name and its numbers; None when it is about none."""
    name = plain(block.text.strip().strip("|").split("|")[0]).strip()
    found = Held()
    for table, part in (each for place in places for at in there.within(place) for each in there.rows.get(at, [])):
        if plain(part.of(entry.language)).casefold() == name.casefold():
            found.add(counts(table, figures).get(part.id), percent=False)
            found.add(percents(table, figures).get(part.id), percent=True)
            found.add(table.n, percent=False)
            found.counts.update(int(number) for number in re.findall(r"\d+", name))
    return (name, found) if found.counts else None


def _value(written: str) -> float | None:
    """A number as it is written in either language; None when it is none."""
    if _THOUSANDS.fullmatch(written):
        return float(re.sub(r"[.,]", "", written))
    try:
        return float(written.replace(",", "."))
    except ValueError:
        return None


def _named(place: Citation) -> str:
    return f"{place.work} {place.place}".strip()


def _listed(held: Held, *, percent: bool) -> str:
    numbers = sorted(held.percents if percent else held.counts)
    written = [f"{number:g}%" if percent else f"{number:g}" for number in numbers[:_MANY]]
    return ", ".join(written + ["…"] * (len(numbers) > _MANY)) or "–"
