"""Where the site lives and how it writes its addresses, read from the built pages themselves when nobody says."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from itertools import islice

from linkcheck.address.form import decoded, parse
from linkcheck.address.hosts import bare_host, is_local_host
from linkcheck.address.site_address import SiteAddress
from linkcheck.files.tree import SiteFiles, address_of
from linkcheck.read.facts import Facts
from linkcheck.read.page import PageReader
from linkcheck.read.xhtml import is_xhtml, read_xhtml

_SAMPLE = 16
_WHOLE = 8_000_000  # bytes of pages that are read whole, and kept for the check of them
_BEGINNING = 200_000  # bytes of any page after those: its head and its menu
_LOC = re.compile(rb"<loc>\s*+([^<\s]++)\s*+</loc>")


class HeadSample:
    """Canonical, x-default and root-relative addresses of some pages, spread over the site, and the first of the sitemap.

    `reader` is what read them, and knows their tags by now; `kept` is what the pages say that were read whole.
    """

    def __init__(self, files: SiteFiles) -> None:
        self.files = files
        self.canonical: list[tuple[str, str]] = []
        self.default: list[tuple[str, str]] = []
        self.absolute: set[str] = set()
        pages = files.pages
        chosen = {page: None for page in pages if page.count("/") == 0}
        chosen.update(dict.fromkeys(pages[:: max(1, len(pages) // _SAMPLE)]))
        self.reader = PageReader()
        self._left = _WHOLE
        self.kept: dict[str, Facts] = {}
        for file in list(chosen)[: 2 * _SAMPLE]:
            self._page(file)
        self.reader.begin()
        self.sitemap: list[str] = []
        if "sitemap.xml" in files.files:
            with contextlib.suppress(OSError):
                found = _LOC.finditer(files.read("sitemap.xml"))
                self.sitemap = [match[1].decode("utf-8", "replace") for match in islice(found, 2 * _SAMPLE)]

    def _page(self, file: str) -> None:
        try:
            raw = self.files.read(file)
        except OSError:
            return
        whole = len(raw) <= max(self._left, _BEGINNING)
        self._left -= len(raw)
        raw = raw if whole else raw[: raw.rfind(b">", 0, _BEGINNING) + 1]
        facts = read_xhtml(raw, self.reader)[0] if is_xhtml(file) else self.reader.read(raw)
        if whole and not is_xhtml(file):
            self.kept[file] = facts
        self.canonical += [(file, url) for url in sorted(facts.kinds.get("canonical", ()))]
        self.default += [(file, url) for language, url in facts.alternates if language == "x-default"]
        for kind in ("link", "image", "script", "style"):
            self.absolute.update(url for url in facts.kinds.get(kind, ()) if url[:1] == "/" and url[1:2] not in ("/", "\\"))
        if facts.base and facts.base[:1] == "/":
            self.absolute.add(facts.base)

    def address(self) -> SiteAddress | None:
        """The root: the one that most canonicals point at, else the sitemap's, else that of the x-default."""
        for votes in (
            Counter(root for file, url in self.canonical for root in _root(url, file)),
            Counter(root for url in self.sitemap for root in self._roots_on_disk(url)),
            Counter(root for file, url in self.default for root in _root(url, file)),
        ):
            if votes:
                return votes.most_common(1)[0][0]
        return None

    def prefix(self) -> str:
        """The path at which the site lives, for a site that says no more: the one at which most of `/x/y.html` are files here."""
        votes: Counter[str] = Counter()
        for url in sorted(self.absolute)[:1000]:
            path = decoded(parse(url).path)
            parts = path.split("/")
            for cut in range(1, min(len(parts), 4)):
                if self.files.lookup("/".join(parts[cut:]), page_wanted=False).file:
                    votes["/".join(parts[:cut]) + "/"] += 1
        best = votes.most_common(1)
        return best[0][0] if best and best[0][1] > max(2, 2 * votes["/"]) else "/"

    def _roots_on_disk(self, url: str) -> list[SiteAddress]:
        """Every root under which an address of the sitemap is a file here."""
        form = parse(url)
        if not form.scheme or form.host is None or form.code or is_local_host(form.host):
            return []
        parts = (decoded(form.path) or "/").split("/")
        host = bare_host(form.host, form.scheme)
        return [
            SiteAddress(form.scheme, host, "/".join(parts[:cut]) + "/")
            for cut in range(1, min(len(parts), 9))
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
            path = decoded(form.path)
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


def _root(url: str, file: str) -> list[SiteAddress]:
    """The root that `url` implies if it is the address of `file`: what is before the page's own path."""
    form = parse(url)
    if form.scheme not in ("http", "https") or form.host is None or form.code or is_local_host(form.host):
        return []
    path = decoded(form.path)
    own = address_of(file)
    for ending in dict.fromkeys((own, file, own.rstrip("/"), re.sub(r"\.x?html?$", "", own))):
        if path.endswith("/" + ending):
            return [SiteAddress(form.scheme, bare_host(form.host, form.scheme), path[: len(path) - len(ending)])]
    return []
