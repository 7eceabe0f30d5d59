"""Anchors that are not on their page: surely missing, or maybe made by a script, which nobody can tell without running it."""

from __future__ import annotations

import re

from linkcheck.address.resolve import Outcome
from linkcheck.read import tokens
from linkcheck.rules.ledger import Use
from linkcheck.rules.pages import PagePass

# Names that a script reads, whatever ids there are: lines of a listing, views of an application, settings of a page.
_LINES = re.compile(r"L?[0-9]+(?:[-,:]L?[0-9]+)*")
_FOR_A_SCRIPT = re.compile(rf"[/!?].*|{_LINES.pattern}|[\w.~-]+=.*", re.DOTALL)
_WORD = re.compile(rb"""["'`]#?([\w:.-]{2,80})["'`]""")
_SCRIPT = re.compile(rb"<script\b" + tokens.QUOTED + rb">([^<]*+(?:<(?!/script)[^<]*+)*+)", re.IGNORECASE)
_EMPTY_APP = re.compile(
    rb"""<(?:div|main|app-root)[^<>]{0,300}\bid\s*+=\s*+["']?(?:root|app|__next|__nuxt|svelte)"""
    rb"""["']?[^<>]{0,300}>\s*+</""",
    re.IGNORECASE,
)


def check_anchors(pages: PagePass) -> None:
    """Judge what was left in `absent` by the pass over the pages; each page with scripts is read once more."""
    found: list[tuple[Use, str, str, Outcome]] = []
    for target, uses in sorted(pages.absent.items()):
        known: set[str] | None = None
        for anchor, kind, use in uses:
            unsure = target in pages.unsure
            if target in pages.scripted and not unsure:
                if known is None:
                    known = _made_by_scripts(pages, target)
                unsure = anchor in known or "" in known or _FOR_A_SCRIPT.fullmatch(anchor) is not None
            code = "anchor-unsure" if unsure else "anchor-missing"
            own = target == use.file and use.raw.lstrip().startswith("#")
            lines = unsure and _LINES.fullmatch(anchor)
            subject = "lines" if lines else target if unsure else f"#{anchor}" if own else f"{target}#{anchor}"
            found.append((use, kind, subject, Outcome(target, anchor, code, path=target)))
    # By page, so that what is said of many, each with an anchor of its own, fits the first of them.
    for use, kind, subject, outcome in sorted(found, key=lambda each: (each[0].file, each[0].raw)):
        pages.ledger.add(outcome.code, kind, subject, use, outcome)


def _made_by_scripts(pages: PagePass, page: str) -> set[str]:
    """The words that stand between quotes in the scripts of a page; with "" for a page that scripts fill altogether."""
    try:
        raw = pages.files.read(page)
    except OSError:
        return set()
    found = {word.decode() for script in _SCRIPT.findall(raw) for word in _WORD.findall(script) if word.isascii()}
    if _EMPTY_APP.search(raw):
        found.add("")
    return found
