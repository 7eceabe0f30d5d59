"""Search: by hand and by keyboard, in one language, and safe with whatever is typed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from helpers.browser import Visit
from helpers.pages import Page as BuiltPage
from playwright.sync_api import Locator, Page, TimeoutError, expect

DIALOG, FIELD, STATUS = "dialog.search", "dialog.search input", "dialog.search [role=status]"
RESULTS, DOORS, WAYS = "dialog.search li .search__link", "dialog.search li .search__doors a", "dialog.search nav a"
BUTTONS = {"nl": "Zoeken", "en": "Search"}


def search(page: Page, words: str, language: str = "nl") -> Locator:
    """Open the dialog and type; returns the results."""
    page.get_by_role("button", name=BUTTONS[language]).click()
    page.locator(FIELD).fill(words)
    return page.locator(RESULTS)


def search_again(page: Page, words: str) -> Locator:
    """Type other words into the dialog that is open."""
    page.locator(FIELD).fill(words)
    return page.locator(RESULTS)


def found(page: Page) -> list[str]:
    """Where the results lead, from the root of the site."""
    root = page.evaluate("document.querySelector('[data-search]').ownerDocument.location.origin") + "/"
    return [link.removeprefix(root) for link in page.locator(RESULTS).evaluate_all("links => links.map(link => link.href)")]


@pytest.mark.parametrize("path", ["", "scan/", "vragen/beleid/", "oefeningen/"])
def test_dutch_search_finds_dutch_pages_only(look: Visit, site: Path, path: str) -> None:
    page = look(path)
    expect(search(page, "gemeente").first).to_be_visible()
    places = found(page)
    assert len(places) >= 5
    for place in places:
        assert not place.startswith("en/"), place
        assert (site / place.partition("#")[0] / "index.html").is_file(), place


@pytest.mark.parametrize("path", ["en/", "en/scan/", "en/vragen/beleid/", "en/oefeningen/"])
def test_english_search_finds_english_pages_only(look: Visit, site: Path, path: str) -> None:
    page = look(path)
    expect(search(page, "municipality", "en").first).to_be_visible()
    places = found(page)
    assert len(places) >= 5
    for place in places:
        assert place.startswith("en/"), place
        assert (site / place.partition("#")[0] / "index.html").is_file(), place


def test_words_of_the_other_language_find_nothing(look: Visit) -> None:
    page = look("")
    search(page, "unemployment")
    expect(page.locator(STATUS)).to_have_text("Niets gevonden. Probeer een ander woord.")
    drawn = "() => getComputedStyle(document.querySelector('.search__found'), '::after').backgroundImage.includes('/search.')"
    assert page.evaluate(drawn), "an empty list has a drawing, which nobody hears"
    expect(search_again(page, "gemeente").first).to_be_visible()
    assert not page.evaluate(drawn)
    page.goto("en/")
    search(page, "gesprekstechniek", "en")
    expect(page.locator(STATUS)).to_have_text("Nothing found. Try another word.")


def test_search_works_on_the_page_that_is_not_there(look: Visit, site: Path) -> None:
    page = look("vragen/weg/is/weg", allow=(404,))
    expect(search(page, "draagvlak").first).to_be_visible()
    assert all((site / place.partition("#")[0] / "index.html").is_file() for place in found(page))


def test_search_works_below_a_path(visit: Visit, sub_address: str, sub_site: Path) -> None:
    for start in ("vragen/oude-naam/", "en/een/adres/dat/er/niet/is"):
        page = visit(sub_address + start, allow=(404,), base_url=sub_address)
        page.wait_for_selector("[data-search]:not([hidden])")
        language = page.locator("html").get_attribute("lang") or ""
        expect(search(page, "training", language).first).to_be_visible()
        for place in found(page):
            assert place.startswith("toolkit/")
            inner = place.removeprefix("toolkit/").partition("#")[0]
            assert inner.startswith("en/") == (language == "en")
            assert (sub_site / inner / "index.html").is_file(), place


def test_by_keyboard_alone(look: Visit) -> None:
    page = look("en/vragen/beleid/")
    button = page.get_by_role("button", name="Search")
    button.focus()
    page.keyboard.press("Enter")
    field = page.get_by_role("searchbox", name="Search this site")
    expect(field).to_be_focused()
    page.keyboard.type("warm handover")
    results = page.locator(RESULTS)
    expect(results.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(results.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Enter")
    expect(results.nth(0)).to_be_focused()
    target = results.nth(0).evaluate("link => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(DIALOG)).to_be_hidden()


def test_escape_closes_and_gives_the_focus_back(look: Visit) -> None:
    page = look("")
    button = page.get_by_role("button", name="Zoeken")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("scan")
    expect(page.locator(RESULTS).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(DIALOG)).to_be_hidden()
    expect(button).to_be_focused()


DIALOG_SCRIPT = re.compile(r"/javascripts/search\.[0-9a-f]{8}\.js$")


def test_who_does_not_search_does_not_get_it(visit: Visit) -> None:
    page = visit("robots.txt")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("")
    page.get_by_role("button", name="Zoeken").wait_for(state="visible")
    assert not [address for address in asked if DIALOG_SCRIPT.search(address)]
    with page.expect_request(DIALOG_SCRIPT):
        page.get_by_role("button", name="Zoeken").focus()


def test_search_that_does_not_come_is_told_and_may_come_later(visit: Visit) -> None:
    page = visit("robots.txt")
    page.route(DIALOG_SCRIPT, lambda route: route.abort("aborted"))
    page.goto("")
    button = page.get_by_role("button", name="Zoeken")
    button.click()
    expect(page.get_by_role("alert")).to_have_text("Zoeken lukt nu niet. Laad de pagina opnieuw.")
    button.click()
    expect(page.get_by_role("alert")).to_have_count(1)
    page.unroute(DIALOG_SCRIPT)
    page.reload()
    button.click()
    expect(page.locator(FIELD)).to_be_focused()


def test_close_button_and_click_beside_the_dialog(look: Visit) -> None:
    page = look("")
    for close in (lambda: page.get_by_role("button", name="Sluiten").click(), lambda: page.mouse.click(5, 5)):
        page.get_by_role("button", name="Zoeken").click()
        expect(page.locator(DIALOG)).to_be_visible()
        close()
        expect(page.locator(DIALOG)).to_be_hidden()


def test_focus_stays_in_the_open_dialog(look: Visit) -> None:
    page = look("")
    search(page, "werk")
    expect(page.locator(RESULTS).first).to_be_visible()
    for _ in range(30):
        page.keyboard.press("Tab")
        outside = page.evaluate(f"document.activeElement !== document.body && !document.activeElement.closest('{DIALOG}')")
        assert not outside


def test_status_tells_what_to_do_and_what_was_found(look: Visit) -> None:
    page = look("")
    page.get_by_role("button", name="Zoeken").click()
    status = page.get_by_role("status")
    expect(status).to_have_text("Typ een of meer woorden.")
    page.locator(FIELD).fill("participatiewet")
    expect(status).to_have_text(re.compile(r"^\d+ pagina’s gevonden$"))
    assert page.locator(RESULTS).count() == int(status.inner_text().split()[0])
    page.locator(FIELD).fill("zzzzqqq")
    expect(status).to_have_text("Niets gevonden. Probeer een ander woord.")
    expect(page.locator(RESULTS)).to_have_count(0)
    page.locator(FIELD).fill("  ")
    expect(status).to_have_text("Typ een of meer woorden.")


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("en/", "café"),  # an accent at the end
        ("en/", "women's organisations"),  # the text has a curly apostrophe
        ("en/", "women’s organisations"),
        ("", "nug-team"),
        ("", "het gesprek"),  # a word that other search engines leave out
        ("", "GEMEENTEN"),
        ("", "1.295"),
    ],
)
def test_words_are_cut_alike_in_text_and_query(look: Visit, path: str, typed: str) -> None:
    page = look(path)
    expect(search(page, typed, "en" if path else "nl").first).to_be_visible()


def test_many_answers_are_told_as_such(look: Visit) -> None:
    page = look("en/")
    results = search(page, "w", "en")
    expect(page.locator(STATUS)).to_have_text(re.compile(r"^\d\d pages found; these are the first 20$"))
    expect(results).to_have_count(20)


HOSTILE = [
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "javascript:alert(1)",
    "+-*~^:\"'()[]{}|\\",
    "title:werk",
    "werk^100000 ~3",
    "-gemeente",
    "*",
    "a" * 5000,
    "((((((((((a+)+)+)+)+)+)+)+)+)+$",
    "\u202e\u0000\ufeff",
    "constructor __proto__ toString hasOwnProperty",
]


def test_whatever_is_typed_is_text(look: Visit) -> None:
    page = look("en/")
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    search(page, "work", "en")
    expect(page.locator(RESULTS).first).to_be_visible()
    for typed in HOSTILE:
        page.locator(FIELD).fill(typed)
        page.locator(FIELD).fill("work")
        page.locator(FIELD).fill(typed)
        expect(page.locator(STATUS)).to_have_text(re.compile(r"found|Nothing|Type one"))
        assert page.locator(f"{DIALOG} :is(img, script, iframe, svg)").count() == 0
        assert page.evaluate("document.querySelectorAll('dialog.search a[href^=\"javascript\"]').length") == 0
    assert dialogs == []
    page.locator(FIELD).fill("work")
    expect(page.locator(RESULTS).first).to_be_visible()  # it still works


def test_words_are_marked_and_answers_are_links_with_text(look: Visit) -> None:
    page = look("")
    results = search(page, "vrouwenorg werkcoa")
    expect(results.first).to_be_visible()
    marks = {text.lower() for text in page.locator(f"{DIALOG} mark").all_inner_texts()}
    assert marks == {"vrouwenorg", "werkcoa"}
    assert all(text.strip() for text in results.all_inner_texts())


def test_typing_asks_nothing_of_the_server(look: Visit, opened: list) -> None:
    """What somebody looks for stays on her computer."""
    page = look("")
    search(page, "geheim qwxzqwxz")
    expect(page.locator(STATUS)).not_to_have_text("Typ een of meer woorden.")
    before = len(opened[0].asked)
    page.locator(FIELD).fill("schulden scheiding")
    page.keyboard.press("Enter")
    expect(page.locator(STATUS)).not_to_be_empty()
    assert len(opened[0].asked) == before
    assert not [url for url in opened[0].asked if "geheim" in url]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_only_what_search_needs_is_fetched_and_only_then(visit: Visit, opened: list, language: str) -> None:
    page = visit("" if language == "nl" else "en/")
    assert not [url for url in opened[0].asked if "search_index" in url or "workers" in url]
    expect(search(page, "scan", language).first).to_be_visible()
    asked = opened[0].asked
    assert len([url for url in asked if url.endswith("/search/search_index.json")]) == 1
    assert len([url for url in asked if "/workers/" in url]) == 1
    assert not [url for url in asked if "lunr" in url]


# One of the first three results leads to the page, by itself or by one of its doors (a sheet at another level).
LEADS_TO = """address => [...document.querySelectorAll("dialog.search li")].slice(0, 3)
  .some(row => [...row.querySelectorAll("a")].some(link => link.href.split("#")[0] === address))"""


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_is_found_by_its_title(look: Visit, pages: list[BuiltPage], address: str, language: str) -> None:
    page = look("" if language == "nl" else "en/")
    search(page, "", language)
    missing = []
    for built in pages:
        if built.language != language or built.file.endswith("404.html"):
            continue
        title = built.tree.css_first("h1").text(strip=True)
        page.locator(FIELD).fill(title)
        try:
            page.wait_for_function(LEADS_TO, arg=address + built.path, timeout=10_000)
        except TimeoutError:
            missing.append(f"«{title}»: {page.locator(STATUS).inner_text()} {found(page)}")
    assert missing == []


def test_without_the_index_the_visitor_is_told(visit: Visit) -> None:
    page = visit("")
    page.context.route("**/search_index.json", lambda route: route.fulfill(body="this is no index"))
    search(page, "werk")
    expect(page.locator(STATUS)).to_have_text("Zoeken lukt nu niet. Laad de pagina opnieuw.")


def test_a_sheet_of_two_levels_is_one_result_with_its_doors(look: Visit, site: Path) -> None:
    page = look("")
    results = search(page, "stellingen over werk")
    expect(results.first).to_have_text("Stellingen over werk")
    row = page.locator(f"{DIALOG} li").first
    expect(row.locator(".search__kind")).to_have_text("Werkbladen · Werkblad · Nederlands, B1")
    doors = row.locator(".search__doors a")
    expect(doors).to_have_text(["Makkelijk Nederlands", "PDF", "PDF, makkelijk Nederlands"])
    assert [link.get_attribute("aria-label") for link in doors.all()][1] == "PDF: Stellingen over werk"
    assert not [place for place in found(page) if "-a2/" in place]
    for address in doors.evaluate_all("links => links.map(link => new URL(link.href).pathname)"):
        place = site / address.lstrip("/")
        assert place.is_file() or (place / "index.html").is_file(), address


def test_a_result_leads_to_the_heading_that_answers(look: Visit) -> None:
    page = look("en/")
    results = search(page, "socratic", "en")
    expect(results.first).to_have_attribute("href", re.compile(r"/en/begrippen/#socratisch-gesprek$"))
    results.first.click()
    expect(page.locator("#socratisch-gesprek")).to_be_in_viewport()
    expect(page.locator(DIALOG)).to_be_hidden()


def test_ways_in_when_nothing_is_typed_and_on_when_nothing_is_found(look: Visit) -> None:
    page = look("over/")
    page.get_by_role("button", name="Zoeken").click()
    starts = page.get_by_role("navigation", name="Begin bijvoorbeeld hier").get_by_role("link")
    expect(starts.first).to_have_text("De scan")
    page.locator(FIELD).fill("zzzzqqq")
    onward = page.get_by_role("navigation", name="Of kijk verder op deze pagina’s").get_by_role("link")
    expect(onward.nth(1)).to_have_text("Begrippen")
    page.locator(FIELD).fill("werk")
    expect(page.locator(RESULTS).first).to_be_visible()
    expect(page.locator(WAYS)).to_have_count(0)
    page.locator(FIELD).fill("")
    expect(starts.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(starts.first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/scan/")


@pytest.mark.parametrize(
    ("path", "typed", "wanted"),
    [
        ("", "financien", "oefeningen/overzicht-financien/"),  # without its accent
        ("", "kenismaking", "oefeningen/kennismaking/"),  # misspelt
        ("", "huis werk", "oefeningen/huiswerk/"),  # apart
        ("", "vrouwenwerkblad certificaat", "werkbladen/bewijs-van-deelname/"),  # a word of nobody, and an everyday one
        ("en/", "womens organizations", "en/praktijk/vrouwenorganisaties/"),  # American, without its apostrophe
    ],
)
def test_search_forgives(look: Visit, path: str, typed: str, wanted: str) -> None:
    page = look(path)
    expect(search(page, typed, "en" if path else "nl").first).to_be_visible()
    assert wanted in [place.partition("#")[0] for place in found(page)[:3]]


# The focused link lies wholly below the form and above the edge of the window.
COVERED = """() => {
  const link = document.activeElement.getBoundingClientRect();
  const form = document.querySelector("dialog.search form").getBoundingClientRect();
  const dialog = document.querySelector("dialog.search").getBoundingClientRect();
  const bottom = Math.min(dialog.bottom, innerHeight);
  const seen = document.elementsFromPoint(link.left + 2, link.top + Math.min(8, link.height / 2));
  const fits = link.height < bottom - form.bottom;
  const clear = link.top >= form.bottom - 0.5 && (!fits || link.bottom <= bottom + 0.5);
  return [clear && seen[0].closest("a") === document.activeElement,
    document.activeElement.textContent, link.top, form.bottom, link.bottom, bottom];
}"""
STOPS = {"ArrowUp": RESULTS, "Shift+Tab": f"{RESULTS}, {DOORS}"}


@pytest.mark.parametrize("size", [(1280, 900), (360, 740), (320, 256)])
@pytest.mark.parametrize("key", ["ArrowUp", "Shift+Tab"])
def test_the_focused_result_never_lies_under_the_form(look: Visit, size: tuple[int, int], key: str) -> None:
    page = look("", viewport={"width": size[0], "height": size[1]})
    results = search(page, "werkblad")
    expect(results.nth(8)).to_be_visible()
    stops = page.locator(STOPS[key])
    count = stops.count()
    assert count > 8
    stops.last.focus()
    for step in range(count):
        expect(stops.nth(count - 1 - step)).to_be_focused()
        right, *told = page.evaluate(COVERED)
        assert right, told
        page.keyboard.press(key)
    field = page.locator(FIELD)
    assert field.evaluate("field => field === document.activeElement") or key == "Shift+Tab"
