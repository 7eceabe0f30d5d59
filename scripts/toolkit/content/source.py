"""Read one Markdown file: its front matter as data, with the line each value stands on, and its body."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ..generator import PLAIN, dialect
from ..given import Unreadable, not_yaml, read_text
from ..problems import MESSAGES, Problem
from ..yamlfile import Key, load_with_lines
from .outline import Outline, outline

_FIRST = 2  # the line of the file on which the front matter begins


def dotted(key: Key) -> str:
    """The place of a value as an editor reads it: ("criteria", 0, "id") -> "criteria 1, id"."""
    words: list[str] = []
    for part in key:
        if isinstance(part, int) and words:
            words[-1] += f" {part + 1}"
        else:
            words.append(str(part))
    return ", ".join(words)


@dataclass(frozen=True)
class Source:
    """A Markdown file taken apart.

    path       where it is on disk
    name       as the editor knows it ("docs/vragen/beleid.md")
    meta       the front matter
    lines      line number of every value, by its path in the front matter: ("criteria", 0, "id") -> 7
    body       the text below the front matter
    body_line  line on which the body begins
    root       the project it belongs to, whose settings say which Markdown it is written in
    """

    path: Path
    name: str
    meta: dict[str, Any]
    lines: dict[Key, int] = field(repr=False)
    body: str = field(repr=False)
    body_line: int = 1
    root: Path | None = field(default=None, repr=False)

    @property
    def outline(self) -> Outline:
        """Its headings and marks; their lines are those of the body."""
        return outline(self.body, dialect(self.root) if self.root else PLAIN)

    def line_in_file(self, line: int) -> int:
        """The line of the file, of a line of the body (from 1)."""
        return self.body_line + max(line, 1) - 1

    def line_of(self, key: Key) -> int:
        """The line of a value, or of the nearest value around it that is written; 1 if there is none."""
        while key:
            if key in self.lines:
                return self.lines[key]
            key = key[:-1]
        return 1


def read_source(path: Path, root: Path) -> tuple[Source | None, list[Problem]]:
    """Read the Markdown file at `path`; names are told relative to `root`.

    Returns the source and no problems, or None and what is wrong with the file (not UTF-8, no front matter,
    front matter that is not YAML). Raises nothing for bad content.
    """
    name = path.relative_to(root).as_posix()
    try:
        text = read_text(path, name)
    except Unreadable as error:
        return None, [error.problem]
    rows = text.removesuffix("\n").split("\n")  # not splitlines(): see _line
    if rows[0].strip() != "---":
        return None, [MESSAGES.problem("front-matter", name, 1)]
    end = next((number for number, row in enumerate(rows[1:], 1) if row.strip() == "---"), None)
    if end is None:
        return None, [MESSAGES.problem("front-matter/open", name, 1)]
    block = "\n".join(rows[1:end])
    try:
        meta, lines = load_with_lines(block)
    except yaml.YAMLError as error:
        return None, [not_yaml(block, name, error, "yaml", _FIRST - 1)]
    if not isinstance(meta, dict):
        return None, [MESSAGES.problem("yaml/no-mapping", name, 2)]
    body = "\n".join(rows[end + 1 :])
    return Source(path, name, meta, {key: line + _FIRST - 1 for key, line in lines.items()}, body, end + 2, root), []
