"""The blocks of a sheet, as an editor writes them between `/// name | argument` and `///`.

A Markdown extension on top of pymdownx.blocks. Every block is listed in `BLOCKS`, with what its argument and its content may be;
rules/blocks.py tells which block in a file is unknown or wrong, since Markdown itself would print it as text.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from ..problems import Both
from . import block_shapes as shapes
from . import own_fields
from .block_arguments import nothing, number, one_of, only, picture, slug, tens, words


@dataclass(frozen=True)
class Kind:
    """A kind of block: an example of its argument, and what is wrong with an argument (None if nothing)."""

    example: str
    wrong: Callable[[str], Both | None]
    build: Callable[[etree.Element, str], None]  # turns the element, with its content in it, into the finished block
    # What must stand in it: "nothing", "text", "list", "two", "pictures", "table", "columns"; "": whatever one likes
    holds: str = ""
    loose: bool = False  # it is cut out or hung up: nothing may stand on its back
    own: bool = False  # behind its argument it may name fields that are printed on its lines (own_fields.py)

    def apart(self, argument: str) -> tuple[str, tuple[str, ...]]:
        """The argument, and the fields behind it."""
        return own_fields.split(argument) if self.own else (argument, ())


BLOCKS: dict[str, Kind] = {
    "lijnen": Kind("4", number(1, 20), shapes.lines, "nothing", own=True),  # lines to write on, 10 mm apart
    "vak": Kind("40", tens(20, 160), shapes.box),  # an empty box, so many mm high; what is in it stands top left
    "kruisjes": Kind("", nothing, shapes.plain, "list"),  # a list with a box to tick for each item
    "kolommen": Kind("", nothing, shapes.columns, "columns"),  # columns beside each other; each heading (###) begins one
    "kaartjes": Kind("2", number(1, 3), shapes.cards, "list", loose=True),  # cards to cut, one an item, so many side by side
    "mindmap": Kind("6", number(2, 12), shapes.mind_map, "text"),  # the text in the middle, so many empty boxes round it
    "schaal": Kind("5", number(3, 10), shapes.scale, "two"),  # a scale from 1 to the number, with words at both ends
    "rijen": Kind("5", number(1, 20), shapes.rows, "table"),  # a table with so many empty rows to fill in
    "stap": Kind("koffie", picture, shapes.step, "text"),  # a picture on the left and words on the right
    "plaatjes": Kind("kruisjes", only("kruisjes"), shapes.pictures, "pictures"),  # pictures with words, maybe with a box for each
    "knipkaart": Kind("", nothing, shapes.cut_out, loose=True),  # a card to cut out: a dashed line with scissors
    "invullen": Kind(
        "Mijn naam", words, shapes.fill_in, "nothing", own=True
    ),  # a line with words below it; on the page one types on it
    "poster": Kind("ja", picture, shapes.poster, "text", loose=True),  # a page to hang up: a picture, large words below it
    "bericht": Kind("", nothing, shapes.plain, "text"),  # a message to send: framed, and on the page of the sheet one can copy it
    "zelfde": Kind("8", one_of("2", "4", "8"), shapes.same, "text", loose=True),  # the same card so many times, to cut
    "telblad": Kind("vragenlijst-vooraf", slug, shapes.tally, "nothing"),  # tables to count answers in: tally.py fills them
    "kader": Kind("", nothing, shapes.plain),  # a frame round what belongs together
    "bladzijde": Kind("", nothing, shapes.plain, "nothing"),  # what follows begins on a new page
}
_LOOSE = re.compile(rf"^\s*/{{3,}}\s*({'|'.join(name for name, kind in BLOCKS.items() if kind.loose)})\b", re.MULTILINE)
CLASSES = {
    "lijnen": "lines",
    "kruisjes": "ticks-to-fill",
    "mindmap": "mind-map",
    "schaal": "scale",
    "rijen": "rows",
    "stap": "step-with-picture",
    "knipkaart": "cut-out",
    "invullen": "fill-in",
    "poster": "poster",
    "kader": "frame",
    "bladzijde": "new-page",
    "bericht": "message",
    "zelfde": "same",
    "telblad": "tally",
}


def has_cards(text: str) -> bool:
    """True for the text of a sheet with cards to cut out; what is hung up has none."""
    return any(name != "poster" for name in _LOOSE.findall(text))


def is_cut(text: str) -> bool:
    """True for the text of a sheet of which something is cut out or hung up: all its pages then have an empty back."""
    return _LOOSE.search(text) is not None


class SheetBlock(Block):
    """One block of a sheet. pymdownx makes a subclass of it per name."""

    NAME = ""
    ARGUMENT = None  # may be there or not; `check_blocks` says what is wrong with it
    OPTIONS: ClassVar[dict[str, Any]] = {}

    def on_validate(self, parent: etree.Element) -> bool:
        """A block with a wrong argument stays text; `check_blocks` has told of it."""
        kind = BLOCKS[self.NAME]
        return kind.wrong(kind.apart(self.argument or "")[0]) is None

    def on_create(self, parent: etree.Element) -> etree.Element:
        """The element that the content of the block goes into."""
        return etree.SubElement(parent, "div", {"class": f"{CLASSES.get(self.NAME, self.NAME)}"})

    def on_end(self, block: etree.Element) -> None:
        """Finish the block when its content is in it."""
        kind = BLOCKS[self.NAME]
        argument, names = kind.apart(self.argument or "")
        kind.build(block, argument)
        own_fields.placed(block, names)


class _Copies(Treeprocessor):
    """Copies cards when everything in them is finished, their ids too."""

    def run(self, root: etree.Element) -> None:
        shapes.copies(root)


class SheetBlocks(BlocksExtension):
    """The Markdown extension with all blocks."""

    def extendMarkdownBlocks(self, md: Any, block_mgr: Any) -> None:
        """Register a block per name, and what copies cards: after ids and contents were made (`toc`, priority 5)."""
        own_fields.register(md)
        md.treeprocessors.register(_Copies(md), "same-cards", 4)
        for name in BLOCKS:
            block_mgr.register(type(f"Block_{name}", (SheetBlock,), {"NAME": name}), self.getConfigs())
