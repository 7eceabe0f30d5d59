"""Imports between the scripts of a site: with one wrong name the whole program does not start."""

from __future__ import annotations

from linkcheck.files.tree import SiteFiles
from linkcheck.read.module_imports import imports
from linkcheck.rules.ledger import Use
from linkcheck.rules.pages import PagePass


def check_imports(files: SiteFiles, pages: PagePass) -> None:
    """Follow the imports from every `<script type="module">` of the site."""
    todo, done = sorted(pages.modules), set(pages.modules)
    while todo:
        file = todo.pop()
        try:
            script = files.read(file)
        except OSError:
            continue
        for address, line in imports(script):
            pages.take("module", address, pages.resolver.base(file), Use(file, address, line))
        todo += sorted(pages.modules - done)
        done |= pages.modules
