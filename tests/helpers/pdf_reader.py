"""Reads what stands on the paper of a PDF. Only what WeasyPrint writes is understood."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pikepdf

from .paper import Code, Colour, Page, Shape, Text

Matrix = tuple[float, float, float, float, float, float]
_PAIR = re.compile(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")


@dataclass(frozen=True)
class _State:
    matrix: Matrix = (1, 0, 0, 1, 0, 0)
    fill: Colour = (0, 0, 0)
    stroke: Colour = (0, 0, 0)
    fill_alpha: float = 1
    stroke_alpha: float = 1
    clip: tuple[float, float, float, float] | None = None


class _Font:
    """Name, characters and widths of a font."""

    def __init__(self, font: Any) -> None:
        self.name = re.sub(r"^/[A-Z]{6}\+", "", str(font.BaseFont))
        pairs = _PAIR.findall(font.ToUnicode.read_bytes().decode("latin-1").partition("begincodespacerange")[2])
        self.characters = {int(code, 16): bytes.fromhex(value).decode("utf-16-be") for code, value in pairs[1:]}
        self.widths: dict[int, float] = {}
        numbers = list(font.DescendantFonts[0].W)
        for first, listed in zip(numbers[::2], numbers[1::2], strict=True):
            self.widths |= {int(first) + place: float(width) for place, width in enumerate(listed)}
        self._known: dict[bytes, tuple[str, float]] = {}

    def set(self, data: bytes) -> tuple[str, float]:
        """The characters that codes stand for, and their width in thousandths."""
        if data not in self._known:  # mostly one letter
            codes = [int.from_bytes(data[place : place + 2], "big") for place in range(0, len(data), 2)]
            text = "".join(self.characters.get(code, "\ufffd") for code in codes)
            self._known[data] = text, sum(self.widths.get(code, 0) for code in codes)
        return self._known[data]


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _mixed(colour: Colour, alpha: float, under: Colour) -> Colour:
    """What is seen of a colour that lets through what is under it."""
    red, green, blue = (alpha * one + (1 - alpha) * other for one, other in zip(colour, under, strict=True))
    return red, green, blue


def _at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


class _Reader:
    """Plays the operators of one page."""

    def __init__(self, page: pikepdf.Page) -> None:
        left, bottom, right, top = (float(value) for value in page.mediabox)
        self.page = Page((right - left, top - bottom))
        self.state = _State((1, 0, 0, -1, -left, top))  # y goes down
        self.stack: list[_State] = []
        self.fonts = {name: _Font(font) for name, font in page.Resources.get("/Font", {}).items()}
        self.font: tuple[_Font, float] | None = None
        self.set: Matrix = (1, 0, 0, 1, 0, 0)
        self.path: list[list[tuple[float, float]]] = []  # as drawn, before the matrix
        self.curved = self.clips = False
        self.marked: list[int | None] = []
        self.states = page.Resources.get("/ExtGState", {})
        handlers = _handlers(self)
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in handlers:
                handlers[name](*operands)
            if name in _DRAWS and not self.marked:
                self.page.loose += 1

    def do_BMC(self, _: Any) -> None:
        self.marked.append(None)

    def do_BDC(self, _: Any, properties: Any) -> None:
        self.marked.append(int(properties.MCID) if "/MCID" in properties else None)
        self.page.marks += self.marked[-1:] if self.marked[-1] is not None else []

    def do_EMC(self) -> None:
        self.marked.pop()

    def do_q(self) -> None:
        self.stack.append(self.state)

    def do_Q(self) -> None:
        self.state = self.stack.pop()

    def do_cm(self, *values: Any) -> None:
        matrix: Any = tuple(float(value) for value in values)
        self.state = replace(self.state, matrix=_times(matrix, self.state.matrix))

    def do_gs(self, name: Any) -> None:
        given = self.states[name]
        if "/ca" in given:
            self.state = replace(self.state, fill_alpha=float(given.ca))
        if "/CA" in given:
            self.state = replace(self.state, stroke_alpha=float(given.CA))

    def do_Do(self, name: Any) -> None:
        raise NotImplementedError(f"{name}, an object of its own, is not read: a photo, or something half transparent")

    def do_rg(self, *values: Any) -> None:
        self.state = replace(self.state, fill=tuple(float(value) for value in values))

    def do_RG(self, *values: Any) -> None:
        self.state = replace(self.state, stroke=tuple(float(value) for value in values))

    def do_m(self, x: Any, y: Any) -> None:
        self.path.append([(float(x), float(y))])

    def do_l(self, x: Any, y: Any) -> None:
        self.path[-1].append((float(x), float(y)))

    def do_c(self, *values: Any) -> None:
        numbers = [float(value) for value in values]
        self.path[-1] += zip(numbers[::2], numbers[1::2], strict=True)
        self.curved = True

    def do_re(self, *values: Any) -> None:
        x, y, width, height = (float(value) for value in values)
        self.path.append([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])

    def do_clip(self) -> None:
        self.clips = True

    def do_n(self) -> None:
        self._end()

    def do_fill(self) -> None:
        self._paint(self.state.fill, self.state.fill_alpha)

    def do_S(self) -> None:
        self._paint(self.state.stroke, self.state.stroke_alpha)

    def do_B(self) -> None:
        self._code()
        self._paint(self.state.stroke, self.state.stroke_alpha)

    def _boxes(self) -> list[tuple[float, float, float, float]]:
        found = []
        for part in self.path:
            points = [_at(self.state.matrix, *point) for point in part]
            xs, ys = [x for x, _ in points], [y for _, y in points]
            found.append((min(xs), min(ys), max(xs), max(ys)))
        return found

    def _under(self, x: float, y: float) -> Colour:
        """The colour at a place before something is put there."""
        for shape in reversed(self.page.shapes):
            if len(shape.parts) == 1 and shape.left <= x <= shape.right and shape.top <= y <= shape.bottom and shape.height > 3:
                return shape.colour
        return (1, 1, 1)

    def _paint(self, colour: Colour, alpha: float) -> None:
        if boxes := self._boxes():
            lefts, tops, rights, bottoms = zip(*boxes, strict=True)
            left, top, right, bottom = min(lefts), min(tops), max(rights), max(bottoms)
            under = self._under((left + right) / 2, (top + bottom) / 2)
            seen = _mixed(colour, alpha, under)
            self.page.shapes.append(Shape(left, top, right, bottom, seen, tuple(boxes), self.state.clip, under, self.curved))
        self._end()

    def _end(self) -> None:
        if self.clips and len(self.path) == 1 and len(self.path[0]) == 4 and not self.curved and self._boxes():
            xs, ys = ({point[axis] for point in self.path[0]} for axis in (0, 1))
            straight = len(xs) == len(ys) == 2
            if not straight:  # one side of a border, cut off aslant from the next
                self.state = replace(self.state, clip=self._boxes()[0])
        self.path, self.curved, self.clips = [], False, False

    def _code(self) -> None:
        """A QR code is drawn by segno as many strokes of one module high, in a plane of its own."""
        rows = [part for part in self.path if len(part) == 2 and part[0][1] == part[1][1] and part[0][1] % 1 == 0.5]
        if len(rows) > 100:
            dark = {(int(y), x) for (start, y), (end, _) in rows for x in range(int(start), int(end))}
            left, top = _at(self.state.matrix, 0, 0)
            self.page.codes.append(Code(frozenset(dark), left, top, self.state.matrix[0]))

    def do_Tm(self, *values: Any) -> None:
        self.set = tuple(float(value) for value in values)  # type: ignore[assignment]

    def do_Tf(self, name: Any, size: Any) -> None:
        self.font = self.fonts[str(name)], float(size)

    def do_TJ(self, parts: Any) -> None:
        assert self.font is not None
        font, size = self.font
        characters, moved = "", 0.0
        for part in parts:
            if isinstance(part, pikepdf.String):
                text, width = font.set(bytes(part))
                characters += text
                moved += width
            else:
                moved -= float(part)
        matrix = _times(self.set, self.state.matrix)
        x, y = _at(matrix, 0, 0)
        scale = (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
        width = moved / 1000 * size * abs(matrix[0])
        under = self._under(x + width / 2, y - size * scale / 3)
        colour = _mixed(self.state.fill, self.state.fill_alpha, under)
        mark = self.marked[-1] if self.marked else None
        self.page.texts.append(Text(characters, x, y, width, size * scale, font.name, colour, under, mark))


_DRAWS = {"Tj", "TJ", "Do", "f", "f*", "S", "B"}


def _handlers(reader: _Reader) -> dict[str, Callable[..., None]]:
    """The method for each operator that matters."""
    found = {name[3:]: getattr(reader, name) for name in dir(reader) if name.startswith("do_")}
    return found | {"W": reader.do_clip, "W*": reader.do_clip, "f": reader.do_fill, "f*": reader.do_fill}


@lru_cache(maxsize=150)
def read(path: Path) -> tuple[Page, ...]:
    """The pages of a PDF."""
    with pikepdf.open(path) as document:
        return tuple(_Reader(page).page for page in document.pages)
