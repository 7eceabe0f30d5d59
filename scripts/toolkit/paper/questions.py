"""The numbered questions of a questionnaire, read from its Markdown: for who compares them, and for the sheet that counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

_QUESTION = re.compile(r"^###\s+(\d+)\.\s+(.*)$")
_ANSWER = re.compile(r"^[-*+]\s+(?:[\w-]+:\s+)?([a-z])\.\s+(.*)$")


@dataclass(frozen=True)
class Question:
    """One question: its number, its line in the text (from 1), its words, and its answers (letter, words)."""

    number: int
    line: int
    words: str
    answers: tuple[tuple[str, str], ...] = ()

    @property
    def letters(self) -> str:
        """The letters of its answers in order."""
        return "".join(letter for letter, _ in self.answers)


def questions_in(text: str) -> list[Question]:
    """The questions of a sheet in order. A number that stands twice is one question, the last one."""
    found: dict[int, Question] = {}
    number = 0
    for line, row in enumerate(text.splitlines(), 1):
        if match := _QUESTION.match(row):
            number = int(match[1])
            found[number] = Question(number, line, match[2].strip())
        elif number and (match := _ANSWER.match(row)):
            old = found[number]
            found[number] = Question(number, old.line, old.words, (*old.answers, (match[1], match[2].strip())))
    return list(found.values())
