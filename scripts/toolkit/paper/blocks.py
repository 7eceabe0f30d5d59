"""The blocks of a sheet, as an editor writes them between `/// name | argument` and `///`.

A Markdown extension on top of pymdownx.blocks. Every block is listed in `BLOCKS`, with what its argument and its content may be;
block_check.py tells which block in a file is unknown or wrong, since Markdown itself would print it as text.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from . import pictograms


@dataclass(frozen=True)
class Kind:
    """A kind of block: what it is for, an example of its argument, and what is wrong with an argument ("" if nothing)."""

    about: str
    example: str
    wrong: Callable[[str], str]
    build: Callable[[etree.Element, str], None]  # turns the element, with its content in it, into the finished block
    holds: str = (
        ""  # what must stand in it: "nothing", "text", "list", "two", "pictures", "table", "columns"; "": whatever one likes
    )


def _number(least: int, most: int) -> Callable[[str], str]:
    def wrong(argument: str) -> str:
        if argument.isdigit() and least <= int(argument) <= most:
            return ""
        return f"verwacht een getal van {least} tot en met {most}"

    return wrong


def _nothing(argument: str) -> str:
    return "verwacht niets achter de naam" if argument else ""


def _picture(argument: str) -> str:
    return "" if argument in pictograms.names() else f"kent het plaatje «{argument}» niet"


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
    element.set("class", f"cards-to-cut cards-to-cut--{argument}")


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


def _plain(element: etree.Element, argument: str) -> None:
    pass


def _tens(argument: str) -> str:
    fine = argument.isdigit() and 20 <= int(argument) <= 160 and int(argument) % 10 == 0
    return "" if fine else "verwacht een hoogte van 20 tot en met 160, in tientallen"


def _ticks(argument: str) -> str:
    return "" if argument in ("", "kruisjes") else "kent alleen «kruisjes»"


BLOCKS: dict[str, Kind] = {
    "lijnen": Kind("schrijflijnen, 10 mm uit elkaar", "4", _number(1, 20), _lines, "nothing"),
    "vak": Kind("een groot leeg vak, zo hoog als het getal in mm; wat erin staat, staat linksboven", "40", _tens, _box),
    "kruisjes": Kind("een lijst met een hokje voor elk onderdeel", "", _nothing, _plain, "list"),
    "kolommen": Kind("kolommen naast elkaar; elke kop (###) begint een kolom", "", _nothing, _columns, "columns"),
    "kaartjes": Kind(
        "kaartjes om uit te knippen, van elk onderdeel van de lijst een; het getal is hoeveel naast elkaar",
        "2",
        _number(1, 3),
        _cards,
        "list",
    ),
    "mindmap": Kind(
        "een woordweb: de tekst staat in het midden, het getal zegt hoeveel lege vakken eromheen",
        "6",
        _number(2, 12),
        _mind_map,
        "text",
    ),
    "schaal": Kind(
        "een schaal van 1 tot het getal; de twee onderdelen van de lijst zijn de woorden aan de einden",
        "5",
        _number(3, 10),
        _scale,
        "two",
    ),
    "rijen": Kind("een tabel met lege rijen om in te vullen; het getal zegt hoeveel", "5", _number(1, 20), _rows, "table"),
    "stap": Kind("een plaatje links en woorden rechts", "koffie", _picture, _step, "text"),
    "plaatjes": Kind(
        "plaatjes met woorden (- naam: woorden); met «kruisjes» een hokje bij elk", "kruisjes", _ticks, _pictures, "pictures"
    ),
    "kader": Kind("een kader om iets dat bij elkaar hoort", "", _nothing, _plain),
}
CLASSES = {
    "lijnen": "lines",
    "kruisjes": "ticks-to-fill",
    "mindmap": "mind-map",
    "schaal": "scale",
    "rijen": "rows",
    "stap": "step-with-picture",
    "kader": "frame",
}


class SheetBlock(Block):
    """One block of a sheet. pymdownx makes a subclass of it per name."""

    NAME = ""
    ARGUMENT = None  # may be there or not; `check_blocks` says what is wrong with it
    OPTIONS: ClassVar[dict[str, Any]] = {}

    def on_validate(self, parent: etree.Element) -> bool:
        """A block with a wrong argument stays text; `check_blocks` has told of it."""
        return not BLOCKS[self.NAME].wrong(self.argument or "")

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
