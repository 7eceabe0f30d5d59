"""Words in another language (`[Werk en Inkomen]{nl}`): written so that a screen reader says them in that language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..content.page import Entry
from ..content.source import Source
from ..content.texts import texts_of
from ..languages import LANGUAGES
from ..markup.foreign import CODES, MARK
from ..markup.rows import rows
from ..problems import MESSAGES, Both, Problem

_BRACES = re.compile(
    r"(?P<before>[\])]?)(?<![ \t])[ \t]*+(?<!\{)\{[ \t]*+:?+[ \t]*+(?P<code>[A-Za-z]{2,}+(?:-[A-Za-z]++)?+)[ \t]*+\}(?!\})"
)
_LINK = re.compile(rf"\]\((?P<code>{'|'.join(LANGUAGES)})\)")
_OPEN = re.compile(r"\]\{(?P<code>[a-z]{2,3})(?![\w}-])")
_UNKNOWN = "language-mark/unknown"
COMMON = (*LANGUAGES, "ar", "de", "fr", "pl", "so", "ti", "tr", "uk")  # those that a message names


def check_marks(source: Source, language: str) -> list[Problem]:
    """Parts in another language, in the body of a page, that are not written as they should be."""
    if "{" not in source.body and "](" not in source.body:
        return []
    text = "\n".join(row.text for row in rows(source.body, source.body_line))
    return list(_told(source, text, source.body_line, language))


def check_marks_in_data(entry: Entry) -> list[Problem]:
    """The same in the texts of its front matter."""
    texts = [(line, text) for line, text in texts_of(entry) if "{" in text or "](" in text]
    return [each for line, text in texts for each in _told(entry.source, text, line, entry.language, data=True)]


def _told(source: Source, text: str, first: int, language: str, *, data: bool = False) -> Iterator[Problem]:
    """What is wrong in a text. data: it is one value, so that all of it stands on the line `first`."""
    for at, name, code in _wrong(text, language):
        line = first if data else first + text.count("\n", 0, at)
        known = ", ".join(each for each in COMMON if each != language)
        yield MESSAGES.problem(name, source.name, line, hint=_hint(name, known), code="language-mark", word=code)


def _hint(name: str, known: str) -> Both | None:
    return MESSAGES.words("near/language", known=known) if name == _UNKNOWN else None


def _wrong(text: str, language: str) -> Iterator[tuple[int, str, str]]:
    """What is wrong, as (place, name of the message, code)."""
    good = {match.end(): match for match in MARK.finditer(text)}
    for match in _BRACES.finditer(text):
        code = match["code"]
        mark = good.get(match.end())
        if mark and code not in CODES:
            yield mark.start(), _UNKNOWN, code
        elif mark and code == language:
            yield mark.start(), "language-mark/same", code
        elif mark and not mark["words"].strip():
            yield mark.start(), "language-mark/empty", code
        elif not mark and match["before"] == "]" and text.rfind("[", 0, match.start()) > text.rfind("\n\n", 0, match.start()):
            fine = code.lower() in CODES
            yield match.start(), "language-mark/written" if fine else _UNKNOWN, code.lower() if fine else code
        elif not mark and code.lower() in CODES:
            yield match.start(), "language-mark/brackets", code.lower()
    for pattern, name in ((_LINK, "language-mark/round"), (_OPEN, "language-mark/open")):
        for match in pattern.finditer(text):
            yield match.start(), name, match["code"]
