"""The files of a site that are no pages: style sheets, pictures with links, manifest, search index."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

from linkcheck.address.form import anchor_of
from linkcheck.address.resolve import Base, Outcome, Resolver
from linkcheck.files.tree import SiteFiles
from linkcheck.read import css, xml_files
from linkcheck.read.json_files import BadJson, read_json, texts
from linkcheck.rules.ledger import Ledger, Use, read_or_note
from linkcheck.rules.pages import PagePass


class OtherFiles:
    """Checks every such file of one site."""

    def __init__(self, files: SiteFiles, resolver: Resolver, ledger: Ledger, pages: PagePass) -> None:
        self.files = files
        self.resolver = resolver
        self.ledger = ledger
        self.pages = pages
        self.svg_ids: dict[str, set[str]] = {}

    def run(self) -> None:
        """All of them. A file that cannot be read is a problem and no more."""
        for file in self.files.sorted:
            lower = file.lower()
            if lower.endswith(".css"):
                self._try(file, self._css)
            elif lower.endswith(".svg"):
                self._try(file, self._svg)
            elif lower.endswith(".webmanifest") or file in self.pages.manifests:
                self._try(file, self._manifest)
            elif lower.endswith("search/search_index.json"):
                self._try(file, self._search)
        self._svg_anchors()

    def _try(self, file: str, check: Callable[[bytes, str], None]) -> None:
        data = read_or_note(self.files, file, self.ledger)
        if data is not None:
            check(data, file)

    def _take(self, file: str, kind: str, raw: str, line: int) -> None:
        self.pages.take(kind, raw, self.resolver.base(file), Use(file, raw, line))

    def _css(self, data: bytes, file: str) -> None:
        text = data.decode("utf-8", "replace")
        for value, line in css.numbered(text):
            # "#x" in a style sheet is an id of whatever page uses it; an old font's "?#iefix" is no anchor at all.
            if value and not value.startswith("#"):
                raw = value if ".svg#" in value else value.partition("#")[0]
                self._take(file, "css", raw, line)

    def _svg(self, data: bytes, file: str) -> None:
        facts = xml_files.svg(data)
        if b"<font" not in data:  # old fonts are named by their family as often as by their id
            self.svg_ids[file] = facts.ids
        if facts.fault:
            self.ledger.add("svg-broken", "image", file, Use(file, "", facts.line), Outcome(reason=facts.fault))
            return
        for kind, found in (("image", facts.references), ("link", facts.links)):
            for raw, line in found:
                if raw.strip():
                    self._take(file, kind, raw, line)

    def _svg_anchors(self) -> None:
        """Anchors into files that are no pages: an icon in an SVG. In other files a fragment is a time, a part or a page."""
        for (target, anchor), uses in self.pages.anchors.others.items():
            ids = self.svg_ids.get(target)
            if ids is None or anchor in ids or unquote(anchor) in ids or re.match(r"svgView\(|xywh=|t=|\w+=", anchor):
                continue
            for kind, use in uses:
                own = target == use.file
                self.ledger.add(
                    "anchor-missing", kind, f"{target}#{anchor}" if not own else f"{use.file}#{anchor}", use,
                    Outcome(target, anchor, "anchor-missing", path=target),
                )  # fmt: skip

    def _manifest(self, data: bytes, file: str) -> None:
        """Web Application Manifest: start_url, icons, screenshots, and shortcuts with their icons."""
        manifest = self._json(data, file, "manifest-broken")
        if not isinstance(manifest, dict):
            return
        lines: dict[str, int] = {}
        for text, line in texts(data.decode("utf-8", "replace")):
            lines.setdefault(text, line)
        found: list[tuple[str, Any]] = [("link", manifest.get("start_url"))]
        shortcuts = [each for each in _list(manifest.get("shortcuts")) if isinstance(each, dict)]
        found += [("link", each.get("url")) for each in shortcuts]
        pictures = [manifest, *shortcuts]
        for holder in pictures:
            for key in ("icons", "screenshots"):
                found += [("image", each.get("src")) for each in _list(holder.get(key)) if isinstance(each, dict)]
        for kind, raw in found:
            if isinstance(raw, str) and raw.strip():
                # The app's own start is not a link that a visitor follows from a page.
                self._take(file, "manifest-link" if kind == "link" else "image", raw, lines.get(raw, 0))

    def _search(self, data: bytes, file: str) -> None:
        """The index of MkDocs and Material: locations count from the folder above `search/`, in some set-ups from the root."""
        index = self._json(data, file, "search-broken")
        docs = _list(index.get("docs")) if isinstance(index, dict) else []
        folder = file[: -len("search/search_index.json")]
        prefix = self.resolver.prefix
        above, root = Base(prefix + folder, "", file), Base(prefix, "", file)
        known: dict[str, str] = {}  # pages by their address without an anchor
        for doc in docs:
            location = doc.get("location") if isinstance(doc, dict) else None
            if not isinstance(location, str):
                continue
            bare, _, fragment = location.partition("#")
            if bare in known and (not fragment or fragment in self.pages.ids.get(known[bare], ())):
                continue
            outcome = self.resolver.resolve(location, above, "search")
            if outcome.code and folder:
                other = self.resolver.resolve(location, root, "search")
                outcome = outcome if other.code else other
            use = Use(file, location, 1)
            anchor = anchor_of(outcome.fragment)
            if outcome.file and not outcome.code:
                known[bare] = outcome.file
            if outcome.code:
                self.ledger.add("search-missing", "search", outcome.path or location, use, outcome)
            elif outcome.file in self.pages.ids and anchor and anchor not in self.pages.ids[outcome.file]:
                missing = Outcome(outcome.file, anchor, "anchor-missing", path=outcome.file)
                self.ledger.add("search-missing", "search", f"{outcome.file}#{anchor}", use, missing)

    def _json(self, data: bytes, file: str, code: str) -> Any:
        try:
            return read_json(data)
        except BadJson as error:
            self.ledger.add(code, "file", file, Use(file, "", error.line), Outcome(reason=error.reason))
            return None


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
