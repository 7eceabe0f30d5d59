"""The check as a whole: walk the folder, read the pages, then tell it in order."""

from __future__ import annotations

from pathlib import Path

from linkcheck.address.redirect_rules import RedirectRules
from linkcheck.address.resolve import Resolver
from linkcheck.address.site_address import SiteAddress
from linkcheck.files.tree import SiteFiles
from linkcheck.read.own_address import HeadSample
from linkcheck.read.parser_memory import keep_heap
from linkcheck.read.pdf import KeptFacts
from linkcheck.rules.imports import check_imports
from linkcheck.rules.ledger import Ledger
from linkcheck.rules.orphans import check_orphans
from linkcheck.rules.other_files import OtherFiles
from linkcheck.rules.pages import PagePass
from linkcheck.rules.pdfs import check_pdfs
from linkcheck.rules.redirects import check_redirects, check_redirects_file
from linkcheck.rules.sitemaps import Sitemaps
from linkcheck.rules.translations import check_translations
from linkcheck.source.mkdocs import Sources
from linkcheck.tell.report import Reporter
from toolkit.problems import Problem, in_order


def check_links(
    site: Path, *, site_url: str | None = None, sources: Sources | None = None, kept: Path | None = None
) -> list[Problem]:
    """Everything that is wrong with the links, anchors, ids and assets of a folder of built HTML.

    site      the folder; nothing outside it is read, and the network is never used
    site_url  where the site will live, with its path (https://x.example/toolkit/); None: read from the pages
              (canonical, sitemap, x-default), and without those only relative and root-relative addresses are its own
    sources   where the pages were made from; with it a problem points at the Markdown line or the template, without it
              at the built file, as a path relative to `site`
    kept      a folder of its own, where what PDFs say is kept between runs; None: every PDF is read

    Returns the problems in order, one for each cause. Raises NotADirectoryError when `site` is no folder and
    ValueError when `site_url` is no address of a site; never for what is in the folder.
    """
    keep_heap()
    files = SiteFiles(Path(site))
    sample = HeadSample(files)
    address = SiteAddress.parse(site_url) if site_url else sample.address()
    sample.note_style(address)
    rules = RedirectRules(_text(files, "_redirects"))
    resolver = Resolver(files, address, rules)
    ledger = Ledger()
    pages = PagePass(files, resolver, ledger)
    pages.run()
    OtherFiles(files, resolver, ledger, pages).run()
    Sitemaps(files, resolver, ledger, pages).run()
    check_imports(files, pages)
    check_pdfs(files, resolver, ledger, pages, KeptFacts(kept))
    if rules.rules:
        check_redirects_file(resolver, ledger, "_redirects")
    check_redirects(pages)
    check_translations(pages)
    check_orphans(pages)
    return in_order(Reporter(pages, sources).problems(ledger.causes(len(files.pages))))


def _text(files: SiteFiles, name: str) -> str:
    try:
        return files.read(name).decode("utf-8", "replace") if name in files.files else ""
    except OSError:
        return ""
