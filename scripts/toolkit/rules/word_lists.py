"""The project's own lists of words, beside the dictionaries: words/nl.txt, words/en.txt, and names in words/names.txt.

One word a line, sorted; what stands behind `#` is a remark. A word in small letters may be written with a capital too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..languages import LANGUAGES
from ..problems import MESSAGES, Problem

FOLDER = Path("words")
NAMES = "names"  # of people, places and organisations: the same in every language


def file_of(name: str) -> str:
    """The file of a list, as an editor knows it."""
    return (FOLDER / f"{name}.txt").as_posix()


@dataclass(frozen=True)
class WordList:
    """A list: the line of each of its words."""

    file: str
    lines: dict[str, int]

    def __contains__(self, word: str) -> bool:
        return word in self.lines or word.lower() in self.lines

    def unused(self, used: Iterable[str]) -> list[Problem]:
        """Its words that are not among those that are used."""
        found = set(used)
        found |= {word.lower() for word in found}
        return [
            MESSAGES.problem("word-list/unused", self.file, line, word=word)
            for word, line in self.lines.items()
            if word not in found
        ]


def sort_key(word: str) -> tuple[str, str]:
    """The order of a list: that of the alphabet, whatever the case."""
    return word.casefold(), word


def read_list(root: Path, name: str) -> tuple[WordList, list[Problem]]:
    """The list words/`name`.txt of the project at `root`, empty when there is none, and what is wrong with how it is written."""
    file = file_of(name)
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    rows = (root / file).read_text(encoding="utf-8").splitlines() if (root / file).is_file() else []
    last = ""
    for line, row in enumerate(rows, 1):
        word = row.partition("#")[0].strip().replace("’", "'")
        if not word:
            continue
        if len(word.split()) > 1:
            problems.append(MESSAGES.problem("word-list/one", file, line, word=word))
            continue
        if word in lines:
            problems.append(MESSAGES.problem("word-list/double", file, line, word=word))
        elif sort_key(word) < sort_key(last):
            problems.append(MESSAGES.problem("word-list/order", file, line, word=word, last=last))
        lines.setdefault(word, line)
        last = max(last, word, key=sort_key)
    return WordList(file, lines), problems


def read_lists(root: Path) -> tuple[dict[str, WordList], list[Problem]]:
    """All lists by their name, and what is wrong with them."""
    found = {name: read_list(root, name) for name in (*LANGUAGES, NAMES)}
    return {name: words for name, (words, _) in found.items()}, [each for _, told in found.values() for each in told]
