"""The notes that the marks for sources become: one small one at the end of a paragraph, and the list at the foot of the page.

A note is text and no link: whoever listens to the page or goes through it by keyboard meets each work once, in the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from markupsafe import escape
from selectolax.lexbor import LexborNode

from ..htmltree import HEADINGS, Body
from ..strings import Strings
from .citations import CLASS, OWN, Citation, read_mark
from .foreign import marked, written

SECTION = "bronnen"  # the id of the section where the list stands; of its own marks no note is made
_BLOCKS = frozenset({"p", "li", "td", "th", "dd", "dt", "figcaption", "summary", "blockquote", "div"})
_INNER = frozenset({"ul", "ol", "dl", "p", "div", "table", "pre", "figure", "blockquote", "details", "section"})
_KINDS = {"noot": "place_note", "vraag": "place_question"}
_SECTION = re.compile(r"[\d.]+(?: noot \d+)?")  # "2.5.1", also with a note in it


class Work(Protocol):
    """What is told of a source: its short name, its title, the places in it (all in the language of the page)."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def places(self) -> Sequence[str]: ...


Works = Mapping[str, Work]  # by id, in the order of the page of sources
NO_WORKS: Works = MappingProxyType({})


def places_told(places: Sequence[str], words: Strings) -> str:
    """Places in a work, as they are read: "par. 2.2.1 en 4.4 (noot 61), Bijlage 3, punt 6"."""
    noted = {place.partition(" ")[0] for place in places if _SECTION.fullmatch(place) and " " in place}
    sections = [place for place in places if _SECTION.fullmatch(place) and place not in noted]
    told = []
    if sections:
        key = "place_sections" if len(sections) > 1 else "place_section"
        listed = [_section(place, words) for place in sections]
        text = f"{', '.join(listed[:-1])} {words['and']} {listed[-1]}" if len(listed) > 1 else listed[0]
        told.append(f"{words[key]}\u00a0{text}")
    return ", ".join([*told, *(_told(place, words) for place in places if not _SECTION.fullmatch(place))])


def _section(place: str, words: Strings) -> str:
    number, _, note = place.partition(" noot ")
    return f"{number} ({words['place_note']}\u00a0{note})" if note else number


def _told(place: str, words: Strings) -> str:
    kind, _, rest = place.partition(" ")
    if kind == "bijlage":
        part, _, item = rest.partition(".")
        return f"{words['place_appendix']}\u00a0{part}" + (f", {words['place_item']}\u00a0{item}" if item else "")
    if kind in _KINDS:
        return f"{words[_KINDS[kind]]}\u00a0{rest}"
    return words.get(f"place_{kind}", place)  # what is wrong with a place, the check tells


def in_order(places: Sequence[str], work: Work | None) -> list[str]:
    """Places in the order in which they stand in the work; those that it does not have come last."""
    known = {place: number for number, place in enumerate(work.places if work else ())}
    return sorted(places, key=lambda place: known.get(place.partition(" noot ")[0], known.get(place, len(known))))


def _by_work(citations: Iterable[Citation]) -> dict[tuple[str, Citation | None], list[str]]:
    """The places in each work, in order and each once; a work that is known through another is told apart."""
    found: dict[tuple[str, Citation | None], list[str]] = {}
    for each in citations:
        places = found.setdefault((each.work, each.via), [])
        if each.place and each.place not in places:
            places.append(each.place)
    return found


def told(citations: Sequence[Citation], works: Works, words: Strings) -> str:
    """The sources of a claim in one line, without ourselves: "rapport, par. 2.2.1 en 4.4; ANP, 21 oktober 2025".

    As an editor would write it: with marks for the language of a name.
    """
    parts = []
    for (work, via), places in _by_work(citations).items():
        if work == OWN:
            continue
        part = written(works[work].name) if work in works else work
        if places:
            part += f", {places_told(in_order(places, works.get(work)), words)}"
        if via:
            part += f", {words['source_via']} {told([via], works, words)}"
        parts.append(part)
    return "; ".join(parts)


def note_html(citations: Sequence[Citation], works: Works, words: Strings) -> list[tuple[dict[str, str], str]]:
    """The notes of a claim, as (attributes, text) of `small` elements: its sources, and that it is ours."""
    notes = []
    if line := told(citations, works, words):
        notes.append(({"class": "source-note"}, f"{words['source_note']}\u00a0{line}"))
    if any(each.work == OWN for each in citations):
        notes.append(({"class": "source-note source-note--own"}, words["source_own"]))
    return notes


def place_notes(body: Body, works: Works, words: Strings) -> None:
    """Put the sources of each paragraph, item of a list or cell in one note at its end."""
    waiting: dict[int, tuple[LexborNode, list[Citation]]] = {}
    for mark in body.all(f"span.{CLASS}"):
        block = _block(mark)
        found = waiting.setdefault(block.mem_id, (block, []))[1]
        found += read_mark(mark.attributes.get("data-source") or "")
        after = mark.next
        if mark.prev is None and after is not None and after.is_text_node:  # the text that it opens begins with a space
            body.replace(after, (after.text_content or "").lstrip())
        mark.decompose()
    silent = _listed(body)
    for block, citations in waiting.values():
        if block.mem_id in silent and not (block.text() or "").strip():
            block.decompose()
            continue
        seen = [each for each in citations if block.mem_id not in silent or each.work == OWN]
        first = next((child for child in block.iter() if child.tag in _INNER), None)
        for attributes, text in note_html(seen, works, words):
            alone = not (block.text() or "").strip()
            if alone and block.tag == "td":  # its column says that it is a source
                text = text.removeprefix(words["source_note"]).strip()
            note = body.element("small", attributes, *_nodes(text))
            pieces: list[LexborNode | str] = [note] if alone else [" ", note]
            for piece in pieces:
                if first is not None:  # before the list that stands in an item
                    first.insert_before(piece)
                else:
                    block.insert_child(piece)


def without_citations(body: Body) -> None:
    """Take out all marks for sources."""
    for mark in body.all(f"span.{CLASS}"):
        mark.decompose()


def _block(mark: LexborNode) -> LexborNode:
    node = mark.parent
    while node is not None and node.tag not in _BLOCKS and node.parent is not None and node.parent.tag != "body":
        node = node.parent
    assert node is not None
    return node


def _listed(body: Body) -> set[int]:
    """The blocks of the section of sources."""
    found: set[int] = set()
    inside = False
    for node in body.root.iter():
        if node.tag in HEADINGS[:2]:
            inside = node.attributes.get("id") == SECTION
        elif inside:
            found.add(node.mem_id)
            found |= {each.mem_id for each in node.css(", ".join(sorted(_BLOCKS)))}
    return found


def add_list(body: Body, citations: Sequence[Citation], works: Works, words: Strings, href: str = "") -> None:
    """Put the list of all sources of a page at the end of its section of sources.

    citations: of the page, its front matter included; href: the address of the page of sources, relative to this one;
    "" on paper, where nothing is a link.
    """
    heading = next((each for each in body.all("h2") if each.attributes.get("id") == SECTION), None)
    items = list(_items(body, citations, works, words, href))
    if heading is None or not items:
        return
    last = heading
    while last.next is not None and last.next.tag != "h2":
        last = last.next
    last.insert_after(body.element("ul", {"class": "source-list"}, *items))


def _items(body: Body, citations: Sequence[Citation], works: Works, words: Strings, href: str) -> Iterable[LexborNode]:
    order = list(works)
    found = {key: places for key, places in _by_work(citations).items() if key[0] in works}
    for work_id in sorted({work for work, _ in found}, key=order.index):
        work = works[work_id]
        item = body.element("li", {})
        title = _nodes(work.title, emphasis=True)
        for each in [body.element("a", {"href": f"{href}#{work_id}"}, *title)] if href else title:
            item.insert_child(each)
        places = found.get((work_id, None), [])
        if places:
            item.insert_child(f": {places_told(in_order(places, work), words)}")
        vias = [via for other, via in found if other == work_id and via]
        if vias:
            for each in _nodes(f" ({words['source_via']} {told(vias, works, words)})"):
                item.insert_child(each)
        yield item


def _nodes(text: str, *, emphasis: bool = False) -> list[LexborNode]:
    """A text with marks for language as nodes; emphasis: what stands between stars is the title of a work."""
    html = str(escape(marked(written(text))))
    html = re.sub(r"\*([^*]+)\*", r"<cite>\1</cite>", html) if emphasis else html
    return list(Body(html).root.iter(include_text=True))
