"""Shapes as a picture, with Pillow, which WeasyPrint brings along and which draws charts too."""

from __future__ import annotations

from PIL import Image, ImageDraw

from .palette import COLOURS
from .shapes import Point, Shapes, flat, placed


def paint(image: Image.Image, shapes: Shapes, x: float, y: float, size: float) -> None:
    """Draw shapes on an image, so much larger and from (x, y). Draw large and make smaller: edges are not smoothed."""
    pen = ImageDraw.Draw(image)
    for shape in placed(shapes, x, y, size=size):
        colour = COLOURS[shape.colour]
        for points in flat(shape, 24):
            if shape.line:
                _line(pen, points, colour, shape.line)
            elif len(points) > 2:
                pen.polygon(points, fill=colour)


def _line(pen: ImageDraw.ImageDraw, points: list[Point], colour: str, width: float) -> None:
    """A line with round ends and corners."""
    pen.line(points, fill=colour, width=max(round(width), 1))
    radius = width / 2
    for x, y in points:
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
