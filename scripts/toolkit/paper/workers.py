"""The processes that make PDFs side by side. None of them lives longer than the one that needs them."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from ..cord import Cord


@contextmanager
def workers(number: int) -> Iterator[ProcessPoolExecutor]:
    """So many copies of this process. When this one is stopped or killed they end at once, whatever they are doing."""
    cord = Cord()
    try:
        with ProcessPoolExecutor(number, multiprocessing.get_context("fork"), _begin, (cord,)) as pool:
            try:
                yield pool
            except BaseException:
                cord.let_go()  # else they would finish what they have begun first
                raise
    finally:
        cord.let_go()


def _begin(cord: Cord) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches all of them: only the first process tells of it
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    cord.hold()
