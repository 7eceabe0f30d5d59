"""Make the fonts of the help lines (words/help) from files under the OFL that npm has, and their stylesheets.

    npm pack @fontsource/scheherazade-new@5.3.0 @fontsource/andika@5.3.0 @fontsource/noto-sans-ethiopic@5.3.0
    .venv/bin/python scripts/help_fonts.py FOLDER-WITH-ALL-THE-woff2-FILES    # unpacked, each in a folder of its own
    .venv/bin/python scripts/help_fonts.py --styles    # the stylesheets only

Which letters each has, and for which script, stands in words/help/scripts.yml. They hold the letters of whole groups of
languages, so that a language more needs no font more: Arabic, Dari, Farsi, Pashto, Sorani and Urdu; Polish, Romanian, Somali and
what else is written in Latin letters; Ukrainian, Russian and Bulgarian; Tigrinya and Amharic. Hints for coarse screens and small
capitals are cut away. A changed font has another name inside: those of SIL are reserved.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from toolkit.paper.help_files import read_scripts
from toolkit.paper.help_scripts import css_of, styles_of

ROOT = Path(__file__).parents[1]
ASSETS = ROOT / "overrides" / "assets"
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


def write_styles() -> None:
    """Write the stylesheet of each script. Raises OSError."""
    table = read_scripts(ROOT)
    for name, script in table.scripts.items():
        path = ASSETS / "stylesheets" / f"{styles_of(name)}.css"
        path.write_text(css_of(name, script, table.fonts), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1] != "--styles":
        for stem, font in read_scripts(ROOT).fonts.items():
            make(Path(sys.argv[1]) / font.source, font.signs, font.name).save(ASSETS / "fonts" / f"{stem}.woff2")
    write_styles()
