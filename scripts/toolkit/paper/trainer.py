"""The trainer's sheet of an exercise: what is needed in the room, on two pages at most."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from selectolax.lexbor import LexborNode

from ..content.page import Entry
from ..content.training_models import Exercise
from ..htmltree import Body
from .page_text import page_text

YIELDS = ("over", "anders")  # read and decided before the group comes: on paper they come along as far as there is room
ROOM = 86.0  # lines on two pages, less what stays white at the foot of the first
_WIDE, _HALF = 84, 38  # characters on a line of the page, and of one of two columns
_PICTURE = 11.0  # lines that a picture takes at most, as paper-text.css draws it, and its caption
_HEADING = 1.5  # a heading and the white around it, in lines


def in_the_room(entry: Entry) -> list[tuple[str, str]]:
    """The parts of an exercise that a trainer needs in the room, as (id, HTML), in the order of the declaration of its kind."""
    body = page_text(entry, notes=False)
    for note in body.all(".admonition"):  # they weigh sources, as footnotes do, which is for the screen
        note.decompose()
    parts = dict(body.parts().sections()[1])
    return [(name, parts[name]) for name in entry.kind.room if name in parts]


def on_two_pages(entry: Entry) -> list[tuple[str, str]]:
    """The same on two pages of large letters: of the sections that yield, only as many paragraphs as there is room for.

    Lines are estimated, a few in a hundred too many or too few; the tests hold the PDFs to two pages.
    """
    bodies = {name: Body(html) for name, html in in_the_room(entry)}
    left = ROOM - _head(entry.page) - sum(_lines(name, body) for name, body in bodies.items() if name not in YIELDS)
    for name in YIELDS[::-1]:
        if name in bodies:
            left = _cut(bodies[name], left)
    return [(name, body.html) for name, body in bodies.items() if body.html.strip()]


def left_out(entry: Entry, body: Body) -> list[LexborNode]:
    """Of the finished page of an exercise, the pieces that its sheet has no room for: who prints the page gets the same."""
    kept = {name: len([node for node in Body(html).root.iter() if node.is_element_node]) for name, html in on_two_pages(entry)}
    found, name, place = [], "", 0
    for node in body.root.iter():
        if node.tag == "h2":
            name, place = node.attributes.get("id") or "", 0
        if name in YIELDS and "admonition" not in (node.attributes.get("class") or "").split():
            place += 1
            found += [node] if place > kept.get(name, 0) else []
    return found


def _cut(body: Body, left: float) -> float:
    """Leave as much of a section as fits on so many lines, or nothing where not even its first paragraph does.

    Returns how many lines are left. What follows the first piece that doesn't fit goes too: it may lean on that.
    """
    heading, *pieces = [node for node in body.root.iter() if node.is_element_node]
    after = left - _HEADING
    full = False
    kept = 0
    for piece in pieces:
        taken = _column((item.text() for item in piece.css("li")), _WIDE - 3) or _block(piece.text(), _WIDE)
        taken += _pictures(piece)
        full = full or taken > after
        if full:
            piece.decompose()
        else:
            after, kept = after - taken, kept + 1
    if not kept:
        heading.decompose()
        return left
    return after


def _block(text: str, width: int) -> float:
    """The lines that a paragraph or an item takes, with the white below it."""
    return ceil(len(" ".join(text.split())) / width) + 0.25


def _column(texts: Iterable[str], width: int) -> float:
    return sum(_block(text, width) for text in texts)


def _head(page: Exercise) -> float:
    """The lines that an exercise takes down to the end of its schedule."""
    facts = max(_column(page.materials, _HALF), _column(page.preparation, _HALF))
    steps = _column((f"{step.title}. {step.text}" for step in page.schedule), _WIDE - 8)
    return 6 + _block(page.aim, _WIDE) + facts + steps + 3 * _HEADING


def _lines(name: str, body: Body) -> float:
    """The lines that a section takes; questions stand in two columns."""
    items = [node.text() for node in body.all("li")]
    others = [node.text() for node in body.all("p") if node.parent is None or node.parent.tag != "li"]
    listed = _column(items, _HALF) / 2 if name == "doorvragen" else _column(items, _WIDE - 3)
    return _HEADING + listed + _column(others, _WIDE) + sum(map(_pictures, body.root.iter()))


def _pictures(node: LexborNode) -> float:
    """The lines that the pictures in it take."""
    return _PICTURE * len(node.css("img"))
