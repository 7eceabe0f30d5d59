"""One way to say what is wrong: where, what, and what to do about it, in Dutch for editors and in English for contributors.

Every check returns a list of `Problem`; nothing below the command line prints or exits. The sentences stand in a table, so that
no check holds words of its own: `MESSAGES` is that of the link checker. Whoever builds on it brings a table of its own.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import Any, Literal, NamedTuple

import yaml

_QUOTED = 80  # letters that are quoted from a file
_LONGEST = 160  # letters of an address in a sentence
Tongue = Literal["nl", "en"]  # what messages are told in; which languages the pages have is another matter


class Both(NamedTuple):
    """The same words in both tongues."""

    nl: str
    en: str

    def said(self, tongue: Tongue) -> str:
        """The words in one of the tongues."""
        return self.nl if tongue == "nl" else self.en

    def within(self, before: str, after: str = "") -> Both:
        """The same with something before and after them, which is no word."""
        return Both(f"{before}{self.nl}{after}", f"{before}{self.en}{after}")


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong.

    file        path as the editor knows it (relative to the project, forward slashes), or "" when no file fits
    line        line in that file, counted from 1; 0 when the whole file is meant
    message     what is wrong, one sentence in Dutch
    hint        what to do about it, one sentence in Dutch; may be empty
    code        short fixed name of the rule, for machines ("link-broken")
    pages       on how many pages of the built site it shows; 1 unless one cause shows on many
    message_en  what is wrong, in English
    hint_en     what to do about it, in English
    address     the address or the id as it is written, whole and on one line, where one is wrong; else ""
    level       "error", "warning" or "note" where rules have a level; "" where it is not told
    """

    file: str
    line: int
    message: str
    hint: str = ""
    code: str = ""
    pages: int = 1
    message_en: str = ""
    hint_en: str = ""
    address: str = ""
    level: str = ""

    def as_dict(self) -> dict[str, Any]:
        """The problem as plain data, for `--json`; without `address` and `level` where there are none."""
        return {name: value for name, value in asdict(self).items() if value or name not in ("address", "level")}

    def in_both(self) -> Both:
        """The problem as it is read, in both tongues."""
        return Both(self.as_text("nl"), self.as_text("en"))

    def message_in(self, tongue: Tongue) -> str:
        """What is wrong, and on how many pages, on one line; in Dutch where it is not there in English."""
        said = self.message_en if tongue == "en" and self.message_en else self.message
        return said + (MESSAGES.words("report/pages", count=self.pages).said(tongue) if self.pages > 1 else "")

    def hint_in(self, tongue: Tongue) -> str:
        """What to do about it, on one line, in the tongue of the message; "" for nothing."""
        return self.hint_en if tongue == "en" and self.message_en else self.hint

    def words_in(self, tongue: Tongue) -> str:
        """The message, and the hint on a line of its own: for forms that tell the place apart."""
        return "\n".join(each for each in (self.message_in(tongue), self.hint_in(tongue)) if each)

    @property
    def place(self) -> str:
        """The file with its line, "a/b.md:3"; the file alone where it is about the whole, "" where no file fits."""
        return f"{self.file}:{self.line}" if self.file and self.line else self.file

    def as_text(self, tongue: Tongue = "nl") -> str:
        """The problem as it is read: place and message on one line, the hint indented below it."""
        message, hint = self.message_in(tongue), self.hint_in(tongue)
        text = f"{self.place}: {message}" if self.place else message
        return f"{text}\n    → {hint}" if hint else text


class UnknownMessage(Exception):
    """A name that is not in the table of messages: a fault in the code, not in what it checks."""


class Messages:
    """A table of sentences: each name has, in both tongues, a sentence and if need be a hint.

    A name is the code of a problem, or `code/variant` where one rule can be broken in several ways. What is only part of a
    sentence stands in the table too, under a name of its own. `{…}` in a sentence is filled in.
    """

    def __init__(self, file: Path) -> None:
        self.file = file

    @cached_property
    def table(self) -> dict[str, dict[Tongue, list[str]]]:
        """All sentences: name → tongue → [sentence] or [sentence, hint]. Read when the first is needed."""
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        found: dict[str, dict[Tongue, list[str]]] = yaml.load(self.file.read_text(encoding="utf-8"), Loader=loader)
        return found

    def _told(self, name: str, part: int, values: dict[str, object]) -> Both:
        if name not in self.table:
            raise UnknownMessage(f"{self.file.name} has no «{name}»")
        row = self.table[name]
        texts = {tongue: row[tongue][part] if part < len(row[tongue]) else "" for tongue in ("nl", "en")}
        return Both(*(texts[tongue].format(**_spoken(values, tongue, texts[tongue])) for tongue in ("nl", "en")))

    def words(self, name: str, /, **values: object) -> Both:
        """The sentence `name`, filled in. A value that is itself `Both` is told in the tongue of the sentence."""
        return self._told(name, 0, values)

    def problem(
        self, name: str, file: str, line: int, /, *, hint: Both | None = None, pages: int = 1, code: str = "", **values: object
    ) -> Problem:
        """The problem `name` at a place. Raises UnknownMessage for an unknown name.

        hint: instead of that of the table; code: of the problem, where several share a sentence and it is not the name's.
        """
        said = self._told(name, 0, values)
        told = hint if hint is not None else self._told(name, 1, values)
        return Problem(file, line, said.nl, told.nl, code or name.partition("/")[0], pages, said.en, told.en)


def _spoken(values: dict[str, object], tongue: Tongue, sentence: str) -> dict[str, object]:
    found = {name: value.said(tongue) if isinstance(value, Both) else value for name, value in values.items()}
    return {name: _short(value) if f"«{{{name}}}»" in sentence else value for name, value in found.items()}


def _short(value: object) -> object:
    """What is quoted from a file, on one line and not longer than that; an address has no spaces and may be longer."""
    if not isinstance(value, str) or len(value) <= _QUOTED:
        return value
    text = " ".join(value.split())
    most = _QUOTED if " " in text else 3 * _QUOTED
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


_ORDER = attrgetter(*(field.name for field in fields(Problem)))  # as `<` on problems, but much cheaper for many
MESSAGES = Messages(Path(__file__).parent / "tell" / "messages.yml")


def tongue_of(asked: str | None = None, otherwise: Tongue = "nl") -> Tongue:
    """The tongue to tell in: what is asked for, else TOOLKIT_LANG, else the language of this computer; `otherwise` unless one
    of them, the first that is set, says the other one."""
    names = ("TOOLKIT_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    told = next((value for value in (asked, *map(os.environ.get, names)) if value), otherwise)
    other: Tongue = "en" if otherwise == "nl" else "nl"
    return other if re.split(r"[_.@-]", told.lower())[0] == other else otherwise


def on_one_line(text: str) -> str:
    """The text with single spaces for all white space, and with a question mark for what is no character."""
    return " ".join(text.split()).encode("utf-8", "replace").decode("utf-8")


def shaved(text: str) -> str:
    """The text fit for a message: on one line and not endlessly long."""
    text = on_one_line(text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "…"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems without doubles, sorted by file, line and message."""
    return sorted(set(problems), key=_ORDER)


def report(problems: Iterable[Problem], tongue: Tongue = "nl") -> str:
    """All problems as one text for the terminal, with a closing line that counts them; "" when there are none."""
    ordered = in_order(problems)
    if not ordered:
        return ""
    total, files = len(ordered), len({problem.file for problem in ordered})
    count = MESSAGES.words(
        "report/count",
        problems=MESSAGES.words("report/problem") if total == 1 else MESSAGES.words("report/problems", count=total),
        files=MESSAGES.words("report/file") if files == 1 else MESSAGES.words("report/files", count=files),
    )
    return "\n".join([problem.as_text(tongue) for problem in ordered] + ["", count.said(tongue)])
