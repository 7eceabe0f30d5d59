"""Which pages a proposal changes, and which translations it leaves behind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from ..content.drafts import drafts_in
from ..content.freshness import changes as changed_parts
from ..content.page import Content, Entry, split_name
from ..languages import LANGUAGES, ORIGINAL, TRANSLATIONS
from .difference import Change

State = Literal["new", "changed", "renamed", "gone", "draft"]
_WEIGHT: tuple[State, ...] = ("changed", "renamed", "gone", "new")  # what is said of a page with several: the last of these


@dataclass(frozen=True)
class Row:
    """A page that a proposal changes, in one language or more.

    key, was   of the page, and what it was when it is renamed
    title      in Dutch; "" when it cannot be read
    addresses  from the root of the site, by language, of what can be seen of it; none of a draft or of what is gone
    languages  in which it changes
    """

    key: str
    state: State
    title: str = ""
    was: str = ""
    addresses: tuple[tuple[str, str], ...] = ()
    languages: tuple[str, ...] = ()


def page_of(name: str) -> tuple[str, str] | None:
    """The key and the language of a file of the project that is a page of the site; None for another one."""
    path = PurePosixPath(name)
    if path.suffix != ".md" or path.parts[0] != "docs" or any(part[0] in "_." for part in path.parts):
        return None
    return split_name(path.relative_to("docs"))


def rows(changes: Iterable[Change], content: Content) -> list[Row]:
    """The pages among the changed files, in the order of their addresses. content: all pages as they are now, drafts too."""
    found: dict[str, list[tuple[str, Change]]] = {}
    for change in changes:
        if page := page_of(change.name):
            found.setdefault(page[0], []).append((page[1], change))
    return [_row(key, each, content) for key, each in sorted(found.items())]


def _row(key: str, each: list[tuple[str, Change]], content: Content) -> Row:
    state: State = max((change.how for _, change in each), key=_WEIGHT.index)
    there = {code: content.pages.get(code, {}).get(key) for code in LANGUAGES}
    if key in drafts_in(content):
        state = "draft"
    was = next((page[0] for _, change in each if change.was and (page := page_of(change.was))), "")
    original = there.get(ORIGINAL)
    addresses = tuple((code, entry.url) for code, entry in there.items() if entry) if state not in ("draft", "gone") else ()
    return Row(key, state, str(original.page.title) if original else "", was, addresses, tuple(code for code, _ in each))


def left_behind(now: Content, before: Content | None) -> list[Entry]:
    """The translations that are behind the Dutch now and were not before; none when it is not known how it was."""
    if before is None:
        return []
    return [
        entry
        for code in TRANSLATIONS
        for key, entry in sorted(now.pages.get(code, {}).items())
        if _behind(now, code, key) and not _behind(before, code, key)
    ]


def _behind(content: Content, code: str, key: str) -> bool:
    entry, original = content.pages.get(code, {}).get(key), content.pages[ORIGINAL].get(key)
    if entry is None or original is None:
        return False
    return bool(entry.page.behind or changed_parts(original.kind.model, original.source, entry.source))
