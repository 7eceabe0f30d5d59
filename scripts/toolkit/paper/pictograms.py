"""The pictograms: one picture, one meaning, everywhere. pictograms.yml is the only list of them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ..given import Unreadable, not_yaml, read_text
from ..languages import LANGUAGES, ORIGINAL
from ..problems import MESSAGES, Problem
from ..yamlfile import load
from .drawings import check_drawing

MANIFEST = Path(__file__).with_name("pictograms.yml")
_NAME = re.compile(r"^  ([\w-]+):\s")  # a row of the manifest
FOLDER = "assets/pictograms"  # below overrides/ and below the site


@dataclass(frozen=True)
class Pictogram:
    """A picture with its meaning per language, the set it comes from and its name there."""

    name: str
    icon: str
    source: str
    meaning: dict[str, str]


@cache
def _read(path: Path) -> dict[str, Any]:
    """The manifest; empty lists when it cannot be read, which `check_pictograms` tells."""
    try:
        data = load(read_text(path, path.name))  # a name that is there twice is told below
    except (Unreadable, yaml.YAMLError):
        data = None
    found = data if isinstance(data, dict) else {}
    lists = {part: found.get(part) for part in ("sets", "pictograms")}
    return {
        part: {str(name): row for name, row in rows.items() if isinstance(row, dict)} if isinstance(rows, dict) else {}
        for part, rows in lists.items()
    }


@cache
def pictograms(manifest: Path = MANIFEST) -> dict[str, Pictogram]:
    """All pictograms by name."""
    listed = _read(manifest)["pictograms"]
    return {
        name: Pictogram(
            name, str(row.get("icon") or name), str(row.get("set") or ""), {lang: str(row.get(lang) or "") for lang in LANGUAGES}
        )
        for name, row in listed.items()
    }


def names() -> Sequence[str]:
    """The names of all pictograms."""
    return list(pictograms())


def sets(manifest: Path = MANIFEST) -> dict[str, dict[str, str]]:
    """The sets that pictures come from: name, licence and address of each."""
    found: dict[str, dict[str, str]] = _read(manifest)["sets"]
    return found


def image(name: str) -> etree.Element:
    """The picture as an image. Its words stand beside it and say the same, but PDF/UA wants a text with every image."""
    return etree.Element(
        "img",
        {
            "class": "pictogram",
            "src": f"/{FOLDER}/{name}.svg",
            "alt": pictograms()[name].meaning[ORIGINAL],
            "width": "64",
            "height": "64",
        },
    )


def _unreadable(path: Path, name: str) -> Problem:
    """Why the manifest cannot be read, or that there is nothing in it."""
    try:
        load(text := read_text(path, name))
    except Unreadable as error:
        return error.problem
    except yaml.YAMLError as error:
        return not_yaml(text, name, error, "pictogram-list/yaml")
    return MESSAGES.problem("pictogram-list", name, 0)


def check_pictograms(root: Path, manifest: Path = MANIFEST) -> list[Problem]:
    """Pictures without licence, meaning or file; one picture or meaning with two names; files that are not in the list."""
    name = manifest.relative_to(root).as_posix() if manifest.is_relative_to(root) else manifest.name
    folder = root / "overrides" / FOLDER
    problems: list[Problem] = []
    seen: dict[tuple[str, str], str] = {}

    def wrong(code: str, key: str, **values: Any) -> None:
        line = next((number for number, row in enumerate(rows, 1) if row.strip().startswith(f"{key}:")), 0)
        problems.append(MESSAGES.problem(code, name, line, picture=key, **values))

    if not pictograms(manifest):
        return [_unreadable(manifest, name)]
    rows, licences = read_text(manifest, name).splitlines(), sets(manifest)
    for key, count in Counter(match[1] for row in rows if (match := _NAME.match(row))).items():
        if count > 1:
            wrong("pictogram-double/listed", key, count=count)
    for key, picture in pictograms(manifest).items():
        if not licences.get(picture.source, {}).get("licence"):
            wrong("pictogram-licence", key)
        if not all(picture.meaning.values()):
            wrong("pictogram-meaning", key)
        if not (folder / f"{key}.svg").is_file():
            wrong("pictogram-file", key, folder=FOLDER)
        meanings = [(f"meaning in {language}", words) for language, words in picture.meaning.items() if words]
        for what in (("icon", f"{picture.source} {picture.icon}"), *meanings):
            if what in seen:
                part = "pictogram-double/picture" if what[0] == "icon" else "pictogram-double/meaning"
                wrong("pictogram-double/same", key, other=seen[what], same=MESSAGES.words(part, meaning=what[1]))
            seen.setdefault(what, key)
    for path in sorted(folder.glob("*.svg")):
        problems += check_drawing(path, f"overrides/{FOLDER}/{path.name}")
        if path.stem not in pictograms(manifest):
            problems.append(MESSAGES.problem("pictogram-stray", f"overrides/{FOLDER}/{path.name}", 0, list=name))
    return problems
