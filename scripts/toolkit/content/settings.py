"""mkdocs.yml as data, with the line of each value; and lists and groups in it, whatever somebody wrote in their place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..generator import SETTINGS
from ..given import Given, Unreadable, read_data
from ..problems import MESSAGES


def read_settings(root: Path) -> Given:
    """The settings of the project at `root`. Raises Unreadable."""
    try:
        given = read_data(root / SETTINGS, SETTINGS, settings=True, wrong="nav-yaml")
    except Unreadable as error:
        if error.problem.code == "file-read":
            raise Unreadable(MESSAGES.problem("nav-unreadable", SETTINGS, 0)) from error
        raise
    if not isinstance(given.data, dict):
        name = "nav-shape/empty" if given.data is None else "nav-shape/no-settings"
        raise Unreadable(MESSAGES.problem(name, SETTINGS, 1))
    return given


def group(found: Any) -> dict[str, Any]:
    """What was found, if it is a group of keys; else an empty one."""
    return found if isinstance(found, dict) else {}


def listed(found: Any) -> list[Any]:
    """What was found, if it is a list; else an empty one."""
    return found if isinstance(found, list) else []


def text(found: Any) -> str:
    """What was found, if it is text; else none."""
    return found if isinstance(found, str) else ""
