"""Every part of the scan for every visitor: axe, a phone, large text, forced colours, less motion, and without scripts."""

from __future__ import annotations

import json
import re

import pytest
from helpers.browser import DESK, PHONE, Visit
from helpers.counted import QUESTIONS
from helpers.scan import open_panel, open_part
from playwright.sync_api import Page, ViewportSize, expect
from test_axe import violations
from test_every_page import CUT_OFF, STICKING_OUT, set_text_size
from test_scan_plan_and_exports import answers, as_file

PARTS = ("begin", "vraag-beleid", "overzicht", "resultaat", "plan", "samen", "eerder", "papier")


@pytest.fixture
def filled(work: Visit) -> Page:
    """A page with a scan that is filled in, two files of colleagues and an earlier scan open."""
    page = work("scan/")
    page.set_input_files(
        "#app-open", as_file(answers(page, "ypnu", notes={"beleid": "Een notitie."}, municipality="Voorbeeldstad"))
    )
    page.goto("scan/#plan")
    for number in range(2):
        page.locator(".app__advice input").nth(number).check()
    page.goto("scan/#samen")
    page.set_input_files(
        "#app-files", [as_file(answers(page, letters, id=f"proef-{letters}", names=letters)) for letters in ("yn", "yp")]
    )
    expect(page.locator(".app table select").first).to_be_visible()
    page.goto("scan/#eerder")
    page.set_input_files("#app-earlier", as_file(answers(page, "n", id="oud-1", date="2025-11-20")))
    expect(page.locator(".app__conclusion")).to_be_visible()
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_on_every_part(filled: Page, scheme: str) -> None:
    faults = []
    filled.emulate_media(color_scheme=scheme)
    for part in PARTS:
        filled.goto(f"scan/#{part}")
        for size in (DESK, PHONE) if scheme == "light" else (DESK,):
            filled.set_viewport_size(ViewportSize(**size))
            faults += [f"{part}, {size['width']}: {found}" for found in violations(filled)]
    assert faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_on_what_opens(filled: Page, scheme: str) -> None:
    """Messages, questions before wiping, texts to copy, the end of the paper entry and scores of somebody else."""
    faults = []

    def look(state: str) -> None:
        faults.extend(f"{state}: {found}" for found in violations(filled))

    filled.emulate_media(color_scheme=scheme)
    filled.goto("scan/#resultaat")
    open_panel(filled, "save")
    look("what can be saved")
    open_panel(filled, "share")
    filled.get_by_role("button", name="Kopieer voor een e-mail").click()
    filled.get_by_role("button", name="Kopieer een adres met scores").click()
    expect(filled.get_by_label("Adres met scores")).to_be_visible()
    look("texts to copy")
    address = filled.get_by_label("Adres met scores").input_value()
    filled.goto("scan/#papier")
    filled.locator("#app-entry").focus()
    for _ in range(35):
        filled.keyboard.press("0")
    expect(filled.get_by_role("link", name="Naar het resultaat")).to_be_visible()
    look("paper, done")
    filled.goto("scan/#begin")
    filled.locator(".app__intro > summary").click()
    filled.get_by_role("button", name="Wis alles").click()
    look("wiping, asked")
    filled.get_by_role("button", name="Ja, wis alles").click()
    expect(filled.get_by_role("button", name="Zet terug")).to_be_visible()
    look("wiped")
    filled.goto(address)
    expect(filled.get_by_role("heading", name="Scores van een andere scan")).to_be_visible()
    look("scores of somebody else")
    filled.goto("scan/#deel=1;kapot")
    expect(filled.locator(".app__status")).to_contain_text("niet heel")
    look("a broken address")
    assert faults == []


def test_nothing_sticks_out_or_is_cut_off(filled: Page) -> None:
    faults = []
    for part in PARTS:
        filled.goto(f"scan/#{part}")
        filled.set_viewport_size(ViewportSize(**PHONE))
        faults += [f"{part} at 360: {found}" for found in filled.evaluate(STICKING_OUT) + filled.evaluate(CUT_OFF)]
        filled.set_viewport_size(ViewportSize(**DESK))
        set_text_size(filled, 200)
        faults += [f"{part} at 200%: {found}" for found in filled.evaluate(STICKING_OUT) + filled.evaluate(CUT_OFF)]
        set_text_size(filled, 100)
    assert faults == []


def test_forced_colours_show_the_drawing(filled: Page) -> None:
    filled.emulate_media(forced_colors="active")
    filled.goto("scan/#resultaat")
    drawn = filled.locator(".drawn--wide")
    fills = [drawn.locator(f".drawn__{part}").first.evaluate("part => getComputedStyle(part).fill") for part in ("full", "frame")]
    assert len(set(fills)) == 2
    expect(filled.locator(".app__scores tbody tr").first).to_contain_text("%")


def test_the_drawing_is_told_in_words(filled: Page) -> None:
    filled.goto("scan/#resultaat")
    label = filled.locator(".drawn--wide").get_attribute("aria-label") or ""
    assert label.count("%") == QUESTIONS


def test_each_part_takes_the_focus_and_the_status_is_live(filled: Page) -> None:
    filled.goto("scan/#vraag-beleid")
    for part in PARTS:
        open_part(filled, part)
        expect(filled.locator(".app__nav [aria-current=page]")).to_have_attribute("href", re.compile(f"^#{part[:5]}"))
        expect(filled.locator("h2:focus" if part != "papier" else ":is(h2, #app-entry):focus")).to_have_count(1)
    assert filled.locator(".app__status").get_attribute("role") == "status"


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_nothing_of_the_scan_moves_by_itself(work: Visit, motion: str) -> None:
    page = work("scan/#resultaat", reduced_motion=motion)
    page.locator("body[data-view]").wait_for()
    assert page.evaluate("document.getAnimations().length") == 0


def test_without_scripts_it_is_the_whole_form(work: Visit) -> None:
    page = work("scan/", java_script_enabled=False)
    assert [statement.is_visible() for statement in page.locator(".scan__statement").all()] == [True] * 35
    expect(page.locator(".app")).to_have_count(0)
    json.loads(page.locator("#scan-data").text_content() or "")
