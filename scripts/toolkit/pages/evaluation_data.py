"""What the page where trainers count needs: the questions of both questionnaires, and the tables of the pilots beside them.

The page holds it as JSON; overrides/assets/javascripts/evaluation/data.js reads it. Without scripts nobody needs it.
"""

from __future__ import annotations

from typing import TypedDict

from ..content.site import Site
from ..figures.model import Figures, Table
from ..figures.worked_out import counts, percents
from ..languages import BY_CODE
from ..markup.citations import read_mark
from ..markup.foreign import without_marks, written
from ..markup.source_notes import note_html
from ..paper.questionnaires import countable

WORDS = "eval_"  # what the keys in strings.yml begin with that are for the scripts


class PilotsData(TypedDict):
    """A table of the pilots: its name, how many answered, the year, where it stands, and its rows (name, count, percent).

    same: the place of a row by the letter of the answer that says the same.
    """

    title: str
    n: int
    year: str
    unit: str
    source: str
    several: bool
    rows: list[tuple[str, int, int]]
    same: dict[str, int]


class QuestionData(TypedDict):
    """A question of one questionnaire. `slide`: 0 for none."""

    id: str
    number: int
    words: str
    answers: list[tuple[str, str]]
    several: bool
    slide: int
    pilots: PilotsData | None


class EvaluationData(TypedDict):
    """All of it, in one language; `words` has the keys without `eval_`."""

    language: str
    locale: str
    words: dict[str, str]
    before: list[QuestionData]
    after: list[QuestionData]


def evaluation_data(site: Site, figures: Figures, language: str) -> EvaluationData:
    """The data of the page in a language."""
    return {
        "language": language,
        "locale": BY_CODE[language].locale.replace("_", "-"),
        "words": {key.removeprefix(WORDS): text for key, text in site.words(language).items() if key.startswith(WORDS)},
        "before": _questions(site, figures, "before", language),
        "after": _questions(site, figures, "after", language),
    }


def _questions(site: Site, figures: Figures, when: str, language: str) -> list[QuestionData]:
    """The questions of a questionnaire that are counted, in its own order."""
    there = countable(site, when, language)
    found: list[QuestionData] = []
    for each in figures.questions:
        beside = getattr(each, when)
        if beside is None or beside.question not in there:
            continue
        question = there[beside.question]
        table = figures.table(beside.table) if beside.table else None
        found.append(
            {
                "id": each.id,
                "number": question.number,
                "words": without_marks(written(question.words)),
                "answers": [(letter, without_marks(written(words))) for letter, words in question.answers],
                "several": each.several,
                "slide": each.slide or 0,
                "pilots": _pilots(site, figures, table, beside.same, language) if table else None,
            }
        )
    return sorted(found, key=lambda one: one["number"])


def _pilots(site: Site, figures: Figures, table: Table, same: dict[str, str], language: str) -> PilotsData:
    many, shares = counts(table, figures), percents(table, figures)
    parts = [part for part in table.all_parts if part.id in many]
    places = {part.id: place for place, part in enumerate(parts)}
    notes = note_html(read_mark(table.source), site.works(language), site.words(language))
    return {
        "title": without_marks(written(table.title.of(language))),
        "n": table.n,
        "year": str(table.year or (table.published.year if table.published else "")),
        "unit": table.unit.of(language),
        "source": " ".join(text for _, text in notes),
        "several": table.several,
        "rows": [(without_marks(written(part.of(language))), many[part.id], shares[part.id]) for part in parts],
        "same": {letter: places[id_] for letter, id_ in same.items() if id_ in places},
    }
