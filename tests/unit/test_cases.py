"""Every kind of fault that an editor can make in a page, the navigation or the redirects, each as a tiny project with that fault.

A case is a folder of tests/fixtures/pages: one file that takes the place of the right one in tests/fixtures/project, and case.yml
with what must be said about it.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from helpers.project import ROOT
from helpers.tiny import TINY, cases, check_case, told_in

from toolkit.rules.check import check_content

CASES = cases("pages")
CHECKS = ("body", "content", "explain", "finish", "frontmatter", "nav", "parity", "programme")  # the modules that read words


def test_project_without_faults_has_no_problems() -> None:
    content, nav, problems = check_content(TINY)
    assert problems == []
    assert set(nav.keys) | {"404"} == set(content.pages["nl"]) == set(content.pages["en"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_fault_is_told_at_once_with_its_place_and_a_way_out(case: Path, tiny: Path) -> None:
    overlay = [path for path in case.rglob("*") if path.is_file() and path.name != "case.yml"]
    assert len(overlay) <= 1, "a case has one wrong file"
    check_case(case, tiny)


def test_every_kind_of_problem_has_a_case() -> None:
    """The codes that stand in the source of the checks, against those that the cases expect."""
    written = set()
    for module in CHECKS:
        tree = ast.parse((ROOT / "scripts" / "toolkit" / f"{module}.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem":
                codes = [arg.value for arg in node.args[4:5] if isinstance(arg, ast.Constant)]
                written |= {*codes, *(word.value.value for word in node.keywords if word.arg == "code")}
    assert len(written) > 20, "the codes are written in another way: mend this test"
    assert written <= told_in(CASES) | {"nav-unreadable"}, "write a case for each"  # nav-unreadable: test_nav.py
