"""A drawing as SVG: in a page, where the styles of the site colour it, or as a file of its own, which has its colours in it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from .drawing import LINE, Drawing, Shape, Spot, Words
from .placed import BOLD, COLOURS, PAPER, RADIUS, Dot, Line, Rect, Sheet

FACE = "'Atkinson Hyperlegible', Arial, sans-serif"


def in_page(drawing: Drawing, text: str, name: str) -> str:
    """The SVG for a page: as wide as its place, downwards in `em`, so that letters keep their size and grow with the page.

    text: what is said to who does not see it; name: begins its ids. Its title is the element with the id `name`-wat.
    A line of words and the bar or the dots below it are an SVG of their own, so that only that has a place in the whole: twelve
    charts stand on a page that is to be light.
    """
    return (
        f'<svg class="chart__drawing" role="img" width="100%" height="{_em(drawing.height)}" '
        f'aria-labelledby="{name}-wat" aria-describedby="{name}-tekst"><desc id="{name}-tekst">{escape(text)}</desc>'
        f"{''.join(_lines(drawing.shapes))}</svg>"
    )


def _lines(shapes: tuple[Shape, ...]) -> Iterator[str]:
    """What is drawn, by its lines of words: those that have a bar, and what stands by itself."""
    place = 0
    while place < len(shapes):
        line = shapes[place]
        place += 1
        marks = []
        while (
            isinstance(line, Words)
            and place < len(shapes)
            and not isinstance(shapes[place], Words)
            and _below(line, shapes[place])
        ):
            marks.append(shapes[place])
            place += 1
        if marks:
            yield f'<svg y="{_em(line.y)}">{_drawn(line, line.y)}{"".join(_drawn(mark, line.y) for mark in marks)}</svg>'
        else:
            yield _drawn(line)


def _below(line: Words, shape: Shape) -> bool:
    """Whether a shape belongs to the words above it: the sign of a key stands before its own."""
    return 0 < shape.y - line.y < LINE and line.x == 0


def _drawn(shape: Shape, top: float = 0.0) -> str:
    y = _down("cy" if isinstance(shape, Spot) else "y", shape.y - top)
    if isinstance(shape, Words):
        pieces = "".join(
            escape(text) if look == "text" else f'<tspan class="chart__{look}">{escape(text)}</tspan>'
            for text, look in shape.pieces
            if text
        )
        return f"<text{_at('x', shape.x)}{y}>{pieces}</text>"
    if isinstance(shape, Spot):
        return f'<circle class="chart__{shape.look}"{_at("cx", shape.x)}{y} r="{_em(RADIUS)}"/>'
    return f'<rect class="chart__{shape.look}"{_at("x", shape.x)}{y}{_at("width", shape.width)} height="{_em(shape.height)}"/>'


def _at(name: str, share: float) -> str:
    """An attribute in percents of the width; none is written for nothing."""
    return f' {name}="{round(100 * share, 1):g}%"' if round(share, 3) else ""


def _down(name: str, lines: float) -> str:
    return f' {name}="{_em(lines)}"' if round(lines, 2) else ""


def _em(lines: float) -> str:
    return f"{lines:.2f}".rstrip("0").rstrip(".").removeprefix("0") + "em"


def in_file(sheet: Sheet, title: str, language: str, face: str = FACE) -> str:
    """The SVG of a file, with its colours as attributes: it has no style that a policy could forbid. face: of its words."""
    items = "".join(_item(item, sheet.edge, face) for item in sheet.items)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="{language}" viewBox="0 0 {sheet.width} {sheet.height}" '
        f'width="{sheet.width}" height="{sheet.height}"><title>{escape(title)}</title>'
        f'<rect width="{sheet.width}" height="{sheet.height}" fill="{PAPER}"/>{items}</svg>\n'
    )


def _item(item: Line | Rect | Dot, edge: float, face: str) -> str:
    if isinstance(item, Line):
        family = "Bitter, Georgia, serif" if item.title else face
        pieces = "".join(
            f'<tspan fill="{COLOURS[look][0]}" font-weight="{700 if look in BOLD else 400}">{escape(text)}</tspan>'
            for text, look in item.pieces
            if text
        )
        return f'<text x="{item.x:.1f}" y="{item.y:.1f}" font-family="{family}" font-size="{item.size:.1f}">{pieces}</text>'
    inside, line = COLOURS[item.look]
    paint = f'fill="{inside}"' + (f' stroke="{line}" stroke-width="{edge:.1f}"' if line else "")
    if isinstance(item, Dot):
        return f'<circle cx="{item.x:.1f}" cy="{item.y:.1f}" r="{item.radius:.1f}" {paint}/>'
    return f'<rect x="{item.x:.1f}" y="{item.y:.1f}" width="{item.width:.1f}" height="{item.height:.1f}" {paint}/>'
