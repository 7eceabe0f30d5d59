"""What each block of a sheet becomes: functions that turn an element, with the content of the block in it, into the finished one.

element: where the content stands; argument: what stands behind the name of the block, in which nothing is wrong.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from copy import deepcopy

from . import pictograms

_CARDS_WITH_MORE = 8  # so many cards in one block may stand on a page with something else
_ON_A_PAGE = {"2": 1, "4": 2}  # how many of so many same cards stand beside each other
_TIMES = "data-times"  # how many cards a list becomes; not in what is finished


def _append(parent: etree.Element, count: int, name: str, tag: str = "div") -> None:
    for _ in range(count):
        etree.SubElement(parent, tag, {"class": name})


def lines(element: etree.Element, argument: str) -> None:
    """So many lines to write on."""
    _append(element, int(argument), "line")


def box(element: etree.Element, argument: str) -> None:
    """An empty box, so many mm high."""
    element.set("class", f"box box--{argument}")


def columns(element: etree.Element, argument: str) -> None:
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


def cards(element: etree.Element, argument: str) -> None:
    """Cards beside each other. Many of them get a page of their own, so that one cuts that page and no other."""
    page = " cards-to-cut--page" if len(_list_items(element)) > _CARDS_WITH_MORE else ""
    element.set("class", f"cards-to-cut cards-to-cut--{argument}{page}")


def mind_map(element: etree.Element, argument: str) -> None:
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


def scale(element: etree.Element, argument: str) -> None:
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


def rows(element: etree.Element, argument: str) -> None:
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


def step(element: etree.Element, argument: str) -> None:
    """A picture, and beside it what the block holds."""
    words = etree.Element("div", {"class": "step__words"})
    for child in list(element):
        element.remove(child)
        words.append(child)
    element.append(pictograms.image(argument))
    element.append(words)


def pictures(element: etree.Element, argument: str) -> None:
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


def cut_out(element: etree.Element, argument: str) -> None:
    """A card to cut out: scissors on its dashed line."""
    element.insert(0, pictograms.image("knippen"))


def poster(element: etree.Element, argument: str) -> None:
    """A page to hang up: a large picture above large words."""
    element.insert(0, pictograms.image(argument))


def same(element: etree.Element, argument: str) -> None:
    """A card to cut out that is written once; `copies` makes the others.

    Two or four cards that are just a table are as high as that table, and stand with what is around them. Any other card fills
    its part of a page of its own.
    """
    table = argument in _ON_A_PAGE and [child.tag for child in element] == ["table"]
    card = etree.Element("li", {"class": "same__card"})
    for child in list(element):
        element.remove(child)
        card.append(child)
    cards = etree.SubElement(element, "ul", {"class": "same__cards", _TIMES: argument})
    cards.append(card)
    across = f"cards-to-cut cards-to-cut--{_ON_A_PAGE.get(argument)}"
    element.set("class", across if table else f"same same--{argument} cards-to-cut--page")


def copies(root: etree.Element) -> None:
    """The other cards of each `same`. An id stands on the first one only: twice, it would lead nowhere for sure."""
    for cards in [each for each in root.iter("ul") if _TIMES in each.attrib]:
        for _ in range(int(cards.attrib.pop(_TIMES)) - 1):
            copy = deepcopy(cards[0])
            for node in copy.iter():
                node.attrib.pop("id", None)
            cards.append(copy)


def tally(element: etree.Element, argument: str) -> None:
    """Two tables beside each other in a row: so browsers and PDFs break between the same questions."""
    tables = list(element)
    for table in tables:
        element.remove(table)
    for place in range(0, len(tables), 2):
        pair = etree.SubElement(element, "div", {"class": "tally__pair"})
        for table in tables[place : place + 2]:
            etree.SubElement(pair, "div", {"class": "tally__question"}).append(table)


def fill_in(element: etree.Element, argument: str) -> None:
    """A line with its words below it, as on a certificate: to write on, and on the page of the sheet to type on."""
    etree.SubElement(element, "div", {"class": "line"})
    etree.SubElement(element, "p", {"class": "fill-in__words"}).text = argument


def plain(element: etree.Element, argument: str) -> None:
    """What the block holds, as it is."""
