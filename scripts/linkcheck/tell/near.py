"""The near miss: which page, file or anchor was probably meant."""

from __future__ import annotations

import difflib
import posixpath
from collections.abc import Iterable

from linkcheck.files.tree import PAGE_SUFFIXES, SiteFiles
from linkcheck.rules.ledger import Cause

_MOST = 300  # comparing with every page costs time; whoever has more broken links than this mends the first ones first


class Suggester:
    """Finds near misses in one site."""

    def __init__(self, files: SiteFiles, ids: dict[str, frozenset[str]], prefix: str) -> None:
        self.files = files
        self.ids = ids
        self.prefix = prefix
        self._asked = 0

    def near(self, cause: Cause) -> str:
        """What was probably meant, as an address from the root or as `#id`; "" when nothing is close."""
        outcome = cause.outcome
        if cause.code in ("anchor-missing", "search-missing") and outcome.file and outcome.fragment:
            return self._id(outcome.fragment, self.ids.get(outcome.file, frozenset()), "#")
        if cause.code == "id-missing":
            return self._id(outcome.fragment or "", self.ids.get(outcome.file or "", frozenset()), "")
        if cause.code == "link-case":
            return self.prefix + outcome.other
        if outcome.other and cause.code in ("link-broken", "url-malformed", "sitemap-missing"):
            return self.prefix + outcome.other
        if (
            cause.code in ("link-broken", "link-no-index", "link-above-root", "redirect-broken", "sitemap-missing")
            and outcome.path
        ):
            return self._page(outcome.path)
        return ""

    def _id(self, wanted: str, known: Iterable[str], mark: str) -> str:
        wanted = wanted.removeprefix("#")
        own = [each for each in known if not each.startswith("__")]
        close = difflib.get_close_matches(wanted, sorted(own)[:2000], 1, 0.6) if len(wanted) < 200 else []
        return mark + close[0] if close else ""

    def _page(self, path: str) -> str:
        self._asked += 1
        if self._asked > _MOST or len(path) > 300:
            return ""
        bare = path.strip("/").removesuffix("index.html").removesuffix(".md").removesuffix("/index").rstrip("/")
        last = bare.rpartition("/")[2].lower()
        parts = self.files.by_last_part
        same = parts.get(last, [])
        names = [last] if same else difflib.get_close_matches(last, parts, 5, 0.7)
        choices = same or [address for name in names for address in parts[name]]
        suffix = posixpath.splitext(last)[1]
        if suffix and suffix not in PAGE_SUFFIXES:  # for a picture or a PDF, a page is no near miss
            choices = [address for address in choices if address.lower().endswith(suffix)]
        best = max(choices[:500], key=lambda each: difflib.SequenceMatcher(None, bare, each.strip("/")).ratio(), default="")
        return f"{self.prefix}{best}" if best else ""
