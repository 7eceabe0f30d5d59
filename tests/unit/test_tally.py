"""The tally sheet takes its questions from the questionnaire: what is read of that, and what is made of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from toolkit.content.page import Entry
from toolkit.content.source import Source
from toolkit.content.training_models import Sheet
from toolkit.paper import sheet_text
from toolkit.paper.questions import Question, questions_in
from toolkit.paper.tally import tallied

PAGE = Sheet.model_validate(
    {"title": "Telblad", "description": "x" * 60, "updated": "2026-01-02", "audience": "trainer", "pages": 1, "message": "Tel."}
)
TEXT = """Kies.

/// kader
//// lijnen | 1
////
///

//// kolommen
### 1. Wil je werk?

/// kruisjes
- a. ja
- b. *misschien*
///

### 2. Waarom?

/// plaatjes | kruisjes
- geld: a. om geld
///

In je eigen woorden:

/// lijnen | 3
///
////

### 10. Nog iets?

/// vak | 40
///
"""


def tables(folder: Path, text: str, name: str = "telblad.md") -> list[LexborNode]:
    """The tables on the tally sheet with a text."""
    entry = Entry("werkbladen/telblad", "nl", Source(folder / name, f"docs/werkbladen/{name}", {}, {}, text, 1), PAGE)
    return LexborHTMLParser(sheet_text.body(entry)).css("div.tally > div.tally__pair > div.tally__question > table")


def cells(table: LexborNode) -> list[list[str]]:
    return [[cell.text().strip() for cell in row.css("th, td")] for row in table.css("tr")]


def test_questions_are_read_with_their_answers() -> None:
    assert questions_in(TEXT) == [
        Question(1, 9, "Wil je werk?", (("a", "ja"), ("b", "*misschien*"))),
        Question(2, 16, "Waarom?", (("a", "om geld"),)),
        Question(10, 28, "Nog iets?"),
    ]


@pytest.mark.parametrize("text", ["", "Een blad.\n\n/// lijnen | 2\n///", "### Geen nummer?\n- a. ja", "- a. ja"])
def test_a_sheet_that_asks_nothing_has_no_questions(text: str) -> None:
    assert questions_in(text) == []


def test_each_answer_gets_a_row_and_what_is_written_is_not_counted(tmp_path: Path) -> None:
    (tmp_path / "vragen.md").write_text(f"---\ntitle: Vragen\n---\n{TEXT}", encoding="utf-8")
    first, second = tables(tmp_path, "/// telblad | vragen\n///")
    assert cells(first) == [
        ["1. Wil je werk?", "Streepjes", "Som"],
        ["a. ja", "", ""],
        ["b. misschien", "", ""],
        ["Aantal vrouwen", "", ""],
    ]
    assert [row[0] for row in cells(second)] == ["2. Waarom?", "a. om geld", "Aantal vrouwen"]


def test_a_tally_sheet_counts_the_questionnaire_in_its_own_language(tmp_path: Path) -> None:
    (tmp_path / "vragen.md").write_text("### 1. Ja?\n- a. ja\n", encoding="utf-8")
    (tmp_path / "vragen.en.md").write_text("### 1. Yes?\n- a. yes\n", encoding="utf-8")
    (table,) = tables(tmp_path, "/// telblad | vragen\n///", "telblad.en.md")
    assert cells(table)[:2] == [["1. Yes?", "Tally", "Sum"], ["a. yes", "", ""]]


def test_it_changes_when_the_questionnaire_does(tmp_path: Path) -> None:
    for answer in ("ja", "zeker"):
        (tmp_path / "vragen.md").write_text(f"### 1. Ja?\n- a. {answer}\n", encoding="utf-8")
        (table,) = tables(tmp_path, "/// telblad | vragen\n///")
        assert cells(table)[1][0] == f"a. {answer}"


def test_a_bar_in_a_question_or_an_answer_begins_no_other_cell(tmp_path: Path) -> None:
    asked = "### 1. Ja | nee?\n- a. ja | nee\n- b. al \\| gezet\n- c. `x | y` en | z\n"
    (tmp_path / "vragen.md").write_text(asked, encoding="utf-8")
    (table,) = tables(tmp_path, "/// telblad | vragen\n///")
    assert cells(table) == [
        ["1. Ja | nee?", "Streepjes", "Som"],
        ["a. ja | nee", "", ""],
        ["b. al | gezet", "", ""],
        ["c. x | y en | z", "", ""],
        ["Aantal vrouwen", "", ""],
    ]


@pytest.mark.parametrize("text", ["  /// telblad | vragen\n  ///", "- Tel:\n\n    /// telblad | vragen\n    ///"])
def test_a_block_further_to_the_right_is_filled_too(tmp_path: Path, text: str) -> None:
    """The check lets it pass, also in an item of a list."""
    (tmp_path / "vragen.md").write_text(TEXT, encoding="utf-8")
    entry = Entry("werkbladen/telblad", "nl", Source(tmp_path / "telblad.md", "telblad.md", {}, {}, text, 1), PAGE)
    found = LexborHTMLParser(sheet_text.body(entry)).css("div.tally table")
    assert [cells(table)[0][0] for table in found] == ["1. Wil je werk?", "2. Waarom?"]


@pytest.mark.parametrize("text", ["", "Een telblad.\n", "/// telblad\n///", "/// telblad | Vragen!\n///", "/// lijnen | 2\n///"])
def test_other_text_stays_as_it_is(tmp_path: Path, text: str) -> None:
    assert tallied(text, tmp_path / "telblad.md") == text


def test_nothing_is_filled_in_for_a_questionnaire_that_is_not_there(tmp_path: Path) -> None:
    """The check has told of it."""
    assert tables(tmp_path, "/// telblad | weg\n///") == []
