"""The building blocks that editors may write, in a real browser: by keyboard, without scripts, and on paper."""

from __future__ import annotations

import pytest
from helpers.browser import DESK, PHONE, Visit
from playwright.sync_api import Page, expect

PATHS = {"nl": "over/stijl/", "en": "en/over/stijl/"}
TABS = {
    "nl": ("Kies wat je leest", "Voor de gemeente", "Voor de organisatie", "Kies één vaste dag"),
    "en": ("Choose what to read", "For the municipality", "For the organisation", "Choose one fixed day"),
}
CLOSED = {"nl": "Hoe wij de groep hebben geteld", "en": "How we counted the group"}


def blocks(page: Page) -> list[bool]:
    """Which blocks of the tabs are seen."""
    return page.locator(".tabbed-block").evaluate_all("blocks => blocks.map(block => block.getClientRects().length > 0)")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("language", PATHS)
def test_tabs_by_keyboard(look: Visit, language: str, scripts: bool) -> None:
    page = look(PATHS[language], java_script_enabled=scripts)
    group, first, second, words = TABS[language]
    radios = page.get_by_role("radiogroup", name=group)
    expect(radios.get_by_role("radio")).to_have_count(2)
    assert blocks(page) == [True, False]
    radios.get_by_role("radio", name=first).focus()
    page.keyboard.press("ArrowRight")
    expect(radios.get_by_role("radio", name=second)).to_be_checked()
    expect(page.locator(".tabbed-block", has_text=words)).to_be_visible()
    assert blocks(page) == [False, True]
    outline = page.locator(".tabbed-labels label").nth(1).evaluate("label => getComputedStyle(label).outlineWidth")
    assert outline == "3px", "where the keyboard is, must be seen"


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_tabs_by_touch(look: Visit, size: dict[str, int]) -> None:
    page = look(PATHS["nl"], viewport=size)
    label = page.locator(".tabbed-labels label").nth(1)
    box = label.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    label.click()
    assert blocks(page) == [False, True]


@pytest.mark.parametrize("language", PATHS)
def test_box_opens_by_keyboard_without_scripts(look: Visit, language: str) -> None:
    page = look(PATHS[language], java_script_enabled=False)
    inside = page.locator("details.collapsible > p").first
    expect(inside).to_be_hidden()
    page.locator("summary", has_text=CLOSED[language]).focus()
    page.keyboard.press("Enter")
    expect(inside).to_be_visible()


@pytest.mark.parametrize("language", PATHS)
def test_on_paper_everything_is_open_under_its_name(look: Visit, language: str) -> None:
    page = look(PATHS[language])
    page.emulate_media(media="print")
    assert blocks(page) == [True, True]
    expect(page.locator(".tabbed-name")).to_have_text(list(TABS[language][1:3]))
    for name in page.locator(".tabbed-name").all():
        expect(name).to_be_visible()
    expect(page.locator(".tabbed-labels")).to_be_hidden()
    for inside in page.locator("details.collapsible > p").all():
        assert inside.evaluate("element => element.getBoundingClientRect().height") > 5
    page.emulate_media(media="screen")
    for name in page.locator(".tabbed-name").all():
        expect(name).to_be_hidden()


def test_boxes_of_tasks_have_names_and_cannot_be_ticked(look: Visit) -> None:
    page = look(PATHS["nl"])
    for name, ticked in (("wethouder gesproken", True), ("organisatie gekozen", True), ("eerste afspraak gemaakt", False)):
        box = page.get_by_role("checkbox", name=name, exact=True)
        expect(box).to_be_disabled()
        expect(box).to_be_checked(checked=ticked)


def test_footnote_leads_down_and_back(look: Visit) -> None:
    page = look(PATHS["nl"])
    link = page.get_by_role("link", name="Voetnoot 1", exact=True)
    link.click()
    assert page.url.endswith("#fn-1")
    expect(page.get_by_role("region", name="Voetnoten")).to_be_in_viewport()
    page.get_by_role("link", name="terug naar noot 1 in de tekst").click()
    expect(link).to_be_in_viewport()


def test_chosen_tab_is_told_apart_without_colours(look: Visit) -> None:
    page = look(PATHS["nl"], forced_colors="active")
    looks = "labels => labels.map(label => getComputedStyle(label).backgroundColor)"
    assert len(set(page.locator(".tabbed-labels label").evaluate_all(looks))) == 2
    widths = page.locator(".task-list-item input").evaluate_all("boxes => boxes.map(box => getComputedStyle(box).borderTopWidth)")
    assert set(widths) == {"2px"}


def test_nothing_is_asked_from_elsewhere_and_no_page_asks_for_a_file_more(look: Visit) -> None:
    """The styles of all this stand in those that every page has anyhow."""
    count = "() => document.querySelectorAll('link[rel=stylesheet]').length"
    page = look(PATHS["nl"])
    here = page.evaluate(count)
    page.goto("waarom/")
    assert here == page.evaluate(count)
