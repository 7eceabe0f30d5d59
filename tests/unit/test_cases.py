"""Every kind of fault that an editor can make in a page, the navigation or the redirects, each as a tiny project with that fault.

A case is a folder of tests/fixtures/pages: one file that takes the place of the right one in tests/fixtures/project, and case.yml
with what must be said about it. That each kind of problem has a case, test_messages.py tells.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.tiny import TINY, cases, check_case

from toolkit.rules.check import check_content

CASES = cases("pages")


def test_project_without_faults_has_no_problems() -> None:
    content, nav, problems = check_content(TINY)
    assert problems == []
    assert set(nav.keys) | {"404"} == set(content.pages["nl"]) == set(content.pages["en"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_fault_is_told_at_once_with_its_place_and_a_way_out(case: Path, tiny: Path) -> None:
    overlay = [path for path in case.rglob("*") if path.is_file() and path.name != "case.yml"]
    assert len(overlay) <= 1, "a case has one wrong file"
    check_case(case, tiny)
