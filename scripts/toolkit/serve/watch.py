"""What there is of a project on disk, at this moment: two looks that differ tell of a change."""

from __future__ import annotations

import os
from pathlib import Path

FOLDERS = ("docs", "overrides", "scripts", "words")
FILES = ("mkdocs.yml", "redirects.yml", "pyproject.toml")
LOOKS = "overrides/assets/"  # what a page asks for beside its own text
CODE = "scripts/"
_LEFT_OUT = ("__pycache__", "node_modules")
Look = dict[str, tuple[int, int, int]]  # by path: when it was changed, its size, and which file it is


def look(root: Path) -> Look:
    """All files that the site of the project at `root` is made of; not those that editors keep for themselves (.x, x~)."""
    found: Look = {}
    for name in FILES:
        try:
            found[name] = _state((root / name).stat())
        except OSError:
            continue
    for folder in FOLDERS:
        _within(root / folder, folder, found)
    return found


def changed(before: Look, now: Look) -> set[str]:
    """The paths of files that are new, gone or not the same."""
    return {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}


def _state(found: os.stat_result) -> tuple[int, int, int]:
    return found.st_mtime_ns, found.st_size, found.st_ino


def _within(folder: Path, name: str, found: Look) -> None:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name in _LEFT_OUT or entry.name.endswith("~") or (entry.name[0] == "." and entry.name != ".well-known"):
            continue
        path = f"{name}/{entry.name}"
        try:
            if entry.is_dir(follow_symlinks=False):
                _within(Path(entry.path), path, found)
            else:
                found[path] = _state(entry.stat())
        except OSError:  # gone again, or a link to nowhere
            found[path] = (0, 0, 0)
