"""The words of the interface, per language: buttons, labels, headings of blocks. One file holds them all: strings.yml."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Formatter

from .given import Given, Unreadable, read_data
from .problems import MESSAGES, Problem

FILE = Path(__file__).with_name("strings.yml")


class UnknownWords(Exception):
    """A key that is not in strings.yml, which `key` is. No KeyError: Jinja would take that for an empty text and go on."""

    def __init__(self, key: str) -> None:
        super().__init__(f"strings.yml has no «{key}»")
        self.key = key


class Strings(dict[str, str]):
    """The words of one language. An unknown key raises UnknownWords, so that a template cannot print an empty label."""

    def __missing__(self, key: str) -> str:
        raise UnknownWords(key)

    def __call__(self, key: str, **values: object) -> str:
        """The words for `key`, with `{name}` filled from `values`. Raises UnknownWords for a key that is not in strings.yml."""
        return self[key].format(**values) if values else self[key]


@cache
def _words(file: Path) -> dict[str, dict[str, str]]:
    """All words by key and language, as they are written. Not to be changed: who asks again gets the same. Raises Unreadable."""
    found: dict[str, dict[str, str]] = _given(file).data
    return found


@cache
def _given(file: Path) -> Given:
    """The file, read once. Raises Unreadable, also for what has another shape."""
    given = read_data(file, name_of(file))
    if not isinstance(given.data, dict) or not given.data:
        raise Unreadable(MESSAGES.problem("strings/empty", given.name, 1))
    for key, words in given.data.items():
        if not isinstance(words, dict) or not all(isinstance(text, str) and text.strip() for text in words.values()):
            raise Unreadable(MESSAGES.problem("strings/shape", given.name, given.line(key), key=key))
    return given


@cache
def strings(language: str) -> Strings:
    """All words of one language, by key. Raises Unreadable."""
    return Strings({key: words.get(language, "") for key, words in _words(FILE).items()})


def check_strings(languages: tuple[str, ...], file: Path = FILE) -> list[Problem]:
    """Keys of strings.yml that lack a language, or have one the site does not know; and notation that would stay text."""
    lines = lines_of(file)
    problems = []
    for key, words in _words(file).items():
        if set(words) != set(languages):
            problems.append(MESSAGES.problem("strings", name_of(file), lines[key], key=key, languages=", ".join(languages)))
        gaps = {frozenset(_gaps(text)) for text in words.values()}
        if any("]{" in text for text in words.values()):  # many of them stand in attributes, which have one language
            problems.append(MESSAGES.problem("strings/language", name_of(file), lines[key], key=key))
        elif any("?" in each for each in gaps):
            problems.append(MESSAGES.problem("strings/brace", name_of(file), lines[key], key=key))
        elif len(gaps) > 1:
            problems.append(MESSAGES.problem("strings/gaps", name_of(file), lines[key], key=key))
    return problems


def _gaps(text: str) -> set[str]:
    """The names of what is filled in in a text; "?" for a brace that stands alone."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {"?"}


def name_of(file: Path) -> str:
    """The file as an editor knows it."""
    return f"scripts/toolkit/{file.name}"


def lines_of(file: Path = FILE) -> dict[str, int]:
    """The line of each key."""
    rows = file.read_text(encoding="utf-8").splitlines()
    return {row.partition(":")[0]: number for number, row in reversed([*enumerate(rows, 1)]) if not row.startswith(("#", " "))}
