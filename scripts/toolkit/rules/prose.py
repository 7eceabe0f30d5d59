"""Sentences of running text: what they are, and how long they may be."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..content.source import Source
from ..problems import MESSAGES, Problem

SOURCES = "bronnen"  # the id of the section that is no running text
MAX_WORDS, MAX_MEAN = 25, 15.0  # design, "What the reader meets": Dutch at B1

_ABBREVIATION = re.compile(r"\b(par|bijv|bv|blz|nr|e\.a|o\.a|d\.w\.z|enz|ca|z\.j|mr|dr|fig)\.", re.IGNORECASE)
_ABBREVIATED = re.compile(_ABBREVIATION.pattern)  # the same in a text of small letters, twice as fast
_END = re.compile(r"(?<=[.!?…:;])[\"”’)\]]*\s+(?=[\"“‘(\[«]*[A-ZÀ-Ý0-9ÉË])")
_MARKUP = (  # with what must be in a text for it to have such a mark at all: most texts have none
    ("{", re.compile(r"\{[:#][^}]*\}|\{ [.#][^}]*\}"), ""),
    (":material-", re.compile(r":material-[\w-]+:"), ""),
    ("[^", re.compile(r"\[\^[^\]]+\]"), ""),
    ("[", re.compile(r"^\[[ xX]\]\s"), ""),
    ("<!--", re.compile(r"<!--.*?-->", re.DOTALL), ""),
    ("](", re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
)
_EMPHASIS = str.maketrans("", "", "*_`")
_DOUBLED = ("==", "^^", "~~", "++")  # marked, added, taken away, a key
WORD = re.compile(r"[\wÀ-ÿ]+(?:[-'’./][\wÀ-ÿ]+)*")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a page, with the line on which its paragraph begins and its number of words."""

    line: int
    text: str
    words: int


def plain(markdown: str) -> str:
    """Markdown text without its marks: links keep their text."""
    for sign, pattern, replacement in _MARKUP:
        if sign in markdown:
            markdown = pattern.sub(replacement, markdown)
    markdown = markdown.translate(_EMPHASIS)
    for sign in _DOUBLED:
        markdown = markdown.replace(sign, "")
    return markdown


def sentences_of(text: str, line: int) -> list[Sentence]:
    """The sentences of one paragraph of plain text or Markdown."""
    text = plain(" ".join(text.split()))
    if _ABBREVIATED.search(text.lower()):
        text = _ABBREVIATION.sub(lambda m: m.group(0).replace(".", ""), text)
    counted = ((part.strip(), len(WORD.findall(part))) for part in _END.split(text))
    return [Sentence(line, part, words) for part, words in counted if words]


def body_sentences(source: Source) -> list[Sentence]:
    """Every sentence of the body that is running text: no tables, headings, code, edges of blocks or section of sources."""
    found: list[Sentence] = []
    block: list[str] = []
    start, skip = source.body_line, False
    headings = {heading.line: heading for heading in source.outline.headings}
    lines = {line + 1 for line, heading in headings.items() if heading.underlined}  # those below a heading, which make it one
    unread = source.outline.unread | lines

    def flush() -> None:
        if block and not skip:
            found.extend(sentences_of(" ".join(block), start))
        block.clear()

    for line, row in enumerate([*source.body.split("\n"), ""], 1):
        text = row.strip()
        if line in unread:
            flush()
        elif heading := headings.get(line):
            flush()
            if heading.level == 2:
                skip = heading.id == SOURCES
        elif not text or text.startswith(("|", "!!!", "???", "===", "<!--", "<div", "</div", "///")):
            flush()
        else:
            item = re.match(r"^([-*+]|\d+\.|:|\[\^[^\]]+\]:)\s+(.*)$", text)
            if item:
                flush()
            if not block:
                start = source.line_in_file(line)
            block.append(item.group(2) if item else text)
    flush()
    return found


def check_sentences(source: Source, texts: list[tuple[int, str]], most: int = MAX_WORDS, mean: float = MAX_MEAN) -> list[Problem]:
    """Sentences of a Dutch page that are too long, in the body and in `texts` (line, text) from its front matter.

    most: longest sentence in words; mean: highest mean over the page. Both are limits of the design.
    """
    found = body_sentences(source) + [sentence for line, text in texts for sentence in sentences_of(text, line)]
    problems = [
        MESSAGES.problem("sentence-long", source.name, s.line, words=s.words, most=most, start=s.text[:70])
        for s in found
        if s.words > most
    ]
    average = sum(s.words for s in found) / len(found) if found else 0.0
    if average > mean:
        problems.append(MESSAGES.problem("sentence-mean", source.name, source.body_line, mean=average, most=mean))
    return problems
