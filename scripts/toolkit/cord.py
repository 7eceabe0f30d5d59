"""A cord between a process and those that it starts: whoever holds the other end sees it go, however the first one ended.

A process that is killed cannot tell its children anything. The system closes the pipes that it held, and that they can see.
"""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from typing import Any

_NAME = "TOOLKIT_CORD"


class Cord:
    """The end that the first process holds; `far` is that of the others. Not on Windows, where a process cannot be given it."""

    def __init__(self) -> None:
        self.far, self._near = os.pipe()
        self._lock = threading.Lock()
        self._open = {self.far, self._near}

    def given(self, environment: dict[str, str]) -> dict[str, Any]:
        """What `subprocess.Popen` is told, so that the process that it starts can hold on. environment: of that process."""
        if os.name != "posix":
            return {"env": environment}
        return {"env": environment | {_NAME: str(self.far)}, "pass_fds": (self.far,)}

    def hold(self) -> None:
        """In a copy of this process (a fork): end with the process that it was made from."""
        self._close(self._near)
        _watch(self.far)

    def handed_over(self) -> None:
        """The other process has its end: here it is not needed any more."""
        self._close(self.far)

    def let_go(self) -> None:
        """Let those that hold on end now."""
        self._close(self._near)
        self._close(self.far)

    def _close(self, end: int) -> None:
        with self._lock:
            if end in self._open:
                self._open.discard(end)
                os.close(end)


def hold_on() -> None:
    """In a process that was given a cord: end with the one that started it. Nothing where it was given none."""
    given = os.environ.pop(_NAME, "")
    if given.isdigit():
        _watch(int(given))


def _watch(end: int) -> None:
    threading.Thread(target=_wait, args=(end,), daemon=True).start()


def _wait(end: int) -> None:
    with suppress(OSError):
        os.read(end, 1)  # nobody writes: it comes back when the other end is gone
    os._exit(1)
