"""Make PDFs: in this process and its children, on all cores, and only those whose HTML or looks have changed."""

from __future__ import annotations

import gc
import hashlib
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.request import url2pathname

from ..problems import MESSAGES, Both, Problem
from .font_cutting import use_fonttools
from .leaves import empty_pages, with_backs, with_cover
from .spoken import use_words
from .workers import workers

VARIANT = "pdf/ua-1"
SHARED = ("fonts", "paper")  # the styles of everything that is printed
_LONG = 60_000  # characters of HTML: of a binder, not of a sheet
_STAMP = 4  # raise when the way of making PDFs changes, so that kept ones are made again
_KEPT = re.compile(r"([0-9a-f]{32})-(\d+)-(\d+)\.pdf")  # digest, number of pages, and of those that are printed on


_LIBRARY = re.compile(r"cannot load library '?([\w.+-]+)")


def can_print() -> Problem | None:
    """None when WeasyPrint works here; else the problem, with how to mend it."""
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError) as error:
        return MESSAGES.problem("pdf", "", 0, reason=_why(error))
    return None


def _why(error: ImportError | OSError) -> Both:
    """What is missing, as far as the error tells."""
    said = (str(error).splitlines() or [""])[0]
    if match := _LIBRARY.match(said):
        return MESSAGES.words("pdf/library", library=match[1])
    if isinstance(error, ImportError) and error.name:
        return MESSAGES.words("pdf/package", package=error.name)
    return MESSAGES.words("pdf/other", said=said)


@dataclass(frozen=True)
class Job:
    """One PDF to make: its path below the site ("pdf/nl/huiswerkkaart.pdf"), its HTML, and its styles beside the shared ones.

    Pictures are addressed from overrides/; styles are names of stylesheets there.
    """

    path: str
    html: str
    styles: tuple[str, ...]


@dataclass(frozen=True)
class Made:
    """What came of the jobs, by the path of each PDF: its pages, how many of them are printed on, and if it was made anew."""

    pages: dict[str, int]
    printed: dict[str, int]
    fresh: frozenset[str]


@cache
def _looks(overrides: Path, styles: tuple[str, ...]) -> bytes:
    """A digest of all that the HTML of a PDF refers to: styles, fonts, pictures, and the versions of what makes it."""
    makers = " ".join(version(name) for name in ("weasyprint", "pydyf", "fonttools"))
    digest = hashlib.sha256(f"{_STAMP} {makers}".encode())
    assets = overrides / "assets"
    files = [assets / "stylesheets" / f"{name}.css" for name in (*SHARED, *styles)]
    files += [path for folder in ("fonts", "pictograms", "images") for path in sorted((assets / folder).glob("*"))]
    for path in files:
        digest.update(path.name.encode() + path.read_bytes())
    return digest.digest()


@cache
def _fonts(overrides: Path) -> Any:
    """The fonts of all PDFs that one process makes, read once.

    WeasyPrint keeps them in a folder that goes with the object. A child has a copy of the object and not of the folder: only the
    process that made it may remove it, or the other children find no fonts.
    """
    from weasyprint.text.fonts import FontConfiguration

    class Fonts(FontConfiguration):
        maker = os.getpid()

        def __del__(self) -> None:
            if os.getpid() == self.maker:
                super().__del__()

    return Fonts()


@cache
def _style(overrides: Path, name: str) -> Any:
    """A stylesheet, read once."""
    from weasyprint import CSS

    return CSS(
        filename=str(overrides / "assets" / "stylesheets" / f"{name}.css"),
        font_config=_fonts(overrides),
        url_fetcher=_fetcher(overrides),
    )


@cache
def _fetcher(overrides: Path) -> Any:
    """Reads what HTML and styles refer to: files of the project and what they hold themselves, and nothing from elsewhere."""
    from weasyprint.urls import URLFetcher

    root = overrides.resolve().parent

    class Near(URLFetcher):
        def fetch(self, url: str, headers: Any = None) -> Any:
            """As it does. Raises ValueError for what stands elsewhere, which WeasyPrint leaves out."""
            kind, _, rest = url.partition(":")
            place = Path(url2pathname(rest.split("?")[0].split("#")[0].removeprefix("//"))) if kind.lower() == "file" else None
            if kind.lower() != "data" and (place is None or not place.resolve().is_relative_to(root)):
                raise ValueError("not in the project")
            return super().fetch(url, headers)

    return Near()


@cache
def _pictures(overrides: Path) -> dict[str, Any]:
    """Where WeasyPrint keeps the pictures that it has read."""
    return {}


def pdf(html: str, overrides: Path, styles: tuple[str, ...]) -> tuple[bytes, int, int]:
    """The PDF/UA of a piece of HTML, its number of pages, and of those that are printed on.

    Raises OSError where Pango is missing.
    """
    from weasyprint import HTML

    use_fonttools()
    use_words()
    sheets = [_style(overrides, name) for name in (*SHARED, *styles)]  # each element is compared with every selector: no others
    options: dict[str, Any] = {"pdf_variant": VARIANT, "cache": _pictures(overrides)}

    def lay_out(text: str) -> Any:
        whole = HTML(string=text, base_url=f"{overrides}/", url_fetcher=_fetcher(overrides))
        return whole.render(font_config=_fonts(overrides), stylesheets=sheets, **options)

    document = with_backs(html, with_cover(html, lay_out(html), lay_out), lay_out)
    made: bytes = document.write_pdf(**options)
    return made, len(document.pages), len(document.pages) - len(empty_pages(document))


def _print(tasks: list[tuple[Job, Path, str, Path]]) -> None:
    """Make PDFs one after another and keep them."""
    for job, kept, digest, overrides in tasks:
        made, pages, printed = pdf(job.html, overrides, job.styles)
        target = kept / f"{digest}-{pages}-{printed}.pdf"
        part = target.with_suffix(f".{os.getpid()}")
        try:
            part.write_bytes(made)
            part.replace(target)  # a killed build leaves no half PDF under a name that counts
        except OSError:
            part.unlink(missing_ok=True)
            raise
        _forget(len(job.html))


@dataclass
class _Since:
    """How much HTML this process has printed since it last gave memory back."""

    characters: int = 0


_since = _Since()


def _forget(characters: int) -> None:
    """Give back what was gathered once enough was printed: WeasyPrint keeps something of all that it sets in a font."""
    _since.characters += characters
    if _since.characters > _LONG:
        _since.characters = 0
        for kept in (_fonts, _style, _pictures):
            kept.cache_clear()
        gc.collect()


@contextmanager
def _few_collections() -> Iterator[None]:
    """Look for unreachable cycles less often: a document is full of cycles, but all of them live until it is printed."""
    before = gc.get_threshold()
    gc.set_threshold(20_000, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _digests(jobs: Sequence[Job], overrides: Path) -> dict[str, str]:
    return {job.path: hashlib.sha256(_looks(overrides, job.styles) + job.html.encode()).hexdigest()[:32] for job in jobs}


def _known(kept: Path) -> dict[str, tuple[Path, int, int]]:
    """The finished PDFs in a folder by their digest, each with its number of pages, and of those that are printed on."""
    found = ((path, _KEPT.fullmatch(path.name)) for path in kept.glob("*.pdf"))
    return {match[1]: (path, int(match[2]), int(match[3])) for path, match in found if match}


def all_kept(jobs: Sequence[Job], overrides: Path, kept: Path) -> bool:
    """True when no PDF has to be made: then nothing of WeasyPrint is needed, nor loaded."""
    return set(_digests(jobs, overrides).values()) <= set(_known(kept))


def write_pdfs(jobs: Sequence[Job], folder: Path, overrides: Path, kept: Path) -> Made:
    """Make the PDFs of all `jobs` below `folder`.

    overrides: the project's templates and assets; kept: where finished PDFs are kept between builds, by a digest of their HTML
    and their looks. What no job uses any more is removed from it. Raises OSError where Pango is missing and a PDF has to be made,
    and BrokenExecutor when a process that makes PDFs is ended by something else.
    """
    kept.mkdir(parents=True, exist_ok=True)
    digests, known = _digests(jobs, overrides), _known(kept)
    wanted = {digests[job.path]: job for job in jobs if digests[job.path] not in known}
    # The long ones first: no core waits for one at the end. And one after another: each takes as much memory as ten sheets.
    tasks = sorted(((job, kept, digest, overrides) for digest, job in wanted.items()), key=lambda task: -len(task[0].html))
    long = [task for task in tasks if len(task[0].html) > _LONG]
    turns = [long, *([task] for task in tasks[len(long) :])]
    number = min(os.cpu_count() or 1, max(1, len(tasks) // 4))
    with _few_collections():
        if number > 1:
            for name in {*SHARED, *(style for job in jobs for style in job.styles)}:
                _style(overrides, name)  # before the fork, so that the children need not read fonts and styles again
            with workers(number) as pool:
                list(pool.map(_print, turns))
        else:
            _print(tasks)
    known = _known(kept)
    pages, printed = {}, {}
    for job in jobs:
        path, pages[job.path], printed[job.path] = known[digests[job.path]]
        target = folder / job.path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    for stray in set(kept.iterdir()) - {known[digest][0] for digest in digests.values()}:
        stray.unlink(missing_ok=True)
    return Made(pages, printed, frozenset(path for path, digest in digests.items() if digest in wanted))


def keep_pdf(job: Job, overrides: Path, kept: Path) -> Path:
    """The finished PDF of one job among those in the folder `kept`, made if it is not there. The others there stay.

    Raises OSError where Pango is missing and it has to be made.
    """
    kept.mkdir(parents=True, exist_ok=True)
    digest = _digests([job], overrides)[job.path]
    if digest not in _known(kept):
        _print([(job, kept, digest, overrides)])
    return _known(kept)[digest][0]
