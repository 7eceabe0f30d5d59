"""What the page with the standard programmes holds: programmes, what they are made of, and what hangs together."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .models import Model, Page, Slug, Text

PartKind = Literal["arrive", "before", "break", "lunch", "talk", "appointments", "after", "follow-up"]

Days = Annotated[int, Field(ge=0, le=200)]


class Part(Model):
    """Time in a programme that is no exercise. `kind` says what it counts as: only a break and a lunch give rest.

    before, after: the group fills in its questionnaire; sheets: what is printed for it, by the stem of the sheet.
    """

    id: Slug
    kind: PartKind
    minutes: int = Field(ge=5, le=120)
    title: Text
    sheets: list[Slug] = Field(default=[])


class Dependency(Model):
    """What hangs together: each of `items` comes after each of `after` that is there too, and asks for all of `needs`."""

    items: list[Slug] = Field(min_length=1)
    after: list[Slug] = Field(default=[])
    needs: list[Slug] = Field(default=[])
    why: Text


class Supply(Model):
    """Something to bring for some exercises: so many for each woman, so many for the whole group."""

    title: Text
    each: int = Field(default=0, ge=0, le=10)
    once: int = Field(default=0, ge=0, le=20)
    exercises: list[Slug] = Field(min_length=1)


class Standard(Model):
    """A programme to begin with: exercises and parts in order, morning by morning, none longer than `minutes`.

    half_days: it is the programme of the index of the exercises, and must stay equal to it.
    """

    id: Slug
    title: Text
    text: Text
    minutes: int = Field(ge=60, le=300)
    half_days: bool = False
    mornings: list[list[Slug]] = Field(min_length=1, max_length=8)


class ProgrammePage(Page):
    """The page with the standard programmes and what they are made of. The minutes of an exercise are its own.

    appointments: exercises in which a woman makes an appointment; keep: what stays when a morning runs late;
    prepare: by the id of a heading of the handbook, how many days before the first morning the items below it are done, and until
    how many where it takes longer. What is done less than a week before is done for every morning.
    """

    starts_at: Annotated[str, StringConstraints(pattern=r"^\d\d:\d\d$")]
    parts: list[Part] = Field(min_length=1)
    order: list[Dependency] = Field(min_length=1)
    appointments: list[Slug] = Field(default=[])
    keep: list[Slug] = Field(default=[])
    supplies: list[Supply] = Field(default=[])
    prepare: dict[Slug, Annotated[list[Days], Field(min_length=1, max_length=2)]] = Field(default={})
    programmes: list[Standard] = Field(min_length=1)
