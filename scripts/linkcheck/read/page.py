"""From the bytes of an HTML page to the references, ids and id references in it, in one pass over the elements.

Commented-out HTML and the contents of <template> are no elements of the page and are left out.
Speed matters here: this loop sees every element of every page.
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from linkcheck.read import attributes as known
from linkcheck.read.attributes import Attributes, Facts


def extract(raw: bytes) -> Facts:
    """The facts of a page. Raises ValueError (or a subclass) only when the parser refuses the bytes (over two gigabytes)."""
    facts = Facts()
    parser = LexborHTMLParser(raw, encoding=True)
    _elements(parser, facts)
    for href in facts.theme_scripts:
        others = (node for node in parser.css("a[href]") if "data-md-component" not in node.attributes)
        if not any(node.attributes["href"] == href for node in others):
            facts.kinds["link"].discard(href)
    for style in parser.css("style"):
        facts.styles.append(style.text(deep=True))
    for text in facts.inner:
        _inner(facts, text)
    return facts


def _inner(facts: Facts, text: str) -> None:
    """A page in a srcdoc: its addresses count, from the same base; its ids and what points at them are its own."""
    inner = Facts()
    _elements(LexborHTMLParser(text), inner)
    for kind, values in inner.kinds.items():
        facts.kinds[kind].update(each for each in values if not each.startswith("#"))
    facts.srcsets |= inner.srcsets
    facts.styles += inner.styles


def _elements(parser: LexborHTMLParser, facts: Facts) -> None:
    add_id = facts.ids.append
    add_link = facts.kinds["link"].add
    only_common = known.RARE_NAMES.isdisjoint
    for node in parser.css("*"):
        attributes = node.attributes
        if not attributes:
            continue
        if "href" in attributes:
            if node.tag == "a":
                add_link(attributes["href"] or "")
            else:
                known.href(facts, node.tag or "", attributes["href"] or "", attributes)
        if "id" in attributes:
            add_id(attributes["id"] or "")
        if not only_common(attributes):
            _rare(facts, node, attributes)
    if "" in facts.ids:
        facts.ids = [each for each in facts.ids if each]


def _rare(facts: Facts, node: LexborNode, attributes: Attributes) -> None:
    tag = node.tag or ""
    for name, value in attributes.items():
        handler = known.RARE.get(name)
        if handler is not None:
            handler(facts, tag, value or "", attributes)
    if tag == "script" and (attributes.get("type") or "").strip().lower() == "application/ld+json":
        facts.data.append(node.text(deep=True))
