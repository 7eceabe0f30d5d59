"""The search worker and its stemmers: found in the package of the theme, wherever that keeps them, put at an address of ours."""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
from functools import cache
from pathlib import Path

from ..languages import LANGUAGES

FOLDER = "assets/javascripts/workers"  # the worker asks for its stemmers in ../lunr/min
STEMMERS = "assets/javascripts/lunr/min"
_THEME = "material"


class NoWorker(Exception):
    """The theme has no search worker any more."""


def _package() -> Path:
    found = importlib.util.find_spec(_THEME)
    if found is None or not found.submodule_search_locations:
        raise NoWorker(_THEME)
    return Path(found.submodule_search_locations[0])


@cache
def source() -> Path:
    """The file of the worker. Raises NoWorker when the theme has none, or more than one that could be meant."""
    found = sorted(path for path in _package().rglob("search*.js") if "worker" in path.parent.name)
    if len(found) != 1:
        raise NoWorker(", ".join(path.name for path in found) or _THEME)
    return found[0]


@cache
def stemmers() -> list[Path]:
    """The stemmers of the site's languages, with what they share. English needs none."""
    wanted = {"lunr.stemmer.support.min.js", *(f"lunr.{language}.min.js" for language in LANGUAGES)}
    return sorted({path.name: path for path in _package().rglob("lunr*.js") if path.name in wanted}.values())


@cache
def address() -> str:
    """Where the worker is in the site; the name changes with its content, so that a server may let it be kept for long."""
    return f"{FOLDER}/search.{hashlib.sha256(source().read_bytes()).hexdigest()[:8]}.js"


def copy(folder: Path) -> None:
    """Put the worker and its stemmers in the site below `folder`."""
    for path, target in [(source(), address()), *((path, f"{STEMMERS}/{path.name}") for path in stemmers())]:
        (folder / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / target)
