"""The trainer's sheet of an exercise: what is needed in the room, on two pages at most."""

from __future__ import annotations

from ..content.page import Entry
from .page_text import page_text


def in_the_room(entry: Entry) -> list[tuple[str, str]]:
    """The parts of an exercise that a trainer needs in the room, as (id, HTML), in the order of the declaration of its kind."""
    body = page_text(entry, notes=False)
    for note in body.all(".admonition"):  # they weigh sources, as footnotes do, which is for the screen
        note.decompose()
    parts = dict(body.parts().sections()[1])
    return [(name, parts[name]) for name in entry.kind.room if name in parts]
