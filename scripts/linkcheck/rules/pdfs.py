"""Judges the links in the PDF files of a site, and the links of pages into them."""

from __future__ import annotations

import re

from linkcheck.address.form import parse
from linkcheck.address.resolve import Outcome, Resolver
from linkcheck.files.tree import SiteFiles
from linkcheck.read.pdf import KeptFacts, PdfFacts
from linkcheck.reason import Reason
from linkcheck.rules.ledger import Ledger, Use
from linkcheck.rules.pages import PagePass

_PAGE = re.compile(r"(?:^|&)page=([^&]*)", re.IGNORECASE)
_PARAMETER = re.compile(
    r"(?:^|&)(?:zoom|view|viewrect|pagemode|scrollbar|search|toolbar|statusbar|messages|navpanes|highlight|fdf|comment)=",
    re.IGNORECASE,
)


def check_pdfs(files: SiteFiles, resolver: Resolver, ledger: Ledger, pages: PagePass, kept: KeptFacts) -> None:
    """Every PDF of the site: readable, its links to this site, its own destinations, and `#page=3` on links to it."""
    known: dict[str, PdfFacts] = {}
    for file in files.ending(".pdf"):
        facts = known[file] = kept.read(files.root / file)
        if facts.fault:
            ledger.add("pdf-broken", "pdf", file, Use(file, ""), Outcome(reason=Reason(facts.fault)))
            continue
        base = resolver.base(file)
        for raw, number in facts.addresses:
            pages.take("pdf", raw, base, Use(file, raw, -number))
        for raw, number in facts.files:
            if not parse(raw).scheme:
                pages.take("pdf", raw.replace("\\", "/"), base, Use(file, raw, -number))
        for name, number in facts.wanted:
            if name not in facts.names:
                ledger.add("pdf-destination", "pdf", f"{file}#{name}", Use(file, name, -number), Outcome(file, name, path=file))
    kept.forget_others()
    for (target, anchor), uses in pages.anchors.others.items():
        there = known.get(target)
        if there is None or there.fault or not there.pages or _has(there, anchor):
            continue
        for kind, use in uses:
            ledger.add("anchor-missing", kind, f"{target}#{anchor}", use, Outcome(target, anchor, "anchor-missing", path=target))


def _has(facts: PdfFacts, anchor: str) -> bool:
    """Open parameters (RFC 8118): `page` must be a page that exists; a bare word or `nameddest` is the name of a destination."""
    page = _PAGE.search(anchor)
    if page:
        return page[1].isdecimal() and 0 < int(page[1][:9]) <= facts.pages
    if _PARAMETER.search(anchor) or "=" in anchor.replace("nameddest=", "", 1):
        return True
    return anchor.removeprefix("nameddest=") in facts.names
