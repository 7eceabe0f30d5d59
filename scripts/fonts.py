"""Make the two files of Atkinson Hyperlegible that come with the site, from its whole fonts (version 1.006, under the OFL).

    pip download --no-deps fontpkg-atkinson-hyperlegible==1.6    # has the whole fonts; unpack it as a zip
    .venv/bin/python scripts/fonts.py FOLDER-WITH-AtkinsonHyperlegible-Regular.ttf-AND-Bold

Three things are done to them. The zero loses its slash, since a new reader takes that for another sign and the font has no
other zero; and it becomes as narrow as a 6, or else it looks like the letter O. Turkish gets its capital I with a dot. What no
page here uses is cut away. No letter grows wider, so what fitted on a page still does. A changed font has another name inside.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent, GlyphCoordinates

FONTS = Path(__file__).parents[1] / "overrides" / "assets" / "fonts"
NAME = "Op Eigen Benen"
FILES = {"Regular": "atkinson-hyperlegible-400.woff2", "Bold": "atkinson-hyperlegible-700.woff2"}
LETTERS = frozenset(
    [*range(0x20, 0x7F), *range(0xA0, 0x100), *range(0x300, 0x305), 0x308, *map(ord, "ĞğİıŞşŒœˆ˚˜–—‘’‚“”„•…‹›⁄€™−∕")]
)  # of Western Europe and Turkey, and the signs that are in use
FEATURES = ["ccmp", "kern", "mark", "mkmk", "pnum", "tnum"]  # accents, distances, and figures of equal width
_TURKISH = "İ"

Point = tuple[int, int, int]  # x, y, and 1 where the line goes through it


def outlines(font: TTFont, name: str) -> list[list[Point]]:
    """The outlines of a glyph: first the outer one, where it was drawn so."""
    points, ends, on = font["glyf"][name].getCoordinates(font["glyf"])
    found = [(x, y, flag & 1) for (x, y), flag in zip(points, on, strict=True)]
    return [found[begin : end + 1] for begin, end in zip([0, *(end + 1 for end in ends)], ends, strict=False)]


def _corner(hole: list[Point]) -> list[Point]:
    """From the lowest point of a hole to its leftmost one: a quarter of an oval that the slash doesn't touch."""
    low = min(hole, key=lambda point: (point[1], -point[2]))
    left = min(hole, key=lambda point: (point[0], -point[2]))
    return [low, *sorted((point for point in hole if point[0] < low[0] and point[1] < left[1]), key=lambda point: point[1]), left]


def take_slash_out(font: TTFont) -> None:
    """Give the zero, whose hole is cut in two by a slash, its whole hole back, in the curves that its designer drew.

    The slash runs up to the right, so the quarters at its sides are whole: the lower left one is taken, and mirrored three times.
    The zero becomes as wide as the six, its stems as thick as they were. Raises ValueError for a zero without two holes.
    """
    shape = outlines(font, "zero")
    if len(shape) != 3:
        raise ValueError(f"the zero has {len(shape)} outlines: it has no slash")
    outer, *holes = shape
    corner = _corner(min(holes, key=min))
    right, top = (max(point[axis] for hole in holes for point in hole if point[2]) for axis in (0, 1))
    width, height = right + corner[-1][0], top + corner[0][1]
    quarters = [
        corner,
        [(x, height - y, on) for x, y, on in corner[::-1]],
        [(width - x, height - y, on) for x, y, on in corner],
        [(width - x, y, on) for x, y, on in corner[::-1]],
    ]
    whole = [point for quarter in quarters for point in quarter[:-1]][::-1]  # the other way round than the outer one
    less = font["hmtx"]["zero"][0] - font["hmtx"]["six"][0]
    drawn = [_narrower(outer, less), _narrower(whole, less)]
    glyph = Glyph()
    glyph.numberOfContours = 2
    glyph.coordinates = GlyphCoordinates([(x, y) for points in drawn for x, y, _ in points])
    glyph.flags = bytearray(on for points in drawn for _, _, on in points)
    glyph.endPtsOfContours = [len(outer) - 1, len(outer) + len(whole) - 1]
    _put(font, "zero", glyph, font["hmtx"]["six"][0])
    _centre(font, "zero.tf")


def _narrower(points: list[Point], less: int) -> list[Point]:
    """An oval that is `less` narrower, as seen from a middle that is half of that further to the left."""
    left, right = min(points)[0], max(points)[0]
    share = (right - left - less) / (right - left)
    return [(round((x - (left + right) / 2) * share + (left + right - less) / 2), y, on) for x, y, on in points]


def _centre(font: TTFont, name: str) -> None:
    """Set a figure of equal width, which is made of another one, in the middle of its room."""
    glyph, (room, _) = font["glyf"][name], font["hmtx"][name]
    (part,) = glyph.components
    whole = font["glyf"][part.glyphName]
    part.x = (room - whole.xMin - whole.xMax) // 2
    _put(font, name, glyph, room)


def _put(font: TTFont, name: str, glyph: Glyph, width: int) -> None:
    """Draw a glyph anew, in so much room."""
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, glyph.xMin)


def add_dotted_capital(font: TTFont) -> None:
    """The I with a dot of Turkish, out of the I and the dot of the font; as high as on its Z."""
    if ord(_TURKISH) in font.getBestCmap():
        return
    bare, dot = font["glyf"]["I"], font["glyf"]["dotaccent"]
    above = next(part.y for part in font["glyf"]["Zdotaccent"].components if part.glyphName == "dotaccent")
    aside = (bare.xMin + bare.xMax - dot.xMin - dot.xMax) // 2
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = []
    for name, x, y in (("I", 0, 0), ("dotaccent", aside, above)):
        part = GlyphComponent()
        part.glyphName, part.x, part.y, part.flags = name, x, y, 0x0006  # moved by whole units
        glyph.components.append(part)
    font.setGlyphOrder([*font.getGlyphOrder(), "Idotaccent"])
    _put(font, "Idotaccent", glyph, font["hmtx"]["I"][0])
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(_TURKISH)] = "Idotaccent"


def rename(font: TTFont, weight: str) -> None:
    """Another name, wherever the font tells its own."""
    named = {1: NAME, 3: f"{NAME} {weight}", 4: f"{NAME} {weight}", 6: f"{NAME.replace(' ', '')}-{weight}"}
    for record in font["name"].names:
        record.string = named.get(record.nameID, str(record))


def cut(font: TTFont) -> TTFont:
    """Only the letters of the site, without hints for coarse screens; figures of equal width and accents are kept."""
    options = subset.Options(hinting=False, layout_features=FEATURES, name_IDs=[0, 1, 2, 3, 4, 5, 6, 14], recalc_timestamp=False)
    options.flavor = "woff2"
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    return font


def make(source: Path, weight: str) -> TTFont:
    """The font for the site out of the whole one in the file `source`. Raises OSError and ValueError."""
    font = TTFont(source, recalcTimestamp=False)
    take_slash_out(font)
    add_dotted_capital(font)
    rename(font, weight)
    return cut(font)


if __name__ == "__main__":
    for weight, file in FILES.items():
        make(Path(sys.argv[1]) / f"AtkinsonHyperlegible-{weight}.ttf", weight).save(FONTS / file)
