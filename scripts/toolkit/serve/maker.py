"""Makes what the site holds at an address, from a project that was read once: each change of it begins with a new one."""

from __future__ import annotations

import tempfile
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

from ..content.load import load
from ..content.lying import folders_elsewhere
from ..content.nav import load_nav
from ..content.page import Entry, pages_in, split_name, written_keys
from ..content.site import Site
from ..generator import OneByOne, Stopped
from ..languages import LANGUAGES, ORIGINAL, owner, prefix
from ..pages import rendering
from ..pages.charts import FOLDER as CHARTS
from ..paper.catalogue import Catalogue
from ..paper.jobs import Printer
from ..paper.printing import all_kept, can_print, keep_pdf
from ..problems import MESSAGES, Problem
from ..publish.build import CACHE
from ..publish.charts import files_of
from ..publish.not_found import KEY, from_the_root
from ..publish.pictures import published_pictures
from ..publish.redirects import moves
from ..publish.search_index import INDEX, found_pages, index_of
from ..publish.template_faults import in_template
from ..publish.thumbs import kept_thumb, shown_small
from ..rules.docs_files import check_files
from ..rules.figure_data import read_figures
from ..rules.redirects import read_redirects
from ..rules.synonyms import read_synonyms
from .answer import PDFS, Answer, Ready


class Maker:
    """The project at `root` as it is now. Pages that cannot be read are not in it; the check tells why."""

    def __init__(self, root: Path) -> None:
        self.root = root
        content, _ = load(root)
        nav, wrong = load_nav(root)
        self.site = Site(content, nav)
        self.entries = {entry.url: entry for entry in content}
        names = [split_name(PurePosixPath(path.relative_to(root / "docs").as_posix())) for path in pages_in(root / "docs")]
        written = {_address(key, language) for key, language in names if language in LANGUAGES}
        self.unread = written - set(self.entries)
        self.whole = not self.unread and not wrong
        self.texts = {entry.url: entry.source.path.read_text(encoding="utf-8-sig") for entry in content}
        self._engines: dict[str, OneByOne] = {}

    def ready(self) -> Ready:
        """What can be told at once. An engine that cannot begin is a problem."""
        try:
            files = {path: place for language in reversed(LANGUAGES) for path, place in self._engine(language).files().items()}
        except Stopped as stopped:
            return Ready(False, {}, (stopped.problem,))
        return Ready(self.whole, files | published_pictures(self.root))

    def answer(self, address: str) -> Answer:
        """What there is at an address from the root of the site. What goes wrong is an answer, too."""
        try:
            return self._answer(address)
        except Stopped as stopped:
            return Answer("broken", problems=(stopped.problem,))
        except Exception as error:
            return Answer("broken", problems=(self._told(error),))

    def _answer(self, address: str) -> Answer:
        page = address.removesuffix("index.html")
        if page in self.entries:
            return Answer("made", self._page(self.entries[page]))
        if page in self.unread:
            return Answer("broken")
        if address.startswith(PDFS):
            return self._pdf(address)
        if address.startswith(f"{CHARTS.as_posix()}/"):
            return self._chart(address)
        for language in LANGUAGES:
            if address == f"{prefix(language)}{INDEX}":
                return Answer("made", self._index(language))
        if address in self._small:
            return self._thumb(address)
        code = self._codes.get(address)
        if code is not None:
            return Answer("made", self._printer.code(code))
        return self._moved(page) or self._missing(address)

    def _page(self, entry: Entry) -> bytes:
        name = entry.source.path.relative_to(self.root / "docs").as_posix()
        return self._engine(entry.language).make(name, self.texts[entry.url])

    def _engine(self, language: str) -> OneByOne:
        if language not in self._engines:
            _stay_inside(self.root)
            rendering.hand_over(self.site)
            self._engines[language] = OneByOne(self.root, language)
        return self._engines[language]

    def _moved(self, page: str) -> Answer | None:
        """Where a page is now that had this address, or has it with a slash."""
        if page and f"{page}/" in self.entries:
            return Answer("moved", path=f"{page}/")
        renamed, wrong = read_redirects(self.root, written_keys(self.root))
        found = {} if wrong else dict(moves(self.site, renamed))
        new = found.get(page.rstrip("/"))
        return None if new is None else Answer("moved", path=quote(new))

    def _missing(self, address: str) -> Answer:
        language = owner(address)
        entry = self.entries.get(_address(KEY, language))
        if entry is None:
            return Answer("broken")
        return Answer("missing", from_the_root(self._page(entry).decode("utf-8"), f"/{entry.url}").encode("utf-8"))

    def _index(self, language: str) -> bytes:
        """The index of search, as in a whole build: it reads all pages of the language."""
        with tempfile.TemporaryDirectory() as place:
            for entry in found_pages(self.site, language):
                target = Path(place) / entry.url / "index.html"
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(self._page(entry))
            text, _ = index_of(Path(place), self.site, language, read_synonyms(self.root)[0])
        return text.encode("utf-8")

    @cached_property
    def _printer(self) -> Printer:
        return Printer(self.root, Catalogue(self.site), self.root / CACHE / "qr", read_figures(self.root)[0])

    @cached_property
    def _codes(self) -> dict[str, Entry]:
        return {self._printer.catalogue.qr(sheet): sheet for sheet in self._printer.catalogue.all()}

    def _pdf(self, address: str) -> Answer:
        """The PDF at an address, made now if what is printed has changed since it was made."""
        plan = self._printer.plans().get(address)
        if plan is None:
            return self._missing(address)
        job = plan()
        overrides, kept = self.root / "overrides", self.root / CACHE / "pdf"
        unable = None if all_kept([job], overrides, kept) else can_print()
        if unable:
            return Answer("broken", problems=(unable,))
        return Answer("made", keep_pdf(job, overrides, kept).read_bytes())

    @cached_property
    def _small(self) -> dict[str, str]:
        return shown_small(self._printer.catalogue)

    def _thumb(self, address: str) -> Answer:
        """The picture of a PDF that is made already. To make all PDFs for a page of pictures would keep an editor waiting."""
        plan = self._printer.plans().get(self._small[address])
        job, overrides, kept = plan() if plan else None, self.root / "overrides", self.root / CACHE / "pdf"
        if job is None or not all_kept([job], overrides, kept):
            return self._missing(address)
        return Answer("made", kept_thumb(keep_pdf(job, overrides, kept).read_bytes(), self.root / CACHE / "thumbs").read_bytes())

    def _chart(self, address: str) -> Answer:
        """A file of a chart: its numbers, or one of its drawings."""
        name, _, end = PurePosixPath(address).name.partition(".")
        language = PurePosixPath(address).parent.name
        figures = read_figures(self.root)[0]
        if language not in LANGUAGES:
            return self._missing(address)
        made = files_of(self.root, figures, self.site, name, language, self.root / CACHE / "charts")
        return Answer("made", made[end]) if end in made else self._missing(address)

    def _told(self, error: Exception) -> Problem:
        """What stopped a page, as a problem."""
        found = in_template(self.root, error)
        said = str(error).strip().removesuffix(".") or type(error).__name__
        return found or MESSAGES.problem("serve", "", 0, said=said[:200])


def _stay_inside(root: Path) -> None:
    """Raise Stopped where the engine would walk out of docs/ along a link."""
    docs = root / "docs"
    if folders_elsewhere(docs):
        raise Stopped(next(problem for problem in check_files(root) if problem.code == "docs-link"))


def _address(key: str, language: str = ORIGINAL) -> str:
    """The address of a page, whether it can be read or not."""
    nothing: Any = None
    return Entry(key, language, nothing, nothing).url
