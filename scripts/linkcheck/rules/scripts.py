"""What the scripts of a site know: names of pages, and words that may be an id which they put on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from linkcheck.address.resolve import Resolver
from linkcheck.files.tree import SiteFiles
from linkcheck.read import tokens
from linkcheck.read.module_imports import imports
from linkcheck.rules.reading import Pages

_IN_NAME = rb"""[^\s"'`()<>{}\[\],;=\\/?#&]"""
# From where a word begins only: whoever tries it from each letter of a long one reads that again and again.
_PAGE_NAME = re.compile(rb"(?<!" + _IN_NAME + rb")" + _IN_NAME + rb"+\.x?html?(?![\w.])", re.IGNORECASE)
_ENDING = re.compile(rb"\.[xX]?[hH][tT][mM]")
_LONGEST_NAME = 1000  # bytes; no disk has longer ones, even when each letter of it is written as %xx
_AFTER_ENDING = 2  # the l, and what shows that the name ends there
_WORD = re.compile(rb"""["'`]#?([\w:.\x80-\xff-]{2,80})\\?["'`]""")
_SCRIPT = re.compile(rb"<script\b" + tokens.QUOTED + rb">([^<]*+(?:<(?!/script)[^<]*+)*+)", re.IGNORECASE)
_EMPTY_APP = re.compile(
    rb"""<(?:div|main|app-root)[^<>]{0,300}\bid\s*+=\s*+["']?(?:root|app|__next|__nuxt|svelte)"""
    rb"""["']?[^<>]{0,300}>\s*+</""",
    re.IGNORECASE,
)
_MOST = 64 * 1024 * 1024  # bytes of scripts that are looked through


class Made(NamedTuple):
    """What the scripts of one page may put on it.

    words      between quotes in those scripts, a set for each; they are shared with other pages
    templates  ids in the templates of the page
    fills      whether they fill the page altogether
    """

    words: list[frozenset[str]]
    templates: frozenset[str] = frozenset()
    fills: bool = False

    def may_be(self, name: str) -> bool:
        """Whether an element of this id may come on the page."""
        return self.fills or name in self.templates or any(name in words for words in self.words)


class Scripts:
    """The scripts of one site; each file is read once, and only when it is asked for."""

    def __init__(self, files: SiteFiles, resolver: Resolver, pages: Pages) -> None:
        self._files = files
        self._resolver = resolver
        self._pages = pages
        self._names: dict[str, set[bytes]] = {}
        self._words: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        self._left = _MOST

    def made_on(self, page: str) -> Made:
        """What may come on a page, which is read once more for it."""
        try:
            raw = self._files.read(page)
        except OSError:
            return Made([])
        facts, _ = self._pages.facts_of(page, raw)
        base = self._resolver.base(page, facts.base)
        loaded = {
            self._resolver.resolve(address, base, "script").file for kind in ("script", "module") for address in facts.kinds[kind]
        }
        words = [frozenset(word for script in _SCRIPT.findall(raw) for word in _words(script))]
        return Made(words + self._with_imports(loaded), frozenset(facts.template_ids), _EMPTY_APP.search(raw) is not None)

    def page_names(self) -> set[str]:
        """The names of pages that a script of the site knows: of a menu, or of a search; `index.html` says nothing."""
        for file in self._files.ending(".js", ".mjs"):
            if file not in self._names:
                self._read(file)
        found = {unquote(name.decode("utf-8", "replace")) for names in self._names.values() for name in names}
        return found - {"index.html", "index.htm", "index.xhtml"}

    def _with_imports(self, loaded: set[str | None]) -> list[frozenset[str]]:
        """The words of some scripts, and of all that those import."""
        todo, done = sorted(file for file in loaded if file), set(loaded)
        found = []
        while todo:
            file = todo.pop()
            if file not in self._words:
                script = self._read(file)
                base = self._resolver.base(file)
                more = {self._resolver.resolve(address, base, "module").file for address, _ in imports(script)}
                self._words[file] = frozenset(_words(script)), frozenset(each for each in more if each)
            words, others = self._words[file]
            found.append(words)
            todo += sorted(others - done)
            done |= others
        return found

    def _read(self, file: str) -> bytes:
        """The bytes of a script; none of one that cannot be read, and of those that would be too much."""
        self._names[file] = set()
        if self._left <= 0:
            return b""
        try:
            script = self._files.read(file)
        except OSError:
            return b""
        self._left -= len(script)
        if self._left < 0:
            return b""
        self._names[file] = page_names_in(script)
        return script


def page_names_in(script: bytes) -> set[bytes]:
    """What may be the names of pages in a script, as they are written."""
    return {name for text in _around_names(script) for name in _PAGE_NAME.findall(text)}


def _around_names(script: bytes) -> Iterator[bytes]:
    """The parts of a script in which a page may be named; most of a large one has none."""
    first = stop = 0
    for match in _ENDING.finditer(script):
        if match.start() - _LONGEST_NAME > stop:
            if stop:
                yield script[first:stop]
            first = match.start() - _LONGEST_NAME
        stop = match.end() + _AFTER_ENDING
    if stop:
        yield script[first:stop]


def _words(script: bytes) -> set[str]:
    return {word.decode("utf-8", "replace") for word in _WORD.findall(script)}
