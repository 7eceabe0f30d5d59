"""How readable the texts are, in figures: per kind of page and language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from ..content.kinds import kind_of
from ..content.page import Content, Entry
from ..content.texts import texts_of
from ..languages import LANGUAGES
from ..markup.rows import rows
from .prose import WORD, Sentence, body_sentences, sentences_of

LONG = 10  # letters of a long word
PROPOSAL = "voorstel"  # the mark of what is our own
_MARK = re.compile(r"\[\^([^\[\]\n]++)\](?!:)")
_LINKED = re.compile(r"\(\[[^\[\]\n]*+\]\((?=[^)\n]*+\))[^)\n]*?bronnen\.md[^)\n]*+\)")  # a source as a link in the running text


@dataclass(frozen=True)
class Figures:
    """The figures of the pages of one kind in one language.

    mean, longest  words of a sentence
    long_words     share of words of ten letters or more, in percent
    sources        marks of sources; those that stand as a link in the running text are counted apart, in `links`
    proposals      marks of what is our own proposal
    """

    kind: str
    language: str
    pages: int
    sentences: int
    mean: float
    longest: int
    long_words: float
    sources: int
    links: int
    proposals: int

    def as_dict(self) -> dict[str, Any]:
        """The figures as plain data."""
        return asdict(self)


def figures(content: Content) -> list[Figures]:
    """The figures of each kind of page, in the order of languages and names, each language closed by that of all its pages."""
    found = []
    for language in LANGUAGES:
        entries = list(content.pages[language].values())
        for kind in sorted({kind_of(entry.key).name for entry in entries}):
            found.append(_of(kind, language, [entry for entry in entries if entry.kind.name == kind]))
        found.append(_of("", language, entries))
    return found


def _of(kind: str, language: str, entries: Iterable[Entry]) -> Figures:
    pages = list(entries)
    sentences = [sentence for entry in pages for sentence in _sentences(entry)]
    words = [word for sentence in sentences for word in WORD.findall(sentence.text)]
    texts = [text for entry in pages for text in (_without_code(entry), *(text for _, text in texts_of(entry)))]
    marks = [part.strip() for text in texts for mark in _MARK.findall(text) for part in mark.split(";")]
    count = len(sentences) or 1
    return Figures(
        kind,
        language,
        len(pages),
        len(sentences),
        round(sum(sentence.words for sentence in sentences) / count, 1),
        max((sentence.words for sentence in sentences), default=0),
        round(100 * sum(len(word) >= LONG for word in words) / (len(words) or 1), 1),
        sum(mark != PROPOSAL for mark in marks),
        sum(len(_LINKED.findall(text)) for text in texts),
        marks.count(PROPOSAL),
    )


def _without_code(entry: Entry) -> str:
    return "\n".join(row.text for row in rows(entry.source.body, 1))


def _sentences(entry: Entry) -> list[Sentence]:
    data = [sentence for line, text in texts_of(entry) for sentence in sentences_of(text, line)]
    return body_sentences(entry.source, entry.language) + data
