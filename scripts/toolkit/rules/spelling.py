"""Spelling, by the dictionaries and the project's own lists; and words of another language without the notation that says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..languages import LANGUAGES
from ..problems import MESSAGES, Problem
from .dictionaries import PACKAGES, Dictionary, dictionaries, files_of
from .reading import Passage
from .word_lists import NAMES, WordList, file_of, read_lists

_WORD = re.compile(r"(?<![\w'-])[^\W\d_]{2,}(?:[-'][^\W\d_]+)*(?!\w)")
_POSSESSIVE = re.compile(r"'s?$")
_CAPITALS = re.compile(r"[A-Z]{2,}s?")  # an abbreviation: nobody spells those wrong without being told by the glossary
_BETWEEN = re.compile(r" *(?:\n *| )")  # what stands between two words of one phrase
_BRIDGE = 4  # letters of a small word that may stand between two of another language ("Werk en Inkomen")


@dataclass
class Known:
    """Which words are known in which language: by its dictionary, by the lists of the project, or as an abbreviation."""

    books: dict[str, Dictionary]
    lists: dict[str, WordList]
    _found: dict[tuple[str, str], bool] = field(default_factory=dict)

    def __call__(self, word: str, language: str) -> bool:
        """Whether a word, or each part of one with hyphens, is known in a language that has a dictionary."""
        at = word, language
        if at not in self._found:
            parts = word.split("-")
            self._found[at] = self._whole(word, language) or (
                len(parts) > 1 and all(len(part) > 1 and self._whole(part, language) for part in parts)
            )
        return self._found[at]

    def _whole(self, word: str, language: str) -> bool:
        bare = _POSSESSIVE.sub("", word)
        listed = self.lists[language], self.lists[NAMES]
        if _CAPITALS.fullmatch(bare) or any(each in one for one in listed for each in (word, bare)):
            return True
        return self._in_book(word, language) or (word != bare and self._in_book(bare, language))

    def _in_book(self, word: str, language: str) -> bool:
        """Whether the dictionary has it, or has it in small letters where it begins a sentence."""
        book = self.books[language]
        return word in book or (word.istitle() and word.lower() in book)


def missing(root: Path) -> list[Problem]:
    """A note, when dictionaries are not there: nothing is then told of the spelling of their languages."""
    absent = [package for language, package in PACKAGES.items() if files_of(root, language) is None]
    return [MESSAGES.problem("dictionary", "", 0, packages=", ".join(absent))] if absent else []


def check_spelling(root: Path, passages: Iterable[Passage]) -> list[Problem]:
    """Words that are known nowhere, words in another language, and what is wrong with the own lists.

    A wrong word is told once, at its first place. Without the dictionary of a language nothing is told of that language.
    """
    lists, problems = read_lists(root)
    known = Known(dictionaries(root), lists)
    named: set[str] = set()
    read = [
        (passage, lists[NAMES].without_phrases(_straight(passage.text), named))
        for passage in passages
        if passage.language in LANGUAGES
    ]
    words = [(passage, text, set(_WORD.findall(text))) for passage, text in read]
    used = {
        language: set().union(*(found for passage, _, found in words if passage.language == language)) for language in LANGUAGES
    }
    unknown = {
        language: {word for word in used[language] if not known(word, language)} if language in known.books else set()
        for language in LANGUAGES
    }
    wrong: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for passage, text, found in words:
        if not found.isdisjoint(unknown[passage.language]):
            told, misspelt = _in_passage(passage, text, unknown[passage.language], known)
            problems += told
            for word, line in misspelt:
                wrong.setdefault((word, passage.language), []).append((passage.file, line))
    problems += [_misspelt(*at, places, known, used[at[1]] - unknown[at[1]]) for at, places in sorted(wrong.items())]
    for book in known.books.values():
        book.keep()
    return problems + _unused(lists, used, named)


def _straight(text: str) -> str:
    """A text with the apostrophes of dictionaries and the lists; as long as before."""
    return text.replace("’", "'").replace("\u00ad", " ")


def _in_passage(passage: Passage, text: str, unknown: set[str], known: Known) -> tuple[list[Problem], list[tuple[str, int]]]:
    """What is in another language, as problems, and what is known nowhere, as (word, line)."""
    misspelt: list[tuple[str, int]] = []
    runs: list[tuple[str, list[re.Match[str]]]] = []  # of words that belong together, with their language
    between: list[re.Match[str]] = []  # small words since the last run
    for match in _WORD.finditer(text):
        word = match[0]
        other = _other_language(word, passage, known) if word in unknown else ""
        if word in unknown and not other:
            misspelt.append((word, passage.line_at(match.start())))
        last = runs[-1] if runs else None
        end = (between or (last[1] if last else []))[-1:]  # what stands right before it, if that may belong to it
        touches = bool(end) and bool(_BETWEEN.fullmatch(text, end[0].end(), match.start()))
        if other:
            if last and touches and last[0] == other:
                last[1].extend([*between, match])
            else:
                runs.append((other, [match]))
            between = []
        elif touches and last and len(word) <= _BRIDGE and word not in unknown and known(word, last[0]):
            between.append(match)
        else:
            between = []
    return [_foreign(passage, text, code, run) for code, run in runs], misspelt


def _other_language(word: str, passage: Passage, known: Known) -> str:
    """The language that an unknown word of a page belongs to; "" when it belongs to none, or stands in a marked part."""
    if not passage.own:
        return ""
    others = (language for language in known.books if language != passage.language)
    return next((language for language in others if known(word, language)), "")


def _foreign(passage: Passage, text: str, code: str, run: Sequence[re.Match[str]]) -> Problem:
    words = " ".join(passage.text[run[0].start() : run[-1].end()].split())
    line, file = passage.line_at(run[0].start()), file_of(passage.language)
    return MESSAGES.problem("language-part", passage.file, line, word=words, code_of=code, file=file)


def _misspelt(word: str, language: str, places: Sequence[tuple[str, int]], known: Known, right: set[str]) -> Problem:
    """The problem of a word, at its first place."""
    file, line = places[0]
    facts: dict[str, Any] = {"word": word.replace("'", "’"), "list": file_of(language), "names": file_of(NAMES)}
    near = ", ".join(f"«{each}»" for each in known.books[language].suggestions(word, right))
    hint = MESSAGES.words("spelling/near", near=near, **facts) if near else None
    if len(places) > 1:
        return MESSAGES.problem("spelling/more", file, line, hint=hint, count=len(places), **facts)
    return MESSAGES.problem("spelling", file, line, hint=hint, **facts)


def _unused(lists: dict[str, WordList], used: dict[str, set[str]], named: set[str]) -> list[Problem]:
    """Words of the lists that nothing uses."""
    forms = {language: {form for word in words for form in _forms(word)} for language, words in used.items()}
    everything = named.union(*forms.values())
    return [problem for name, words in lists.items() for problem in words.unused(forms.get(name, everything))]


def _forms(word: str) -> Iterator[str]:
    """A word as lists may have it: whole, its parts, and these without the sign of a possessive."""
    for part in {word, *word.split("-")}:
        yield part
        yield _POSSESSIVE.sub("", part)
