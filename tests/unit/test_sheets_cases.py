"""Every kind of fault that an editor can make in a sheet, each as a tiny project with that fault.

A case stands in tests/fixtures/sheets.yml: what changes in tests/fixtures/sheets, which itself lies over tests/fixtures/project,
and what must be said about it. An empty list of problems: this is allowed.
That each kind of problem has a case, test_messages.py tells.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.project import ROOT
from helpers.tiny import SHEETS, TINY, Case, cases, check_case, copy_of

from toolkit.rules.check import check_content

CASES = cases("sheets")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny project with sheets, one copy for all cases; its pictures are the real ones."""
    copy = copy_of(TINY, SHEETS, target=tmp_path_factory.mktemp("cases") / "project")
    (copy / "overrides").symlink_to(ROOT / "overrides")
    return copy


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
def test_every_fault_is_told_at_once_with_its_place_and_a_way_out(case: Case, project: Path) -> None:
    check_case(case, project)
