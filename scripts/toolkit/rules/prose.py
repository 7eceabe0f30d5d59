"""Sentences of running text: what they are, and how long they may be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ..content.source import Source
from ..languages import ORIGINAL
from ..markup.foreign import MARK
from ..markup.reasons import REASON, example, reason_of
from ..markup.sentence_ends import END
from ..markup.source_notes import SECTION
from ..problems import MESSAGES, Problem

MAX_WORDS, MAX_MEAN = 20, 15.0  # design, "What the reader meets": Dutch at B1, and English as plain
WITH_REASON = 25  # words of a sentence with a reason above its paragraph

_ABBREVIATION = re.compile(r"\b(par|bijv|bv|blz|nr|e\.a|o\.a|d\.w\.z|enz|ca|z\.j|mr|dr|fig)\.", re.IGNORECASE)
_ABBREVIATED = re.compile(_ABBREVIATION.pattern)  # the same in a text of small letters, twice as fast
_MARKUP = (  # with what must be in a text for it to have such a mark at all: most texts have none
    ("{", re.compile(r"\{[:#][^}]*\}|\{ [.#][^}]*\}"), ""),
    (":material-", re.compile(r":material-[\w-]+:"), ""),
    ("[^", re.compile(r"\[\^[^\[\]]++\]"), ""),
    ("[", re.compile(r"^\[[ xX]\]\s"), ""),
    ("<!--", re.compile(r"<!--.*?-->", re.DOTALL), ""),
    ("]{", MARK, r"\g<words>"),
    ("](", re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
)
_EMPHASIS = str.maketrans("", "", "*_`")
_DOUBLED = ("==", "^^", "~~", "++")  # marked, added, taken away, a key
WORD = re.compile(r"[\wÀ-ÿ]+(?:[-'’./][\wÀ-ÿ]+)*")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a page, with the line on which its paragraph begins and its number of words.

    reason: the line above the paragraph, when it tells why a sentence in it may be long; 0 when it does not.
    """

    line: int
    text: str
    words: int
    reason: int = 0


def plain(markdown: str) -> str:
    """Markdown text without its marks: links keep their text."""
    for sign, pattern, replacement in _MARKUP:
        if sign in markdown:
            markdown = pattern.sub(replacement, markdown)
    markdown = markdown.translate(_EMPHASIS)
    for sign in _DOUBLED:
        markdown = markdown.replace(sign, "")
    return markdown


def sentences_of(text: str, line: int, reason: int = 0) -> list[Sentence]:
    """The sentences of one paragraph of plain text or Markdown."""
    text = plain(" ".join(text.split()))
    if _ABBREVIATED.search(text.lower()):
        text = _ABBREVIATION.sub(lambda m: m.group(0).replace(".", ""), text)
    counted = ((part.strip(), len(WORD.findall(part))) for part in END.split(text))
    return [Sentence(line, part, words, reason) for part, words in counted if words]


def body_sentences(source: Source, language: str = ORIGINAL) -> list[Sentence]:
    """Every sentence of the body that is running text: no tables, headings, code, edges of blocks or section of sources.

    language: of the page, and so of the reasons in it.
    """
    found: list[Sentence] = []
    block: list[str] = []
    start, skip, reason, above = source.body_line, False, 0, -1
    headings = {heading.line: heading for heading in source.outline.headings}
    lines = {line + 1 for line, heading in headings.items() if heading.underlined}  # those below a heading, which make it one
    unread = source.outline.unread | lines

    def flush() -> None:
        if block and not skip:
            found.extend(sentences_of(" ".join(block), start, reason))
        block.clear()

    for line, row in enumerate([*source.body.split("\n"), ""], 1):
        text = row.strip()
        if line in unread:
            flush()
        elif heading := headings.get(line):
            flush()
            if heading.level == 2:
                skip = heading.id == SECTION  # that is no running text
        elif not text or text.startswith(("|", "!!!", "???", "===", "<!--", "<div", "</div", "///")):
            flush()
            if "<!--" in row and reason_of(row, language):
                above = line
        else:
            item = re.match(r"^([-*+]|\d+\.|:|\[\^[^\]]+\]:)\s+(.*)$", text)
            if item:
                flush()
            if not block:
                start = source.line_in_file(line)
                reason = source.line_in_file(above) if above == line - 1 else 0
            block.append(item.group(2) if item else text)
    flush()
    return found


def check_sentences(
    source: Source,
    texts: list[tuple[int, str]],
    language: str = ORIGINAL,
    most: int = MAX_WORDS,
    mean: float = MAX_MEAN,
    *,
    reasons: bool = True,
) -> list[Problem]:
    """Sentences of a page that are too long, in the body and in `texts` (line, text) from its front matter.

    most: longest sentence in words; mean: highest mean over the page. Both are limits of the design.
    reasons: with a reason above its paragraph a sentence may have a few words more; reasons that nothing needs are told too.
    """
    body = body_sentences(source, language)
    given = body + [sentence for line, text in texts for sentence in sentences_of(text, line)]
    problems = [told for sentence in given if (told := _too_long(source, sentence, language, most, reasons))]
    needed = {sentence.reason for sentence in body if reasons and sentence.words > most}
    problems += _reasons(source, language, needed)
    average = sum(s.words for s in given) / len(given) if given else 0.0
    if average > mean:
        problems.append(MESSAGES.problem("sentence-mean", source.name, source.body_line, mean=average, most=mean))
    return problems


def _too_long(source: Source, sentence: Sentence, language: str, most: int, reasons: bool) -> Problem | None:
    """What is wrong with the length of a sentence; None if nothing is. reasons: it may be longer for a reason."""
    allowed = max(most, WITH_REASON) if reasons and sentence.reason else most
    if sentence.words <= allowed:
        return None
    facts: dict[str, Any] = {"words": sentence.words, "most": allowed, "start": sentence.text[:70]}
    if reasons and not sentence.reason and sentence.words <= WITH_REASON and sentence.line >= source.body_line:
        return MESSAGES.problem("sentence-long/or-reason", source.name, sentence.line, written=example(language), **facts)
    return MESSAGES.problem("sentence-long", source.name, sentence.line, **facts)


def _reasons(source: Source, language: str, needed: set[int]) -> list[Problem]:
    """Reasons for long sentences below which there is none, or that are written as in another language."""
    problems = []
    for number, row in enumerate(source.body.split("\n"), 1):
        line = source.line_in_file(number)
        if "<!--" in row and REASON.search(row) and line not in needed and number not in source.outline.unread:
            name = "sentence-reason" if reason_of(row, language) else "sentence-reason/written"
            problems.append(MESSAGES.problem(name, source.name, line, written=example(language)))
    return problems
