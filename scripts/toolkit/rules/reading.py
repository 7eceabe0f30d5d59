"""What a visitor reads of a text, as plain words with their lines: no code, addresses, ids, marks or names of files.

Terms, spelling and the language of parts are checked in this.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from re import Match

from ..content.kinds import Kind
from ..content.page import Entry
from ..content.source import Source
from ..content.texts import texts_of
from ..markup.foreign import MARK, known
from ..markup.rows import rows
from ..paper.pictograms import names

_GAP = "¤"  # stands where something is left out, so that the words around it do not become neighbours
_AWAY = (  # with what must be in a text for it to have such a thing at all
    ("<!--", re.compile(r"<!--.*?-->", re.DOTALL), ""),
    ("[^", re.compile(r"\[\^[^\[\]]*+\]:?"), ""),
    ("](", re.compile(r"\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)"), "]"),
    ("://", re.compile(r"<?https?://[^\s<>)\]]+>?"), _GAP),
    ("www.", re.compile(r"\bwww\.[^\s<>)\]]+"), _GAP),
    ("@", re.compile(r"(?<![\w.+-])[\w.+-]++@[\w.-]+"), _GAP),
    ("///", re.compile(r"^[ \t]*/{3,}.*$", re.MULTILINE), ""),
    ("!!!", re.compile(r"^[ \t]*!!![ \t]*[\w-]*", re.MULTILINE), ""),
    ("???", re.compile(r"^[ \t]*\?\?\?\+?[ \t]*[\w-]*", re.MULTILINE), ""),
    ("++", re.compile(r"\+\+[\w\"'-]+(?:\+[\w\"'-]+)*\+\+"), _GAP),
    ("&", re.compile(r"&(?:#\w+|\w+);"), " "),
    (":material", re.compile(r":material-[\w-]+:"), ""),
    ("<", re.compile(r"</?[a-zA-Z][^<>\n]*>"), ""),
)
_ENDING = re.compile(r"\.(?:md|yml|txt|svg|png|pdf|html|csv|ics|json|py|nl|nu|com|net|eu|org|example)\b")
_FILE = re.compile(
    rf"(?:(?<![\w/*.-])[\w/*.-]*)?{_ENDING.pattern}[\w/#-]*"
)  # or the address of a site; read from where a word begins
_BRACES = re.compile(r"\{[^{}\n]*\}")
_ITEM = re.compile(r"^([ \t]*[-*+][ \t]+)([\w-]+):(?=\s)", re.MULTILINE)
_SIGNS = ("*", "_", "\\", "==", "^^", "~~")


@dataclass(frozen=True)
class Passage:
    """Words that are read.

    file      as the editor knows it
    line      of its first character; the others follow from the line breaks in it
    text      the words, with their punctuation
    language  that they are in
    own       they are in the language of what they stand in
    lines     False for a value of front matter: all of it stands on `line`
    """

    file: str
    line: int
    text: str
    language: str
    own: bool = True
    lines: bool = True

    def line_at(self, place: int) -> int:
        """The line of a place in the text."""
        return self.line + self.text.count("\n", 0, place) if self.lines else self.line


def read(source: Source, entry: Entry | None, kind: Kind, language: str) -> list[Passage]:
    """All that is read of a page: its body, and the texts of its front matter if that is right."""
    found = list(_passages(source.name, source.body_line, source.body, language, pictures=kind.levels))
    for line, text in texts_of(entry) if entry else []:
        found += _passages(source.name, line, text, language, lines=False)
    return found


def read_words(file: str, texts: Iterable[tuple[int, str]], language: str) -> list[Passage]:
    """The same of texts (line, text) from another file."""
    return [each for line, text in texts for each in _passages(file, line, text, language, lines=False)]


def _passages(file: str, line: int, text: str, language: str, *, lines: bool = True, pictures: bool = False) -> Iterator[Passage]:
    own, others = _cut(text, pictures)
    yield Passage(file, line, own, language, lines=lines)
    for place, words, code in others:
        yield Passage(file, line + place if lines else line, words, code, code == language, lines)


@lru_cache(maxsize=4000)
def _cut(text: str, pictures: bool) -> tuple[str, tuple[tuple[int, str, str], ...]]:
    """The words of a text in its own language, and those in others as (line from 0, words, code)."""
    text = "\n".join(row.text for row in rows(text, 0)) if "`" in text or "~~~" in text else text
    for sign, pattern, instead in _AWAY:
        if sign in text:
            text = pattern.sub(lambda match, instead=instead: instead + "\n" * match[0].count("\n"), text)  # type: ignore[misc]
    if _ENDING.search(text):  # most have none, and this one is fast
        text = _FILE.sub(_GAP, text)
    if pictures:
        text = _ITEM.sub(lambda match: match[1] if match[2] in names() else match[0], text)
    others: list[tuple[int, str, str]] = []

    def aside(match: Match[str]) -> str:
        if not known(match):
            return match[0]
        others.append((text.count("\n", 0, match.start()), _plain(match["words"]), match["code"]))
        return _GAP + "\n" * match["words"].count("\n")

    own = MARK.sub(aside, text) if "]{" in text else text
    return _plain(own), tuple(others)


def _plain(text: str) -> str:
    """The words without braces and the signs of emphasis."""
    text = _BRACES.sub("", text) if "{" in text else text
    for sign in _SIGNS:
        text = text.replace(sign, "")
    return text
