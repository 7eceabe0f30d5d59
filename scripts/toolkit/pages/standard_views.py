"""The standard programmes and what hangs together, as the templates show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict

from ..content.page import Entry
from ..content.programme import HalfDay, mornings_of
from ..content.site import Site
from ..content.standard import ProgrammePage


@dataclass(frozen=True)
class StandardView:
    """A standard programme with its times."""

    id: str
    title: str
    text: str
    days: list[HalfDay]


@dataclass(frozen=True)
class OrderView:
    """What comes after what, or needs it: titles, and why."""

    items: list[str]
    after: list[str]
    needs: list[str]
    why: str


class StandardViews(TypedDict):
    """The variables of the template."""

    standards: list[StandardView]
    order: list[OrderView]


def standard_views(site: Site, entry: Entry) -> StandardViews:
    """What the page with the standard programmes shows."""
    page: ProgrammePage = entry.page
    exercises = site.members("oefeningen", entry.language)
    names = {part.id: part.title for part in page.parts} | {each.stem: each.page.label for each in exercises}

    def named(items: list[str]) -> list[str]:
        return [names[item] for item in items]

    return {
        "standards": [StandardView(one.id, one.title, one.text, mornings_of(page, one, exercises)) for one in page.programmes],
        "order": [OrderView(named(rule.items), named(rule.after), named(rule.needs), rule.why) for rule in page.order],
    }
