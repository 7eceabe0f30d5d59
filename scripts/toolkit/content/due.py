"""What is due or will be: translations that are behind, pages to look at again, and facts that are true until a day.

Nothing here knows what day it is: who asks compares the days.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ..languages import ORIGINAL, TRANSLATIONS
from ..yamlfile import Key
from .citing import cited
from .freshness import kept_by
from .page import Content, Entry
from .site import SOURCES


@dataclass(frozen=True)
class Due:
    """Something to look at.

    kind   "behind", "unsure" (a translation that keeps no fingerprints), "review", "page" or "source"
    day    on which it is due: for a translation, that on which the Dutch changed; for a fact, the last on which it is true
    entry  the page; of a source, that of the sources
    line   of the file
    name   of a source; else ""
    cited  the keys of the Dutch pages that name the source
    """

    kind: str
    day: date
    entry: Entry
    line: int
    name: str = ""
    cited: tuple[str, ...] = ()


def all_due(content: Content) -> list[Due]:
    """Everything that has a day, the earliest first."""
    found = [*_translations(content), *_pages(content), *_sources(content)]
    return sorted(found, key=lambda one: (one.kind, one.day, one.entry.source.name, one.line))


def past(content: Content, today: date) -> list[Due]:
    """What is due on a day: translations at once, a review on its day, a fact on the day after its last."""
    return [one for one in all_due(content) if one.kind in ("behind", "unsure") or one.day < today + _grace(one)]


def _grace(one: Due) -> timedelta:
    return timedelta(days=1 if one.kind == "review" else 0)


def never_reviewed(content: Content) -> list[Entry]:
    """The Dutch pages that nobody has said to have reviewed."""
    return [entry for entry in content.pages[ORIGINAL].values() if not entry.page.reviewed and entry.key != "404"]


def _translations(content: Content) -> Iterator[Due]:
    for language in TRANSLATIONS:
        for key, entry in content.pages[language].items():
            dutch = content.pages[ORIGINAL].get(key)
            if dutch is not None and (entry.page.behind or not kept_by(entry.source)):
                kind, place = ("behind", "translated_from") if entry.page.behind else ("unsure", "updated")
                yield Due(kind, dutch.page.updated, entry, entry.source.line_of((place,)))


def _pages(content: Content) -> Iterator[Due]:
    for entry in content.pages[ORIGINAL].values():
        for kind, name in (("review", "review_by"), ("page", "valid_until")):
            if day := getattr(entry.page, name):
                yield Due(kind, day, entry, entry.source.line_of((name,)))


def _sources(content: Content) -> Iterator[Due]:
    page = content.pages[ORIGINAL].get(SOURCES)
    for index, work in enumerate(page.page.sources if page else ()):
        if page and work.valid_until:
            place: Key = ("sources", index, "valid_until")
            pages = content.pages[ORIGINAL].values()
            naming = tuple(entry.key for entry in pages if any(each.work == work.id for each in cited(entry)))
            yield Due("source", work.valid_until, page, page.source.line_of(place), work.name, naming)
