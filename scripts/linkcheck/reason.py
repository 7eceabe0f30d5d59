"""Why something is not right: a name in the table of messages, and what is filled in there. The words are in `tell`."""

from __future__ import annotations

from typing import NamedTuple


class Reason(NamedTuple):
    """name: that of a row `reason/…` of tell/messages.yml   values: (placeholder, what to fill in)"""

    name: str
    values: tuple[tuple[str, str | int], ...] = ()


def because(name: str, **values: str | int) -> Reason:
    """The reason `name`, with its values."""
    return Reason(name, tuple(values.items()))
