"""Leaflets and slides as they are printed: one page each, of A4 or of 16 by 9, with their words to be found."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from helpers.paper import MM
from helpers.pdf_reader import read
from helpers.sheets import LEAFLETS, SHEETS, SLIDES, Fault, faults_of

from toolkit.content.page import Entry
from toolkit.figures.sheets import title_of
from toolkit.figures.shown import Shown

pytestmark = pytest.mark.xdist_group("paper")


def words_of(path: Path) -> str:
    return re.sub(r"\s+", " ", "".join(page.extract_text() for page in pypdf.PdfReader(path).pages).replace("\u00a0", " "))


def test_a_leaflet_is_one_page_with_room_left(site: Path) -> None:
    """Room for an address that is longer than the one of the tests: what would not fit stops a build."""

    def check(path: Path, entry: Entry, fault: Fault) -> None:
        pages = read(path)
        if len(pages) != 1:
            fault(f"{len(pages)} pages")
        if entry.page.title not in words_of(path):
            fault("no title")
        small = min(text.size for text in pages[0].texts)
        if small < 7.9:
            fault(f"letters of {small} points")

    assert faults_of(site, LEAFLETS, check) == []


def test_numbers_and_their_sources_are_on_the_fact_sheet(site: Path) -> None:
    said = words_of(site / "pdf/nl/feitenblad.pdf")
    for words in ("70% en 83%", "118 vrouwen", "67%", "Bijlage 3", "26 november 2026", "Wat niet bekend is"):
        assert words in said, words


def test_a_slide_is_one_page_of_16_by_9(site: Path) -> None:
    def check(path: Path, chart: Shown, fault: Fault) -> None:
        pages = read(path)
        if [page.size for page in pages] != [pytest.approx((960, 540), abs=0.5)]:
            fault(f"{[page.size for page in pages]}")
        with pikepdf.open(path) as document:
            if document.docinfo.Title != title_of(chart):
                fault(f"{document.docinfo.Title}")
        text = words_of(path)
        for bar in (bar for group in chart.groups for bar in group.bars):
            if bar.told not in text:
                fault(f"no {bar.told}")
        for drawn in pages[0].texts:
            if drawn.x < 5 * MM or drawn.right > 960 - 5 * MM:
                fault(f"{drawn.text} is cut off")

    assert faults_of(site, SLIDES, check) == []


def test_they_can_be_fetched_from_their_pages(site: Path) -> None:
    def check(path: Path, entry: Any, fault: Fault) -> None:
        page = (site / entry.url / "index.html").read_text(encoding="utf-8")
        if f"pdf/{entry.language}/{entry.stem}.pdf" not in page:
            fault("no link")

    assert faults_of(site, LEAFLETS, check) == []
    for language, folder in (("nl", ""), ("en", "en/")):
        page = (site / folder / "onderzoek/index.html").read_text(encoding="utf-8")
        assert f"pdf/{language}/dia-plannen.pdf" in page
        assert "feitenblad/" in page
        assert "feitenblad/" in (site / folder / "index.html").read_text(encoding="utf-8")
        flyer = (site / folder / "over/vertel-het-verder/index.html").read_text(encoding="utf-8")
        (picture,) = (site / "assets" / "figures" / language).glob("vertel-het-verder*.png")
        assert f"assets/figures/{language}/{picture.name}" in flyer
    assert SHEETS.site.content.get("nl", "over/vertel-het-verder").page.screen
