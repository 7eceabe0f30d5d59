"""A page on which it matters where a tag stands (in a <template>, a <noscript>, a drawing), read tag by tag."""

from __future__ import annotations

import re

from linkcheck.read import tokens
from linkcheck.read.facts import Facts
from linkcheck.read.pieces import Odd, Piece, only_link, piece_of

_TEXT = re.compile(rb"[^<]*+")


def in_order(text: bytes) -> Facts:
    """The facts of a page on which it matters where a tag stands."""
    facts = Facts()
    hidden, shadow, noscript, foreign, at = 0, 0, 0, 0, 0
    while match := (tokens.IN_DRAWING if foreign else tokens.EVERY).search(text, at):
        chunk, at = match[0], match.end()
        if chunk[1:2] == b"/":
            name = chunk[2:].rstrip(b">").split()[0].decode("ascii", "replace").lower() if chunk[2:3].isalpha() else ""
            if name == "template":
                hidden, shadow = (hidden - 1, shadow) if hidden else (0, max(0, shadow - 1))
            noscript -= name == "noscript" and noscript > 0
            foreign -= name in ("svg", "math") and foreign > 0
            continue
        try:
            if foreign:
                chunk += _TEXT.match(text, at)[0]  # type: ignore[index]  # up to the next tag
            link, piece = piece_of(chunk, strict=True, foreign=foreign > 0)
        except Odd:
            continue  # cut off by the end of the page
        piece = piece or Piece(more=only_link(link) if link is not None else None)
        if piece.name and at >= len(text) and not hidden:
            facts.swallowed = facts.swallowed or piece.name
        placed(piece, facts, hidden=hidden > 0, shadow=shadow > 0, noscript=noscript > 0)
        hidden += piece.place == "template"
        shadow += piece.place == "shadow"
        noscript += piece.place == "noscript"
        foreign += piece.place == "foreign"
    return facts


def placed(piece: Piece, facts: Facts, *, hidden: bool, shadow: bool = False, noscript: bool = False) -> None:
    """Add a piece, as far as it counts where it stands."""
    if hidden:
        if piece.id:
            facts.template_ids.add(piece.id)
        return
    if not (shadow or noscript):
        piece.add_to(facts)
        return
    more = Facts()
    piece.add_to(more)
    if noscript:
        more.spare_ids, more.ids = more.ids, []
        if more.refresh:
            (more.kinds["refresh"] if facts.base is not None else more.early).add(more.refresh.target)
            more.refresh = None
    else:
        more.template_ids, more.ids, more.id_refs = set(more.ids), [], []
    facts.take(more)
