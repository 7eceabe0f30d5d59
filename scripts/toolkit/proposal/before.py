"""The site as it was before a proposal: the commit that it left from, built by its own code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from ..publish.build import CACHE
from ..publish.reproduce import lay_out

_SECONDS = 900


def built_before(root: Path, base: str, folder: Path) -> Path | None:
    """Lay the project out in the empty `folder` as it was at the commit `base`, and build it there.

    What is kept between builds is shared, so that a PDF which stays the same is made once. Returns the built site; None when
    there was nothing to lay out, or when that commit did not build.
    """
    project = folder / "before"
    if not lay_out(root, project, base):
        return None
    program = project / "scripts" / "build.py"
    (root / CACHE).mkdir(exist_ok=True)
    if program.exists() and not (project / CACHE).exists():
        (project / CACHE).symlink_to((root / CACHE).resolve())
    try:
        command = [sys.executable, str(program), "build"]
        done = subprocess.run(command, cwd=project, capture_output=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return project / "site" if done.returncode == 0 else None
