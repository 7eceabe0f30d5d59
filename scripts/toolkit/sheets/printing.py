"""Make PDFs: in this process and its children, on all cores, and only those whose HTML or looks have changed."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import shutil
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ..problems import Problem

VARIANT = "pdf/ua-1"
STYLES = ("fonts", "paper", "sheet", "checklist", "trainer", "binder")
_STAMP = 1  # raise when the way of making PDFs changes, so that kept ones are made again


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


@dataclass(frozen=True)
class Job:
    """One PDF to make: its path below the site ("pdf/nl/huiswerkkaart.pdf") and its HTML. Pictures are addressed from overrides/."""

    path: str
    html: str


@dataclass(frozen=True)
class Made:
    """What came of the jobs: how many PDFs, and how many of them were made anew."""

    total: int
    fresh: int


@cache
def _looks(overrides: Path) -> bytes:
    """A digest of all that the HTML of a PDF refers to: styles, fonts, pictures, and the version of WeasyPrint."""
    import weasyprint

    digest = hashlib.sha256(f"{_STAMP} {weasyprint.__version__}".encode())
    for folder in ("stylesheets", "fonts", "pictograms", "images"):
        for path in sorted((overrides / "assets" / folder).glob("*")):
            digest.update(path.name.encode() + path.read_bytes())
    return digest.digest()


@cache
def _press(overrides: Path) -> dict[str, Any]:
    """What all PDFs of one process share: fonts and styles, read once."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    styles = [CSS(filename=str(overrides / "assets" / "stylesheets" / f"{name}.css"), font_config=fonts) for name in STYLES]
    return {"font_config": fonts, "stylesheets": styles, "cache": {}}


def pdf(html: str, overrides: Path) -> bytes:
    """The PDF/UA of a piece of HTML, with the styles of all that is printed. Raises OSError where Pango is missing."""
    from weasyprint import HTML

    made: bytes = HTML(string=html, base_url=f"{overrides}/").write_pdf(pdf_variant=VARIANT, **_press(overrides))
    return made


def _print(task: tuple[str, Path, Path]) -> None:
    html, target, overrides = task
    part = target.with_suffix(f".{os.getpid()}")
    part.write_bytes(pdf(html, overrides))
    part.replace(target)  # a killed build leaves no half PDF under a name that counts


def write_pdfs(jobs: Sequence[Job], folder: Path, overrides: Path, kept: Path) -> Made:
    """Make the PDFs of all `jobs` below `folder`.

    overrides: the project's templates and assets; kept: where finished PDFs are kept between builds, by a digest of their HTML and
    their looks. What no job uses any more is removed from it. Raises OSError where Pango is missing.
    """
    kept.mkdir(parents=True, exist_ok=True)
    looks = _looks(overrides)
    names = {job: kept / (hashlib.sha256(looks + job.html.encode()).hexdigest()[:32] + ".pdf") for job in jobs}
    missing = [(job.html, path, overrides) for job, path in names.items() if not path.exists()]
    workers = min(os.cpu_count() or 1, max(1, len(missing) // 4))
    if workers > 1:
        _press(overrides)  # before the fork, so that the children need not read fonts and styles again
        missing.sort(key=lambda task: -len(task[0]))  # the long ones first: no core waits for one at the end
        with ProcessPoolExecutor(workers, multiprocessing.get_context("fork")) as pool:
            list(pool.map(_print, missing))
    else:
        for task in missing:
            _print(task)
    for job, path in names.items():
        target = folder / job.path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    for stray in set(kept.iterdir()) - set(names.values()):
        stray.unlink()
    return Made(len(jobs), len(missing))
