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

from ..languages import LANGUAGES, ORIGINAL
from ..problems import Problem
from ..yamlfile import line_of_error, load_file

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
        data = load_file(path)
    except yaml.YAMLError:
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


def _yaml_line(path: Path) -> int:
    """The line on which a YAML file cannot be read; 0 when it can."""
    try:
        load_file(path)
    except yaml.YAMLError as error:
        return line_of_error(path.read_text(encoding="utf-8"), error)
    return 0


def check_pictograms(root: Path, manifest: Path = MANIFEST) -> list[Problem]:
    """Pictures without licence, meaning or file; one picture or meaning with two names; files that are not in the list."""
    name = manifest.relative_to(root).as_posix() if manifest.is_relative_to(root) else manifest.name
    rows = manifest.read_text(encoding="utf-8").splitlines()
    folder = root / "overrides" / FOLDER
    problems: list[Problem] = []
    seen: dict[tuple[str, str], str] = {}

    def wrong(key: str, message: str, hint: str, code: str) -> None:
        line = next((number for number, row in enumerate(rows, 1) if row.strip().startswith(f"{key}:")), 0)
        problems.append(Problem(name, line, message, hint, code))

    licences = sets(manifest)
    if not pictograms(manifest):
        hint = 'Schrijf elk plaatje als «naam: {icon: …, set: mdi, nl: "…", en: "…"}», onder «pictograms:».'
        return [Problem(name, _yaml_line(manifest), "Deze lijst van plaatjes is niet te lezen.", hint, "pictogram-list")]
    for key, count in Counter(match[1] for row in rows if (match := _NAME.match(row))).items():
        if count > 1:
            wrong(key, f"Het plaatje «{key}» staat er {count} keer.", "Laat er één staan.", "pictogram-double")
    for key, picture in pictograms(manifest).items():
        if not licences.get(picture.source, {}).get("licence"):
            wrong(
                key,
                f"Het plaatje «{key}» heeft geen licentie.",
                "Zet bij «set» een reeks die onder «sets» staat, met «licence».",
                "pictogram-licence",
            )
        if not all(picture.meaning.values()):
            wrong(key, f"Het plaatje «{key}» heeft niet in elke taal een betekenis.", "Vul «nl» en «en» in.", "pictogram-meaning")
        if not (folder / f"{key}.svg").is_file():
            wrong(
                key,
                f"Het bestand van het plaatje «{key}» ontbreekt.",
                f"Zet het in overrides/{FOLDER}/{key}.svg.",
                "pictogram-file",
            )
        meanings = [(f"meaning in {language}", words) for language, words in picture.meaning.items() if words]
        for what in (("icon", f"{picture.source} {picture.icon}"), *meanings):
            if what in seen:
                same = "hetzelfde plaatje" if what[0] == "icon" else f"dezelfde betekenis: «{what[1]}»"
                wrong(
                    key,
                    f"«{key}» en «{seen[what]}» hebben {same}.",
                    "Eén plaatje heeft één betekenis: laat er één staan.",
                    "pictogram-double",
                )
            seen.setdefault(what, key)
    for path in sorted(folder.glob("*.svg")):
        if path.stem not in pictograms(manifest):
            problems.append(
                Problem(
                    f"overrides/{FOLDER}/{path.name}",
                    0,
                    "Dit plaatje staat niet in de lijst.",
                    f"Zet het in {name}, of haal het weg.",
                    "pictogram-stray",
                )
            )
    return problems
