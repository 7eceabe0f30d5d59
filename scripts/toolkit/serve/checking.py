"""The check of the words, in a process that is ended when there is something newer to check."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from ..cord import Cord
from ..problems import MESSAGES, Problem
from .worker import PATIENCE, SCRIPTS


class Check:
    """One check of the project at `root`."""

    def __init__(self, root: Path) -> None:
        self._lock, self._ended, self._root = threading.Lock(), False, root
        self._process: subprocess.Popen[str] | None = None
        self._cord = Cord()

    def run(self) -> list[Problem] | None:
        """What is wrong; None when it was ended."""
        with self._lock:
            if self._ended:
                return None
            command = [sys.executable, str(SCRIPTS / "build.py"), "check", "--json", "--root", str(self._root)]
            pipe = subprocess.PIPE
            given = self._cord.given(dict(os.environ))
            self._process = subprocess.Popen(
                command, cwd=self._root, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe, text=True, encoding="utf-8", **given
            )
            self._cord.handed_over()
        try:
            out, said = self._process.communicate(timeout=2 * PATIENCE)
        except subprocess.TimeoutExpired:
            self.end()
            self._process.communicate()
            return [MESSAGES.problem("serve/late", "", 0)]
        finally:
            self._cord.let_go()
        if self._ended:
            return None
        try:
            return [Problem(**row) for row in json.loads(out)["problems"]]
        except (ValueError, KeyError, TypeError):
            last = next((row for row in reversed(said.splitlines()) if row.strip()), "?")
            return [MESSAGES.problem("serve/check", "", 0, said=last.strip().removesuffix(".")[:200])]

    def end(self) -> None:
        """End it, whether it has begun or not."""
        with self._lock:
            self._ended = True
            if self._process is not None:
                with suppress(ProcessLookupError):
                    self._process.kill()
            self._cord.let_go()
