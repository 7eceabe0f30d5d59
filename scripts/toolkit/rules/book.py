"""The book of rules (book.yml): each code that the check can tell of is the id of a rule, with its level and what it is for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from ..problems import MESSAGES, Both, Problem

FILE = Path(__file__).with_name("book.yml")
Level = Literal["error", "warning", "note"]
ERROR, WARNING, NOTE = "error", "warning", "note"
EDITOR = "editor"
PAGE = "docs/over/privacy.md"  # in the small project of the tests: where an example stands if it does not say


@dataclass(frozen=True)
class Example:
    """What is wrong and what is right, in a file of a small project.

    file   where it stands     wrong, right  what is written there
    whole  "body": the text below the front matter; "piece": a part of the file; "file": all of it
    at     the line of `wrong` that is told, from 1; 0 for the file or the page as a whole
    project  "sheets" when the project must have sheets, "templates" when it must have templates
    """

    wrong: str
    right: str
    file: str = PAGE
    whole: str = "body"
    at: int = 1
    project: str = ""


@dataclass(frozen=True)
class Group:
    """Rules that belong together: their id on the page, and their name."""

    id: str
    name: Both


@dataclass(frozen=True)
class Rule:
    """A rule.

    id       the code of its problems
    group    with which others it is listed
    why      what it is for
    level    "error"; "warning": shown, but it stops nothing; or "note": told beside the rest, also when warnings count
    excepts  who may make an exception to it: "editor"; "" for nobody
    mends    whether `fix` puts right what it tells, in one of its forms at least
    example  None for what cannot be shown in a few lines of one file
    case     where such a rule is tried instead
    """

    id: str
    group: Group
    why: Both
    level: Level = "error"
    excepts: str = ""
    mends: bool = False
    example: Example | None = None
    case: str = ""

    @property
    def messages(self) -> list[tuple[Both, Both]]:
        """What it says, in each of its forms, as (sentence, hint): the names of what is filled in stand between braces; a
        hint is empty when it depends on what is wrong."""
        rows = [row for name, row in MESSAGES.table.items() if name.partition("/")[0] == self.id]
        whole = [row for row in rows if len(row["nl"]) > 1] or rows  # beside those, parts of sentences have names of their own
        return [
            (Both(row["nl"][0], row["en"][0]), Both(*("".join(row[tongue][1:2]) for tongue in ("nl", "en")))) for row in whole
        ]


@cache
def rules() -> dict[str, Rule]:
    """All rules by their id, in the order of the book."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, dict[str, Any]] = yaml.load(FILE.read_text(encoding="utf-8"), Loader=loader)
    told, group = dict[str, Rule](), Group("", Both("", ""))
    for name, row in found.items():
        if "group" in row:
            group = Group(row["group"][0], Both(*row["group"][1:]))
        told[name] = _rule(name, group, row)
    return told


def _rule(name: str, group: Group, row: dict[str, Any]) -> Rule:
    shown = dict(row["example"]) if "example" in row else None
    example = Example(file=shown.pop("in", PAGE), **shown) if shown else None
    level: Level = row.get("level", ERROR)
    return Rule(
        name, group, Both(*row["why"]), level, row.get("except", ""), bool(row.get("mends")), example, row.get("case", "")
    )


def with_levels(problems: Iterable[Problem]) -> list[Problem]:
    """The problems with the level of their rule."""
    known = rules()
    return [replace(each, level=known[each.code].level) if each.code in known else each for each in problems]


def as_notes(problems: Iterable[Problem]) -> list[Problem]:
    """The problems as notes, whatever their rule says: those of a draft stop nothing either."""
    return [replace(each, level=NOTE) for each in problems]


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that stop something."""
    return [each for each in problems if each.level != WARNING]


def warnings(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that are shown and stop nothing."""
    return [each for each in problems if each.level == WARNING]
