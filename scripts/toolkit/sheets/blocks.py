"""The blocks of a sheet, as an editor writes them between `/// name | argument` and `///`.

A Markdown extension on top of pymdownx.blocks. Every block is listed in `BLOCKS`, with what its argument may be; `check_blocks`
tells, with the line, which block in a file is unknown or wrong, since Markdown itself would print it as text.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from ..frontmatter import Source
from ..problems import Problem
from . import pictograms

LINE_MM = 10  # distance of writing lines (design, "Sheets")
_OPEN = re.compile(r"^(/{3,})\s+([\w-]+)(?:\s*\|\s*(.*?))?\s*$")
_CLOSE = re.compile(r"^(/{3,})\s*$")
_ITEM = re.compile(r"^\s*-\s+([\w-]+):\s+\S")


@dataclass(frozen=True)
class Kind:
    """A kind of block: what it is for, an example of its argument, and what is wrong with an argument ("" if nothing)."""

    about: str
    example: str
    wrong: Callable[[str], str]
    build: Callable[[etree.Element, str], None]  # turns the element, with its content in it, into the finished block
    pictures: bool = False  # its list items begin with the name of a pictogram


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
    return [item for item in element.iter("li")]


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


BLOCKS: dict[str, Kind] = {
    "lijnen": Kind("schrijflijnen, 10 mm uit elkaar", "4", _number(1, 20), _lines),
    "vak": Kind(
        "een groot leeg vak, zo hoog als het getal in mm; wat erin staat, staat linksboven", "40", lambda a: _tens(a), _box
    ),
    "kruisjes": Kind("een lijst met een hokje voor elk onderdeel", "", _nothing, _plain),
    "kolommen": Kind("kolommen naast elkaar; elke kop (###) begint een kolom", "", _nothing, _columns),
    "kaartjes": Kind(
        "kaartjes om uit te knippen, van elk onderdeel van de lijst een; het getal is hoeveel naast elkaar",
        "2",
        _number(1, 3),
        _cards,
    ),
    "mindmap": Kind(
        "een woordweb: de tekst staat in het midden, het getal zegt hoeveel lege vakken eromheen", "6", _number(2, 12), _mind_map
    ),
    "schaal": Kind(
        "een schaal van 1 tot het getal; de twee onderdelen van de lijst zijn de woorden aan de einden",
        "5",
        _number(3, 10),
        _scale,
    ),
    "rijen": Kind("een tabel met lege rijen om in te vullen; het getal zegt hoeveel", "5", _number(1, 20), _rows),
    "stap": Kind("een plaatje links en woorden rechts", "koffie", _picture, _step),
    "plaatjes": Kind(
        "plaatjes met woorden (- naam: woorden); met «kruisjes» een hokje bij elk",
        "kruisjes",
        lambda a: _ticks(a),
        _pictures,
        pictures=True,
    ),
    "kader": Kind("een kader om iets dat bij elkaar hoort", "", _nothing, _plain),
}


def _tens(argument: str) -> str:
    fine = argument.isdigit() and 20 <= int(argument) <= 160 and int(argument) % 10 == 0
    return "" if fine else "verwacht een hoogte van 20 tot en met 160, in tientallen"


def _ticks(argument: str) -> str:
    return "" if argument in ("", "kruisjes") else "kent alleen «kruisjes»"


class SheetBlock(Block):
    """One block of a sheet. pymdownx makes a subclass of it per name."""

    NAME = ""
    ARGUMENT = None  # may be there or not; `check_blocks` says what is wrong with it
    OPTIONS: dict[str, Any] = {}

    def on_validate(self, parent: etree.Element) -> bool:
        """A block with a wrong argument stays text; `check_blocks` has told of it."""
        return not BLOCKS[self.NAME].wrong(self.argument or "")

    def on_create(self, parent: etree.Element) -> etree.Element:
        """The element that the content of the block goes into."""
        return etree.SubElement(parent, "div", {"class": f"{CLASSES.get(self.NAME, self.NAME)}"})

    def on_end(self, block: etree.Element) -> None:
        """Finish the block when its content is in it."""
        BLOCKS[self.NAME].build(block, self.argument or "")


CLASSES = {
    "lijnen": "lines",
    "kruisjes": "ticks-to-fill",
    "mindmap": "mind-map",
    "schaal": "scale",
    "rijen": "rows",
    "stap": "step-with-picture",
    "kader": "frame",
}


class SheetBlocks(BlocksExtension):
    """The Markdown extension with all blocks."""

    def extendMarkdownBlocks(self, md: Any, block_mgr: Any) -> None:  # noqa: N802  (pymdownx names it)
        """Register a block per name."""
        for name in BLOCKS:
            block_mgr.register(type(f"Block_{name}", (SheetBlock,), {"NAME": name}), self.getConfigs())


def check_blocks(source: Source) -> list[Problem]:
    """Blocks of a file that are unknown, have a wrong argument, are not closed, or name an unknown picture; each with its line."""
    problems: list[Problem] = []
    opened: list[tuple[str, int, str]] = []

    def wrong(line: int, message: str, hint: str, code: str) -> None:
        problems.append(Problem(source.name, line, message, hint, code))

    for number, row in enumerate(source.body.splitlines(), source.body_line):
        if match := _OPEN.match(row):
            fence, name, argument = match.group(1), match.group(2), match.group(3) or ""
            opened.append((fence, number, name))
            kind = BLOCKS.get(name)
            if kind is None:
                near = get_close_matches(name, BLOCKS, 1)
                hint = f"Bedoelde je «{near[0]}»?" if near else f"Kies uit: {', '.join(BLOCKS)}."
                wrong(number, f"Het blok «{name}» bestaat niet.", hint, "block-unknown")
            elif said := kind.wrong(argument):
                near = get_close_matches(argument, pictograms.names(), 1) if kind.build is _step else []
                hint = (
                    f"Bedoelde je «{near[0]}»?"
                    if near
                    else f"Schrijf bijvoorbeeld: /// {name}{' | ' + kind.example if kind.example else ''}"
                )
                wrong(number, f"Het blok «{name}» {said}.", hint, "block-argument")
        elif match := _CLOSE.match(row):
            if opened and opened[-1][0] == match.group(1):
                opened.pop()
            else:
                wrong(
                    number,
                    "Hier sluit «///» een blok dat niet open is.",
                    "Haal de regel weg, of open het blok ervoor.",
                    "block-close",
                )
        elif (
            opened
            and (kind := BLOCKS.get(opened[-1][2]))
            and kind.pictures
            and (item := _ITEM.match(row))
            and item.group(1) not in pictograms.names()
        ):
            near = get_close_matches(item.group(1), pictograms.names(), 1)
            hint = f"Bedoelde je «{near[0]}»?" if near else "De plaatjes staan in scripts/toolkit/sheets/pictograms.yml."
            wrong(number, f"Het plaatje «{item.group(1)}» bestaat niet.", hint, "pictogram")
    for fence, number, name in opened:
        wrong(number, f"Het blok «{name}» wordt niet gesloten.", f"Zet «{fence}» op een eigen regel na het blok.", "block-open")
    return problems
