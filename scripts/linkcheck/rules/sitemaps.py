"""Sitemaps, those that an index or robots.txt names among them: every address in them is a page of this site."""

from __future__ import annotations

import re

from linkcheck.address.form import parse
from linkcheck.address.hosts import bare_host, is_local_host
from linkcheck.address.resolve import Outcome, Resolver
from linkcheck.files.tree import SiteFiles
from linkcheck.read import xml_files
from linkcheck.rules.ledger import Ledger, Use, read_or_note
from linkcheck.rules.pages import PagePass

_SITEMAP = re.compile(r"(?:.*/)?sitemap[^/]*\.xml(?:\.gz)?")
_NAMED = re.compile(r"\s*sitemap\s*:\s*(\S+)", re.IGNORECASE)


class Sitemaps:
    """Checks all sitemaps of one site. They are found by their name, in robots.txt, and in one another."""

    def __init__(self, files: SiteFiles, resolver: Resolver, ledger: Ledger, pages: PagePass) -> None:
        self.files = files
        self.resolver = resolver
        self.ledger = ledger
        self.pages = pages
        self.known = {file for file in files.sorted if _SITEMAP.fullmatch(file)}

    def run(self) -> None:
        """All of them. One that cannot be read is a problem and no more."""
        for file in [file for file in self.files.ending(".txt") if file.lower() == "robots.txt"]:
            self._robots(file)
        done: set[str] = set()
        while self.known - done:
            file = min(self.known - done)
            done.add(file)
            self._sitemap(file)

    def _robots(self, file: str) -> None:
        data = read_or_note(self.files, file, self.ledger) or b""
        for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
            match = _NAMED.match(line.partition("#")[0])
            if match:
                self._entry(file, match[1], number, "robots")

    def _sitemap(self, file: str) -> None:
        data = read_or_note(self.files, file, self.ledger)
        if data is None:
            return
        try:
            facts = xml_files.sitemap(xml_files.unpacked(data, file))
        except xml_files.BadPacking as error:
            facts = xml_files.XmlFacts(fault=error.reason)
        if facts.fault:
            self.ledger.add("sitemap-broken", "file", file, Use(file, "", facts.line), Outcome(reason=facts.fault))
            return
        for raw, line in facts.references:
            self._entry(file, raw, line, "index" if facts.root == "sitemapindex" else "page")
        for raw, line in facts.links:
            self._entry(file, raw, line, "translation")

    def _entry(self, file: str, raw: str, line: int, what: str) -> None:
        """One address. what: "page", "translation", or "index" and "robots" for the address of another sitemap."""
        use = Use(file, raw, line)
        address = self.resolver.address
        if address is None and raw.startswith("None"):
            return  # MkDocs without site_url writes the word None where the site should stand: nothing is linked there
        outcome = self.resolver.resolve(raw, self.resolver.base(file), "sitemap")
        if outcome.file and not outcome.code and raw.strip():
            self._found(file, raw, what, use, outcome)
            return
        form = parse(raw)
        if not raw.strip():
            self.ledger.add("sitemap-missing", "sitemap", file, use, Outcome(code="link-empty"))
        elif outcome.code == "link-local" or (
            form.host and is_local_host(form.host) and not outcome.file and outcome.code != "link-broken"
        ):
            self.ledger.add("link-local", "sitemap", "sitemap", use, outcome)
        elif outcome.code == "link-insecure":
            self.ledger.add("link-insecure", "sitemap", "sitemap", use, outcome)
        elif outcome.code:
            self.ledger.add("sitemap-missing", "sitemap", outcome.path or raw, use, outcome)
        elif form.host and address and what != "robots" and bare_host(form.host, form.scheme or "https") != address.host:
            self.ledger.add("sitemap-foreign", "sitemap", form.host, use, Outcome(detail=address.host))

    def _found(self, file: str, raw: str, what: str, use: Use, outcome: Outcome) -> None:
        """An address that leads to a file of this site."""
        if outcome.file in self.pages.redirects and what == "page":
            self.ledger.add("sitemap-redirect", "sitemap", outcome.file or "", use, outcome)
        elif what in ("index", "robots") and outcome.file:
            self.known.add(outcome.file)
