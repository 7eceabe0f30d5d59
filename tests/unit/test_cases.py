"""Every kind of fault that an editor can make in a page, the navigation or the redirects, each as a tiny project with that fault.

A case stands in tests/fixtures/pages.yml: what changes in one file of tests/fixtures/project, and what must be said about it.
That each kind of problem has a case, test_messages.py tells.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.project import digest
from helpers.tiny import TINY, Case, cases, check_case, copy_of, laid_over

from toolkit.rules.check import check_content

CASES = cases("pages") + cases("language")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy of the tiny project for all cases, each of which leaves it as it found it."""
    return copy_of(TINY, target=tmp_path_factory.mktemp("cases") / "project")


def test_project_without_faults_has_no_problems() -> None:
    content, nav, problems = check_content(TINY)
    assert problems == []
    assert set(nav.keys) | {"404"} == set(content.pages["nl"]) == set(content.pages["en"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_fault_is_told_at_once_with_its_place_and_a_way_out(case: Case, project: Path) -> None:
    assert len(case.written) <= 1, "a case has one wrong file"
    check_case(case, project)


def test_case_leaves_the_project_as_it_was(project: Path) -> None:
    """Else a fault of one case would be told in the next."""
    before = digest(project)
    for case in CASES:
        with laid_over(case, project):
            assert digest(project) != before, f"{case.name} changes nothing"
        assert digest(project) == before, case.name
