"""Charts in a real browser: on a phone and with large letters, in the dark, in the colours of a visitor, and on paper."""

from __future__ import annotations

import re

import pytest
from helpers.browser import DESK, PHONE, Visit
from playwright.sync_api import Page, expect

PATHS = {"nl": "onderzoek/", "en": "en/onderzoek/"}
# The words of each chart that stand outside its drawing, or on other words; with the height of a letter left between two lines.
WRONG = """charts => charts.flatMap(chart => {
  const place = chart.getBoundingClientRect()
  const boxes = [...chart.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()])
  const outside = boxes.filter(([, box]) =>
    box.right > place.right + 1 || box.bottom > place.bottom + 1 || box.top < place.top - 1)
  const over = boxes.filter(([, box], n) => n && box.top < boxes[n - 1][1].top + box.height * 0.8)
  return [...outside, ...over].map(([words]) => `${chart.getAttribute("aria-labelledby")}: ${words}`)
})"""


def charts(page: Page) -> Page:
    """The page, on which there are charts."""
    expect(page.locator("figure.chart")).not_to_have_count(0)
    return page


@pytest.mark.parametrize(
    ("size", "letters"), [(DESK, "100%"), (DESK, "200%"), (PHONE, "100%")], ids=["desk", "desk, large letters", "phone"]
)
@pytest.mark.parametrize("language", PATHS)
def test_words_stay_in_the_drawing(look: Visit, language: str, size: dict[str, int], letters: str) -> None:
    page = charts(look(PATHS[language], viewport=size))
    page.evaluate("size => document.documentElement.style.setProperty('font-size', size)", letters)
    assert page.locator(".chart__drawing").evaluate_all(WRONG) == []
    smallest = page.locator(".chart__drawing text").evaluate_all(
        "texts => Math.min(...texts.map(text => parseFloat(getComputedStyle(text).fontSize)))"
    )
    assert smallest >= 16


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bars_stand_out(look: Visit, scheme: str) -> None:
    page = charts(look(PATHS["nl"], color_scheme=scheme))
    fills = page.evaluate(
        """() => Object.fromEntries(["bar", "track", "ring", "rest", "text"].map(name => {
          const one = document.querySelector(`.chart__${name}`)
          return [name, one && getComputedStyle(one).fill]
        }))"""
    )
    assert fills["bar"] != fills["track"]
    assert fills["bar"] != "rgb(0, 0, 0)", "the style of charts is there"
    assert fills["rest"] == page.evaluate("() => getComputedStyle(document.body).backgroundColor")


def test_research_begins_with_numbers_and_a_picture(look: Visit) -> None:
    """Beside each other on a desk, on one screen; below each other on a phone; the chart is there once."""
    page = charts(look(PATHS["nl"], viewport=DESK))
    lines, chart = page.locator(".minute > ul"), page.locator(".minute > .chart")
    expect(page.locator("#grafiek-naar-de-gemeente")).to_have_count(1)
    expect(page.locator("a[href='#grafiek-naar-de-gemeente']")).to_have_count(1)
    for box in (lines.bounding_box(), chart.bounding_box()):
        assert box and box["y"] < 320
    expect(chart.locator(".chart__drawing")).to_be_in_viewport(ratio=1)
    assert (lines.bounding_box() or {})["width"] + (lines.bounding_box() or {})["x"] < (chart.bounding_box() or {})["x"]
    numbers = lines.locator("li > strong:first-child")
    expect(numbers).to_have_count(5)
    for number in numbers.all():
        assert re.match(r"\d+", number.inner_text())
        expect(number).to_have_css("font-size", "32px")
    expect(lines.locator("li > .source-note")).to_have_count(5)
    page.set_viewport_size(PHONE)
    assert (lines.bounding_box() or {})["y"] < (chart.bounding_box() or {})["y"]
    assert (chart.bounding_box() or {})["width"] > 300


def test_words_can_be_selected_and_are_told_once(look: Visit) -> None:
    page = charts(look(PATHS["nl"]))
    drawing = page.get_by_role("img", name="Vóór de training wilden twee van de drie vrouwen al betaald werken")
    expect(drawing).to_have_accessible_description("n = 92 vrouwen, 2021. Ja: 62 (67%); Misschien: 20 (22%); Nee: 10 (11%).")
    drawing.locator("text").nth(1).evaluate("text => getSelection().selectAllChildren(text)")
    assert page.evaluate("() => getSelection().toString()") == "62 (67%) Ja"


def test_table_and_files_are_below_it(look: Visit) -> None:
    page = charts(look(PATHS["en"]))
    figure = page.locator("#grafiek-opleiding")
    figure.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(figure.get_by_role("table")).to_be_visible()
    expect(figure.get_by_role("rowheader")).to_have_count(4)
    for end in ("svg", "png", "csv", "pdf"):
        link = figure.locator(f'a[download][href$="opleiding.{end}"]')
        with page.expect_download() as waiting:
            link.click()
        assert waiting.value.suggested_filename == ("dia-opleiding.pdf" if end == "pdf" else f"opleiding.{end}")
        assert waiting.value.failure() is None


def test_on_paper_the_drawing_is_left(look: Visit) -> None:
    page = charts(look(PATHS["nl"]))
    page.emulate_media(media="print")
    figure = page.locator("#grafiek-plannen")
    expect(figure.locator(".chart__drawing")).to_be_visible()
    expect(figure.locator("summary")).to_be_hidden()
    assert figure.locator(".chart__bar").first.evaluate("bar => getComputedStyle(bar).fill") == "rgb(0, 0, 0)"
