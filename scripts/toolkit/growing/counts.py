"""Sentences that say how many there are of something: who adds one reads them again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..content.kinds import kind_of
from ..content.page import written_keys
from ..languages import LANGUAGES
from ..strings import strings

_NOUNS = {"question": "vragen|questions", "step": "stappen|steps", "exercise": "oefeningen|exercises"}
_PLACES = ("docs/**/*.md", "scripts/toolkit/strings.yml", "mkdocs.yml", "README.md")


def told_counts(root: Path, kind: str) -> Iterator[tuple[str, int]]:
    """The files and lines that tell how many pages of a kind there are now, in a word or a number. Raises OSError."""
    if kind not in _NOUNS:
        return
    count = sum(kind_of(key).name == kind for key in written_keys(root))
    lists = [strings(language)["app_numbers"].split() for language in LANGUAGES]
    words = "|".join([str(count), *(words[count] for words in lists if count < len(words))])
    told = re.compile(rf"\b(?:{words}) (?:{_NOUNS[kind]})\b", re.IGNORECASE)
    for place in _PLACES:
        for path in sorted(root.glob(place)):
            for number, row in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if told.search(row):
                    yield path.relative_to(root).as_posix(), number
