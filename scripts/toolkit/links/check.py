"""The check as a whole: walk the folder, read the pages, then tell it in order."""

from __future__ import annotations

from pathlib import Path

from toolkit.links.discover import HeadSample
from toolkit.links.files import SiteFiles
from toolkit.links.graph import check_graph, check_redirects_file
from toolkit.links.heap import keep_heap
from toolkit.links.ledger import Ledger
from toolkit.links.modules import check_modules
from toolkit.links.pages import PagePass
from toolkit.links.pdf_check import check_pdfs
from toolkit.links.pdf_links import KeptFacts
from toolkit.links.redirects import RedirectRules
from toolkit.links.report import Reporter
from toolkit.links.resolve import Resolver, SiteAddress
from toolkit.links.sitewide import SiteFilesCheck
from toolkit.links.sources import Sources
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
    SiteFilesCheck(files, resolver, ledger, pages).run()
    check_modules(files, pages)
    check_pdfs(files, resolver, ledger, pages, KeptFacts(kept))
    if rules.rules:
        check_redirects_file(resolver, ledger, "_redirects")
    check_graph(pages)
    return in_order(Reporter(pages, sources).problems(ledger.causes(len(files.pages))))


def _text(files: SiteFiles, name: str) -> str:
    try:
        return files.read(name).decode("utf-8", "replace") if name in files.files else ""
    except OSError:
        return ""
