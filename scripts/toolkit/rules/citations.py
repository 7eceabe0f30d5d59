"""Marks for sources: each names a work and a place that exist, stands where a note can, and is in the translation too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from ..content.citing import cited, marks_of
from ..content.page import Content, Entry
from ..content.site import SOURCES
from ..content.source import Source
from ..content.texts import texts_of
from ..content.works import Work
from ..languages import ORIGINAL
from ..markup.citations import MARK, OWN, Citation, read_mark
from ..markup.source_notes import SECTION
from ..problems import MESSAGES, Problem
from .vocabulary import near, told

_OWN_WORDS = r"(?:ons|our) (?:eigen |own )?(?:voorstel|suggestion|proposal)"
_BY_HAND = {  # how these were written before there was a mark, and how hands still write them
    "source/own": re.compile(rf"\({_OWN_WORDS}\)|\b{_OWN_WORDS}:", re.IGNORECASE),
    "source/by-hand": re.compile(
        r"\(\[[^\[\]]*+\]\((?=[^)]*+\))[^)]*?bronnen\.md#[^)]*+\)|\((?:rapport|report), (?:par\.|section|Bijlage|Appendix)"
    ),
}
_PICTURE = re.compile(r"!\[((?:[^\[\]]|\[[^\[\]]*+\])*+)\]")
_WORK = re.compile(r"[a-z][a-z0-9-]{2,}")  # what an id of a work looks like; else it is the number of a footnote
_ALONE = ("title", "short", "description", "question", "statement", "term", "name", "message")  # texts that stand without notes


def check_citations(content: Content) -> list[Problem]:
    """All that is wrong with the marks of all pages."""
    page = content.pages[ORIGINAL].get(SOURCES)
    works = {work.id: work for work in page.page.sources} if page else {}
    problems = _headings(page) if page else []
    for language, entries in content.pages.items():
        for key, entry in entries.items():
            problems += _of_page(entry, works)
            original = content.pages[ORIGINAL].get(key)
            if language != ORIGINAL and original and not entry.page.behind:
                problems += _compared(original, entry)
    return problems


def count_own(content: Content) -> tuple[int, int]:
    """How often the original says that something is ours, and on how many pages."""
    counts = [sum(each.work == OWN for each in cited(entry)) for entry in content.pages[ORIGINAL].values()]
    return sum(counts), sum(1 for count in counts if count)


def _headings(page: Entry) -> list[Problem]:
    """Each source has a heading on the page of sources, to which the lists lead."""
    source = page.source
    return [
        told("source/no-heading", source, source.line_of(("sources", place, "id")), word=work.id)
        for place, work in enumerate(page.page.sources)
        if work.id not in source.outline.ids
    ]


def _of_page(entry: Entry, works: Mapping[str, Work]) -> list[Problem]:
    source = entry.source
    in_data = [(line, text) for line, text in texts_of(entry) if "[^" in text]
    in_text = marks_of(source)
    problems = _by_hand(source)
    if not in_data and not in_text:
        return problems
    headings = {source.line_in_file(heading.line) for heading in source.outline.headings}
    marks = in_text + [(line, match[1]) for line, text in in_data for match in MARK.finditer(text)]
    for line, inside in marks:
        if entry.kind.levels:
            problems.append(told("source/sheet", source, line, mark=inside))
        elif line in headings:
            problems.append(told("source/heading", source, line, mark=inside))
        problems += check_mark(source, line, inside, works)
    for number, row in enumerate(source.body.split("\n"), 1):
        if "![" in row and number not in source.outline.unread:
            alone_in = [match[1] for match in _PICTURE.finditer(row) if MARK.search(match[1])]
            problems += [told("source/picture", source, source.line_in_file(number), text=text) for text in alone_in]
    alone = {source.lines[key] for key in source.lines if key and key[-1] in _ALONE}
    problems += [told("source/alone", source, line, text=text[:50]) for line, text in in_data if line in alone]
    listed = any(each.work != OWN for _, inside in marks for each in read_mark(inside))
    if listed and SECTION not in source.outline.ids and not entry.kind.levels:
        problems.append(told("source/section", source, source.body_line, id=SECTION))
    return problems


def check_mark(source: Source, line: int, inside: str, works: Mapping[str, Work]) -> list[Problem]:
    """What is wrong with the sources in one mark, at a line of a file."""
    citations = read_mark(inside)
    if not citations:
        return [told("source/empty", source, line)]
    return [problem for each in citations for problem in _citation(source, line, each, works)]


def _citation(source: Source, line: int, citation: Citation, works: Mapping[str, Work]) -> list[Problem]:
    problems = _citation(source, line, citation.via, works) if citation.via else []
    work = works.get(citation.work)
    if citation.work == OWN:
        return [*problems, told("source/own-place", source, line)] if citation.place or citation.via else problems
    if work is None:
        like = near(citation.work, [*works, OWN])
        if not like and not citation.place and not _WORK.fullmatch(citation.work):
            return [*problems, told("notation/footnote-missing", source, line, word=citation.work)]
        hint = MESSAGES.words("near/work", word=like) if like else None
        return [*problems, told("source/work", source, line, hint=hint, word=citation.work)]
    place = citation.place
    if not place or _is_place(place, work):
        return problems
    if not work.places:
        return [*problems, told("source/no-places", source, line, word=work.id, place=place)]
    if "," in place or " en " in place or " and " in place:
        parts = [part for part in re.split(r",| en | and ", place) if part.strip()]
        written = "; ".join(f"{work.id} {part.strip()}" for part in parts)
        return [*problems, told("source/several", source, line, place=place, written=written)]
    like = near(place, list(work.places))
    hint = MESSAGES.words("near/place", word=f"{work.id} {like}") if like else None
    return [*problems, told("source/place", source, line, hint=hint, word=work.id, place=place)]


def _is_place(place: str, work: Work) -> bool:
    """Whether the work has this place; a note may be named with the section that it belongs to ("2.5.1 noot 27")."""
    before, _, number = place.rpartition(" noot ")
    return place in work.places or (bool(before) and before in work.places and f"noot {number}" in work.places)


def _by_hand(source: Source) -> list[Problem]:
    problems = []
    unread, rows = source.outline.unread, source.body.split("\n")
    for name, sign in _BY_HAND.items():
        if sign.search(source.body):
            for number, row in enumerate(rows, 1):
                if number not in unread and (match := sign.search(re.sub(r"`[^`]*`", "", row))):
                    problems.append(told(name, source, source.line_in_file(number), text=match[0]))
    return problems


def _compared(original: Entry, translation: Entry) -> list[Problem]:
    """The same claims have the same sources in every language."""
    there, here = Counter(map(_written, cited(original))), Counter(map(_written, cited(translation)))
    if there == here:
        return []
    problems = []
    for name, marks in (("source/translation-missing", there - here), ("source/translation-extra", here - there)):
        if marks:
            listed = ", ".join(f"[^{mark}]" for mark in sorted(marks))
            problems.append(
                told(name, translation.source, translation.source.body_line, marks=listed, original=original.source.name)
            )
    return problems


def _written(citation: Citation) -> str:
    text = f"{citation.work} {citation.place}".strip()
    return f"{text} via {_written(citation.via)}" if citation.via else text
