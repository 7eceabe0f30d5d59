"""`<meta http-equiv="refresh">`: the HTML standard, "shared declarative refresh steps"."""

from __future__ import annotations

import re
from typing import NamedTuple

_REFRESH = re.compile(
    r"""\s*+(?P<time>[0-9]*+)(?:(?<=[0-9])|(?=\.))[0-9.]*+(?:\s*+[;,]|\s|\Z)\s*+(?:url\s*+=\s*+)?+(?P<rest>.*+)""",
    re.IGNORECASE | re.DOTALL,
)


class Refresh(NamedTuple):
    """After how many whole seconds a page goes where. A browser cuts the seconds off at the point: 0.9 is 0.

    after_base: whether a <base> stands before it; one that comes later does not count, since a browser reads this when it comes
    """

    seconds: int
    target: str
    after_base: bool = False


def refresh_of(content: str) -> Refresh | None:
    """What the content of a `meta refresh` says; None when the page only reloads itself, or nothing that means anything."""
    match = _REFRESH.match(content)
    if not match:
        return None
    rest = match["rest"].strip()
    if rest[:1] in ('"', "'"):
        rest = rest[1:].partition(rest[0])[0].strip()
    return Refresh(int(match["time"][:9] or 0), rest) if rest else None
