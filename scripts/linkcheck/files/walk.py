"""What lies in a folder, as a web server would show it: symbolic links followed, and nothing that is no file."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from operator import attrgetter

_NEVER_SHOWN = frozenset({".git"})
_NAME = attrgetter("name")


@dataclass(slots=True)
class Walk:
    """What was found below a folder; all paths count from there, with forward slashes.

    files, folders  as they lie there; found: the files, folder by folder
    links           symbolic links inside the folder: path → the real path of the file or folder that it leads to
    outside         symbolic links that lead out of the folder: a server follows them, the check only sees whether files are there
    special         pipes, devices and sockets, which no server can show
    closed          folders that cannot be read: what is in them cannot be known
    """

    files: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=lambda: {""})
    found: list[str] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    outside: set[str] = field(default_factory=set)
    special: list[str] = field(default_factory=list)
    closed: dict[str, OSError] = field(default_factory=dict)


def walk(root: str) -> Walk:
    """Look through `root`, however deep it is. A link that leads nowhere, or in a circle, counts as nothing."""
    found = Walk()
    real = os.path.realpath(root)
    todo = [""]
    while todo:
        inside = todo.pop()
        try:
            with os.scandir(os.path.join(root, inside)) as entries:  # noqa: PTH118
                listed = sorted(entries, key=_NAME)
        except OSError as error:
            found.closed[inside] = error
            continue
        prefix = f"{inside}/" if inside else ""
        for entry in listed:
            if entry.name not in _NEVER_SHOWN:
                _entry(entry, prefix + entry.name, real, found, todo)
    return found


def _entry(entry: os.DirEntry[str], path: str, real: str, found: Walk, todo: list[str]) -> None:
    try:
        if entry.is_symlink():
            _link(entry, path, real, found)
        elif entry.is_dir():
            found.folders.add(path)
            todo.append(path)
        elif entry.is_file():
            found.files.add(path)
            found.found.append(path)
        else:
            found.special.append(path)
    except OSError as error:
        found.closed[path] = error


def _link(entry: os.DirEntry[str], path: str, real: str, found: Walk) -> None:
    try:
        mode = entry.stat().st_mode
    except OSError:  # it leads nowhere, or to itself
        return
    if not (stat.S_ISDIR(mode) or stat.S_ISREG(mode)):
        found.special.append(path)
        return
    target = os.path.realpath(entry.path)
    if target == real:
        found.links[path] = ""
    elif target.startswith(real + os.sep):
        inner = target[len(real) + 1 :].replace(os.sep, "/")
        if any(part in _NEVER_SHOWN for part in inner.split("/")):
            found.outside.add(path)
        else:
            found.links[path] = inner
    else:
        found.outside.add(path)
