"""The languages of the site, their addresses and names, and the levels of what is printed in them: the one list of them.

A language more is an entry here, its block in mkdocs.yml, its pages, and its words (strings.yml, pictograms.yml).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """A language of the site.

    code    as in file names, addresses and `lang` ("en")
    name    as its readers call it, on the switch of languages
    locale  as Open Graph writes it ("en_GB")
    levels  the levels of the sheets in it, the usual one first (B1 and A2 of the European framework)
    """

    code: str
    name: str
    locale: str
    levels: tuple[str, ...] = ("b1",)


@dataclass(frozen=True)
class Version:
    """A version in which a sheet can be there: a language at a level. `name` is "b1" or "a2" for Dutch, else the language."""

    name: str
    language: str
    level: str


ALL = (
    Language("nl", "Nederlands", "nl_NL", ("b1", "a2")),  # the one that is written; the others are translations of it
    Language("en", "English", "en_GB"),
)
LANGUAGES = tuple(each.code for each in ALL)
ORIGINAL = LANGUAGES[0]
TRANSLATIONS = LANGUAGES[1:]
BY_CODE = {each.code: each for each in ALL}


def prefix(language: str) -> str:
    """What the addresses of a language begin with: "" for the original, "en/" for English."""
    return "" if language == ORIGINAL else f"{language}/"


def owner(path: str) -> str:
    """The language that a path below the root of the site belongs to: "en/vragen/" → "en"."""
    first = path.partition("/")[0]
    return first if first in TRANSLATIONS and "/" in path else ORIGINAL


USUAL_LEVEL = ALL[0].levels[0]
LEVELS = tuple(dict.fromkeys(level for each in ALL for level in each.levels))


def suffix(level: str) -> str:
    """What the names of files of a level end with: "" for the usual one, else "-a2"."""
    return "" if level == USUAL_LEVEL else f"-{level}"


def level_of(stem: str) -> str:
    """The level that the name of a file tells: "stellingen-a2" → "a2"."""
    return next((level for level in LEVELS if level != USUAL_LEVEL and stem.endswith(suffix(level))), USUAL_LEVEL)


VERSIONS = tuple(
    Version(level if each.code == ORIGINAL else each.code + suffix(level), each.code, level)
    for each in ALL
    for level in each.levels
)
