"""The questions that trainers count: each is on a questionnaire, once, and a question asked twice has the same answers."""

from __future__ import annotations

from collections.abc import Iterator

from ..content.page import Content
from ..content.source import Source
from ..figures.model import Beside, Figures
from ..languages import ORIGINAL
from ..paper.questionnaires import QUESTIONNAIRES
from ..paper.questions import Question, questions_in
from ..problems import Problem
from .vocabulary import told


def check_questions(figures: Figures, source: Source, content: Content) -> Iterator[Problem]:
    """What is wrong with «questions»; nothing when the project has none, or not the questionnaires."""
    sheets = {when: content.sources[ORIGINAL].get(key) for when, key in QUESTIONNAIRES.items()}
    if not figures.questions or not all(sheets.values()):
        return
    asked = {when: _answered(sheet) for when, sheet in sheets.items() if sheet}
    yield from _twice(figures, source)
    for number, each in enumerate(figures.questions):
        found: list[Question] = []
        for when in asked:
            beside = getattr(each, when)
            if beside is None:
                continue
            line = source.line_of(("questions", number, when))
            if beside.question in asked[when]:
                found.append(asked[when][beside.question])
                for word in _unlike(beside, found[-1], figures):
                    yield told("figure-question/same", source, line, word=word)
            else:
                yield told("figure-question/gone", source, line, number=beside.question, sheet=f"{QUESTIONNAIRES[when]}.md")
        if len({one.letters for one in found}) > 1:
            yield told("figure-question/letters", source, source.line_of(("questions", number)), word=each.id)
    for when, there in asked.items():
        listed = {beside.question for each in figures.questions if (beside := getattr(each, when))}
        for number in sorted(set(there) - listed):
            line = source.line_of(("questions",))
            yield told("figure-question/left", source, line, number=number, sheet=f"{QUESTIONNAIRES[when]}.md")


def _answered(sheet: Source) -> dict[int, Question]:
    """The questions with answers of a questionnaire, by their numbers."""
    return {each.number: each for each in questions_in(sheet.body) if each.answers}


def _unlike(beside: Beside, question: Question, figures: Figures) -> list[str]:
    """What stands under «same» and is no answer of the question, or no part of the table; and a part that is there twice."""
    table = figures.table(beside.table) if beside.table else None
    parts = {part.id for part in table.all_parts} if table else set()
    named = list(beside.same.values())
    letters = [letter for letter in beside.same if letter not in question.letters]
    return letters + [id_ for id_ in sorted(parts.union(named)) if named.count(id_) > (id_ in parts)]


def _twice(figures: Figures, source: Source) -> Iterator[Problem]:
    """Ids, and numbers of a questionnaire, that are there twice; and what is on neither questionnaire."""
    seen: set[tuple[str, str | int]] = set()
    for number, each in enumerate(figures.questions):
        line = source.line_of(("questions", number))
        named = [("id", each.id), *((when, beside.question) for when in QUESTIONNAIRES if (beside := getattr(each, when)))]
        for one in named:
            if one in seen:
                yield told("figure-question/twice", source, line, word=str(one[1]))
            seen.add(one)
        if len(named) == 1:
            yield told("figure-question/nowhere", source, line, word=each.id)
