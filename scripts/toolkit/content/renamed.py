"""Where pages that were renamed are now, for hints. What is wrong with the list itself is told by `rules.redirects`."""

from __future__ import annotations

from pathlib import Path

from ..given import Unreadable, read_data

REDIRECTS = "redirects.yml"


def renamed(root: Path) -> dict[str, str]:
    """The renamed pages of `root`/redirects.yml, as {old key: new key}; none where the list cannot be read."""
    try:
        listed = read_data(root / REDIRECTS, REDIRECTS).data
    except Unreadable:
        return {}
    return {old: new for old, new in listed.items() if isinstance(new, str)} if isinstance(listed, dict) else {}
