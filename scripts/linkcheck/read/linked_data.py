"""Addresses in JSON-LD (schema.org) that are meant to be opened."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

_KEYS = frozenset({"url", "image", "logo", "contentUrl", "thumbnailUrl", "item", "mainEntityOfPage"})


def addresses(text: str) -> Iterator[str]:
    """The web addresses under the keys that hold one; `@id` only names a thing, and an address with braces is a pattern."""
    try:
        todo: list[Any] = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    while todo:
        value = todo.pop()
        if isinstance(value, list):
            todo += value
        elif isinstance(value, dict):
            for key, inner in value.items():
                if key in _KEYS:
                    yield from _plain(inner)
                todo.append(inner)


def _plain(value: Any) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str) and each.startswith(("http://", "https://")) and "{" not in each:
            yield each
