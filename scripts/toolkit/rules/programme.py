"""The two half-days: as long as agreed, and each break beside an exercise of its own half-day."""

from __future__ import annotations

from ..content.page import Entry
from ..content.programme import half_days
from ..content.training_models import ExerciseIndex
from ..problems import MESSAGES, Problem


def check_programme(index: Entry, exercises: list[Entry]) -> list[Problem]:
    """Half-days that do not last as long as the index page says, and breaks beside an exercise of the other half-day."""
    page: ExerciseIndex = index.page
    problems = []
    for day in half_days(page, exercises):
        if day.minutes != page.half_day_minutes:
            line = index.source.line_of(("half_day_minutes",))
            wanted, name = page.half_day_minutes, index.source.name
            problems.append(MESSAGES.problem("programme-sum", name, line, day=day.number, minutes=day.minutes, wanted=wanted))
    days = {entry.stem: entry.page.half_day for entry in exercises}
    problems += [
        MESSAGES.problem(
            "programme-break",
            index.source.name,
            index.source.line_of(("breaks", number)),
            title=pause.title,
            exercise=pause.beside,
            day=pause.half_day,
        )
        for number, pause in enumerate(page.breaks)
        if days.get(pause.beside, pause.half_day) != pause.half_day  # an exercise that does not exist is told elsewhere
    ]
    return problems
