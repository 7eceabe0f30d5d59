"""What stands on the paper of a PDF, read from its drawing operators: text with size, place and colour, boxes, lines, QR codes.

Lengths are points from the top left of the page. Only what WeasyPrint writes is understood.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pikepdf

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
_PAIR = re.compile(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")

Matrix = tuple[float, float, float, float, float, float]
Colour = tuple[float, float, float]


def luminance(colour: Colour) -> float:
    """Relative luminance (WCAG 2.2) of red, green and blue from 0 to 1."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def grey(colour: Colour) -> Colour:
    """The grey that a black-and-white printer makes of a colour (Rec. 601 luma)."""
    luma = 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]
    return luma, luma, luma


def contrast(one: Colour, other: Colour) -> float:
    """Contrast of two colours (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@dataclass(frozen=True)
class Text:
    """Text that is set in one go. `y` is its baseline, `under` the colour it stands on."""

    text: str
    x: float
    y: float
    width: float
    size: float
    font: str
    colour: Colour
    under: Colour = (1, 1, 1)
    mark: int | None = None  # of the marked content that it is drawn in

    @property
    def right(self) -> float:
        return self.x + self.width


@dataclass(frozen=True)
class Shape:
    """Something that is filled or stroked: the box round it, and the boxes of the parts of its path."""

    left: float
    top: float
    right: float
    bottom: float
    colour: Colour
    parts: tuple[tuple[float, float, float, float], ...]
    clipped: tuple[float, float, float, float] | None
    under: Colour = (1, 1, 1)
    curved: bool = False

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def outline(self) -> bool:
        """True for a border on all four sides: one path inside another, painted between the two, and not cut."""
        if len(self.parts) != 2 or self.clipped:
            return False
        (a, b, c, d), (e, f, g, h) = sorted(self.parts)
        return a < e and b < f and c > g and d > h

    @property
    def writing_line(self) -> float | None:
        """Where the border below an otherwise bare box is: a line to write on. None for any other shape."""
        if len(self.parts) != 2 or self.curved:
            return None
        (a, b, c, d), (e, f, g, h) = self.parts
        same = all(abs(one - other) < 0.01 for one, other in ((a, e), (b, f), (c, g)))
        return max(d, h) if same and 0.3 < abs(d - h) < 2 else None


@dataclass
class Page:
    """One page."""

    size: tuple[float, float]
    texts: list[Text] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    codes: list[frozenset[tuple[int, int]]] = field(default_factory=list)  # the dark modules of each QR code, as (row, column)
    marks: list[int] = field(default_factory=list)  # the numbers of its marked content
    loose: int = 0  # what is drawn outside of marked content and is no artifact either

    @property
    def text(self) -> str:
        return "\n".join(" ".join(part.text for part in line) for line in self.lines())

    def lines(self, gap: float = 12) -> list[list[Text]]:
        """The lines of text from top to bottom: texts on one baseline with less than `gap` between them."""
        found: list[list[Text]] = []
        for text in sorted(self.texts, key=lambda text: (round(text.y), text.x)):
            last = found[-1][-1] if found else None
            if last and abs(last.y - text.y) < 0.6 and text.x - last.right < gap:
                found[-1].append(text)
            else:
                found.append([text])
        return found


@dataclass(frozen=True)
class _State:
    matrix: Matrix = (1, 0, 0, 1, 0, 0)
    fill: Colour = (0, 0, 0)
    stroke: Colour = (0, 0, 0)
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


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


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
        for step in pikepdf.parse_content_stream(page):
            handler = getattr(self, "do_" + _NAMES.get(str(step.operator), str(step.operator)), None)
            if handler:
                handler(*step.operands)
            if str(step.operator) in ("Tj", "TJ", "Do", "f", "f*", "S", "B") and not self.marked:
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
        self._paint(self.state.fill)

    def do_S(self) -> None:
        self._paint(self.state.stroke)

    def do_B(self) -> None:
        self._code()
        self._paint(self.state.stroke)

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

    def _paint(self, colour: Colour) -> None:
        if boxes := self._boxes():
            lefts, tops, rights, bottoms = zip(*boxes, strict=True)
            left, top, right, bottom = min(lefts), min(tops), max(rights), max(bottoms)
            under = self._under((left + right) / 2, (top + bottom) / 2)
            shape = Shape(left, top, right, bottom, colour, tuple(boxes), self.state.clip, under, self.curved)
            self.page.shapes.append(shape)
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
            self.page.codes.append(frozenset(dark))

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
                data = bytes(part)
                codes = [int.from_bytes(data[place : place + 2], "big") for place in range(0, len(data), 2)]
                characters += "".join(font.characters.get(code, "\ufffd") for code in codes)
                moved += sum(font.widths.get(code, 0) for code in codes)
            else:
                moved -= float(part)
        matrix = _times(self.set, self.state.matrix)
        x, y = _at(matrix, 0, 0)
        scale = (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
        text = Text(characters, x, y, moved / 1000 * size * abs(matrix[0]), size * scale, font.name, self.state.fill)
        text = replace(text, mark=self.marked[-1] if self.marked else None)
        self.page.texts.append(replace(text, under=self._under(x + text.width / 2, y - text.size / 3)))


_NAMES = {"W": "clip", "W*": "clip", "f": "fill", "f*": "fill"}


@lru_cache(maxsize=150)
def read(path: Path) -> tuple[Page, ...]:
    """The pages of a PDF."""
    with pikepdf.open(path) as document:
        return tuple(_Reader(page).page for page in document.pages)


def read_bytes(data: bytes) -> tuple[Page, ...]:
    """The pages of a PDF that is in memory."""
    with pikepdf.open(io.BytesIO(data)) as document:
        return tuple(_Reader(page).page for page in document.pages)


def tags(node: Any) -> Iterator[Any]:
    """Every element of a structure tree below `node`, in order."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from tags(kid)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from tags(node.K)
