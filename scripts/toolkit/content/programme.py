"""The two half-days and the standard programmes, with their times.

A half-day has the exercises in the order of the navigation, with the breaks of the index page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from .page import Entry
from .standard import ProgrammePage, Standard
from .training_models import Exercise, ExerciseIndex

STANDARD = "oefeningen/programma"  # the page with the standard programmes


@dataclass(frozen=True)
class Slot:
    """A part of a half-day. `entry` is the exercise, None for a break. Times are minutes after midnight."""

    start: int
    minutes: int
    title: str
    entry: Entry | None = None

    @property
    def clock(self) -> str:
        """When it begins: "09:40"."""
        return f"{self.start // 60:02d}:{self.start % 60:02d}"


@dataclass(frozen=True)
class HalfDay:
    """One half-day with all its parts in order."""

    number: int
    slots: tuple[Slot, ...]

    @property
    def minutes(self) -> int:
        """How long it lasts, breaks included."""
        return sum(slot.minutes for slot in self.slots)

    @property
    def exercise_minutes(self) -> int:
        """How long its exercises last."""
        return sum(slot.minutes for slot in self.slots if slot.entry)

    @property
    def end(self) -> str:
        """When it ends: "13:00"."""
        last = self.slots[-1]
        return Slot(last.start + last.minutes, 0, "").clock


def half_days(index: ExerciseIndex, exercises: list[Entry]) -> list[HalfDay]:
    """The half-days that the exercises (in order) and the breaks of `index` make; an exercise may stand outside them."""
    hours, minutes = index.starts_at.split(":")
    days = []
    for number in sorted({entry.page.half_day for entry in exercises} - {0}):
        now, slots = int(hours) * 60 + int(minutes), []
        for entry in exercises:
            exercise: Exercise = entry.page
            if exercise.half_day != number:
                continue
            mine = [pause for pause in index.breaks if pause.half_day == number]
            before = [Slot(0, pause.minutes, pause.title) for pause in mine if pause.before == entry.stem]
            after = [Slot(0, pause.minutes, pause.title) for pause in mine if pause.after == entry.stem]
            for slot in (*before, Slot(0, exercise.minutes, exercise.title, entry), *after):
                slots.append(replace(slot, start=now))
                now += slot.minutes
        days.append(HalfDay(number, tuple(slots)))
    return days


def mornings_of(page: ProgrammePage, standard: Standard, exercises: list[Entry]) -> list[HalfDay]:
    """The mornings of a standard programme with all times. What is no exercise and no part (told elsewhere) is left out."""
    hours, minutes = page.starts_at.split(":")
    known = {part.id: Slot(0, part.minutes, part.title) for part in page.parts}
    known |= {entry.stem: Slot(0, entry.page.minutes, entry.page.title, entry) for entry in exercises}
    found = []
    for number, items in enumerate(standard.mornings, 1):
        now, slots = int(hours) * 60 + int(minutes), list[Slot]()
        for item in items:
            if item in known:
                slots.append(replace(known[item], start=now))
                now += known[item].minutes
        found.append(HalfDay(number, tuple(slots)))
    return found
