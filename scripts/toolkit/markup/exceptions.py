"""Why a rule of the check does not hold somewhere: `<!-- check: ID want reden -->` on the line above what it is about.

In English: `<!-- check: ID because reason -->`; in front matter, behind a `#` on a line of its own. For who
writes and who checks; it does not come on the page.
"""

from __future__ import annotations

import re
from typing import NamedTuple

BEGIN = "<!-- check:"
COMMENT = re.compile(r"<!-- check:[^\n]*?-->")
_IN_TEXT = re.compile(r"[ \t]*<!-- check:(?P<said>[^\n]*?)-->[ \t]*")
_IN_DATA = re.compile(r"[ \t]*# check:(?P<said>[^\n]*)")
_SAID = re.compile(r"\s*(?P<rule>[a-z0-9/-]*)(?:\s+(?:want|because)\b(?P<reason>.*))?(?P<rest>.*)", re.DOTALL)


class Excepted(NamedTuple):
    """An exception as it is written: the id of the rule and the reason, "" for what is missing."""

    rule: str
    reason: str


def exception_of(row: str, *, in_data: bool = False) -> Excepted | None:
    """The exception that a line is; None for a line that is none. in_data: the line stands in front matter."""
    match = (_IN_DATA if in_data else _IN_TEXT).fullmatch(row)
    said = match and _SAID.fullmatch(match["said"])
    if not said:
        return None
    return Excepted(said["rule"], (said["reason"] or "").strip())
