"""Imports between ES modules (HTML, "resolve a module specifier")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linkcheck.read.line_numbers import LineNumbers

_COMMENT = re.compile(r"/\*.*?\*/|(?m:^\s*//[^\n]*)", re.DOTALL)
# Only statements at the start of a line or after another one (a minifier puts all on one), and what is fetched later; and only
# paths: bare names go through an import map, text in a string is no import.
_IMPORT = re.compile(
    r"""(?:^|;|\})[ \t]*(?:import|export)\b(?:[^"'`;()]*?\bfrom)?\s*(["'])(?P<now>(?:\.{1,2})?/[^"'\n]+)\1"""
    r"""|\bimport\(\s*(["'`])(?P<later>(?:\.{1,2})?/[^"'`$\n]+)\3\s*\)""",
    re.MULTILINE,
)


def imports(script: bytes) -> Iterator[tuple[str, int]]:
    """The paths that a module imports, at once or later, with the line of each."""
    text = script.decode("utf-8", "replace")
    text = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)
    lines = LineNumbers(text)
    for match in _IMPORT.finditer(text):
        yield match["now"] or match["later"], lines.of(match.start(match.lastgroup or 0))
