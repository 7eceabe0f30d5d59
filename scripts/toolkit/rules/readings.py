"""What a page becomes beside what its writer expects: both readings of its lines (markup/two_readings.py), and where they part.

Each part that differs is told once, at its first line: what it becomes now, and what to type. Most pages are plain, and are
not read at all: only a line that can be read in two ways makes a page worth it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..content.source import Source
from ..generator import PLAIN, dialect
from ..markup.rows import Row, rows
from ..markup.two_readings import Place, by_commonmark, by_the_site, numbered
from ..problems import MESSAGES, Both, Problem
from .leftovers import lines_below
from .vocabulary import told

_ITEM = re.compile(r"^(?P<before>[\s>]*)(?P<sign>[-*+]|\d+[.)])(?=[ \t])")
_HEADING = re.compile(r"^#{2,6} \S")
_QUOTED_LIST = re.compile(r"^ *>[ >]*(?:[-*+]|\d+[.)]|#|\|)")
_NO_TEXT = ("///", "<!--", "<div", "</div", "!!! ", "??? ", "=== ")  # what stands below it begins anew
_STEP = 4
_LISTS = ("list", "numbered")


def check_readings(source: Source, already: set[int]) -> list[Problem]:
    """Where the page differs from what is expected. already: lines of which something has been told; new ones are added."""
    text = rows(source.body, 1)
    if not doubtful(text):
        return []
    lines = numbered(source.body)
    expected = by_commonmark(lines)
    made = by_the_site(lines, dialect(source.root) if source.root else PLAIN)
    problems: list[Problem] = []
    under = lines_below(rows(source.body, source.body_line), already)
    last = ""
    for line, wanted in sorted(expected.items()):
        got = made.get(line)
        if source.line_in_file(line) in under:
            continue
        if got is None or got == wanted:  # what the page has not at all, is HTML: another rule tells
            if got and got[-1] == "code" and text[line - 1].raw.startswith("\t"):
                last = _tell(source, "notation/indented", line, last, already, problems)
            else:
                last = ""
            continue
        name = _name(text, line, wanted, got)
        if not name:
            continue
        last = _tell(source, name, line, last, already, problems, wanted=_words(wanted), made=_words(got))
    return problems


def _tell(source: Source, name: str, line: int, last: str, already: set[int], problems: list[Problem], **values: Both) -> str:
    at = source.line_in_file(line)
    if name != last and at not in already:
        number = {"number": int(values["wanted"].nl.rpartition(" ")[2])} if name == "list/number" else {}
        problems.append(told(name, source, at, **values, **number))
    already.add(at)
    return name


def _name(text: Sequence[Row], line: int, wanted: Place, got: Place) -> str:
    """What is the matter with a line that should stand in `wanted`, and stands in `got`."""
    row, above = text[line - 1], text[line - 2].raw if line > 1 else ""
    item = _ITEM.match(row.text)
    deep, shown = _depth(wanted), _depth(got)
    if "table" in wanted and "table" not in got:
        return "table/blank-line" if above.strip() else "reading"
    if any(each.startswith("heading") for each in got) and not any(each.startswith("heading") for each in wanted):
        return "heading-written/space" if re.match(r"#{2,6}[^#\s]", row.raw) else ""  # of the others, the rules of headings tell
    if any(each.startswith("heading") for each in wanted) and row.raw.lstrip().startswith("#"):
        return "heading-written/indent"
    if item and deep > shown:
        if item["sign"].endswith(")"):
            return "list/bracket"
        indent = len(item["before"].expandtabs(_STEP)) if ">" not in item["before"] else 0
        return "list/indent" if indent % _STEP else "list/blank-line"
    if deep == shown and deep:
        if any(each.partition(" ")[2] for each in wanted):
            return "list/number"
        return "list/kinds" if _lists(wanted) != _lists(got) else "reading"
    if deep > shown and row.indent:
        return "list/paragraph"
    return "reading"


def _lists(place: Place) -> list[str]:
    return [each for each in place if each.startswith(_LISTS)]


def _depth(place: Place) -> int:
    return len(_lists(place))


def _words(place: Place) -> Both:
    """The innermost thing that a line stands in, in words."""
    kind, _, number = (place[-1] if place else "text").partition(" ")
    words = MESSAGES.words(f"reading-of/{kind}")
    return Both(f"{words.nl} {number}".strip(), f"{words.en} {number}".strip())


def doubtful(text: Sequence[Row]) -> bool:
    """Whether a text has a line that can be read in two ways."""
    above, kinds = "", set[str]()
    for row in text:
        raw = row.raw
        if raw.startswith(_NO_TEXT):
            above = ""
            continue
        if row.fence or not row.text.strip():
            above = "" if not raw.strip() else above
            continue
        first = raw[0]
        if first == "\t" or (first == " " and row.indent % _STEP):
            return True
        if first in "#>" and not _HEADING.match(raw) and (first == "#" or _QUOTED_LIST.match(raw)):
            return True
        if item := _ITEM.match(raw):
            ordered = item["sign"][-1] in ".)"
            number = item["sign"][:-1] if ordered else ""
            kinds = kinds if above or row.indent else kinds & {"1", ""}
            kind = "1" if ordered else ""
            if item["sign"].endswith(")") or (above and not _ITEM.match(above)) or (kinds - {kind}):
                return True
            if ordered and number != "1" and kind not in kinds:
                return True
            kinds = kinds | {kind} if not row.indent else kinds
        elif not row.indent:
            if above.lstrip().startswith("|") is False and above and first == "|":
                return True
            kinds = set() if not above else kinds
        elif raw.lstrip()[0] == "|":
            return True
        above = raw
    return False
