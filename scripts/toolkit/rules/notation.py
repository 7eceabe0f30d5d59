"""Notation that the site does have, but that is written so that it would end on the page as text, or without a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pymdownx import keymap_db

from ..content.page import Entry
from ..content.source import Source
from ..content.texts import texts_of
from ..markup.rows import Row, open_fence, rows
from ..markup.vocabulary import BY_NAME, CARDS
from ..problems import MESSAGES, Problem
from .boxes import check_boxes
from .vocabulary import near, told

_ANY = re.compile(r"!!!|\?\?\?|===|/{3}|</?div|\[\^|\[[ xX]?\]|\+\+|!\[|\[\s*:|```|~~~")  # most pages have none of it
_BOXES = re.compile(r"!!!|\?\?\?|===")
_IN_LINE = re.compile(r"[\[+]")  # what a line must have for the rest
_KEYS = re.compile(r"\+\+((?:[\w-]+|\"[^\"]+\"|'[^']+')(?:\+(?:[\w-]+|\"[^\"]+\"|'[^']+'))*)\+\+")
_NOTE = re.compile(r"\[\^([^\[\]\s]++)\](?!:)")
_NOTE_TEXT = re.compile(r"^\[\^([^\]\s]+)\]:\s*\S")
_TASK = re.compile(r"^ *[-*+] ?\[[ xX]?\](?!\()")
_GOOD_TASK = re.compile(r"^ *[-*+] \[[ xX]\] \S")
_NO_WORDS = re.compile(r"!\[\s*\]\(")
_ICON_ONLY = re.compile(r"(?<!!)\[\s*:material-[\w-]+:(?:\{[^{}]*+\})?\s*\]\(")
_CAPTION = re.compile(r"^ *(/{3,})\s*caption\s*(\|.*)?$")
_CLOSE = re.compile(r"^ *(/{3,})\s*$")
_IN_DATA = re.compile(r":[a-z]+-[\w-]+:|\+\+[\w+-]+\+\+|==\S|\^\^|~~|\{\{[^{}]*+\}\}|\{%[^{}]*+\}|</?[a-z]")
_ITEM = re.compile(r"^([-*+]|\d+\.)\s")


def check_notation(source: Source) -> list[Problem]:
    """Boxes, tabs, tasks, keys, footnotes, captions, cards and blocks of code that are not written as they should be."""
    if not _ANY.search(source.body):
        return []
    text = rows(source.body, source.body_line)
    problems = check_boxes(source, text) if _BOXES.search(source.body) else []
    problems += _footnotes(source, text) if "[^" in source.body else []
    problems += _captions(source, text) if "///" in source.body else []
    problems += _cards(source, text) if "div" in source.body else []
    for row in text:
        if not _IN_LINE.search(row.text):
            continue
        if _TASK.match(row.text) and not _GOOD_TASK.match(row.text):
            problems.append(told("notation/task", source, row.line))
        if _NO_WORDS.search(row.text):
            problems.append(told("notation/picture", source, row.line))
        if _ICON_ONLY.search(row.text):
            problems.append(told("notation/icon-alone", source, row.line))
        problems += [_key(source, row, name) for match in _KEYS.finditer(row.text) for name in _unknown(match[1])]
    if line := open_fence(source.body, source.body_line):
        problems.append(told("notation/fence-open", source, line))
    return problems


def _unknown(keys: str) -> Iterator[str]:
    """The names in «ctrl+c» that no key has."""
    for name in keys.split("+"):
        if name[0] not in "\"'" and name not in keymap_db.keymap and name not in keymap_db.aliases:
            yield name


def _key(source: Source, row: Row, name: str) -> Problem:
    like = near(name.lower(), [*keymap_db.keymap, *keymap_db.aliases])
    hint = MESSAGES.words("near/key", word=like) if like else None
    return told("notation/key", source, row.line, hint=hint, word=name)


def _footnotes(source: Source, text: Sequence[Row]) -> list[Problem]:
    """A number in the text and a note below it belong together."""
    asked = {name: row.line for row in reversed(text) for name in _NOTE.findall(row.text)}
    given = [(match[1], row.line) for row in text if (match := _NOTE_TEXT.match(row.text))]
    count = Counter(name for name, _ in given)
    problems = [told("notation/footnote-unused", source, line, word=name) for name, line in given if name not in asked]
    last = dict(given)
    return problems + [told("notation/footnote-double", source, last[name], word=name) for name in count if count[name] > 1]


def _captions(source: Source, text: Sequence[Row]) -> list[Problem]:
    """A caption stands right below what it is about, and is closed."""
    problems = []
    opened: tuple[str, int] | None = None
    above, blocks = "", 0
    for row in text:
        if match := _CAPTION.match(row.text):
            if match[2] or not ("![" in above or above.lstrip().startswith("|")):
                problems.append(told("notation/caption", source, row.line))
            opened = match[1], row.line
        elif match := _CLOSE.match(row.text):
            if blocks == 0 and not opened:
                problems.append(told("notation/close", source, row.line, sign=match[1]))
            blocks, opened = max(0, blocks - 1), None
        elif row.text.lstrip().startswith("///"):
            blocks += 1  # of these, other rules tell
        if row.text.strip():
            above = row.text
    if opened:
        problems.append(told("notation/caption-open", source, opened[1]))
    return problems


def _cards(source: Source, text: Sequence[Row]) -> list[Problem]:
    """A grid of cards holds one list, with an empty line above it, and is closed."""
    opened, before = 0, ""
    problems = []
    for row in text:
        line = row.text.strip()
        if CARDS.fullmatch(line) and line != "</div>":
            if opened or before:
                problems.append(told("notation/cards", source, row.line, example=BY_NAME["cards"].example))
            opened = row.line
        elif line == "</div>":
            if not opened:
                problems.append(told("notation/close", source, row.line, sign=line))
            opened = 0
        elif line.startswith("<div"):
            opened = -1  # of this one, other rules tell
        elif opened > 0 and line and not row.indent and not _ITEM.match(line):
            problems.append(told("notation/cards-content", source, row.line))
        before = line
    if opened > 0:
        problems.append(told("notation/cards-open", source, opened))
    return problems


def check_data(entry: Entry) -> list[Problem]:
    """Notation in the front matter of a page, which is shown as it is written."""
    problems = []
    for line, text in texts_of(entry):
        match = _IN_DATA.search(text)
        if match:
            problems.append(told("notation/data", entry.source, line, sign=match[0]))
    return problems
