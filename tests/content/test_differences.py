"""Where the report disagrees with itself, as the file of numbers has it: the pages of the research tell it, with both places."""

from __future__ import annotations

import re

import pytest
from helpers.sheets import FIGURES, SHEETS

from toolkit.figures.model import Difference, Side
from toolkit.markup.citations import MARK, read_mark

WORDS = 12  # numbers up to here may be written as a word
REPORT = "rapport"


def places(side: Side) -> list[str]:
    return [each.place for each in read_mark(side.source) if each.work == REPORT]


OWN = [one for one in FIGURES.differences if places(one.one) and places(one.other)]


def sections(language: str) -> list[str]:
    bodies = [SHEETS.site.content.get(language, key).source.body for key in ("onderzoek", "onderzoek/tabellen")]
    return [part for body in bodies for part in re.split(r"^##+ ", body, flags=re.MULTILINE)]


def tells(section: str, side: Side) -> bool:
    """Whether a section cites a place of one side, with its number."""
    cited = {each.place for match in MARK.finditer(section) for each in read_mark(match[1])}
    told = {str(side.number)} if side.number is not None else set()
    told |= set(re.findall(r"\d+", side.says.of("nl"))) if side.says else set()
    large = {each for each in told if each.isdigit() and int(each) > WORDS}
    return bool(cited & set(places(side))) and (not large or bool(large & set(re.findall(r"\d+", section))))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("difference", OWN, ids=[one.id for one in OWN])
def test_both_sides_stand_in_one_section(difference: Difference, language: str) -> None:
    found = [part for part in sections(language) if tells(part, difference.one) and tells(part, difference.other)]
    assert found, f"{difference.one.source}: {difference.one.number}, {difference.other.source}: {difference.other.number}"


def test_there_are_differences_to_tell() -> None:
    assert len(OWN) > 14
