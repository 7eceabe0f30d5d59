"""Ask Python-Markdown itself what it makes of a text: its headings with the lines they come from, and its marks."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor, SetextHeaderProcessor
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

from ..generator import PLAIN, Dialect
from ..htmltree import HEADINGS, Body, mark_of
from ..markup.extensions import own, with_python

MADE_BY_ATTRIBUTES = AttrListTreeprocessor.HEADER_RE  # the list of attributes at the end of a heading
_PRIVATE = re.compile("[\ue000-\uf8ff]")  # signs that no text needs: a number between two of them marks a line
_NUMBER = re.compile("\ue000(\\d+)\ue001")
_HASHES = re.compile(r"^((?:\d+\.|\[\^[^\]\n]*\]:|[^\w\n#])*#{1,6})", re.MULTILINE)
_LINE, _WRITTEN, _KIND = "data-outline-line", "data-outline-written", "data-outline-underlined"


@dataclass(frozen=True)
class Found:
    """A heading as the converter made it. written: its text before anything was done to it; line: 0 when it has no «#»;
    top: it stands in no list, quote or other element."""

    line: int
    level: int
    written: str
    id: str
    has_attributes: bool
    underlined: bool
    top: bool


@dataclass(frozen=True)
class Converted:
    """What the converter made of a text."""

    headings: tuple[Found, ...]
    marks: frozenset[str]


class _Hash(HashHeaderProcessor):
    """Keeps what is written with the heading."""

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        super().run(parent, blocks)
        _keep(parent, underlined="")


class _Underlined(SetextHeaderProcessor):
    """Keeps what is written with the heading."""

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        super().run(parent, blocks)
        _keep(parent, underlined="yes")


def _keep(parent: etree.Element, underlined: str) -> None:
    heading = parent[-1]
    written = heading.text or ""
    number = _NUMBER.search(written)
    heading.text = _NUMBER.sub("", written).strip()  # so that it is as if no line had been marked
    heading.set(_LINE, number[1] if number else "0")
    heading.set(_WRITTEN, heading.text)
    heading.set(_KIND, underlined)


class _Hush(Treeprocessor):
    """Takes away all text but that of headings, before it is looked through for what stands in a line: that takes longest.

    What was set aside (HTML, code) stays; its place is marked with a sign that no text has.
    """

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            if element.tag not in HEADINGS and STX not in (element.text or ""):
                element.text = None
            if STX not in (element.tail or ""):
                element.tail = None


class _Collector(Treeprocessor):
    """Writes down the headings once their attributes are known, and before those without an id are given one."""

    found: list[Found]

    def run(self, root: etree.Element) -> None:
        top = set(root)
        for element in root.iter():
            if element.tag in HEADINGS and _WRITTEN in element.attrib:
                line, written, underlined = (element.attrib.pop(name) for name in (_LINE, _WRITTEN, _KIND))
                others, level = bool(element.attrib), int(element.tag[1])
                self.found.append(
                    Found(int(line), level, written, element.get("id") or "", others, bool(underlined), element in top)
                )


class _Outlining(Extension):
    """The extension with all of these."""

    collector: _Collector

    def extendMarkdown(self, md: Markdown) -> None:
        """Take the places of those of Python-Markdown."""
        self.collector = _Collector(md)
        md.parser.blockprocessors.register(_Hash(md.parser), "hashheader", 70)
        md.parser.blockprocessors.register(_Underlined(md.parser), "setextheader", 60)
        md.treeprocessors.register(_Hush(md), "outline-hush", 45)  # after footnotes (50), before inline (20)
        md.treeprocessors.register(self.collector, "outline", 7)  # after attr_list (8), before toc (5)


@lru_cache(maxsize=8)
def _converter(dialect: Dialect) -> tuple[Markdown, _Outlining]:
    outlining, options = _Outlining(), with_python(dialect.options)
    try:
        listed = [_extension(name, options.get(name, {})) for name in dialect.names]
        return Markdown(extensions=[*listed, *own(), outlining], extension_configs=options), outlining
    except (ImportError, AttributeError, KeyError, TypeError, ValueError):  # of mkdocs.yml: the engine tells it
        return Markdown(extensions=[*PLAIN.names, *own(), outlining]), outlining


def _extension(name: str, options: dict[str, Any]) -> Extension | str:
    """An extension that comes with Python-Markdown, found without going through all installed packages; else its name."""
    if "." in name or find_spec(f"markdown.extensions.{name}") is None:
        return name
    made: Extension = import_module(f"markdown.extensions.{name}").makeExtension(**options)
    return made


def converted(text: str, dialect: Dialect) -> Converted:
    """What Python-Markdown makes of a text in this dialect."""
    converter, outlining = _converter(dialect)
    rows = _PRIVATE.sub("?", text).split("\n")
    numbered = [_HASHES.sub(f"\\1\ue000{number}\ue001", row, count=1) for number, row in enumerate(rows, 1)]
    outlining.collector.found = []
    html = converter.reset().convert("\n".join(numbered))
    marks = (mark_of(node) for node in Body(html).root.iter(include_text=True))
    return Converted(tuple(outlining.collector.found), frozenset(mark for mark in marks if re.fullmatch(r"[\w-]+", mark)))
