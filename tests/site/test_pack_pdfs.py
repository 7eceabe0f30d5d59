"""With the details that a host ships, each sheet on paper has as many pages as without, however long its values are."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest
from helpers.project import ROOT

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.pack import Pack, fields
from toolkit.content.site import Site
from toolkit.languages import LANGUAGES
from toolkit.pages.local_data import has_places
from toolkit.paper.catalogue import Catalogue
from toolkit.paper.jobs import Printer
from toolkit.paper.own_fields import used_in
from toolkit.paper.printing import can_print, pdf

pytestmark = pytest.mark.xdist_group("paper")
WIDE = "HOOGEVEEN MAANDAG WMW ondersteuning gemeentewerkplein " * 3
SHORT = {"phone": "06 12 34 56 78", "day": "2026-09-30"}


def catalogue(values: dict[str, str]) -> Catalogue:
    """The sheets of the site, with these values on them in every language."""
    found = Catalogue(Site(load(ROOT)[0], read_nav(ROOT)))
    found._pack = Pack(dict.fromkeys(LANGUAGES, values))
    return found


def test_longest_values_leave_each_pdf_its_pages(site: Path, tmp_path: Path) -> None:
    if can_print():
        pytest.skip("No Pango on this computer.")
    sheets = catalogue({name: SHORT.get(field.kind, WIDE[: field.most]) for name, field in fields().items()})
    printer, faults = Printer(ROOT, sheets, tmp_path), []
    for sheet in filter(has_places, sheets.all()):
        for job in (printer.filled_in(sheet), *(printer.helped(sheet, lines) for lines in sheets.helped(sheet))):
            made, _, printed = pdf(job.html, ROOT / "overrides", job.styles)
            before = [one for one in pypdf.PdfReader(site / job.path).pages if one.extract_text().strip()]
            if printed != len(before):
                faults.append(f"{job.path}: {printed} pages, {len(before)} without")
            text = "".join(one.extract_text() for one in pypdf.PdfReader(io.BytesIO(made)).pages)
            if {"contactnummer", "telefoon"} & used_in(sheet.source.body) and "06 12 34 56 78" not in text:
                faults.append(f"{job.path}: no number")
    assert faults == []


def test_words_in_a_help_line_are_read_in_their_order(tmp_path: Path) -> None:
    """A number within Arabic runs from left to right, and comes out of the PDF as it is dialled."""
    if can_print():
        pytest.skip("No Pango on this computer.")
    sheets = catalogue({"contactnummer": "06 12 34 56 78"})
    easy = next(sheet for sheet in sheets.all() if sheet.stem == "uitnodiging-a2")
    lines = next(each for each in sheets.helped(easy) if each.code == "ar")
    job = Printer(ROOT, sheets, tmp_path).helped(easy, lines)
    made, _, _ = pdf(job.html, ROOT / "overrides", job.styles)
    (page,) = pypdf.PdfReader(io.BytesIO(made)).pages
    text = page.extract_text()
    assert text.count("06 12 34 56 78") == 2
