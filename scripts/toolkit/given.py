"""Files that editors keep beside the pages, read with care: what cannot be read is one problem at its line, never a traceback."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .problems import MESSAGES, Both, Problem
from .yaml_limits import MOST, Refused
from .yamlfile import DoubleKey, Key, NotAValue, line_of_error, load_with_lines


class Unreadable(Exception):
    """A file that something cannot do without, and that cannot be read; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(frozen=True)
class Given:
    """A file of YAML. name: as the editor knows it; lines: on which each value stands."""

    name: str
    text: str = field(repr=False)
    data: Any = field(repr=False)
    lines: dict[Key, int] = field(repr=False)

    def line(self, *key: str | int) -> int:
        """The line of a value, or of the nearest value around it that is written; 1 if there is none."""
        return next((self.lines[key[:end]] for end in range(len(key), 0, -1) if key[:end] in self.lines), 1)


def read_text(path: Path, name: str) -> str:
    """The text of a file. Raises Unreadable."""
    try:
        if path.is_dir():
            raise Unreadable(MESSAGES.problem("file-read/folder", name, 0))
        if path.stat().st_size > MOST:
            raise Unreadable(MESSAGES.problem("file-large", name, 0, most=MOST // 1_000_000))
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable(MESSAGES.problem("file-read/gone", name, 0)) from error
    except OSError as error:
        raise Unreadable(MESSAGES.problem("file-read", name, 0)) from error
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise _no_utf8(error, name) from error


def read_as_is(path: Path, name: str) -> str:
    """The text of a file that is about to be changed, as it is. Raises Unreadable for another encoding, and OSError."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise _no_utf8(error, name) from error


def _no_utf8(error: UnicodeDecodeError, name: str) -> Unreadable:
    line = error.object.count(b"\n", 0, error.start) + 1
    return Unreadable(MESSAGES.problem("encoding", name, line, byte=error.start))


def read_data(path: Path, name: str, *, settings: bool = False, wrong: str = "yaml/file") -> Given:
    """A file of YAML. settings: it is mkdocs.yml; wrong: the sentence for what is no YAML. Raises Unreadable."""
    text = read_text(path, name)
    try:
        data, lines = load_with_lines(text, settings=settings)
    except yaml.YAMLError as error:
        raise Unreadable(not_yaml(text, name, error, wrong)) from error
    return Given(name, text, data, lines)


def not_yaml(text: str, name: str, error: Exception, wrong: str = "yaml/file", above: int = 0) -> Problem:
    """What is told of a text that is not YAML. above: how many lines of the file stand above the text."""
    line = line_of_error(text, error) + above
    if isinstance(error, DoubleKey):
        return MESSAGES.problem("yaml-double", name, line, key=error.problem)
    if isinstance(error, Refused):
        return MESSAGES.problem(error.name, name, line, **error.values)
    return MESSAGES.problem(wrong, name, line, reason=yaml_reason(error))


_REASONS = {
    "found character '\\t'": "yaml/tab",
    "mapping values are not allowed": "yaml/colon",
    "could not find expected ':'": "yaml/no-colon",
    "expected <block end>": "yaml/indent-or-quote",
    "expected '<document start>'": "yaml/indent",
    "found unexpected end of stream": "yaml/open-quote",
    "found unexpected document separator": "yaml/open-quote",
    "expected ',' or": "yaml/open-bracket",
    "found character": "yaml/start",
    "found unknown escape": "yaml/escape",
    "expected escape sequence": "yaml/escape",
    "but found another document": "yaml/documents",
    "could not determine a constructor": "yaml/tag",
    "expected the node content": "yaml/start",
    "did not find expected": "yaml/indent-or-quote",
    "sequence entries are not allowed": "yaml/indent",
    "mapping keys are not allowed": "yaml/indent",
    "block sequence entries": "yaml/indent",
    "expected chomping": "yaml/start",
    "expected indentation": "yaml/start",
    "expected alphabetic": "yaml/start",
}  # what PyYAML says, and the name of what it means to an editor


def yaml_reason(error: Exception) -> Both:
    """Why a text is not YAML."""
    what: str | None = getattr(error, "problem", None)
    if isinstance(error, yaml.reader.ReaderError):
        return MESSAGES.words("yaml/invisible")
    if isinstance(error, NotAValue):
        return MESSAGES.words("yaml/key") if what is None else MESSAGES.words("yaml/value", written=what[:40])
    name = next((name for english, name in _REASONS.items() if (what or "").startswith(english)), "yaml/unreadable")
    return MESSAGES.words(name)
