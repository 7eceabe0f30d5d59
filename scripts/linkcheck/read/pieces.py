"""What one tag of a page says, by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from linkcheck.read import attributes as known
from linkcheck.read import tokens
from linkcheck.read.facts import Facts

_HAS_TAG = re.compile(rb"<[a-zA-Z]")
_NOTHING = Facts()
_PLACES = frozenset({"template", "noscript", "svg", "math"})


@dataclass(frozen=True, slots=True)
class Piece:
    """What one tag says, with the text in it if that is raw.

    kinds  (kind, address) of references; more  what else it says
    raw    whether it is the start of raw text
    place  "template", "shadow", "noscript", "foreign", and "raw" for raw text that reads otherwise inside a drawing
    name   of the element whose raw text holds tags: if it is never closed, it has swallowed them
    """

    id: str = ""
    refs: tuple[tuple[str, str], ...] = ()
    more: Facts | None = None
    place: str = ""
    name: str = ""
    raw: bool = False
    kinds: tuple[tuple[str, str], ...] = ()

    def add_to(self, facts: Facts) -> None:
        """Add this to what a page says."""
        if self.id:
            facts.ids.append(self.id)
        if self.refs:
            facts.id_refs += self.refs
        for kind, value in self.kinds:
            facts.kinds[kind].add(value)
        if self.more is not None:
            facts.take(self.more)


_TITLE = Piece(more=Facts(title=True), raw=True)
# The pages before and after this one and its own address, as most generators write them: each page has others.
_RELATION = re.compile(
    rb"""<link rel="([a-z]++)"(?: title="[^"<>]*+")?+ href="([^"<>]*+)"(?: title="[^"<>]*+")?+ ?+/?+>""",
)


class Odd(Exception):
    """A tag is not what the quick pattern took it for."""


def only_link(link: str) -> Facts:
    """What a tag says that is only a link."""
    facts = Facts()
    facts.kinds["link"].add(link)
    return facts


def piece_of(chunk: bytes, strict: bool = False, foreign: bool = False) -> tuple[str | None, Piece | None]:
    """What a tag says: (address, None) when it is only a link, (None, None) for nothing. Raises Odd.

    strict  it was cut out by the states of the standard     foreign  it stands in a drawing, where no text is raw
    """
    if not chunk[1:2].isalpha():
        return None, None
    relation = _RELATION.fullmatch(chunk)
    kind = known.RELATED.get(relation[1]) if relation else None
    if relation and kind:
        return None, Piece(kinds=((kind, tokens.decoded(relation[2])),))
    opening = tokens.TAG.match(chunk)
    if not opening:
        raise Odd
    tag = opening[1].decode("utf-8", "replace").lower()
    if (
        tag == "title" and not strict and chunk.count(b"<") == 1 and opening.end() == 7
    ):  # <title> and no more: each page has another one
        return None, _TITLE  # and no more; each page has another one
    is_raw = tag in tokens.RAW_TEXT
    if not (is_raw or strict) and opening.end() != len(chunk):
        raise Odd
    attributes = tokens.attributes_of(opening[2])
    if tag == "a" and "href" in attributes and known.ONLY_A_LINK.isdisjoint(attributes):
        return attributes["href"] or "", None
    if (
        not is_raw
        and tag not in _PLACES
        and tag != "html"
        and known.RARE_NAMES.isdisjoint(attributes)
        and "href" not in attributes
    ):
        return None, Piece(attributes["id"] or "") if attributes.get("id") else None  # most tags say nothing else
    facts = Facts()
    known.element(facts, tag, attributes)
    closed = opening[2].endswith(b"/")
    place = name = ""
    if is_raw:
        text = chunk[opening.end() :]
        if not strict and re.search(rb"</" + opening[1] + rb"[\s/>]", text, re.IGNORECASE):
            raise Odd
        if not foreign or tag != "title":
            known.raw_text(facts, tag, attributes, tokens.text_of(text))
        if _HAS_TAG.search(text):
            place, name = "raw", tag
            facts.swallowed = tag if closed else ""
        elif closed:
            place = "raw"
    elif tag in _PLACES:
        shown = tag == "template" and "shadowrootmode" in attributes
        place = "shadow" if shown else tag if tag in ("template", "noscript") else "" if closed else "foreign"
    ident, refs = "".join(facts.ids), tuple(facts.id_refs)
    kinds = tuple((kind, value) for kind, values in facts.kinds.items() for value in values)
    facts.ids.clear()
    facts.id_refs.clear()
    facts.kinds.clear()
    more = facts if facts != _NOTHING else None
    if not (ident or refs or more or place or name or is_raw or kinds):
        return None, None
    return None, Piece(ident, refs, more, place, name, is_raw, kinds)
