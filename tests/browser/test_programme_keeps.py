"""What a trainer made is never lost: two windows, wiping, a file, a browser without room or that keeps nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from helpers.browser import Visit
from playwright.sync_api import BrowserContext, Page, expect
from test_programme_page import PATH, Maker
from test_scan_loses_nothing import FULL

KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('toolkit-programme:'))"


def keep(page: Page, name: str) -> None:
    page.locator("#naam").fill(name)
    page.locator("[data-kept-save]").click()


def names(page: Page) -> list[str]:
    return page.locator("[data-kept-list] strong").all_inner_texts()


def back(page: Page) -> Any:
    return page.locator("[data-kept-undo]").get_by_role("button", name="Zet terug")


def a_file(content: object) -> dict[str, Any]:
    text = content if isinstance(content, str) else json.dumps(content)
    return {"name": "x.json", "mimeType": "application/json", "buffer": text.encode()}


def test_wiping_is_told_to_every_window_and_each_can_undo_it(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context()
    one, two = context.new_page(), context.new_page()
    one.goto(PATH)
    Maker(one)
    keep(one, "Eerste")
    keep(one, "Tweede")
    two.goto(PATH)
    Maker(two).key("0-1-down").focus()
    one.locator("[data-kept-wipe]").click()
    expect(back(one)).to_be_focused()
    expect(back(two)).to_be_visible()
    expect(two.locator("[data-key='0-1-down']")).to_be_focused()
    assert names(two) == []
    one.close()
    back(two).click()
    expect(two.locator("[data-kept-list] li")).to_have_count(2)
    assert len(two.evaluate(KEPT)) == 2


def test_what_one_window_puts_back_or_lets_go_the_other_does_too(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context()
    one, two = context.new_page(), context.new_page()
    for page in (one, two):
        page.goto(PATH)
        Maker(page)
    keep(one, "Eerste")
    one.locator("[data-kept-wipe]").click()
    expect(back(two)).to_be_visible()
    back(two).click()
    expect(back(one)).to_have_count(0)
    expect(one.locator("[data-kept-list] li")).to_have_count(1)
    one.locator("[data-kept-wipe]").click()
    expect(back(two)).to_be_visible()
    one.locator("[data-kept-undo]").get_by_role("button", name="Sluit").click()
    expect(back(two)).to_have_count(0)


def test_saved_and_opened_as_a_file(work: Visit, tmp_path: Path) -> None:
    page = work(f"{PATH}#programma=vier-dagdelen&vrouwen=a2:7")
    form = Maker(page)
    form.key("0-2-out").click()
    titles, fragment = form.titles(0), form.fragment
    page.locator("#naam").fill("Groep: A/B")
    with page.expect_download() as coming:
        page.get_by_role("button", name="Bewaar als bestand").click()
    assert coming.value.suggested_filename == "programma Groep AB.json"
    coming.value.save_as(tmp_path / "x.json")
    page.goto("robots.txt")
    page.goto(PATH)
    form = Maker(page)
    page.set_input_files("#bestand", tmp_path / "x.json")
    expect(page.locator("[data-kept-said]")).to_contain_text("Groep: A/B is geopend.")
    assert (form.titles(0), form.fragment) == (titles, fragment)
    expect(page.locator("#naam")).to_have_value("Groep: A/B")
    page.locator("[data-maker-undo]").click()  # what was there before it was opened
    expect(form.mornings).to_have_count(3)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        {"form": "toolkit-programme"},
        {"form": "toolkit-scan", "name": "x", "address": "programma=vier-dagdelen"},
        {"form": "toolkit-programme", "name": ["x"], "address": "programma=vier-dagdelen"},
        {"form": "toolkit-programme", "name": "x" * 81, "address": "programma=vier-dagdelen"},
        {"form": "toolkit-programme", "name": "x", "address": "d1=" + "x" * 9000},
        "x" * 70_000,
    ],
)
def test_file_that_is_none_changes_nothing(work: Visit, content: object) -> None:
    page = work(f"{PATH}#programma=drie-dagdelen")
    form = Maker(page)
    before = form.fragment
    page.set_input_files("#bestand", a_file(content))
    expect(page.locator("[data-kept-said]")).to_have_text("Dit bestand is geen programma van deze pagina. Er is niets veranderd.")
    assert form.fragment == before


HOSTILE = [
    "programma=<img src=x onerror=alert(1)>&d1=0900,kennismaking",
    "d1=9999,kennismaking",
    "d1=0900,__proto__,constructor,kennismaking.0,kennismaking.-5,kennismaking.1e9",
    "d1=0900-20270231,kennismaking&school=99&hoogstens=1&vrouwen=b1:-3,__proto__:4&bij=__proto__",
    "%E0%A4%A&d1=%",
    "d1=" + "0900,pauze" + ",pauze" * 2000,
    "&".join(f"d{n % 10}=0900,pauze" for n in range(400)),
]


@pytest.mark.parametrize("fragment", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_address_and_file_leave_a_page_that_works(work: Visit, fragment: str) -> None:
    page = work(f"{PATH}#{fragment}")
    form = Maker(page)
    page.set_input_files("#bestand", a_file({"form": "toolkit-programme", "name": "<b>\u202ex</b>", "address": fragment}))
    told = "is geopend." if len(fragment) < 8000 else "geen programma van deze pagina"
    expect(page.locator("[data-kept-said]")).to_contain_text(told)
    assert "\u202e" not in page.locator("#naam").input_value()
    assert page.locator("main b, main img[src='x']").count() == 0
    assert 1 <= form.mornings.count() <= 8
    assert all(morning.locator(".maker__slot").count() <= 24 for morning in form.mornings.all())
    form.choose("vier-dagdelen")
    expect(form.mornings).to_have_count(5)
    expect(form.warnings).to_have_count(0) if "bij" not in fragment and "school" not in fragment else None


def test_what_cannot_be_read_is_told_and_stays(work: Visit) -> None:
    page = work("robots.txt")
    page.evaluate("localStorage['toolkit-programme:x'] = '{\"rev\": 9}'; localStorage['toolkit-programme-here'] = 'x'")
    page.goto(PATH)
    Maker(page)
    expect(page.locator("[data-kept-list]")).to_contain_text("1 keer staat er iets wat deze pagina niet kan lezen.")
    keep(page, "Nieuw")
    assert len(page.evaluate(KEPT)) == 2


def test_without_room_it_is_told_and_the_old_one_stays(visit: Visit, open_context: Callable[..., BrowserContext]) -> None:
    context = open_context()
    context.add_init_script(FULL)
    page = context.new_page()
    page.goto(PATH)
    form = Maker(page)
    keep(page, "Groep")
    form.choose("vier-dagdelen")
    page.evaluate("window.full = true")
    page.locator("[data-kept-save]").click()
    expect(page.locator("[data-kept-said]")).to_contain_text("Er is geen ruimte meer.")
    assert "programma=vier-dagdelen" in form.fragment, "what was made is still in the address"
    page.get_by_role("button", name="Wis Groep").click()
    back(page).click()
    expect(page.locator("[data-kept-said]")).to_contain_text("Er is geen ruimte meer.")
    page.evaluate("window.full = false")
    back(page).click()  # it is offered again
    assert names(page) == ["Groep"]


def test_browser_that_keeps_nothing_says_so(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context()
    context.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError'); } })"
    )
    page = context.new_page()
    page.goto(PATH)
    form = Maker(page)
    keep(page, "Groep")
    expect(page.locator("[data-kept-said]")).to_contain_text("Deze browser laat niets bewaren.")
    page.locator("#gedeeld").click()
    expect(page.locator("#gedeeld")).not_to_be_checked()
    form.choose("vier-dagdelen")
    assert "programma=vier-dagdelen" in form.fragment
    with page.expect_download():
        page.get_by_role("button", name="Bewaar als bestand").click()


def test_on_a_shared_computer_it_goes_with_the_window(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context()
    page = context.new_page()
    page.goto(PATH)
    Maker(page)
    page.locator("#gedeeld").check()
    keep(page, "Groep")
    assert page.evaluate(KEPT) == []
    page.reload()
    Maker(page)
    assert names(page) == ["Groep"]
    other = context.new_page()
    other.goto(PATH)
    Maker(other)
    assert names(other) == []


def test_wiping_in_one_window_does_not_take_the_programme_from_under_the_hand_in_another(
    open_context: Callable[..., BrowserContext],
) -> None:
    context = open_context()
    one, two = context.new_page(), context.new_page()
    for page in (one, two):
        page.goto(PATH)
        Maker(page)
    keep(one, "Groep")
    two.get_by_role("button", name="Open Groep").click()
    form = Maker(two)
    form.key("0-3-out").click()
    titles = form.titles(0)
    one.locator("[data-kept-wipe]").click()
    expect(back(two)).to_be_visible()
    assert form.titles(0) == titles
    two.locator("[data-kept-save]").click()
    expect(two.locator("[data-kept-said]")).to_have_text("Groep is bewaard.")
    back(two).click()
    expect(two.locator("[data-kept-list] li")).to_have_count(2)
