"""What a proposal changes in the files of the project, as Git tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..content.history import git

How = Literal["new", "changed", "renamed", "gone"]
_HOW: dict[str, How] = {"A": "new", "C": "new", "D": "gone", "R": "renamed"}
_HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


@dataclass(frozen=True)
class Change:
    """A file that is not as it was. was: its former name, when it is renamed; lines: those of today that are new or changed."""

    name: str
    how: How
    was: str = ""
    lines: frozenset[int] = frozenset()


def base_commit(root: Path, ref: str) -> str:
    """The commit at which the work in `root` left `ref`; "" when there is none."""
    return (git(root, "merge-base", "HEAD", ref) or "").strip() if not ref.startswith("-") else ""


def changes(root: Path, base: str) -> list[Change]:
    """Each file that is not as it was at the commit `base`, by name; what is not committed counts too."""
    told = git(root, "diff", "--name-status", "--find-renames", "-z", base) or ""
    words, found, lines = iter(told.split("\0")), list[Change](), changed_lines(root, base)
    for letter in words:
        if not letter:
            break
        how = _HOW.get(letter[0], "changed")
        was = next(words) if letter[0] in "RC" else ""
        name = next(words)
        found.append(Change(name, how, was if how == "renamed" else "", lines.get(name, frozenset())))
    others = git(root, "ls-files", "--others", "--exclude-standard", "-z") or ""
    found += [Change(name, "new", lines=_all_lines(root / name)) for name in others.split("\0") if name]
    return sorted(found, key=lambda change: change.name)


def changed_lines(root: Path, base: str) -> dict[str, frozenset[int]]:
    """The lines of each file that are new or changed since the commit `base`, by the number that they have now."""
    form = ("--unified=0", "--find-renames", "--no-color", "--no-ext-diff", "--src-prefix=a/", "--dst-prefix=b/")
    found: dict[str, set[int]] = {}
    here, skip = "", 0
    for row in (git(root, "diff", *form, base) or "").split("\n"):
        if skip:  # a line of a text, which may look like anything
            skip -= not row.startswith("\\")
        elif row.startswith("+++ b/"):
            here = row.removeprefix("+++ b/").rstrip("\t")
        elif hunk := _HUNK.match(row):
            old, start, new = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
            found.setdefault(here, set()).update(range(start, start + new))
            skip = old + new
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _all_lines(path: Path) -> frozenset[int]:
    try:
        return frozenset(range(1, len(path.read_bytes().splitlines()) + 1))
    except OSError:
        return frozenset()
