"""A drawing (SVG) is a text that browsers run: only what draws may be in it. What its program wrote for itself is taken out."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from dataclasses import dataclass

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")
_OUTSIDE = re.compile(r"""url\(\s*["']?(?!\s*["']?#)|@import|expression\(|javascript:""", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\s*(?!#)\S")  # an address that is no place in the drawing itself
_EMPTIED = {"metadata"}  # words on the drawing, often with a name in it
_DEEP = 100  # elements in one another; a drawing has few


class NotADrawing(Exception):
    """It may not be published; `why`: the name of what is wrong with it."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Drawing:
    """A drawing as it may be published, with its size in pixels."""

    data: bytes
    width: int
    height: int


def drawing(data: bytes) -> Drawing:
    """A drawing without what does not draw. Raises NotADrawing: script, outside, foreign, broken or size."""
    if _DECLARED.search(data) or b"\0" in data:  # what is declared can grow without end; two bytes for a sign would hide it
        raise NotADrawing("broken")
    try:
        root = etree.fromstring(data)
    except (etree.ParseError, ValueError, LookupError, RecursionError) as error:
        raise NotADrawing("broken") from error
    if root.tag != f"{{{_SVG}}}svg":
        raise NotADrawing("broken")
    if _depth(root) > _DEEP:
        raise NotADrawing("broken")
    for element in root.iter():
        _judge(element)
    width, height = _size(root)
    _empty(root)
    root.set("width", str(width))  # WeasyPrint and old browsers take no size from the box alone
    root.set("height", str(height))
    etree.register_namespace("", _SVG)
    etree.register_namespace("xlink", _XLINK)
    return Drawing(etree.tostring(root, encoding="utf-8", xml_declaration=False) + b"\n", width, height)


def _depth(root: etree.Element) -> int:
    level, depth = [root], 0
    while level:
        level, depth = [child for element in level for child in element], depth + 1
    return depth


def _judge(element: etree.Element) -> None:
    space, _, name = str(element.tag).rpartition("}")
    name = name.lower()
    if space.removeprefix("{") != _SVG:
        if name in ("script", "iframe", "object", "embed", "html", "body", "link", "style", "img"):
            raise NotADrawing("script")
        return  # what a program keeps for itself: taken out
    if name in ("script", "handler", "listener", "set") or name.startswith("animate"):
        raise NotADrawing("script")
    if name == "foreignobject":
        raise NotADrawing("foreign")
    if name == "style" and _OUTSIDE.search("".join(element.itertext())):
        raise NotADrawing("outside")
    for attribute, value in element.attrib.items():
        plain = attribute.rpartition("}")[2].lower()
        if plain.startswith("on"):
            raise NotADrawing("script")
        if (plain in ("href", "src") and _ELSEWHERE.match(value)) or _OUTSIDE.search(value):
            raise NotADrawing("outside")


def _size(root: etree.Element) -> tuple[int, int]:
    """The size that the drawing asks for, else that of its box."""
    width, height = (_NUMBER.fullmatch(root.get(name, "")) for name in ("width", "height"))
    box = [float(each) for each in re.findall(r"-?\d+(?:\.\d+)?", root.get("viewBox", ""))]
    if len(box) == 4 and box[2] > 0 and box[3] > 0:
        wide = float(width[1]) if width else box[2]
        return max(1, round(wide)), max(1, round(wide * box[3] / box[2]))
    if not (width and height) or not (float(width[1]) and float(height[1])):
        raise NotADrawing("size")
    root.set("viewBox", f"0 0 {width[1]} {height[1]}")
    return round(float(width[1])), round(float(height[1]))


def _empty(element: etree.Element) -> None:
    """Take out what a drawing program writes for itself: it does not draw, and may tell who made it and where."""
    for name in list(element.attrib):
        space = name[1:].partition("}")[0] if name.startswith("{") else ""
        if space not in ("", _XLINK, _XML):
            del element.attrib[name]
    for child in list(element):
        space, _, name = str(child.tag).rpartition("}")
        if space.removeprefix("{") != _SVG or name.lower() in _EMPTIED:
            element.remove(child)
        else:
            _empty(child)
