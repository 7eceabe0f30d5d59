"""Finished HTML as a tree: what stands in it is found by what it is, whatever its quotes, its classes or its order of attributes.

One text is parsed once (`Body`), changed in place, and given back as text or cut into parts at top-level headings and marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from selectolax.lexbor import LexborHTMLParser, LexborNode

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Body:
    """The body of a page."""

    def __init__(self, html: str) -> None:
        self._parser = LexborHTMLParser(f"<body>{html}")  # so that a comment at the beginning stays inside
        root = self._parser.body
        assert root is not None
        self.root: LexborNode = root

    @property
    def html(self) -> str:
        """The whole as text."""
        return self.root.inner_html or ""

    def all(self, selector: str) -> list[LexborNode]:
        """The elements that a CSS selector finds, each once, in order."""
        found: dict[int, LexborNode] = {}
        for node in self.root.css(selector):
            found.setdefault(node.mem_id, node)
        return list(found.values())

    def element(self, tag: str, attributes: Mapping[str, str], *content: LexborNode | str) -> LexborNode:
        """A new element, with copies of `content` in it; a text in it is text, never markup."""
        made = self._parser.create_node(tag)
        for name, value in attributes.items():
            made.attrs[name] = value
        for each in content:
            made.insert_child(each)
        return made

    def replace(self, node: LexborNode, *instead: LexborNode | str) -> None:
        """Put other nodes and texts in the place of one."""
        for each in instead:
            node.insert_before(each)
        node.decompose()

    def wrap(self, node: LexborNode, tag: str, attributes: Mapping[str, str]) -> None:
        """Put an element round a node."""
        self.replace(node, self.element(tag, attributes, node))

    def rename(self, node: LexborNode, tag: str) -> None:
        """Make it another element, with the same attributes and content."""
        attributes = {name: value or "" for name, value in node.attributes.items()}
        self.replace(node, self.element(tag, attributes, *node.iter(include_text=True)))

    def texts(self, closed: frozenset[str]) -> Iterator[LexborNode]:
        """Every text that stands in no element with one of the names `closed`, in order. It may be replaced while this runs."""
        yield from _texts(self.root, closed)

    def parts(self) -> Parts:
        """The text cut at its top-level headings and marks."""
        return Parts(list(self.root.iter(include_text=True)))


def _texts(node: LexborNode, closed: frozenset[str]) -> Iterator[LexborNode]:
    for child in list(node.iter(include_text=True)):
        if child.is_text_node:
            yield child
        elif child.is_element_node and child.tag not in closed:
            yield from _texts(child, closed)


def mark_of(node: LexborNode) -> str:
    """The name in a comment that marks a place (`<!-- programma -->`); "" for any other node."""
    return (node.comment_content or "").strip() if node.is_comment_node else ""


class Parts:
    """A finished text, to be taken in pieces: before, from and after a heading ("#bronnen") or a mark ("programma").

    A template gets this instead of text to cut. At what is not at the top of the text nothing is cut: `before` is all.
    """

    def __init__(self, nodes: Sequence[LexborNode]) -> None:
        self._html = [node.html or "" for node in nodes]
        self._at: dict[str, int] = {}
        self.headings: dict[str, int] = {}  # id of each h2 → its place
        for place, node in enumerate(nodes):
            heading = node.attributes.get("id") if node.is_element_node and node.tag in HEADINGS else None
            if name := f"#{heading}" if heading else mark_of(node):
                self._at.setdefault(name, place)
            if heading and node.tag == "h2":
                self.headings.setdefault(heading, place)

    def __contains__(self, name: str) -> bool:
        return name in self._at

    def before(self, name: str) -> str:
        """All that stands before it; the whole text when it is not there."""
        return "".join(self._html[: self._at.get(name, len(self._html))])

    def since(self, name: str) -> str:
        """It and all that follows; "" when it is not there."""
        return "".join(self._html[self._at.get(name, len(self._html)) :])

    def after(self, name: str) -> str:
        """All that follows it, without itself; "" when it is not there."""
        return "".join(self._html[self._at.get(name, len(self._html)) + 1 :])

    def between(self, name: str, other: str) -> str:
        """What stands between two of them."""
        start, end = (self._at.get(each, len(self._html)) for each in (name, other))
        return "".join(self._html[start + 1 : end])

    def sections(self) -> tuple[str, list[tuple[str, str]]]:
        """What stands before the first h2 with an id, and each such h2 with what belongs to it, as (id, HTML)."""
        starts = [*self.headings.items(), ("", len(self._html))]
        found = [(name, "".join(self._html[start:end])) for (name, start), (_, end) in pairwise(starts)]
        return "".join(self._html[: starts[0][1]]), found


def without_skips(body: Body, level: int = 1) -> None:
    """Let headings go down one level at a time (PDF/UA-1, 7.4.2), below a heading of `level`."""
    above: list[int] = []  # the levels, as written, of the headings that are open; equals stay equals
    for node in body.all(", ".join(HEADINGS)):
        written = int((node.tag or "h1")[1])
        while above and above[-1] >= written:
            above.pop()
        above.append(written)
        if (wanted := level + len(above)) != written:
            body.rename(node, f"h{min(wanted, 6)}")
