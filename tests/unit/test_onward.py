"""What a page says to do next: what its reader does with it, and never the scan under a participant's sheet."""

from __future__ import annotations

import pytest
from helpers.sheets import SHEETS
from helpers.tiny import TINY

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.languages import LANGUAGES
from toolkit.pages.onward import Onward, onward
from toolkit.paper.catalogue import Catalogue

SITE = SHEETS.site


def ways(key: str, language: str = "nl") -> Onward:
    return onward(SHEETS, SITE.content.get(language, key))


@pytest.mark.parametrize(
    ("key", "url"),
    [
        ("vragen/index", "scan/"),
        ("vragen/normen", "scan/#vraag-normen"),
        ("scan", "stappenplan/"),
        ("checklist", "stappenplan/"),
        ("stappenplan/index", "stappenplan/draagvlak/"),
        ("stappenplan/draagvlak", "stappenplan/groep-in-beeld/"),
        ("stappenplan/evalueren-en-borgen", "scan/"),
        ("praktijk/index", "stappenplan/"),
        ("praktijk/spe-amsterdam", "stappenplan/"),
        ("oefeningen/index", "werkbladen/"),
        ("oefeningen/handboek", "oefeningen/#oefeningen"),
        ("oefeningen/associatie", "werkbladen/mindmap-werk/"),
        ("oefeningen/financieel-scenario", "werkbladen/#bladen-dagdeel-2"),
        ("werkbladen/mindmap-werk", "oefeningen/associatie/"),
        ("werkbladen/mindmap-werk-a2", "oefeningen/associatie/"),
        ("werkbladen/energisers", "werkbladen/"),
        ("werkbladen/vragenlijst-vooraf", "oefeningen/evaluatie/"),
        ("werkbladen/vragenlijst-achteraf-a2", "oefeningen/evaluatie/"),
        ("werkbladen/telblad-achteraf", "oefeningen/evaluatie/"),
        ("waarom", "scan/"),
    ],
)
def test_what_there_is_to_do(key: str, url: str) -> None:
    here = ways(key).here
    assert here is not None
    assert here.url == url
    assert here.label
    assert here.about


@pytest.mark.parametrize("key", ["begrippen", "over/index", "over/bronnen", "404", "werkbladen/index"])
def test_where_there_is_nothing_to_do_nothing_is_said(key: str) -> None:
    assert ways(key).here is None


def test_no_sheet_leads_to_the_scan() -> None:
    for sheet in SHEETS.all():
        found = onward(SHEETS, sheet)
        assert found.here is not None, sheet.key
        assert "scan" not in found.here.url, sheet.key
        assert found.before or found.after, f"{sheet.key}: nothing beside it"


def test_beside_a_sheet_in_easy_dutch_stand_those_at_its_level() -> None:
    found = ways("werkbladen/stellingen-a2")
    assert found.before is not None
    assert found.after is not None
    assert (found.before.url, found.after.url) == ("werkbladen/beeldkaarten/", "werkbladen/ja-nee-twijfel/")
    after = ways("werkbladen/gegevens-milena").after
    assert after is not None
    assert after.url == "werkbladen/rekenblad/"
    after = ways("werkbladen/rekenblad-a2").after
    assert after is not None
    assert after.url == "werkbladen/kwaliteiten-a2/"


def test_the_last_of_a_section_leads_back_to_its_overview() -> None:
    last = ways("werkbladen/bewijs-van-deelname")
    assert last.after is None
    assert last.up is not None
    assert last.up.url == "werkbladen/"
    assert ways("werkbladen/mindmap-werk").up is None


def test_step_that_comes_after_is_told_once() -> None:
    assert ways("stappenplan/draagvlak").follows
    assert not ways("vragen/normen").follows


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_section_has_a_way_on(language: str) -> None:
    for entry in SITE.content.pages[language].values():
        if SITE.section_name(entry):
            assert onward(SHEETS, entry), entry.key


def test_a_project_without_sheets_has_ways_on_too() -> None:
    site = Site(load(TINY)[0], read_nav(TINY))
    found = onward(Catalogue(site), site.content.get("nl", "oefeningen/geld"))
    assert found.here is None
    assert found.before is not None
    assert found.before.url == "oefeningen/kennis/"
