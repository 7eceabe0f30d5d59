"""What is due today: as notes of the check, and as a list for an issue that a maintainer keeps open."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from ..content.due import Due, past
from ..content.page import Content
from ..paper.help_files import read_help
from ..problems import MESSAGES, Both, Problem, Tongue

_HEADS = {
    "behind": "due/behind",
    "unsure": "due/unsure",
    "review": "due/review",
    "page": "due/page",
    "source": "due/source",
}
_NAMES = {"review": "due-review", "page": "due-fact", "source": "due-fact/source"}


def check_due(content: Content, today: date | None = None) -> list[Problem]:
    """Notes on pages that are to be looked at again, and on facts whose day is past."""
    return [_note(one) for one in past(content, today or date.today()) if one.kind in _NAMES]


def _note(one: Due) -> Problem:
    facts: dict[str, Any] = {"day": one.day, "source": one.name, "used": _list(one)}
    return MESSAGES.problem(_NAMES[one.kind], one.entry.source.name, one.line, **facts)


def _list(one: Due) -> str:
    return ", ".join(f"docs/{key}.md" for key in one.cited) or "–"


def due_list(root: Path, content: Content, today: date, tongue: Tongue) -> str:
    """What is due on a day, as a list in Markdown: a heading a kind, a line a thing; "" when nothing is."""
    found = past(content, today)
    parts = []
    for kind, head in _HEADS.items():
        rows = [f"- [ ] {_of(_row(one), tongue)}" for one in found if one.kind == kind]
        parts += [f"## {_of(MESSAGES.words(head), tongue)}\n\n" + "\n".join(rows)] if rows else []
    rows = [f"- [ ] {_of(row, tongue)}" for row in _help(root)]
    parts += [f"## {_of(MESSAGES.words('due/help'), tongue)}\n\n" + "\n".join(rows)] if rows else []
    return "\n\n".join(parts) + "\n" if parts else ""


def _of(words: Both, tongue: Tongue) -> str:
    return words.nl if tongue == "nl" else words.en


def _row(one: Due) -> Both:
    file = one.entry.source.name
    if one.kind == "source":
        return MESSAGES.words("due/row-source", file=file, line=one.line, source=one.name, day=one.day, pages=_list(one))
    return MESSAGES.words("due/row", file=file, line=one.line, day=one.day)


def _help(root: Path) -> list[Both]:
    """A line a language in which nobody has read some of the files of help lines."""
    found = []
    for lines in read_help(root)[0].values():
        open_files = [stem for stem, file in lines.files.items() if not file.checked_by]
        language = Both(lines.language.called("nl"), lines.language.called("en"))
        if open_files:
            facts: dict[str, Any] = {"language": language, "folder": f"words/help/{lines.code}"}
            found.append(MESSAGES.words("due/row-help", count=len(open_files), all=len(lines.files), **facts))
    return found
