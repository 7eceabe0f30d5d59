"""The fonts that come with the site: a zero that is no other sign, figures of equal width, and the letters of its languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from helpers.project import ROOT

import fonts

ASSETS = ROOT / "overrides" / "assets"
FILES = sorted((ASSETS / "fonts").glob("*.woff2"))
WITH_FIGURES = [path for path in FILES if ord("0") in TTFont(path).getBestCmap()]
TEXT = [path for path in FILES if path.name in fonts.FILES.values()]


def instead_of(font: TTFont, name: str, feature: str = "") -> set[str]:
    """What a style can put in the place of a glyph, one for one: with one feature, or with any."""
    if "GSUB" not in font:
        return set()
    table = font["GSUB"].table
    wanted = [record.Feature.LookupListIndex for record in table.FeatureList.FeatureRecord if feature in ("", record.FeatureTag)]
    lookups = {number for numbers in wanted for number in numbers}
    parts = [part for number in lookups for part in table.LookupList.Lookup[number].SubTable]
    parts = [getattr(part, "ExtSubTable", part) for part in parts]
    return {part.mapping[name] for part in parts if name in getattr(part, "mapping", {})}


def outlines(font: TTFont, name: str) -> int:
    return len(font["glyf"][name].getCoordinates(font["glyf"])[1])


@pytest.mark.parametrize("path", WITH_FIGURES, ids=lambda path: path.stem)
def test_a_zero_has_no_slash_or_dot(path: Path) -> None:
    """A ring has two outlines; a slash or a dot makes it three."""
    font = TTFont(path)
    zero = font.getBestCmap()[ord("0")]
    zeros = {zero, *instead_of(font, zero)}
    assert {name: outlines(font, name) for name in zeros} == dict.fromkeys(zeros, 2)


@pytest.mark.parametrize("path", TEXT, ids=lambda path: path.stem)
def test_a_zero_is_no_letter(path: Path) -> None:
    """It is a good deal narrower than the O, and as high."""
    font = TTFont(path)
    zero, letter = (font["glyf"][font.getBestCmap()[ord(sign)]] for sign in "0O")
    assert (zero.xMax - zero.xMin) / (letter.xMax - letter.xMin) < 0.8
    assert (zero.yMin, zero.yMax) == (letter.yMin, letter.yMax)


@pytest.mark.parametrize("path", TEXT, ids=lambda path: path.stem)
def test_figures_in_a_column_are_equally_wide(path: Path) -> None:
    font = TTFont(path)
    letters = font.getBestCmap()
    widths = set()
    for figure in "0123456789":
        (name,) = instead_of(font, letters[ord(figure)], "tnum")
        widths.add(font["hmtx"][name][0])
    assert len(widths) == 1


@pytest.mark.parametrize("path", TEXT, ids=lambda path: path.stem)
def test_has_the_letters_of_the_languages_and_another_name(path: Path) -> None:
    font = TTFont(path)
    assert not fonts.LETTERS - {0xAD} - set(font.getBestCmap())
    assert font["name"].getDebugName(1) == fonts.NAME


def test_styles_know_no_other_fonts() -> None:
    """All that a style loads is in the folder, so it has been looked at above; and all that is there is loaded."""
    styles = "".join(path.read_text(encoding="utf-8") for path in (ASSETS / "stylesheets").glob("*.css"))
    assert set(re.findall(r"url\(\"\.\./fonts/([^\"]+)\"\)", styles)) == {path.name for path in FILES}


def drawn(*shapes: list[tuple[int, int]]) -> TTFont:
    """A font whose zero has these outlines; it has a six too, which is narrower."""
    glyphs = {}
    for name, parts in {".notdef": (), "zero": shapes, "six": ([(0, 0), (0, 9), (9, 9)],)}.items():
        pen = TTGlyphPen(None)
        for points in parts:
            pen.moveTo(points[0])
            for point in points[1:]:
                pen.lineTo(point)
            pen.closePath()
        glyphs[name] = pen.glyph()
    pen = TTGlyphPen(glyphs)
    pen.addComponent("zero", (1, 0, 0, 1, -4, 0))
    glyphs["zero.tf"] = pen.glyph()
    builder = FontBuilder(1000)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({ord("0"): "zero", ord("6"): "six"})
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({".notdef": (0, 0), "zero": (140, 20), "six": (120, 0), "zero.tf": (130, 16)})
    return builder.font


RING = [(20, 60), (70, 120), (120, 60), (70, 0)]


def test_a_slash_is_taken_out_and_the_hole_is_whole() -> None:
    font = drawn(RING, [(80, 100), (100, 80), (110, 60)], [(70, 20), (30, 60), (50, 90)])
    fonts.take_slash_out(font)
    outer, hole = fonts.outlines(font, "zero")
    assert sorted(outer) == [(20, 60, 1), (60, 0, 1), (60, 120, 1), (100, 60, 1)]
    assert sorted(hole) == [(30, 60, 1), (60, 20, 1), (60, 100, 1), (90, 60, 1)]
    assert font["hmtx"]["zero"] == (120, 20)
    aside = font["glyf"]["zero.tf"]
    assert (aside.xMin, 130 - aside.xMax) == (25, 25)


@pytest.mark.parametrize("shapes", [(RING,), (RING, [(70, 20), (30, 60), (70, 100)])], ids=["no hole", "a whole hole"])
def test_a_zero_without_a_slash_is_refused(shapes: tuple[list[tuple[int, int]], ...]) -> None:
    with pytest.raises(ValueError, match="no slash"):
        fonts.take_slash_out(drawn(*shapes))
