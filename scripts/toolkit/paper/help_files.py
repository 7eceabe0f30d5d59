"""The help lines of the sheets in easy Dutch: a folder a language below words/help, a file a sheet, a line a sentence.

Each line stands at the key of its Dutch sentence (sentences.py). A sentence with other words has another key, so no line is ever
shown with words that it was not written for.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import Field, StringConstraints, ValidationError, create_model, field_validator

from ..content.models import Model
from ..content.schema import validation
from ..content.source import Source
from ..given import Unreadable, read_data
from ..languages import LANGUAGES
from ..problems import MESSAGES, Problem
from ..yamlfile import Key
from .help_scripts import Script, Scripts

FOLDER = Path("words") / "help"
TABLE = FOLDER / "languages.yml"
SCRIPTS = FOLDER / "scripts.yml"
SHARED = "gedeeld"  # the file of the sentences that stand on more than one sheet
SAME = "="  # in the place of a line: this needs none, such as a name
MOST_BYTES = 200_000  # of a file; one of today has 20,000
MOST_SIGNS = 300  # of a line
MOST_PAGES = 6  # of A4, of a sheet with its lines

_Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
_Code = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?$")]
_Place = Annotated[str, StringConstraints(pattern=r"^[b-df-hj-np-t]{8}$")]
_Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MOST_SIGNS)]
Whole = TypeVar("Whole", bound=Model)


class _Help(Model):
    """A language in which there are help lines."""

    name: _Label  # as who speaks it writes it
    letters: _Label  # its script, of those in the table of scripts

    def called(self, language: str) -> str:
        """Its name in a language of the site."""
        return str(getattr(self, language))


_names: dict[str, Any] = dict.fromkeys(LANGUAGES, (_Label, ...))
HelpLanguage = create_model("HelpLanguage", __base__=_Help, **_names)


class _Table(Model):
    languages: dict[_Code, HelpLanguage]


class HelpFile(Model):
    """The lines of one sheet in one language. `checked_by`: who speaks the language and has read all of it; "" if nobody has."""

    pages: int | None = Field(default=None, ge=1, le=MOST_PAGES)
    checked_by: Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)]
    checked_on: date | None = None
    lines: dict[_Place, _Line] = Field(default={})

    @field_validator("lines", mode="before")
    @classmethod
    def _none_yet(cls, written: Any) -> Any:
        return {} if written is None else written


@dataclass(frozen=True)
class Lines:
    """All that is there in one language: the lines by the key of their sentence, and the files that hold them, by their stem."""

    code: str
    language: _Help
    script: Script
    lines: dict[str, str]
    files: dict[str, HelpFile]
    sources: dict[str, Source] = field(repr=False, default_factory=dict)
    origin: dict[str, str] = field(repr=False, default_factory=dict)  # the stem of the file that a line comes from, by its key

    def of(self, key: str) -> str | None:
        """The line for a sentence; None when it has none or needs none."""
        line = self.lines.get(key)
        return None if line == SAME else line

    def giving(self, keys: Iterable[str]) -> set[str]:
        """The stems of the files from which the lines of these sentences come: their own, the shared one, or another's."""
        return {self.origin[key] for key in keys if key in self.origin}

    def pages(self, stem: str) -> int | None:
        """The pages of a sheet with these lines; None when nobody has counted them."""
        return self.files[stem].pages if stem in self.files else None


Found = tuple[dict[str, Lines], tuple[Problem, ...]]


def read_help(root: Path | None) -> Found:
    """The help lines of the project at `root` by the code of their language, and what is wrong with how they are written.

    Where a file cannot be read, the rest is there. Without a folder there are none.
    """
    folder = root / FOLDER if root else None
    if root is None or folder is None or not folder.is_dir():
        return {}, ()
    return _read(root, tuple(_stamps(folder)))


def _stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    """All files below a folder, with what changes when they do."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.is_dir(follow_symlinks=False):
                yield from _stamps(Path(entry.path))
            elif entry.name.endswith(".yml"):
                found = entry.stat()
                yield entry.path, found.st_mtime_ns, found.st_size


@lru_cache(maxsize=4)
def _read(root: Path, stamps: tuple[tuple[str, int, int], ...]) -> Found:
    table, source, problems = read_file(root, root / TABLE, _Table, "languages")
    known, scripts_source, wrong = read_file(root, root / SCRIPTS, Scripts)
    problems += wrong
    if table is None or source is None or known is None:
        return {}, tuple(problems)
    found: dict[str, Lines] = {}
    scripts = known.scripts
    for script, font in known.without_font.items():
        at = scripts_source.line_of(("scripts", script)) if scripts_source else 0
        problems.append(MESSAGES.problem("help-file/font", SCRIPTS.as_posix(), at, script=script, font=font))
    for code, language in table.languages.items():
        line = source.line_of(("languages", code))
        if code in LANGUAGES:
            problems.append(MESSAGES.problem("help-file/site-language", source.name, line, code_of=code))
            continue
        if language.letters not in scripts:
            known_ones = ", ".join(scripts)
            problems.append(
                MESSAGES.problem("help-file/letters", source.name, line, written=language.letters, scripts=known_ones)
            )
            continue
        files: dict[str, HelpFile] = {}
        sources: dict[str, Source] = {}
        lines: dict[str, str] = {}
        origin: dict[str, str] = {}
        for path in sorted((root / FOLDER / code).glob("*.yml")):
            whole, where, wrong = read_file(root, path, HelpFile)
            problems += wrong
            if whole is None or where is None:
                continue
            files[path.stem], sources[path.stem] = whole, where
            lines |= {key: line for key, line in whole.lines.items() if key not in lines}
            origin |= {key: path.stem for key in whole.lines if key not in origin}
        found[code] = Lines(code, language, scripts[language.letters], lines, files, sources, origin)
    for path in sorted(path for path in (root / FOLDER).iterdir() if path.is_dir() and path.name not in table.languages):
        problems.append(MESSAGES.problem("help-file/language", path.relative_to(root).as_posix(), 0, written=path.name))
    return found, tuple(problems)


def read_scripts(root: Path) -> Scripts:
    """The table of scripts of a project. Raises ValueError when it is not right, which `check` tells in words."""
    found, _, wrong = read_file(root, root / SCRIPTS, Scripts)
    if found is None:
        raise ValueError("; ".join(each.message for each in wrong))
    return found


def read_file(root: Path, path: Path, model: type[Whole], below: str = "") -> tuple[Whole | None, Source | None, list[Problem]]:
    """A file of help lines, held to its model; its text stands in the body of the source.

    below: the field of the model that all of the file is; "" when its keys are those of the model.
    """
    name = path.relative_to(root).as_posix()
    if not path.exists():
        told = {root / TABLE: "help-file/table", root / SCRIPTS: "help-file/scripts"}
        return None, None, [MESSAGES.problem(told[path], name, 0)] if path in told else []
    if path.is_file() and path.stat().st_size > MOST_BYTES:
        return None, None, [MESSAGES.problem("help-file/large", name, 0, most=MOST_BYTES // 1000)]
    try:
        given = read_data(path, name)
    except Unreadable as error:
        return None, None, [error.problem]
    data = given.data
    if not isinstance(data, dict):
        return None, None, [MESSAGES.problem("help-file/empty", name, 1)]
    at: dict[Key, int] = {(below, *key): line for key, line in given.lines.items()} if below else given.lines
    source = Source(path, name, {}, at, given.text, root=root)
    try:
        return model.model_validate({below: data} if below else data), source, []
    except ValidationError as error:
        return None, None, validation(error, source, model)
