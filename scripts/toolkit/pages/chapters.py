"""A long text in chapters: each of them can be seen as one, and leads back to the list of them."""

from __future__ import annotations

from html import escape

from ..htmltree import Body
from ..markup.source_notes import SECTION

TOP = "hoofdstukken"  # the mark at which a template shows the list of them, and the id of that list


def in_chapters(body: Body, back: str) -> str:
    """The text with each section in an element of its own, and below it a way back; the list of sources is no chapter.

    back: the words of that way.
    """
    start, sections = body.parts().sections()
    up = f'<p class="chapter__up"><a href="#{TOP}">{escape(back)}</a></p>\n'
    return f"{start}<!-- {TOP} -->\n" + "".join(
        html if name == SECTION else f'<section class="chapter" aria-labelledby="{name}">\n{html}{up}</section>\n'
        for name, html in sections
    )
