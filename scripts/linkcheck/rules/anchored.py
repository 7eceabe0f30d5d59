"""Which anchors are on their pages: those of a page that is still to be read wait for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from linkcheck.address.form import anchor_of
from linkcheck.rules.ledger import Use


class Anchors:
    """The anchors of all references of a site. What it leaves behind is public.

    ids      the ids of each page
    absent   page → anchors that are not on it, to be judged when all pages are read     late   the same for redirects
    waiting  page that is still to be read → (fragment, kind, page, address) of what refers to an anchor on it
    others   (file, anchor) → who refers to it, in files that are no pages
    """

    def __init__(self, pages: Collection[str], redirects: Collection[str]) -> None:
        """redirects: the pages that only send on, which may grow meanwhile."""
        self.ids: dict[str, frozenset[str]] = {}
        self.absent: defaultdict[str, list[tuple[str, str, Use]]] = defaultdict(list)
        self.late: list[tuple[str, str, str, Use]] = []
        self.others: dict[tuple[str, str], list[tuple[str, Use]]] = defaultdict(list)
        self.waiting: defaultdict[str, list[tuple[str, str, str, str]]] = defaultdict(list)
        self._pages = pages
        self._redirects = redirects

    def settle(self, file: str, ids: frozenset[str]) -> None:
        """The ids of a page are known: judge what was waiting for them."""
        self.ids[file] = ids
        for fragment, kind, page, raw in self.waiting.pop(file, ()):
            if fragment not in ids:
                anchor = anchor_of(fragment)
                if anchor and anchor not in ids:
                    self.missing(file, anchor, kind, Use(page, raw))

    def is_there(self, target: str, fragment: str, kind: str, file: str, raw: str) -> bool:
        """Whether a fragment is an id of a page, as it is written; it waits if that page is still to be read."""
        there = self.ids.get(target)
        if there is None:
            self.waiting[target].append((fragment, kind, file, raw))
            return True
        return fragment in there

    def judge(self, target: str, anchor: str, kind: str, use: Use) -> None:
        """Judge an anchor, or let it wait for its page."""
        if target not in self._pages:
            self.others[(target, anchor)].append((kind, use))
        elif not self.is_there(target, anchor, kind, use.file, use.raw):
            self.missing(target, anchor, kind, use)

    def missing(self, target: str, anchor: str, kind: str, use: Use) -> None:
        """An anchor is not on its page. That of a redirect counts on the page that one ends up on."""
        if target in self._redirects:
            self.late.append((target, anchor, kind, use))
        else:
            self.absent[target].append((anchor, kind, use))
