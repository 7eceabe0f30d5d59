"""Addresses that may well be meant: they work, in some way, but mostly they are slips. Who wrote them knows."""

from __future__ import annotations

import re

from linkcheck.address.resolve import Outcome
from linkcheck.reason import Reason, because

_HOST = re.compile(r"[A-Za-z0-9-]+")
_PAGE = re.compile(r"\.x?html?$", re.IGNORECASE)


def unsure(kind: str, raw: str, outcome: Outcome) -> Reason | None:
    """Why it cannot be told whether a broken rule is a fault; None when it surely is.

    A tutorial sends its reader to the program on their own computer, a manual shows root@localhost, `javascript:` works,
    telephones dial a number with spaces, and a form is sent to a program of the server, which is no file.
    """
    if outcome.code == "link-javascript":
        return because("script")
    if outcome.code == "link-local" and kind == "link" and raw.strip()[:4].lower() == "http":
        return because("own-computer")
    if outcome.code == "link-broken" and kind == "form" and not _PAGE.search(outcome.path):
        return because("server-program")
    reason = outcome.reason
    if outcome.code == "tel-malformed" and reason is not None and reason.name == "phone-space":
        return reason
    if outcome.code == "mail-malformed" and reason is not None and reason.name == "mail-domain":
        return reason if _HOST.fullmatch(str(dict(reason.values)["domain"])) else None
    return None
