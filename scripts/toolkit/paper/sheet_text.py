"""The text of a sheet, from its Markdown to HTML for paper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from ..content.page import Entry
from ..htmltree import Body, without_skips
from ..markup.extensions import reader
from .blocks import SheetBlocks
from .own_fields import PLACE, filled
from .pictograms import FOLDER, pictograms
from .tally import tallied

_AMOUNT = re.compile(r"€\s*\d[\d.,]*$")
_PICTURE = re.compile(rf"/{FOLDER}/([\w-]+)\.svg")


def body(entry: Entry, values: Mapping[str, str] | None = None, *, sentences: bool = True) -> str:
    """The text of a sheet as HTML for paper: pictures are addressed from overrides/ and carry their meaning.

    values: the details of the municipality that are known; sentences: see `own_fields.filled`.
    """
    known = frozenset((values or {}).items())
    return _body(tallied(entry.source.body, entry.source.path), entry.language, entry.source.root, known, sentences)


@lru_cache(maxsize=1000)  # a sheet stands in its own PDF and in two binders
def _body(text: str, language: str, root: Path | None, known: frozenset[tuple[str, str]], sentences: bool) -> str:
    body = Body(reader(root, SheetBlocks()).convert(text))
    address_pictures(body, FOLDER + "/", language, with_meaning=True)
    label_amounts(body)
    without_skips(body)
    filled(body, dict(known), paper=True, sentences=sentences)
    return body.html


def address_pictures(body: Body, folder: str, language: str, *, with_meaning: bool) -> None:
    """Give the pictograms in a text their address and their words.

    folder: address of the pictures' folder, with a slash behind; with_meaning: True for PDF, where each picture needs a text
    (PDF/UA-1, 7.3); False for a page, where the words beside it say the same and a text would be read out twice.
    """
    for image in body.all("img.pictogram"):
        match = _PICTURE.fullmatch(image.attributes.get("src") or "")
        if match:
            image.attrs["src"] = f"{folder}{match[1]}.svg"
            image.attrs["alt"] = pictograms()[match[1]].meaning[language] if with_meaning else ""


def label_amounts(body: Body) -> None:
    """In a table with amounts each cell says what its column is: on a phone rows become lists, so that no amount breaks."""
    for table in body.all("table"):
        if not any(_AMOUNT.match(cell.text().strip()) for cell in table.css("td")):
            continue
        table.attrs["class"] = "amounts"
        heads = [head.text().strip() for head in table.css("thead th")]
        for row in table.css("tbody tr"):
            for head, cell in list(zip(heads, row.css("td"), strict=False))[1:]:
                cell.attrs["data-label"] = f"{head}: "
                if _AMOUNT.match(cell.text().strip()):
                    cell.attrs["class"] = "amount"


def make_typable(body: Body) -> None:
    """Lines with words below them become fields to type in, on the page of a sheet. No form sends what is typed."""
    for field in body.all("div.fill-in"):
        words = field.css_first(".fill-in__words")
        place = {PLACE: field.attributes[PLACE] or ""} if PLACE in field.attributes else {}
        if field.css_first(".line--own"):
            continue  # its words are known
        line = body.element("input", {"class": "line", "type": "text", "autocomplete": "off"})
        name = body.element("span", {"class": "fill-in__words"}, words.text() if words else "")
        body.replace(field, body.element("label", {"class": "fill-in", **place}, line, name))
