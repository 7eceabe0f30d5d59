"""A proposal from end to end: a project under Git, what was there and what is proposed both built, and what is said of it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.git import git
from helpers.project import NO_PANGO, clean_environment
from selectolax.lexbor import LexborHTMLParser

from toolkit.pages.copy import PATH

CITY = "docs/praktijk/stad.md"


@pytest.fixture
def proposed(buildable: Path) -> Path:
    """A project that can be built, under Git, on a branch of its own."""
    (buildable / ".gitignore").write_text("/site/\n/out/\n.cache/\nnode_modules\n__pycache__/\n", encoding="utf-8")
    git(buildable, "init", "-q")
    git(buildable, "add", "-A")
    git(buildable, "commit", "-q", "-m", "first")
    git(buildable, "checkout", "-q", "-b", "voorstel")
    return buildable


def propose(root: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        str(root / "scripts" / "build.py"),
        "proposal",
        "--base",
        "main",
        "--out",
        str(root / "out"),
        *options,
    ]
    env = clean_environment(**environment)
    return subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=False)


@pytest.mark.usefixtures("esbuild")
def test_a_page_that_is_changed_is_told_and_shown(proposed: Path, write: Callable[[str, str, str], Path]) -> None:
    write(CITY, "Dit is een korte zin.", "Dit is een nieuwe zin.")
    git(proposed, "commit", "-q", "-am", "second")
    done = propose(proposed, "--head", "abc123")
    assert done.returncode == 0, done.stdout + done.stderr
    said = (proposed / "out/comment.md").read_text(encoding="utf-8")
    assert "| Een stad | veranderd, alleen Nederlands | [nl](%PREVIEW%#praktijk-stad-nl)" in said
    assert "niet bekend" not in said, "what was there was built too"
    assert "### Hoe groot het is" in said
    assert f"[{CITY}, regel 4](%REPOSITORY%/blob/abc123/{CITY}?plain=1#L4)" in said, "the date is still the old one"
    assert "andere pagina's" not in said, "nothing else has other words"
    shown = LexborHTMLParser((proposed / "out/voorbeeld.html").read_text(encoding="utf-8"))
    assert "Dit is een nieuwe zin." in shown.css_first("#praktijk-stad-nl ~ article").text()
    assert (proposed / "out" / Path(PATH).name).read_bytes() == (proposed / "site" / PATH).read_bytes()


def test_a_page_that_is_wrong_has_a_remark_and_a_comment_and_no_preview(proposed: Path) -> None:
    """The remark on a line of the proposal comes before those that were there already."""
    for name in ("docs/index.md", CITY):
        path = proposed / name
        path.write_text(path.read_text(encoding="utf-8") + "\nTODO: dit nog.\n", encoding="utf-8")
        if name == "docs/index.md":
            git(proposed, "commit", "-q", "-am", "wrong before")
            git(proposed, "branch", "-q", "-f", "main")
    done = propose(proposed, "--format", "github")
    assert done.returncode == 1, done.stdout + done.stderr
    first = done.stdout.splitlines()[0]
    line = len((proposed / CITY).read_text(encoding="utf-8").splitlines())
    assert first.startswith(f"::error file={CITY},line={line},")
    said = (proposed / "out/comment.md").read_text(encoding="utf-8")
    assert f"- {CITY}, regel {line}: " in said
    assert "%REPOSITORY%/blob" not in said, "without a commit there is nothing to lead to"
    assert not (proposed / "out/voorbeeld.html").exists()


def test_without_pango_a_proposal_fails(proposed: Path) -> None:
    done = propose(proposed, "--json", PYTHONPATH=str(NO_PANGO))
    assert done.returncode == 1
    assert [each["code"] for each in json.loads(done.stdout)["problems"]] == ["pdf"]


def test_an_unknown_base_is_told_in_dutch(proposed: Path) -> None:
    command = [sys.executable, str(proposed / "scripts/build.py"), "proposal", "--base", "weg", "--out", str(proposed / "out")]
    done = subprocess.run(command, cwd=proposed, env=clean_environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Git kent «weg» niet" in done.stderr
    assert not (proposed / "out").exists()
