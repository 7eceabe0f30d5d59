"""The smallest project that is right, and the faults that are laid over it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from helpers.project import ROOT
from toolkit.problems import Problem
from toolkit.rules.check import check_content

FIXTURES = ROOT / "tests" / "fixtures"
TINY = FIXTURES / "project"


def cases(folder: str) -> list[Path]:
    """The folders of faults below tests/fixtures/`folder`; what begins with _ is not a case."""
    return sorted(path for path in (FIXTURES / folder).iterdir() if path.is_dir() and not path.name.startswith("_"))


def expected(case: Path) -> dict[str, Any]:
    """What must be said about a case."""
    found: dict[str, Any] = yaml.safe_load((case / "case.yml").read_text(encoding="utf-8"))
    return found


def told_in(found: list[Path]) -> set[str]:
    """The kinds of problems that cases expect."""
    return {problem["code"] for case in found for problem in expected(case)["problems"]}


def _fits(problem: Problem, wanted: dict[str, Any]) -> bool:
    return (
        (problem.file, problem.line, problem.code) == (wanted["file"], wanted["line"], wanted["code"])
        and wanted["message"] in problem.message
        and wanted["hint"] in problem.hint
    )


def check_case(case: Path, project: Path) -> None:
    """Lay a case over `project`: each fault is told once, at its place and with a way out, and nothing else is told."""
    shutil.copytree(case, project, dirs_exist_ok=True)
    wanted = expected(case)
    for name in wanted.get("remove", []):
        (project / name).unlink()
    problems = check_content(project)[2]
    said = "\n".join(problem.as_text() for problem in problems)
    for each in wanted["problems"]:
        assert sum(_fits(problem, each) for problem in problems) == 1, f"{each} not told once:\n{said}"
    assert len(problems) == len(wanted["problems"]), said
    assert all(problem.hint.strip() for problem in problems), f"a problem without a way out:\n{said}"
    english = "\n".join(problem.as_text("en") for problem in problems)
    assert all(problem.message_en.strip() and problem.hint_en.strip() for problem in problems), f"not in English:\n{english}"
    assert all(problem.message_en != problem.message for problem in problems), f"not in English:\n{english}"
