"""Every kind of fault that an editor can make in a sheet, each as a tiny project with that fault.

A case is a folder of tests/fixtures/sheets: files that take the place of those in tests/fixtures/sheets/_base, which itself lies
over tests/fixtures/project, and case.yml with what must be said about it. An empty list of problems: this is allowed.
That each kind of problem has a case, test_messages.py tells.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from helpers.project import ROOT
from helpers.tiny import FIXTURES, cases, check_case

from toolkit.rules.check import check_content

SHEETS = FIXTURES / "sheets"
CASES = cases("sheets")


@pytest.fixture
def project(tiny: Path) -> Path:
    """The tiny project with sheets; its pictures are the real ones."""
    shutil.copytree(SHEETS / "_base", tiny, dirs_exist_ok=True)
    (tiny / "overrides").symlink_to(ROOT / "overrides")
    return tiny


def test_sheets_without_faults_have_no_problems(project: Path) -> None:
    content, _, problems = check_content(project)
    assert problems == []
    assert {key for key in content.pages["nl"] if key.startswith("werkbladen/")} == {
        "werkbladen/index",
        "werkbladen/blad",
        "werkbladen/blad-a2",
        "werkbladen/formulier",
    }
    assert "werkbladen/blad-a2" not in content.pages["en"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_fault_is_told_at_once_with_its_place_and_a_way_out(case: Path, project: Path) -> None:
    check_case(case, project)
