"""What is done once all pages stand. How it looks in the real site is tested in tests/site; redirects.yml in test_cases.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.project import ROOT
from helpers.tiny import TINY
from selectolax.lexbor import LexborHTMLParser

from toolkit.content.page import written_keys
from toolkit.publish.assets import FOLDERS, remove_unused
from toolkit.publish.not_found import move_not_found
from toolkit.rules.redirects import read_redirects

PAGE = (
    '<!doctype html><html lang="nl"><head><title>x</title></head><body>'
    '<a href="../">Home</a><a href="#inhoud">x</a><a href="">y</a><a href="https://a.nl/">z</a><img src="../assets/a.png">'
    '<form action="../" data-index="../search/x.json" data-root=".." data-worker="../w.js"><p title="href=&quot;../&quot;">'
    "<a class='b' href='../'>q</a><a href=../ >r</a><A HREF='../'>s</A><code>href=\"../\"</code></p></form></body></html>"
)


@pytest.mark.parametrize("base", ["/", "/toolkit/"])
def test_not_found_page_has_addresses_from_the_root(tmp_path: Path, base: str) -> None:
    for folder in (tmp_path / "404", tmp_path / "en" / "404"):
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(PAGE, encoding="utf-8")
    move_not_found(tmp_path, base)
    for root, here in ((tmp_path, base), (tmp_path / "en", f"{base}en/")):
        text = (root / "404.html").read_text(encoding="utf-8")
        assert text.lower().startswith("<!doctype html>"), "else browsers draw it in quirks mode"
        tree = LexborHTMLParser(text)
        assert [link.attributes["href"] for link in tree.css("a")] == [
            here,
            "#inhoud",
            f"{here}404/",
            "https://a.nl/",
            *[here] * 3,  # whatever its quotes, its place among the attributes, or its letters
        ]
        assert tree.css_first("img").attributes["src"] == f"{here}assets/a.png"
        form = tree.css_first("form").attributes
        assert [form[name] for name in ("action", "data-index", "data-root", "data-worker")] == [
            "../",
            f"{here}search/x.json",
            here,
            f"{here}w.js",
        ]
        assert tree.css_first("p").attributes["title"] == 'href="../"'
        assert tree.css_first("code").text() == 'href="../"'
        assert not (root / "404").exists()


def test_redirects_as_a_list() -> None:
    assert read_redirects(TINY, written_keys(TINY)) == ({"vragen/oud": "vragen/eerste"}, [])


def test_every_folder_of_our_scripts_is_looked_through() -> None:
    """Also one that comes later; the theme has the worker beside ours, and the copy on disk is made of the sources."""
    there = {path.name for path in (ROOT / "overrides/assets/javascripts").iterdir() if path.is_dir()}
    assert there - {"workers", "disk"} == {*FOLDERS}


def test_the_search_of_the_theme_goes_and_ours_stays_with_its_modules(tmp_path: Path) -> None:
    scripts = tmp_path / "assets" / "javascripts"
    ours = {"workers/search.js": 'import "../search/engine.js";', "search/engine.js": 'import "./near.js";', "search/near.js": ""}
    theirs = {"workers/search.da1b3df5.js": '"/tinyseg.js"', "lunr/tinyseg.js": "1234", "lunr/min/lunr.nl.min.js": "1234"}
    for name, text in (ours | theirs).items():
        (scripts / name).parent.mkdir(parents=True, exist_ok=True)
        (scripts / name).write_text(text, encoding="utf-8")
    page = '<button data-search data-worker="assets/javascripts/workers/search.js">'
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    assert remove_unused(tmp_path) == 21
    assert {path.relative_to(scripts).as_posix() for path in scripts.rglob("*.js")} == set(ours)
    assert remove_unused(tmp_path) == 0


def test_what_only_a_style_that_goes_names_goes_with_it(tmp_path: Path) -> None:
    """The letters of a script in which no page has help lines."""
    files = {
        "assets/stylesheets/sheet.css": 'url("../fonts/kept.woff2")',
        "assets/stylesheets/help-runes.css": 'url("../fonts/runes.woff2")',
        "assets/fonts/kept.woff2": "1",
        "assets/fonts/runes.woff2": "1",
        "index.html": '<link href="assets/stylesheets/sheet.css">',
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    remove_unused(tmp_path)
    left = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {"sheet.css", "kept.woff2", "index.html"}
