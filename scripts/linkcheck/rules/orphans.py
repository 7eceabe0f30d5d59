"""Pages that nobody can get to."""

from __future__ import annotations

from linkcheck.address.resolve import Outcome
from linkcheck.files.tree import address_of, is_error_page
from linkcheck.rules.ledger import Use
from linkcheck.rules.pages import PagePass
from linkcheck.rules.scripts import Scripts


def check_orphans(pages: PagePass, scripts: Scripts) -> None:
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
    named = scripts.page_names()
    for file in lonely:
        if file.rpartition("/")[2] in named or _has_own_script(pages, file):
            pages.ledger.add("orphan-unsure", "page", "orphan-unsure", Use(file, ""), Outcome(file, path=file))
        else:
            pages.ledger.add("page-orphan", "page", file, Use(file, ""), Outcome(file, path=file))


def _has_own_script(pages: PagePass, file: str) -> bool:
    """Whether a page is the frame of a script of the same name, as the results of Doxygen's search are."""
    return file in pages.scripted and f"{file.rpartition('.')[0]}.js" in pages.files.files
