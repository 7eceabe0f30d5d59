"""A build that is killed or stumbles leaves the old site as it was. How sites change places: tests/unit/test_swap.py."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.project import build, clean_environment, digest

KILLED = -signal.SIGKILL


def old_site(project: Path) -> dict[str, tuple[int, bytes]]:
    """Put an older site in place; returns what is in it."""
    (project / "site" / "deep").mkdir(parents=True)
    for name in ("index.html", "deep/index.html"):
        (project / "site" / name).write_text("old", encoding="utf-8")
    return digest(project / "site")


def kill_after(project: Path, steps: int, pages: bool = False) -> int:
    """Begin a build, let it tell so many steps (pages: and write a page), kill it; returns what it exits with."""
    command = [sys.executable, str(project / "scripts" / "build.py"), "build"]
    running = subprocess.Popen(
        command, cwd=project, env=clean_environment(), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    )
    assert running.stderr is not None
    lines = (line for line in running.stderr if line.startswith("· "))
    told = sum(1 for _ in zip(range(steps), lines, strict=False))
    while pages and running.poll() is None and not list(project.glob(".site.build-*/site/index.html")):
        os.sched_yield()
    if told == steps:
        running.kill()
    running.communicate()
    return running.returncode


def test_killed_builds_leave_the_old_site_whole_and_the_next_one_clears_up(buildable: Path) -> None:
    """Killed at each step that the build tells, and once while it makes the pages; at last it is ready before it is killed."""
    old = old_site(buildable)
    assert kill_after(buildable, steps=2, pages=True) == KILLED
    for steps in range(1, 20):
        left = list(buildable.glob(".site.*"))
        code = kill_after(buildable, steps)
        if code == 0:
            break
        assert code == KILLED
        assert digest(buildable / "site") == old, f"killed at step {steps}"
        assert not any(path.exists() for path in left), "what the build before this one left is still there"
    assert steps > 4, "the build tells fewer steps than it did"
    assert left, "nothing was ever left behind: this test does not test what it should"
    assert (buildable / "site" / "en" / "vragen" / "eerste" / "index.html").exists()
    assert not list(buildable.glob(".site.*"))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [("overrides/scan.html", "{% block kind %}", "{% block %}"), ("mkdocs.yml", "  - attr_list", "  - bestaat_niet")],
    ids=["template", "settings"],
)
def test_build_that_stumbles_changes_nothing(buildable: Path, file: str, old: str, new: str) -> None:
    """Faults that no check foresees; those in words and links are in test_broken_builds.py."""
    path = buildable / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    before = old_site(buildable)
    assert build(buildable).returncode == 1
    assert digest(buildable / "site") == before
    assert not list(buildable.glob(".site.*"))
