"""Read one Markdown file: its front matter as data, with the line each value stands on, and its body."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ..generator import PLAIN, dialect
from ..problems import MESSAGES, Both, Problem
from ..yamlfile import DoubleKey, Key, NotAValue, line_of_error, load_with_lines
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


REASONS = {
    "found character '\\t'": "yaml/tab",
    "mapping values are not allowed": "yaml/colon",
    "could not find expected ':'": "yaml/no-colon",
    "expected <block end>": "yaml/indent-or-quote",
    "expected '<document start>'": "yaml/indent",
    "found unexpected end of stream": "yaml/open-quote",
    "expected ',' or": "yaml/open-bracket",
    "found character": "yaml/start",
    "found unknown escape": "yaml/escape",
}  # what PyYAML says, and the name of what it means to an editor


def yaml_reason(error: Exception) -> Both:
    """Why a text is not YAML."""
    what: str | None = getattr(error, "problem", None)
    if isinstance(error, yaml.reader.ReaderError):
        return MESSAGES.words("yaml/invisible")
    if isinstance(error, NotAValue):
        return MESSAGES.words("yaml/key") if what is None else MESSAGES.words("yaml/value", written=what[:40])
    if not what:
        return MESSAGES.words("yaml/unreadable")
    name = next((name for english, name in REASONS.items() if what.startswith(english)), "")
    return MESSAGES.words(name) if name else MESSAGES.words("yaml/other", said=what)


def _not_yaml(name: str, block: str, error: Exception) -> Problem:
    line = line_of_error(block, error) + _FIRST - 1
    if isinstance(error, DoubleKey):
        return MESSAGES.problem("yaml-double", name, line, key=error.problem)
    return MESSAGES.problem("yaml", name, line, reason=yaml_reason(error))


def read_source(path: Path, root: Path) -> tuple[Source | None, list[Problem]]:
    """Read the Markdown file at `path`; names are told relative to `root`.

    Returns the source and no problems, or None and what is wrong with the file (not UTF-8, no front matter,
    front matter that is not YAML). Raises nothing for bad content.
    """
    name = path.relative_to(root).as_posix()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [MESSAGES.problem("encoding", name, 0, byte=error.start)]
    rows = text.removesuffix("\n").split("\n")  # not splitlines(): see _line
    if rows[0].strip() != "---":
        return None, [MESSAGES.problem("front-matter", name, 1)]
    end = next((number for number, row in enumerate(rows[1:], 1) if row.strip() == "---"), None)
    if end is None:
        return None, [MESSAGES.problem("front-matter/open", name, 1)]
    block = "\n".join(rows[1:end])
    try:
        meta, lines = load_with_lines(block)
    except (yaml.YAMLError, RecursionError) as error:
        return None, [_not_yaml(name, block, error)]
    if not isinstance(meta, dict):
        return None, [MESSAGES.problem("yaml/no-mapping", name, 2)]
    body = "\n".join(rows[end + 1 :])
    return Source(path, name, meta, {key: line + _FIRST - 1 for key, line in lines.items()}, body, end + 2, root), []
