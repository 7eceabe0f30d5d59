"""What the scan in the browser needs: words, questions and statements as plain data, the same that the form shows.

The page holds it as JSON; the scripts read it in overrides/assets/javascripts/scan/data.js. Without scripts nobody needs it.
"""

from __future__ import annotations

from posixpath import relpath
from typing import TypedDict

from ..content.models import Criterion, Gone
from ..content.page import Entry
from ..content.site import Link, Site
from ..languages import BY_CODE
from ..markup.citations import without_marks

PAGE = "scan"
WORDS = "app_"  # what the keys in strings.yml begin with that are for the scripts


class LinkData(TypedDict):
    """Where to read on. `kind` is what a page relates to ("steps"); "" for what a statement itself names."""

    label: str
    url: str
    kind: str


class CriterionData(TypedDict):
    """A statement. `place` is "2.3"; `hash` tells which wording an answer was given to; `effect` and `effort` are 1 to 3."""

    id: str
    place: str
    statement: str
    action: str
    effect: int
    effort: int
    hash: str
    links: list[LinkData]


class GoneData(TypedDict):
    """A statement that is no longer asked. `since` is a day; `instead` the id of the statement that is asked now, or ""."""

    id: str
    was: str
    since: str
    why: str
    instead: str


class QuestionData(TypedDict):
    """A question, with what answers to the question itself hang on in the short scan: its words, its hash and its page."""

    stem: str
    number: int
    label: str
    question: str
    hash: str
    page: LinkData
    links: list[LinkData]
    criteria: list[CriterionData]
    gone: list[GoneData]


class ScanData(TypedDict):
    """All of it, in one language. `locale` is for dates ("nl-NL"); `words` has the keys without `app_`."""

    language: str
    locale: str
    words: dict[str, str]
    questions: list[QuestionData]


def scan_data(site: Site, language: str) -> ScanData:
    """The data of the scan in a language; addresses are relative to the page of the scan."""
    questions = enumerate(site.members("vragen", language), 1)
    words = {key.removeprefix(WORDS): text for key, text in site.words(language).items() if key.startswith(WORDS)}
    return {
        "language": language,
        "locale": BY_CODE[language].locale.replace("_", "-"),
        "words": words,
        "questions": [_question(site, number, entry) for number, entry in questions],
    }


def _question(site: Site, number: int, entry: Entry) -> QuestionData:
    related = {kind: links for kind, links in site.related(entry).items() if kind != "questions"}
    return {
        "stem": entry.stem,
        "number": number,
        "label": entry.page.label,
        "question": entry.page.question,
        "hash": site.wordings[f"vraag-{entry.stem}"],
        "page": _link(site, site.link(entry)),
        "links": [_link(site, link, kind) for kind, links in related.items() for link in links],
        "criteria": [
            _criterion(site, f"{number}.{place}", one, entry.language) for place, one in enumerate(entry.page.criteria, 1)
        ],
        "gone": [_gone(one) for one in entry.page.gone],
    }


def _criterion(site: Site, place: str, criterion: Criterion, language: str) -> CriterionData:
    return {
        "id": criterion.id,
        "place": place,
        "statement": criterion.statement,
        "action": without_marks(criterion.action),
        "effect": criterion.effect,
        "effort": criterion.effort,
        "hash": site.wordings[criterion.id],
        "links": [_link(site, site.ref(reference, language)) for reference in criterion.read],
    }


def _gone(one: Gone) -> GoneData:
    return {
        "id": one.id,
        "was": one.was,
        "since": one.since.isoformat(),
        "why": without_marks(one.why),
        "instead": one.instead or "",
    }


def _link(site: Site, link: Link, kind: str = "") -> LinkData:
    """The link as the page of the scan in the same language writes it."""
    path, mark, anchor = link.url.partition("#")
    here = site.content.get(link.language, PAGE).url
    return {"label": link.label, "url": f"{relpath(f'/{path}', f'/{here}')}/{mark}{anchor}", "kind": kind}
