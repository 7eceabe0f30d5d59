"""The project's own lists of words, beside the dictionaries: words/nl.txt, words/en.txt, and names in words/names.txt.

One word a line, sorted; what stands behind `#` is a remark. A word in small letters may be written with a capital too.
A name may be several words, which are then right together and not apart: "Kiezen voor Werk".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..given import Unreadable, read_text
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

    @cached_property
    def phrases(self) -> re.Pattern[str] | None:
        """What finds its names of several words; None when it has none."""
        found = sorted((word for word in self.lines if " " in word), key=len, reverse=True)
        either = "|".join(r"\s+".join(map(re.escape, word.split())) for word in found)
        return re.compile(rf"(?<!\w)(?:{either})(?!\w)") if found else None

    def without_phrases(self, text: str, used: set[str]) -> str:
        """A text, as long as before, in which its names of several words are blank; those that it has are added to `used`."""

        def blank(match: re.Match[str]) -> str:
            used.add(" ".join(match[0].split()))
            return re.sub(r"\S", "¤", match[0])

        return self.phrases.sub(blank, text) if self.phrases else text

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
    try:
        rows = read_text(root / file, file).split("\n") if (root / file).exists() else []
    except Unreadable as error:
        return WordList(file, {}), [error.problem]
    last = ""
    for line, row in enumerate(rows, 1):
        word = row.partition("#")[0].strip().replace("’", "'")
        if not word:
            continue
        if len(word.split()) > 1 and name != NAMES:
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
