"""The lists in words/ of what is out in the world for good: the addresses of pages, and the ids of statements."""

from __future__ import annotations

from collections.abc import Mapping, Set
from pathlib import Path
from typing import NamedTuple

from ..given import Unreadable, read_text
from ..problems import MESSAGES, Both
from .renamed import renamed

ADDRESSES, STATEMENTS = Path("words/addresses.txt"), Path("words/statements.txt")


class Kept(NamedTuple):
    """A line of a list: its number, what it keeps, and what stands behind that."""

    line: int
    name: str
    rest: str


def read_kept(root: Path, file: Path) -> list[Kept]:
    """The lines of a list; none when there is none. Raises Unreadable."""
    if not (root / file).exists():
        return []
    lines = enumerate(read_text(root / file, file.as_posix()).split("\n"), 1)
    return [Kept(number, words[0], " ".join(words[1:])) for number, row in lines if (words := row.split()) and words[0][0] != "#"]


class Known(NamedTuple):
    """The keys of the Dutch pages that are there (readable or not), where those are that were renamed, and all that ever were."""

    written: Set[str]
    moved: Mapping[str, str]
    ever: Set[str]

    def hint(self, wanted: str) -> Both | None:
        """What to do about a page that is not there although it was, and that nobody says the new name of."""
        return MESSAGES.words("reference/once", page=wanted) if wanted in self.ever and wanted not in self.moved else None


def known_pages(root: Path, written: Set[str]) -> Known:
    """What is known of the pages of a project. A list that cannot be read is as one that is empty: the rules tell."""
    try:
        ever = frozenset(each.name for each in read_kept(root, ADDRESSES))
    except Unreadable:
        ever = frozenset()
    return Known(written, renamed(root), ever)
