"""Cut fonts down to the letters that a PDF uses, with the pinned fontTools: the same bytes whatever libraries a computer has.

Left alone, WeasyPrint takes harfbuzz-subset where the system has it, and fontTools else; and fontTools writes the time of day in
each font. Both gave other bytes for the same sheet. Embedding whole fonts needs no cutting, but then the figures of numbered
lists are read aloud as other signs, and all PDFs together are twice the size.

What is not pinned: Pango, HarfBuzz (which sets the letters) and zlib (which packs the file) come from the system, too. Another
version of them can move a letter or pack the same words in other bytes, and nothing here can prevent that. The fonts themselves
come with the project: what a system has of its own is never used, which a test compares.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from typing import Any

_LETTERS = re.compile(r"uni((?:[0-9A-F]{4})+)(?:\.|$)")  # the name of a shape tells its letters: "uni06440627.fina"
_JOINED = {"لا": "ﻻ"}  # two letters in one shape: told as two, readers turn them round
DROPPED = ["GSUB", "GPOS"]  # beside what fontTools leaves out by itself: the letters are set before the font is cut


def cut(font: bytes, glyphs: Iterable[int], *, number: int = 0, hinting: bool = False, outline_missing: bool = False) -> bytes:
    """A font with only these glyphs, each with the number that it had. Raises TTLibError for what is no font.

    number: which font of a collection; outline_missing: keep the box that stands for a letter that isn't there.
    """
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(
        retain_gids=True,  # the text of the PDF refers to them
        passthrough_tables=True,
        ignore_missing_glyphs=True,
        hinting=hinting,
        desubroutinize=True,
        notdef_outline=outline_missing,
    )
    options.drop_tables += DROPPED
    subsetter = subset.Subsetter(options)
    subsetter.populate(gids=glyphs)
    file = TTFont(BytesIO(font), fontNumber=number, recalcTimestamp=False)
    subsetter.subset(file)
    small = BytesIO()
    file.save(small)
    return small.getvalue()


def told_by_name(font: bytes, glyphs: Iterable[int]) -> dict[int, str]:
    """The letters of the shapes of an Arabic font, by the number of each shape, as its name tells them.

    WeasyPrint finds them by the text that a shape stands for, and mixes them up where accents join letters to one whole.
    """
    from fontTools.ttLib import TTFont

    names = TTFont(BytesIO(font)).getGlyphOrder()
    found = {}
    for glyph in glyphs:
        if match := _LETTERS.match(names[glyph]):
            text = bytes.fromhex(match[1]).decode("utf-16-be")
            found[glyph] = _JOINED.get(text, text)
    return found


def use_fonttools() -> None:
    """Let WeasyPrint cut fonts with `cut`, in this process and in those that it forks.

    Raises AttributeError with a WeasyPrint that cuts elsewhere: it must not be taken for one that obeys.
    """
    from weasyprint.pdf.fonts import Font

    def subset(font: Any, to_unicode: dict[int, str], hinting: bool) -> None:
        if any("\u0600" <= letter <= "\u06ff" for text in font.to_unicode.values() for letter in text):
            font.to_unicode |= told_by_name(font.file_content, font.to_unicode)
        if to_unicode:  # else nothing is written in this font
            font.file_content = cut(
                font.file_content, to_unicode, number=font.index, hinting=hinting, outline_missing=bool(font.missing)
            )

    if not hasattr(Font, "subset"):
        raise AttributeError("WeasyPrint cuts fonts in another way than font_cutting.py knows")
    Font.subset = subset
