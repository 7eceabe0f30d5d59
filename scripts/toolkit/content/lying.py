"""What lies in docs/, looked at without following a link: what is neither a page nor a picture must not be published."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..images.files import FOLDER
from ..languages import ORIGINAL

OPEN = ".well-known"  # what is put here is published as it is
_SIGNS = re.compile(r"([\\*?\[\]!# ])")  # they mean something in a pattern


@dataclass(frozen=True)
class Lying:
    """A file, or a link to a file or folder. path: below docs/; is_link, is_file: as far as it can be told without following."""

    path: str
    is_link: bool
    is_file: bool

    @property
    def name(self) -> str:
        """Its name, without folders."""
        return self.path.rpartition("/")[2]

    @property
    def is_page(self) -> bool:
        """Whether a page can be made of it, or it is kept as a template."""
        return self.is_file and self.name.endswith(".md") and not self.name.endswith(f".{ORIGINAL}.md")

    @property
    def is_published(self) -> bool:
        """Whether it stands where files are published as they are."""
        return self.is_file and self.path.startswith(f"{OPEN}/")

    @property
    def in_pictures(self) -> bool:
        """Whether it lies in the folder of pictures itself."""
        return self.path.rpartition("/")[0] == FOLDER


def lying_in(docs: Path) -> list[Lying]:
    """All files and links below a folder, sorted; hidden folders are left aside, but for the one that is published."""
    return sorted(_within(docs, ""), key=lambda each: each.path)


def _within(folder: Path, before: str) -> Iterator[Lying]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        path = before + entry.name
        if entry.is_dir(follow_symlinks=False):
            if entry.name[0] not in "._" or path == OPEN:
                yield from _within(folder / entry.name, f"{path}/")
            continue
        try:
            mode = entry.stat(follow_symlinks=False).st_mode
        except OSError:  # gone again
            continue
        yield Lying(path, stat.S_ISLNK(mode), stat.S_ISREG(mode))


def not_for_the_engine(docs: Path) -> list[str]:
    """What the engine must leave out, as patterns below docs/: links, pictures, and files that are no pages."""
    found = [each.path for each in lying_in(docs) if not (each.is_page or each.is_published or each.in_pictures)]
    return [FOLDER, *(_SIGNS.sub(r"\\\1", path) for path in found)]


def folders_elsewhere(docs: Path) -> list[str]:
    """Links that lead to a folder: who walks through docs/ and follows them may never come back."""
    return [each.path for each in lying_in(docs) if each.is_link and (docs / each.path).is_dir()]
