"""The PDFs to make: the HTML of each, out of its template, with the QR code of its page."""

from __future__ import annotations

import hashlib
import os
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

import segno
from markupsafe import Markup

from ..content.page import Entry
from ..languages import LANGUAGES
from ..markup.worded import worded
from ..templates import environment
from .binders import cut_in, more_of, parts_of, shared_in
from .catalogue import Catalogue
from .help_files import Lines
from .leaves import BACKS
from .printing import Job
from .sheet_text import body
from .trainer import on_two_pages

STYLES = {  # of each template for paper, beside those of everything that is printed
    "checklist-pdf.html": ("checklist",),
    "trainer-pdf.html": ("paper-text", "trainer"),
    "sheet-pdf.html": ("sheet",),
    "binder-pdf.html": ("paper-text", "sheet", "trainer", "binder"),
}


def qr_svg(address: str) -> bytes:
    """A QR code of an address as an SVG file."""
    file = BytesIO()
    segno.make(address, error="m", micro=False).save(file, kind="svg", scale=4, border=0, omitsize=True, xmldecl=False)
    return file.getvalue()


class Printer:
    """Makes the HTML of everything that is printed, for one project."""

    def __init__(self, root: Path, catalogue: Catalogue, kept: Path) -> None:
        """kept: where QR codes are kept between builds, as making them takes longer than all the rest of this."""
        self.catalogue, self.site, self.kept = catalogue, catalogue.site, kept
        self.templates = environment(root, worded)
        self._codes: dict[str, bytes] = {}

    def _code(self, entry: Entry) -> bytes:
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
        return "data:image/svg+xml," + quote(self._code(entry))

    def job(self, path: str, template: str, language: str, **values: Any) -> Job:
        """The PDF at `path`, of a template for paper that is filled in."""
        html = self.templates.get_template(template).render(
            site=self.site,
            sheets=self.catalogue,
            lang=language,
            t=self.site.words(language),
            qr=self.qr,
            **{"help": None, **values},
        )
        return Job(path, html, STYLES[template])

    def helped(self, sheet: Entry, lines: Lines) -> Job:
        """The PDF of a sheet with help lines."""
        path, values = (
            self.catalogue.pdf(sheet, lines.code),
            {"sheet": sheet, "body": body(sheet), "help": lines, "backs": Markup(BACKS)},
        )
        return self.job(path, "sheet-pdf.html", sheet.language, **values)

    def jobs(self) -> list[Job]:
        """All PDFs of the site: the checklist, every sheet (also with help lines), each exercise, and the binders."""
        jobs = []
        for language in LANGUAGES:
            jobs.append(self.job(f"pdf/{language}/checklist.pdf", "checklist-pdf.html", language))
            for exercise in self.site.members("oefeningen", language):
                path, values = self.catalogue.pdf(exercise), {"exercise": exercise, "parts": on_two_pages(exercise)}
                jobs.append(self.job(path, "trainer-pdf.html", language, **values))
        for sheet in self.catalogue.all():
            jobs.append(self.job(self.catalogue.pdf(sheet), "sheet-pdf.html", sheet.language, sheet=sheet, body=body(sheet)))
            jobs += [self.helped(sheet, lines) for lines in self.catalogue.helped(sheet)]
        if self.catalogue.all():
            for language in LANGUAGES:
                for binder in self.catalogue.binders(language):
                    parts = parts_of(self.catalogue, binder)
                    updated = max(item["entry"].page.updated for part in parts for item in part["items"] if "entry" in item)
                    values = {"binder": binder, "parts": parts, "cut": cut_in(parts), "updated": updated}
                    values |= {"more": more_of(parts), "shared": shared_in(parts)}
                    jobs.append(self.job(binder.path, "binder-pdf.html", language, **values))
        return jobs

    def write_qr_codes(self, folder: Path) -> None:
        """Write the QR code of every sheet that shows one below `folder`, for its page and for printing from the browser."""
        for sheet in (sheet for sheet in self.catalogue.all() if not sheet.page.festive):
            path = folder / self.catalogue.qr(sheet)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self._code(sheet))
