"""Pages that nobody can get to."""

from __future__ import annotations

from linkcheck.address.resolve import Outcome
from linkcheck.files.tree import SiteFiles, address_of, is_error_page
from linkcheck.read.head import is_public_page
from linkcheck.rules.ledger import Use
from linkcheck.rules.pages import PagePass


def check_orphans(pages: PagePass) -> None:
    """Pages that no other page links to. Left out: homes, error pages, redirects, noindex, and files that are no whole page."""
    changed = True
    while changed:  # links on a redirect page count once somebody links to that page
        found = {file for file in pages.redirect_links if file in pages.linked}
        changed = bool(found)
        for file in found:
            pages.linked |= pages.redirect_links.pop(file)
    homes = {target for _, target, _ in pages.alternates.get(pages.files.index_of(""), ())}
    for file in pages.files.pages:
        if file in pages.linked or file in pages.redirects or address_of(file) == "" or len(pages.files.pages) == 1:
            continue
        if file in homes or is_error_page(file) or not _is_public(pages.files, file):
            continue
        pages.ledger.add("page-orphan", "page", file, Use(file, ""), Outcome(file, path=file))


def _is_public(files: SiteFiles, file: str) -> bool:
    try:
        return is_public_page(files.read(file), address_of(file))
    except OSError:
        return False
