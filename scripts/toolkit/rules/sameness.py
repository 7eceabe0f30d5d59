"""What a translation has as often as its Dutch page: links, and numbers."""

from __future__ import annotations

import re
from collections import Counter

from ..content.freshness import changes
from ..content.kinds import kind_of
from ..content.page import Content
from ..content.source import Source
from ..languages import ORIGINAL
from ..markup.citations import MARK
from ..markup.rows import rows
from ..problems import Problem
from .link_form import LINK
from .vocabulary import told

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_DIGIT = re.compile(r"\d")
Found = list[tuple[str, int]]  # what is written, and its line


def check_sameness(content: Content) -> list[Problem]:
    """Links and numbers that a translation has and the Dutch page has not, or the other way round."""
    problems = []
    for language, sources in content.sources.items():
        for key, source in sources.items():
            original = content.sources[ORIGINAL].get(key)
            if language == ORIGINAL or not original or source.meta.get("behind") or changes(kind_of(key).model, original, source):
                continue  # of one that is behind, that is told
            problems += _links(original, source) + _numbers(original, source)
    return problems


def _links(original: Source, translation: Source) -> list[Problem]:
    """Links are counted: one that is there twice stands twice in the translation too."""
    there, here = _links_of(original), _links_of(translation)
    counts = [Counter(address for address, _ in found) for found in (there, here)]
    if counts[0] == counts[1]:
        return []
    more, less = set(counts[1] - counts[0]), set(counts[0] - counts[1])
    return _told("translation-links", [each for each in here if each[0] in more], original, translation) + _told(
        "translation-links/missing", [each for each in there if each[0] in less], original, translation
    )


def _numbers(original: Source, translation: Source) -> list[Problem]:
    """Of numbers it only counts whether they are there: one language repeats what another leaves to the reader."""
    there, here = _numbers_of(original), _numbers_of(translation)
    known = [{_digits(number) for number, _ in found} for found in (there, here)]
    if known[0] == known[1]:
        return []
    more = [each for each in here if _digits(each[0]) not in known[0]]
    less = [each for each in there if _digits(each[0]) not in known[1]]
    return _told("translation-numbers", more, original, translation) + _told(
        "translation-numbers/missing", less, original, translation
    )


def _told(name: str, found: Found, original: Source, translation: Source) -> list[Problem]:
    """What a translation has too much, each on its last line; and all that it lacks, in one problem."""
    lines = dict(found)
    if not name.endswith("missing"):
        return [told(name, translation, lines[each], written=each, original=original.name) for each in lines]
    listed = ", ".join(f"«{each}»" for each in lines)
    place = f"{original.name}:{min(lines.values())}" if lines else ""
    return [told(name, translation, translation.body_line, written=listed, original=place)] if lines else []


def _links_of(source: Source) -> Found:
    return [(address, row.line) for row in rows(source.body, source.body_line) if "](" in row.text for address in _in(row.text)]


def _in(text: str) -> list[str]:
    found: list[str] = LINK.findall(text)
    return found


def _numbers_of(source: Source) -> Found:
    """Numbers of the text; those in the address of a link are none."""
    found = []
    for row in rows(source.body, source.body_line):
        if row.info is not None or not _DIGIT.search(row.text):
            continue
        text = MARK.sub("", row.text) if "[^" in row.text else row.text  # sources are compared by themselves
        text = LINK.sub(lambda match: match[0].replace(match[1], ""), text) if "](" in text else text
        found += [(number, row.line) for number in _NUMBER.findall(text)]
    return found


def _digits(number: str) -> str:
    """A number without the signs between its digits, which differ between languages."""
    return re.sub(r"\D", "", number)
