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
    """Her answers are added up and shown to nobody; no letters of a name, no birthday, no exact age."""
    words = re.sub(r"<[^>]+>", " ", body(sheet)).lower()
    assert re.search(r"telt alle antwoorden|adds up all the answers", words)
    assert re.search(r"niemand (ziet|krijgt te zien)|nobody gets to see", words)
    assert not re.search(r"jarig|geboren|birthday|moeder heet|letters|voornaam|first name", words)


def test_there_is_a_questionnaire_before_and_after_in_every_version() -> None:
    assert len(LISTS) == 2 * len(SHEETS.plain_names)


def test_the_twelve_qualities_are_cut_from_one_page() -> None:
    for sheet in (sheet for sheet in ALL.values() if sheet.stem.startswith("kwaliteiten")):
        assert cards_of(sheet.source) == {"2": 12}
        assert SHEETS.row(sheet).extra == 3
