"""What a template is told of a page: its place, its neighbours, what belongs with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs

import pytest
import yaml
from helpers.project import ROOT
from helpers.tiny import TINY

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.page import Entry
from toolkit.content.site import REPORT_FORM, Site


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(load(TINY)[0], read_nav(TINY))


def page(site: Site, key: str, language: str = "nl") -> Entry:
    return site.content.get(language, key)


def test_members_are_the_pages_of_a_kind_in_the_order_of_the_navigation(
    write: Callable[[str, str, str], Path], tiny: Path
) -> None:
    write(
        "mkdocs.yml",
        "      - oefeningen/kennis.md\n      - oefeningen/geld.md",
        "      - oefeningen/geld.md\n      - oefeningen/kennis.md",
    )
    site = Site(load(tiny)[0], read_nav(tiny))
    assert [entry.stem for entry in site.members("oefeningen", "en")] == ["geld", "kennis"]
    assert [entry.key for entry in site.members("vragen", "nl")] == ["vragen/eerste"]
    assert site.number(page(site, "oefeningen/kennis")) == (2, 2)


def test_number_of_criteria(site: Site) -> None:
    assert site.criteria == {"nl": 5, "en": 5}


@pytest.mark.parametrize(
    ("key", "number"), [("oefeningen/kennis", (1, 2)), ("oefeningen/index", (0, 0)), ("scan", (0, 0)), ("praktijk/stad", (1, 1))]
)
def test_place_among_its_kind(site: Site, key: str, number: tuple[int, int]) -> None:
    assert site.number(page(site, key)) == number
    assert site.link(page(site, key)).number == number[0]


def test_menu_names_sections_in_the_language_of_the_page(site: Site) -> None:
    menu = site.menu(page(site, "vragen/eerste", "en"))
    assert [(link.label, link.url, link.current) for link in menu] == [
        ("Scan", "en/scan/", False),
        ("Questions", "en/vragen/", True),
        ("Plan", "en/stappenplan/", False),
        ("Practice", "en/praktijk/", False),
        ("Exercises", "en/oefeningen/", False),
        ("About", "en/begrippen/", False),
    ]


def test_section_and_index_of_a_page(site: Site) -> None:
    question = page(site, "vragen/eerste", "en")
    assert site.section_name(question) == "Questions"
    index = site.index(question)
    assert index is not None
    assert index.url == "en/vragen/"
    assert site.index(page(site, "vragen/index")) is None
    assert site.index(page(site, "scan")) is None
    assert site.section_name(page(site, "scan")) == ""
    assert site.section_name(page(site, "404")) == ""


@pytest.mark.parametrize(
    ("key", "before", "after"),
    [
        ("oefeningen/kennis", "oefeningen/", "oefeningen/geld/"),
        ("oefeningen/index", None, "oefeningen/kennis/"),
        ("oefeningen/geld", "oefeningen/kennis/", None),
        ("scan", None, None),
        ("404", None, None),
    ],
)
def test_neighbours_within_the_section(site: Site, key: str, before: str | None, after: str | None) -> None:
    assert tuple(link.url if link else None for link in site.neighbours(page(site, key))) == (before, after)


def test_what_belongs_with_a_page_in_its_own_language(site: Site) -> None:
    related = site.related(page(site, "vragen/eerste", "en"))
    assert {kind: [(link.label, link.url, link.language) for link in links] for kind, links in related.items()} == {
        "steps": [("The beginning", "en/stappenplan/begin/", "en")],
        "practices": [("A town", "en/praktijk/stad/", "en")],
        "exercises": [("Getting to know", "en/oefeningen/kennis/", "en")],
    }
    assert site.related(page(site, "scan")) == {}


def test_page_does_not_belong_with_itself(write: Callable[[str, str, str], Path], tiny: Path) -> None:
    write("docs/praktijk/stad.md", "questions: [eerste]", "practices: [stad]")
    site = Site(load(tiny)[0], read_nav(tiny))
    assert site.related(page(site, "praktijk/stad")) == {}


def test_reference_keeps_its_anchor(site: Site) -> None:
    link = site.ref("vragen/eerste.md#dit-jaar", "en")
    assert (link.url, link.label, link.number) == ("en/vragen/eerste/#dit-jaar", "The first question", 1)
    assert site.ref("vragen/eerste.md", "nl").url == "vragen/eerste/"


def test_every_language_of_a_page(site: Site) -> None:
    links = site.alternates(page(site, "vragen/eerste", "en"))
    assert [(link.language, link.url, link.current) for link in links] == [
        ("nl", "vragen/eerste/", True),
        ("en", "en/vragen/eerste/", True),
    ]


@pytest.mark.parametrize(("language", "text"), [("nl", "1 maart 2026"), ("en", "1 March 2026")])
def test_date_in_words(site: Site, language: str, text: str) -> None:
    assert site.day(date(2026, 3, 1), language) == text


@pytest.mark.parametrize("address", ["https://a.nl/x", "https://a.nl/x/"])
def test_whole_address(site: Site, address: str) -> None:
    other = Site(site.content, replace(site.nav, site_url=address))
    assert [other.absolute(url) for url in ("", "en/scan/")] == ["https://a.nl/x/", "https://a.nl/x/en/scan/"]


@pytest.mark.parametrize("base", ["https://code.example/edit/main/docs", "https://code.example/edit/main/docs/"])
def test_where_a_page_is_edited(site: Site, base: str) -> None:
    entry = page(site, "vragen/eerste", "en")
    assert site.edit_url(entry) == ""
    other = Site(site.content, replace(site.nav, edit_base=base))
    assert other.edit_url(entry) == "https://code.example/edit/main/docs/vragen/eerste.en.md"


@pytest.mark.parametrize(
    ("language", "title", "path"), [("nl", "Tekst: De eerste vraag", ""), ("en", "Text: The first question", "en/")]
)
def test_a_mistake_is_told_with_title_and_address_filled_in(site: Site, language: str, title: str, path: str) -> None:
    base = "https://code.example/gemeente/toolkit/edit/main/docs/"
    entry = page(site, "vragen/eerste", language)
    other = Site(site.content, replace(site.nav, edit_base=base))
    address, _, given = other.report_url(entry).partition("?")
    assert address == "https://code.example/gemeente/toolkit/issues/new"
    filled = {"template": ["tekst.yml"], "title": [title], "pagina": [f"https://klein.example/{path}vragen/eerste/"]}
    assert parse_qs(given) == filled
    assert " " not in given and "+" not in given


def test_the_form_that_is_filled_in_is_there_and_asks_for_the_address() -> None:
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / REPORT_FORM).read_text(encoding="utf-8"))
    assert "pagina" in [part.get("id") for part in form["body"]]


@pytest.mark.parametrize(
    "base", ["", "https://code.example/toolkit/edit/main/docs/", "https://git.example/a/b/-/edit/main/docs/"]
)
def test_no_form_where_the_repository_is_unknown(site: Site, base: str) -> None:
    other = Site(site.content, replace(site.nav, edit_base=base))
    assert {other.report_url(entry) for entry in other.content} == {""}


def test_on_the_page_for_what_is_not_there_no_address_is_filled_in(site: Site) -> None:
    other = Site(site.content, replace(site.nav, edit_base="https://code.example/a/b/edit/main/docs/"))
    assert "pagina" not in other.report_url(page(site, "404"))


def test_foot_of_the_checklist_has_the_date_of_the_newest_question(write: Callable[[str, str, str], Path], tiny: Path) -> None:
    write("mkdocs.yml", "      - vragen/eerste.md", "      - vragen/eerste.md\n      - vragen/tweede.md")
    for suffix in ("", ".en"):
        newer = (tiny / "docs" / "vragen" / f"eerste{suffix}.md").read_text(encoding="utf-8").replace("2026-01-02", "2026-03-04")
        (tiny / "docs" / "vragen" / f"tweede{suffix}.md").write_text(newer, encoding="utf-8")
    address, foot = Site(load(tiny)[0], read_nav(tiny)).checklist_foot("en")
    assert address == "klein.example/en/checklist"
    assert foot.startswith("Small · ")
    assert "4 March 2026" in foot
    assert "1.0" in foot
