"""The half-days and their times. The faults they can have are in tests/fixtures/pages.yml (test_cases.py)."""

from __future__ import annotations

from dataclasses import replace

from helpers.tiny import TINY

from toolkit.content.load import load
from toolkit.content.programme import HalfDay, Slot, half_days
from toolkit.content.training_models import ExerciseIndex
from toolkit.rules.minutes import check_minutes


def programme(**changes: object) -> list[HalfDay]:
    """The half-days of the tiny project, with other values on the index page."""
    content, _ = load(TINY)
    index = content.get("nl", "oefeningen/index").page
    exercises = [content.get("nl", f"oefeningen/{stem}") for stem in ("kennis", "geld")]
    return half_days(ExerciseIndex(**(index.model_dump() | changes)), exercises)


def test_breaks_and_exercises_follow_each_other() -> None:
    first, second = programme()
    assert [(slot.clock, slot.minutes, slot.title) for slot in first.slots] == [
        ("09:00", 10, "Inloop"),
        ("09:10", 50, "Kennismaken"),
    ]
    assert [slot.entry.stem if slot.entry else None for slot in second.slots] == [None, "geld"]
    assert [(day.number, day.minutes, day.exercise_minutes, day.end) for day in (first, second)] == [
        (1, 60, 50, "10:00"),
        (2, 60, 50, "10:00"),
    ]


def test_begins_when_the_index_says() -> None:
    assert [day.end for day in programme(starts_at="13:45")] == ["14:45", "14:45"]


def test_two_breaks_in_a_row_stand_in_the_order_of_the_page() -> None:
    pause = {"half_day": 2, "before": "geld", "minutes": 5, "title": "Eerst"}
    _, second = programme(breaks=[pause, pause | {"title": "Dan", "minutes": 20}])
    assert [(slot.clock, slot.title) for slot in second.slots] == [("09:00", "Eerst"), ("09:05", "Dan"), ("09:25", "Geld")]


def test_clock_has_two_digits() -> None:
    assert Slot(9 * 60 + 5, 10, "x").clock == "09:05"


def test_a_slot_after_the_last_exercise_ends_the_half_day() -> None:
    pause = {"half_day": 2, "after": "geld", "minutes": 15, "title": "Afscheid"}
    _, second = programme(breaks=[pause, pause | {"after": None, "before": "geld", "minutes": 5, "title": "Inloop"}])
    assert [(slot.clock, slot.title) for slot in second.slots] == [("09:00", "Inloop"), ("09:05", "Geld"), ("09:55", "Afscheid")]
    assert (second.end, second.exercise_minutes, second.minutes) == ("10:10", 50, 70)


def test_a_project_without_exercises_has_no_minutes_to_tell() -> None:
    """A table of any page was searched for names of exercises, of which there were none."""
    content, _ = load(TINY)
    index = content.get("nl", "oefeningen/index")
    index = replace(index, page=index.page.model_copy(update={"breaks": []}))
    for pages in content.pages.values():
        for key in [key for key, entry in pages.items() if entry.kind.name == "exercise"]:
            del pages[key]
    source = replace(index.source, body="| Wat | Minuten |\n|---|---|\n| Kennis 30 | 30 |\n")
    content.pages["nl"]["oefeningen/index"] = replace(index, source=source)
    assert check_minutes(index, content) == []
