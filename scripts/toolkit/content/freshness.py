"""Whether a translation is still that of the Dutch text: it keeps a fingerprint of each part of the Dutch that it was made from.

So it is known exactly what has changed since, without a history. A part is a section of the text, a key of the front matter with
words, or an item of a list in which each has an id.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

from .fields import shape
from .source import Source

KEPT = "translated_from"  # the key of a translation that holds them
BEGIN = "begin"  # the part of the text before its first section
_LETTERS = str.maketrans("0123456789abcdef", "bcdfghjklmnpqrst")  # YAML takes none of these for a number or a yes


@dataclass(frozen=True)
class Change:
    """A part that is not as it was.

    part         its name: a key of the front matter, with the id of an item behind a slash, or the id of a section
    fingerprint  of the Dutch words of today; "" for a part that is gone
    new          it was not there when the translation was made
    """

    part: str
    fingerprint: str
    new: bool = False


def fingerprint(text: str) -> str:
    """Six letters for a text; white space does not count."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:6].translate(_LETTERS)


def parts_of(model: type[BaseModel], original: Source) -> dict[str, str]:
    """The words of each part of a Dutch page, by its name. model: what the page is."""
    found: dict[str, list[str]] = {}
    for name in model.model_fields:
        inner, listed, _ = shape(model, name)
        value = original.meta.get(name)
        if inner and listed and isinstance(value, list) and "id" in inner.model_fields:
            for item in value:
                if isinstance(item, dict) and (words := _words(inner, item)):
                    found.setdefault(f"{name}/{item.get('id')}", []).append(words)
        elif value is not None and (words := _words(model, {name: value})):
            found.setdefault(name, []).append(words)
    for name, text in sections_of(original).items():
        found.setdefault(name, []).append(text)
    return {name: "\n".join(texts) for name, texts in found.items()}


def sections_of(source: Source) -> dict[str, str]:
    """The text of a page by the ids of its sections; what stands before the first is BEGIN."""
    starts = {one.line: one.id for one in source.outline.headings if one.level == 2 and one.top and one.id}
    found: dict[str, list[str]] = {BEGIN: []}
    here = BEGIN
    for number, row in enumerate(source.body.split("\n"), 1):
        here = starts.get(number, here)
        found.setdefault(here, []).append(row)
    return {name: text for name, rows in found.items() if (text := "\n".join(rows)).strip()}


def _words(model: type[BaseModel], data: dict[str, Any]) -> str:
    """All words to translate in a piece of front matter."""
    found: list[str] = []
    for name in model.model_fields:
        inner, listed, translated = shape(model, name)
        value = data.get(name)
        items = value if listed and isinstance(value, list) else [value]
        for item in items:
            if inner and isinstance(item, dict):
                found.append(_words(inner, item))
            elif translated and item is not None:
                found.append(str(item))
    return "\n".join(text for text in found if text)


def fingerprints(model: type[BaseModel], original: Source) -> dict[str, str]:
    """The fingerprint of each part of a Dutch page: what a translation of today keeps."""
    return {name: fingerprint(text) for name, text in parts_of(model, original).items()}


def kept_by(translation: Source) -> dict[str, str]:
    """The fingerprints that a translation keeps; {} when it keeps none, or nothing that can be read."""
    kept = translation.meta.get(KEPT)
    return {str(name): str(value) for name, value in kept.items()} if isinstance(kept, dict) else {}


def changes(model: type[BaseModel], original: Source, translation: Source) -> tuple[Change, ...]:
    """What has changed in the Dutch since the translation was made, in its order; nothing when the translation keeps none."""
    kept = kept_by(translation)
    if not kept:
        return ()
    now = fingerprints(model, original)
    there = [Change(name, value, name not in kept) for name, value in now.items() if kept.get(name) != value]
    return (*there, *(Change(name, "") for name in kept if name not in now))
