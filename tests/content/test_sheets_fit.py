"""What the real sheets promise to the women who fill them in, and what no general rule can know."""

from __future__ import annotations

import re

import pytest
from helpers.sheets import ALL, SHEETS

from toolkit.content.page import Entry
from toolkit.paper.sheet_text import body
from toolkit.rules.sheet_blocks import blocks_of, cards_of

LISTS = [sheet for sheet in ALL.values() if sheet.stem.startswith("vragenlijst")]
LARGEST = 17  # women in one group of the pilots (oefeningen/index.md)


def test_the_register_has_a_line_for_every_woman_of_the_largest_group() -> None:
    for sheet in (sheet for sheet in ALL.values() if sheet.stem == "registratielijst"):
        rows = [int(block.argument) for block in blocks_of(sheet.source) if block.name == "rijen"]
        assert sum(rows[:-1]) >= LARGEST, sheet.source.name  # the last one counts them


@pytest.mark.parametrize("sheet", LISTS, ids=lambda sheet: sheet.source.name)
def test_a_questionnaire_says_what_happens_to_it_and_asks_nothing_that_tells_who_she_is(sheet: Entry) -> None:
    """Her answers are added up, by a trainer who sees them; no sheet is known to be hers: no letters of a name, no exact age."""
    words = re.sub(r"<[^>]+>", " ", body(sheet)).lower()
    assert re.search(r"telt alle antwoorden|adds up all the answers", words)
    assert re.search(r"niemand weet welk blad van jou is|nobody knows which sheet is yours", words)
    assert not re.search(r"niemand (ziet|krijgt te zien)|nobody (sees|gets to see)", words)
    assert not re.search(r"jarig|geboren|birthday|moeder heet|letters|voornaam|first name", words)


def test_there_is_a_questionnaire_before_and_after_in_every_version() -> None:
    assert len(LISTS) == 2 * len(SHEETS.plain_names)


def test_the_twelve_qualities_are_cut_from_one_page() -> None:
    for sheet in (sheet for sheet in ALL.values() if sheet.stem.startswith("kwaliteiten")):
        assert cards_of(sheet.source) == {"2": 12}
        assert SHEETS.row(sheet).extra == 3


SPREAD = re.compile(r"^\| \d+ \| ([^|]*\d)[^|]*\|", re.MULTILINE)
LOOKED_BACK_ON = {  # the worksheet asks if she remembers them
    "kennismaking",
    "associatie",
    "persoonlijk-verhaal",
    "waardenverkenning",
    "fictieve-casus",
    "overzicht-financien",
    "huiswerk",
}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_looking_back_comes_after_all_that_it_looks_back_on(language: str) -> None:
    """In the two half-days, and in the three and the four of the handbook."""
    exercises = [entry for entry in SHEETS.site.members("oefeningen", language) if entry.page.half_day]
    handbook = SHEETS.site.content.get(language, "oefeningen/handboek").source.body
    tables = [SPREAD.findall(table) for table in handbook.split("{#spreiden}")[1].split("\n#### ")[1:]]
    days = [
        [{entry.stem for entry in exercises if re.search(rf"{entry.page.label} \d|{entry.page.title} \d", row)} for row in table]
        for table in tables
    ]
    days.append([{entry.stem for entry in exercises if entry.page.half_day == day} for day in (1, 2)])
    assert [len(spread) for spread in days] == [3, 4, 2]
    for spread in days:
        assert sum(len(day) for day in spread) == len(exercises)
        (place,) = [number for number, day in enumerate(spread) if "terugblik" in day]
        assert set().union(*spread[:place]) >= LOOKED_BACK_ON


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("stem", ["rosa", "hanan", "milena"])
def test_the_sums_of_a_story_come_out_as_the_exercise_says(language: str, stem: str) -> None:
    """Wages less costs, in invented amounts that a group can add up without a calculator."""
    sheet = SHEETS.site.content.get(language, f"werkbladen/gegevens-{stem}").source.body
    exercise = SHEETS.site.content.get(language, "oefeningen/financieel-scenario").source.body
    left = [0, 0, 0]
    for row in re.findall(r"^\| (.+) \|$", sheet, re.MULTILINE):
        name, *cells = [cell.strip() for cell in row.split("|")]
        for place, cell in enumerate(cells):
            if match := re.match(r"€ ([\d.,]+)", cell):
                amount = int(re.sub(r"[.,]", "", match[1]))
                assert amount % 100 == 0, cell
                left[place] += amount if re.search(r"^Loon|wages", name) else -amount
    (told,) = re.findall(rf"^\| {stem.capitalize()} \| (.+) \|$", exercise, re.MULTILINE)
    found = [int(re.sub(r"\D", "", cell)) * (-1 if re.search("tekort|short", cell) else 1) for cell in told.split("|")]
    assert left == found
