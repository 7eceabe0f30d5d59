"""A drawing (SVG) as a file: only lines, shapes and text. It cannot run anything, nor ask for what stands elsewhere."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from pathlib import Path

from ..given import Unreadable, read_text
from ..problems import MESSAGES, Problem

_DECLARED = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_SHAPES = frozenset((
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc", "defs",
    "use", "symbol", "clipPath", "mask", "linearGradient", "radialGradient", "stop", "metadata",
))  # fmt: skip
_ELSEWHERE = re.compile(r"url\((?!['\"]?#)|@import|javascript:|expression\(", re.IGNORECASE)


def check_drawing(path: Path, name: str) -> list[Problem]:
    """What a drawing has that is no drawing. name: of the file, as an editor knows it."""
    try:
        text = read_text(path, name)
    except Unreadable as error:
        return [error.problem]
    if found := _DECLARED.search(text):
        return [MESSAGES.problem("pictogram-svg/declared", name, text.count("\n", 0, found.start()) + 1)]
    try:
        root = etree.fromstring(text)
    except etree.ParseError as error:
        return [MESSAGES.problem("pictogram-svg/broken", name, error.position[0])]
    if _bare(root.tag) != "svg":
        return [MESSAGES.problem("pictogram-svg/broken", name, 1)]
    return [MESSAGES.problem("pictogram-svg", name, _line(text, word), written=word) for word in dict.fromkeys(_strange(root))]


def _strange(root: etree.Element) -> Iterator[str]:
    """The names of elements and attributes that do more than draw."""
    for element in root.iter():
        tag = _bare(element.tag)
        if tag not in _SHAPES:
            yield tag
        for name, value in element.attrib.items():
            bare = _bare(name)
            if bare.lower().startswith("on") or (bare == "href" and not value.startswith("#")) or _ELSEWHERE.search(value):
                yield bare


def _bare(name: object) -> str:
    """A name without its namespace."""
    return str(name).rpartition("}")[2]


def _line(text: str, word: str) -> int:
    place = re.search(rf"\b{re.escape(word)}\b", text)
    return text.count("\n", 0, place.start()) + 1 if place else 0
