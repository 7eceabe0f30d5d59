"""Write in a translation from which Dutch it was made: once it says again what the Dutch says."""

from __future__ import annotations

import re
import textwrap

from ..disk import write_whole
from ..languages import ORIGINAL, TRANSLATIONS
from .freshness import KEPT, fingerprints
from .kinds import kind_of
from .page import Content
from .source import Source

_OLD = re.compile(rf"^(?:{KEPT}|behind):.*\n(?:[ \t]+.*\n)*", re.MULTILINE)
_UPDATED = re.compile(r"^updated:.*$", re.MULTILINE)
_WIDTH = 126  # of a row of fingerprints


def as_yaml(kept: dict[str, str]) -> str:
    """The lines of front matter that hold these fingerprints."""
    written = ", ".join(f"{name}:\u00a0{value}" for name, value in kept.items())
    rows = textwrap.wrap(written, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join([f"{KEPT}:", "  {", *(f"    {row}" for row in rows), "  }"]).replace("\u00a0", " ") + "\n"


def translated(text: str, kept: dict[str, str], updated: object) -> str:
    """The text of a translation, with these fingerprints at the end of its front matter, and the date of the Dutch page."""
    head, dashes, body = text.partition("\n---")
    head = _OLD.sub("", head + "\n")
    if updated is not None:
        head = _UPDATED.sub(f"updated: {updated}", head)
    return head + as_yaml(kept) + dashes.removeprefix("\n") + body


def write_translated(content: Content, names: list[str]) -> list[Source]:
    """Let the translations of these pages say that they were made from the Dutch of today.

    names: files or folders as problems name them ("docs/vragen/beleid.md" or its translation); "" for all. Returns those that are
    changed. Raises OSError.
    """
    changed = []
    for language in TRANSLATIONS:
        for key, source in content.sources[language].items():
            dutch = content.sources[ORIGINAL].get(key)
            if dutch is None or not any(_named(name, source, dutch) for name in names):
                continue
            with source.path.open(encoding="utf-8", newline="") as file:
                old = file.read()
            new = translated(old.replace("\r\n", "\n"), fingerprints(kind_of(key).model, dutch), dutch.meta.get("updated"))
            new = new.replace("\n", "\r\n") if "\r\n" in old else new
            if new != old:
                write_whole(source.path, new.encode("utf-8"))
                changed.append(source)
    return changed


def _named(name: str, *sources: Source) -> bool:
    return any(name in ("", one.name) or one.name.startswith(f"{name}/") for one in sources)
