"""A drawing as SVG: in a page, where the styles of the site colour it, or as a file of its own, which has its colours in it."""

from __future__ import annotations

from html import escape

from .drawing import Drawing, Shape, Spot, Words
from .placed import BOLD, COLOURS, PAPER, RADIUS, Dot, Line, Rect, Sheet

FACE = "'Atkinson Hyperlegible', Arial, sans-serif"


def in_page(drawing: Drawing, title: str, text: str, name: str) -> str:
    """The SVG for a page: as wide as its place, downwards in `em`, so that letters keep their size and grow with the page.

    title, text: what is said to who does not see it; name: begins its ids.
    """
    shapes = "".join(_in_page(shape) for shape in drawing.shapes)
    return (
        f'<svg class="chart__drawing" role="img" width="100%" height="{drawing.height:g}em" '
        f'aria-labelledby="{name}-wat" aria-describedby="{name}-tekst"><title id="{name}-wat">{escape(title)}</title>'
        f'<desc id="{name}-tekst">{escape(text)}</desc>{shapes}</svg>'
    )


def _in_page(shape: Shape) -> str:
    if isinstance(shape, Words):
        pieces = "".join(f'<tspan class="chart__{look}">{escape(text)}</tspan>' for text, look in shape.pieces if text)
        return f'<text x="{_percent(shape.x)}" y="{shape.y:.2f}em">{pieces}</text>'
    if isinstance(shape, Spot):
        return f'<circle class="chart__{shape.look}" cx="{_percent(shape.x)}" cy="{shape.y:.2f}em" r="{RADIUS}em"></circle>'
    return (
        f'<rect class="chart__{shape.look}" x="{_percent(shape.x)}" y="{shape.y:.2f}em" '
        f'width="{_percent(shape.width)}" height="{shape.height:g}em"></rect>'
    )


def _percent(share: float) -> str:
    return f"{round(100 * share, 2):g}%" if share else "0"


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
