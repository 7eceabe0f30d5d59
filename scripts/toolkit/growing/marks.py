"""Translations stay what they were: one that was of the Dutch of today is so after a change that was made in both languages."""

from __future__ import annotations

from pathlib import Path

from ..content.freshness import changes, kept_by
from ..content.kinds import kind_of
from ..content.load import load
from ..content.page import Content
from ..content.translating import write_translated
from ..languages import ORIGINAL, TRANSLATIONS


def translations_in(content: Content) -> dict[str, bool]:
    """The file of every translation, and whether it is of the Dutch of today."""
    dutch = content.sources[ORIGINAL]
    return {
        source.name: bool(kept_by(source)) and not changes(kind_of(key).model, dutch[key], source)
        for language in TRANSLATIONS
        for key, source in content.sources[language].items()
        if key in dutch
    }


def mark_again(root: Path, before: dict[str, bool], moved: dict[str, str]) -> list[str]:
    """Write new marks in the translations that have become behind by a change, and in new ones.

    before: as it was (`translations_in`); moved: files with another name since. Returns the files that it wrote. Raises OSError.
    """
    content = load(root)[0]
    was = {moved.get(name, name): fresh for name, fresh in before.items()}
    behind = [name for name, fresh in translations_in(content).items() if not fresh and was.get(name, True)]
    return [source.name for source in write_translated(content, behind)] if behind else []
