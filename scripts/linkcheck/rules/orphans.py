"""Pages that nobody can get to."""

from __future__ import annotations

import re
from urllib.parse import unquote

from linkcheck.address.resolve import Outcome
from linkcheck.files.tree import SiteFiles, address_of, is_error_page
from linkcheck.rules.ledger import Use
from linkcheck.rules.pages import PagePass

_IN_NAME = rb"""[^\s"'`()<>{}\[\],;=\\/?#&]"""
# From where a word begins only: whoever tries it from each letter of a long one reads that again and again.
_PAGE_NAME = re.compile(rb"(?<!" + _IN_NAME + rb")" + _IN_NAME + rb"+\.x?html?(?![\w.])", re.IGNORECASE)
_MOST_SCRIPT = 64 * 1024 * 1024  # bytes of scripts that are looked through


def check_orphans(pages: PagePass) -> None:
    """Pages that no other page links to. Left out: homes, error pages, redirects, and what is not listed anyway."""
    todo = [file for file in pages.redirect_links if file in pages.linked]
    while todo:  # links on a redirect page count once somebody links to that page
        for target in pages.redirect_links.pop(todo.pop()):
            if target not in pages.linked and target in pages.redirect_links:
                todo.append(target)
            pages.linked.add(target)
    home = pages.files.index_of("")
    homes = {home} | {target for _, target, _ in pages.alternates.get(home, ())}
    lonely = [
        file
        for file in pages.files.pages
        if file not in pages.linked and file not in pages.redirects and file not in pages.not_listed
        and address_of(file) != "" and file not in homes and not is_error_page(file)
    ]  # fmt: skip
    if not lonely or len(pages.files.pages) == 1:
        return
    named = _named_by_scripts(pages.files)
    for file in lonely:
        if file.rpartition("/")[2] in named or _has_own_script(pages, file):
            pages.ledger.add("orphan-unsure", "page", "orphan-unsure", Use(file, ""), Outcome(file, path=file))
        else:
            pages.ledger.add("page-orphan", "page", file, Use(file, ""), Outcome(file, path=file))


def _has_own_script(pages: PagePass, file: str) -> bool:
    """Whether a page is the frame of a script of the same name, as the results of Doxygen's search are."""
    return file in pages.scripted and f"{file.rpartition('.')[0]}.js" in pages.files.files


def _named_by_scripts(files: SiteFiles) -> set[str]:
    """The names of pages that a script of the site knows: of a menu, or of a search; `index.html` says nothing."""
    found: set[bytes] = set()
    left = _MOST_SCRIPT
    for file in sorted(file for file in files.files if file.lower().endswith((".js", ".mjs"))):
        try:
            script = files.read(file)
        except OSError:
            continue
        left -= len(script)
        if left < 0:
            break
        found.update(_PAGE_NAME.findall(script))
    return {unquote(name.decode("utf-8", "replace")) for name in found} - {"index.html", "index.htm", "index.xhtml"}
