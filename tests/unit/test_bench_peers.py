"""What the bench makes of the reports of others, and what it holds them against."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benches.peers import linkchecker as of_linkchecker
from benches.peers import lychee, of_linkinator, ours, outside, place_of
from benches.truth import Truth


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "index.html").write_text('<p id="een">x<a name="twee">y</a><b name="drie">z</b>', encoding="utf-8")
    (tmp_path / "gone.js").symlink_to("nowhere.js")
    return tmp_path


@pytest.mark.parametrize(
    ("place", "there"),
    [
        ("map/index.html", True),
        ("map/", True),
        ("map/#een", True),
        ("map/index.html#twee", True),
        ("map/index.html#top", True),
        ("map/index.html#drie", False),
        ("map/index.html#vier", False),
        ("", False),
        ("gone.js", False),
        ("../buiten.html", False),
    ],
)
def test_what_is_there(site: Path, place: str, there: bool) -> None:
    assert Truth(site).has(place) is there


def test_a_page_that_is_gone_is_one_cause(site: Path) -> None:
    truth = Truth(site)
    assert truth.cause("weg.html#a") == truth.cause("weg.html#b") == "weg.html"
    assert truth.cause("map/index.html#vier") == "map/index.html#vier" and truth.pages == 1


def test_each_report_is_read_to_the_same_places(site: Path) -> None:
    start = site.resolve().as_uri()
    told = {
        ours: json.dumps({"problems": [{"code": "link-broken", "file": "a/b.html", "address": "../weg%20nu.html#x"}]}),
        lychee: json.dumps({"error_map": {"a/b.html": [{"url": f"{start}/weg%20nu.html#x"}]}}),
        of_linkinator: json.dumps({"links": [{"url": "weg%20nu.html#x", "state": "BROKEN"}, {"url": "a", "state": "OK"}]}),
        of_linkchecker: (
            "# comment\nurlname;warningstring;valid;url\n"
            f"weg;Anchor `x' (decoded: `x') not found. Available anchors: `y'.;True;{start}/weg%20nu.html#x\n"
            f"goed;;True;{start}/goed.html\n"
        ),
    }
    for read, text in told.items():
        assert {place_of(each, site) for each in read(text, site)} == {"weg nu.html#x"}, read.__name__


@pytest.mark.parametrize(("place", "other"), [("https://x.example/a", True), ("file:///c:/a", True), ("a/b:c.html#d", False)])
def test_what_is_outside(place: str, other: bool) -> None:
    assert outside(place) is other
