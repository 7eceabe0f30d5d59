"""How many pages a sheet has, against what it says and may have. How that is counted: tests/site/test_printing.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.tiny import SHEETS, TINY, copy_of

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.paper.catalogue import Catalogue
from toolkit.problems import Problem
from toolkit.rules.sheets import check_pages


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """The sheets and exercises of the tiny project."""
    root = copy_of(TINY, SHEETS, target=tmp_path / "project")
    return Catalogue(Site(load(root)[0], read_nav(root)))


def pages_of(catalogue: Catalogue, **other: int) -> dict[str, int]:
    exercises = [entry for language in ("nl", "en") for entry in catalogue.site.members("oefeningen", language)]
    paths = [catalogue.pdf(entry) for entry in [*catalogue.all(), *exercises]]
    changed = {f"pdf/{name.replace('_', '/', 1).replace('_', '-')}.pdf": pages for name, pages in other.items()}
    return dict.fromkeys(paths, 1) | {catalogue.pdf(entry): 2 for entry in exercises} | changed


def told(catalogue: Catalogue, pages: dict[str, int], **printed: int) -> list[Problem]:
    return check_pages(pages, pages | {f"pdf/nl/{stem}.pdf": count for stem, count in printed.items()}, catalogue)


def test_right_numbers_of_pages_are_no_problem(catalogue: Catalogue) -> None:
    assert len(pages_of(catalogue)) == 5 + 4
    assert told(catalogue, pages_of(catalogue, nl_kennis=2, en_geld=2)) == []


def test_sheet_with_another_number_of_pages_is_told_at_its_own_line(catalogue: Catalogue) -> None:
    problems = told(catalogue, pages_of(catalogue, nl_blad_a2=2, en_formulier=3))
    assert [(problem.file, problem.line, problem.code) for problem in problems] == [
        ("docs/werkbladen/blad-a2.md", 7, "sheet-pages"),
        ("docs/werkbladen/formulier.en.md", 1, "sheet-pages"),  # «pages» stands in the Dutch page
    ]
    assert problems[0].message == "Dit blad is 2 A4, maar bij «pages» staat 1."
    assert all(problem.hint for problem in problems)


@pytest.mark.parametrize("count", [1, 3])
def test_trainers_sheet_of_more_or_less_than_two_pages_is_told(catalogue: Catalogue, count: int) -> None:
    """The planner counts with two."""
    (problem,) = told(catalogue, pages_of(catalogue, en_kennis=count))
    assert (problem.file, problem.code) == ("docs/oefeningen/kennis.en.md", "trainer-pages")
    assert f"{count} A4" in problem.message
    assert problem.hint


def test_without_a_planner_a_trainers_sheet_may_be_shorter() -> None:
    catalogue = Catalogue(Site(load(TINY)[0], read_nav(TINY)))
    assert told(catalogue, pages_of(catalogue, nl_kennis=1, en_geld=1)) == []
    (problem,) = told(catalogue, pages_of(catalogue, nl_kennis=3))
    assert (problem.file, problem.code) == ("docs/oefeningen/kennis.md", "trainer-pages")


class TestWithCards:
    """A sheet of which something is cut out: each of its pages has an empty back."""

    @pytest.fixture
    def catalogue(self, tmp_path: Path) -> Catalogue:
        root = copy_of(TINY, SHEETS, target=tmp_path / "project")
        sheet = root / "docs/werkbladen/blad.md"
        sheet.write_text(sheet.read_text(encoding="utf-8") + "\n/// knipkaart\nEen kaart.\n///\n", encoding="utf-8")
        return Catalogue(Site(load(root)[0], read_nav(root)))

    def test_an_empty_back_is_no_page_that_is_printed(self, catalogue: Catalogue) -> None:
        assert told(catalogue, pages_of(catalogue, nl_blad=2), blad=1) == []

    def test_a_page_on_the_back_of_another_is_told(self, catalogue: Catalogue) -> None:
        (problem,) = told(catalogue, pages_of(catalogue, nl_blad=3), blad=1)
        assert (problem.file, problem.line, problem.code) == ("docs/werkbladen/blad.md", 7, "sheet-back")
        assert "/// bladzijde" in problem.hint

    def test_the_catalogue_tells_which_pages_are_empty(self, catalogue: Catalogue) -> None:
        rows = {row.stem: row for group in catalogue.groups("nl") for row in group.rows}
        assert [(version.name, version.cards, version.empty) for version in rows["blad"].versions] == [
            ("b1", True, (2,)),
            ("a2", False, ()),
            ("en", False, ()),
        ]
        assert {stem for stem, row in rows.items() if row.cards} == {"blad"}
