"""What is told of that which a machine can mend, and the mended text."""

from __future__ import annotations

from collections.abc import Set

from ..problems import MESSAGES, Problem
from .mends import MENDS, changed

_TOLD_ELSEWHERE = frozenset({"link-form"})  # by a rule that says more of it
_ROUNDS = 5  # one mend may make work for another; more rounds than there is reason for
_CONFLICT = ("<<<<<<< ", ">>>>>>> ")


def check_tidy(name: str, text: str) -> list[Problem]:
    """What can be mended in a file with this name and text."""
    problems = []
    for mend in MENDS:
        if mend.code not in _TOLD_ELSEWHERE and (lines := changed(text, mend)):
            told = [min(lines)] if mend.once else sorted(lines)
            problems += [MESSAGES.problem(mend.code, name, line) for line in told]
    return problems


def in_conflict(text: str) -> bool:
    """Whether Git left two versions in it: then nobody but a person knows what it must become."""
    return any(row.startswith(_CONFLICT) for row in text.split("\n"))


def mended(text: str, excepted: Set[str] = frozenset()) -> tuple[str, list[str]]:
    """The text as `fix` makes it, and the ids of the rules for which something changed.

    excepted: ids of rules that somebody made an exception to in this file: those change nothing in it
    """
    codes: list[str] = []
    for _ in range(_ROUNDS):
        before = text
        for mend in MENDS:
            if mend.code in excepted:
                continue
            if lines := changed(text, mend):
                text = "\n".join(lines.get(number, row) for number, row in enumerate(text.split("\n"), 1))
                codes.append(mend.code)
        if text == before:
            break
    return text, list(dict.fromkeys(codes))
