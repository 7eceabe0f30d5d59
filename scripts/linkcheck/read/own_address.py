"""Where the site lives and how it writes its addresses, read from the built pages themselves when nobody says."""

from __future__ import annotations

import contextlib
import re
from collections import Counter

from selectolax.lexbor import LexborHTMLParser

from linkcheck.address.form import decoded, parse
from linkcheck.address.hosts import is_local_host
from linkcheck.address.site_address import SiteAddress
from linkcheck.files.tree import SiteFiles, address_of

_SAMPLE = 16
_LOC = re.compile(rb"<loc>\s*([^<]+?)\s*</loc>")


class HeadSample:
    """Canonical and x-default addresses of some pages, spread over the site, and the first addresses of the sitemap."""

    def __init__(self, files: SiteFiles) -> None:
        self.files = files
        self.canonical: list[tuple[str, str]] = []
        self.default: list[tuple[str, str]] = []
        pages = files.pages
        chosen = {page: None for page in pages if page.count("/") == 0}
        chosen.update(dict.fromkeys(pages[:: max(1, len(pages) // _SAMPLE)]))
        for file in list(chosen)[: 2 * _SAMPLE]:
            self._page(file)
        self.sitemap: list[str] = []
        if "sitemap.xml" in files.files:
            with contextlib.suppress(OSError):
                self.sitemap = [raw.decode("utf-8", "replace") for raw in _LOC.findall(files.read("sitemap.xml"))[: 2 * _SAMPLE]]

    def _page(self, file: str) -> None:
        try:
            parser = LexborHTMLParser(self.files.read(file), encoding=True)
        except (OSError, ValueError, RuntimeError):
            return
        for link in parser.css("link[rel][href]"):
            attributes = link.attributes
            rel = (attributes["rel"] or "").lower().split()
            if "canonical" in rel:
                self.canonical.append((file, attributes["href"] or ""))
            elif "alternate" in rel and (attributes.get("hreflang") or "").lower() == "x-default":
                self.default.append((file, attributes["href"] or ""))

    def address(self) -> SiteAddress | None:
        """The root: the one that most canonicals point at, else the sitemap's, else that of the x-default."""
        votes: Counter[str]
        for votes in (
            Counter(root for file, url in self.canonical for root in _root(url, file)),
            Counter(root for url in self.sitemap for root in self._roots_on_disk(url)),
            Counter(root for file, url in self.default for root in _root(url, file)),
        ):
            if votes:
                return SiteAddress.parse(votes.most_common(1)[0][0])
        return None

    def _roots_on_disk(self, url: str) -> list[str]:
        """Every root under which an address of the sitemap is a file here."""
        form = parse(url)
        if not form.scheme or form.host is None or form.code or is_local_host(form.host):
            return []
        parts = (decoded(form.path) or "/").split("/")
        cuts = range(1, len(parts))
        return [
            f"{form.scheme}://{form.host}{'/'.join(parts[:cut])}/"
            for cut in cuts
            if self.files.lookup("/".join(parts[cut:]), page_wanted=False).file
        ]

    def note_style(self, address: SiteAddress | None) -> None:
        """Whether the site itself writes `/page` for page.html or `/folder` for folder/index.html, in canonicals or sitemap.

        Who does so has a host that serves those without a redirect; then links in that style are no fault.
        """
        if address is None:
            return
        flat = bare = other = 0
        for url in [url for _, url in self.canonical] or self.sitemap:
            form = parse(url)
            path = decoded(form.path) or ""
            if form.host is None or not path.startswith(address.prefix):
                continue
            inner = path[len(address.prefix) :]
            if not inner or inner in self.files.files:
                other += inner.endswith(".html")
            elif inner.endswith("/"):
                other += 1
            elif f"{inner}.html" in self.files.files:
                flat += 1
            elif self.files.index_of(inner):
                bare += 1
        self.files.set_style(clean_addresses=flat > other, bare_folders=bare > other)


def _root(url: str, file: str) -> list[str]:
    """The root that `url` implies if it is the address of `file`: what is before the page's own path."""
    form = parse(url)
    if form.host is None or form.code or is_local_host(form.host) or not form.scheme:
        return []
    path = decoded(form.path) or ""
    own = address_of(file)
    for ending in dict.fromkeys((own, file, own.rstrip("/"), re.sub(r"\.x?html?$", "", own))):
        if path.endswith("/" + ending):
            return [f"{form.scheme}://{form.host}{path[: len(path) - len(ending)]}"]
    return []
