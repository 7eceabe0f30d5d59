"""One word for one thing: words that are never written, what is written instead, and why. The list is words/terms.yml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Annotated

from pydantic import Field, StringConstraints

from ..content.kinds import BY_NAME, kind_of
from ..content.models import Model
from ..content.page import split_name
from ..content.source import Source
from ..languages import LANGUAGES
from ..problems import MESSAGES, Both, Problem
from ..yamlfile import Key
from .listed import read_listed
from .reading import Passage

FILE = Path("words") / "terms.yml"
_AROUND = 100  # letters on either side of a sign: more than any word of the list has
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Why(Model):
    """Why this word, in both tongues of messages."""

    nl: Words
    en: Words


class Except(Model):
    """Where a word may stand all the same: on kinds of pages, on pages, within phrases."""

    kinds: tuple[Words, ...] = ()
    pages: tuple[Words, ...] = ()
    phrases: tuple[Words, ...] = ()


class Term(Model):
    """One thing and its word. A star in a word of `never` stands for any letters; a word with a capital is found only so."""

    word: Words
    language: Words
    never: list[Words] = Field(min_length=1)
    why: Why
    except_: Except = Field(Except(), alias="except")


class Terms(Model):
    """The whole list."""

    terms: list[Term]


@dataclass(frozen=True)
class Rule:
    """A term, ready to be looked for. `signs`: in small letters, one of these is in whatever the pattern finds."""

    term: Term
    pattern: re.Pattern[str]
    phrases: re.Pattern[str] | None
    signs: tuple[str, ...]


def read_terms(root: Path, keys: Iterable[str]) -> tuple[list[Rule], list[Problem]]:
    """The terms of the project at `root`, and what is wrong with the file; no terms when it is not there.

    keys: of all pages, one of which an exception may name.
    """
    whole, source, problems = read_listed(root, FILE, Terms)
    if whole is None or source is None:
        return [], problems
    return [_rule(term) for term in whole.terms], list(_unknown(whole.terms, source, sorted(keys)))


def _unknown(terms: list[Term], source: Source, keys: list[str]) -> Iterator[Problem]:
    """Languages, kinds and pages that are not there."""
    for place, term in enumerate(terms):
        asked: list[tuple[Key, str, list[str], str]] = [(("language",), term.language, list(LANGUAGES), "term-list/language")]
        asked += [(("except", "kinds", n), one, list(BY_NAME), "term-list/kind") for n, one in enumerate(term.except_.kinds)]
        asked += [(("except", "pages", n), one, keys, "term-list/page") for n, one in enumerate(term.except_.pages)]
        for key, written, known, name in asked:
            if written not in known:
                near = get_close_matches(written, known, 1)
                hint = (
                    MESSAGES.words("meant", word=near[0]) if near else MESSAGES.words("term-list/known", known=", ".join(known))
                )
                line = source.line_of(("terms", place, *key))
                yield MESSAGES.problem(name, source.name, line, hint=hint, code="term-list", word=written)


def _rule(term: Term) -> Rule:
    phrases = [_as_pattern(phrase, "") for phrase in term.except_.phrases]
    return Rule(
        term,
        re.compile("|".join(_as_pattern(word, r"\w*") for word in term.never)),
        re.compile("|".join(phrases)) if phrases else None,
        tuple(max(re.split(r"[\s*]", word.lower()), key=len) for word in term.never),
    )


def _as_pattern(words: str, star: str) -> str:
    """A word as it is looked for: a space is any white space, a star is `star`, a capital makes case count."""
    parts = words.split()
    escaped = r"\s+".join(star.join(map(re.escape, part.split("*"))) if star else re.escape(part) for part in parts)
    case = "" if words != words.lower() else "i"
    return rf"(?{case}:(?<!\w){escaped}(?!\w))" if case else rf"(?:(?<!\w){escaped}(?!\w))"


def check_terms(rules: Sequence[Rule], passages: Iterable[Passage]) -> list[Problem]:
    """Each word that is never written, at its line, with what to write instead and why."""
    read = [(each, each.text.lower()) for each in passages if each.own]
    problems: list[Problem] = []
    for language in LANGUAGES:
        texts = [(passage, small) for passage, small in read if passage.language == language]
        together = "\n".join(small for _, small in texts)
        for rule in rules:
            signs = [sign for sign in rule.signs if sign in together] if rule.term.language == language else []
            if not signs:
                continue  # as mostly, and a search for plain letters costs next to nothing
            for passage, small in texts:
                if any(sign in small for sign in signs) and not _excepted(rule.term, _key(passage)):
                    problems += _found(rule, passage, _near(small, signs))
    return problems


def _key(passage: Passage) -> str:
    """The key of the page that a passage stands on; "" for what stands on none."""
    if not passage.file.startswith("docs/"):
        return ""
    return split_name(PurePosixPath(passage.file).relative_to("docs"))[0]


def _excepted(term: Term, key: str) -> bool:
    return bool(key) and (key in term.except_.pages or kind_of(key).name in term.except_.kinds)


def _near(small: str, signs: Sequence[str]) -> list[tuple[int, int]]:
    """The parts of a text, whole words, in which signs stand: to search all of it for a pattern takes a hundred times as long."""
    found: list[tuple[int, int]] = []
    for sign in re.finditer("|".join(map(re.escape, signs)), small):
        start = max(small.rfind(" ", 0, max(0, sign.start() - _AROUND)), 0)
        end = small.find(" ", sign.end() + _AROUND)
        if found and start <= found[-1][1]:
            start = found.pop()[0]
        found.append((start, len(small) if end < 0 else end))
    return found


def _found(rule: Rule, passage: Passage, parts: Iterable[tuple[int, int]]) -> Iterator[Problem]:
    matches = [match for part in parts for match in rule.pattern.finditer(passage.text, *part)]
    if not matches:
        return
    free = [match.span() for match in rule.phrases.finditer(passage.text)] if rule.phrases else []
    told: set[tuple[int, str]] = set()
    for match in matches:
        line, word = passage.line_at(match.start()), " ".join(match[0].split())
        if any(start <= match.start() and match.end() <= end for start, end in free) or (line, word) in told:
            continue
        told.add((line, word))
        why = Both(rule.term.why.nl, rule.term.why.en)
        yield MESSAGES.problem("term", passage.file, line, word=word, instead=rule.term.word, why=why)
