"""`<meta http-equiv="refresh">`: the HTML standard, "shared declarative refresh steps"."""

from __future__ import annotations

import re

_REFRESH = re.compile(r"""\s*(?P<time>[0-9.]*)[\s;,]*(?:url\s*=\s*)?(?P<rest>.*)""", re.IGNORECASE | re.DOTALL)


def refresh_target(content: str) -> str | None:
    """The address in the content of a `meta refresh`; None when the page only reloads itself."""
    match = _REFRESH.match(content)
    if not match or not match["time"]:
        return None
    rest = match["rest"].strip()
    if not rest:
        return None
    if rest[0] in "\"'":
        return rest[1:].partition(rest[0])[0].strip()
    return rest
