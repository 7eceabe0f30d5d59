"""Why a sentence may be long: `<!-- lange zin: reden -->` (English: `<!-- long sentence: … -->`) on the line above its paragraph.

For who writes and who checks; it does not come on the page.
"""

from __future__ import annotations

import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from ..languages import ORIGINAL
from .exceptions import exception_of

SIGNS = {"nl": "lange zin", "en": "long sentence"}  # by the language of the page
REASON = re.compile(rf"<!-- (?:{'|'.join(SIGNS.values())}): [^\n]*?\S -->")
LINE = re.compile(rf"^[ \t]*{REASON.pattern}[ \t]*$", re.MULTILINE)


def example(language: str) -> str:
    """How a reason is written in a language."""
    return f"<!-- {SIGNS[language]}: {'reden' if language == ORIGINAL else 'reason'} -->"


def reason_of(row: str, language: str) -> bool:
    """Whether a line is a reason, written as in this language."""
    return bool(LINE.fullmatch(row)) and f"<!-- {SIGNS[language]}:" in row


class _Away(Preprocessor):
    """Takes the lines out: as HTML they would cut a list in two."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines without those that are reasons, or exceptions to another rule."""
        return [line for line in lines if not ("<!--" in line and (LINE.fullmatch(line) or exception_of(line)))]


class Reasons(Extension):
    """The Markdown extension that leaves reasons out."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Before HTML is set aside (20), after code is (25)."""
        md.preprocessors.register(_Away(md), "reasons", 22)


def makeExtension(**options: Any) -> Reasons:
    """As Python-Markdown asks for it."""
    return Reasons(**options)
