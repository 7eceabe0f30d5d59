"""hreflang: translations that do not link back, or that redirect."""

from __future__ import annotations

from linkcheck.address.resolve import Outcome
from linkcheck.files.tree import is_error_page
from linkcheck.rules.ledger import Use
from linkcheck.rules.pages import PagePass


def check_translations(pages: PagePass) -> None:
    """Google's and the WHATWG's rule for hreflang: if A names B as its translation, B names A."""
    targets = {file: {target for _, target, _ in alternates} for file, alternates in pages.alternates.items()}
    for file, alternates in pages.alternates.items():
        if is_error_page(file) or file in pages.redirects:
            continue
        for language, target, raw in alternates:
            back = targets.get(target, set())
            if language == "x-default" or target == file or file in back or target not in pages.ids:
                continue
            if target in pages.redirects:
                pages.ledger.add("hreflang-redirect", "alternate", target, Use(file, raw), Outcome(target, path=target))
                continue
            # A list of language homes that is the same on every page is a switch, not a claim about this page.
            if file not in targets[file] and targets[file] == back:
                continue
            pages.ledger.add(
                "hreflang-no-return",
                "alternate",
                f"{file} {target}",
                Use(file, raw),
                Outcome(target, path=target, detail=language),
            )
