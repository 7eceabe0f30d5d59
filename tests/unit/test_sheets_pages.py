"""How many pages a sheet has, against what it says and may have. How that is counted: tests/site/test_printing.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.tiny import SHEETS, TINY, copy_of

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.paper.catalogue import Catalogue
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
    return dict.fromkeys(paths, 1) | changed


def test_right_numbers_of_pages_are_no_problem(catalogue: Catalogue) -> None:
    assert len(pages_of(catalogue)) == 5 + 4
    assert check_pages(pages_of(catalogue, nl_kennis=2, en_geld=2), catalogue) == []


def test_sheet_with_another_number_of_pages_is_told_at_its_own_line(catalogue: Catalogue) -> None:
    problems = check_pages(pages_of(catalogue, nl_blad_a2=2, en_formulier=3), catalogue)
    assert [(problem.file, problem.line, problem.code) for problem in problems] == [
        ("docs/werkbladen/blad-a2.md", 7, "sheet-pages"),
        ("docs/werkbladen/formulier.en.md", 1, "sheet-pages"),  # «pages» stands in the Dutch page
    ]
    assert problems[0].message == "Dit blad is 2 A4, maar bij «pages» staat 1."
    assert all(problem.hint for problem in problems)


def test_trainers_sheet_of_three_pages_is_told(catalogue: Catalogue) -> None:
    (problem,) = check_pages(pages_of(catalogue, en_kennis=3), catalogue)
    assert (problem.file, problem.code) == ("docs/oefeningen/kennis.en.md", "trainer-pages")
    assert "3 A4" in problem.message
    assert problem.hint
