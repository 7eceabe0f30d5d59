"""A page made to work from disk, and the zip that it comes in."""

from __future__ import annotations

import io
import json
import zipfile
from base64 import b64decode
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from toolkit.content.site import Site
from toolkit.hosts.description import DISK_POLICY
from toolkit.pages.copy import NAME, PATH, Edition, in_the_copy, is_offered, megabytes, not_made, offer, with_facts
from toolkit.publish.offline import Copy, check_copy
from toolkit.publish.on_disk import file_for, handing_over, packed, page_on_disk, planned, script_of, styles_on_disk
from toolkit.publish.zipped import write_zip
from toolkit.strings import strings

HEAD = (
    '<!doctype html><html lang="nl"><head><meta http-equiv="Content-Security-Policy" content="default-src x">'
    '<meta property="og:image" content="https://a.example/assets/cards/nl/a.png">'
    '<link rel="preload" href="a.woff2" as="font" crossorigin><link rel="stylesheet" href="../a.css">'
    '<script src="../site.js" type="module"></script></head><body>'
)


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("", ""),
        ("#kop", "#kop"),
        (".", "index.html"),
        ("./", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        ("../scan/", "../scan/index.html"),
        ("../scan/#vraag-1", "../scan/index.html#vraag-1"),
        ("oefeningen/?half_day=2", "oefeningen/index.html?half_day=2"),
        ("?half_day=2", "index.html?half_day=2"),
        ("../pdf/nl/blad.pdf", "../pdf/nl/blad.pdf"),
        ("../pdf/nl/blad.pdf#page=2", "../pdf/nl/blad.pdf#page=2"),
        ("a..", "a.."),
        ("https://toolkit.example/scan/", "https://toolkit.example/scan/"),
        ("//elders.example/", "//elders.example/"),
        ("mailto:iemand@gemeente.example", "mailto:iemand@gemeente.example"),
    ],
)
def test_a_folder_becomes_the_file_that_a_server_would_give(address: str, file: str) -> None:
    assert file_for(address) == file
    assert file_for(file) == file


def test_a_page_asks_for_nothing_that_disk_refuses() -> None:
    data = '{"links": [{"label": "Over /scan/", "url": "../scan/#a", "kind": ""}], "text": "\\u003cb\\u003e"}'
    made = page_on_disk(
        f'{HEAD}<button data-index="../search/search_index.json" data-root=".." data-worker="w.js"></button>'
        f'<a href="../scan/">a &amp; b</a><code>href="x/"</code><img src="a/b.svg" alt="">'
        f'<script type="application/json" id="scan-data">{data}</script></body></html>'
    )
    assert made.startswith("<!DOCTYPE html>")
    assert f'content="{DISK_POLICY}"' in made
    for gone in ("og:image", "preload", "module", "crossorigin", "data-worker"):
        assert gone not in made, gone
    assert '<script src="../site.js" defer="">' in made
    assert '<link rel="stylesheet" href="../a.css">' in made
    assert 'data-index="../search/search_index.js" data-root=".."' in made
    assert '<a href="../scan/index.html">a &amp; b</a><code>href="x/"</code><img src="a/b.svg" alt="">' in made
    assert data.replace("../scan/#a", "../scan/index.html#a") in made


def test_the_policy_lets_nothing_be_fetched_or_run_that_is_not_a_file() -> None:
    rules = dict(part.split(" ", 1) for part in DISK_POLICY.split("; "))
    assert rules["default-src"] == "'none'"
    assert not {"connect-src", "worker-src", "frame-ancestors"} & set(rules)
    assert {words for value in rules.values() for words in value.split()} == {"'none'", "'self'", "file:"}


def handed_over(script: str) -> object:
    """The data in a script, as a browser would find it."""
    before, after = handing_over("{}").split("{}")
    assert script.startswith(before) and script.endswith(after)
    return json.loads(script.removeprefix(before).removesuffix(after))


def test_each_pdf_of_a_planner_stands_in_a_script() -> None:
    items = [{"files": {"b1": ["nl/een.pdf", "x"], "en": ["en/een.pdf", "x"]}}, {"files": {"b1": ["nl/twee.pdf", "x"]}}]
    data = f'<script type="application/json" id="planner-data">{json.dumps({"pdfs": "../../pdf/", "items": items})}</script>'
    page = f"<form data-planner></form>{data}"
    assert planned(page, "en/werkbladen/index.html") == ["pdf/en/een.pdf", "pdf/nl/een.pdf", "pdf/nl/twee.pdf"]
    assert planned("<p>geen planner</p>", "index.html") == []
    assert b64decode(handed_over(packed(b"%PDF \xff"))) == b"%PDF \xff"


def test_data_and_styles() -> None:
    assert script_of("en/search/search_index.json") == "en/search/search_index.js"
    assert styles_on_disk("a { font-display: optional; } b { font-display:optional }") == (
        "a { font-display: block; } b { font-display: block }"
    )


def test_a_dead_link_in_the_copy_is_told_at_its_file(tmp_path: Path) -> None:
    folder = tmp_path / NAME
    (folder / "scan").mkdir(parents=True)
    (folder / "index.html").write_text('<a href="scan/index.html">x</a>', encoding="utf-8")
    (folder / "scan" / "index.html").write_text('<a href="../weg/index.html">x</a>', encoding="utf-8")
    site = cast(Site, SimpleNamespace(nav=SimpleNamespace(site_url="https://toolkit.example/")))
    (problem,) = check_copy(Copy(folder, 1), site, tmp_path / "kept")
    assert (problem.code, problem.file) == ("link-broken", f"{NAME}/scan/index.html")


class TestZip:
    files = {  # noqa: RUF012
        "map/index.html": b"<p>een zin die terugkomt</p>" * 100,
        "map/klein.css": b"a{}",
        "map/één.txt": b"tekst " * 50,
        "map/a.pdf": b"%PDF" + bytes(500),
        "map/leeg.txt": b"",
    }

    def test_it_is_read_by_another_program(self, tmp_path: Path) -> None:
        write_zip(tmp_path / "a" / "b.zip", self.files, date(2026, 11, 26))
        with zipfile.ZipFile(tmp_path / "a" / "b.zip") as found:
            assert found.testzip() is None
            assert {file.filename: found.read(file) for file in found.infolist()} == self.files
            kinds = {file.filename: file.compress_type for file in found.infolist()}
            assert {file.date_time for file in found.infolist()} == {(2026, 11, 26, 0, 0, 0)}
        assert kinds["map/index.html"] == zipfile.ZIP_DEFLATED
        assert kinds["map/a.pdf"] == kinds["map/klein.css"] == kinds["map/leeg.txt"] == zipfile.ZIP_STORED

    def test_same_files_give_the_same_bytes_in_whatever_order(self, tmp_path: Path) -> None:
        for name, files in {"a": self.files, "b": dict(reversed(self.files.items()))}.items():
            write_zip(tmp_path / name, files, date(2026, 11, 26))
        assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
        write_zip(tmp_path / "c", self.files, date(2026, 11, 27))
        assert (tmp_path / "c").read_bytes() != (tmp_path / "a").read_bytes()

    def test_an_empty_one(self, tmp_path: Path) -> None:
        write_zip(tmp_path / "a", {}, date(2026, 1, 1))
        assert zipfile.ZipFile(io.BytesIO((tmp_path / "a").read_bytes())).namelist() == []


class TestOffer:
    made = Edition("1.2.3", {"nl": "26 november 2026", "en": "26 November 2026"})
    words = strings("nl")

    @pytest.mark.parametrize(("url", "address"), [("", PATH), ("werkbladen/", f"../{PATH}"), ("en/werkbladen/", f"../../{PATH}")])
    def test_a_link_from_any_page(self, url: str, address: str) -> None:
        assert offer(self.words, url) == f'<p data-copy><a href="{address}">Download de hele site (zip)</a></p>'

    def test_what_the_build_makes_of_it(self) -> None:
        offered = offer(self.words, "a/").replace("data-copy", 'data-copy=""')  # as the engine writes it
        page = f"<p>voor</p>{offered}<p>na</p>"
        assert is_offered(page) and not is_offered("<p>voor</p>")
        assert with_facts(page, self.words, "a/", 5_397_891, self.made, "nl") == (
            f'<p>voor</p><p data-copy><a href="../{PATH}">Download de hele site (zip, 5,4 MB)</a>. '
            "Dit is versie 1.2.3 van 26 november 2026.</p><p>na</p>"
        )
        here = in_the_copy(page, self.words, "https://toolkit.example/a/", self.made, "nl")
        assert PATH not in here and 'href="https://toolkit.example/a/"' in here and "1.2.3 van 26 november 2026" in here
        assert PATH not in not_made(page, self.words)
        assert here.startswith("<p>voor</p>") and here.endswith("<p>na</p>")

    @pytest.mark.parametrize(
        ("size", "dutch", "english"),
        [
            (5_397_891, "5,4 MB", "5.4 MB"),
            (10_000_000, "10,0 MB", "10.0 MB"),
            (960_000, "1,0 MB", "1.0 MB"),
            (40_000, "0,0 MB", "0.0 MB"),
        ],
    )
    def test_size(self, size: int, dutch: str, english: str) -> None:
        assert megabytes(size, strings("nl")) == dutch
        assert megabytes(size, strings("en")) == english
