"""The width of a page is used: contents, text and facts beside each other, in one column where there is no room for more."""

from __future__ import annotations

from typing import Any

import pytest
from helpers.browser import DESK, PHONE, Visit
from helpers.templates import every_template
from playwright.sync_api import Page, expect
from test_every_page import STICKING_OUT, set_text_size

BOX = """selector => { const box = document.querySelector(selector).getBoundingClientRect();
  return {left: box.left, right: box.right, top: box.top, bottom: box.bottom, width: box.width, height: box.height} }"""
MOST_LETTERS = 42 * 16  # a line of running text in pixels
# Paragraphs and items of lists in the running text, wherever they stand.
GRIDS = ".cards, .drawing-list, .picture-list, .columns-list"
LINES = """() => [...document.querySelectorAll(".text > :is(p, ul, ol) , .text > :is(ul, ol) > li")]
  .filter(each => each.checkVisibility() && !each.closest("GRIDS"))
  .map(each => [each.tagName, each.getBoundingClientRect().width])""".replace("GRIDS", GRIDS)


def box(page: Page, selector: str) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(BOX, selector)
    return found


@pytest.mark.parametrize(("language", "path"), every_template())
def test_no_line_is_longer_than_one_reads_with_ease(look: Visit, language: str, path: str) -> None:
    if path.endswith("scan/"):
        pytest.skip("its lines are those of a form")
    page = look(path, allow=(404,), viewport=DESK)
    assert [each for each in page.evaluate(LINES) if each[1] > MOST_LETTERS] == []


def test_items_of_a_list_are_as_wide_as_the_paragraphs_beside_them(look: Visit) -> None:
    widths = dict[str, set[float]]()
    for tag, width in look("vragen/", viewport=DESK).evaluate(LINES):
        widths.setdefault(tag, set()).add(width)
    assert widths["P"] == widths["OL"] | widths["UL"]


@pytest.mark.parametrize(
    "path", ["oefeningen/fictieve-casus/", "stappenplan/training/", "vragen/beleid/", "praktijk/spe-amsterdam/"]
)
def test_contents_text_and_facts_stand_beside_each_other(look: Visit, path: str) -> None:
    page = look(path, viewport=DESK)
    contents, text, facts = (box(page, selector) for selector in (".body > .toc", ".text", ".beside"))
    assert contents["right"] < text["left"] < text["right"] < facts["left"]
    assert contents["top"] < 900 and text["width"] > 500
    assert facts["right"] - contents["left"] > 1100
    expect(page.locator(".toc li a").first).to_be_visible()
    expect(page.locator(".fold > summary:visible")).to_have_count(0 if "oefeningen" not in path else 1)


@pytest.mark.parametrize("path", ["oefeningen/fictieve-casus/", "stappenplan/training/", "begrippen/", "oefeningen/"])
def test_on_a_phone_what_stands_beside_the_text_is_folded(look: Visit, path: str) -> None:
    page = look(path, viewport=PHONE)
    expect(page.locator(".toc ol")).to_be_hidden()
    for fold in page.locator(".body .fold").all():
        assert (fold.bounding_box() or {"height": 999})["height"] < 60
    page.locator(".toc summary").click()
    expect(page.locator(".toc ol")).to_be_visible()
    page.locator(".toc li a").last.click()
    expect(page.locator(".toc ol")).to_be_hidden()
    place = page.url.partition("#")[2]
    expect(page.locator(f"[id='{place}']")).to_be_in_viewport()
    expect(page.locator(".toc summary")).to_be_in_viewport()
    bar = box(page, ".body > .toc")
    assert box(page, f"[id='{place}']")["top"] >= bar["bottom"] - 1, "what was jumped to lies under the contents"


def test_without_scripts_the_contents_open_too(look: Visit) -> None:
    page = look("onderzoek/", viewport=PHONE, java_script_enabled=False)
    page.locator(".toc summary").click()
    expect(page.locator(".toc li a").last).to_be_visible()


@pytest.mark.parametrize("path", ["oefeningen/fictieve-casus/", "vragen/beleid/", "begrippen/", "werkbladen/huiswerkkaart/"])
def test_large_letters_get_one_column(look: Visit, path: str) -> None:
    page = look(path, viewport=DESK)
    set_text_size(page, 200)
    assert page.evaluate(STICKING_OUT) == []
    assert box(page, ".text")["width"] > 1000


def test_contents_tell_where_one_is(look: Visit) -> None:
    page = look("onderzoek/", viewport=DESK)
    page.locator(".toc li a").nth(3).click()
    page.mouse.wheel(0, 10)
    expect(page.locator(".toc [aria-current=location]")).to_have_count(1)


def test_a_long_list_of_contents_moves_along(look: Visit) -> None:
    page = look("begrippen/", viewport=DESK)
    page.locator(".toc li a").nth(38).evaluate("link => link.click()")
    here = page.locator(".toc [aria-current=location]")
    expect(here).to_have_count(1)
    expect(here).to_be_in_viewport(ratio=1)


def test_contents_are_never_taller_than_the_window(look: Visit) -> None:
    page = look("begrippen/", viewport=DESK)
    assert box(page, ".body > .toc")["height"] <= 900


@pytest.mark.parametrize("root", ["", "en/"])
def test_home_is_what_it_is_in_one_look(look: Visit, root: str) -> None:
    page = look(root, viewport=DESK)
    for door in page.locator(".door h2").all():
        expect(door).to_be_in_viewport(ratio=1)
    hero = box(page, ".hero")
    assert all((door.bounding_box() or {"y": 0})["y"] >= hero["bottom"] for door in page.locator(".door").all())
    page.set_viewport_size({"width": 360, "height": 740})
    for button in page.locator(".hero .button").all():
        expect(button).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("root", ["", "en/"])
def test_home_tells_why_in_three_numbers_beside_each_other(look: Visit, root: str) -> None:
    page = look(root, viewport=DESK)
    numbers = [number.bounding_box() or {} for number in page.locator(".proof > ul > li > strong").all()]
    assert [box["y"] for box in numbers] == [numbers[0]["y"]] * 3
    assert page.locator(".proof .source-note").count() >= 3  # each has its source
    page.set_viewport_size({"width": 360, "height": 740})
    lefts = {(number.bounding_box() or {})["x"] for number in page.locator(".proof > ul > li > strong").all()}
    assert len(lefts) == 1
