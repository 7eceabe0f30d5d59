"""The places on a sheet for a municipality's own details, and what is printed there when they are known.

One notation names such a place: the id of the field between braces, behind a line to write on (`____{telefoon}`), behind the
argument of a block of lines (`/// lijnen | 2 {aanbod}`), or in a paragraph of its own, which is only there when all that it names
is known. On the page of a sheet the places stay marked, for the script that fills them (local/fill.js, which does the same as
`filled` here). On paper nothing is left of a place whose field is not known: it is the line that it always was.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Mapping
from typing import Any

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from selectolax.lexbor import LexborNode

from ..content.pack import fields
from ..htmltree import Body

BLANK = "____"
PLACE = "data-own"  # the attribute that names the fields of a place
MARK = re.compile(r"(?<![\]\w])(?P<blank>_{2,})?\{(?P<field>[a-z][a-z-]*)\}")
MOST_LINES = 4  # that one field may take: the style knows their height
_ARGUMENT = re.compile(r"^(?P<plain>.*?)(?P<fields>(?:\s*\{[a-z-]*\})+)$")
_BLANKS = re.compile(r"_{2,}")
_APART = "\u2066", "\u2069"  # round Dutch words in a line that runs the other way (LRI and PDI of Unicode)


def split(argument: str) -> tuple[str, tuple[str, ...]]:
    """The argument of a block without the fields behind it, and those: "2 {loket} {telefoon}" → ("2", ("loket", "telefoon"))."""
    found = _ARGUMENT.match(argument)
    if not found:
        return argument, ()
    return found["plain"].strip(), tuple(re.findall(r"\{([a-z-]*)\}", found["fields"]))


def placed(element: etree.Element, names: tuple[str, ...]) -> None:
    """Mark a finished block as the place of fields."""
    if names:
        element.set(PLACE, " ".join(names))
        if "lines" in (element.get("class") or "").split():
            element.set("data-lines", str(len(element)))


class _Places(InlineProcessor):
    """A field in a sentence: a line that a value may take the place of, or nothing but the value."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element | None, int | None, int | None]:  # type: ignore[override]
        if m["field"] not in fields():
            return None, None, None  # told by the check
        element = etree.Element("span", {"class": "own", PLACE: m["field"]})
        if m["blank"]:
            element.text = AtomicString(BLANK)
        else:
            element.set("data-bare", "")
        return element, m.start(0), m.end(0)


class _Bare(Treeprocessor):
    """A paragraph that names fields without a line is hidden until they are known."""

    def run(self, root: etree.Element) -> None:
        for paragraph in root.iter("p"):
            if any("data-bare" in span.attrib for span in paragraph.iter("span")):
                paragraph.set("class", "own-line")
                paragraph.set("hidden", "hidden")


def register(md: Markdown) -> None:
    """Let a text have fields; before copies of cards are made (priority 4)."""
    md.inlinePatterns.register(_Places(r"(?<![\]\w])(?P<blank>_{4})?\{(?P<field>[a-z][a-z-]*)\}", md), "own-fields", 175)
    md.treeprocessors.register(_Bare(md), "own-lines", 4.5)


def _names(node: LexborNode) -> list[str]:
    return (node.attributes.get(PLACE) or "").split()


def filled(body: Body, values: Mapping[str, str], *, paper: bool, sentences: bool = True) -> None:
    """Put what is known in its places.

    paper: nothing is left of the marks. sentences: false leaves places within sentences whose field is known as they are, for
    `in_sentences`, once help lines stand below the sentences: those go by the words of the Dutch as it is written.
    """
    for line in body.all("p.own-line"):
        if all(values.get(name) for span in line.css(f"[{PLACE}]") for name in _names(span)):
            if "hidden" in line.attributes:
                del line.attrs["hidden"]
        elif paper:
            before = line.prev
            if before is not None and before.is_text_node and not (before.text_content or "").strip():
                before.decompose()  # so that the paper is what it was without the notation
            line.decompose()
    for block in body.all(f"div[{PLACE}]"):
        _fill_block(body, block, values)
        if paper:
            _without_marks(block)
    for span in body.all(f"span[{PLACE}]"):
        if not values.get(_names(span)[0]):
            if paper:
                body.replace(span, span.text())
        elif sentences:
            _fill_span(body, span, values, paper=paper)


def in_sentences(html: str, values: Mapping[str, str]) -> str:
    """A piece of a sheet for paper, with its help lines, with what is known in its sentences and in the lines below them."""
    if PLACE not in html:
        return html
    body = Body(html)
    for span in body.all(f"span[{PLACE}]"):
        pair = _above(span, "pair")
        said, line = (pair.css_first(".said"), pair.css_first(".help")) if pair else (None, None)
        if said and line and len(_BLANKS.findall(said.text())) == 1 and len(_BLANKS.findall(line.text())) == 1:
            before, after = _BLANKS.split(line.text())
            value = f"{_APART[0]}{values[_names(span)[0]]}{_APART[1]}"
            attributes = {name: given or "" for name, given in line.attributes.items()}
            body.replace(line, body.element("span", attributes, before, body.element("span", {"lang": "nl"}, value), after))
        _fill_span(body, span, values, paper=True)
    return body.html


def _above(node: LexborNode, name: str) -> LexborNode | None:
    above = node.parent
    while above is not None and name not in (above.attributes.get("class") or "").split():
        above = above.parent
    return above


def _fill_span(body: Body, span: LexborNode, values: Mapping[str, str], *, paper: bool) -> None:
    attributes = {name: given or "" for name, given in span.attributes.items() if not (paper and name.startswith("data-"))}
    body.replace(span, body.element("span", attributes, values[_names(span)[0]]))


def _fill_block(body: Body, block: LexborNode, values: Mapping[str, str]) -> None:
    names, known = _names(block), [values.get(name, "") for name in _names(block)]
    lines = block.css(".line")
    if not any(known) or not lines:
        return
    if "lines" not in (block.attributes.get("class") or "").split():  # one line with words below it
        body.replace(lines[0], _own(body, ", ".join(filter(None, known)), "div", "line line--own"))
    elif len(names) == 1:
        lines[0].insert_before(_own(body, known[0], "div", f"own-lines own-lines--{len(lines)}"))
        for line in lines:
            line.decompose()
    else:
        for line, text in zip(lines, known, strict=False):
            if text:
                body.replace(line, _own(body, text, "div", "line line--own"))


def _own(body: Body, text: str, tag: str, kind: str) -> LexborNode:
    return body.element(tag, {"class": kind}, body.element("span", {"class": "own"}, text))


def _without_marks(node: LexborNode) -> None:
    for name in (PLACE, "data-lines"):
        if name in node.attributes:
            del node.attrs[name]


def used_in(text: str) -> set[str]:
    """The fields that the Markdown of a sheet names."""
    return {match["field"] for match in MARK.finditer(text)} & set(fields())


def options() -> Any:
    """What the scripts need to know of each field."""
    return [{"id": field.id, "most": field.most, "worded": field.worded, "kind": field.kind} for field in fields().values()]
