"""Every kind of fault that an editor can make in a sheet, each as a tiny project with that fault.

A case is a folder of tests/fixtures/sheets: files that take the place of those in tests/fixtures/sheets/_base, which itself lies
over tests/fixtures/project, and case.yml with what must be said about it. An empty list of problems: this is allowed.
"""

from __future__ import annotations

import ast
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from helpers.project import ROOT
from helpers.tiny import FIXTURES

from toolkit.problems import Problem
from toolkit.site import check_content

SHEETS = FIXTURES / "sheets"
CASES = sorted(path for path in SHEETS.iterdir() if path.is_dir() and not path.name.startswith("_"))


def expected(case: Path) -> dict[str, Any]:
    return yaml.safe_load((case / "case.yml").read_text(encoding="utf-8"))


def fits(problem: Problem, wanted: dict[str, Any]) -> bool:
    return (
        (problem.file, problem.line, problem.code) == (wanted["file"], wanted["line"], wanted["code"])
        and wanted["message"] in problem.message
        and wanted["hint"] in problem.hint
    )


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
    shutil.copytree(case, project, dirs_exist_ok=True)
    wanted = expected(case)
    for name in wanted.get("remove", []):
        (project / name).unlink()
    problems = check_content(project)[2]
    said = "\n".join(problem.as_text() for problem in problems)
    for each in wanted["problems"]:
        assert sum(fits(problem, each) for problem in problems) == 1, f"{each} not told once:\n{said}"
    assert len(problems) == len(wanted["problems"]), said
    assert all(problem.hint.strip() for problem in problems), f"a problem without a way out:\n{said}"


def test_every_kind_of_problem_with_a_sheet_has_a_case() -> None:
    """The codes that stand in the source of the checks, against those that the cases expect."""
    written: set[str] = set()
    for module in ("block_check", "check"):
        tree = ast.parse((ROOT / "scripts" / "toolkit" / "sheets" / f"{module}.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Problem", "wrong"):
                written |= {arg.value for arg in node.args[-1:] if isinstance(arg, ast.Constant)}
    wanted = {problem["code"] for case in CASES for problem in expected(case)["problems"]}
    assert len(written) > 12, "the codes are written in another way: mend this test"
    assert written - wanted == {"sheet-pages", "trainer-pages"}, (
        "write a case for each (those of printing: test_sheets_printing.py)"
    )
