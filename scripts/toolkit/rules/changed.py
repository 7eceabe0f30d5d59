"""What a proposal changes, against what stood there before: text with an old date, and a statement that says something else."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from ..content.freshness import fingerprint
from ..content.history import before, front_matter
from ..content.page import Content
from ..content.source import Source
from ..languages import ORIGINAL
from ..problems import MESSAGES, Problem

_KEYS = re.compile(
    r"^(?:updated|reviewed|review_by|valid_until|draft|behind):.*$|^translated_from:.*\n(?:[ \t]+.*\n)*", re.MULTILINE
)
_WORD = re.compile(r"\w+")


def check_statements(root: Path, content: Content) -> list[Problem]:
    """Statements of the scan with the same id and other words: saved answers would stand with something else."""
    problems: list[Problem] = []
    sources = {source.name: source for source in content.sources[ORIGINAL].values() if "criteria" in source.meta}
    for name, text in before(root, "docs/vragen").items() if sources else ():
        if source := sources.get(name):
            problems += _statements(source, front_matter(text))
    return problems


def _statements(source: Source, old: dict[str, Any]) -> list[Problem]:
    listed = old.get("criteria")
    was = (
        {item["id"]: str(item.get("statement", "")) for item in listed if isinstance(item, dict) and "id" in item}
        if isinstance(listed, list)
        else {}
    )
    problems = []
    for index, item in enumerate(source.meta["criteria"] if isinstance(source.meta["criteria"], list) else ()):
        if not isinstance(item, dict) or item.get("id") not in was:
            continue
        now, then = str(item.get("statement", "")), was[item["id"]]
        mark = fingerprint(now)
        if _WORD.findall(now.casefold()) != _WORD.findall(then.casefold()) and item.get("same_meaning") != mark:
            line = source.line_of(("criteria", index, "statement"))
            problems.append(MESSAGES.problem("statement-changed", source.name, line, id=item["id"], was=then, mark=mark))
    return problems


def check_dates(root: Path, content: Content, today: date | None = None) -> list[Problem]:
    """Notes on Dutch pages whose text is not as it was and whose date is; not on one that has the date of today."""
    today = today or date.today()
    sources = {source.name: source for source in content.sources[ORIGINAL].values()}
    notes = []
    for name, text in before(root).items():
        source = sources.get(name)
        if source is None:
            continue
        now = source.path.read_text(encoding="utf-8-sig")
        old = front_matter(text).get("updated")
        if old == source.meta.get("updated") != today and _bare(now) != _bare(text):
            line = source.line_of(("updated",))
            notes.append(MESSAGES.problem("date-old", source.name, line, day=old))
    return notes


def _bare(text: str) -> str:
    """A text without what is no content: some keys, and white space."""
    return " ".join(_KEYS.sub("", text.replace("\r\n", "\n")).split())
