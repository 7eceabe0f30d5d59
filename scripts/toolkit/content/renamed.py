"""Where pages that were renamed are now, for hints. What is wrong with the list itself is told by `rules.redirects`."""

from __future__ import annotations

from pathlib import Path

import yaml

from ..yamlfile import load_file

REDIRECTS = "redirects.yml"


def renamed(root: Path) -> dict[str, str]:
    """The renamed pages of `root`/redirects.yml, as {old key: new key}; none where the list cannot be read."""
    try:
        listed = load_file(root / REDIRECTS)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError):
        return {}
    return {str(old): str(new) for old, new in listed.items()} if isinstance(listed, dict) else {}
