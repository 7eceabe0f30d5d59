"""What the statement on accessibility holds beside its text: what people tried, and what is known to fail."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from .models import Model, Page, Text


class Tried(Model):
    """A test by a person: when, with which aid on which device, and what they found. No name of a person."""

    on: date
    aid: Text
    found: Text


class Failure(Model):
    """What is known to fail a criterion: where, why, what it does to a visitor, what is done, and by when if that is known."""

    criterion: Annotated[str, StringConstraints(pattern=r"^[1-4]\.[1-5]\.\d{1,2}$")]
    where: Text
    cause: Text
    effect: Text
    measure: Text
    by: date | None = None


class Statement(Page):
    """The statement on accessibility."""

    people: list[Tried] = Field(default=[])
    failures: list[Failure] = Field(default=[])
