"""Imports between ES modules: with one wrong name the whole program does not start (HTML, "resolve a module specifier")."""

from __future__ import annotations

import re

from linkcheck.files.tree import SiteFiles
from linkcheck.rules.ledger import Use
from linkcheck.rules.pages import PagePass

_COMMENT = re.compile(r"/\*.*?\*/|(?m:^\s*//[^\n]*)", re.DOTALL)
# Only statements at the start of a line or after another one (a minifier puts all on one), and what is fetched later; and only
# paths: bare names go through an import map, text in a string is no import.
_IMPORT = re.compile(
    r"""(?:^|;|\})[ \t]*(?:import|export)\b(?:[^"'`;()]*?\bfrom)?\s*(["'])(?P<now>(?:\.{1,2})?/[^"'\n]+)\1"""
    r"""|\bimport\(\s*(["'`])(?P<later>(?:\.{1,2})?/[^"'`$\n]+)\3\s*\)""",
    re.MULTILINE,
)


def check_modules(files: SiteFiles, pages: PagePass) -> None:
    """Follow the imports from every `<script type="module">` of the site."""
    todo, done = sorted(pages.modules), set(pages.modules)
    while todo:
        file = todo.pop()
        try:
            text = files.read(file).decode("utf-8", "replace")
        except OSError:
            continue
        text = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)
        for match in _IMPORT.finditer(text):
            line = text.count("\n", 0, match.start(match.lastgroup or 0)) + 1
            base = pages.resolver.base(file)
            address = match["now"] or match["later"]
            pages.take("module", address, base, Use(file, address, line))
        todo += sorted(pages.modules - done)
        done |= pages.modules
