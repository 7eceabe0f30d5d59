"""The translated words in a page's front matter, each with its line."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from ..markup.foreign import written
from ..yamlfile import Key
from .fields import shape
from .page import Entry


def texts_of(entry: Entry) -> list[tuple[int, str]]:
    """Every running text in the front matter of a page, as (line, text as it is written).

    Forms of terms are left out, and what is told as it stood elsewhere: the last words of a statement that is gone.
    """
    found: list[tuple[int, str]] = []
    _collect(entry.page, (), entry, found)
    return found


def _collect(value: BaseModel, key: Key, entry: Entry, found: list[tuple[int, str]]) -> None:
    for name in type(value).model_fields:
        here: Key = (*key, name)
        inner, listed, translated = shape(type(value), name)
        content: Any = getattr(value, name)
        if content is None or name in ("forms", "link_text", "seen", "was"):
            continue
        if inner and listed:
            for index, item in enumerate(content):
                _collect(item, (*here, index), entry, found)
        elif inner:
            _collect(content, here, entry, found)
        elif translated:
            items = {(*here, index): item for index, item in enumerate(content)} if listed else {here: content}
            found += [(entry.source.line_of(place), written(item)) for place, item in items.items()]
