"""Explanations of terms: with the pointer, with the keyboard, and as plain links without scripts (WCAG 2.2, 1.4.13)."""

from __future__ import annotations

import pytest
from helpers.browser import PHONE, Visit
from playwright.sync_api import Locator, Page, expect

PATHS = ["vragen/beleid/", "en/vragen/beleid/"]
TIP = "[role=tooltip]"


def first_term(page: Page) -> Locator:
    return page.locator("a.term").first


@pytest.mark.parametrize("path", PATHS)
def test_pointer_shows_it_and_may_move_onto_it(visit: Visit, path: str) -> None:
    page = visit(path)
    page.clock.install()
    term, tip = first_term(page), page.locator(TIP)
    text = term.get_attribute("data-term")
    assert text
    expect(tip).to_have_count(0)
    term.hover()
    expect(tip).to_have_text(text)
    expect(tip).to_be_visible()
    assert term.get_attribute("aria-describedby") == tip.get_attribute("id")
    tip.hover()
    page.clock.run_for(1000)  # longer than it takes to go away once the pointer has left
    expect(tip).to_be_visible()
    page.mouse.move(5, 5)
    expect(tip).to_have_count(0)
    assert term.get_attribute("aria-describedby") is None


@pytest.mark.parametrize("path", PATHS)
def test_focus_shows_it_and_escape_hides_it(look: Visit, path: str) -> None:
    page = look(path)
    term, tip = first_term(page), page.locator(TIP)
    term.focus()
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_have_count(0)
    expect(term).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(tip).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(f"{TIP}:text-is('{term.get_attribute('data-term')}')")).to_have_count(0)


def test_only_one_at_a_time(look: Visit) -> None:
    page = look("vragen/beleid/")
    page.locator("a.term").nth(0).focus()
    page.locator("a.term").nth(1).hover()
    expect(page.locator(TIP)).to_have_count(1)
    expect(page.locator(TIP)).to_have_text(page.locator("a.term").nth(1).get_attribute("data-term") or "")


def test_it_stays_inside_a_narrow_window_and_beside_its_term(look: Visit) -> None:
    page = look("en/vragen/beleid/", viewport=PHONE)
    for term in page.locator("a.term").all():
        term.scroll_into_view_if_needed()
        term.focus()
        box, own = page.locator(TIP).bounding_box(), term.bounding_box()
        assert box
        assert own
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
        assert box["y"] >= own["y"] + own["height"] or box["y"] + box["height"] <= own["y"] + 1, "the explanation covers its term"
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("scripts", [True, False])
def test_term_is_a_link_to_the_glossary(look: Visit, path: str, scripts: bool) -> None:
    page = look(path, java_script_enabled=scripts)
    first_term(page).click()
    page.wait_for_url("**/begrippen/#*")
    anchor = page.url.partition("#")[2]
    assert page.url.endswith(("en/" if path.startswith("en/") else "/") + f"begrippen/#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
    expect(page.locator(TIP)).to_have_count(0)


def test_explanation_is_text_and_nothing_else(look: Visit) -> None:
    page = look("vragen/beleid/")
    term = first_term(page)
    term.evaluate("term => term.dataset.term = '<img src=x onerror=alert(1)>'")
    term.focus()
    expect(page.locator(TIP)).to_have_text("<img src=x onerror=alert(1)>")
    assert page.locator(f"{TIP} *").count() == 0


OVER = """tip => { const box = tip.getBoundingClientRect();
  return [...document.querySelectorAll("main :is(h2, h3, h4)")].filter(each => { const its = each.getBoundingClientRect();
    return its.bottom > box.top && its.top < box.bottom && its.right > box.left && its.left < box.right;
  }).map(each => each.textContent) }"""


@pytest.mark.parametrize("path", ["waarom/", "en/onderzoek/"])
def test_it_lies_over_no_heading(look: Visit, path: str) -> None:
    page = look(path)
    terms = page.locator("main a.term").all()
    assert len(terms) > 5
    for term in terms:
        term.evaluate("each => each.scrollIntoView({block: 'center'})")
        term.focus()
        assert page.locator(TIP).evaluate(OVER) == [], term.inner_text()
