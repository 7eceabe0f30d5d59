"""The search indexes: one for each language, with its own pages only, and every place in them exists."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from helpers.pages import Page

from toolkit.content.nav import read_nav

ROOTS = {"nl": "", "en": "en/"}


def index(site: Path, language: str) -> Any:
    return json.loads((site / ROOTS[language] / "search" / "search_index.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_place_exists(site: Path, language: str) -> None:
    for doc in index(site, language)["docs"]:
        path, _, anchor = doc["location"].partition("#")
        page = Page(site, f"{ROOTS[language]}{path}index.html")
        assert (site / page.file).is_file(), doc["location"]
        assert page.language == language, doc["location"]
        assert not anchor or page.tree.css_first(f'[id="{anchor}"]'), doc["location"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_can_be_found_under_its_title(project: Path, site: Path, language: str) -> None:
    docs = {doc["location"]: doc for doc in index(site, language)["docs"]}
    for key in read_nav(project).keys:
        place = key.removesuffix("index") if key.rpartition("/")[2] == "index" else key + "/"
        heading = Page(site, f"{ROOTS[language]}{place}index.html").tree.css_first("h1").text(strip=True)
        assert docs[place]["title"] == heading


@pytest.mark.parametrize("language", ["nl", "en"])
def test_only_own_stemmer_and_no_page_that_is_not_there(site: Path, language: str) -> None:
    found = index(site, language)
    assert found["config"]["lang"] == [language]
    assert not [doc for doc in found["docs"] if doc["location"].startswith(("404", "en/", "_"))]


def test_indexes_are_twins(site: Path) -> None:
    """As many pages and sections in each language; ids of small headings may differ."""
    nl, en = ([doc["location"].partition("#")[0] for doc in index(site, language)["docs"]] for language in ("nl", "en"))
    nl = [place for place in nl if not place.endswith("-a2/")]  # sheets in easy Dutch have no translation
    assert sorted(nl) == sorted(en)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_doors_and_ways_lead_to_what_is_there(site: Path, language: str) -> None:
    found = index(site, language)
    root = site / ROOTS[language]
    ways = [address for name in ("starts", "onward") for _, address in found["config"][name]]
    doors = [address for doc in found["docs"] for _, address in doc.get("doors", [])]
    assert len(ways) >= 10
    assert len(doors) > 30
    for address in [*ways, *doors]:
        place = (root / address).resolve()
        assert place.is_file() or (place / "index.html").is_file(), address


@pytest.mark.parametrize("language", ["nl", "en"])
def test_sources_are_named_on_pages_and_not_in_the_index(site: Path, language: str) -> None:
    texts = [doc["text"] for doc in index(site, language)["docs"]]
    note = "Bron: " if language == "nl" else "Source: "
    assert not [text for text in texts if note in text.replace("\xa0", " ")]
    assert not [doc["location"] for doc in index(site, language)["docs"] if doc["location"].endswith("#bronnen")]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_page_tells_what_it_is_and_by_which_words_it_is_found(site: Path, language: str) -> None:
    docs = {doc["location"]: doc for doc in index(site, language)["docs"]}
    names = {"nl": ["Oefening 1 van 12", "Werkblad", "ijsbreker"], "en": ["Exercise 1 of 12", "Worksheet", "icebreaker"]}
    exercise, sheet, word = names[language]
    assert exercise in docs["oefeningen/kennismaking/"]["kind"]
    assert sheet in docs["werkbladen/stellingen/"]["kind"]
    assert word in docs["oefeningen/kennismaking/"]["words"]
    assert docs["oefeningen/kennismaking/"]["about"]
    assert not [place for place in docs if "-a2/" in place]
    assert "nug" in docs["begrippen/#nug"]["words"].lower()


def test_the_index_is_light(site: Path) -> None:
    """As it is sent, and lighter than the one that MkDocs makes of the same pages (150 kB a language)."""
    for root in ROOTS.values():
        assert len(gzip.compress((site / root / "search" / "search_index.json").read_bytes(), 9)) < 150_000
