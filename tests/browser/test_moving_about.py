"""Moving about: skip link, menu, change of language, focus, and what remains without scripts."""

from __future__ import annotations

import pytest
from helpers.browser import PHONE, Visit
from helpers.templates import ROOTS, TEMPLATES
from playwright.sync_api import Page, expect

HASH_OR_NOT = ["", "#morgen"]

# Where the focus is, and whether that shows: by the element itself, by its label, or by the card it stands in.
# The button in a date field is the browser's own and has its own ring, which a page cannot see.
HERE = """() => {
  const here = document.activeElement, box = here.getBoundingClientRect();
  const marked = (element) => {
    if (!element) return false;
    const style = getComputedStyle(element);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== "rgba(0, 0, 0, 0)";
  };
  const inner = here.type === "date" && !here.matches(":focus-visible");
  return {
    marked: inner || marked(here) || marked(here.closest(".card")) || marked(here.labels?.[0]),
    name: `${here.tagName}.${here.className} «${here.textContent.trim().slice(0, 40)}»`, body: here === document.body,
    empty: !box.width || !box.height,
    outside: box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth };
}"""


@pytest.mark.parametrize("path", TEMPLATES.values())
def test_keyboard_reaches_everything_and_shows_where_it_is(look: Visit, path: str) -> None:
    """Skip link first; then every stop is visible, and the tour ends: there is no trap."""
    page = look(path, allow=(404,))
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    stops, faults = 0, []
    while True:
        place = page.evaluate(HERE)
        if place["body"] or stops > 400:
            break  # out of the page, to the browser itself
        stops += 1
        if place["empty"] or place["outside"]:
            faults.append(f"out of sight: {place['name']}")
        if not place["marked"]:
            faults.append(f"no sign of focus: {place['name']}")
        page.keyboard.press("Tab")
    assert 15 < stops <= 400
    assert faults == []


@pytest.mark.parametrize(("path", "words"), [("", "Naar de inhoud"), ("en/scan/", "Skip to content")])
def test_skip_link_goes_to_the_content(look: Visit, path: str, words: str) -> None:
    page = look(path)
    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_have_text(words)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("anchor", HASH_OR_NOT)
@pytest.mark.parametrize("scripts", [True, False])
def test_change_of_language_stays_on_the_page(look: Visit, address: str, anchor: str, scripts: bool) -> None:
    page = look("vragen/beleid/" + anchor, java_script_enabled=scripts)
    kept = anchor if scripts else ""
    page.get_by_role("link", name="English", exact=True).click()
    page.wait_for_url(address + "en/vragen/beleid/" + kept)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Nederlands", exact=True).click()
    page.wait_for_url(address + "vragen/beleid/" + kept)
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    if kept:
        expect(page.locator(kept)).to_be_in_viewport()


def test_change_of_language_by_keyboard_keeps_the_place_that_was_jumped_to(look: Visit, address: str) -> None:
    page = look("scan/")
    page.locator(".toc--scan a").nth(3).click()
    assert page.url == address + "scan/#vraag-gesprek"
    page.get_by_role("link", name="English", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(address + "en/scan/#vraag-gesprek")


@pytest.mark.parametrize(("language", "root"), ROOTS.items())
def test_not_found_page_in_the_language_of_the_address(look: Visit, address: str, language: str, root: str) -> None:
    page = look(root + "bestaat/niet/", allow=(404,))
    titles = {"nl": "Deze pagina is er niet", "en": "This page does not exist"}
    expect(page.get_by_role("heading", level=1)).to_have_text(titles[language])
    page.locator("main a.button").click()
    page.wait_for_url(address + root)


def test_renamed_page_takes_the_visitor_along(visit: Visit, sub_address: str) -> None:
    for root in ROOTS.values():
        page = visit(sub_address + root + "vragen/oude-naam/", base_url=sub_address)
        page.wait_for_url(sub_address + root + "vragen/beleid/")


@pytest.mark.parametrize(("language", "root"), ROOTS.items())
@pytest.mark.parametrize("scripts", [True, False])
def test_menu_on_a_phone_by_keyboard(look: Visit, address: str, language: str, root: str, scripts: bool) -> None:
    page = look(root + "vragen/beleid/", viewport=PHONE, java_script_enabled=scripts)
    panel, button = page.locator("nav.menu__panel"), page.locator("summary.menu__button")
    expect(page.locator("nav.bar")).to_be_hidden()
    expect(panel).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(panel).to_be_visible()
    links = panel.get_by_role("link")
    count = links.count()
    assert count >= 7
    for number in range(count):
        page.keyboard.press("Tab")
        expect(links.nth(number)).to_be_focused()
        expect(links.nth(number)).to_be_in_viewport(ratio=1)
    target = links.nth(count - 2).evaluate("link => link.href")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(target)
    expect(panel).to_be_hidden()


def test_menu_closes_on_escape_and_when_it_is_left(look: Visit) -> None:
    page = look("", viewport=PHONE)
    panel, button = page.locator("nav.menu__panel"), page.locator("summary.menu__button")
    button.click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(button).to_be_focused()
    button.click()
    expect(panel).to_be_visible()
    page.mouse.click(180, 700)  # somewhere beside it
    expect(panel).to_be_hidden()
    button.click()
    for _ in range(panel.get_by_role("link").count() + 1):
        page.keyboard.press("Tab")
    expect(panel).to_be_hidden()  # else it lies over what has the focus now


def test_without_scripts_everything_is_there_but_the_buttons_that_need_them(look: Visit) -> None:
    plain, scripted = (look("en/oefeningen/", java_script_enabled=on) for on in (False, True))
    expect(plain.get_by_role("button", name="Search")).to_have_count(0)
    expect(scripted.get_by_role("button", name="Search")).to_have_count(1)

    def links(page: Page) -> list[str]:
        return [link.get_attribute("href") or "" for link in page.locator("a").all()]

    assert links(plain) == links(scripted)
    expect(plain.locator("html")).to_have_class("no-js")
