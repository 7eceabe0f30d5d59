"""linkcheck.toml: what is left as it is, for a reason. What in it has no effect any more is a problem of its own.

[[ignore]]
code = "anchor-missing"      # one code, or a list of them
page = "api/*.html"          # the file as the report names it as text, whatever its form; may be left out
address = "*#method-*"       # the whole address or id as written; may be left out
reason = "The generator makes these ids with a script; see its issue 12."
until = 2027-06-01           # the last day on which this counts; may be left out
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from fnmatch import translate
from pathlib import Path
from typing import Any

from linkcheck.choose.codes import Wanted, all_codes
from linkcheck.problems import MESSAGES, Problem

DEFAULT = "linkcheck.toml"
_KEYS = frozenset({"code", "page", "address", "reason", "until"})
_HEAD = re.compile(r"^[ \t]*\[\[[ \t]*ignore[ \t]*\]\]", re.MULTILINE)


class Unreadable(Exception):
    """The file is not there, or it is no TOML with tables [[ignore]]."""


@dataclass
class Entry:
    """One thing that is left as it is; `used` when something was."""

    line: int
    codes: tuple[str, ...]
    page: Callable[[str], object] | None
    address: Callable[[str], object] | None
    used: bool = field(default=False)

    def covers(self, problem: Problem) -> bool:
        """Whether a problem is meant by it."""
        return (
            problem.code in self.codes
            and (self.page is None or self.page(problem.file) is not None)
            and (self.address is None or self.address(problem.address) is not None)
        )


class IgnoreFile:
    """The entries of one file that count today, and what is wrong with the others."""

    def __init__(self, entries: list[Entry], shown: str, wrong: list[Problem]) -> None:
        self.entries = entries
        self.wrong = wrong
        self._shown = shown

    def sift(self, problems: list[Problem]) -> list[Problem]:
        """What no entry covers. An entry that covers something is used."""
        left = []
        for problem in problems:
            covering = [entry for entry in self.entries if entry.covers(problem)]
            for entry in covering:
                entry.used = True
            if not covering:
                left.append(problem)
        return left

    def stale(self, wanted: Wanted) -> list[Problem]:
        """The entries that covered nothing in all that was sifted, as far as their codes were asked for at all."""
        unused = [each for each in self.entries if not each.used and all(map(wanted.has, each.codes))]
        return [MESSAGES.problem("ignore-stale", self._shown, each.line, codes=", ".join(each.codes)) for each in unused]


def read_ignore_file(path: Path, shown: str, today: datetime.date) -> IgnoreFile:
    """The file at `path`, which problems call `shown`. Raises Unreadable."""
    try:
        text = path.read_text("utf-8-sig")
        data = tomllib.loads(text)
    except (OSError, ValueError, RecursionError) as error:  # what is no UTF-8 and what is no TOML are both a ValueError
        raise Unreadable from error
    tables = data.get("ignore", [])
    if data.keys() - {"ignore"} or not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
        raise Unreadable
    heads = [text.count("\n", 0, match.start()) + 1 for match in _HEAD.finditer(text)]
    lines = heads if len(heads) == len(tables) else [0] * len(tables)
    entries, wrong = [], []
    for line, table in zip(lines, tables, strict=True):
        found = _faults(table, shown, line, today)
        wrong += found
        if not found:
            codes = table["code"]
            entries.append(
                Entry(
                    line,
                    (codes,) if isinstance(codes, str) else tuple(codes),
                    _pattern(table.get("page")),
                    _pattern(table.get("address")),
                )
            )
    return IgnoreFile(entries, shown, wrong)


def _pattern(text: str | None) -> Callable[[str], object] | None:
    return re.compile(translate(text)).match if text is not None else None


def _faults(table: dict[str, Any], shown: str, line: int, today: datetime.date) -> list[Problem]:
    """What is wrong with one entry; one that has something wrong with it ignores nothing."""
    codes = table.get("code")
    codes = [codes] if isinstance(codes, str) else codes
    found = []
    if not isinstance(codes, list) or not codes or not all(isinstance(each, str) for each in codes):
        found.append(MESSAGES.problem("ignore-unclear", shown, line, key="code"))
    elif unknown := [each for each in codes if each not in all_codes()]:
        found.append(MESSAGES.problem("ignore-unknown", shown, line, word=", ".join(unknown), known=", ".join(all_codes())))
    found += [MESSAGES.problem("ignore-unclear", shown, line, key=key) for key in sorted(table.keys() - _KEYS)]
    found += [
        MESSAGES.problem("ignore-unclear", shown, line, key=key)
        for key in ("page", "address")
        if not isinstance(table.get(key, ""), str)
    ]
    reason = table.get("reason")
    if not isinstance(reason, str) or not reason.strip():
        found.append(MESSAGES.problem("ignore-reason", shown, line))
    until = table.get("until")
    day = until.date() if isinstance(until, datetime.datetime) else until
    if day is not None and not isinstance(day, datetime.date):
        found.append(MESSAGES.problem("ignore-unclear", shown, line, key="until"))
    elif day is not None and day < today:
        found.append(MESSAGES.problem("ignore-expired", shown, line, day=day.isoformat()))
    return found
