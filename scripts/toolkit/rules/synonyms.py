"""Everyday words by which a page is found, beside those that stand on it. The list is words/synonyms.yml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, StringConstraints, create_model

from ..content.models import Model
from ..content.page import Content, written_keys
from ..content.source import Source
from ..languages import LANGUAGES, ORIGINAL
from ..problems import MESSAGES, Problem
from .listed import read_listed

FILE = Path("words") / "synonyms.yml"
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[^,]+$")]


class _Pages(Model):
    """The pages that somebody wants who types one of the words of a group."""

    pages: list[Words] = Field(min_length=1)

    def of(self, language: str) -> tuple[str, ...]:
        """Its words in a language; none in one that it does not know."""
        return getattr(self, language, ())


_fields: dict[str, Any] = dict.fromkeys(LANGUAGES, (tuple[Words, ...], ()))
Group = create_model("Group", __base__=_Pages, **_fields)  # those pages, and the words in each language


class Groups(Model):
    """The whole list."""

    groups: list[Group]


@dataclass(frozen=True)
class Synonyms:
    """All groups."""

    groups: tuple[_Pages, ...] = ()

    def words(self, key: str, anchor: str, language: str) -> str:
        """The words for a page (`anchor` is "") or for a place in it, with commas between them."""
        place = f"{key}#{anchor}" if anchor else key
        return ", ".join(word for group in self.groups if place in group.pages for word in group.of(language))


def read_synonyms(root: Path) -> tuple[Synonyms, list[Problem], Source | None]:
    """The list of the project at `root`, and what is wrong with how it is written; an empty one when it is not there."""
    whole, source, problems = read_listed(root, FILE, Groups)
    return Synonyms(tuple(whole.groups) if whole else ()), problems, source


def check_synonyms(root: Path, content: Content) -> list[Problem]:
    """What is wrong with the list: how it is written, pages that are not there, and words that stand in it twice."""
    found, problems, source = read_synonyms(root)
    if source is None:
        return problems
    return [*problems, *_unknown(found, source, content, written_keys(root)), *_twice(found, source)]


def _unknown(found: Synonyms, source: Source, content: Content, pages: set[str]) -> Iterator[Problem]:
    """Pages, and places in them, that are not there. A page that is written and cannot be read is there: the fault is its own."""
    known = sorted(pages)
    for number, group in enumerate(found.groups):
        for place, written in enumerate(group.pages):
            key, _, anchor = written.partition("#")
            line = source.line_of(("groups", number, "pages", place))
            if key not in known:
                near = get_close_matches(key, known, 1)
                hint = MESSAGES.words("meant", word=near[0]) if near else MESSAGES.words("synonyms/known")
                yield MESSAGES.problem("synonyms/page", source.name, line, hint=hint, code="synonyms", word=written)
            elif anchor and key in content.sources[ORIGINAL] and anchor not in _places(content, key):
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
