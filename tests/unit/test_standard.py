"""The standard programmes: as they are nothing is wrong with them, and each fault that they can have is told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from helpers.sheets import SHEETS

from toolkit.content.checklist import HANDBOOK
from toolkit.content.page import Entry
from toolkit.content.programme import STANDARD, mornings_of
from toolkit.content.standard import ProgrammePage
from toolkit.languages import LANGUAGES, ORIGINAL
from toolkit.problems import Problem
from toolkit.rules.minutes import _table_rows
from toolkit.rules.standard import check_standard

SITE = SHEETS.site
ENTRY, INDEX = SITE.content.get(ORIGINAL, STANDARD), SITE.content.get(ORIGINAL, "oefeningen/index")
HANDBOOK_PAGE = SITE.content.get(ORIGINAL, HANDBOOK)
EXERCISES = SITE.members("oefeningen", ORIGINAL)
DATA: ProgrammePage = ENTRY.page


def told(**changes: Any) -> list[Problem]:
    """What is told of the page with other values in it."""
    page = ProgrammePage(**(DATA.model_dump() | changes))
    return check_standard(replace(ENTRY, page=page), INDEX, EXERCISES, HANDBOOK_PAGE)


def one(*mornings: list[str], **more: Any) -> list[dict[str, Any]]:
    """A single programme."""
    return [{"id": "een", "title": "Een", "text": "Een.", "minutes": 240, "mornings": list(mornings), **more}]


def test_nothing_is_wrong_with_them() -> None:
    assert told() == []


@pytest.mark.parametrize("standard", DATA.programmes, ids=lambda standard: standard.id)
def test_each_has_what_a_programme_should_have(standard: Any) -> None:
    """Questions before and after, the work coach with appointments, a follow-up, and never two hours without a break."""
    kinds = {part.id: part.kind for part in DATA.parts}
    minutes = {part.id: part.minutes for part in DATA.parts} | {entry.stem: entry.page.minutes for entry in EXERCISES}
    items = [item for day in standard.mornings for item in day]
    assert {"before", "after", "follow-up"} <= {kinds.get(item) for item in items}
    assert set(DATA.appointments) & set(items)
    for day in standard.mornings:
        running = 0
        for item in day:
            running = 0 if kinds.get(item) in ("break", "lunch") else running + minutes[item]
            assert running <= 120, (standard.id, day)


def test_minutes_are_those_of_the_exercises() -> None:
    for language in LANGUAGES:
        page = SITE.content.get(language, STANDARD).page
        exercises = SITE.members("oefeningen", language)
        for standard in page.programmes:
            days = mornings_of(page, standard, exercises)
            assert [[slot.entry.stem for slot in day.slots if slot.entry] for day in days] == [
                [item for item in items if item in {entry.stem for entry in exercises}] for items in standard.mornings
            ]
            assert all(slot.minutes == slot.entry.page.minutes for day in days for slot in day.slots if slot.entry)


def test_clock_runs_on_from_slot_to_slot() -> None:
    first = mornings_of(DATA, DATA.programmes[0], EXERCISES)[0]
    assert [slot.clock for slot in first.slots[:3]] == ["09:00", "09:20", "09:50"]
    assert first.end == "13:00"


@pytest.mark.parametrize(("number", "wanted"), [(3, "drie-dagdelen"), (4, "vier-dagdelen")])
def test_division_of_the_handbook_is_the_standard_programme(number: int, wanted: str) -> None:
    """The handbook tells it, too, in a table by morning."""
    handbook: Entry = SITE.content.get(ORIGINAL, "oefeningen/handboek")
    names = {name: entry.stem for entry in EXERCISES for name in (entry.page.title, entry.page.label)}
    tables = [[cells for _, cells in rows if cells[0].isdigit()] for _, rows in _table_rows(handbook)]
    found = next(rows for rows in tables if len(rows) == number and "Kennismaking" in rows[0][1])
    spread = [{stem for name, stem in names.items() if f"{name} " in cells[1]} for cells in found]
    ours = next(standard for standard in DATA.programmes if standard.id == wanted)
    assert spread == [set(day) & set(names.values()) for day in ours.mornings[:number]]


def test_unknown_item_is_told_with_what_may_be_meant() -> None:
    found = told(programmes=one(["kennismakin"]), keep=["huiswerk", "niets"])
    assert [(each.code, each.line > 1) for each in found] == [("programme-item", True)] * 2
    assert "kennismaking" in found[1].hint


def test_exercise_that_stands_twice() -> None:
    found = told(programmes=one(["kennismaking", "pauze", "pauze"], ["kennismaking"]))
    assert [each.code for each in found] == ["programme-twice"]


def test_order_is_kept_within_a_morning_and_across() -> None:
    found = told(programmes=one(["overzicht-financien", "waardenverkenning"], ["kennismaking"]))
    assert [each.code for each in found] == ["programme-order"] * 3
    assert {"Over geld praat een groep pas als er vertrouwen is." in each.message for each in found} == {True, False}


def test_what_is_needed_is_missed() -> None:
    found = told(programmes=one(["kennismaking", "huiswerk"]))
    assert [each.code for each in found] == ["programme-order"]
    assert "niet «Terugblik»" in found[0].message


def test_morning_that_is_too_long() -> None:
    found = told(programmes=one(["kennismaking", "waardenverkenning"], minutes=60)) + told(
        programmes=one(["kennismaking", "waardenverkenning", "pauze"], minutes=60)
    )
    assert [each.code for each in found] == ["programme-long"]


def test_half_days_that_are_other_ones() -> None:
    mornings = DATA.model_dump()["programmes"][0]["mornings"]
    assert told(programmes=one(*mornings, half_days=True)) == []
    swapped = [[*mornings[0][:1], *mornings[0][2:4], mornings[0][1], *mornings[0][4:]], *mornings[1:]]
    codes = [each.code for each in told(programmes=one(*swapped, half_days=True))]
    assert "programme-pilots" in codes


def test_preparation_that_the_handbook_does_not_tell() -> None:
    found = told(prepare={"acht-wekn": [56], "dag-ervoor": [1]})
    assert [(each.code, each.line > 1) for each in found] == [("programme-heading", True)]
    assert "acht-weken" in found[0].hint
    assert check_standard(ENTRY, INDEX, EXERCISES, None)[0].code == "programme-heading"
