"""On which line of a built page a reference is written: one pass over its tags, as far as is asked for."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from linkcheck.read import attributes as known
from linkcheck.read import css, json_files, srcset, tokens
from linkcheck.read.facts import Facts
from linkcheck.read.line_numbers import LineNumbers
from linkcheck.read.page import DEEPEST
from linkcheck.read.refresh import refresh_of

_ADDRESSES = frozenset({
    "href", "src", "srcset", "imagesrcset", "poster", "data", "action", "formaction", "content", "style", "cite", "longdesc",
    "background", "ping", "xlink:href", "for", "id", "usemap", "list", "form", "headers", "name",
})  # fmt: skip
_SEARCHES = 50  # through the whole page, for what stands in no attribute; more of them would cost more than the page


class PageText:
    """One page, ready to be asked where a value stands."""

    def __init__(self, raw: bytes, inside: int = 0) -> None:
        """inside: how many pages it lies within, by srcdoc."""
        self._inside = inside
        text = tokens.in_utf8(raw)
        self._text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in text else text
        self._line = LineNumbers(self._text).of
        self._first: dict[str, int] = {}
        self._last: dict[tuple[str, str], int] = {}  # of an id, and of the name of a map
        self._empty: dict[str, int] = {}  # of a reference of one kind that says nothing
        self._followed: dict[str, int] = {}  # what <a> and <area> lead to
        self._words: dict[tuple[str, str], int] = {}
        self._left = _SEARCHES
        self._ahead: Iterator[re.Match[bytes]] = iter(())
        self._read()

    def _read(self) -> None:
        self._ahead = tokens.EVERY.finditer(self._text)

    def _until(self, key: object, table: Container[object]) -> None:
        """Read on until something is known, or to the end."""
        while key not in table:
            match = next(self._ahead, None)
            if match is None:
                return
            chunk = match[0]
            if chunk[1:2].isalpha() and (not tokens.SILENT.match(chunk) or b"url(" in chunk):
                self._tag(chunk, match.start())

    def _tag(self, chunk: bytes, at: int) -> None:
        opening = tokens.TAG.match(chunk)
        if not opening:
            return
        base = at + opening.start(2)
        written = [(name, value, base + begin, base + start) for name, value, begin, start in tokens.placed(opening[2])]
        tag = _text(opening[1]).lower()
        self._element(tag, [(name, value, self._line(begin), self._line(start)) for name, value, begin, start in written])
        if opening.end() < len(chunk):
            self._raw_text(tag, _text(chunk[opening.end() :]), self._line(at + opening.end()), _text(opening[2]))

    def _element(self, tag: str, attributes: list[tuple[str, str, int, int]]) -> None:
        """Note one element; its attributes with the lines on which their name and their value begin."""
        for name, value, line, inner_line in attributes:
            if name in _ADDRESSES:
                self._first.setdefault(_flat(value), line)
                if name == "href" and tag in ("a", "area"):
                    self._followed.setdefault(_flat(value), line)
                if name == "id" or (name == "name" and tag == "map"):
                    self._last[(name, value)] = line
                if name not in ("href", "src", "id", "name"):
                    self._parts(name, value, line)
                if not value.strip():
                    self._note_empty(tag, name, attributes, line)
            elif name == "srcdoc" and self._inside < DEEPEST:
                inner = PageText(value.encode("utf-8", "replace"), self._inside + 1)
                inner._until(None, ())
                for each, below in inner._first.items():
                    self._first.setdefault(each, inner_line + below - 1)
            elif "url(" in value:
                self._put_all((each for each, _ in css.addresses(value)), line)
            for word in value.split() if name in ("for", "headers", "itemref") or name.startswith("aria-") else (value,):
                self._words.setdefault((name, word), line)

    def _note_empty(self, tag: str, name: str, attributes: list[tuple[str, str, int, int]], line: int) -> None:
        """Of which kind the reference is that an attribute should hold: what it would be if this were the only empty one."""
        facts = Facts()
        known.element(facts, tag, {each: value for each, value, _, _ in attributes if value.strip() or each == name})
        for kind, values in facts.kinds.items():
            if any(not value.strip() for value in values):
                self._empty.setdefault(kind, line)

    def _put_all(self, values: Iterable[str], line: int) -> None:
        for value in values:
            self._first.setdefault(_flat(value), line)

    def _parts(self, name: str, value: str, line: int) -> None:
        """The addresses inside a longer value."""
        if name in ("srcset", "imagesrcset"):
            self._put_all(srcset.candidates(value)[0], line)
        elif name == "style":
            self._put_all((each for each, _ in css.addresses(value)), line)
        elif name == "ping":
            self._put_all(value.split(), line)
        elif name == "content":
            refresh = refresh_of(value)
            if refresh:
                self._first.setdefault(_flat(refresh.target), line)

    def _raw_text(self, tag: str, text: str, first: int, written: str) -> None:
        """Note the text in an element; first: the line where it begins, written: what the tag says of its type."""
        if tag == "style":
            for value, line in css.numbered(text):
                self._first.setdefault(_flat(value), first + line - 1)
        elif tag == "script" and "ld+json" in written.lower():
            for value, line in json_files.texts(text):
                self._first.setdefault(_flat(value), first + line - 1)

    def line_of(self, value: str, followed: bool = False) -> int:
        """The first line on which an attribute has this value; 0 when it cannot be found.

        followed: of a link that a visitor follows, if there is one
        """
        key = _flat(value)
        self._until(key, self._followed if followed else self._first)
        found = (self._followed.get(key, 0) if followed else 0) or self._first.get(key, 0)
        if found or len(key) < 3 or not self._left:
            return found
        self._left -= 1
        at = self._text.find(value.encode("utf-8", "replace"))
        return self._line(at) if at >= 0 else 0

    def line_of_last(self, attribute: str, value: str) -> int:
        """The last line on which an element has this id, or a map this name."""
        self._until(None, ())
        return self._last.get((attribute, value), 0)

    def line_of_empty(self, kind: str) -> int:
        """The line on which a reference of some kind says nothing."""
        self._until(kind, self._empty)
        return self._empty.get(kind, 0)

    def line_of_word(self, attribute: str, word: str) -> int:
        """The line on which an attribute has this word among others."""
        self._until((attribute, word), self._words)
        return self._words.get((attribute, word), 0) or self.line_of(word)


def _text(value: bytes) -> str:
    return value.decode("utf-8", "replace")


def _flat(value: str) -> str:
    """A value without the white space that a browser takes out of an address."""
    return "".join(value.split()) if len(value) < 100_000 else value
