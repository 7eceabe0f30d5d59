"""The blocks of a sheet, as an editor writes them between `/// name | argument` and `///`.

A Markdown extension on top of pymdownx.blocks. Every block is listed in `BLOCKS`, with what its argument and its content may be;
rules/blocks.py tells which block in a file is unknown or wrong, since Markdown itself would print it as text.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, ClassVar

from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from ..problems import MESSAGES, Both
from . import pictograms

_CARDS_WITH_MORE = 8  # so many cards in one block may stand on a page with something else


@dataclass(frozen=True)
class Kind:
    """A kind of block: an example of its argument, and what is wrong with an argument (None if nothing)."""

    example: str
    wrong: Callable[[str], Both | None]
    build: Callable[[etree.Element, str], None]  # turns the element, with its content in it, into the finished block
    holds: str = (
        ""  # what must stand in it: "nothing", "text", "list", "two", "pictures", "table", "columns"; "": whatever one likes
    )
    loose: bool = False  # it is cut out or hung up: nothing may stand on its back


def _number(least: int, most: int) -> Callable[[str], Both | None]:
    def wrong(argument: str) -> Both | None:
        if argument.isdigit() and least <= int(argument) <= most:
            return None
        return MESSAGES.words("block-argument/number", least=least, most=most)

    return wrong


def _tens(least: int, most: int) -> Callable[[str], Both | None]:
    def wrong(argument: str) -> Both | None:
        if argument.isdigit() and least <= int(argument) <= most and int(argument) % 10 == 0:
            return None
        return MESSAGES.words("block-argument/tens", least=least, most=most)

    return wrong


def _nothing(argument: str) -> Both | None:
    return MESSAGES.words("block-argument/nothing") if argument else None


def _picture(argument: str) -> Both | None:
    return None if argument in pictograms.names() else MESSAGES.words("block-argument/picture", picture=argument)


def _words(argument: str) -> Both | None:
    return None if argument else MESSAGES.words("block-argument/words")


def _only(word: str) -> Callable[[str], Both | None]:
    def wrong(argument: str) -> Both | None:
        return None if argument in ("", word) else MESSAGES.words("block-argument/only", word=word)

    return wrong


def _slug(argument: str) -> Both | None:
    return None if re.fullmatch(r"[a-z0-9-]+", argument) else MESSAGES.words("block-argument/sheet")


def _one_of(*choices: str) -> Callable[[str], Both | None]:
    def wrong(argument: str) -> Both | None:
        return None if argument in choices else MESSAGES.words("block-argument/one-of", choices=", ".join(choices))

    return wrong


def _append(parent: etree.Element, count: int, name: str, tag: str = "div") -> None:
    for _ in range(count):
        etree.SubElement(parent, tag, {"class": name})


def _lines(element: etree.Element, argument: str) -> None:
    _append(element, int(argument), "line")


def _box(element: etree.Element, argument: str) -> None:
    element.set("class", f"box box--{argument}")


def _columns(element: etree.Element, argument: str) -> None:
    """Each heading begins a column."""
    children = list(element)
    for child in children:
        element.remove(child)
    column: etree.Element | None = None
    for child in children:
        if column is None or re.fullmatch("h[2-6]", child.tag):
            column = etree.SubElement(element, "div", {"class": "column"})
        column.append(child)
    element.set("class", f"columns columns--{len(element)}")


def _list_items(element: etree.Element) -> list[etree.Element]:
    return list(element.iter("li"))


def _cards(element: etree.Element, argument: str) -> None:
    """Cards beside each other. Many of them get a page of their own, so that one cuts that page and no other."""
    page = " cards-to-cut--page" if len(_list_items(element)) > _CARDS_WITH_MORE else ""
    element.set("class", f"cards-to-cut cards-to-cut--{argument}{page}")


def _mind_map(element: etree.Element, argument: str) -> None:
    """The words in the block stand in the middle, round it as many empty boxes as the argument says."""
    middle = etree.Element("div", {"class": "mind-map__middle"})
    for child in list(element):
        element.remove(child)
        middle.append(child)
    count = int(argument)
    element.set("class", f"mind-map mind-map--{argument}")
    _append(element, count // 2, "mind-map__branch")
    element.append(middle)
    _append(element, count - count // 2, "mind-map__branch")


def _scale(element: etree.Element, argument: str) -> None:
    """The two items of its list are the words at both ends."""
    ends = ["".join(item.itertext()).strip() for item in _list_items(element)][:2]
    for child in list(element):
        element.remove(child)
    for place, text in enumerate([*ends, "", ""][:2]):
        if place:
            steps = etree.SubElement(element, "ol", {"class": "scale__steps"})
            for number in range(1, int(argument) + 1):
                etree.SubElement(steps, "li").text = str(number)
        etree.SubElement(element, "span", {"class": "scale__end"}).text = text


def _rows(element: etree.Element, argument: str) -> None:
    """Adds empty rows to the table in the block."""
    table = element.find(".//table")
    body = table.find("tbody") if table is not None else None
    if table is None:
        return
    columns = len(table.findall("./thead/tr/th"))
    if body is None:
        body = etree.SubElement(table, "tbody")
    for row in body.findall("tr"):
        if not "".join(row.itertext()).strip():
            body.remove(row)
    for _ in range(int(argument)):
        row = etree.SubElement(body, "tr")
        for _ in range(columns):
            etree.SubElement(row, "td")


def _step(element: etree.Element, argument: str) -> None:
    words = etree.Element("div", {"class": "step__words"})
    for child in list(element):
        element.remove(child)
        words.append(child)
    element.append(pictograms.image(argument))
    element.append(words)


def _pictures(element: etree.Element, argument: str) -> None:
    """List items "name: words" become a picture with its words; with the argument "kruisjes" each has a box to tick."""
    element.set("class", "pictures pictures--ticks" if argument else "pictures")
    for item in _list_items(element):
        holder = item.find("p") if item.find("p") is not None else item
        assert holder is not None
        name, _, rest = (holder.text or "").strip().partition(":")
        if name in pictograms.names():
            holder.text = None
            image = pictograms.image(name)
            words = etree.Element("span", {"class": "pictures__words"})
            words.text = rest.strip()
            for child in list(holder):
                holder.remove(child)
                words.append(child)
            holder.extend([image, words])


def _cut_out(element: etree.Element, argument: str) -> None:
    """A card to cut out: scissors on its dashed line."""
    element.insert(0, pictograms.image("knippen"))


def _poster(element: etree.Element, argument: str) -> None:
    """A page to hang up: a large picture above large words."""
    element.insert(0, pictograms.image(argument))


def _same(element: etree.Element, argument: str) -> None:
    """The same card so many times on a page of its own, to cut out; it is written once."""
    card = etree.Element("li", {"class": "same__card"})
    for child in list(element):
        element.remove(child)
        card.append(child)
    cards = etree.SubElement(element, "ul", {"class": "same__cards"})
    cards.extend([card, *(deepcopy(card) for _ in range(int(argument) - 1))])
    element.set("class", f"same same--{argument} cards-to-cut--page")


def _tally(element: etree.Element, argument: str) -> None:
    """Two tables beside each other in a row: so browsers and PDFs break between the same questions."""
    tables = list(element)
    for table in tables:
        element.remove(table)
    for place in range(0, len(tables), 2):
        pair = etree.SubElement(element, "div", {"class": "tally__pair"})
        for table in tables[place : place + 2]:
            etree.SubElement(pair, "div", {"class": "tally__question"}).append(table)


def _fill_in(element: etree.Element, argument: str) -> None:
    """A line with its words below it, as on a certificate: to write on, and on the page of the sheet to type on."""
    etree.SubElement(element, "div", {"class": "line"})
    etree.SubElement(element, "p", {"class": "fill-in__words"}).text = argument


def _plain(element: etree.Element, argument: str) -> None:
    pass


BLOCKS: dict[str, Kind] = {
    "lijnen": Kind("4", _number(1, 20), _lines, "nothing"),  # lines to write on, 10 mm apart
    "vak": Kind("40", _tens(20, 160), _box),  # a large empty box, so many mm high; what is in it stands in its top left corner
    "kruisjes": Kind("", _nothing, _plain, "list"),  # a list with a box to tick for each item
    "kolommen": Kind("", _nothing, _columns, "columns"),  # columns beside each other; each heading (###) begins one
    "kaartjes": Kind("2", _number(1, 3), _cards, "list", loose=True),  # cards to cut, one an item, so many side by side
    "mindmap": Kind("6", _number(2, 12), _mind_map, "text"),  # the text in the middle, so many empty boxes round it
    "schaal": Kind("5", _number(3, 10), _scale, "two"),  # a scale from 1 to the number, with words at both ends
    "rijen": Kind("5", _number(1, 20), _rows, "table"),  # a table with so many empty rows to fill in
    "stap": Kind("koffie", _picture, _step, "text"),  # a picture on the left and words on the right
    "plaatjes": Kind("kruisjes", _only("kruisjes"), _pictures, "pictures"),  # pictures with words, and maybe a box for each
    "knipkaart": Kind("", _nothing, _cut_out, loose=True),  # a card to cut out: a dashed line with scissors
    "invullen": Kind("Mijn naam", _words, _fill_in, "nothing"),  # a line with its words below it; on the page one can type on it
    "poster": Kind("ja", _picture, _poster, "text", loose=True),  # a page to hang up: a large picture with large words below it
    "bericht": Kind("", _nothing, _plain, "text"),  # a message to send: framed, and on the page of the sheet one can copy it
    "zelfde": Kind("8", _one_of("2", "8"), _same, "text", loose=True),  # a card twice (half an A4) or eight times, to cut
    "telblad": Kind("vragenlijst-vooraf", _slug, _tally, "nothing"),  # tables to count answers in: tally.py fills them
    "kader": Kind("", _nothing, _plain),  # a frame round what belongs together
    "bladzijde": Kind("", _nothing, _plain, "nothing"),  # what follows begins on a new page
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
        return BLOCKS[self.NAME].wrong(self.argument or "") is None

    def on_create(self, parent: etree.Element) -> etree.Element:
        """The element that the content of the block goes into."""
        return etree.SubElement(parent, "div", {"class": f"{CLASSES.get(self.NAME, self.NAME)}"})

    def on_end(self, block: etree.Element) -> None:
        """Finish the block when its content is in it."""
        BLOCKS[self.NAME].build(block, self.argument or "")


class SheetBlocks(BlocksExtension):
    """The Markdown extension with all blocks."""

    def extendMarkdownBlocks(self, md: Any, block_mgr: Any) -> None:
        """Register a block per name."""
        for name in BLOCKS:
            block_mgr.register(type(f"Block_{name}", (SheetBlock,), {"NAME": name}), self.getConfigs())
