"""What pages said before this proposal: at the place where it left the main line, or at the last commit. Without Git: nothing."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import yaml

from ..yamlfile import load

_MAIN = ("origin/main", "main", "origin/master", "master")
_SECONDS = 20


def before(root: Path, folder: str = "docs") -> dict[str, str]:
    """The former text of each Markdown file of `folder` that is not as it was, by its name.

    A file that is new has none. {} when `root` is no working copy of Git, when Git is not there, or when a shallow copy lacks
    the past.
    """
    if not (root / ".git").exists():
        return {}
    base = base_of(root)
    if not base:
        return {}
    names = git(root, "diff", "--name-only", "--no-renames", "--diff-filter=M", "-z", base, "--", folder)
    wanted = [name for name in (names or "").split("\0") if name.endswith(".md")]
    found = {name: git(root, "show", f"{base}:{name}") for name in wanted}
    return {name: text for name, text in found.items() if text is not None}


def base_of(root: Path) -> str:
    """The commit to compare with; "" when there is none."""
    target = os.environ.get("GITHUB_BASE_REF")
    for branch in ([f"origin/{target}"] if target else []) + [*_MAIN]:
        if found := git(root, "merge-base", "HEAD", branch):
            return found.strip()
    return (git(root, "rev-parse", "--verify", "-q", "HEAD") or "").strip()


def git(root: Path, *words: str) -> str | None:
    """What Git says; None when it does not know or is not there."""
    command = ["git", "-C", str(root), "-c", "core.quotepath=off", *words]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
        return done.stdout.decode("utf-8") if done.returncode == 0 else None
    except (OSError, subprocess.TimeoutExpired, UnicodeDecodeError):
        return None


def front_matter(text: str) -> dict[str, object]:
    """The front matter of a former text; {} when it cannot be read."""
    parts = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n---", 1)
    try:
        found = load(parts[0].removeprefix("---\n")) if len(parts) == 2 and parts[0].startswith("---") else {}
    except (yaml.YAMLError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
