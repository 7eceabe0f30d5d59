"""The two questionnaires that trainers count, before and after, and their questions in a language."""

from __future__ import annotations

from ..content.site import Site
from .questions import Question, questions_in

QUESTIONNAIRES = {"before": "werkbladen/vragenlijst-vooraf", "after": "werkbladen/vragenlijst-achteraf"}
EVALUATION = "oefeningen/evaluatie"  # the page where they are counted
TALLY = "/// telblad |"  # how the block begins that counts one on paper


def countable(site: Site, when: str, language: str) -> dict[int, Question]:
    """The questions with answers of the questionnaire before or after, by their numbers; none when it is not there."""
    entry = site.content.pages[language].get(QUESTIONNAIRES[when])
    return {each.number: each for each in questions_in(entry.source.body) if each.answers} if entry else {}
