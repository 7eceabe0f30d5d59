"""A municipality's own details, printed on the sheets: which fields there are, and those that the host of a copy ships with it.

The host's stand in words/gemeente.yml, which the project itself does not have: then they are filled in in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, StringConstraints, ValidationError, create_model, model_validator

from ..given import Given, Unreadable, read_data
from ..languages import LANGUAGES
from ..problems import MESSAGES, Problem
from .models import Model
from .schema import validation
from .source import Source

FILE = Path("words") / "gemeente.yml"
FIELDS = Path(__file__).with_name("pack_fields.yml")
FIELDS_NAME = f"scripts/toolkit/content/{FIELDS.name}"
PHONE = r"^\+?[0-9][0-9 ()-]{1,19}$"  # also "14 020"
Kind = Literal["text", "phone", "day"]


@dataclass(frozen=True)
class Field:
    """One of the details. most: characters; worded: other words in each language; part: of the form; line: in its file."""

    id: str
    most: int
    part: str
    label: Mapping[str, str]
    hint: Mapping[str, str]
    worded: bool = False
    kind: Kind = "text"
    line: int = 0


@cache
def _given() -> Given:
    return read_data(FIELDS, FIELDS_NAME)


@cache
def fields() -> dict[str, Field]:
    """All fields by their id, in the order of the form. Raises Unreadable."""
    found = {}
    for name, row in _given().data.items():
        label, hint = (dict(zip(LANGUAGES, row.get(key, [""] * len(LANGUAGES)), strict=True)) for key in ("label", "hint"))
        worded, kind = row.get("worded", False), row.get("kind", "text")
        found[name] = Field(name, row["most"], row["part"], label, hint, worded, kind, _given().line(name))
    return found


def _one_line(text: Any) -> Any:
    """Text with its white space as one space: a line of a sheet does not break where a file did."""
    return " ".join(text.split()) if isinstance(text, str) else text


class _Pack(Model):
    """What a host knows; None where nothing was filled in."""

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, given: Any) -> Any:
        return {key: value for key, value in given.items() if value not in ("", None)} if isinstance(given, dict) else given

    def text(self, name: str, language: str) -> str:
        """A field as it stands in a language, a day as "2026-11-26"; "" when it is not known."""
        value = getattr(self, name)
        value = getattr(value, language) if isinstance(value, Model) else value
        return str(value) if value is not None else ""


def _type(field: Field) -> Any:
    text = Annotated[str, StringConstraints(min_length=1, max_length=field.most), BeforeValidator(_one_line)]
    if field.kind == "day":
        return date
    if not field.worded:
        return text
    words: dict[str, Any] = dict.fromkeys(LANGUAGES, (text, ...))
    return create_model(f"Words_{field.id}", __base__=Model, **words)


@cache
def model() -> type[_Pack]:
    """The model of the file."""
    rows: dict[str, Any] = {name: (_type(field) | None, None) for name, field in fields().items()}
    return create_model("Pack", __base__=_Pack, **rows)


@dataclass(frozen=True)
class Pack:
    """What is filled in, of each field that is, by language and id: days as they are kept ("2026-11-26")."""

    known: Mapping[str, Mapping[str, str]]
    checked: date | None = None

    def values(self, language: str, day: Callable[[date, str], str]) -> dict[str, str]:
        """What is printed in a language, by the id of its field. day: how a date is written there."""
        found = dict(self.known.get(language, {}))
        for name in found:
            if fields()[name].kind == "day":
                found[name] = day(date.fromisoformat(found[name]), language)
        return found


NOTHING = Pack({})


def read_pack(root: Path | None) -> tuple[Pack, Source | None, list[Problem]]:
    """The details of the host of the project at `root`, their file, and what is wrong with it; NOTHING when there is none."""
    if root is None or not (root / FILE).exists():
        return NOTHING, None, []
    try:
        given = read_data(root / FILE, FILE.as_posix())
    except Unreadable as error:
        return NOTHING, None, [error.problem]
    source = Source(root / FILE, given.name, {}, given.lines, "")
    problems = _implausible(given.data, source)
    try:
        found: Any = model().model_validate(given.data or {})
    except ValidationError as error:
        problems = sorted([*validation(error, source, model()), *problems], key=lambda each: each.line)
    if problems:
        return NOTHING, source, problems
    known = {language: {name: text for name in fields() if (text := found.text(name, language))} for language in LANGUAGES}
    return Pack(known, found.nagekeken), source, []


def _implausible(given: Any, source: Source) -> list[Problem]:
    """Numbers that nobody can call, and days that are still to come. given: as it is written, right or not."""
    problems = []
    for name, field in fields().items() if isinstance(given, dict) else ():
        value, line = _one_line(given.get(name)), source.line_of((name,))
        if field.kind == "phone" and value and isinstance(value, str) and not re.match(PHONE, value):
            problems.append(MESSAGES.problem("pack-value/phone", source.name, line, key=name, value=value))
        elif field.kind == "day" and (day := _day(value)) and day > date.today():
            problems.append(MESSAGES.problem("pack-value/future", source.name, line, key=name, value=day))
    return problems


def _day(value: Any) -> date | None:
    """A day as YAML gives it or as text; None for what the model tells to be none."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
