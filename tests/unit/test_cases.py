"""Every kind of fault that an editor can make in a page, the navigation or the redirects, each as a tiny project with that fault.

A case is a folder of tests/fixtures/pages: one file that takes the place of the right one in tests/fixtures/project, and case.yml
with what must be said about it.
"""

from __future__ import annotations

import ast
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from helpers.project import ROOT
from helpers.tiny import FIXTURES, TINY

from toolkit.problems import Problem
from toolkit.site import check_content

CASES = sorted(path for path in (FIXTURES / "pages").iterdir() if path.is_dir())
CHECKS = ("body", "content", "explain", "finish", "frontmatter", "nav", "parity", "programme")  # the modules that read words


def expected(case: Path) -> dict[str, Any]:
    return yaml.safe_load((case / "case.yml").read_text(encoding="utf-8"))


def fits(problem: Problem, wanted: dict[str, Any]) -> bool:
    return (
        (problem.file, problem.line, problem.code) == (wanted["file"], wanted["line"], wanted["code"])
        and wanted["message"] in problem.message
        and wanted["hint"] in problem.hint
    )


def test_project_without_faults_has_no_problems() -> None:
    content, nav, problems = check_content(TINY)
    assert problems == []
    assert set(nav.keys) | {"404"} == set(content.pages["nl"]) == set(content.pages["en"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_fault_is_told_at_once_with_its_place_and_a_way_out(case: Path, tiny: Path) -> None:
    overlay = [path for path in case.rglob("*") if path.is_file() and path.name != "case.yml"]
    assert len(overlay) <= 1, "a case has one wrong file"
    shutil.copytree(case, tiny, dirs_exist_ok=True)
    wanted = expected(case)
    for name in wanted.get("remove", []):
        (tiny / name).unlink()
    problems = check_content(tiny)[2]
    said = "\n".join(problem.as_text() for problem in problems)
    for each in wanted["problems"]:
        assert sum(fits(problem, each) for problem in problems) == 1, f"{each} not told once:\n{said}"
    assert len(problems) == len(wanted["problems"]), said
    assert all(problem.hint.strip() for problem in problems), f"a problem without a way out:\n{said}"


def test_every_kind_of_problem_has_a_case() -> None:
    """The codes that stand in the source of the checks, against those that the cases expect."""
    written = set()
    for module in CHECKS:
        tree = ast.parse((ROOT / "scripts" / "toolkit" / f"{module}.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem":
                codes = [arg.value for arg in node.args[4:5] if isinstance(arg, ast.Constant)]
                written |= {*codes, *(word.value.value for word in node.keywords if word.arg == "code")}
    wanted = {problem["code"] for case in CASES for problem in expected(case)["problems"]}
    assert len(written) > 20, "the codes are written in another way: mend this test"
    assert written <= wanted | {"nav-unreadable"}, "write a case for each"  # nav-unreadable: test_nav.py
