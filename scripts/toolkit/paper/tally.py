"""The block «telblad»: a table to count in for each question of a questionnaire, filled by the build from that questionnaire.

Questions and answers are written once, on the sheet that women fill in. What a tally sheet counts is never another thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from ..content.page import split_name
from ..strings import Strings, strings
from .questions import Question, questions_in

_BLOCK = re.compile(r"^(?P<indent>[ \t]*)/{3,}\s*telblad\s*\|\s*(?P<name>[\w-]+)\s*$")
_BAR = re.compile(r"(`+).+?\1|\\.|\|")  # a bar ends a cell, except in code and behind a backslash


def questionnaire(path: Path, name: str) -> Path:
    """The file of the questionnaire `name` in the language of the tally sheet at `path`: they stand side by side."""
    return path.with_name(f"{name}.{path.name.partition('.')[2]}")


def questions_of(path: Path, name: str) -> list[Question]:
    """The questions that a tally sheet at `path` counts; none when there is no such sheet, or it asks nothing."""
    file = questionnaire(path, name)
    return questions_in(file.read_text(encoding="utf-8")) if file.is_file() else []


def tallied(text: str, path: Path) -> str:
    """The Markdown of the sheet at `path`, with tables in each of its blocks «telblad»; any other text as it is."""
    if "telblad" not in text:
        return text
    words = strings(split_name(PurePosixPath(path.as_posix()))[1])
    rows: list[str] = []
    for row in text.split("\n"):
        rows.append(row)
        if match := _BLOCK.match(row):
            tables = _tables(questions_of(path, match["name"]), words)
            rows += ["", *(f"{match['indent']}{table}" if table else "" for table in tables)]
    return "\n".join(rows)


def _tables(questions: list[Question], words: Strings) -> Iterator[str]:
    """A table for each question with answers to choose from. What women write themselves is not counted."""
    for question in (each for each in questions if each.answers):
        yield f"| {question.number}. {_cell(question.words)} | {words['tally_marks']} | {words['tally_total']} |"
        yield "|---|---|---|"
        for letter, answer in question.answers:
            yield f"| {letter}. {_cell(answer)} | &nbsp; | &nbsp; |"
        yield f"| {words['tally_answered']} | &nbsp; | &nbsp; |"
        yield ""


def _cell(words: str) -> str:
    """Words of a question or an answer as they stand in a cell of a table: a bar in them begins no other cell."""
    return _BAR.sub(lambda found: r"\|" if found[0] == "|" else found[0], words)
