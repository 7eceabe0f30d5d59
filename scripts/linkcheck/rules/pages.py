"""The pass over all pages: references, anchors and ids. What needs them all is left in lists for other rules."""

from __future__ import annotations

import gc
from collections import defaultdict

from linkcheck.address.form import anchor_of
from linkcheck.address.resolve import Base, Outcome, Resolver
from linkcheck.files.tree import SiteFiles
from linkcheck.files.unreadable import why_unreadable
from linkcheck.read import css, linked_data, srcset
from linkcheck.read.attributes import Facts
from linkcheck.read.page import extract
from linkcheck.reason import Reason
from linkcheck.rules.ids import check_ids, with_variants
from linkcheck.rules.known_good import Good
from linkcheck.rules.ledger import Ledger, Use

# Kinds by which a visitor can get to a page; a page that only others name (sitemap, hreflang, canonical) is linked by nobody.
LINKING = frozenset({"link", "form", "frame", "pdf"})
# An address that is not there is no fault for these: they are left empty on purpose or name a server.
_EMPTY_IS_FINE = frozenset({"form", "cite", "card", "css", "data"})
_ANCHORLESS = frozenset({"media", "style", "script", "module", "card", "manifest", "data"})


class PagePass:
    """Reads every page once. What it leaves behind is public: `ids`, `linked`, `redirects`, `canonicals`, `alternates`."""

    def __init__(self, files: SiteFiles, resolver: Resolver, ledger: Ledger) -> None:
        self.files = files
        self.resolver = resolver
        self.ledger = ledger
        self.ids: dict[str, frozenset[str]] = {}
        self.linked: set[str] = set()
        self.redirects: dict[str, tuple[str, Outcome]] = {}
        self.modules: set[str] = set()
        self.manifests: set[str] = set()
        self.redirect_links: dict[str, set[str]] = {}
        self.canonicals: dict[str, tuple[str, Outcome]] = {}
        self.alternates: dict[str, tuple[tuple[str, str, str], ...]] = {}
        self.late: list[tuple[str, str, str, Use]] = []
        self.other_anchors: dict[tuple[str, str], list[tuple[str, Use]]] = defaultdict(list)
        self._waiting: defaultdict[str, list[tuple[str, str, str, str]]] = defaultdict(list)
        self._good: defaultdict[str, Good] = defaultdict(Good)
        self._srcsets: dict[str, tuple[list[str], Reason | None]] = {}
        self._page_set = set(files.pages)

    def run(self) -> None:
        """Read all pages. A page that cannot be read is a problem and no more.

        The cyclic garbage collector rests meanwhile: nothing here is cyclic, and it would look at every element of every page.
        """
        collecting = gc.isenabled()
        gc.disable()
        try:
            self._all()
        finally:
            if collecting:
                gc.enable()

    def _all(self) -> None:
        for file in self.files.pages:
            try:
                raw = self.files.read(file)
                facts = extract(raw)
            except (OSError, ValueError, RuntimeError) as error:
                self.ledger.add("page-unreadable", "page", file, Use(file, "", 0), Outcome(reason=why_unreadable(error)))
                self._settle(file, frozenset())
                continue
            self._page(file, raw, facts)

    def _page(self, file: str, raw: bytes, facts: Facts) -> None:
        base = self.resolver.base(file, facts.base)
        known = frozenset(facts.ids)
        if facts.refresh is not None:
            self._redirect(file, facts.refresh, base)
        self._settle(file, with_variants(known, facts.names))
        check_ids(file, raw, facts, known, self.ledger)
        for value in facts.srcsets:
            self._srcset(file, value, facts)
        for text in facts.styles:
            facts.kinds["css"].update(value for value, _ in css.addresses(text) if value)
        for text in facts.data:
            facts.kinds["data"].update(linked_data.addresses(text))
        if facts.alternates:
            self._alternates(file, facts.alternates, base)
        for kind, values in facts.kinds.items():
            self._kind(kind, values, file, base)

    def _settle(self, file: str, ids: frozenset[str]) -> None:
        """The ids of a page are known: judge what was waiting for them."""
        self.ids[file] = ids
        for fragment, kind, page, raw in self._waiting.pop(file, ()):
            if fragment not in ids:
                anchor = anchor_of(fragment)
                if anchor and anchor not in ids:
                    self.no_anchor(file, anchor, kind, Use(page, raw))

    def _kind(self, kind: str, values: set[str], file: str, base: Base) -> None:
        good = self._good[kind]
        folder = base.folder
        parent = folder[: folder.rfind("/", 0, -1) + 1]
        rest = values - good.anywhere
        if parent in good.below:
            rest -= good.below[parent]
        if folder in good.inside:
            rest -= good.inside[folder]
        ids = self.ids[file]
        plain = file not in self.redirects and not base.other
        anchored = plain and kind not in _ANCHORLESS
        targets = good.targets[parent]
        for raw in rest:
            bare, mark, anchor = raw.partition("#")
            if mark and anchored:
                # The short way for most links with an anchor; whatever is out of the ordinary goes to `take`.
                if not bare:
                    if anchor in ids and base.page:
                        continue
                else:
                    target = targets.get(bare) or self._target(kind, bare, file, base, targets)
                    if target:
                        there = self.ids.get(target)
                        if there is None:
                            self._waiting[target].append((anchor, kind, file, raw))
                            continue
                        if anchor in there:
                            continue
            if not self.take(kind, raw, base, Use(file, raw)) or not plain:
                continue
            if raw.startswith("../"):
                good.below[parent].add(raw)
            elif raw[:1] == "/" or ":" in raw:
                good.anywhere.add(raw)
            elif raw[:1] not in "?#":
                good.inside[folder].add(raw)

    def _target(self, kind: str, bare: str, file: str, base: Base, below: dict[str, str]) -> str | None:
        """The other page that an address without its anchor leads to, when nothing is wrong with it; remembered."""
        if not bare.startswith("../"):
            below = self._good[kind].targets["" if bare[:1] == "/" or ":" in bare else f"{base.folder}."]
            if bare in below:
                return below[bare]
        outcome = self.resolver.resolve(bare, base, kind)
        target = outcome.file
        if outcome.code or target is None or target not in self._page_set or target == file or not bare.strip():
            return None
        below[bare] = target
        if kind in LINKING:
            self.linked.add(target)
        return target

    def take(self, kind: str, raw: str, base: Base, use: Use) -> bool:
        """Judge one reference. True when it is fine for every page that it means the same for."""
        if not raw.strip() and kind in _EMPTY_IS_FINE:
            return False
        if not raw.strip():
            self.ledger.add("link-empty", kind, kind, use)
            return False
        outcome = self.resolver.resolve(raw, base, kind)
        if outcome.code:
            self.fault(kind, use, outcome)
        target = outcome.file
        if target is None:
            return not outcome.code
        if kind == "module":
            self.modules.add(target)
        elif kind == "manifest":
            self.manifests.add(target)
        elif kind == "canonical" and target != use.file:
            self.canonicals[use.file] = (raw, outcome)
        if kind in LINKING and target != use.file:
            if use.file in self.redirects:
                self.redirect_links.setdefault(use.file, set()).add(target)
            else:
                self.linked.add(target)
        anchor = anchor_of(outcome.fragment) if outcome.fragment else ""
        if not anchor or kind in _ANCHORLESS:
            return not outcome.code and target != use.file
        return self._anchor(target, anchor, kind, use) and not outcome.code and target != use.file

    def _anchor(self, target: str, anchor: str, kind: str, use: Use) -> bool:
        """Whether an anchor is surely there; what cannot be told yet waits."""
        if target not in self._page_set:
            self.other_anchors[(target, anchor)].append((kind, use))
            return False
        ids = self.ids.get(target)
        if ids is None:
            self._waiting[target].append((anchor, kind, use.file, use.raw))
            return False
        if anchor in ids:
            return True
        self.no_anchor(target, anchor, kind, use)
        return False

    def no_anchor(self, target: str, anchor: str, kind: str, use: Use) -> None:
        """An anchor is not on its page. That of a redirect counts on the page that one ends up on, so it waits."""
        if target in self.redirects:
            self.late.append((target, anchor, kind, use))
            return
        if anchor[0] in "/!" and self._has_script(target):
            return  # the address of a view inside a browser application, not of an element
        own = target == use.file and use.raw.lstrip().startswith("#")
        subject = f"#{anchor}" if own else f"{target}#{anchor}"
        outcome = Outcome(target, anchor, "anchor-missing", path=target)
        self.ledger.add("anchor-missing", kind, subject, use, outcome)

    def _has_script(self, page: str) -> bool:
        try:
            return b"<script" in self.files.read(page).lower()
        except OSError:
            return False

    def fault(self, kind: str, use: Use, outcome: Outcome) -> None:
        """Note a broken reference under the place it leads to, so that `../x/` and `../../x/` are one cause."""
        subject = outcome.path or use.raw.strip()
        if outcome.code == "link-local" and kind in ("canonical", "card", "alternate", "sitemap"):
            subject = kind  # a whole site built with the address of one's own computer is one cause
        self.ledger.add(outcome.code, kind, subject, use, outcome)

    def _redirect(self, file: str, target: str, base: Base) -> None:
        outcome = self.resolver.resolve(target, base, "refresh")
        if outcome.file == file and outcome.fragment is None and "?" in target:
            return  # reloads itself with another question
        self.redirects[file] = (target, outcome)
        if outcome.code and outcome.file is None:
            code = "redirect-broken" if outcome.code == "link-broken" else outcome.code
            self.ledger.add(code, "refresh", outcome.path or target, Use(file, target), outcome)

    def _srcset(self, file: str, value: str, facts: Facts) -> None:
        parsed = self._srcsets.get(value)
        if parsed is None:
            parsed = self._srcsets[value] = srcset.candidates(value)
        facts.kinds["image"].update(parsed[0])
        if parsed[1]:
            self.ledger.add("srcset-malformed", "image", value, Use(file, value), Outcome(reason=parsed[1]))

    def _alternates(self, file: str, alternates: list[tuple[str, str]], base: Base) -> None:
        kept = []
        for language, raw in alternates:
            self.take("alternate", raw, base, Use(file, raw))
            outcome = self.resolver.resolve(raw, base, "alternate") if raw.strip() else Outcome()
            if outcome.file:
                kept.append((language, outcome.file, raw))
        if kept:
            self.alternates[file] = tuple(kept)
