"""PDFs, made in this process by WeasyPrint from the same templates as the pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .content import LANGUAGES
from .problems import Problem
from .templates import environment
from .views import Site

INSTALL_HINT = (
    "Installeer Pango: «apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0». "
    "Zonder Pango wordt alles gebouwd, behalve de PDF's."
)


def can_print() -> Problem | None:
    """None when WeasyPrint works here; else the problem, with how to mend it."""
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError) as error:
        return Problem("", 0, f"PDF's kunnen hier niet gemaakt worden: {str(error).splitlines()[0]}.", INSTALL_HINT, "pdf")
    return None


def checklist_html(root: Path, site: Site, language: str) -> str:
    """The HTML of the printed checklist in one language; what goes into the PDF."""
    values: dict[str, Any] = {"site": site, "lang": language, "t": site.words(language)}
    return environment(root).get_template("checklist-pdf.html").render(values)


def write_checklists(root: Path, folder: Path, site: Site) -> list[Path]:
    """Write the checklist as PDF/UA in every language, to `folder`/pdf/<language>/checklist.pdf; returns the paths.

    Raises OSError where WeasyPrint has no Pango (`can_print` tells beforehand).
    """
    from weasyprint import HTML

    written = []
    for language in LANGUAGES:
        path = folder / "pdf" / language / "checklist.pdf"
        path.parent.mkdir(parents=True, exist_ok=True)
        html = HTML(string=checklist_html(root, site, language), base_url=str(root / "overrides") + "/")
        html.write_pdf(path, pdf_variant="pdf/ua-1")
        written.append(path)
    return written
