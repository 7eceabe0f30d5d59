"""The first texts of a new page: the templates that lie beside the pages (`_sjabloon.md`, for a sheet `_begin.md`), filled in."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from ..given import read_as_is
from ..problems import MESSAGES

_HEAD = re.compile(r"\A---\n(?:#[^\n]*\n)+\n?")  # how to use the template, which its page does not need any more
_AFTER_UPDATED = re.compile(r"^updated:.*$", re.MULTILINE)
_MINE = "sjabloon-"  # what the ids of a template begin with


def starter(root: Path, file: str, values: dict[str, str], stem: str = "", *, draft: bool = False) -> str:
    """The text of the template `docs/`file, with values in its front matter.

    values: what comes behind a key of the front matter, as it is typed; "" takes the key away, with all that belongs to it.
    stem: what the ids of the page begin with; draft: whether it is one, until somebody says otherwise.
    Raises OSError where there is no such template.
    """
    text = read_as_is(root / "docs" / file, f"docs/{file}")
    text = _HEAD.sub("---\n", text)
    head, dashes, body = text.removeprefix("---\n").partition("\n---\n")
    for key, value in {"updated": str(date.today())}.items():
        head = _put(head, key, value)
    for key, value in values.items():
        head = _put(head, key, quoted(value) if value else "")
    if draft:
        head = _AFTER_UPDATED.sub(lambda match: f"{match[0]}\n\n# {MESSAGES.words('grow/draft').nl}\ndraft: true", head, count=1)
    return f"---\n{head.strip(chr(10)).replace(_MINE, stem + '-')}{dashes}{body}"


def quoted(value: str) -> str:
    """A text as a value in YAML: numbers, lists and plain words as they are, else between quotation marks."""
    if re.fullmatch(r"\d+|\[[\w, -]*\]|[\w][\w -]*\w|\w", value):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _put(head: str, key: str, value: str) -> str:
    """Another value behind a key at the top level; without a value the key goes, with the remarks above it and its own lines."""
    own = rf"^{key}:.*\n?(?:^(?:[ -].*)?\n?)*?(?=^[#\w]|\Z)"
    if value:
        found, times = re.subn(rf"^{key}:.*$", lambda _: f"{key}: {value}", head, count=1, flags=re.MULTILINE)
        return found if times else head
    return re.sub(rf"(?:^#.*\n)*{own}", "", head, count=1, flags=re.MULTILINE)
