"""A walk past every page of the sitemap: nothing fails, nothing is kept, nothing sticks out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import BrowserContext, Page, ViewportSize

from toolkit.pages.tested import DESK, PHONE, REFLOW, TEXT_SIZE

SITE = "https://toolkit.example/"
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
PARTS = 4  # the walk is cut up, so that several processes can share it
KEPT = """async () => ({
  local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
  databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"local": 0, "session": 0, "cookie": "", "databases": 0, "caches": 0, "workers": 0}

# Is an element, or what it stands in, put out of sight on purpose, for those who listen to the page only?
AWAY = """const away = (element) => {
  for (; element; element = element.parentElement) if (getComputedStyle(element).clipPath.startsWith("inset(50%")) return true;
  return false;
};"""
# What sticks out of the window sideways, unless it is in a box that scrolls by itself or is put away on purpose.
STICKING_OUT = (
    f"() => {{ {AWAY}"
    + """
  const width = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > width) found.push(`page: ${document.documentElement.scrollWidth}`);
  for (const element of document.body.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    if (!box.width || !box.height || (box.right <= width + 1 && box.left >= -1)) continue;
    if (element.closest(".skip") || getComputedStyle(element).visibility === "hidden" || away(element)) continue;
    let parent = element.parentElement;
    while (parent && !/auto|scroll/.test(getComputedStyle(parent).overflowX)) parent = parent.parentElement;
    if (!parent) found.push(`${element.tagName}.${element.className}: ${box.left} to ${box.right}`);
  }
  return found;
}"""
)
# Text that does not fit the box it is cut off by.
CUT_OFF = (
    f"() => {{ {AWAY}"
    + """ return [...document.body.querySelectorAll("*")].filter((element) => {
  const style = getComputedStyle(element);
  return /hidden|clip/.test(style.overflowX + style.overflowY) && !element.closest("svg") && !away(element)
    && element.clientWidth && element.textContent.trim()
    && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
}).map((element) => `${element.tagName}.${element.className}`) }"""
)


@pytest.fixture(params=range(PARTS))
def paths(request: pytest.FixtureRequest, site: Path) -> list[str]:
    """A part of the addresses in the sitemap, from the root of the site."""
    found = [loc.text or "" for loc in ElementTree.parse(site / "sitemap.xml").iter(LOC)]
    assert len(found) > 90
    return [url.removeprefix(SITE) for url in sorted(found)][request.param :: PARTS]


def set_text_size(page: Page, size: int) -> None:
    """Text at `size` percent, with the window as it is: what a visitor sets in the browser, without the help of media queries."""
    page.evaluate("size => { document.documentElement.style.fontSize = `${size}%` }", size)


def test_every_page(open_context: Callable[..., BrowserContext], paths: list[str]) -> None:
    """Faults of the console, of requests and of the security policy are noted by the fixture."""
    context = open_context()
    page = context.new_page()
    faults: list[str] = []
    for path in paths:
        page.set_viewport_size(ViewportSize(**DESK))
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 200, path
        assert page.locator("html.js").count() == 1, f"{path}: scripts did not run"
        if (kept := page.evaluate(KEPT)) != NOTHING:
            faults.append(f"{path}: keeps {kept}")
        faults += [f"{path} at 1280: {found}" for found in page.evaluate(STICKING_OUT)]
        set_text_size(page, TEXT_SIZE)
        faults += [f"{path} at 200%: {found}" for found in page.evaluate(STICKING_OUT) + page.evaluate(CUT_OFF)]
        set_text_size(page, 100)
        page.set_viewport_size(ViewportSize(**PHONE))
        faults += [f"{path} at 360: {found}" for found in page.evaluate(STICKING_OUT) + page.evaluate(CUT_OFF)]
        page.set_viewport_size(ViewportSize(**REFLOW))
        faults += [f"{path} at 320: {found}" for found in page.evaluate(STICKING_OUT)]
    assert faults == []
    assert context.storage_state() == {"cookies": [], "origins": []}
