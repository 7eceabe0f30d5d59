"""Two builds of one commit give the same bytes, or each file that differs is told. `make reproducible` does the real project."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from helpers.project import NO_PANGO

from toolkit.publish import reproduce
from toolkit.publish.reproduce import build_twice, differences

NAMED = ["-c", "user.name=Test", "-c", "user.email=test@klein.example"]


def commit(project: Path) -> None:
    for words in (["init", "-q"], ["add", "-A", "--", ".", ":!node_modules"], [*NAMED, "commit", "-qm", "Begin"]):
        subprocess.run(["git", *words], cwd=project, check=True)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without PDFs, which take long; test_same_bytes.py has those."""
    monkeypatch.setattr(reproduce, "WITHOUT", NO_PANGO)
    for environment in reproduce.PLACES.values():
        monkeypatch.setitem(environment, "PYTHONPATH", str(NO_PANGO))


def test_same_commit_gives_the_same_bytes(buildable: Path, tmp_path: Path, quick: None) -> None:
    commit(buildable)
    (buildable / "docs" / "stray.md").write_text("not committed", encoding="utf-8")
    assert build_twice(buildable, tmp_path / "work") == []
    made = [path.name for path in (tmp_path / "work").rglob("index.html")]
    assert len(made) > 10


@pytest.mark.parametrize(
    "tell", ["import os; said = os.environ['TZ']", "said = __file__", "import os; said = os.stat(__file__).st_mtime"]
)
def test_what_depends_on_the_computer_is_told(buildable: Path, tmp_path: Path, quick: None, tell: str) -> None:
    path = buildable / "scripts" / "toolkit" / "publish" / "sitemap.py"
    text = path.read_text(encoding="utf-8")
    assert text.count("User-agent: *") == 1
    text = text.replace("User-agent: *", "# {said}\\nUser-agent: *").replace(
        "from html import escape", f"from html import escape\n{tell}"
    )
    path.write_text(
        text.replace("from __future__ import annotations\n", "from __future__ import annotations\n", 1), encoding="utf-8"
    )
    commit(buildable)
    assert [(problem.code, problem.file) for problem in build_twice(buildable, tmp_path / "work")] == [
        ("reproducible", "site/robots.txt")
    ]


def test_build_that_fails_is_told(buildable: Path, tmp_path: Path, quick: None) -> None:
    (buildable / "docs" / "index.md").unlink()
    commit(buildable)
    found = build_twice(buildable, tmp_path / "work")
    assert [problem.code for problem in found] == ["reproducible"]
    assert "docs/index.md" in found[0].message


def test_project_without_commits_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    subprocess.run(["git", "init", "-q"], cwd=tmp_path / "empty", check=True)
    found = build_twice(tmp_path / "empty", tmp_path / "work")
    assert "commit" in found[0].message


def test_each_difference_is_told_with_its_place(tmp_path: Path) -> None:
    for name, files in {
        "one": {"a": "12345", "b": "same", "only/one": ""},
        "other": {"a": "12x45", "b": "same", "c": ""},
    }.items():
        for path, text in files.items():
            (tmp_path / name / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / path).write_text(text, encoding="utf-8")
    found = differences(tmp_path / "one", tmp_path / "other")
    assert [problem.file for problem in found] == ["site/c", "site/only/one", "site/a"]
    assert "byte 2" in found[2].message
