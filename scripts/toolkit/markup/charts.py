"""The mark where a chart of words/figures.yml comes: `<!-- grafiek werkwens -->`, on a line of its own."""

from __future__ import annotations

import re

MARK = re.compile(r"<!-- grafiek ([a-z0-9-]+) -->")
PATTERN = MARK.pattern.replace("(", "(?:")  # for a pattern that has no groups of its own
SIGN = "<!-- grafiek "  # what each begins with


def mark(name: str) -> str:
    """The mark of a chart."""
    return f"{SIGN}{name} -->"
