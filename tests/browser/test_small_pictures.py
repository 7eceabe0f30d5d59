"""The small pictures of sheets, where one chooses what to print: seen before one prints, and nothing for who does not look."""

from __future__ import annotations

import pytest
from helpers.browser import DESK, PHONE, Visit
from playwright.sync_api import Page, expect

ROWS = """() => [...document.querySelectorAll(".planner__day[open] .planner__sheet .thumb")].reduce((rows, one) => {
  const { left, width } = one.getBoundingClientRect();
  if (width > 60) rows.add(Math.round(left / 10));
  return rows;
}, new Set()).size"""
SHAPES = """() => [...document.querySelectorAll(".planner__day[open] .planner__sheet .thumb")].map((one) =>
  Math.round((100 * one.getBoundingClientRect().height) / one.getBoundingClientRect().width))"""
ARRIVED = "one => one.complete && one.naturalWidth === 240"


def opened(page: Page, day: str = "1") -> Page:
    page.locator(f".planner__day[data-day='{day}'] summary").click()
    return page


@pytest.mark.parametrize(("size", "across"), [(DESK, 4), (PHONE, 2)], ids=["desk", "phone"])
def test_a_half_day_that_is_opened_shows_its_sheets(look: Visit, size: dict[str, int], across: int) -> None:
    page = opened(look("werkbladen/", viewport=size))
    small = page.locator(".planner__day[open] .planner__sheet .thumb")
    expect(small.first).to_be_visible()
    assert small.count() == page.locator(".planner__day[open] [name=sheet]").count() > 10
    assert page.evaluate(ROWS) == across
    assert set(page.evaluate(SHAPES)) <= {141, 142}, "a page of A4 is neither pressed nor drawn out"
    last = small.last
    last.scroll_into_view_if_needed()
    page.wait_for_function(ARRIVED, arg=last.element_handle())


def test_a_click_on_the_picture_ticks_its_sheet(look: Visit) -> None:
    page = opened(look("werkbladen/"))
    line = page.locator(".planner__day[open] .planner__sheet").first
    line.locator(".thumb").click()
    expect(line.locator("input")).to_be_checked()
    assert line.locator("input").evaluate("one => one.labels[0].innerText.trim()") != ""
    assert line.locator("img").get_attribute("alt") == ""


def test_on_a_phone_none_is_fetched_before_a_half_day_is_opened(visit: Visit) -> None:
    page = visit("robots.txt", viewport=PHONE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("werkbladen/", wait_until="load")
    page.evaluate("() => window.scrollTo(0, document.body.scrollHeight)")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert [url for url in asked if "/bladen/" in url] == []
    with page.expect_response(lambda answer: "/bladen/" in answer.url):
        opened(page)
        page.locator(".planner__day[open] .planner__sheet .thumb").first.scroll_into_view_if_needed()


def test_an_exercise_shows_its_sheets_beside_it_and_not_on_paper(look: Visit) -> None:
    page = look("oefeningen/fictieve-casus/")
    small = page.locator(".own-sheets .thumb")
    assert small.count() == 3
    page.wait_for_function(ARRIVED, arg=small.first.element_handle())
    page.emulate_media(media="print")
    assert [one.bounding_box() for one in small.all()] == [None] * 3
