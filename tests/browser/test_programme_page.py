"""Making a programme: by buttons, by keyboard, by dragging; what comes of it at once, in the address, on paper, and live."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from helpers.browser import DESK, PHONE, Visit
from helpers.pages import bare
from helpers.printed import printed_pages
from playwright.sync_api import Locator, Page, expect
from test_axe import EVERYTHING, violations
from test_every_page import STICKING_OUT

PATH = "oefeningen/programma/"


class Maker:
    """The maker of a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.said, self.status = page.locator("[data-maker-said]"), page.locator("[data-maker-status]")
        self.mornings, self.warnings = page.locator(".maker__morning"), page.locator(".maker__warnings li")
        expect(self.mornings.first).to_be_visible()

    def key(self, key: str) -> Locator:
        return self.page.locator(f"[data-key='{key}']")

    def titles(self, number: int) -> list[str]:
        return self.mornings.nth(number).locator(".maker__title").all_inner_texts()

    def choose(self, name: str) -> None:
        self.page.locator(f"#begin-{name}").check()

    @property
    def fragment(self) -> str:
        return str(self.page.evaluate("location.hash"))


@pytest.fixture
def maker(look: Visit) -> Callable[..., Maker]:
    def go(fragment: str = "", language: str = "", **options: Any) -> Maker:
        return Maker(look(language + PATH + fragment, **options))

    return go


def test_begins_with_the_programme_of_the_pilots(maker: Callable[..., Maker]) -> None:
    form = maker()
    expect(form.mornings).to_have_count(3)
    assert form.mornings.nth(0).locator("h3").inner_text() == "Dagdeel 1 09:00–13:00"
    assert form.mornings.nth(2).locator("h3").inner_text().startswith("Terugkommoment")
    expect(form.status).to_have_text("Er is niets om na te kijken.")
    assert form.fragment == ""


@pytest.mark.parametrize(
    "name", ["twee-dagdelen", "drie-dagdelen", "vier-dagdelen", "bewustwording-eerst", "praktisch-eerst", "werkcoach-langer"]
)
def test_each_standard_programme_has_the_times_of_its_table_and_no_warning(maker: Callable[..., Maker], name: str) -> None:
    form = maker()
    if name != "twee-dagdelen":  # with which it begins
        form.choose(name)
        expect(form.said).to_contain_text("staat klaar")
    expect(form.warnings).to_have_count(0)
    section = form.page.locator(f"section[aria-labelledby='{name}']")
    told = section.locator("tbody td:first-child").all_inner_texts()
    assert form.page.locator(".maker__time").all_inner_texts() == told
    assert form.page.locator(".maker__slot input").count() == len(told)


def test_what_is_moved_keeps_the_focus_and_is_told(maker: Callable[..., Maker]) -> None:
    form = maker()
    before = form.titles(0)
    form.key("0-1-down").focus()
    form.page.keyboard.press("Enter")
    assert form.titles(0) == [before[0], before[2], before[1], *before[3:]]
    expect(form.key("0-2-down")).to_be_focused()
    expect(form.said).to_have_text("Kennismaking staat nu in Dagdeel 1, om 09:50.")
    expect(form.warnings.first).to_contain_text("Vrouwen vertellen meer als ze elkaar al een beetje kennen.")
    form.page.locator("[data-maker-undo]").click()
    assert form.titles(0) == before
    expect(form.warnings).to_have_count(0)


def test_beyond_the_end_of_a_morning_is_the_next(maker: Callable[..., Maker]) -> None:
    form = maker()
    last = form.titles(0)[-1]
    form.key(f"0-{len(form.titles(0)) - 1}-down").focus()
    form.page.keyboard.press("Enter")
    assert form.titles(1)[0] == last
    expect(form.key("1-0-down")).to_be_focused()
    form.key("0-0-up").focus()
    form.page.keyboard.press("Enter")  # nowhere to go
    expect(form.key("0-0-up")).to_be_focused()


def test_dragging_does_the_same(maker: Callable[..., Maker]) -> None:
    form = maker()
    rows = form.mornings.nth(0).locator(".maker__slot")
    before = form.titles(0)
    rows.nth(4).locator(".maker__time").drag_to(rows.nth(1).locator(".maker__time"), target_position={"x": 2, "y": 2})
    assert form.titles(0) == [before[0], before[4], *before[1:4], *before[5:]]


def test_leaving_out_and_adding(maker: Callable[..., Maker]) -> None:
    form = maker()
    form.key("1-1-out").click()  # looking back
    expect(form.key("1-1-out")).to_be_focused()
    expect(form.warnings).to_have_count(1)
    expect(form.warnings).to_contain_text("Zonder terugblik blijft het huiswerk hangen.")
    form.key("1-what").select_option("terugblik")
    form.mornings.nth(1).get_by_role("button", name="Voeg toe aan Dagdeel 2").click()
    assert form.titles(1)[-1] == "Terugblik"
    expect(form.key("1-what")).to_be_focused()
    expect(form.warnings).to_have_count(0)


def test_times_that_are_typed_are_read_or_told(maker: Callable[..., Maker]) -> None:
    form = maker()
    form.key("0-start").fill("8.45")
    form.key("0-start").press("Tab")
    assert form.page.locator(".maker__time").first.inner_text() == "08:45"
    expect(form.key("0-day")).to_be_focused()
    form.key("1-start").fill("later")
    form.key("1-start").press("Tab")
    expect(form.page.locator("[id='1-fout']")).to_contain_text("Dit lezen we niet als een tijd")
    form.page.locator("#school").fill("12.15")
    expect(form.warnings.first).to_contain_text("Dagdeel 1: Dit eindigt om 12:45, 30 minuten na school.")


def test_the_address_brings_it_back_and_leads_to_the_sheets(maker: Callable[..., Maker], look: Visit) -> None:
    form = maker()
    form.choose("drie-dagdelen")
    form.key("0-2-out").click()
    form.page.locator("#wie-b1").fill("6")
    form.page.locator("#wie-a2").fill("4")
    there, before = form.fragment, form.titles(0)
    assert "programma=drie-dagdelen&d1=0900,inloop-vragen,kennismaking,pauze" in there
    assert "vrouwen=b1:6,a2:4" in there
    again = form.page
    again.goto("robots.txt")
    again.goto(PATH + there)
    form = Maker(again)
    assert form.titles(0) == before
    expect(form.page.locator("[data-maker-unread]")).to_be_hidden()
    told = form.page.locator("[data-maker-result] > p").first.inner_text()
    form.page.locator("[data-maker-sheets]").click()
    expect(form.page.locator("[data-planner-status]")).to_have_text(told)


def test_an_address_that_cannot_be_read_is_told(maker: Callable[..., Maker]) -> None:
    form = maker("#programma=weg&d1=0900,kennismaking,niets")
    expect(form.page.locator("[data-maker-unread]")).to_contain_text("programma=weg, niets")
    assert form.titles(0) == ["Kennismaking"]


def test_calendar_file(maker: Callable[..., Maker], tmp_path: Path) -> None:
    form = maker()
    form.page.locator("[data-maker-calendar]").click()
    expect(form.page.locator("[data-maker-shared]")).to_have_text("Vul eerst bij een dagdeel de datum in.")
    form.key("0-day").fill("2027-01-12")
    form.key("0-day").press("Tab")
    with form.page.expect_download() as coming:
        form.page.locator("[data-maker-calendar]").click()
    coming.value.save_as(tmp_path / "x.ics")
    text = (tmp_path / "x.ics").read_text(encoding="utf-8")
    assert coming.value.suggested_filename == "programma.ics"
    assert "DTSTART;TZID=Europe/Amsterdam:20270112T090000" in text
    assert text.count("BEGIN:VEVENT") == 1


def test_message_for_the_group_says_when_and_not_what(maker: Callable[..., Maker]) -> None:
    form = maker()
    text = form.page.locator("#bericht").input_value()
    assert "Dagdeel 1: de datum volgt, van 09:00 tot 13:00. We eten samen." in text
    assert "geld" not in text.lower()
    assert "financ" not in text.lower()


def test_live_morning(maker: Callable[..., Maker]) -> None:
    form = maker()
    page = form.page
    page.clock.set_fixed_time(datetime(2027, 1, 12, 9, 30))
    form.key("0-live").click()
    expect(page.locator("[data-maker-all]")).to_be_hidden()
    expect(page.locator(".live__clock")).to_have_text("09:30")
    expect(page.locator(".live__now")).to_have_text("Nu: Kennismaking")
    expect(page.locator(".live__left")).to_have_text("Nog 20 minuten")
    expect(page.locator(".live__coming li").first).to_have_text("09:50 Waardenverkenning")
    page.clock.set_fixed_time(datetime(2027, 1, 12, 10, 0))
    expect(page.locator(".live__left")).to_have_text("10 minuten over de tijd")
    expect(page.locator(".live__coming li").first).to_have_text("10:00 Waardenverkenning")
    shorter = page.get_by_role("button", name="Maak 10 minuten korter: Samen lunchen")
    expect(shorter).to_be_visible()
    leave = page.get_by_role("button", name=re.compile(r"^Laat weg: Persoonlijk verhaal"))
    leave.click()
    expect(page.locator(".live__coming")).not_to_contain_text("Persoonlijk verhaal")
    page.get_by_role("button", name="Naar het volgende").click()
    expect(page.locator(".live__now")).to_have_text("Nu: Waardenverkenning")
    page.get_by_role("button", name="Stop live").click()
    expect(form.key("0-live")).to_be_focused()
    assert "Persoonlijk verhaal" not in form.titles(0)


def test_paper_is_a_schedule_and_a_page_for_the_bag(maker: Callable[..., Maker]) -> None:
    form = maker()
    paper = printed_pages(form.page)
    first = bare(paper[0].extract_text())
    assert bare("Dagdeel 1") in first
    assert bare("Terugkommoment") in first
    assert bare("Voor in de tas") not in first
    whole = bare("".join(page.extract_text() for page in paper))
    assert bare("20 × Ronde sticker") in whole
    assert bare("Wie komen er?") not in whole
    assert len(paper) <= 4


@pytest.mark.parametrize("size", [DESK, PHONE, {"width": 320, "height": 640}], ids=["desk", "phone", "narrow"])
def test_nothing_sticks_out_and_axe_finds_nothing(maker: Callable[..., Maker], size: dict[str, int]) -> None:
    form = maker("#programma=twee-dagdelen&school=1200", viewport=size)
    assert form.page.evaluate(STICKING_OUT) == []
    assert violations(form.page, EVERYTHING) == []
    form.key("0-live").click()
    assert form.page.evaluate(STICKING_OUT) == []
    assert violations(form.page, EVERYTHING) == []
    form.page.get_by_role("button", name="Stop live").click()  # else the window goes on with it


def test_text_twice_as_big_stays_on_a_phone(maker: Callable[..., Maker]) -> None:
    form = maker("#programma=twee-dagdelen&school=1200", viewport=PHONE)
    form.page.evaluate("document.documentElement.style.fontSize = '200%'")
    for summary in form.page.locator(".maker summary").all():
        summary.click()
    assert form.page.evaluate(STICKING_OUT) == []
    form.key("0-live").click()
    assert form.page.evaluate(STICKING_OUT) == []
    form.page.evaluate("document.documentElement.removeAttribute('style')")
    form.page.get_by_role("button", name="Stop live").click()


def test_without_scripts_the_programmes_are_tables(visit: Visit) -> None:
    page = visit(PATH, java_script_enabled=False)
    expect(page.locator("[data-maker]")).to_be_hidden()
    expect(page.locator(".standard")).to_have_count(6)
    expect(page.locator("section[aria-labelledby='twee-dagdelen'] tfoot").first).to_contain_text("240")
    expect(page.locator("noscript p")).to_contain_text("staan scripts uit")


def test_in_english(maker: Callable[..., Maker]) -> None:
    form = maker(language="en/")
    assert form.titles(0)[1] == "Getting to know each other"
    expect(form.status).to_have_text("There is nothing to look at again.")


def test_kept_under_a_name_opened_wiped_and_put_back(work: Visit) -> None:
    page = work(PATH)
    form = Maker(page)
    form.choose("vier-dagdelen")
    said, kept = page.locator("[data-kept-said]"), page.locator("[data-kept-list] li")
    page.locator("[data-kept-save]").click()
    expect(said).to_have_text("Geef het eerst een naam.")
    expect(page.locator("#naam")).to_be_focused()
    page.locator("#naam").fill("Groep <b>A</b>")
    page.locator("[data-kept-save]").click()
    expect(said).to_have_text("Groep <b>A</b> is bewaard.")
    page.goto("robots.txt")
    page.goto(PATH)
    form = Maker(page)
    expect(form.mornings).to_have_count(3)
    expect(kept).to_have_count(1)
    page.get_by_role("button", name="Open Groep <b>A</b>").click()
    expect(form.mornings).to_have_count(5)
    page.locator("[data-kept-wipe]").click()
    expect(kept).to_have_count(0)
    back = page.get_by_role("button", name="Zet terug")
    expect(back).to_be_focused()
    back.click()
    expect(kept).to_have_count(1)


def test_two_windows_lose_nothing(visit: Visit) -> None:
    first = visit(PATH)
    Maker(first)
    first.locator("#naam").fill("Samen")
    first.locator("[data-kept-save]").click()
    second = first.context.new_page()
    second.goto(PATH)
    Maker(second)
    second.get_by_role("button", name="Open Samen").click()
    Maker(first).choose("drie-dagdelen")
    first.locator("[data-kept-save]").click()
    Maker(second).choose("vier-dagdelen")
    second.locator("[data-kept-save]").click()
    expect(second.locator("[data-kept-said]")).to_contain_text("Dit staat er nu naast.")
    for page in (first, second):
        expect(page.locator("[data-kept-list] li")).to_have_count(2)


def test_sheet_whose_exercise_is_gone_is_told(maker: Callable[..., Maker]) -> None:
    form = maker("#d1=0900,kennismaking&bij=mijn-cv")
    told = form.warnings.filter(has_text="Een blad zonder uitleg helpt een vrouw niet.")
    expect(told).to_have_count(1)
    form.page.locator("summary", has_text="Kies zelf welke bladen").click()
    form.page.locator("#blad-mijn-cv").uncheck()
    expect(told).to_have_count(0)
    assert "bij=" not in form.fragment
