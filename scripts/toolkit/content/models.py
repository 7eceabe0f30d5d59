"""What the front matter of each kind of page holds: one model per page type; unknown keys are refused.

A field of type `Text` is translated; every other field must be the same in all languages. A translation may leave
such a field out: it then takes the value of the Dutch page (`translation.py`).
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from ..markup.foreign import marked


class Translated:
    """Marks a field whose words differ per language."""


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(marked), Translated()]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
PageRef = Annotated[str, StringConstraints(pattern=r"^[a-z0-9/_-]+\.md(#[a-z0-9-]+)?$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+\.[^\s]+$")]

_KEY_FIGURE = re.compile(r"\*\*([^*]*\d[^*]*)\*\* ([^*]+\[\^[^\]]+\])")


def _is_key_figure(text: str) -> str:
    if not _KEY_FIGURE.fullmatch(text):
        raise PydanticCustomError("key_figure", "a number in bold, what it means, and a source")
    return text


KeyFigure = Annotated[Text, AfterValidator(_is_key_figure), Translated()]


class Model(BaseModel):
    """Base of all models: no unknown keys, no changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Page(Model):
    """What every page has. `updated` is the day its content last changed in substance, equal in every language."""

    title: Text
    short: Text | None = None  # label in menus and on cards, where the title is too long
    description: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=50, max_length=180), AfterValidator(marked), Translated()
    ]
    updated: date
    reviewed: date | None = None  # when who knows the subject last read all of it; left out when nobody did
    review_by: date | None = None  # the day on which that is due again
    valid_until: date | None = None  # the last day on which what it tells is true
    draft: bool = False  # not published yet, in any language: only seen while it is being written
    behind: bool = False  # only in a translation: it lags behind the Dutch page, and says so to the reader
    translated_from: dict[str, str] = {}  # only in a translation: fingerprints of the Dutch that it was made from (freshness.py)

    @property
    def label(self) -> str:
        """The name of the page in a menu."""
        return self.short or self.title


class Related(Page):
    """A page that points to others, by the stem of their file."""

    questions: list[Slug] = []
    steps: list[Slug] = []
    practices: list[Slug] = []
    exercises: list[Slug] = []


Weight = Annotated[int, Field(ge=1, le=3)]  # little, some, much


class Criterion(Model):
    """One statement of the scan. The id is for good: saved answers hang on it.

    `effect` is how much women notice of the action, `effort` what it asks of the municipality: our own proposal, to be changed in
    a plan.
    """

    id: Slug
    statement: Text
    explanation: Text
    action: Text
    effect: Weight
    effort: Weight
    read: list[PageRef] = Field(min_length=1, max_length=3)
    same_meaning: str | None = None  # the fingerprint of new words that mean what the old ones meant (rules/changed.py)


class Gone(Model):
    """A statement that is no longer asked: answers to it are still kept, so its id never comes back."""

    id: Slug
    was: Text  # its last words, as they stood
    since: date
    why: Text
    instead: Slug | None = None  # the statement that is asked now, of this question or another


class Tip(Model):
    """The tip that the stappenplan gives with a question. `seen`: when the link was last found to stand in the source."""

    kind: Literal["reading", "practical", "best-practice"]
    text: Text
    link: Url | PageRef | None = None
    link_text: Text | None = None
    seen: Text | None = None


class Question(Related):
    """One of the key questions."""

    question: Text
    criteria: list[Criterion] = Field(min_length=5, max_length=10)
    gone: list[Gone] = []
    tip: Tip


class Who(Model):
    """Who does what in a step."""

    municipality: list[Text] = Field(min_length=1)
    organisation: list[Text] = Field(min_length=1)
    both: list[Text] = Field(min_length=1)


class Product(Model):
    """Something on paper that a step yields."""

    name: Text
    text: Text


class Check(Model):
    """One line of a step's own checklist."""

    id: Slug
    text: Text


class Step(Related):
    """One step of the stappenplan."""

    phase: Literal["prepare", "do", "sustain"]
    goal: Text
    duration: Text
    who: Who
    products: list[Product] = Field(min_length=1)
    checklist: list[Check] = Field(min_length=4)


class Fact(Model):
    """A fact beside the text: what it is about, and the fact."""

    term: Text
    text: Text


class Practice(Related):
    """A good practice: what others did, and what came of it.

    `figure` is one sentence with its source that begins with a number in bold: «**76 van de 118** vrouwen bleven.[^rapport 2]».
    """

    place: Text
    figure: KeyFigure | None = None
    facts: list[Fact] = Field(min_length=3)

    @property
    def key_figure(self) -> tuple[str, str] | None:
        """The number of its card, and what it means, with the mark of its source."""
        found = _KEY_FIGURE.fullmatch(self.figure or "")
        return (found[1], found[2]) if found else None


class Term(Model):
    """A word of the glossary. `forms` are the words in a text that get its explanation at hand."""

    id: Slug
    term: Text
    forms: list[Text] = Field(min_length=1)
    text: Text  # one or two sentences, shown beside the word and in the list
    more: Text | None = None  # only in the list


class Glossary(Page):
    """The glossary."""

    terms: list[Term] = Field(min_length=10)


class DoorLink(Model):
    """A link on a door of the home page."""

    text: Text
    page: PageRef


class Door(Model):
    """A door of the home page: for whom, what they find there, where to begin."""

    audience: Text
    title: Text
    text: Text
    links: list[DoorLink] = Field(min_length=1, max_length=4)


class Home(Page):
    """The home page."""

    lead: Text
    doors: list[Door] = Field(min_length=3, max_length=3)


class Form(Page):
    """A page that the build fills with all criteria: the scan and the checklist. `lead` stands above the form."""

    lead: Text


class Leaflet(Page):
    """A page that is also one page of paper, to hand out.

    lead: what it is for, only on the screen; kicker: what stands above its title; leads_to: the page that its QR code is of;
    call: what there is to do with that code. screen: it is there as a picture too, with its title, first words and first list.
    """

    lead: Text
    kicker: Text
    leads_to: PageRef
    call: Text
    screen: bool = False
