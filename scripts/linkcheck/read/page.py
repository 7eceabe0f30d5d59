"""From the bytes of an HTML page to the references, ids and id references in it.

Most of a page stands on the page before it too, letter for letter: a menu, a list of contents. So what a part of it says is
found out once and then looked up, and a page is the sum of its parts. Where the place of a tag matters (in a <template>, a
<noscript>, a drawing) the page is read in order. Speed matters here: this sees every tag of every page.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from operator import itemgetter

from linkcheck.read import tokens
from linkcheck.read.facts import Facts
from linkcheck.read.in_order import in_order
from linkcheck.read.pieces import Odd, Piece
from linkcheck.read.said import MOST_KEPT, Tags, Told

_AT_ONCE = 20_000
_END = b"</li>"
_MOST_PARTS = 30_000
_LARGEST_PARTS = 12_000_000  # bytes together; with what they say some 20 MB
_LONGEST_PART = 4000
_TRIED, _JUDGED = 8, 64  # pages: of so many the first ones tell whether parts come back, and are worth to be cut out
_Part = tuple[tuple[str, ...], tuple[Told, ...]]
_Sum = tuple[set[str], list[Told]]
_LINKS, _PIECES = itemgetter(0), itemgetter(1)
DEEPEST = 5  # pages within one another; more of them nobody writes
_LINK, _ID = ord('"'), ord("=")  # what the quick pattern takes of a tag that is only a link, or an id, begins with it


class PageReader:
    """Reads pages of one site, one after the other.

    A page is cut at the ends of list items, since a menu is made of them; a part that was met twice is only looked up from then
    on, and one that is met first too where most come back. What stands between those is read as a whole, and each of its tags
    is looked up.
    """

    def __init__(self) -> None:
        self._said = Tags()
        self._parts: dict[bytes, _Part] = {}
        self._once: set[bytes] = set()  # parts that were met once: on many sites few are met again
        self._size = 0  # of all parts
        self._old = self._new = 0  # parts that could be looked up, and those that could not
        self._pages = 0

    def read(self, raw: bytes, inside: int = 0) -> Facts:
        """The facts of a page. Takes any bytes, raises nothing. inside: how many pages it lies within, by srcdoc."""
        text = tokens.in_utf8(raw)
        facts = Facts()
        try:
            facts.kinds["link"], pieces, swallowed = self._cut(text)
            ordered = _one_by_one(pieces, facts)
            facts.swallowed = facts.swallowed or swallowed
        except Odd:
            ordered = False
        if len(self._said) >= MOST_KEPT or len(self._parts) >= _MOST_PARTS or self._size >= _LARGEST_PARTS:
            self._said.clear()
            self._parts.clear()
            self._once.clear()
            self._size = 0
        return finished(facts if ordered else in_order(text), self, inside)

    def begin(self) -> None:
        """From here on pages come in their order; what was read before was taken from here and there."""
        self._pages = 0

    def _cut(self, text: bytes) -> tuple[set[str], list[Told], str]:
        """The links and pieces of a page, part by part, and the element whose text never ends, if it holds tags. Raises Odd."""
        if self._pages % _JUDGED == 0:
            self._old = self._new = 0
        rare = self._new > self._old and self._pages % _JUDGED >= _TRIED
        self._pages += 1
        *parts, last = [text] if rare else text.split(_END)
        found = list(map(self._parts.get, parts))
        unknown = [number for number, part in enumerate(found) if part is None]
        self._old += len(found) - len(unknown)
        self._new += len(unknown)
        for number in unknown:
            found[number] = self._again(parts[number])
        known: list[_Part | _Sum | None] = []
        done = 0
        for first, stop in _runs([number for number in unknown if found[number] is None]):
            known += found[done:first]
            between = self._between(_END.join(parts[first:stop])) if stop < len(parts) else None
            if between is None:  # it ends in the middle of something, or with the page: from here on there are no parts
                last = _END.join([*parts[first:], last])
                done = len(parts)
                break
            known.append(between)
            done = stop
        known += found[done:]
        sums: list[_Part | _Sum] = [each for each in known if each is not None]
        tags = tokens.QUICK.findall(last)
        links, pieces = self._tags(tags)
        end = pieces[-1] if pieces and last.endswith(tags[-1]) else None
        links.update(chain.from_iterable(map(_LINKS, sums)))
        name = end.name if isinstance(end, Piece) else ""
        open_end = tags[-1].lower().startswith(name.encode()) if name else False
        return links, [*chain.from_iterable(map(_PIECES, sums)), *pieces], name if open_end else ""

    def _again(self, text: bytes) -> _Part | None:
        """The links and pieces of a part that was met before; else, and when it cannot stand by itself, None. Raises Odd."""
        if text in self._once:
            self._once.discard(text)
            self._size -= len(text)
        elif len(text) > _LONGEST_PART:
            return None
        elif self._old <= 2 * self._new:
            if self._size < _LARGEST_PARTS:
                self._once.add(text)
                self._size += len(text)
            return None
        found = self._between(text)
        if found is None:
            return None
        part = (tuple(found[0]), tuple(found[1]))
        if self._size < _LARGEST_PARTS:
            self._parts[text] = part
            self._size += len(text)
        return part

    def _between(self, text: bytes) -> _Sum | None:
        """The links and pieces of a text; None when it ends within a tag, a comment or raw text. Raises Odd."""
        found = tokens.QUICK.findall(text)
        if text.rfind(b"<") > text.rfind(b">"):
            return None
        ended = bool(found) and found[-1][:1] not in b'"=' and text.endswith(found[-1])
        if ended and (found[-1][-1:] != b">" or found[-1][:1] == b"!"):
            return None
        links, pieces = self._tags(found)
        if ended and pieces and isinstance(pieces[-1], Piece) and pieces[-1].raw:
            return None
        return links, pieces

    def _tags(self, found: list[bytes]) -> _Sum:
        """The links and pieces of some tags: ids by themselves first, then the others in order. Raises Odd."""
        links: set[str] = set()
        pieces: list[Told] = []
        for first in range(0, len(found), _AT_ONCE):  # so that of a page of millions no more is held than its own
            batch = found[first : first + _AT_ONCE]
            links.update(tokens.values([each for each in batch if each[0] == _LINK], '"'))
            other = [each for each in batch if each[0] != _LINK]
            if ids := [each for each in other if each[0] == _ID]:
                pieces.append(tuple(filter(None, tokens.values(ids, '="'))))
                other = [each for each in other if each[0] != _ID]
            said = list(map(self._said.__getitem__, other))
            links |= {each for each in said if each.__class__ is str}
            pieces += [each for each in said if each and each.__class__ is not str]  # type: ignore[misc]
        return links, pieces


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Numbers that follow one another, taken together: the first, and the one after the last."""
    if not numbers:
        return
    first = before = numbers[0]
    for number in numbers:
        if number > before + 1:
            yield first, before + 1
            first = number
        before = number
    yield first, before + 1


def _one_by_one(pieces: list[Told], facts: Facts) -> bool:
    """Add what is more than a link. False when the page must be read in order."""
    foreign = raw = noscript = False
    for piece in pieces:
        if isinstance(piece, tuple):
            facts.ids += piece
            continue
        if piece.place:
            if piece.place in ("template", "shadow"):
                return False
            foreign |= piece.place == "foreign"
            raw |= piece.place == "raw"
            noscript |= piece.place == "noscript"
        if foreign and piece.more is not None and piece.more.title and not facts.title:
            return False  # the title of a drawing, and maybe no other
        piece.add_to(facts)
    if foreign and raw:
        return False
    return not (noscript and (facts.refresh or len(set(facts.ids)) < len(facts.ids)))


def finished(facts: Facts, reader: PageReader, inside: int) -> Facts:
    """What can only be said when the whole page is known: its first refresh, and the pages within it."""
    if facts.refresh is not None and facts.refresh.seconds:
        (facts.kinds["refresh"] if facts.refresh.after_base else facts.early).add(facts.refresh.target)
        facts.refresh, facts.waits = None, True
    for text in facts.inner if inside < DEEPEST else ():
        _inner(facts, reader.read(text.encode("utf-8", "replace"), inside + 1))
    return facts


def _inner(facts: Facts, inner: Facts) -> None:
    """A page in a srcdoc: its addresses count, from the same base; its ids and what points at them are its own."""
    for kind, values in inner.kinds.items():
        facts.kinds[kind].update(each for each in values if not each.startswith("#"))
    facts.srcsets |= inner.srcsets
    facts.styles += inner.styles


def extract(raw: bytes) -> Facts:
    """The facts of a single page."""
    return PageReader().read(raw)
