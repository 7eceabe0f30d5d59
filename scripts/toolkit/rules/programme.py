"""The two half-days: as long as agreed, and each break before an exercise of its own half-day."""

from __future__ import annotations

from ..content.models import ExerciseIndex
from ..content.page import Entry
from ..content.programme import half_days
from ..problems import Problem


def check_programme(index: Entry, exercises: list[Entry]) -> list[Problem]:
    """Half-days that do not last as long as the index page says, and breaks before an exercise of the other half-day."""
    page: ExerciseIndex = index.page
    problems = []
    for day in half_days(page, exercises):
        if day.minutes != page.half_day_minutes:
            problems.append(
                Problem(
                    index.source.name,
                    index.source.line_of(("half_day_minutes",)),
                    f"Dagdeel {day.number} telt {day.minutes} minuten; afgesproken zijn er {page.half_day_minutes}.",
                    "Pas de minuten van een oefening of een pauze aan, of «half_day_minutes».",
                    "programme-sum",
                )
            )
    days = {entry.stem: entry.page.half_day for entry in exercises}
    problems += [
        Problem(
            index.source.name,
            index.source.line_of(("breaks", number)),
            f"De pauze «{pause.title}» staat voor «{pause.before}», maar die oefening is niet in dagdeel {pause.half_day}.",
            "Zet het goede dagdeel of een andere oefening bij «before».",
            "programme-break",
        )
        for number, pause in enumerate(page.breaks)
        if days.get(pause.before, pause.half_day) != pause.half_day  # an exercise that does not exist is told elsewhere
    ]
    return problems
