"""What `make serve` shows beside the pages themselves: search, as on the published site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..content.site import Site
from ..languages import LANGUAGES, prefix
from ..rules.synonyms import read_synonyms
from .search_index import write_index


@dataclass
class _Held:
    """Whether the engine shows pages by itself. In a build it does not: what needs the whole site is done after it."""

    serving: bool = False


_held = _Held()


def begin(command: str) -> None:
    """What the engine has been started for: "serve" or "build"."""
    _held.serving = command == "serve"


def complete(root: Path, folder: Path, site: Site) -> bool:
    """Write the index of search once the pages of all languages are in `folder`, when they are being shown; says whether it did.

    The engine tells of each language. A page that could not be made leaves the site without an index, not without pages.
    """
    if not _held.serving or not all((folder / prefix(language) / "index.html").exists() for language in LANGUAGES):
        return False
    try:
        write_index(folder, site, read_synonyms(root)[0])
    except (OSError, ValueError):
        return False
    return True
