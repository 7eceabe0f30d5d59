"""What a proposal changes against what stood there before, as Git knows it."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest
from helpers.tiny import TINY, change, copy_of

from toolkit.content.history import before, front_matter
from toolkit.content.load import load
from toolkit.problems import Problem
from toolkit.rules.changed import check_dates
from toolkit.rules.check import check_content

QUESTION = "docs/vragen/eerste.md"


def git(root: Path, *words: str) -> None:
    who = [
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@example.com",
        "-c",
        "init.defaultBranch=main",
        "-c",
        "commit.gpgsign=false",
    ]
    subprocess.run(["git", *who, "-C", str(root), *words], check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny project under Git, with one commit on main."""
    for name in ("GITHUB_BASE_REF", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    root = copy_of(TINY, target=tmp_path / "project")
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "first")
    return root


def statement(root: Path) -> str:
    return str(load(root)[0].get("nl", "vragen/eerste").page.criteria[0].statement)


def told(root: Path) -> list[Problem]:
    return [problem for problem in check_content(root)[2] if problem.code == "statement-changed"]


def test_nothing_has_changed(project: Path) -> None:
    assert before(project) == {}
    assert told(project) == []


def test_other_words_for_a_statement_ask_what_is_meant(project: Path) -> None:
    old = statement(project)
    change(project, QUESTION, old, "Wij weten wie wij zoeken.")
    (problem,) = told(project)
    rows = (project / QUESTION).read_text(encoding="utf-8").splitlines()
    assert "Wij weten wie wij zoeken." in rows[problem.line - 1]
    assert old in problem.message
    assert "nieuw id" in problem.hint
    (mark,) = re.findall(r"same_meaning: [b-t]{6}", problem.hint)
    change(project, QUESTION, rows[problem.line - 1], f"{rows[problem.line - 1]}\n    {mark}")
    assert check_content(project)[2] == []
    change(project, QUESTION, "Wij weten wie wij zoeken.", "Wij weten niet wie wij zoeken.")
    assert len(told(project)) == 1, "the word is for one wording"


def test_another_id_or_only_signs_ask_nothing(project: Path) -> None:
    old = statement(project)
    change(project, QUESTION, old, old.removesuffix(".") + "!")
    assert told(project) == []
    name = load(project)[0].get("nl", "vragen/eerste").page.criteria[1].id
    change(project, QUESTION, f"id: {name}", "id: eerste-anders")
    assert told(project) == []


def test_a_committed_change_on_a_branch_is_seen_until_it_is_merged(project: Path) -> None:
    git(project, "switch", "-q", "-c", "proposal")
    change(project, QUESTION, statement(project), "Wij weten wie wij zoeken.")
    git(project, "commit", "-q", "-a", "-m", "other words")
    assert len(told(project)) == 1
    git(project, "switch", "-q", "main")
    git(project, "merge", "-q", "proposal")
    assert told(project) == []


def test_text_that_changed_under_an_old_date_is_a_note(project: Path) -> None:
    change(project, QUESTION, "\n## ", "\nEen zin erbij.\n\n## ")
    (note,) = check_dates(project, load(project)[0])
    assert (note.file, note.code) == (QUESTION, "date-old")
    assert "2026-01-02" in note.message
    assert check_dates(project, load(project)[0], date(2026, 1, 2)) == [], "changed twice on one day"
    change(project, QUESTION, "updated: 2026-01-02", "updated: 2026-02-03")
    assert check_dates(project, load(project)[0]) == []


@pytest.mark.parametrize(("old", "new"), [("\n## ", "\n\n## "), ("updated:", "reviewed: 2026-01-02\nupdated:")])
def test_what_is_no_content_needs_no_date(project: Path, old: str, new: str) -> None:
    change(project, QUESTION, old, new)
    assert list(before(project)) == [QUESTION]
    assert check_dates(project, load(project)[0]) == []


def test_a_shallow_copy_and_one_without_git_are_silent(project: Path, tmp_path: Path) -> None:
    git(project, "switch", "-q", "-c", "proposal")
    change(project, QUESTION, statement(project), "Wij weten wie wij zoeken.")
    git(project, "commit", "-q", "-a", "-m", "other words")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{project}", str(tmp_path / "shallow"))
    assert before(tmp_path / "shallow") == {}
    assert told(tmp_path / "shallow") == []
    change(tmp_path / "shallow", QUESTION, "Wij weten wie wij zoeken.", "Wij weten het.")
    assert len(told(tmp_path / "shallow")) == 1, "against the last commit, that is there"
    assert before(TINY) == {}


def test_without_git_on_the_path(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(project, QUESTION, statement(project), "Wij weten wie wij zoeken.")
    monkeypatch.setenv("PATH", "/nowhere")
    assert told(project) == []


@pytest.mark.parametrize("text", ["", "geen", "---\na: [\n---\n", "---\n- a\n---\n", "---\na: 1"])
def test_a_former_text_that_cannot_be_read(text: str) -> None:
    assert front_matter(text) == {}
