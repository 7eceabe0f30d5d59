"""Commands in a process of their own, with a limit to the work that they may do."""

from __future__ import annotations

import resource
import subprocess
import sys

from helpers.project import ROOT

MOST = 30  # seconds of one processor


def ends(command: list[str], *, text: str = "") -> bool:
    """Whether Python, with such arguments and this text to read, ends by itself before it has done too much work."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (MOST, MOST))

    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT / "scripts", input=text.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=limited,
    )  # fmt: skip
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done.returncode >= 0
