"""From places in a text to line numbers."""

from __future__ import annotations

import re
from bisect import bisect_left


class LineNumbers:
    """The lines of one text: found once, and then only looked up, so that many places cost no more than one."""

    def __init__(self, text: str | bytes) -> None:
        found = re.finditer("\n", text) if isinstance(text, str) else re.finditer(b"\n", text)
        self._breaks = [match.start() for match in found]

    def of(self, place: int) -> int:
        """The line, counted from 1, on which the letter at a place stands."""
        return bisect_left(self._breaks, place) + 1
