"""What an exercise says about its sheets, against what the sheets have: pages, cards to cut, parts, pictures.

A machine reads no meaning: it looks for numbers beside the names of things that it can count. What it cannot read, it lets pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ..content.page import Content, Entry
from ..content.texts import texts_of
from ..content.training_models import Exercise, Sheet
from ..given import Unreadable, read_data
from ..languages import LANGUAGES, ORIGINAL
from ..paper.blocks import has_cards
from ..paper.pictograms import names
from ..problems import MESSAGES, Problem
from .prose import plain
from .sheet_blocks import blocks_of, cards_of, questions_of

NUMBERS = Path(__file__).with_name("numbers.yml")
_THE = {"nl": "de|deze|alle", "en": "the|these|all"}
_CARDS = {"nl": "kaartjes|kaarten|stellingen|kwaliteiten|antwoordkaartjes", "en": "cards|statements|qualities|answer cards"}
_PARTS = {"nl": "vakken|lijstjes|vragen|keuzes", "en": "boxes|lists|questions|choices"}
_SHEET = {"nl": "werkblad", "en": "worksheet"}
_MORE = {"nl": r"nog (\w+) werkblad(?:en)? ", "en": r"(\w+) more worksheets? "}
_CUT = re.compile(r"\b(?:los)?(?:ge)?knip\w*|\bcut\b", re.IGNORECASE)
_CARD = re.compile(r"kaart|kwaliteit|stelling|\bcards?\b|qualit|statement", re.IGNORECASE)
_DRAWN = re.compile(r"in (\w+) plaatjes")
_AS_PICTURES = re.compile(r"^(.*)\bals plaatjes", re.MULTILINE)
_LINK = re.compile(r"\]\([./]*werkbladen/([\w-]+)\.md")
_A4 = re.compile(r"\((\d+) A4\)")
_SHARED = {  # what says how many women share a sheet: a pair, or a number of women
    "nl": re.compile(r"\b(?:elk|ieder) (tweetal)\b|\b(?:elke|iedere) (\w+) vrouwen\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:each|every) (pair)\b|\b(?:each|every) (\w+) women\b", re.IGNORECASE),
}
_PARTS_OF = re.compile(r"(?<=[.!?])\s+")


@cache
def numbers() -> dict[str, list[str]]:
    """The words for one, two and so on, in each language. Raises Unreadable."""
    name = "scripts/toolkit/rules/numbers.yml"
    found: Any = read_data(NUMBERS, name).data
    lists = [found.get(language) if isinstance(found, dict) else None for language in LANGUAGES]
    if not all(isinstance(each, list) and each and all(isinstance(word, str) for word in each) for each in lists):
        raise Unreadable(MESSAGES.problem("word-file/numbers", name, 1, languages=", ".join(LANGUAGES)))
    return dict(found)


def _number(word: str, language: str) -> int | None:
    """The number that a word or digits stand for; None for any other word."""
    if word.isdigit():
        return int(word)
    words = numbers()[language]
    return words.index(word.lower()) + 1 if word.lower() in words else None


@dataclass(frozen=True)
class _Sheets:
    """An exercise with its sheets in its own language, and at the other levels."""

    exercise: Entry
    usual: list[Entry]
    easy: list[Entry]

    def texts(self) -> Iterator[tuple[int, str]]:
        """The sentences of the exercise, each with its line: those of its data and those of its text."""
        source = self.exercise.source
        rows = [*texts_of(self.exercise), *enumerate(source.body.splitlines(), source.body_line)]
        return ((line, part) for line, row in rows for part in _PARTS_OF.split(row))


def check_promises(content: Content) -> list[Problem]:
    """Exercises whose words do not fit their sheets, and questionnaires that are not the same at every level."""
    problems: list[Problem] = []
    for language in LANGUAGES:
        pages = content.pages[language].values()
        sheets = [entry for entry in pages if isinstance(entry.page, Sheet)]
        for exercise in (entry for entry in pages if isinstance(entry.page, Exercise)):
            mine = [sheet for sheet in sheets if sheet.page.exercise == exercise.stem]
            usual = [sheet for sheet in mine if not sheet.stem.endswith("-a2")]
            easy = [sheet for sheet in content.pages[ORIGINAL].values() if sheet.stem.endswith("-a2")]
            easy = [sheet for sheet in easy if isinstance(sheet.page, Sheet) and sheet.page.exercise == exercise.stem]
            problems += _exercise(_Sheets(exercise, usual, easy)) if usual else []
        for sheet in sheets:
            problems += _questions(sheet, content)
    return problems


def _exercise(sheets: _Sheets) -> list[Problem]:
    problems = _pages(sheets)
    for line, sentence in sheets.texts():
        problems += _cards(sheets, line, sentence) + _parts(sheets, line, sentence)
        if sheets.exercise.language == ORIGINAL:  # the easy sheets are Dutch only
            problems += _pictures(sheets, line, sentence)
    return problems


def _wrong(sheets: _Sheets, line: int, code: str, **values: Any) -> Problem:
    return MESSAGES.problem(code, sheets.exercise.source.name, line, **values)


def _pages(sheets: _Sheets) -> list[Problem]:
    """The materials name each sheet with its number of A4, and how many more of it the group needs."""
    exercise, language = sheets.exercise, sheets.exercise.language
    source, problems = exercise.source, []
    first = source.line_of(("materials",))
    items = [(source.line_of(("materials", number)), plain(item)) for number, item in enumerate(exercise.page.materials)]
    for sheet in sheets.usual:
        title, pages, extra = sheet.page.title, sheet.page.pages, sheet.page.extra
        more = re.compile(_MORE[language] + re.escape(title))
        told = [(line, match) for line, item in items if (match := more.search(item))]
        for line, match in told:
            if _number(match[1], language) != extra:
                problems.append(_wrong(sheets, line, "promise/extra", title=title, extra=extra))
            problems += _a4(sheets, line, title, match.string[match.end() :], extra * pages)
        if extra and not told:
            problems.append(_wrong(sheets, first, "promise/extra-missing", title=title, extra=extra))
        rests = [(line, item.partition(title)) for line, item in items if title in more.sub("", item)]
        if not rests:
            problems.append(_wrong(sheets, first, "promise/sheet", title=title, count=pages))
        for line, (before, _, rest) in rests:
            problems += _a4(sheets, line, title, rest, pages)
            problems += _shared(sheets, line, sheet, before + rest)
    return problems


def _shared(sheets: _Sheets, line: int, sheet: Entry, said: str) -> list[Problem]:
    """The materials say how many women share a sheet, and the sheet says the same to the planner."""
    language, per = sheets.exercise.language, sheet.page.per
    match = _SHARED[language].search(said)
    told = (2 if match[1] else _number(match[2], language)) if match else 1
    if told == per:
        return []
    return [_wrong(sheets, line, "promise/per" if per > 1 else "promise/per-one", title=sheet.page.title, per=per)]


def _a4(sheets: _Sheets, line: int, title: str, rest: str, wanted: int) -> list[Problem]:
    """Behind the title of a sheet stands its number of A4."""
    match = _A4.search(rest)
    if match and int(match[1]) == wanted:
        return []
    return [_wrong(sheets, line, "promise/pages", title=title, count=wanted)]


def _cards(sheets: _Sheets, line: int, sentence: str) -> list[Problem]:
    """Cards that are to be cut out are there, as many as the exercise says."""
    language, problems = sheets.exercise.language, []
    shared = [sheet for sheet in sheets.usual if sheet.page.audience != "participant"]  # these have no easy version
    levels = [level for level in (sheets.usual, [*sheets.easy, *shared]) if level]
    cut = all(any(has_cards(sheet.source.body) for sheet in level) for level in levels)
    if not cut and _CUT.search(sentence) and _CARD.search(sentence):
        problems.append(_wrong(sheets, line, "promise/cut"))
    for match in re.finditer(rf"\b(?:{_THE[language]}) (\w+) ({_CARDS[language]})\b", sentence, re.IGNORECASE):
        count = _number(match[1], language)
        for sheet in (sheet for level in levels for sheet in level):
            cards = cards_of(sheet.source)
            if count and cards and count not in {*cards.values(), sum(cards.values())}:
                there = sum(cards.values())
                problems.append(_wrong(sheets, line, "promise/cards", said=match[0], sheet=sheet.source.name, count=there))
    return problems


def _parts(sheets: _Sheets, line: int, sentence: str) -> list[Problem]:
    """Boxes, lists and questions that a sheet is said to have: of some block there are so many, or it has so many items."""
    language = sheets.exercise.language
    match = re.search(rf"\b(\w+) ({_PARTS[language]})\b[^.]*{_SHEET[language]}", sentence, re.IGNORECASE)
    count = _number(match[1], language) if match else None
    if not match or not count:
        return []
    linked = set(_LINK.findall(sentence))
    meant = [sheet for sheet in sheets.usual if sheet.stem in linked] or sheets.usual
    missing = [sheet for sheet in meant if count not in _counts(sheet)]
    return [_wrong(sheets, line, "promise/parts", said=f"{match[1]} {match[2]}", sheet=sheet.source.name) for sheet in missing]


def _counts(sheet: Entry) -> set[int]:
    """Every number that a sheet can be said to have of something."""
    found = blocks_of(sheet.source)
    kinds = {block.name for block in found}
    each = {sum(block.name == kind for block in found) for kind in kinds}
    items = {len(block.items) for block in found}
    columns = {sum(row.startswith("##") for _, row in block.rows) for block in found if block.name == "kolommen"}
    return each | items | columns


def _pictures(sheets: _Sheets, line: int, sentence: str) -> list[Problem]:
    """Pictures that the easy sheets are said to have."""
    if _SHEET[ORIGINAL] not in sentence:
        return []
    problems = []
    kinds = ("plaatjes", "stap")
    used = [(sheet, [block for block in blocks_of(sheet.source) if block.name in kinds]) for sheet in sheets.easy]
    if (match := _DRAWN.search(sentence)) and (count := _number(match[1], ORIGINAL)):
        wrong = [sheet for sheet, blocks in used if count not in {len(block.items) for block in blocks}]
        problems += [_wrong(sheets, line, "promise/pictures", said=match[0], sheet=sheet.source.name) for sheet in wrong]
    if match := _AS_PICTURES.search(sentence):
        there = {block.argument for _, blocks in used for block in blocks if block.name == "stap"}
        there |= {item.split(":")[0] for _, blocks in used for block in blocks for _, item in block.items}
        meant = {name for word in re.findall(r"\w+", match[1]) for name in _singulars(word) if name in names()}
        problems += [_wrong(sheets, line, "promise/as-picture", picture=name) for name in sorted(meant - there)]
    return problems


def _singulars(word: str) -> set[str]:
    """What a Dutch word may be the plural of, and the word itself: «stenen» of «steen», «bruggen» of «brug»."""
    found = {word.lower()}
    if stem := re.fullmatch(r"(.*?)([aeou])?([^aeiou])en", word.lower()):
        before, vowel, last = stem[1], stem[2] or "", stem[3]
        found |= {before + vowel + last, before + vowel * 2 + last}
        found |= {(before + vowel)[:-1] + last} if (before + vowel).endswith(last) else set()
    return found


def _questions(sheet: Entry, content: Content) -> list[Problem]:
    """The questions of a questionnaire have the same numbers and letters in every version: their answers are added up."""
    base = content.pages[ORIGINAL].get(sheet.key.removesuffix("-a2"))
    if base is None or base is sheet:
        return []
    here, there = questions_of(sheet.source), questions_of(base.source)
    problems = [
        MESSAGES.problem("promise/question", sheet.source.name, line, number=number, sheet=base.source.name)
        for number, (line, letters) in here.items()
        if there.get(number, (0, None))[1] != letters
    ]
    for number in sorted(set(there) - set(here)):
        problems.append(MESSAGES.problem("promise/question", sheet.source.name, 0, number=number, sheet=base.source.name))
    return problems
