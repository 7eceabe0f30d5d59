"""Notes on translations that the Dutch text has left behind: who changes a Dutch sentence need not know English."""

from __future__ import annotations

from ..content.freshness import KEPT, changes
from ..content.kinds import kind_of
from ..content.page import Content
from ..content.source import Source
from ..languages import ORIGINAL, TRANSLATIONS
from ..problems import MESSAGES, Problem

_MANY = 8  # so many parts are named


def check_fresh(content: Content) -> list[Problem]:
    """What each translation lacks of the Dutch of today."""
    notes: list[Problem] = []
    for language in TRANSLATIONS:
        for key, source in content.sources.get(language, {}).items():
            dutch = content.sources[ORIGINAL].get(key)
            if dutch is not None:
                notes += _of_page(key, dutch, source)
    return notes


def _of_page(key: str, dutch: Source, source: Source) -> list[Problem]:
    found = changes(kind_of(key).model, dutch, source)
    if not found:
        return []
    parts = ", ".join(change.part for change in found[:_MANY]) + (" …" if len(found) > _MANY else "")
    values = ", ".join(f"{change.part}: {change.fingerprint}" for change in found if change.fingerprint)
    name = "translation-old" if values else "translation-old/gone"
    line, day = source.line_of((KEPT,)), dutch.meta.get("updated")
    return [MESSAGES.problem(name, source.name, line, original=dutch.name, day=day, parts=parts, values=values)]
