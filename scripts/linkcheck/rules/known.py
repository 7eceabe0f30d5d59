"""What is known about addresses already, so that a menu is judged once and not on every page."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from linkcheck.address.resolve import Base, Outcome

_UP = "../" * 100
_STEPS = re.compile(r"(?:\.\./)*+")
# Only letters that mean themselves, and no dots or slashes to be taken out: then equal texts are equal places.
_PLAIN = re.compile(r"(?!.*(?://|/\.|%))[^\s\\:?#%/.][^\s\\:?#%]*+", re.DOTALL)


@dataclass(slots=True)
class Known:
    """What is known about addresses of one kind.

    anywhere  starts with "/" or a scheme, and is fine
    below     starts with "../", and is fine: the same for all folders in one folder
    inside    any other relative address that is fine: the same for all pages in one folder
    good      places that relative addresses without an anchor lead to, by their path from the root of the host: the page there,
              or "" when it is no page
    bad       the same for those that are broken, with what is said about them
    """

    anywhere: set[str] = field(default_factory=set)
    below: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    inside: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    good: dict[str, str] = field(default_factory=dict)
    bad: dict[str, Outcome] = field(default_factory=dict)

    def remember(self, raw: str, base: Base, parent: str) -> None:
        """A whole address is fine, on every page that it means the same for."""
        if raw.startswith("../"):
            self.below[parent].add(raw)
        elif raw[:1] == "/" or ":" in raw:
            self.anywhere.add(raw)
        elif raw[:1] not in "?#":
            self.inside[base.folder].add(raw)

    def unknown(self, values: set[str], base: Base, parent: str) -> set[str]:
        """The addresses of which nothing is known."""
        rest = values - self.anywhere
        if parent in self.below:
            rest -= self.below[parent]
        if base.folder in self.inside:
            rest -= self.inside[base.folder]
        return rest


class Steps:
    """From a relative address to its path from the root of the host, for one page; much cheaper than to resolve it."""

    def __init__(self, base: Base) -> None:
        self._folders = [base.folder]
        while len(self._folders[-1]) > 1:
            folder = self._folders[-1]
            self._folders.append(folder[: folder.rfind("/", 0, -1) + 1])

    def path(self, bare: str) -> str:
        """The path; one that means nothing when the address is not relative. "" when it climbs too high."""
        up = bare.rfind("../") + 3 if "../" in bare else 0
        if up > len(_UP) or not bare.startswith(_UP[:up]):  # there is one further on, too
            up = 0
            while bare.startswith("../", up):
                up += 3
        return self._folders[up // 3] + bare[up:] if up // 3 < len(self._folders) else ""


def is_plain(bare: str) -> bool:
    """Whether an address is surely relative and written in one way only, so that what is found may be kept under its path."""
    steps = _STEPS.match(bare)
    start = steps.end() if steps else 0
    return (0 < start == len(bare)) or _PLAIN.fullmatch(bare, start) is not None
