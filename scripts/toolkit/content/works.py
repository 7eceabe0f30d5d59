"""What the page of sources holds: the works that a mark for a source may name, and the places in them."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from .models import Model, Page, Slug, Text


class Work(Model):
    """A source: its short name in a note, its title in a list, and the places in it that may be named (none: only the whole)."""

    id: Slug
    name: Text
    title: Text
    places: list[str] = Field(default=[])
    seen: date | None = None  # when we last saw that it says what we take from it
    valid_until: date | None = None  # the last day on which that is true


class Sources(Page):
    """The page of sources: what the marks for sources may name."""

    sources: list[Work] = Field(min_length=1)
