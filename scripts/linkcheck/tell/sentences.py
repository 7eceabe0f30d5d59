"""What is said about a cause: a sentence that says what is wrong and one that says what to do, from messages.yml."""

from __future__ import annotations

from dataclasses import replace

from linkcheck.files.tree import address_of
from linkcheck.problems import MESSAGES, Both, Problem, on_one_line, shaved
from linkcheck.reason import Reason
from linkcheck.rules.ledger import Cause

_NOTHING = Both("", "")


def tell(cause: Cause, near: str, file: str, line: int, pages: int, markdown: bool) -> Problem:
    """The problem that the first use of a cause is, at a place.

    near      what was probably meant ("" for nothing)
    markdown  whether the reader edits Markdown, not HTML
    """
    outcome, raw = cause.outcome, cause.uses[0].raw
    name = _variant(cause, markdown)
    meant = MESSAGES.words("near", near=near) if near else _NOTHING
    anchor = shaved(outcome.fragment or "")
    detail = shaved(outcome.detail)
    heading = cause.code == "anchor-missing" and markdown
    problem = MESSAGES.problem(
        name, file, line, pages=pages,
        hint=MESSAGES.words("anchor-missing/heading", meant=meant, anchor=anchor) if heading else None,
        what=_part("kind", cause.kind, "file"),
        raw=shaved(raw),
        place=_place(outcome.path),
        other=_place(outcome.other),
        address=shaved(outcome.other),
        better=with_slash(raw) if cause.code == "link-slash" else near or outcome.other,
        anchor=anchor,
        meant=meant,
        reason=because_of(outcome.reason),
        pointing=_part("attribute", detail, "other", attribute=detail),
        language=detail, round=detail, host=detail,
    )  # fmt: skip
    return replace(problem, address=on_one_line(raw))  # whole, since patterns are held against it


def in_pdf(problem: Problem, number: int) -> Problem:
    """The same problem, with the number of the page of the PDF that it is on."""
    sentence = Both(problem.message.rstrip("."), problem.message_en.rstrip("."))
    words = MESSAGES.words("pdf-page", sentence=sentence, number=number)
    return replace(problem, message=words.nl, message_en=words.en)


def _variant(cause: Cause, markdown: bool) -> str:
    """The name of the sentence for a cause: its code, with the variant where one rule is broken in several ways."""
    raw, path = shaved(cause.uses[0].raw), cause.outcome.path
    if cause.code == "link-broken":
        if path.endswith((".md", ".markdown")):
            return "link-broken/markdown-source" if markdown else "link-broken/markdown"
        if "@" in raw and "/" not in raw:
            return "link-broken/mail"
        if raw.lower().startswith("www."):
            return "link-broken/www"
        if "{{" in raw or "{%" in raw:
            return "link-broken/template"
    if cause.code == "anchor-missing" and cause.subject[:1] == "#":
        return "anchor-missing/here"
    if cause.code == "redirect-chain" and not cause.outcome.other:
        return "redirect-chain/endless"
    return cause.code


def because_of(reason: Reason | None) -> Both:
    """The words for a reason, fit for a sentence."""
    if reason is None:
        return _NOTHING
    words = MESSAGES.words(f"reason/{reason.name}", **dict(reason.values))
    return Both(shaved(words.nl), shaved(words.en))


def _part(group: str, member: str, other: str, **values: object) -> Both:
    """The beginning of a sentence for one of a group, or that for all others."""
    name = f"{group}/{member}"
    return MESSAGES.words(name if name in MESSAGES.table else f"{group}/{other}", **values)


def _place(path: str) -> str:
    return "/" + shaved(address_of(path))


def with_slash(raw: str) -> str:
    """The address with the slash where it belongs: before the question mark and the hash."""
    raw = shaved(raw)
    cut = min((at for at in (raw.find("?"), raw.find("#")) if at >= 0), default=len(raw))
    return f"{raw[:cut]}/{raw[cut:]}"
