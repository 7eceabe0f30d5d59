"""The text of an ordinary page on paper: the same Markdown as on the site, with what only works on a screen made plain."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..content.citing import cited
from ..content.page import Entry
from ..htmltree import Body
from ..images.placed import on_paper
from ..markup.citations import Citation
from ..markup.components import for_paper, without_footnotes
from ..markup.extensions import reader
from ..markup.source_notes import NO_WORKS, Works, add_list, place_notes, without_citations
from ..strings import strings

_LINK = re.compile(r"(?<!!)\[((?:[^\]]|\](?=\{))+)\]\([^)]*\)")  # a part in another language may stand in it


def without_links(text: str) -> str:
    """Markdown for paper: links keep their words."""
    return _LINK.sub(r"\1", text)


def page_text(entry: Entry, works: Works = NO_WORKS, *, notes: bool = True, more: Sequence[Citation] = ()) -> Body:
    """The text of a page for a PDF, as a tree.

    works: what its sources are; notes: with those, and with its footnotes; more: sources of what is put in its text later.
    """
    words = strings(entry.language)
    body = Body(reader(entry.source.root).convert(without_links(entry.source.body)))
    if notes:
        place_notes(body, works, words)
        if works:
            add_list(body, [*cited(entry), *more], works, words)
    else:
        without_footnotes(body)
        without_citations(body)
    for_paper(body, words)
    on_paper(body, entry.source.root)
    return body
