"""Rules for sheets: blocks and pictograms that exist, a version at each level, plain words, and the declared number of pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pyphen

from ..content.kinds import BY_NAME, usual_level
from ..content.page import Content, Entry, written_keys
from ..content.texts import texts_of
from ..content.training_models import Sheet
from ..given import Unreadable, read_data
from ..languages import BY_CODE, LANGUAGES, ORIGINAL, level_of, suffix
from ..markup.foreign import written
from ..paper.catalogue import GUIDE_PAGES, Catalogue
from ..paper.help_files import Lines
from ..paper.helped import HELPED, most_pages
from ..paper.own_fields import MARK
from ..paper.pictograms import check_pictograms, names
from ..paper.tally import questions_of as tallied_questions
from ..problems import MESSAGES, Problem
from .blocks import check_blocks, near
from .pictures import check_pictures
from .prose import MAX_MEAN, MAX_WORDS, WORD, check_sentences, plain
from .sheet_blocks import blocks_of

# Longest sentence and highest mean, in words (design, "What the reader meets"); B1 for participants is stricter than elsewhere.
LIMITS = {"a2": (15, 9.99), "b1": (20, 12.0), "form": (MAX_WORDS, MAX_MEAN)}
HARD_SYLLABLES = 5  # a word of so many syllables or more is hard for who reads at A2, unless it is in the list
PLANNED = BY_NAME["sheets"].keys[0]  # the page with the planner
_BLOCK = re.compile(r"^\s*/{3,}.*|^\s*[-*+]\s+[\w-]+:(?=\s)")  # what is not read: the edge of a block, the name of a picture
_ALIKE = ("audience", "exercise", "half_day", "pages", "each", "per", "extra", "story", "festive", "alone", "updated")
HARD_WORDS = Path(__file__).with_name("hard_words.yml")
HARD_WORDS_NAME = "scripts/toolkit/rules/hard_words.yml"


@cache
def hard_words() -> dict[str, str]:
    """The hard words that an A2 sheet may have, each with the words that explain it. Raises Unreadable."""
    given = read_data(HARD_WORDS, HARD_WORDS_NAME)
    if given.data is None:
        return {}
    if not isinstance(given.data, dict):
        raise Unreadable(MESSAGES.problem("word-file/hard", HARD_WORDS_NAME, 1))
    for word, said in given.data.items():
        if not isinstance(said, str):
            raise Unreadable(MESSAGES.problem("word-file/hard-word", HARD_WORDS_NAME, given.line(word), word=word))
    return dict(given.data)


@cache
def syllables(word: str) -> int:
    """About how many syllables a Dutch word has: the places where it may be broken (hyphenation patterns of pyphen), plus one."""
    return len(pyphen.Pyphen(lang="nl_NL", left=1, right=1).positions(word.lower())) + 1


def sheets_of(content: Content) -> Iterator[Entry]:
    """All sheets, in every language and level."""
    return (entry for entry in content if isinstance(entry.page, Sheet))


def check_sheets(root: Path, content: Content) -> list[Problem]:
    """All that is wrong with the sheets before they are printed."""
    if not any(True for _ in sheets_of(content)):
        return []
    problems = check_pictograms(root)
    if not names():  # told by now; else every picture in every sheet would be told too
        return problems
    dutch = content.pages[ORIGINAL]
    exercises = {key.rpartition("/")[2] for key in written_keys(root) if key.startswith("oefeningen/")}  # readable or not
    for entry in sheets_of(content):
        page, source = entry.page, entry.source
        problems += check_blocks(source) + check_pictures(entry) + _tally(entry)
        if entry.language != ORIGINAL:  # the rest is inherited: it is told once
            problems += check_sentences(source, texts_of(entry), entry.language)
            continue
        if page.picture and page.picture not in names():
            line, hint = source.line_of(("picture",)), near(page.picture, names())
            problems.append(MESSAGES.problem("pictogram", source.name, line, hint=hint, picture=page.picture))
        if page.exercise and page.exercise not in exercises:
            line = source.line_of(("exercise",))
            problems.append(MESSAGES.problem("reference/exercise", source.name, line, exercise=page.exercise))
        if entry.stem in exercises or entry.stem == "checklist":
            problems.append(MESSAGES.problem("sheet-name", source.name, 0, stem=entry.stem))
        problems += _conflicts(entry, dutch) + _twin(entry, dutch) + _words(entry)
    return problems


def _conflicts(entry: Entry, dutch: dict[str, Entry]) -> list[Problem]:
    """A sheet whose keys say two things: two half-days, or one for the whole group and one for so many women."""
    page, source, problems = entry.page, entry.source, []
    exercise = dutch.get(f"oefeningen/{page.exercise}")
    if exercise and page.half_day not in (None, exercise.page.half_day):
        facts = {"day": exercise.page.half_day, "here": page.half_day}
        problems.append(MESSAGES.problem("sheet-conflict/half-day", source.name, source.line_of(("half_day",)), **facts))
    if page.each is False and page.per > 1:
        problems.append(MESSAGES.problem("sheet-conflict/each", source.name, source.line_of(("per",)), per=page.per))
    return problems


def _twin(entry: Entry, dutch: dict[str, Entry]) -> list[Problem]:
    """A participant's sheet is there at both levels, alike in what is not words; a form is not."""
    if usual_level(entry.key) != entry.key:
        base = dutch.get(usual_level(entry.key))
        if base is None:
            return [MESSAGES.problem("sheet-level/usual", entry.source.name, 0, key=usual_level(entry.key))]
        return [
            MESSAGES.problem(
                "sheet-differs",
                entry.source.name,
                entry.source.line_of((name,)),
                key=name,
                original=base.source.name,
                here=getattr(entry.page, name),
                there=getattr(base.page, name),
            )
            for name in _ALIKE
            if getattr(entry.page, name) != getattr(base.page, name)
        ]
    if entry.page.audience != "participant":
        return []
    return [
        MESSAGES.problem("sheet-level/easy", entry.source.name, 0, level=level.upper(), key=entry.key + suffix(level))
        for level in BY_CODE[ORIGINAL].levels
        if entry.key + suffix(level) not in dutch
    ]


def _tally(entry: Entry) -> list[Problem]:
    """A tally sheet counts a questionnaire that is there."""
    return [
        MESSAGES.problem("tally", entry.source.name, block.line, sheet=block.argument)
        for block in blocks_of(entry.source)
        if block.name == "telblad"
        and block.argument
        and not any(each.answers for each in tallied_questions(entry.source.path, block.argument))
    ]


def _words(entry: Entry) -> list[Problem]:
    usual = usual_level(entry.key) == entry.key
    level = "form" if usual and entry.page.audience != "participant" else level_of(entry.stem)
    texts = [
        (line, text) for line, text in texts_of(entry) if text != written(entry.page.description)
    ]  # the description is for who chooses sheets
    problems = check_sentences(entry.source, texts, entry.language, *LIMITS[level], reasons=level == "form")
    if level != "a2":
        return problems
    seen: set[str] = set()
    rows = [(entry.source.line_of((name,)), getattr(entry.page, name)) for name in ("title", "message")]
    rows += [(line, _BLOCK.sub("", row)) for line, row in enumerate(entry.source.body.splitlines(), entry.source.body_line)]
    for line, row in rows:
        for word in WORD.findall(plain(MARK.sub(" ", row))):
            lower = word.lower()
            if lower not in seen and syllables(lower) >= HARD_SYLLABLES and lower not in hard_words():
                problems.append(MESSAGES.problem("word-hard", entry.source.name, line, word=word))
            seen.add(lower)
    return problems


def _help_pages(sheet: Entry, lines: Lines, count: int) -> list[Problem]:
    """A sheet with help lines has no more pages than its file says, and at most half as many more than without."""
    source, wanted, plain = lines.sources[sheet.stem], lines.pages(sheet.stem), sheet.page.pages
    most, line = most_pages(sheet), source.line_of(("pages",))
    if count > most:
        return [MESSAGES.problem("help-pages/many", source.name, line, count=count, plain=plain, most=most)]
    right = wanted is not None and count <= wanted
    return [] if right else [MESSAGES.problem("help-pages", source.name, line, count=count, wanted=wanted)]


def fewer_pages(printed: Mapping[str, int], catalogue: Catalogue) -> list[Problem]:
    """Notes: sheets with help lines that have fewer pages than their file says, as when a line was left behind by the Dutch."""
    notes = []
    for sheet in catalogue.sheets(ORIGINAL, HELPED):
        for lines in catalogue.helped(sheet):
            source, wanted, count = lines.sources[sheet.stem], lines.pages(sheet.stem), printed[catalogue.pdf(sheet, lines.code)]
            if wanted is not None and count < wanted:
                line = source.line_of(("pages",))
                notes.append(MESSAGES.problem("help-pages/fewer", source.name, line, count=count, wanted=wanted))
    return notes


def check_pages(pages: Mapping[str, int], printed: Mapping[str, int], catalogue: Catalogue) -> list[Problem]:
    """Sheets whose PDF has another number of pages than they declare, and trainer's sheets of more than two, or of less where the
    planner counts with two: on a site with its page.

    pages: the number of pages of every PDF, by its path below the site; printed: of those that are printed on. What is cut out
    has an empty back, on every page of its sheet.
    """
    problems = []
    fewest = GUIDE_PAGES if PLANNED in catalogue.site.content.pages[ORIGINAL] else 1
    for sheet in catalogue.all():
        count, wanted = printed[catalogue.pdf(sheet)], sheet.page.pages
        line, name = sheet.source.line_of(("pages",)), sheet.source.name
        if count != wanted:
            problems.append(MESSAGES.problem("sheet-pages", name, line, count=count, wanted=wanted))
        elif catalogue.cards(sheet) and pages[catalogue.pdf(sheet)] != 2 * wanted:
            problems.append(MESSAGES.problem("sheet-back", name, line))
        for lines in catalogue.helped(sheet):
            problems += _help_pages(sheet, lines, printed[catalogue.pdf(sheet, lines.code)])
    for language in LANGUAGES:
        for exercise in catalogue.site.members("oefeningen", language):
            count = pages[catalogue.pdf(exercise)]
            if not fewest <= count <= GUIDE_PAGES:
                problems.append(MESSAGES.problem("trainer-pages", exercise.source.name, 0, count=count, wanted=GUIDE_PAGES))
    return problems
