"""The statement on accessibility: nothing is claimed that nobody saw, and what the host fills in is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from helpers.project import ROOT
from helpers.tiny import TINY

from toolkit.content.host import Host
from toolkit.content.kinds import REACHED, SCOPE, SIGNED, STATEMENT, STATUS, TESTED, TRIED, UNMET
from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.page import Entry
from toolkit.content.site import Site
from toolkit.content.statements import Statement
from toolkit.languages import LANGUAGES
from toolkit.pages import tested
from toolkit.pages.statement import fillings

KEY = "over/toegankelijkheid"
HOST = Host(
    name="Gemeente Voorbeeld",
    mail="toegankelijk@gemeente.example",
    phone="14 000",
    form="https://gemeente.example/contact",
    days=5,
    status="B",
    examined=date(2026, 3, 2),
    report="https://gemeente.example/rapport",
    signed_by="directeur",
    signed_on=date(2026, 4, 1),
)


@pytest.fixture(scope="module")
def site() -> Site:
    """The real words, with the host of the project itself: nobody."""
    return Site(load(ROOT)[0], read_nav(ROOT))


def with_host(site: Site, host: Host) -> Site:
    return Site(site.content, replace(site.nav, host=host))


def with_page(entry: Entry, **more: object) -> Entry:
    page = Statement.model_validate(entry.page.model_dump() | more)
    return replace(entry, page=page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_has_every_mark_once(site: Site, language: str) -> None:
    rows = site.content.get(language, KEY).source.body.splitlines()
    assert [rows.count(mark) for mark in STATEMENT] == [1] * len(STATEMENT)


@pytest.mark.parametrize(
    ("language", "words"), [("nl", ("geen contactadres", "niet ondertekend")), ("en", ("no contact address", "not signed"))]
)
def test_copy_without_a_host_says_so_plainly(site: Site, language: str, words: tuple[str, str]) -> None:
    found = fillings(site, site.content.get(language, KEY))
    assert words[0] in found[REACHED]
    assert words[1] in found[SIGNED]
    assert "Status D" in found[STATUS]
    assert site.nav.site_url in found[SCOPE]
    assert "mailto:" not in "".join(found.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_host_fills_in_is_told(site: Site, language: str) -> None:
    found = fillings(with_host(site, HOST), site.content.get(language, KEY))
    assert "Status B" in found[STATUS]
    assert "(https://gemeente.example/rapport)" in found[STATUS]
    assert "2026" in found[STATUS]
    assert "Gemeente Voorbeeld" in found[SCOPE]
    for way in ("(mailto:toegankelijk@gemeente.example)", "14 000", "(https://gemeente.example/contact)", " 5 "):
        assert way in found[REACHED]
    assert "directeur, Gemeente Voorbeeld" in found[SIGNED]


@pytest.mark.parametrize("status", ["A", "B", "C", "D"])
def test_every_status_has_its_words(site: Site, status: str) -> None:
    planned = date(2027, 1, 15) if status == "C" else None
    entry = site.content.get("nl", KEY)
    said = fillings(with_host(site, HOST.model_copy(update={"status": status, "planned": planned})), entry)[STATUS]
    assert f"Status {status}:" in said
    assert ("15 januari 2027" in said) == (status == "C")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_tested_is_what_the_tests_take(site: Site, language: str) -> None:
    """Both read tested.py; here: every page of it is named, by its title, and so is each number."""
    said = fillings(site, site.content.get(language, KEY))[TESTED]
    assert said.count("](../") == len(tested.TEMPLATES) - 1, "all but the page that is not found"
    for fact in (tested.AXE, tested.NU, tested.DESK["width"], tested.PHONE["width"], tested.REFLOW["width"], tested.TEXT_SIZE):
        assert str(fact) in said


def test_people_and_failures_are_tables_once_there_are_any(site: Site) -> None:
    entry = site.content.get("nl", KEY)
    none = fillings(site, entry)
    assert "nog niemand" in none[TRIED]
    assert "Dat bewijst niets" in none[UNMET]
    people = [{"on": date(2026, 12, 1), "aid": "NVDA op een laptop", "found": "het filter | zwijgt"}]
    fails = [{"criterion": "4.1.3", "where": "filter", "cause": "geen rol", "effect": "je hoort niets", "measure": "een rol"}]
    some = fillings(site, with_page(entry, people=people, failures=fails))
    assert "| 1 december 2026 | NVDA op een laptop | het filter \\| zwijgt |" in some[TRIED]
    assert "| 4.1.3 | filter | geen rol | je hoort niets | een rol | nog geen datum |" in some[UNMET]
    dated = with_page(entry, failures=[{**fails[0], "by": date(2027, 2, 1)}])
    assert "| 1 februari 2027 |" in fillings(site, dated)[UNMET]


def test_small_site_lists_only_pages_that_it_has() -> None:
    small = Site(load(TINY)[0], read_nav(TINY))
    said = fillings(small, small.content.get("nl", KEY))[TESTED]
    for key in (line.split("](../")[1].removesuffix(".md)") for line in said.splitlines() if "](../" in line):
        assert key in small.content.pages["nl"]
