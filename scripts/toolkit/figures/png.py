"""A drawing as PNG, with the faces of the site, for a slide or a document. Needs Pillow, which comes with WeasyPrint."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from .drawing import Look
from .placed import BOLD, COLOURS, PAPER, Dot, Line, Sheet

_FACES = {"text": "atkinson-hyperlegible-400", "bold": "atkinson-hyperlegible-700", "title": "bitter-700"}
_FINER = 2  # drawn twice as large and made smaller: Pillow draws circles without smoothing their edge


@cache
def face(folder: Path, name: str, size: int) -> ImageFont.FreeTypeFont:
    """A face of the site, which Pillow cannot read as it is."""
    with TTFont(folder / f"{_FACES[name]}.woff2") as font:
        font.flavor = None
        made = BytesIO()
        font.save(made, reorderTables=None)
    made.seek(0)
    return ImageFont.truetype(made, size, layout_engine=ImageFont.Layout.BASIC)


def picture(sheet: Sheet, fonts: Path, behind: Callable[[Image.Image, int], None] | None = None) -> bytes:
    """The PNG of a sheet. fonts: the folder of the faces of the site; behind: draws on the ground, so many times as large."""
    image = Image.new("RGB", (sheet.width * _FINER, sheet.height * _FINER), PAPER)
    if behind:
        behind(image, _FINER)
    pen = ImageDraw.Draw(image)
    for item in sheet.items:
        if isinstance(item, Line):
            _write(pen, item, fonts)
            continue
        inside, line = COLOURS[item.look]
        edge = round(sheet.edge * _FINER) if line else 0
        if isinstance(item, Dot):
            box = (item.x - item.radius, item.y - item.radius, item.x + item.radius, item.y + item.radius)
            pen.ellipse([each * _FINER for each in box], fill=inside, outline=line or None, width=edge)
        elif item.width > 0:
            box = (item.x, item.y, item.x + item.width, item.y + item.height)
            pen.rectangle([round(each * _FINER) for each in box], fill=inside, outline=line or None, width=edge)
    made = BytesIO()
    colours = 256 if behind else 32
    small = image.resize((sheet.width, sheet.height), Image.Resampling.LANCZOS).quantize(colours, dither=Image.Dither.NONE)
    small.save(made, "PNG", optimize=True)
    return made.getvalue()


def width_of(line: Line, fonts: Path) -> float:
    """How wide a line is, in pixels of its sheet."""
    return sum(_face_of(line, look, fonts).getlength(text) for text, look in line.pieces) / _FINER


def _face_of(line: Line, look: Look, fonts: Path) -> ImageFont.FreeTypeFont:
    return face(fonts, "title" if line.title else "bold" if look in BOLD else "text", round(line.size * _FINER))


def _write(pen: ImageDraw.ImageDraw, line: Line, fonts: Path) -> None:
    x = line.x * _FINER
    for text, look in line.pieces:
        face = _face_of(line, look, fonts)
        pen.text((x, line.y * _FINER), text, font=face, fill=COLOURS[look][0], anchor="ls")
        x += face.getlength(text)
