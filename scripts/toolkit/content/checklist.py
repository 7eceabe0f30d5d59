"""What is to be done and when, as the handbook tells it: the items below a heading of it, as plain text."""

from __future__ import annotations

import re

from ..markup import citations, foreign
from .page import Entry

HANDBOOK = "oefeningen/handboek"  # the page with the checklist
_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_ITEM = re.compile(r"^- (.+)$", re.MULTILINE)


def items_below(handbook: Entry, heading: str) -> tuple[str, list[str]]:
    """The words of the heading with this id, and of each item of a list below it, up to the next heading; without marks or links.

    Raises KeyError when the handbook has no such heading.
    """
    found = handbook.source.outline.headings
    at = next((number for number, each in enumerate(found) if each.id == heading), None)
    if at is None:
        raise KeyError(heading)
    rows = handbook.source.body.splitlines()
    end = found[at + 1].line - 1 if at + 1 < len(found) else len(rows)
    text = "\n".join(rows[found[at].line : end])
    return found[at].text, [_plain(item) for item in _ITEM.findall(text)]


def _plain(text: str) -> str:
    return _LINK.sub(r"\1", foreign.without_marks(citations.without_marks(text))).replace("*", "").strip()
