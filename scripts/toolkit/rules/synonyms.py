"""Everyday words by which a page is found, beside those that stand on it. The list is words/synonyms.yml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import Field, StringConstraints, ValidationError

from ..content.models import Model
from ..content.page import Content
from ..content.schema import validation
from ..content.source import Source, yaml_reason
from ..languages import LANGUAGES, ORIGINAL
from ..problems import MESSAGES, Problem
from ..yamlfile import DoubleKey, Key, line_of_error, load_with_lines

FILE = Path("words") / "synonyms.yml"
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[^,]+$")]


class Group(Model):
    """Words, in each language, and the pages that somebody wants who types one of them."""

    pages: list[Words] = Field(min_length=1)
    nl: tuple[Words, ...] = ()
    en: tuple[Words, ...] = ()

    def of(self, language: str) -> tuple[str, ...]:
        """Its words in a language; none in one that it does not know."""
        return getattr(self, language, ())


class Groups(Model):
    """The whole list."""

    groups: list[Group]


@dataclass(frozen=True)
class Synonyms:
    """All groups."""

    groups: tuple[Group, ...] = ()

    def words(self, key: str, anchor: str, language: str) -> str:
        """The words for a page (`anchor` is "") or for a place in it, with commas between them."""
        place = f"{key}#{anchor}" if anchor else key
        return ", ".join(word for group in self.groups if place in group.pages for word in group.of(language))


def read_synonyms(root: Path) -> tuple[Synonyms, list[Problem], Source | None]:
    """The list of the project at `root`, and what is wrong with how it is written; an empty one when it is not there."""
    path = root / FILE
    if not path.is_file():
        return Synonyms(), [], None
    text, name = path.read_text(encoding="utf-8"), FILE.as_posix()
    try:
        data, lines = load_with_lines(text)
    except (yaml.YAMLError, RecursionError) as error:
        line = line_of_error(text, error)
        if isinstance(error, DoubleKey):
            return Synonyms(), [MESSAGES.problem("yaml-double", name, line, key=error.problem)], None
        return Synonyms(), [MESSAGES.problem("yaml/file", name, line, reason=yaml_reason(error))], None
    below: dict[Key, int] = {("groups", *key): line for key, line in lines.items()}
    source = Source(path, name, {}, below, "")
    try:
        found = Groups.model_validate({"groups": data or []}).groups
    except ValidationError as error:
        return Synonyms(), validation(error, source, Groups), None
    return Synonyms(tuple(found)), [], source


def check_synonyms(root: Path, content: Content) -> list[Problem]:
    """What is wrong with the list: how it is written, pages that are not there, and words that stand in it twice."""
    found, problems, source = read_synonyms(root)
    if source is None:
        return problems
    return [*problems, *_unknown(found, source, content), *_twice(found, source)]


def _unknown(found: Synonyms, source: Source, content: Content) -> Iterator[Problem]:
    """Pages, and places in them, that are not there."""
    known = sorted(content.sources.get(ORIGINAL, {}))
    for number, group in enumerate(found.groups):
        for place, written in enumerate(group.pages):
            key, _, anchor = written.partition("#")
            line = source.line_of(("groups", number, "pages", place))
            if key not in known:
                near = get_close_matches(key, known, 1)
                hint = MESSAGES.words("meant", word=near[0]) if near else MESSAGES.words("synonyms/known")
                yield MESSAGES.problem("synonyms/page", source.name, line, hint=hint, code="synonyms", word=written)
            elif anchor and anchor not in _places(content, key):
                yield MESSAGES.problem("synonyms/place", source.name, line, code="synonyms", page=key, word=anchor)


def _places(content: Content, key: str) -> set[str]:
    """The ids on a page that an editor has written: of headings, statements and terms."""
    text = content.sources[ORIGINAL][key].body
    entry = content.pages[ORIGINAL].get(key)
    data = [one.id for name in ("terms", "criteria") for one in getattr(entry.page, name, [])] if entry else []
    return {piece.partition("}")[0] for piece in text.split("{#")[1:]} | set(data)


def _twice(found: Synonyms, source: Source) -> Iterator[Problem]:
    """Words that stand in the list twice."""
    for language in LANGUAGES:
        seen: dict[str, int] = {}
        for number, group in enumerate(found.groups):
            for place, word in enumerate(group.of(language)):
                line = source.line_of(("groups", number, language, place))
                first = seen.setdefault(word.casefold(), line)
                if first != line or word.casefold() in (other.casefold() for other in group.of(language)[:place]):
                    yield MESSAGES.problem("synonyms/twice", source.name, line, code="synonyms", word=word, first=first)
