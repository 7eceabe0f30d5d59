"""The zip of the site for where there is no internet: what is in it, that it is the same everywhere, and who offers it."""

from __future__ import annotations

import re
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from helpers.pages import Page, pages_of
from selectolax.lexbor import LexborHTMLParser

from linkcheck import check_links
from toolkit.content.load import load
from toolkit.hosts.description import DISK_POLICY
from toolkit.pages.copy import NAME, PATH
from toolkit.publish.build import CACHE

OFFERED = {"nl": "werkbladen/", "en": "en/werkbladen/"}
SIZE = {"nl": r"Download de hele site \(zip, (\d+),(\d) MB\)", "en": r"Download the whole site \(zip, (\d+)\.(\d) MB\)"}
DAY = {"nl": r"Dit is versie [\d.]+ van \d+ [a-z]+ \d{4}\.", "en": r"This is version [\d.]+ of \d+ [A-Z][a-z]+ \d{4}\."}


@pytest.fixture(scope="module")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    with zipfile.ZipFile(site / PATH) as packed:
        assert packed.testzip() is None
        packed.extractall(folder)
    assert [path.name for path in folder.iterdir()] == [NAME]
    return folder / NAME


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_it_has_every_page_and_pdf_and_nothing_for_servers(site: Path, unpacked: Path) -> None:
    there, here = names(site), names(unpacked)
    pages = {name for name in there if name.endswith(".html") and not name.endswith("404.html")}
    assert len(pages) > 150
    assert {name for name in here if name.endswith(".html")} == pages
    assert {name for name in here if name.endswith(".pdf")} == {name for name in there if name.endswith(".pdf")}
    assert [name for name in here if name.endswith((".gz", ".br", ".zip", ".json", ".xml"))] == []
    assert {name for name in here if "/" not in name} == {"index.html", "LEES-MIJ.txt", "README.txt"}


def test_pages_ask_for_nothing_that_disk_refuses(unpacked: Path) -> None:
    for path in unpacked.rglob("*.html"):
        tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
        assert tree.css("[type=module], [crossorigin], link[rel=preload], [data-worker]") == [], path
        assert tree.css_first("meta[http-equiv]").attributes["content"] == DISK_POLICY
        for script in tree.css("script[src]"):
            assert "defer" in script.attributes, path
    for path in unpacked.rglob("*.js"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"^\s*(?:import|export)\b|\bimport\(|new Worker", text, re.MULTILINE), path
        assert "fetch(" not in text or path.match("local/main.js"), path  # that one says what else to do when it cannot
    assert "optional" not in (unpacked / "assets" / "stylesheets" / "fonts.css").read_text(encoding="utf-8")


def test_every_link_leads_to_a_file(unpacked: Path) -> None:
    """A folder would show a list of files."""
    count = 0
    for path in unpacked.rglob("*.html"):
        tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
        for node in tree.css("a[href], link[href], script[src], img[src]"):
            address = (node.attributes.get("href") or node.attributes.get("src") or "").partition("#")[0].partition("?")[0]
            if address and ":" not in address:
                assert (path.parent / address).is_file(), f"{path}: {address}"
                count += 1
        for text in re.findall(r'"url": "([^"#]+)', path.read_text(encoding="utf-8")):
            assert (path.parent / text).is_file(), f"{path}: {text}"
    assert count > 5000


def test_the_link_checker_finds_nothing(unpacked: Path, project: Path) -> None:
    assert check_links(unpacked, site_url="https://toolkit.example/", kept=project / CACHE / "links") == []


def test_files_have_the_day_on_which_the_site_last_changed(site: Path, project: Path) -> None:
    newest = max(entry.page.updated for entry in load(project)[0])
    with zipfile.ZipFile(site / PATH) as packed:
        files = packed.infolist()
    assert {file.date_time for file in files} == {(newest.year, newest.month, newest.day, 0, 0, 0)}
    assert {file.external_attr >> 16 for file in files} == {0o100644}
    assert [file.filename for file in files] == sorted({file.filename for file in files})
    assert newest <= date.today() + timedelta(days=1)


@pytest.mark.parametrize(("name", "language"), [("LEES-MIJ.txt", "nl"), ("README.txt", "en")])
def test_a_text_says_how_to_open_it(unpacked: Path, name: str, language: str) -> None:
    text = (unpacked / name).read_bytes().decode("utf-8")
    assert "\n" not in text.replace("\r\n", "")
    for word in ("index.html", NAME, "https://toolkit.example/", "CC BY 4.0", "EUPL-1.2"):
        assert word in text, word
    assert re.search(DAY[language], text)


@pytest.mark.parametrize("language", OFFERED)
def test_it_is_offered_with_its_size_and_day(site: Path, language: str) -> None:
    page = Page(site, f"{OFFERED[language]}index.html")
    offer = page.tree.css_first("[data-copy]")
    size = re.search(SIZE[language], offer.text())
    assert size
    assert int(size[1]) + int(size[2]) / 10 == pytest.approx((site / PATH).stat().st_size / 1e6, abs=0.05)
    assert re.search(DAY[language], offer.text())
    assert (site / OFFERED[language] / offer.css_first("a").attributes["href"]).resolve() == (site / PATH).resolve()


def test_it_is_no_page_and_not_in_a_list(site: Path) -> None:
    for name in ("sitemap.xml", "search/search_index.json", "en/search/search_index.json"):
        assert ".zip" not in (site / name).read_text(encoding="utf-8"), name


def test_where_it_cannot_be_made_the_pages_say_so(sub_site: Path, sub_project: Path) -> None:
    assert not (sub_site / PATH).exists()
    assert not list(sub_site.rglob("disk"))
    told = {page.language: page.tree.css_first("[data-copy]") for page in pages_of(sub_site) if page.tree.css("[data-copy]")}
    assert {language: node.text() for language, node in told.items()} == {
        "nl": "Van deze versie van de site is geen zip gemaakt.",
        "en": "No zip was made of this version of the site.",
    }
    assert "zonder de zip" in (sub_project / "said.txt").read_text(encoding="utf-8")
