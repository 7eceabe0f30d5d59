"""How a problem is told."""

from __future__ import annotations

import pytest

from toolkit.problems import Problem, in_order, report


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (Problem("docs/scan.md", 3, "Dit klopt niet."), "docs/scan.md:3: Dit klopt niet."),
        (Problem("docs/scan.md", 0, "Dit klopt niet."), "docs/scan.md: Dit klopt niet."),
        (Problem("", 0, "Dit klopt niet."), "Dit klopt niet."),
        (Problem("", 7, "Dit klopt niet."), "Dit klopt niet."),
        (
            Problem("docs/scan.md", 3, "Dit klopt niet.", "Maak het goed."),
            "docs/scan.md:3: Dit klopt niet.\n    → Maak het goed.",
        ),
        (Problem("overrides/base.html", 1, "Weg.", "", "x", 12), "overrides/base.html:1: Weg. (op 12 pagina's)"),
    ],
)
def test_place_message_and_hint(problem: Problem, text: str) -> None:
    assert problem.as_text() == text


def test_as_data() -> None:
    assert Problem("a.md", 2, "Fout.", "Beter.", "code", 3).as_dict() == {
        "file": "a.md",
        "line": 2,
        "message": "Fout.",
        "hint": "Beter.",
        "code": "code",
        "pages": 3,
        "message_en": "",
        "hint_en": "",
    }


def test_in_order_of_file_and_line_without_doubles() -> None:
    first, second, third = Problem("a.md", 9, "x"), Problem("b.md", 1, "b"), Problem("b.md", 10, "a")
    assert in_order([third, second, first, second]) == [first, second, third]


@pytest.mark.parametrize(
    ("problems", "count"),
    [
        ([Problem("a.md", 1, "x")], "1 fout in 1 bestand."),
        ([Problem("a.md", 1, "x"), Problem("a.md", 2, "x")], "2 fouten in 1 bestand."),
        ([Problem("a.md", 1, "x"), Problem("b.md", 1, "x"), Problem("b.md", 1, "x")], "2 fouten in 2 bestanden."),
    ],
)
def test_report_ends_with_a_count(problems: list[Problem], count: str) -> None:
    told = report(problems)
    assert told.endswith(f"\n\n{count}")
    assert all(told.count(problem.as_text()) == 1 for problem in problems)


def test_nothing_wrong_is_nothing_told() -> None:
    assert report([]) == ""
