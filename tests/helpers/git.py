"""Git, as somebody of its own for the tests."""

from __future__ import annotations

import subprocess
from pathlib import Path

_WHO = ("user.name=Test", "user.email=test@example.com", "init.defaultBranch=main", "commit.gpgsign=false", "core.hooksPath=")


def git(root: Path, *words: str) -> str:
    """What Git says in the folder `root`. Raises CalledProcessError."""
    settings = [word for setting in _WHO for word in ("-c", setting)]
    done = subprocess.run(["git", *settings, "-C", str(root), *words], check=True, capture_output=True, text=True)
    return done.stdout
