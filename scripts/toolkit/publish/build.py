"""The whole build: check the words, let the engine make the pages, do what needs all of them, check that, put it in place."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass, field
from pathlib import Path

from .. import disk
from ..content.drafts import published
from ..content.page import written_keys
from ..content.site import Site
from ..generator import check_engine, make_pages
from ..pages import rendering
from ..paper.catalogue import Catalogue
from ..paper.jobs import Printer
from ..paper.printing import all_kept, can_print, write_pdfs
from ..problems import MESSAGES, Both, Problem
from ..rules.book import errors, warnings
from ..rules.check import check_content
from ..rules.figure_data import read_figures
from ..rules.leaflets import check_leaflets
from ..rules.redirects import read_redirects
from ..rules.sheets import check_pages, fewer_pages
from ..rules.synonyms import read_synonyms
from .assets import remove_unused
from .bundle import bundle, minify
from .cards import write_cards
from .charts import write_charts
from .compressed import compress
from .headers import write_headers
from .not_found import move_not_found
from .offline import check_copy, make_copy, tell_of_copy
from .pictures import write_pictures
from .redirects import moves, write_redirects
from .search_index import write_index
from .security_txt import write_security
from .sitemap import write_sitemap
from .stylesheets import join_styles
from .swap import put_in_place, recover, workplace
from .template_faults import in_template
from .thumbs import leave_out_thumbs, write_thumbs
from .versions import name_by_content

Say = Callable[[Both], None]
# What is kept between builds: finished PDFs and pictures of them, QR codes, what PDFs say, and compressed files.
CACHE = Path(".cache")


@dataclass
class Result:
    """What a build came to. `problems` stop it; the others do not.

    notes    what this machine cannot make (PDFs, bundled scripts), and warnings
    remarks  what stops no strict build either: links that only a browser could be sure of, sheets with fewer pages than told
    """

    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    pages: int = 0
    pdfs: int = 0


def build(root: Path, target: Path | None = None, say: Say = lambda step: None, *, strict: bool = False) -> Result:
    """Build the project at `root` into `target` (its site/ if None). `say` is told of each step.

    strict: what this machine cannot make is a problem too; a warning on the words stays one. With problems nothing is put in
    place: what stood at `target` stays as it was.
    """
    target, result = target or root / "site", Result()
    try:
        _build(root, target, say, result, strict=strict)
    except OSError as error:
        problem = disk.told(error, target, site=True)
        if problem is None:
            raise
        result.problems.append(problem)
    except BrokenExecutor:
        result.problems.append(MESSAGES.problem("pdf/ended", "", 0))
    return result


def _build(root: Path, target: Path, say: Say, result: Result, *, strict: bool) -> None:
    if target.exists() and not os.access(target, os.W_OK):  # else it would be known when all is done
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    recover(target)
    say(MESSAGES.words("step/read"))
    content, nav, found = check_content(root)
    result.problems += errors(found) + check_engine()
    result.notes += warnings(found)
    if result.problems:
        return
    site = Site(published(content), nav)
    with workplace(target) as place:
        folder = place / "site"
        try:
            _make(root, folder, site, result, say)
        except Exception as error:
            problem = in_template(root, error)
            if problem is None:
                raise
            result.problems.append(problem)
        if strict:
            result.problems += errors(result.notes)
        if not result.problems:
            folder.chmod(0o755)
            put_in_place(folder, target)


def _make(root: Path, folder: Path, site: Site, result: Result, say: Say) -> None:
    """Make everything in `folder` and check it; what came of it goes into `result`."""
    from linkcheck import check_site, mkdocs_sources

    say(MESSAGES.words("step/pages"))
    rendering.hand_over(site)
    result.problems += make_pages(root, folder)
    if result.problems:
        return
    write_pictures(root, folder)
    say(MESSAGES.words("step/whole"))
    write_index(folder, site, read_synonyms(root)[0])
    move_not_found(folder, site.nav.base_path)
    result.pages = write_sitemap(folder, site)
    renamed = read_redirects(root, written_keys(root))[0]
    write_redirects(root, folder, site, renamed)
    write_charts(root, folder, site, root / CACHE / "charts")
    scripts = bundle(root, folder)
    result.problems += scripts.problems
    result.notes += scripts.notes
    remove_unused(folder)
    say(MESSAGES.words("step/pdfs"))
    catalogue = Catalogue(site)
    printer = Printer(root, catalogue, root / CACHE / "qr", read_figures(root)[0])
    printer.write_qr_codes(folder)
    jobs, overrides, kept = printer.jobs(), root / "overrides", root / CACHE / "pdf"
    unable = None if all_kept(jobs, overrides, kept) else can_print()
    if unable:
        result.notes.append(unable)
        leave_out_thumbs(folder)
    else:
        made = write_pdfs(jobs, folder, overrides, kept)
        result.pdfs = len(made.pages)
        write_thumbs(folder, catalogue, root / CACHE / "thumbs")
        result.problems += check_pages(made.pages, made.printed, catalogue)
        result.problems += check_leaflets(made.pages, catalogue)
        result.remarks += fewer_pages(made.printed, catalogue)
    copy = None
    if not (scripts.notes or result.problems):  # without the bundler, which is told in a note, there is none
        say(MESSAGES.words("step/copy"))
        copy, wrong = make_copy(root, folder, site, folder.parent)
        result.problems += wrong
    tell_of_copy(folder, site, copy)
    write_cards(root, folder, site, root / CACHE / "cards")  # not in the copy: nobody shares an address on her own disk
    say(MESSAGES.words("step/links"))
    kept = root / CACHE / "links"
    checked = check_site(folder, site_url=site.nav.site_url, sources=mkdocs_sources(root), kept=kept)
    result.problems += checked.problems
    result.remarks += checked.notes
    if copy and not result.problems:  # else the same would be told twice
        result.problems += check_copy(copy, site, kept)
    if unable:  # the pages do link to the PDFs; that they are not there has been said once
        result.problems = [problem for problem in result.problems if ".pdf" not in problem.message]
    if not result.problems:
        say(MESSAGES.words("step/last"))
        _finish(root, folder, site, renamed)


def _finish(root: Path, folder: Path, site: Site, renamed: dict[str, str]) -> None:
    """Make a whole site small to fetch. Files get other names than those an editor knows, so by now all faults have been told."""
    minify(root, join_styles(folder))
    name_by_content(folder, site.nav.base_path)
    write_headers(folder, site.nav.base_path, moves(site, renamed))
    write_security(folder, site)
    compress(folder, root / CACHE / "compressed")
