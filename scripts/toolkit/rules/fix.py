"""Mending pages: what each would become, the difference for a reader, and doing it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..content.page import pages_in
from ..content.source import read_source
from ..disk import write_whole
from .exceptions import written_in
from .tidy import in_conflict, mended


@dataclass(frozen=True)
class Change:
    """What a page would become. codes: the ids of the rules for which it changes."""

    path: Path
    name: str
    before: str
    after: str
    codes: list[str]

    @property
    def difference(self) -> str:
        """What changes, as Git shows it; signs that nobody sees are shown as their code."""
        old, new = (_seen(text).split("\n") for text in (self.before, self.after))
        return "\n".join(difflib.unified_diff(old, new, self.name, self.name, lineterm="", n=1))


@dataclass
class Planned:
    """What can be mended, and the pages that are left alone because Git left two versions in them."""

    changes: list[Change] = field(default_factory=list)
    in_conflict: list[str] = field(default_factory=list)


def plan(root: Path, wanted: list[str]) -> Planned:
    """What can be mended in the pages of the project at `root`; wanted: names of files and folders, all of them when empty.

    A page that is a link to a file elsewhere is left alone, and so is one that cannot be read: the check tells of it.
    """
    planned = Planned()
    for path in pages_in(root / "docs"):
        name = path.relative_to(root).as_posix()
        if wanted and not any(each in ("", name) or name.startswith(f"{each}/") for each in wanted):
            continue
        if path.is_symlink() or not path.resolve().is_relative_to(root.resolve()):
            continue
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue
        if in_conflict(text):
            planned.in_conflict.append(name)
            continue
        source = read_source(path, root)[0]
        excepted = {each.rule for each in written_in(source, text)} if source else frozenset[str]()
        after, codes = mended(text, excepted)
        if after != text:
            planned.changes.append(Change(path, name, text, after, codes))
    return planned


def carry_out(changes: list[Change]) -> Iterator[tuple[Change, bool]]:
    """Write each page, whole or not at all; and whether it was: one that changed since it was shown is left alone.

    Raises OSError when a file cannot be written.
    """
    for change in changes:
        if change.path.read_bytes() != change.before.encode("utf-8"):
            yield change, False
            continue
        write_whole(change.path, change.after.encode("utf-8"))
        yield change, True


def _seen(text: str) -> str:
    """A text with every sign that has no shape shown by its number; a tab too, and spaces at the end of a line."""
    lines = []
    for row in text.split("\n"):
        bare = row.rstrip(" ")
        row = bare + "·" * (len(row) - len(bare))
        lines.append("".join(sign if sign.isprintable() or sign == " " else f"<{ord(sign):04x}>" for sign in row))
    return "\n".join(lines)
