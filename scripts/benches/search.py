"""Measures search: how often the page that somebody wants comes first, and what the index weighs."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from toolkit.languages import prefix
from toolkit.yamlfile import load_file

from .first_results import MOST_MS, SLOWER, TIMES, first_results
from .measure import PROJECT, machine, write_section

QUERIES = PROJECT / "tests" / "fixtures" / "search.yml"
ENGINE = PROJECT / "overrides" / "assets" / "javascripts" / "search" / "engine.js"
_ASK = Path(__file__).parent / "ask.js"
_INDEX = "search/search_index.json"
_FIRST_FEW = 3


@dataclass(frozen=True)
class Query:
    """What is typed, the pages that are wanted (their addresses in their language), and what is hard about it."""

    typed: str
    wanted: tuple[str, ...]
    how: str


@dataclass
class Score:
    """How often a wanted page came first, was among the first three, and nothing was found at all."""

    first: int = 0
    three: int = 0
    nothing: int = 0
    missed: list[str] = field(default_factory=list)


def read_queries(file: Path = QUERIES) -> dict[str, list[Query]]:
    """The queries of each language."""
    data = load_file(file)
    return {language: [Query(row["typed"], tuple(row["wanted"]), row["how"]) for row in rows] for language, rows in data.items()}


def ours(site: Path, language: str) -> dict[str, Any]:
    """What the search of a built site is to be asked with."""
    index = site / prefix(language) / _INDEX
    return {"index": str(index), "engine": str(ENGINE), "language": language}


def ask(what: dict[str, Any], queries: Sequence[Query]) -> list[list[str]]:
    """The pages that answer each query, best first. Raises CalledProcessError when Node can't do it."""
    told = json.dumps(what | {"typed": [query.typed for query in queries]})
    done = subprocess.run(["node", str(_ASK)], input=told, capture_output=True, text=True, encoding="utf-8", check=True)
    return [[page for page, _ in rows] for rows in json.loads(done.stdout)]


def score(queries: Sequence[Query], answers: Sequence[Sequence[str]]) -> Score:
    """What the answers are worth."""
    total = Score()
    for query, pages in zip(queries, answers, strict=True):
        place = next((place for place, page in enumerate(pages) if page in query.wanted), None)
        total.first += place == 0
        total.three += place is not None and place < _FIRST_FEW
        total.nothing += not pages
        if place is None or place >= _FIRST_FEW:
            total.missed.append(f"{query.typed}: {', '.join(pages[:_FIRST_FEW]) or '-'}")
    return total


def bench(output: Path, site: Path = PROJECT / "site") -> None:
    """Write what was measured on the site that was built last into a file. Raises ClickException when there is none."""
    if not (site / _INDEX).is_file():
        raise click.ClickException("Bouw eerst de site: make build.")
    rows, load = [], os.getloadavg()[0]
    for language, queries in read_queries().items():
        what = ours(site, language)
        found = score(queries, ask(what, queries))
        weight = len(gzip.compress(Path(what["index"]).read_bytes(), 9)) / 1000
        shown = first_results(site, language)
        speed = f"{shown.measured:.0f} | {shown.slowed:.0f}" if shown else "- | -"
        rows.append(f"| {language} | {len(queries)} | {found.first} | {found.three} | {found.nothing} | {weight:.0f} | {speed} |")
    text = "\n".join(
        [
            "## Zoeken",
            "",
            machine(),
            "",
            "| taal | vragen | eerste | bij de eerste drie | niets | index (kB, gzip) | te zien (ms) | zoeker ook traag (ms) |",
            "|---|---:|---:|---:|---:|---:|---:|---:|",
            *rows,
            "",
            "De vragen staan in `tests/fixtures/search.yml`, met de pagina’s die iemand dan zoekt.",
            "",
            "Te zien: van openen en typen tot de eerste resultaten, met niets in de cache en een processor die",
            f"{SLOWER} keer zo traag is; het midden van {TIMES} keer. Chromium vertraagt alleen de pagina zelf. De laatste kolom",
            f"is uitgerekend: alsof wat daarnaast zoekt ook {SLOWER} keer zo traag is. Doel: minder dan {MOST_MS} ms.",
            f"Aan het begin was de belasting van de machine {load:.1f}; boven 0,5 was zij niet rustig.",
        ]
    )
    write_section(output, "search", text)
