"""Links by reference, `[text][name]` with `[name]: address` below: each name is given once, and used.

Python-Markdown leaves a name that is not given as text on the page. Of brackets alone, `[text]`, nobody can know whether a link
was meant; they are told where they look like one: a name nearly that is given, or an address right behind them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from ..content.source import Source
from ..markup.rows import prose_of
from ..problems import MESSAGES, Both, Problem
from .vocabulary import near, told

_ANY = re.compile(r"\]\s?\[(?!\^)|^ {0,3}\[(?!\^)[^\[\]]*\]:|(?<!\^)\][ ]\(", re.MULTILINE)  # most pages have none of it
_GIVEN = re.compile(r"^ {0,3}\[(?!\^)([^\[\]]*+)\]:[ ]*+\n?+[ ]*+(\S++)", re.MULTILINE)
# A picture, or one more pair of brackets, may stand in it; possessive, so that a bracket that is never closed costs one reading.
_INSIDE = r"((?:\\.|[^\[\]\\]|!?\[[^\[\]]*+\](?:\([^()\n]*\))?+)*+)"
_BRACKETS = re.compile(rf"(?<!\\)\[(?!\^){_INSIDE}\](\s?\[(?!\^)([^\[\]]*+)\])?", re.DOTALL)
_FOLLOWS = re.compile(r"[({:]")  # what makes brackets another notation: a link, words in another language, what they are given
_ADDRESS_BEHIND = re.compile(r" \((?:https?://|mailto:|\.{0,2}/|#)\S*\)| \([\w./-]+\.(?:md|html|pdf)(?:#\S*)?\)")
_TASK = re.compile(r"[ xX]?")
_NEAR = 0.75  # one slip in a word of four letters


@dataclass
class _Found:
    """The names that are given with the places where, and which of them were used; `text` is what the page says besides."""

    text: str
    given: dict[str, list[int]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)


def check_link_references(source: Source) -> list[Problem]:
    """Names of links that are given nowhere, twice, or for nothing."""
    if not _ANY.search(source.body):
        return []
    prose = prose_of(source.body, source.body_line)
    line_of = _lines(source, prose)
    found = _Found(_GIVEN.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), prose))
    for match in _GIVEN.finditer(prose):
        found.given.setdefault(match[1].strip().lower(), []).append(match.start(1))
    problems = list(_asked(source, found, line_of))
    for name, places in found.given.items():
        line = line_of(places[-1])
        if len(places) > 1:
            problems.append(told("link-reference/double", source, line, word=name))
        if name not in found.used:
            problems.append(told("link-reference/unused", source, line, word=name))
    return problems


def _asked(source: Source, found: _Found, line_of: Callable[[int], int]) -> Iterator[Problem]:
    """What the links of a page ask for and is not given; marks in `found` what is used."""
    text, at = found.text, 0
    while match := _BRACKETS.search(text, at):
        at = match.end()
        inside, behind = _name(match[1]), match[3]
        line = line_of(match.start())
        if behind is not None:
            name = _name(behind) or inside
            if name in found.given:
                found.used.add(name)
                continue
            if match[2][0] == "[" and not _FOLLOWS.match(text, at):
                yield told("link-reference", source, line, hint=_meant(name, found), word=name)
                continue
            at = match.end(1) + 1  # two pairs of brackets with a space between, or the second is a link of its own
        if inside in found.given and not _FOLLOWS.match(text, match.end(1) + 1):
            found.used.add(inside)
        elif _ADDRESS_BEHIND.match(text, match.end(1) + 1):
            yield told("link-reference/space", source, line, word=match[1])
        elif _TASK.fullmatch(match[1]) or _FOLLOWS.match(text, match.end(1) + 1):
            continue
        elif get_close_matches(inside, list(found.given), 1, _NEAR):
            yield told("link-reference", source, line, hint=_meant(inside, found), word=inside)


def _meant(name: str, found: _Found) -> Both | None:
    like = near(name, list(found.given))
    return MESSAGES.words("near/reference", word=like) if like else None


def _name(written: str) -> str:
    """A name as Python-Markdown compares it."""
    return re.sub(r"\s+", " ", written).lower()


def _lines(source: Source, text: str) -> Callable[[int], int]:
    """From a place in the body to its line in the file."""
    breaks = [match.start() for match in re.finditer("\n", text)]
    return lambda place: source.body_line + bisect_left(breaks, place)
