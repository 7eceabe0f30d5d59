"""A process that makes pages, seen from the server: it is asked one thing at a time, and can be ended while it is busy."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..cord import Cord

SCRIPTS = Path(__file__).resolve().parent.parent.parent
PATIENCE = 30.0  # seconds in which it must answer; longer is never


class Gone(Exception):
    """The process has ended before it answered. late: since it took too long."""

    def __init__(self, *, late: bool = False) -> None:
        super().__init__("gone")
        self.late = late


def environment() -> dict[str, str]:
    """What a process of ours needs to find our modules, and nothing of the folder it stands in."""
    before = os.environ.get("PYTHONPATH")
    return os.environ | {"PYTHONPATH": os.pathsep.join([*([before] if before else []), str(SCRIPTS)])}


class Worker:
    """Makes pages of the project at `root`, as it is when it is first asked."""

    def __init__(self, root: Path) -> None:
        self._one = threading.Lock()
        self._cord = Cord()
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "toolkit.serve.process", str(root)],
            cwd=root,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            **self._cord.given(environment()),
        )
        self._cord.handed_over()

    def ask(self, question: str, patience: float = PATIENCE) -> Any:
        """Its answer. Raises Gone."""
        late = threading.Event()

        def stop() -> None:
            late.set()
            self.end()

        with self._one:
            watch = threading.Timer(patience, stop)
            watch.daemon = True
            watch.start()
            try:
                assert self._process.stdin is not None
                assert self._process.stdout is not None
                pickle.dump(question, self._process.stdin)
                self._process.stdin.flush()
                return pickle.load(self._process.stdout)  # from a process of ours
            except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
                raise Gone(late=late.is_set()) from error
            finally:
                watch.cancel()

    def end(self) -> None:
        """End it, whatever it is doing; who waits for an answer is told."""
        with suppress(ProcessLookupError):
            self._process.kill()
        self._process.wait()
        self._cord.let_go()
