"""The pages of what is printed: which of them are empty, how much paper they take, and a cover that tells it.

A cover says things that are known only when all pages are laid out. In its HTML stands ⟦…⟧ for each: `⟦pages⟧`, `⟦papers⟧`
when both sides are printed, `⟦empty⟧`, and `⟦from:ID⟧` or `⟦before:ID⟧` for the page on which an element begins, or that
before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

BACKS = "<!-- empty backs -->"  # in HTML each page of which gets an empty back, however many they come to
COVER_ENDS = "<!-- end of the cover -->"
_TOLD = re.compile(r"⟦(pages|papers|empty|from|before)(?::([\w-]+))?⟧")


def empty_pages(document: Any) -> list[int]:
    """The numbers of the pages of a document (of WeasyPrint) on which nothing is printed."""
    kinds = [page._page_box.page_type for page in document.pages]
    return [number for number, kind in enumerate(kinds, 1) if kind.blank or kind.name == "empty"]


def with_cover(html: str, document: Any, lay_out: Callable[[str], Any]) -> Any:
    """The document with a cover that tells what it says about the pages; the same document when it has no such cover.

    lay_out: makes a document of HTML. Raises ValueError when the cover takes more than its one page, or names an id that is
    not there.
    """
    cover, mark, _ = html.partition(COVER_ENDS)
    if not mark or not _TOLD.search(cover):
        return document
    begins: dict[str, int] = {}
    for number, page in enumerate(document.pages, 1):
        for name in page.anchors:
            begins.setdefault(name, number)  # what goes on over several pages is an anchor on each of them
    facts = {
        "pages": len(document.pages),
        "papers": (len(document.pages) + 1) // 2,
        "empty": len(empty_pages(document)),
    }

    def told(match: re.Match[str]) -> str:
        name, place = match[1], match[2]
        if place is None:
            return str(facts[name])
        if place not in begins:
            raise ValueError(f"the cover tells of {place}, which is not in the binder")
        return str(begins[place] - (name == "before"))

    first = lay_out(_TOLD.sub(told, cover) + "</body></html>").pages
    if len(first) != 1:
        raise ValueError(f"the cover takes {len(first)} pages")
    return document.copy([first[0], *document.pages[1:]])


def with_backs(html: str, document: Any, lay_out: Callable[[str], Any]) -> Any:
    """The document with an empty page behind each of its pages, when its HTML asks for that; else the same document."""
    if BACKS not in html:
        return document
    empty = lay_out("<html lang=nl><body>" + '<div class="empty-back"></div>' * len(document.pages)).pages
    return document.copy([page for pair in zip(document.pages, empty, strict=True) for page in pair])
