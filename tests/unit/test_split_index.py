"""One index per language out of one. That the places in it exist is tested with the real site (tests/site)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from toolkit.publish.search_index import split_index

LOCATIONS = ["", "scan/", "scan/#kop", "404/", "english-lessons/", "en/", "en/scan/", "en/scan/#kop", "en/404/", "fr/scan/"]


def index(folder: Path) -> Any:
    return json.loads((folder / "search" / "search_index.json").read_text(encoding="utf-8"))


def written(site: Path) -> Path:
    """A site with the index of MkDocs."""
    docs = [{"location": location, "title": "Één", "text": "tekst"} for location in LOCATIONS]
    (site / "search").mkdir()
    (site / "search" / "search_index.json").write_text(
        json.dumps({"config": {"lang": ["nl", "en"], "fields": {"title": {"boost": 2}}}, "docs": docs}), encoding="utf-8"
    )
    return site


def test_each_language_has_its_own_pages_from_its_own_root(tmp_path: Path) -> None:
    assert split_index(written(tmp_path)) == {"nl": 5, "en": 3}
    assert [doc["location"] for doc in index(tmp_path)["docs"]] == ["", "scan/", "scan/#kop", "english-lessons/", "fr/scan/"]
    assert [doc["location"] for doc in index(tmp_path / "en")["docs"]] == ["", "scan/", "scan/#kop"]
    assert index(tmp_path / "en")["docs"][1] == {"location": "scan/", "title": "Één", "text": "tekst"}
    assert [index(tmp_path / folder)["config"]["lang"] for folder in ("", "en")] == [["nl"], ["en"]]
    assert index(tmp_path)["config"]["fields"] == {"title": {"boost": 2}}, "the other settings stay"


def test_without_an_index_it_stops(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        split_index(tmp_path)
