"""The PDFs to make: the HTML of each, out of its template, with the QR code of its page."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

import segno
from markupsafe import Markup

from ..content.page import Entry
from ..figures.model import Figures
from ..figures.shown import Shown
from ..languages import LANGUAGES
from ..markup.worded import worded
from ..templates import environment
from .binders import cut_in, more_of, parts_of, shared_in
from .catalogue import Binder, Catalogue
from .help_files import Lines
from .help_lines import with_help
from .help_scripts import styles_of
from .leaflets import leaflets, scene_on, slide, slide_values, slides, text_of
from .leaves import BACKS
from .own_fields import in_sentences
from .printing import Job
from .sheet_text import body
from .trainer import on_two_pages

STYLES = {  # of each template for paper, beside those of everything that is printed
    "checklist-pdf.html": ("checklist",),
    "trainer-pdf.html": ("paper-text", "trainer"),
    "sheet-pdf.html": ("sheet",),
    "binder-pdf.html": ("paper-text", "sheet", "trainer", "binder"),
    "leaflet-pdf.html": ("paper-text", "leaflet"),
    "slide-pdf.html": ("slide",),
}


def qr_svg(address: str) -> bytes:
    """A QR code of an address as an SVG file."""
    file = BytesIO()
    segno.make(address, error="m", micro=False).save(file, kind="svg", scale=4, border=0, omitsize=True, xmldecl=False)
    return file.getvalue()


class Printer:
    """Makes the HTML of everything that is printed, for one project."""

    def __init__(self, root: Path, catalogue: Catalogue, kept: Path, figures: Figures | None = None) -> None:
        """kept: where QR codes are kept between builds, as making them takes longer than all the rest of this.

        figures: the numbers of the site; without them no leaflet is printed, and no slide of a chart.
        """
        self.figures = figures
        self.catalogue, self.site, self.kept = catalogue, catalogue.site, kept
        self.templates = environment(root, worded)
        self._codes: dict[str, bytes] = {}

    def code(self, entry: Entry) -> bytes:
        """The QR code of a page's address, as an SVG file."""
        address = self.site.absolute(entry.url)
        if address not in self._codes:
            path = self.kept / (hashlib.sha256(f"{segno.__version__} {address}".encode()).hexdigest()[:32] + ".svg")
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                part = path.with_suffix(f".{os.getpid()}")
                part.write_bytes(qr_svg(address))
                part.replace(path)
            self._codes[address] = path.read_bytes()
        return self._codes[address]

    def qr(self, entry: Entry) -> str:
        """The QR code of a page's address, as a picture to put in an `src` of a PDF."""
        return "data:image/svg+xml," + quote(self.code(entry))

    def job(self, path: str, template: str, language: str, *styles: str, **values: Any) -> Job:
        """The PDF at `path`, of a template for paper that is filled in. styles: those that it needs beside its own."""
        html = self.templates.get_template(template).render(
            site=self.site,
            sheets=self.catalogue,
            lang=language,
            t=self.site.words(language),
            qr=self.qr,
            **{"help": None, **values},
        )
        return Job(path, html, (*STYLES[template], *styles))

    def helped(self, sheet: Entry, lines: Lines) -> Job:
        """The PDF of a sheet with help lines."""
        path, own = self.catalogue.pdf(sheet, lines.code), self.catalogue.own(sheet.language)
        values = {
            "sheet": sheet,
            "body": body(sheet, own, sentences=False),
            "help": lines,
            "with_help": lambda html, lines: in_sentences(with_help(html, lines), own),
            "backs": Markup(BACKS),
        }
        return self.job(path, "sheet-pdf.html", sheet.language, styles_of(lines.language.letters), **values)

    def jobs(self) -> list[Job]:
        """All PDFs of the site: the checklist, every sheet (also with help lines), each exercise, and the binders."""
        return [make() for make in self.plans().values()]

    def plans(self) -> dict[str, Callable[[], Job]]:
        """What makes each job, by the path of its PDF: for who wants only some of them."""
        plans: dict[str, Callable[[], Job]] = {}
        for language in LANGUAGES:
            path = f"pdf/{language}/checklist.pdf"
            plans[path] = partial(self.job, path, "checklist-pdf.html", language)
            plans |= {self.catalogue.pdf(each): partial(self.taught, each) for each in self.site.members("oefeningen", language)}
            plans |= self._with_figures(language)
        for sheet in self.catalogue.all():
            plans[self.catalogue.pdf(sheet)] = partial(self.filled_in, sheet)
            for lines in self.catalogue.helped(sheet):
                plans[self.catalogue.pdf(sheet, lines.code)] = partial(self.helped, sheet, lines)
        if self.catalogue.all():
            for language in LANGUAGES:
                plans |= {binder.path: partial(self.bound, binder, language) for binder in self.catalogue.binders(language)}
        return plans

    def _with_figures(self, language: str) -> dict[str, Callable[[], Job]]:
        """What makes the leaflets and the slides of a language."""
        if self.figures is None:
            return {}
        plans: dict[str, Callable[[], Job]] = {}
        for leaflet in leaflets(self.site, language):
            plans[self.catalogue.pdf(leaflet)] = partial(self.handed_out, leaflet)
        for one in slides(self.site, self.figures, language):
            plans[slide(one.id, language)] = partial(self.projected, one, language)
        return plans

    def handed_out(self, leaflet: Entry) -> Job:
        """The PDF of a leaflet: a page of the site on one page of paper."""
        sections = text_of(leaflet, self.site, self.figures or Figures())
        values = {"leaflet": leaflet, "sections": sections, **scene_on(leaflet)}
        return self.job(self.catalogue.pdf(leaflet), "leaflet-pdf.html", leaflet.language, **values)

    def projected(self, chart: Shown, language: str) -> Job:
        """The PDF of a chart, one page as large as a slide."""
        return self.job(slide(chart.id, language), "slide-pdf.html", language, **slide_values(chart, self.site, language))

    def taught(self, exercise: Entry) -> Job:
        """The PDF of an exercise, for who gives it."""
        values = {"exercise": exercise, "parts": on_two_pages(exercise)}
        return self.job(self.catalogue.pdf(exercise), "trainer-pdf.html", exercise.language, **values)

    def filled_in(self, sheet: Entry) -> Job:
        """The PDF of a sheet."""
        text = body(sheet, self.catalogue.own(sheet.language))
        return self.job(self.catalogue.pdf(sheet), "sheet-pdf.html", sheet.language, sheet=sheet, body=text)

    def bound(self, binder: Binder, language: str) -> Job:
        """The PDF of a binder."""
        parts = parts_of(self.catalogue, binder)
        updated = max(item["entry"].page.updated for part in parts for item in part["items"] if "entry" in item)
        values = {"binder": binder, "parts": parts, "cut": cut_in(parts), "updated": updated}
        values |= {"more": more_of(parts), "shared": shared_in(parts)}
        return self.job(binder.path, "binder-pdf.html", language, **values)

    def write_qr_codes(self, folder: Path) -> None:
        """Write the QR code of every sheet that shows one below `folder`, for its page and for printing from the browser."""
        for sheet in (sheet for sheet in self.catalogue.all() if not sheet.page.festive):
            path = folder / self.catalogue.qr(sheet)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self.code(sheet))
