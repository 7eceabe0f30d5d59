"""The check as a whole: walk the folder, read the pages, then tell it in order."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from linkcheck.address.redirect_rules import RedirectRules
from linkcheck.address.resolve import Resolver
from linkcheck.address.site_address import SiteAddress
from linkcheck.files.tree import SiteFiles
from linkcheck.problems import Problem, in_order
from linkcheck.read.own_address import HeadSample
from linkcheck.read.pdf import KeptFacts
from linkcheck.rules.anchors import check_anchors
from linkcheck.rules.imports import check_imports
from linkcheck.rules.ledger import NOTES, Ledger, note_folder
from linkcheck.rules.orphans import check_orphans
from linkcheck.rules.other_files import OtherFiles
from linkcheck.rules.pages import PagePass
from linkcheck.rules.pdfs import check_pdfs
from linkcheck.rules.redirects import check_redirects, check_redirects_file
from linkcheck.rules.scripts import Scripts
from linkcheck.rules.sitemaps import Sitemaps
from linkcheck.rules.translations import check_translations
from linkcheck.source.mkdocs import Sources
from linkcheck.tell.report import Reporter


class Checked(NamedTuple):
    """What is wrong, and what cannot be told for sure: both in order, one for each cause. Notes fail nothing.

    pages  how many pages were read   links  how many addresses they hold, each counted once a page
    """

    problems: list[Problem]
    notes: list[Problem]
    pages: int = 0
    links: int = 0


def check_links(
    site: Path, *, site_url: str | None = None, sources: Sources | None = None, kept: Path | None = None
) -> list[Problem]:
    """Everything that is wrong with the links of a folder: the problems of `check_site`, which says what goes in."""
    return check_site(site, site_url=site_url, sources=sources, kept=kept).problems


def check_site(site: Path, *, site_url: str | None = None, sources: Sources | None = None, kept: Path | None = None) -> Checked:
    """Everything that is wrong with the links, anchors, ids and assets of a folder of built HTML.

    site      the folder; nothing outside it is read, and the network is never used. Symbolic links are followed as a web server
              does: of a file outside the folder it is only seen whether it is there
    site_url  where the site will live, with its path (https://x.example/toolkit/); None: read from the pages
              (canonical, sitemap, x-default), and without those only relative and root-relative addresses are its own
    sources   where the pages were made from; with it a problem points at the Markdown line or the template, without it
              at the built file, as a path relative to `site`
    kept      a folder of its own, where what PDFs say is kept between runs; None: every PDF is read

    Returns problems and notes. Raises NotADirectoryError when `site` is no folder and
    ValueError when `site_url` is no address of a site; never for what is in the folder.
    """
    with _no_collecting():
        return _checked(SiteFiles(Path(site)), site_url, sources, kept)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Let the cyclic garbage collector rest: nothing here is cyclic, and it would look at all that is kept again and again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _checked(files: SiteFiles, site_url: str | None, sources: Sources | None, kept: Path | None) -> Checked:
    sample = HeadSample(files)
    address = SiteAddress.parse(site_url) if site_url else sample.address()
    sample.note_style(address)
    rules = RedirectRules(_text(files, "_redirects"))
    resolver = Resolver(files, address, rules, "/" if address else sample.prefix())
    ledger = Ledger()
    note_folder(files, ledger)
    pages = PagePass(files, resolver, ledger, sample, strict=sources is not None)
    pages.run()
    OtherFiles(files, resolver, ledger, pages).run()
    Sitemaps(files, resolver, ledger, pages).run()
    check_imports(files, pages)
    check_pdfs(files, resolver, ledger, pages, KeptFacts(kept))
    if rules.rules:
        check_redirects_file(resolver, ledger, pages, "_redirects")
    check_redirects(pages)
    scripts = Scripts(files, resolver, pages.pages)
    check_anchors(pages, scripts)
    check_translations(pages)
    check_orphans(pages, scripts)
    told = Reporter(pages, sources).problems(ledger.causes(len(files.pages)))
    return Checked(
        in_order(each for each in told if each.code not in NOTES),
        in_order(each for each in told if each.code in NOTES),
        len(files.pages),
        pages.links,
    )


def _text(files: SiteFiles, name: str) -> str:
    try:
        return files.read(name).decode("utf-8", "replace") if name in files.files else ""
    except OSError:
        return ""
