"""What all else stands on. Where it cannot be read, nothing else is told: hundreds of faults would come only from that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..given import Unreadable
from ..languages import ORIGINAL
from ..problems import Problem
from ..strings import strings
from .promises import numbers
from .settings import check_settings
from .sheets import hard_words

_BESIDE = "settings-key"  # a key that nothing reads: the rest can be checked


def check_ground(root: Path) -> tuple[list[Problem], list[Problem]]:
    """What stops the check of the project at `root`, and what is wrong with its settings beside that."""
    readers: list[Callable[[], object]] = [lambda: strings(ORIGINAL), hard_words, numbers]
    stopping = [problem for read in readers for problem in _read(read)]
    found = check_settings(root)
    beside = [each for each in found if each.code == _BESIDE]
    return stopping + ([] if len(beside) == len(found) else found), beside


def _read(read: Callable[[], object]) -> list[Problem]:
    try:
        read()
    except Unreadable as error:
        return [error.problem]
    return []
