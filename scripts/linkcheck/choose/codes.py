"""The codes of problems: which there are, and which are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from linkcheck.problems import MESSAGES, Problem


class UnknownCode(Exception):
    """A word that is the code of no problem; `words` holds them."""

    def __init__(self, words: list[str]) -> None:
        super().__init__(", ".join(words))
        self.words = words


@cache
def all_codes() -> tuple[str, ...]:
    """Every code there is. In the table, a code stands alone, and its row says what to do."""
    return tuple(sorted(name for name, row in MESSAGES.table.items() if "/" not in name and len(row["en"]) == 2))


def codes_in(text: str | None) -> frozenset[str]:
    """The codes in a list with commas. Raises UnknownCode."""
    words = [word for word in (each.strip() for each in (text or "").split(",")) if word]
    unknown = [word for word in words if word not in all_codes()]
    if unknown:
        raise UnknownCode(unknown)
    return frozenset(words)


class Wanted(NamedTuple):
    """Which codes are told: all when `only` is empty, and never those in `ignored`."""

    only: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()

    def has(self, code: str) -> bool:
        """Whether problems of this code are told."""
        return (not self.only or code in self.only) and code not in self.ignored

    def of(self, problems: Iterable[Problem]) -> list[Problem]:
        """Those that are told, in the same order."""
        return [each for each in problems if self.has(each.code)]
