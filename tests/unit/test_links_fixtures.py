"""Every case in tests/fixtures/links is a tiny site with one thing wrong, or none, and says what."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from helpers.project import ROOT

from benches.planted import Planted, planted
from linkcheck import check_site
from toolkit.problems import Problem

CASES = list(planted(ROOT / "tests" / "fixtures" / "links"))
# Words that no English sentence has; what stands between quotes or is an address is not ours.
DUTCH = re.compile(
    r"\b(?:de|het|een|dat|die|maar|niet|geen|naar|van|met|voor|bij|als|staat|wijst|bestaat|noemt|gaat|klopt|hoort|regel|teken|"
    r"pagina|bestand|afbeelding|doorverwijzing|verwijzing|schrijf|zet|haal|verbeter|gebruik|bedoelde|adres|naam|kop|bouw)\b",
    re.IGNORECASE,
)
NOT_OURS = re.compile(r"“[^”]*”|(?<!\S)/\S*")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("links")


def english_fault(problem: Problem) -> str:
    """What is wrong with the English of a problem; "" when nothing is."""
    for dutch, english in ((problem.message, problem.message_en), (problem.hint, problem.hint_en)):
        left = DUTCH.search(NOT_OURS.sub("", english))
        if not english or english == dutch or "«" in english or left:
            return f"{english!r} {left}"
    return ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Planted, folder: Path) -> None:
    checked = check_site(case.write(folder / case.name), site_url=case.site_url)
    for found, wanted in ((checked.problems, case.problems), (checked.notes, case.notes)):
        assert [(each.code, each.file, each.line) for each in found] == [each[:3] for each in wanted], found
        for problem, (_, _, _, message) in zip(found, wanted, strict=True):
            assert message in problem.message
            assert case.hint in problem.hint
            assert problem.pages == case.pages and problem.hint
            assert english_fault(problem) == ""


@pytest.mark.parametrize(
    ("message", "wrong"),
    [("The link “de weg” leads to /een/weg/.", False), ("The link leads naar /weg/.", True), ("", True), ("«x»", True)],
)
def test_the_test_of_english_can_fail(message: str, wrong: bool) -> None:
    assert bool(english_fault(Problem("a", 1, "De link.", "Doe iets.", "x", 1, message, "Do it."))) is wrong


def test_there_are_enough_cases() -> None:
    assert sum(not case.name.startswith("clean") for case in CASES) >= 171
    assert len({case.name for case in CASES}) == len(CASES)
