"""Imports between ES modules (HTML, "resolve a module specifier")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linkcheck.read.line_numbers import LineNumbers

_COMMENT = re.compile(r"/\*[^*]*+(?:\*(?!/)[^*]*+)*+\*/|^[^\S\n]*+//[^\n]*+", re.MULTILINE)
_LINE_COMMENT = re.compile(r"^[^\S\n]*+//[^\n]*+", re.MULTILINE)
# What stands between `import` and `from`: a name, a star with a name, names in braces.
_CLAUSE = r"(?:[\w$]++\s*+,?+\s*+)?+(?:\*\s*+(?:as\s++[\w$]++\s*+)?+|\{[^\"'`;(){}]*+\}\s*+)?+"
# Only statements at the start of a line or after another one (a minifier puts all on one), and what is fetched later; and only
# paths: bare names go through an import map, text in a string is no import.
_IMPORT = re.compile(
    rf"(?:^|;|\}})[ \t]*+(?:import|export)\b(?:\s*+{_CLAUSE}\bfrom\b)?+\s*+"
    r"""(["'])(?P<now>(?:\.{1,2})?/[^"'\n]+)\1"""
    r"""|\bimport\(\s*(["'`])(?P<later>(?:\.{1,2})?/[^"'`$\n]+)\3\s*\)""",
    re.MULTILINE,
)


def imports(script: bytes) -> Iterator[tuple[str, int]]:
    """The paths that a module imports, at once or later, with the line of each."""
    text = script.decode("utf-8", "replace")
    closed = text.rfind("*/") + 2 if "*/" in text else 0  # what begins with /* behind the last */ is no comment
    text = _COMMENT.sub(_emptied, text[:closed]) + _LINE_COMMENT.sub("", text[closed:])
    lines = LineNumbers(text)
    for match in _IMPORT.finditer(text):
        yield match["now"] or match["later"], lines.of(match.start(match.lastgroup or 0))


def _emptied(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")
