"""The same words give the same PDF on every computer: whatever it has of libraries and fonts, and whatever the time."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from helpers.project import ROOT, clean_environment
from helpers.sheets import EVERY, Fault, faults_of

from toolkit.paper import font_cutting
from toolkit.paper.printing import can_print, pdf

pytestmark = pytest.mark.skipif(can_print() is not None, reason="No Pango on this computer: no PDFs can be made.")
SUBSET = "libharfbuzz-subset.so.0"
WITHOUT = ROOT / "tests" / "fixtures" / "no-harfbuzz-subset"  # put before the path of Python, it hides the library
NO_FONTS = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig></fontconfig>'
PRINTED = ["casus-rosa", "geldoverzicht", "bewijs-van-deelname", "kennismaking", "checklist", "map-dagdeel-2"]
PRINT = """
import sys
from pathlib import Path

from weasyprint.text.ffi import harfbuzz_subset

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.paper.catalogue import Catalogue
from toolkit.paper.printing import write_pdfs
from toolkit.paper.jobs import Printer

root, folder, *stems = sys.argv[1:]
root, folder = Path(root), Path(folder)
jobs = Printer(root, Catalogue(Site(load(root)[0], read_nav(root))), folder / "qr").jobs()
wanted = {f"pdf/nl/{stem}.pdf" for stem in stems}
write_pdfs([job for job in jobs if job.path in wanted], folder, root / "overrides", folder / "kept")
print("there" if harfbuzz_subset else "hidden")
"""


class Computer:
    """A computer that prints: a process with an environment of its own."""

    def __init__(self, folder: Path, *path: Path, **environment: str) -> None:
        self.folder = folder
        search = ":".join(map(str, [*path, ROOT / "scripts"]))
        command = [sys.executable, "-c", PRINT, str(ROOT), str(folder), *PRINTED]
        self.process = subprocess.Popen(
            command, env=clean_environment(PYTHONPATH=search, **environment), stdout=subprocess.PIPE, text=True
        )

    def library(self) -> str:
        """Wait until all is printed; tells whether the library was there."""
        said, _ = self.process.communicate()
        assert self.process.returncode == 0
        return said.strip()

    def pdfs(self) -> dict[str, bytes]:
        return {path.stem: path.read_bytes() for path in (self.folder / "pdf").rglob("*.pdf")}


def test_a_poor_computer_prints_the_same_bytes_as_a_rich_one(site: Path, tmp_path: Path) -> None:
    """The poor one lacks harfbuzz-subset, has no font of its own, another home for its settings, and lives in 1970.

    The rich one is this computer, which has made the site.
    """
    settings = tmp_path / "fonts.conf"
    settings.write_text(NO_FONTS, encoding="utf-8")
    poor = Computer(tmp_path / "poor", WITHOUT, FONTCONFIG_FILE=str(settings), SOURCE_DATE_EPOCH="0")
    assert poor.library() == "hidden"
    assert set(poor.pdfs()) == set(PRINTED)
    assert [name for name, made in poor.pdfs().items() if made != (site / "pdf" / "nl" / f"{name}.pdf").read_bytes()] == []
    from weasyprint.text.ffi import harfbuzz_subset

    if not harfbuzz_subset:
        pytest.skip(f"This computer lacks {SUBSET}: only fonts and time were compared.")


PAGE = '<!doctype html><html lang="nl"><head><title>Blad</title></head><body><h1>Kies zelf</h1><p>1. Kies.</p></body></html>'


def test_the_library_is_never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also on a computer that lacks it: a stand-in that breaks when it is used."""
    plain, *_ = pdf(PAGE, ROOT / "overrides", ("sheet",))
    monkeypatch.setattr("weasyprint.pdf.fonts.harfbuzz_subset", "a library")
    assert pdf(PAGE, ROOT / "overrides", ("sheet",))[0] == plain


def ours() -> list[TTFont]:
    return [TTFont(path) for path in sorted((ROOT / "overrides" / "assets" / "fonts").glob("*.woff2"))]


def letters(font: TTFont) -> dict[int, Any]:
    """The outline of each glyph that has one, by its number."""
    glyphs = {number: font["glyf"][name] for number, name in enumerate(font.getGlyphOrder())}
    return {number: glyph.getCoordinates(font["glyf"])[0] for number, glyph in glyphs.items() if glyph.numberOfContours}


def is_cut_from(font: dict[int, Any], whole: dict[int, Any]) -> bool:
    return bool(font) and all(number in whole and shape == whole[number] for number, shape in font.items())


def test_every_font_in_every_pdf_is_cut_from_one_of_ours(site: Path) -> None:
    """By its outlines: a name can be given to any font."""
    known = [letters(font) for font in ours()]
    seen: set[bytes] = set()

    def check(path: Path, _: Any, fault: Fault) -> None:
        with pikepdf.open(path) as document:
            files = [
                found.FontFile2 for found in document.objects if isinstance(found, pikepdf.Dictionary) and "/FontFile2" in found
            ]
            if not files:
                fault("no font")
            for file in files:
                data = file.read_bytes()
                if data in seen:
                    continue
                seen.add(data)
                font = letters(TTFont(BytesIO(data)))
                if not any(is_cut_from(font, whole) for whole in known):
                    fault("a font that isn't ours")

    assert faults_of(site, EVERY, check) == []
    assert len(seen) > 10


class TestCut:
    whole = ROOT / "overrides" / "assets" / "fonts" / "atkinson-hyperlegible-400.woff2"

    def cut(self, text: str) -> TTFont:
        font = TTFont(self.whole)
        self.numbers = [font.getGlyphID(font.getBestCmap()[ord(letter)]) for letter in text]
        return TTFont(BytesIO(font_cutting.cut(self.whole.read_bytes(), self.numbers)))

    def test_keeps_the_letters_and_their_numbers(self) -> None:
        found, known = letters(self.cut("Kies")), letters(TTFont(self.whole))
        assert set(found) == set(self.numbers)
        assert is_cut_from(found, known)

    def test_drops_what_sets_letters_and_keeps_the_time_of_the_font(self) -> None:
        small, whole = self.cut("Kies"), TTFont(self.whole, recalcTimestamp=False)
        assert not set(font_cutting.DROPPED) & set(small.keys())
        assert small["head"].modified == whole["head"].modified
