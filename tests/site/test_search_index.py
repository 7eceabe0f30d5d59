"""The search indexes: one for each language, with its own pages only, and every place in them exists."""

from __future__ import annotations

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
