"""The trainer's sheet of an exercise: what is needed in the room, on two pages at most."""

from __future__ import annotations

import re
from functools import lru_cache

import markdown

from ..content.page import Entry
from ..htmltree import Body
from .extensions import EXTENSIONS

_CITATION = re.compile(r"\s*\(\[[^\]]*\]\([^)]*\)[^()]*\)")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")


def without_links(text: str) -> str:
    """Markdown for paper: references to sources go, other links keep their words."""
    return _LINK.sub(r"\1", _CITATION.sub("", text))


def in_the_room(entry: Entry) -> list[tuple[str, str]]:
    """The parts of an exercise that a trainer needs in the room, as (id, HTML), in the order of the declaration of its kind."""
    parts = _sections(entry.source.body)
    return [(name, parts[name]) for name in entry.kind.room if name in parts]


@lru_cache(maxsize=200)  # an exercise has a PDF of its own and stands in two binders
def _sections(text: str) -> dict[str, str]:
    body = Body(markdown.Markdown(extensions=EXTENSIONS).convert(without_links(text)))
    for note in body.all(".admonition, details"):  # they weigh sources, which is for the screen
        note.decompose()
    return dict(body.parts().sections()[1])
