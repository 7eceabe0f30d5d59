"""Numbers on pages are held to words/figures.yml: what is told, on which line, and what may stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.numbers import FIGURES
from helpers.tiny import TINY, copy_of

from toolkit.problems import Problem
from toolkit.rules.check import check_content
from toolkit.rules.figure_data import FILE

PAGE, BELOW = "docs/over/privacy.md", 7  # the line on which the text below the front matter begins
TABLE = "| Antwoord | Vrouwen | Deel |\n|---|---|---|\n| Ja | {} | {} |\n| Misschien | 20 | 22% |\n\n{}\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = copy_of(TINY, target=tmp_path_factory.mktemp("getallen") / "project")
    (made / FILE).parent.mkdir(exist_ok=True)
    (made / FILE).write_text(FIGURES, encoding="utf-8")
    return made


def told(project: Path, body: str) -> list[Problem]:
    """What is told of numbers on a page with this text."""
    path = project / PAGE
    before = path.read_text(encoding="utf-8")
    head = before.split("\n---\n")[0]
    path.write_text(f"{head}\n---\n\n{body}\n\n## Bronnen {{#bronnen}}\n", encoding="utf-8")
    try:
        return [each for each in check_content(project)[2] if each.code == "figure-page"]
    finally:
        path.write_text(before, encoding="utf-8")  # the tests of this module come in any order


RIGHT = {
    "count and percentage": "Ja zeiden 62 van de 92, dus 67 procent.[^rapport 2.1]",
    "two wholes": "Ja zeiden 62 van de 92, of 93.[^rapport 2.1]",
    "worked out percentage": "Dat is 22%.[^rapport 2.1]",
    "two percentages with one sign": "Het was 67 en 22 procent.[^rapport 2.1]",
    "sum of ours": "Samen zijn het er 86.[^rapport bijlage 1]",
    "thousands and decimals": "Het waren er 321.000, of 68,8 procent, met 1.295 euro.[^krant]",
    "ages of a part": "Tot 30 jaar: 18.[^rapport bijlage 1.2]",
    "place around it": "Tot 30 jaar: 18.[^rapport bijlage 1]",
    "year": "In 2021 zeiden 62 vrouwen ja.[^rapport 2.1]",
    "numbers of sections": "In paragraaf 4.3 en stap 7, 8 en 9 staat 62.[^rapport 2.1]",
    "before the mark of another": "Dat zijn er 999.[^rapport noot 8] Ja zeiden 62.[^rapport 2.1]",
    "with a place that has none": "Dat zijn er 999.[^rapport 2.1; rapport noot 8]",
    "without a mark": "Dat zijn er 999.",
    "address": "Lees [dit](../vragen/eerste.md#deel-999): 62.[^rapport 2.1]",
    "table": TABLE.format(62, "67%", "Zo zeiden zij het.[^rapport 2.1]"),
    "table of a place without numbers": TABLE.format(61, "66%", "Zo zeiden zij het.[^rapport noot 8]"),
}


@pytest.mark.parametrize("name", RIGHT)
def test_what_may_stand(project: Path, name: str) -> None:
    assert [each.as_text() for each in told(project, RIGHT[name])] == []


WRONG = {
    "count": ("Een.\n\nJa zeiden 63 van de 92.[^rapport 2.1]", BELOW + 2, "«63»"),
    "line within a paragraph": ("Een zin\ndie doorgaat: 63.[^rapport 2.1]", BELOW + 1, "«63»"),
    "percentage of a count": ("Dat is 62%.[^rapport 2.1]", BELOW, "«62%»"),
    "first of two percentages": ("Het was 68 en 22 procent.[^rapport 2.1]", BELOW, "«68»"),
    "thousands": ("Het waren er 322.000.[^krant]", BELOW, "«322.000»"),
    "decimals": ("Het was 68,9 procent.[^krant]", BELOW, "«68,9 procent»"),
    "count of another whole": ("Ja zeiden 62 van de 93.[^rapport 2.1]", BELOW, "«62 van de 93»"),
    "second mark": ("Ja zeiden 62.[^rapport 2.1] Samen 87.[^rapport bijlage 1]", BELOW, "«87»"),
    "item": ("- Een.\n- Ja zeiden 63.[^rapport 2.1]", BELOW + 1, "«63»"),
    "box": ('!!! note "Let op"\n    Ja zeiden 63.[^rapport 2.1]', BELOW + 1, "«63»"),
    "table below": (TABLE.format(20, "67%", "Zo zeiden zij het.[^rapport 2.1]"), BELOW + 2, "«20» hoort niet bij «Ja»"),
    "table, percentage": (TABLE.format(62, "22%", "Zo zeiden zij het.[^rapport 2.1]"), BELOW + 2, "«22%» hoort niet bij «Ja»"),
    "table above": (f"Zo zeiden zij het.[^rapport 2.1]\n\n{TABLE.format(20, '67%', '')}", BELOW + 4, "«20» hoort niet bij «Ja»"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_told(project: Path, name: str) -> None:
    body, line, words = WRONG[name]
    found = told(project, body)
    said = "\n".join(each.as_text() for each in found)
    assert [(each.line) for each in found if words in each.message] == [line], said
    assert len(found) == 1, said
    assert "words/figures.yml" in found[0].hint


def test_hint_says_what_the_place_has(project: Path) -> None:
    found = told(project, "Ja zeiden 63.[^rapport 2.1]")
    assert "10, 20, 62, 92, 93" in found[0].hint


def test_editor_may_say_why_another_number_stands(project: Path) -> None:
    text = "<!-- check: figure-page want dit is ons eigen voorbeeld -->\nJa zeiden 63.[^rapport 2.1]"
    assert told(project, text) == []


def test_front_matter_is_held_too(project: Path) -> None:
    path = project / "docs/vragen/eerste.md"
    before = path.read_text(encoding="utf-8")
    old = next(row for row in before.split("\n") if row.strip().startswith("explanation:"))
    path.write_text(before.replace(old, old.rstrip().rstrip('"') + ' Het waren er 63.[^rapport 2.1]"', 1), encoding="utf-8")
    try:
        found = [each for each in check_content(project)[2] if each.code == "figure-page"]
        assert [(each.file, each.line) for each in found] == [("docs/vragen/eerste.md", before.split("\n").index(old) + 1)]
    finally:
        path.write_text(before, encoding="utf-8")
