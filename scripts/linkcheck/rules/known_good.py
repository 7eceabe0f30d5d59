"""Addresses that were found right once, so that a menu is judged once and not on every page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass(slots=True)
class Good:
    """Addresses known to be fine, by where they are written from, so that a menu is resolved once and not on every page.

    anywhere   starts with "/" or a scheme
    below      starts with "../": the same for all folders in one folder
    inside     any other relative address: the same for all pages in one folder
    targets    the page that such an address leads to, to look up anchors: by the folder above, or folder + "." for `inside`
    """

    anywhere: set[str] = field(default_factory=set)
    below: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    inside: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    targets: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
