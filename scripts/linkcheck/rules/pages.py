"""The pass over all pages: references, anchors and ids. What needs them all is left in lists for other rules."""

from __future__ import annotations

from collections import defaultdict

from linkcheck.address.form import anchor_of
from linkcheck.address.resolve import Base, Outcome, Resolver
from linkcheck.files.tree import SiteFiles, address_of
from linkcheck.read import css, linked_data, srcset
from linkcheck.read.facts import Facts
from linkcheck.read.own_address import HeadSample
from linkcheck.reason import Reason
from linkcheck.rules.anchored import Anchors
from linkcheck.rules.ids import check_ids, with_variants
from linkcheck.rules.known import Known, Steps, is_plain
from linkcheck.rules.ledger import Ledger, Use
from linkcheck.rules.meant import unsure
from linkcheck.rules.reading import Pages

# Kinds by which a visitor can get to a page; a page that only others name (sitemap, hreflang, canonical) is linked by nobody.
LINKING = frozenset({"link", "form", "frame", "object", "refresh", "relation", "pdf"})
# An address that is not there is no fault for these: they are left empty on purpose or name a server.
_EMPTY_IS_FINE = frozenset({"form", "cite", "card", "css", "data"})
_ANCHORLESS = frozenset({"media", "style", "script", "module", "card", "manifest", "data"})
# Broken in one way only: the page that was meant is there, and whoever mends the address reaches it.
_MEANT = frozenset({"link-case", "link-unicode", "link-clean-url", "url-malformed"})


class PagePass:
    """Reads every page once. What it leaves behind is public.

    anchors      what is known of the anchors on each page     ids   the ids of each page
    linked       pages that another page leads to     redirects   page → (address, where it leads)
    absent_ids   page with scripts → (attribute, id) that it refers to and does not have, to be judged when all pages are read
    scripted     pages with scripts       unsure   pages of which a browser does not see all
    links        how many addresses all pages hold, each counted once a page
    not_listed   pages that nobody needs to link to: no whole page, not for search engines, or on the way elsewhere
    """

    def __init__(self, files: SiteFiles, resolver: Resolver, ledger: Ledger, sample: HeadSample, *, strict: bool = False) -> None:
        """strict: whoever wrote the pages is known, so what works but is no way to write a link is a fault too."""
        self.files = files
        self.resolver = resolver
        self.ledger = ledger
        self.linked: set[str] = set()
        self.redirects: dict[str, tuple[str, Outcome]] = {}
        self.modules: set[str] = set()
        self.manifests: set[str] = set()
        self.redirect_links: dict[str, set[str]] = {}
        self.canonicals: dict[str, tuple[str, Outcome]] = {}
        self.alternates: dict[str, tuple[tuple[str, str, str], ...]] = {}
        self.absent_ids: dict[str, list[tuple[str, str]]] = {}
        self.scripted: set[str] = set()
        self.unsure: set[str] = set()
        self.not_listed: set[str] = set()
        self.links = 0
        self._strict = strict
        self._known: defaultdict[str, Known] = defaultdict(Known)
        self._srcsets: dict[str, tuple[list[str], Reason | None]] = {}
        self._page_set = set(files.pages)
        self.pages = Pages(files, sample.reader, sample.kept)
        self.anchors = Anchors(self._page_set, self.redirects)
        self.ids = self.anchors.ids

    def run(self) -> None:
        """Read all pages, each once."""
        for file in self.files.pages:
            facts = self.pages.read(file, self.ledger)
            if facts is None:
                self.not_listed.add(file)
            else:
                self._page(file, facts)

    def _page(self, file: str, facts: Facts) -> None:
        base = self.resolver.base(file, facts.base)
        known = frozenset(facts.ids).union(facts.spare_ids) if facts.spare_ids else frozenset(facts.ids)
        self._notes(file, facts)
        if facts.refresh is not None:
            self._redirect(file, facts.refresh.target, base if facts.refresh.after_base else self.resolver.base(file))
        self.anchors.settle(file, with_variants(known, facts.names))
        later = check_ids(file, facts, known, self.ledger)
        if later:
            self.absent_ids[file] = later
        for value in facts.srcsets:
            self._srcset(file, value, facts)
        for text in facts.styles:
            facts.kinds["css"].update(value for value, _ in css.addresses(text) if value)
        for text in facts.data:
            facts.kinds["data"].update(linked_data.addresses(text))
        if facts.alternates:
            self._alternates(file, facts.alternates, base)
        for target in facts.early:
            self._take("refresh", target, self.resolver.base(file), Use(file, target))
        steps = Steps(base)
        for kind, values in facts.kinds.items():
            self.links += len(values)
            self._kind(kind, values, file, base, steps)

    def _notes(self, file: str, facts: Facts) -> None:
        """What is known of a page as a whole."""
        if facts.scripts:
            self.scripted.add(file)
        if facts.swallowed:
            self.unsure.add(file)
            self.ledger.add("page-swallowed", "page", facts.swallowed, Use(file, facts.swallowed))
        for target in facts.moves:
            meant = self.resolver.resolve(target, self.resolver.base(file, facts.base), "refresh").file
            self.linked.update([meant] if meant and meant != file else [])
        home = facts.lang.lower().replace("_", "-") + "/"  # the switch of languages leads there
        if not facts.title or facts.noindex or facts.waits or facts.moves or address_of(file).lower() == home:
            self.not_listed.add(file)

    def _kind(self, kind: str, values: set[str], file: str, base: Base, steps: Steps) -> None:
        known = self._known[kind]
        parent = base.folder[: base.folder.rfind("/", 0, -1) + 1]
        plain = file not in self.redirects and not base.other
        folder, good, anchorless = base.folder, known.good, kind in _ANCHORLESS
        ids, waiting = self.ids, self.anchors.waiting
        seen = {"": self.ids[file]} if base.page else {}  # ids of a page, by the address that this page has for it
        for raw in known.unknown(values, base, parent) if plain else values:
            bare, mark, anchor = raw.partition("#")
            if mark and bare in seen and anchor in seen[bare]:
                continue
            path = ""
            if plain and (bare or not mark):
                path = steps.path(bare) if bare[:1] == "." else folder + bare
                target = good.get(path)
                if not mark:
                    if target is not None:
                        known.remember(raw, base, parent)
                        continue
                    if path in known.bad:
                        self.fault(kind, Use(file, raw), known.bad[path])
                        continue
                elif target:  # nothing more needs to be asked when the anchor is there as it is written
                    there = ids.get(target)
                    if there is None and not anchorless:
                        waiting[target].append((anchor, kind, file, raw))
                    if there is None or anchorless:
                        continue
                    seen[bare] = there
                    if anchor in there:
                        known.remember(raw, base, parent)
                        continue
            outcome = self._take(kind, raw, base, Use(file, raw))
            if path and outcome is not None and outcome.file != file and not outcome.odd and is_plain(bare):
                if not outcome.code:
                    known.good[path] = outcome.file if outcome.file in self._page_set else ""
                elif not mark and outcome.file is None:
                    known.bad[path] = outcome
            if plain and outcome is not None and not (mark or outcome.code or outcome.odd or outcome.file == file):
                known.remember(raw, base, parent)

    def take(self, kind: str, raw: str, base: Base, use: Use) -> None:
        """Judge one reference."""
        self._take(kind, raw, base, use)

    def _take(self, kind: str, raw: str, base: Base, use: Use) -> Outcome | None:
        """Judge one reference, and tell where it leads; None when it is empty."""
        if not raw.strip():
            if kind not in _EMPTY_IS_FINE and (kind != "link" or self._strict):
                self.ledger.add("link-empty", kind, kind, use)
            return None
        outcome = self.resolver.resolve(raw, base, kind)
        if outcome.code:
            self.fault(kind, use, outcome)
            if outcome.code in _MEANT and kind in LINKING and outcome.other:
                meant = self.files.lookup(outcome.other, False).file
                self.linked.update([meant] if meant else [])
        elif outcome.odd:
            self.ledger.add("address-odd", kind, raw.strip(), use, Outcome(reason=outcome.odd))
        if outcome.file is None:
            return outcome
        self._leads_to(kind, raw, use, outcome, outcome.file)
        anchor = anchor_of(outcome.fragment) if outcome.fragment else ""
        if anchor and kind not in _ANCHORLESS:
            self.anchors.judge(outcome.file, anchor, kind, use)
        return outcome

    def _leads_to(self, kind: str, raw: str, use: Use, outcome: Outcome, target: str) -> None:
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

    def fault(self, kind: str, use: Use, outcome: Outcome) -> None:
        """Note a broken reference under the place it leads to, so that `../x/` and `../../x/` are one cause."""
        subject = outcome.path or use.raw.strip()
        if outcome.code == "link-local" and kind in ("canonical", "card", "alternate", "sitemap"):
            subject = kind  # a whole site built with the address of one's own computer is one cause
        reason = None if self._strict else unsure(kind, use.raw, outcome)
        if reason is None:
            self.ledger.add(outcome.code, kind, subject, use, outcome)
        else:
            self.ledger.add("address-unsure", kind, use.raw.strip(), use, Outcome(reason=reason))

    def _redirect(self, file: str, target: str, base: Base) -> None:
        outcome = self.resolver.resolve(target, base, "refresh")
        if outcome.file == file and (outcome.fragment is not None or "?" in target):
            anchor = anchor_of(outcome.fragment)
            if anchor:  # goes on to a part of itself; without one it reloads itself with another question
                self.anchors.judge(file, anchor, "refresh", Use(file, target))
            return
        self.redirects[file] = (target, outcome)
        use = Use(file, target)
        if outcome.code and outcome.file is None:
            code = "redirect-broken" if outcome.code == "link-broken" else outcome.code
            self.ledger.add(code, "refresh", outcome.path or target, use, outcome)
        elif outcome.file is not None:
            self.linked.update([outcome.file] if outcome.file != file else [])
            anchor = anchor_of(outcome.fragment)
            if anchor and outcome.file != file:
                self.anchors.judge(outcome.file, anchor, "refresh", use)

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
            outcome = self._take("alternate", raw, base, Use(file, raw))
            if outcome is not None and outcome.file:
                kept.append((language, outcome.file, raw))
        if kept:
            self.alternates[file] = tuple(kept)
