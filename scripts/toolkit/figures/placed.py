"""A drawing on a sheet of its own: title above, source below, everything in pixels. For what is kept as a file."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap

from .drawing import Drawing, Look, Shape, Spot, Words

RADIUS = 0.4  # of a dot, in lines of text
_TITLE, _BELOW, _LEAD = 1.5, 0.85, 1.3  # letters of the title, of what is below, and the height of their lines, in letters
_WIDE, _WIDE_TITLE = 0.52, 0.56  # the mean width of a letter, generously
INK, MUTED, FILL, TRACK, PAPER = "#1b2a2a", "#4b5a58", "#0d4a4a", "#e6f0ec", "#ffffff"  # tokens.css, on white
COLOURS: dict[Look, tuple[str, str]] = {  # of what is inside, and of the edge
    "bar": (FILL, FILL),
    "track": (TRACK, ""),
    "rest": (PAPER, FILL),
    "axis": (MUTED, ""),
    "line": (MUTED, ""),
    "dot": (FILL, FILL),
    "ring": (PAPER, FILL),
    "text": (INK, ""),
    "strong": (INK, ""),
    "head": (INK, ""),
    "muted": (MUTED, ""),
}
BOLD: tuple[Look, ...] = ("strong", "head")


@dataclass(frozen=True)
class Line:
    """Words: where they begin, where their letters stand, how large they are. title: in the face of headings."""

    x: float
    y: float
    size: float
    pieces: tuple[tuple[str, Look], ...]
    title: bool = False


@dataclass(frozen=True)
class Rect:
    """A bar."""

    x: float
    y: float
    width: float
    height: float
    look: Look


@dataclass(frozen=True)
class Dot:
    """A dot: its middle."""

    x: float
    y: float
    radius: float
    look: Look


@dataclass(frozen=True)
class Sheet:
    """All of it, in pixels; edge: how thick the edge of a shape is."""

    width: int
    height: int
    edge: float
    items: tuple[Line | Rect | Dot, ...]


def letters_on(width: int, size: float, columns: int = 1, margin: float = 2) -> int:
    """How many letters of a size go on a line of a sheet, or of a column of it. margin: left and right, in letters."""
    return int((_column(width, size, columns) + (4 - 2 * margin) * size) / (size * _WIDE))


def _column(width: int, size: float, columns: int) -> float:
    return (width - 4 * size - (columns - 1) * 2 * size) / columns


def place(drawing: Drawing, title: str, under: list[str], width: int, size: float, least: int = 0, columns: int = 1) -> Sheet:
    """A drawing with its title above and `under` below it; `size` of its letters; at least `least` high; in one column or two."""
    margin = 2 * size
    heads = wrap(title, int((width - 2 * margin) / (size * _TITLE * _WIDE_TITLE)))
    below = [row for line in under for row in wrap(line, int((width - 2 * margin) / (size * _BELOW * _WIDE)))]
    items: list[Line | Rect | Dot] = []
    y = margin
    for row in heads:
        y += size * _TITLE * _LEAD
        items.append(Line(margin, y - 0.3 * size, size * _TITLE, ((row, "head"),), title=True))
    top = y + size
    inner, cut, long = _column(width, size, columns), drawing.height, drawing.height
    if columns > 1:
        cut = min(drawing.cuts, key=lambda each: max(each, drawing.height - each))
        long = max(cut, drawing.height - cut)
    for shape in drawing.shapes:
        if shape.y < cut:
            items.append(_placed(shape, margin, top, inner, size))
        else:
            items.append(_placed(shape, margin + inner + 2 * size, top - cut * size, inner, size))
    foot = size * (_BELOW * _LEAD * len(below) + 1)
    height = max(least, round(top + long * size + foot + margin))
    y = height - margin - foot + size
    for row in below:
        y += size * _BELOW * _LEAD
        items.append(Line(margin, y - 0.3 * size, size * _BELOW, ((row, "muted"),)))
    return Sheet(width, height, size / 12, tuple(items))


def place_alone(drawing: Drawing, width: int, size: float) -> Sheet:
    """A drawing without anything around it."""
    edge = size / 12
    items = tuple(_placed(shape, edge, 0, width - 2 * edge, size) for shape in drawing.shapes)
    return Sheet(width, round(drawing.height * size), edge, items)


def _placed(shape: Shape, left: float, top: float, width: float, size: float) -> Line | Rect | Dot:
    if isinstance(shape, Words):
        return Line(left + shape.x * width, top + shape.y * size, size, shape.pieces)
    if isinstance(shape, Spot):
        return Dot(left + shape.x * width, top + shape.y * size, RADIUS * size, shape.look)
    return Rect(left + shape.x * width, top + shape.y * size, shape.width * width, shape.height * size, shape.look)
