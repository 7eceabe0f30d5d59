"""Make the fonts of the help lines (words/help) from files under the OFL that npm has: Scheherazade New and Andika, by SIL.

    npm pack @fontsource/scheherazade-new@5.3.0 @fontsource/andika@5.3.0    # unpack both, each in a folder of its own
    .venv/bin/python scripts/help_fonts.py FOLDER-WITH-ALL-THE-woff2-FILES

They hold the letters of whole groups of languages, so that a language more needs no font more: Arabic, Dari, Farsi, Pashto,
Sorani and Urdu; Polish, Romanian, Somali and what else is written in Latin letters; Ukrainian, Russian and Bulgarian. Hints
for coarse screens and small capitals are cut away. A changed font has another name inside: theirs are reserved.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "overrides" / "assets" / "fonts"
_ARABIC = [*range(0x621, 0x653), 0x654, 0x655, 0x670, *range(0x660, 0x66D), *range(0x6F0, 0x6FA), 0x200C, 0x200D, 0x20]
_ARABIC += map(ord, "،؛؟پچژگکیہھںےۀۂۃټځڅډړږښڼېۍئڕڵۆێەۇۋۓأإآ")
_LATIN_MORE = [0x20, *range(0x100, 0x180), *map(ord, "ȘșȚțƏəƁƂƊƋƘƙƳƴɓɗ")]
_LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "ıŒœ–—‘’‚“”„…€−")]
_CYRILLIC = [0x20, *range(0x400, 0x460), *map(ord, "Ґґ№\u0301")]
FILES: dict[str, tuple[str, list[int], str]] = {  # file of the site: file it is made of, its letters, its name inside
    "help-arabic-400.woff2": ("scheherazade-new-arabic-400-normal.woff2", _ARABIC, "Op Eigen Benen Arabisch"),
    "help-latin-400.woff2": ("andika-latin-400-normal.woff2", _LATIN, "Op Eigen Benen Hulp"),
    "help-latin-more-400.woff2": ("andika-latin-ext-400-normal.woff2", _LATIN_MORE, "Op Eigen Benen Hulp Meer"),
    "help-cyrillic-400.woff2": ("andika-cyrillic-400-normal.woff2", _CYRILLIC, "Op Eigen Benen Cyrillisch"),
}
_FEATURES = ["calt", "ccmp", "fina", "init", "isol", "kern", "liga", "locl", "mark", "medi", "mkmk", "rlig"]  # how letters join


def keep_whole(font: TTFont) -> None:
    """Draw a letter with its hamza or madda as one shape: of two, the text that is taken out of a PDF had one letter too many."""
    if "GSUB" not in font or 0x623 not in font.getBestCmap():
        return
    table = font["GSUB"].table
    first = font.getBestCmap()[0x623]
    apart = {
        number
        for number, lookup in enumerate(table.LookupList.Lookup)
        if any(first in getattr(part, "mapping", {}) and lookup.LookupType == 2 for part in lookup.SubTable)
    }
    for record in table.FeatureList.FeatureRecord:
        record.Feature.LookupListIndex = [number for number in record.Feature.LookupListIndex if number not in apart]
        record.Feature.LookupCount = len(record.Feature.LookupListIndex)


def make(source: Path, letters: list[int], name: str) -> TTFont:
    """The font in `source` with only these letters, under another name. Raises OSError and TTLibError."""
    font = TTFont(source, recalcTimestamp=False)
    keep_whole(font)
    options = subset.Options(
        hinting=False, layout_features=_FEATURES, name_IDs=[0, 1, 2, 3, 4, 5, 6, 14], recalc_timestamp=False, glyph_names=True
    )
    options.flavor = "woff2"
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    named = {1: name, 3: f"{name} Regular", 4: f"{name} Regular", 6: f"{name.replace(' ', '')}-Regular"}
    for record in font["name"].names:
        record.string = named.get(record.nameID, str(record))
    font.flavor = "woff2"
    return font


if __name__ == "__main__":
    for file, (source, letters, name) in FILES.items():
        make(Path(sys.argv[1]) / source, letters, name).save(FONTS / file)
