"""Anchors and ids that are not on their page: surely missing, or maybe made by a script; only who runs that can tell."""

from __future__ import annotations

import re

from linkcheck.address.resolve import Outcome
from linkcheck.rules.ids import no_id
from linkcheck.rules.ledger import Use
from linkcheck.rules.pages import PagePass
from linkcheck.rules.scripts import Made, Scripts

# Names that a script reads, whatever ids there are: lines of a listing, views of an application, settings of a page.
_LINES = re.compile(r"L?[0-9]+(?:[-,:]L?[0-9]+)*")
_FOR_A_SCRIPT = re.compile(rf"[/!?].*|{_LINES.pattern}|[\w.~-]+=.*", re.DOTALL)


def check_anchors(pages: PagePass, scripts: Scripts) -> None:
    """Judge what the pass over the pages left as absent; each page with scripts is read once more."""
    found: list[tuple[Use, str, str, Outcome]] = []
    absent = pages.anchors.absent
    for target in sorted(absent.keys() | pages.absent_ids.keys()):
        made = scripts.made_on(target) if target in pages.scripted else None
        for attribute, value in pages.absent_ids.get(target, ()):
            no_id(target, attribute, value, pages.ledger, unsure=made is not None and made.may_be(value.removeprefix("#")))
        for anchor, kind, use in absent.get(target, ()):
            unsure = target in pages.unsure or (made is not None and _may_be(anchor, made))
            code = "anchor-unsure" if unsure else "anchor-missing"
            own = target == use.file and use.raw.lstrip().startswith("#")
            lines = unsure and _LINES.fullmatch(anchor)
            subject = "lines" if lines else target if unsure else f"#{anchor}" if own else f"{target}#{anchor}"
            found.append((use, kind, subject, Outcome(target, anchor, code, path=target)))
    # By page, so that what is said of many, each with an anchor of its own, fits the first of them.
    for use, kind, subject, outcome in sorted(found, key=lambda each: (each[0].file, each[0].raw)):
        pages.ledger.add(outcome.code, kind, subject, use, outcome)


def _may_be(anchor: str, made: Made) -> bool:
    return made.may_be(anchor) or _FOR_A_SCRIPT.fullmatch(anchor) is not None
