"""What stands in the front matter of the pages and sheets of the training."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from .models import Model, Page, Related, Slug, Text


class ExerciseStep(Model):
    """One step of an exercise, with its minutes."""

    minutes: int = Field(ge=1, le=120)
    title: Text
    text: Text


class Exercise(Related):
    """One exercise of the training. Its minutes are the sum of its steps."""

    half_day: Literal[0, 1, 2] = 0  # 0: outside the two half-days, to be done on its own
    minutes: int = Field(ge=5, le=120)
    aim: Text
    group: Text
    wordiness: Literal["low", "medium", "high"]
    focus: Literal["meet", "think", "money", "plan"]
    materials: list[Text] = Field(min_length=1)
    preparation: list[Text] = Field(min_length=1)
    schedule: list[ExerciseStep] = Field(min_length=2)

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        total = sum(step.minutes for step in self.schedule)
        if total != self.minutes:
            facts = {"field": "minutes", "total": total, "minutes": self.minutes}
            raise PydanticCustomError("value_error", "the schedule takes {total} minutes, not {minutes}", facts)
        return self


class Break(Model):
    """Time in a half-day that is no exercise. It stands `before` one exercise or `after` one."""

    half_day: Literal[1, 2]
    before: Slug | None = None
    after: Slug | None = None
    minutes: int = Field(ge=5, le=60)
    title: Text

    @model_validator(mode="after")
    def _has_one_place(self) -> Self:
        if (self.before is None) == (self.after is None):
            raise PydanticCustomError("break_place", "a break stands before an exercise or after one")
        return self

    @property
    def beside(self) -> str:
        """The exercise that it stands before or after."""
        return self.before or self.after or ""


class ExerciseIndex(Page):
    """The index of the exercises, with what makes those of the programme into two half-days."""

    starts_at: Annotated[str, StringConstraints(pattern=r"^\d\d:\d\d$")]
    half_day_minutes: int
    breaks: list[Break] = Field(min_length=2)


class Sheet(Page):
    """A sheet on paper. Its level stands in its name: "-a2" at the end is Dutch at A2, without it is B1."""

    audience: Literal["participant", "trainer", "organisation"]
    exercise: Slug | None = None
    half_day: Literal[1, 2] | None = None  # on which a sheet without an exercise is used
    pages: int = Field(ge=1, le=4)  # of A4 that are printed on, in every language and level
    message: Text  # the one thing the sheet says, above everything else
    picture: Slug | None = None
    each: bool | None = None  # one for every woman, or one for the group; if left out: every woman gets a participant's sheet
    per: int = Field(default=1, ge=1, le=10)  # one for so many women, for instance 2 for what a pair shares
    extra: int = Field(default=0, ge=0, le=10)  # so many more for the whole group, for instance to cut into cards
    story: Slug | None = None  # of sheets that tell one of several stories, its name: a group uses one of them
    festive: bool = False  # to keep or to hang up: in a border, with a small foot and no code
    alone: bool = False  # it stands in no binder and comes with nothing else: whoever wants it prints it by itself

    @property
    def counted(self) -> bool:
        """True when it is printed for the women, by how many come; False when one is enough for the group."""
        return self.per > 1 or (self.audience == "participant" if self.each is None else self.each)
