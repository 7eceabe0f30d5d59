"""The menu in mkdocs.yml, changed as text: its comments, its order and its spaces stay."""

from __future__ import annotations

import re

from ..generator import SETTINGS
from .changes import Changes, Refused


def add_to_menu(changes: Changes, key: str, after: str = "") -> None:
    """A line for the page `key`, behind the last page of its folder, or behind the page `after`. Raises Refused."""
    text, folder = changes.text(SETTINGS), key.rpartition("/")[0]
    wanted = f"{folder}/{after}" if after and "/" not in after else after
    pattern = re.escape(wanted) if wanted else rf"{re.escape(folder)}/[\w-]+"
    found = list(re.finditer(rf"^( *- ){pattern}\.md[ ]*(?:#.*)?\n", text, re.MULTILINE))
    if not found:
        raise Refused("grow/menu", page=wanted or folder)
    last = found[-1]
    changes.change(SETTINGS, f"{text[: last.end()]}{last[1]}{key}.md\n{text[last.end() :]}")


def rename_in_menu(changes: Changes, old: str, new: str) -> None:
    """The line of the page `old` names the page `new`, in the same place."""
    text = changes.text(SETTINGS)
    changes.change(
        SETTINGS, re.sub(rf"^(\s*- (?:[^:\n]+: )?){re.escape(old)}\.md(?=\s)", rf"\g<1>{new}.md", text, flags=re.MULTILINE)
    )
