"""A scene as SVG: in a page with classes, whose colours stand in scenes.css, and as a file with the colours themselves."""

from __future__ import annotations

from itertools import groupby

from .palette import COLOURS
from .shapes import Point, Shape, Shapes

WIDTH, HEIGHT = 480, 360  # of every scene


def in_page(shapes: Shapes) -> str:
    """The drawing for a page. It decorates: who has pages read aloud hears nothing of it."""
    inside = "".join(_drawn(shape, f'class="{"l" if shape.line else "f"}-{shape.colour}"') for shape in together(shapes))
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    return f'<svg class="scene" {size} aria-hidden="true" focusable="false">{inside}</svg>'


def as_file(shapes: Shapes) -> str:
    """The drawing as a file of its own, for where no style sheet reaches."""
    inside = "".join(
        _drawn(shape, f'stroke="{COLOURS[shape.colour]}" fill="none"' if shape.line else f'fill="{COLOURS[shape.colour]}"')
        for shape in together(shapes)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'stroke-linecap="round" stroke-linejoin="round">{inside}</svg>\n'
    )


def together(shapes: Shapes) -> list[Shape]:
    """Shapes that follow each other and look the same, as one: it saves a third of the letters."""
    return [
        Shape(tuple(segment for shape in same for segment in shape.path), colour, line)
        for (colour, line), same in groupby(shapes, key=lambda shape: (shape.colour, shape.line))
    ]


def _drawn(shape: Shape, look: str) -> str:
    width = f' stroke-width="{_number(shape.line)}"' if shape.line else ""
    return f'<path {look}{width} d="{_path(shape)}"/>'


def _path(shape: Shape) -> str:
    """The path in whole pixels and halves, each segment seen from where the one before it ends: that is shorter."""
    said: list[str] = []
    at = start = (0.0, 0.0)
    for letter, points in shape.path:
        if letter == "Z":
            said.append("z")
            at = start
            continue
        near = [_near(point) for point in points]
        seen = " ".join(f"{_number(x - at[0])} {_number(y - at[1])}" for x, y in near).replace(" -", "-")
        said.append(
            f"M{_number(near[0][0])} {_number(near[0][1])}".replace(" -", "-") if letter == "M" else letter.lower() + seen
        )
        at = near[-1]
        if letter == "M":
            start = at
    return "".join(said)


def _near(point: Point) -> Point:
    return round(point[0] * 2) / 2, round(point[1] * 2) / 2


def _number(value: float) -> str:
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
