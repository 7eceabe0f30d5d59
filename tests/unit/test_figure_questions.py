"""The questions that trainers count: what can be wrong with their list, and what the page of the evaluation gets of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers.project import ROOT
from helpers.sheets import SHEETS

from toolkit.content.load import load
from toolkit.figures.worked_out import rounded
from toolkit.languages import LANGUAGES
from toolkit.pages.evaluation_data import evaluation_data
from toolkit.pages.pilots import pilots_tables
from toolkit.paper.questionnaires import QUESTIONNAIRES, countable
from toolkit.problems import Problem
from toolkit.rules.figure_data import FILE, check_figures, read_figures
from toolkit.rules.figure_questions import check_questions

TEXT = (ROOT / FILE).read_text(encoding="utf-8")
FIGURES = read_figures(ROOT)[0]
CONTENT = load(ROOT)[0]
WISH = next(line.strip() for line in TEXT.splitlines() if "- {id: werkwens," in line)
FAULTS = {  # what is changed, and how it is told
    "no such question": (("{id: leeftijd, before: {question: 1,", "{id: leeftijd, before: {question: 40,"), "Vraag 40 met"),
    "no answers": (("{id: leeftijd, before: {question: 1,", "{id: leeftijd, before: {question: 13,"), "Vraag 13 met"),
    "left out": (("  - {id: beter, after: {question: 9}, several: true}\n", ""), "Vraag 9 van"),
    "id twice": (("- {id: beter,", "- {id: plannen,"), "«plannen» staat twee keer"),
    "number twice": (("{id: beter, after: {question: 9}", "{id: beter, after: {question: 8}"), "«8» staat twee keer"),
    "on neither": (("{id: beter, after: {question: 9}, several", "{id: beter, several"), "«beter» heeft geen «before»"),
    "same of no answer": (("same: {a: ja, c: nee}", "same: {a: ja, d: nee}"), "«d» bij «same»"),
    "same of no row": (("same: {a: ja, c: nee}", "same: {a: ja, c: neen}"), "«neen» bij «same»"),
    "same twice": (("same: {a: ja, c: nee}", "same: {a: ja, c: ja}"), "«ja» bij «same»"),
    "other letters": ((WISH, WISH.replace("after: {question: 1,", "after: {question: 2,")), "«werkwens» heeft vooraf andere"),
}


def told(tmp_path: Path, text: str) -> list[Problem]:
    (tmp_path / FILE).parent.mkdir()
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    figures, source, problems = read_figures(tmp_path)
    assert source
    assert problems == []
    return list(check_questions(figures, source, CONTENT))


def test_the_list_of_the_site_is_right(tmp_path: Path) -> None:
    assert told(tmp_path, TEXT) == []
    assert check_figures(ROOT, CONTENT) == []


@pytest.mark.parametrize("name", FAULTS)
def test_planted_fault_is_told(tmp_path: Path, name: str) -> None:
    (old, new), words = FAULTS[name]
    assert TEXT.count(old) == 1
    found = told(tmp_path, TEXT.replace(old, new))
    assert len([problem for problem in found if words in problem.message]) == 1
    assert {problem.code for problem in found} == {"figure-question"}
    assert all(problem.line for problem in found)


def test_a_table_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).parent.mkdir()
    (tmp_path / FILE).write_text(TEXT.replace("table: werkwens-achteraf,", "table: werkwens-achter,"), encoding="utf-8")
    assert any("werkwens-achter" in problem.message for problem in check_figures(tmp_path, CONTENT))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_gets_every_question_with_the_words_of_its_questionnaire(language: str) -> None:
    data = evaluation_data(SHEETS.site, FIGURES, language)
    assert json.loads(json.dumps(data)) == json.loads(json.dumps(data))
    for when, found in (("before", data["before"]), ("after", data["after"])):
        there = countable(SHEETS.site, when, language)
        assert [(one["number"], [letter for letter, _ in one["answers"]]) for one in found] == [
            (number, list(question.letters)) for number, question in sorted(there.items())
        ]
    assert len(data["before"]) == 12
    assert len(data["after"]) == 9


def test_answers_are_kept_under_the_same_ids_in_every_language() -> None:
    ids = [
        [(when, one["id"], one["number"]) for when in QUESTIONNAIRES for one in evaluation_data(SHEETS.site, FIGURES, each)[when]]  # type: ignore[literal-required]
        for each in LANGUAGES
    ]
    assert ids[0] == ids[1]
    assert len({id_ for when, id_, _ in ids[0] if when == "before"}) == 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pilots_are_those_of_the_report(language: str) -> None:
    """Nothing is typed anew: count and percentage are those of the file, which its own check lays beside the report."""
    data = evaluation_data(SHEETS.site, FIGURES, language)
    found = {one["id"]: one["pilots"] for one in [*data["before"], *data["after"]] if one["pilots"]}
    wish = next(one["pilots"] for one in data["before"] if one["id"] == "werkwens")
    assert wish
    assert (wish["n"], wish["year"]) == (92, "2021")
    assert [tuple(row[1:]) for row in wish["rows"]] == [(62, 67), (20, 22), (10, 11)]
    assert len(found) > 12
    for pilots in found.values():
        assert pilots
        assert pilots["source"]
        for name, count, percent in pilots["rows"]:
            assert abs(rounded(count, pilots["n"]) - percent) <= 1, name
    assert wish["same"] == {"a": 0, "b": 1, "c": 2}
    assert sum(len(pilots["same"]) for pilots in found.values() if pilots) > 40
    assert {pilots["unit"] for pilots in found.values() if pilots and pilots["same"]} == {
        {"nl": "vrouwen", "en": "women"}[language]
    }
    text = pilots_tables(SHEETS.site, FIGURES, language)
    for each in FIGURES.questions:
        for beside in (each.before, each.after):
            if beside and beside.table:
                table = FIGURES.table(beside.table)
                assert table
                assert f"n = {table.n} " in text
                assert f"[^{table.source}]" in text
