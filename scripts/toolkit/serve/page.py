"""What is shown of a page: the page itself, with the script that keeps it up to date. Nothing of this is ever published."""

from __future__ import annotations

import json
from hashlib import sha256
from html import escape

from ..problems import MESSAGES, Both, Problem, Tongue
from .showing import State

OURS = "-serve/"  # where this has its own files, below the root of the site
_END = b"</body>"


def made(page: bytes) -> str:
    """What tells one making of a page from another."""
    return sha256(page).hexdigest()[:16]


def shown(page: bytes, state: State) -> bytes:
    """A page with the script that keeps it up to date."""
    facts = f'data-made="{made(page)}" data-version="{state.version}" data-looks="{state.looks}"'
    script = f'<script defer src="/{OURS}live.js" {facts}></script>\n'.encode()
    place = page.rfind(_END)
    return page + script if place < 0 else page[:place] + script + page[place:]


def news(state: State, tongue: Tongue) -> str:
    """What the script is told, as JSON on one line."""
    told = {
        "version": state.version,
        "looks": state.looks,
        "lang": tongue,
        "title": MESSAGES.words("serve/title", count=len(state.problems)).said(tongue),
        "kept": MESSAGES.words("serve/kept").said(tongue),
        "problems": [_told(problem, tongue) for problem in state.problems],
    }
    return json.dumps(told, ensure_ascii=False)


def _told(problem: Problem, tongue: Tongue) -> dict[str, str]:
    return {"place": problem.place, "message": problem.message_in(tongue), "hint": problem.hint_in(tongue)}


def in_its_place(what: Both, problems: tuple[Problem, ...], tongue: Tongue) -> bytes:
    """A page that stands in the place of what cannot be made: a sentence, and why."""
    title = escape(what.said(tongue))
    rows = "".join(f"<p>{escape(problem.as_text(tongue))}</p>\n" for problem in problems)
    head = f'<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>{title}</title>'
    look = f'<link rel="stylesheet" href="/{OURS}live.css">'
    icon = '<link rel="icon" href="/assets/images/favicon.svg">'
    top = f'<!doctype html>\n<html lang="{tongue}">\n<head>\n{head}\n{look}\n{icon}\n</head>\n'
    return f"{top}<body>\n<main>\n<h1>{title}</h1>\n{rows}</main>\n</body>\n</html>\n".encode()
