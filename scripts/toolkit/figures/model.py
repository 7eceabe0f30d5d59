"""What words/figures.yml holds: tables, series, single counts, sums of ours, where sources disagree, and what is drawn.

Only what a source says itself is written; what follows from it (a count from a percentage, or the other way round) is worked out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, create_model

from ..content.models import Model, Slug, Text
from ..languages import LANGUAGES

Place = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]  # what stands between «[^» and «]»
Year = Annotated[int, Field(ge=1900, le=2100)]
Amount = Annotated[int | float, Field(ge=0)]
Share = Annotated[int, Field(ge=0, le=100)]
Count = Annotated[int, Field(ge=0)]
Letter = Annotated[str, StringConstraints(pattern=r"^[a-z]$")]  # of an answer


class _InLanguages(Model):
    """Words in each language of the site."""

    def of(self, language: str) -> str:
        """Its words in a language."""
        words: str = getattr(self, language)
        return words


_each: dict[str, Any] = dict.fromkeys(LANGUAGES, (Text, ...))
Words = create_model("Words", __base__=_InLanguages, **_each)


class Also(Model):
    """What another place says of the same number."""

    source: Place
    n: Count | None = None
    count: Count | None = None
    percent: Share | None = None
    is_: Amount | None = Field(None, alias="is")


class _Part(_InLanguages):
    """A part of a table: how many, or how many in a hundred, as its source says it; both if that says both."""

    id: Slug
    count: Count | None = None
    percent: Share | None = None
    source: Place | None = None
    also: list[Also] = Field(default=[])


Part = create_model("Part", __base__=_Part, **_each)


class Table(Model):
    """A question or a count, with its parts. Only one of `year` and `published` is needed, here and below."""

    id: Slug
    title: Words
    source: Place
    year: Year | None = None
    published: date | None = None
    unit: Words
    n: Annotated[int, Field(ge=1)]
    several: bool = False
    asked: Slug | None = None
    sum_of: list[Slug] = Field(default=[])
    share_of: Slug | None = None
    also: list[Also] = Field(default=[])
    parts: list[Part] = Field(min_length=1)
    rest: Part | None = None

    @property
    def all_parts(self) -> list[Any]:
        """Its parts, and what is left over."""
        return [*self.parts, *([self.rest] if self.rest else [])]


class Point(Model):
    """A measure in one year: its value for each line, and what was measured."""

    year: Year
    values: dict[Slug, Amount]
    source: Place
    published: date | None = None
    threshold: Words
    people: Words


class _Line(_InLanguages):
    """Whom a series measures."""

    id: Slug


Line = create_model("Line", __base__=_Line, **_each)


class Series(Model):
    """The same measure over the years."""

    id: Slug
    title: Words
    unit: Words
    lines: list[Line] = Field(min_length=1)
    points: list[Point] = Field(min_length=1)


class Single(Model):
    """A number by itself."""

    id: Slug
    is_: Amount = Field(alias="is")
    unit: Words
    year: Year | None = None
    published: date | None = None
    source: Place
    what: Words
    also: list[Also] = Field(default=[])


class Sum(Model):
    """A sum of ours: what is worked out, of which numbers of the places named, and what comes of it."""

    sum: Place
    is_: Amount = Field(alias="is")
    unit: Words
    source: Place
    what: Words


class Side(Model):
    """What one place says: a number, or words where there is none."""

    source: Place
    number: Amount | None = None
    says: Words | None = None


class Difference(Model):
    """Two places that do not agree, and our reading of it. `in`: the tables, series or counts it is about."""

    id: Slug
    about: Words
    one: Side
    other: Side
    reading: Words
    in_: list[Slug] = Field([], alias="in")


class Chart(Model):
    """What is drawn: how, of which tables or series, under a title that says what one sees."""

    id: Slug
    kind: Literal["bars", "pairs", "steps", "years"]
    of: list[Slug] = Field(min_length=1)
    title: Words
    note: Words | None = None


class Beside(Model):
    """A question of a questionnaire, and the table that stands beside what women answer to it.

    same: parts of the table by the letter of the answer that says the same. Without them it was asked otherwise, or of others.
    """

    question: Annotated[int, Field(ge=1)]
    table: Slug | None = None
    same: dict[Letter, Slug] = Field(default={})


class Asked(Model):
    """A question that trainers count: where it is on the questionnaires before and after, and on which slide it stands.

    several: women often tick more than one answer.
    """

    id: Slug
    before: Beside | None = None
    after: Beside | None = None
    several: bool = False
    slide: Annotated[int, Field(ge=1, le=3)] | None = None


class Figures(Model):
    """The whole file."""

    tables: list[Table] = Field(default=[])
    series: list[Series] = Field(default=[])
    counts: list[Single] = Field(default=[])
    sums: list[Sum] = Field(default=[])
    differences: list[Difference] = Field(default=[])
    charts: list[Chart] = Field(default=[])
    questions: list[Asked] = Field(default=[])

    def table(self, id_: str) -> Table | None:
        """The table of that id."""
        return next((each for each in self.tables if each.id == id_), None)

    def ids(self) -> Iterator[tuple[tuple[str, int], str]]:
        """The place of each thing that has an id, and that id."""
        for field in ("tables", "series", "counts", "differences", "charts"):
            for number, each in enumerate(getattr(self, field)):
                yield (field, number), each.id
