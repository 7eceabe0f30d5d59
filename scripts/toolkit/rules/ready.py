"""Pages that are not ready: text of a template left in them, a translation that is still Dutch, a sheet with other blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

from ..content.freshness import kept_by
from ..content.kinds import kind_of
from ..content.page import Content
from ..content.source import Source, read_source
from ..languages import ORIGINAL, TRANSLATIONS
from ..problems import MESSAGES, Problem
from ..yamlfile import Key
from .sheet_blocks import blocks_of

TEMPLATE = "_sjabloon.md"
_RUN = 8  # so many words in a row are nobody's own
_VALUE, _LINE = 3, 5  # a value of so many words, or a line below, that is wholly that of the template
_SHARE, _LINES = 0.2, 4  # of the lines of a translation that are Dutch word for word; fewer may be a name or a quotation
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_UNREAD = re.compile(r"\[\^[^\]]*\]|\{[^{}\n]*\}|\]\([^)\s]*\)|<!--.*?-->|^\s*/{3,}.*$", re.MULTILINE)
_FOREIGN = re.compile(r"\[[^\]]*\]\{[a-z]{2,3}\}")
_NOT_TEXTS = {
    "id",
    "updated",
    "translated_from",
    "read",
    "questions",
    "steps",
    "practices",
    "exercises",
    "exercise",
    "link",
    "was",
}


def check_ready(root: Path, content: Content) -> list[Problem]:
    """What tells that a page is not ready."""
    problems: list[Problem] = []
    templates: dict[str, _Template | None] = {}
    for language, sources in content.sources.items():
        for key, source in sources.items():
            folder = key.rpartition("/")[0]
            if folder not in templates:
                templates[folder] = _template(root, folder)
            template = templates[folder]
            left = list(_left_of_template(source, template)) if template else []
            problems += _once_a_paragraph(left, source)
            dutch = content.sources[ORIGINAL].get(key)
            if language in TRANSLATIONS and dutch is not None:
                problems += _untranslated(dutch, source, {problem.line for problem in left})
                entry = content.pages[language].get(key)
                if kind_of(key).levels and kept_by(source) and entry and not entry.page.behind:
                    problems += _other_blocks(dutch, source)
    return problems


def _template(root: Path, folder: str) -> _Template | None:
    path = root / "docs" / folder / TEMPLATE
    source = read_source(path, root)[0] if path.is_file() else None
    return _Template(source) if source else None


def _texts(source: Source) -> Iterator[tuple[int, str]]:
    """Every text of a page with its line: the values of its front matter, and the lines below it that are no heading."""
    yield from _values(source, source.meta, ())
    unread = source.outline.unread
    for number, row in enumerate(source.body.split("\n"), 1):
        if row.strip() and number not in unread and not row.lstrip().startswith(("#", "!!!")):
            yield source.line_in_file(number), row


def _values(source: Source, value: Any, key: Key) -> Iterator[tuple[int, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in _NOT_TEXTS:
                yield from _values(source, inner, (*key, str(name)))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _values(source, inner, (*key, index))
    elif isinstance(value, str):
        yield source.line_of(key), value


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(_UNREAD.sub("", text)))


def _runs(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (words[place : place + _RUN] for place in range(len(words) - _RUN + 1))


class _Template:
    """The words of a template: every run of them, and those of whole values and lines."""

    def __init__(self, source: Source) -> None:
        texts = [(line, _words(text)) for line, text in _texts(source)]
        self.name = source.name
        self.runs = {run for _, words in texts for run in _runs(words)}
        self.values = {words for line, words in texts if line < source.body_line and len(words) >= _VALUE}
        self.lines = {words for line, words in texts if line >= source.body_line and len(words) >= _LINE}


def _left_of_template(source: Source, template: _Template) -> Iterator[Problem]:
    for line, text in _texts(source):
        words = _words(text)
        wholes = template.values if line < source.body_line else template.lines
        run = words if words in wholes else next((run for run in _runs(words) if run in template.runs), None)
        if run:
            yield MESSAGES.problem("placeholder", source.name, line, words=" ".join(run[:_RUN]), template=template.name)


def _once_a_paragraph(problems: list[Problem], source: Source) -> Iterator[Problem]:
    """Of the lines of a paragraph that are those of a template, the first: it is one text."""
    lines = source.body.split("\n")
    paragraph = {source.line_in_file(number): lines[:number].count("") for number in range(1, len(lines) + 1)}
    told = set[int]()
    for problem in problems:
        if (place := paragraph.get(problem.line, -problem.line)) not in told:
            told.add(place)
            yield problem


def _untranslated(dutch: Source, translation: Source, left: set[int]) -> Iterator[Problem]:
    """Lines that are the same in both languages, where they are more than names. left: those that are told as a template's."""
    there = {_words(text) for _, text in _texts(dutch)}
    lines = [(line, _words(_FOREIGN.sub("", text))) for line, text in _texts(translation) if line not in left]
    long = [(line, words) for line, words in lines if len(words) >= _LINE]
    same = [line for line, words in long if words in there]
    if len(same) >= _LINES or (len(same) > 1 and len(same) > _SHARE * len(long)):
        yield MESSAGES.problem("untranslated", translation.name, same[0], count=len(same), original=dutch.name)


def _other_blocks(dutch: Source, translation: Source) -> Iterator[Problem]:
    """The first block of a sheet that is another one in the translation, or with another number."""
    for old, new in zip_longest(blocks_of(dutch), blocks_of(translation)):
        if old is None or new is None or (old.name, _kind(old.argument)) != (new.name, _kind(new.argument)):
            nothing = MESSAGES.words("translation-blocks/none")
            here, line = (f"/// {new.name} | {new.argument}".rstrip(" |"), new.line) if new else (nothing, translation.body_line)
            wanted = f"/// {old.name} | {old.argument}".rstrip(" |") if old else nothing
            facts: dict[str, Any] = {"here": here, "there": wanted, "other": old.line if old else 0}
            yield MESSAGES.problem("translation-blocks", translation.name, line, original=dutch.name, **facts)
            return


def _kind(argument: str) -> str:
    """What of an argument is the same in every language: a number, or the name of a picture or a list; no words."""
    return argument if re.fullmatch(r"\d+|[a-z0-9-]+", argument) else ""
