"""Where the card of a page is: its page names it, and what publishes the site draws it."""

from __future__ import annotations

from pathlib import Path

from ..content.page import Entry

FOLDER = Path("assets") / "cards"  # below the site


def card_of(entry: Entry) -> str:
    """The card of a page, from the root of the site."""
    return (FOLDER / entry.language / f"{entry.key.replace('/', '-')}.png").as_posix()
