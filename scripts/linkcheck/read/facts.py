"""What one page says, as far as the check wants to know."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from linkcheck.read.refresh import Refresh


@dataclass(slots=True)
class Facts:
    """What one page says.

    ids         every id in the order of the page, doubles included
    names       names of <a name>
    kinds       per kind of reference ("link", "image", …) the values as the parser gives them
    srcsets     values of srcset and imagesrcset
    styles      texts of <style>, style attributes and SVG paint that hold an address
    id_refs     (attribute, id) of references to an element of the page
    maps        names of <map>; `usemaps` the values that point at one
    data        texts of JSON-LD
    inner       pages in a srcdoc
    alternates  (language, value) of <link rel="alternate" hreflang>
    spare_ids   ids inside <noscript>: for a browser without scripts only; `template_ids` those that a script may put on the page
    swallowed   the element that takes the rest of the page for its text, because it is written as if closed; "" for none
    refresh     of <meta http-equiv="refresh">; one with a wait is a link of the kind "refresh" and makes the page `waits`;
                `early` are such links that stand before any <base>
    moves       addresses that a small script of the page sends a visitor to
    scripts     whether the page runs scripts
    title, lang, noindex  what the head says about the page as a whole
    """

    ids: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    kinds: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    srcsets: set[str] = field(default_factory=set)
    styles: list[str] = field(default_factory=list)
    id_refs: list[tuple[str, str]] = field(default_factory=list)
    maps: list[str] = field(default_factory=list)
    usemaps: list[str] = field(default_factory=list)
    alternates: list[tuple[str, str]] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    inner: list[str] = field(default_factory=list)
    spare_ids: list[str] = field(default_factory=list)
    template_ids: set[str] = field(default_factory=set)
    base: str | None = None
    refresh: Refresh | None = None
    waits: bool = False
    scripts: bool = False
    title: bool = False
    noindex: bool = False
    lang: str = ""
    swallowed: str = ""
    early: set[str] = field(default_factory=set)
    moves: set[str] = field(default_factory=set)

    def take(self, more: Facts) -> None:
        """Add what another part of the page says."""
        for kind, values in more.kinds.items():
            self.kinds[kind] |= values
        self.srcsets |= more.srcsets
        self.template_ids |= more.template_ids
        self.early |= more.early
        self.moves |= more.moves
        for mine, theirs in (
            (self.ids, more.ids), (self.names, more.names), (self.styles, more.styles), (self.maps, more.maps),
            (self.usemaps, more.usemaps), (self.data, more.data), (self.inner, more.inner), (self.spare_ids, more.spare_ids),
        ):  # fmt: skip
            mine += theirs
        self.id_refs += more.id_refs
        self.alternates += more.alternates
        self.base = more.base if self.base is None else self.base
        if more.refresh is not None and self.refresh is None:
            self.refresh = more.refresh._replace(after_base=self.base is not None)
        self.scripts |= more.scripts
        self.title |= more.title
        self.noindex |= more.noindex
        self.lang = self.lang or more.lang
        self.swallowed = self.swallowed or more.swallowed
