"""The mark for a source: `[^rapport 3.3.1]` at the end of a claim, with the work and the place in it.

Several stand in one mark (`[^rapport 3.3.1; anp-2025]`), a work that is known through another names it (`[^scp2019 via rapport
2.3.1]`), and `[^voorstel]` says that something is ours. Works and places are those of the page of sources, and the same in every
language. Of a footnote with the same look the text stands below it in the page: `[^1]: …`.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from dataclasses import dataclass
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

OWN = "voorstel"  # the work that stands for ourselves
MARK = re.compile(r"\[\^([^\[\]\n]+)\]")
CLASS = "citation"  # of what the mark becomes until its note is made (source_notes.py)
_AFTER_FOOTNOTES = 174  # of Python-Markdown's footnotes, which has 175: those that have a text are left to it


@dataclass(frozen=True)
class Citation:
    """One source of a claim. work: its id; place: where in it, "" for the whole; via: the source through which it is known."""

    work: str
    place: str = ""
    via: Citation | None = None


def read_mark(inside: str) -> list[Citation]:
    """The sources in a mark, of what stands between «[^» and «]»."""
    return [_read(part) for part in inside.split(";") if part.strip()]


def _read(part: str) -> Citation:
    first, via, second = " ".join(part.lower().split()).partition(" via ")
    work, _, place = first.partition(" ")
    return Citation(work, place, _read(second) if via else None)


def citations_in(text: str) -> list[Citation]:
    """All sources in a text, in order."""
    return [each for match in MARK.finditer(text) for each in read_mark(match[1])]


def without_marks(text: str) -> str:
    """The text without its marks, for where no note can stand."""
    return MARK.sub("", text).rstrip() if "[^" in text else text


class _Mark(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]
        return etree.Element("span", {"class": CLASS, "data-source": m[1]}), m.start(0), m.end(0)


class Citations(Extension):
    """Python-Markdown's extension for the mark."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Let Markdown know it."""
        md.inlinePatterns.register(_Mark(MARK.pattern, md), "citation", _AFTER_FOOTNOTES)


def makeExtension(**options: Any) -> Citations:
    """What Python-Markdown asks a module for."""
    return Citations(**options)
