"""A page that is open while somebody writes: what is wrong stands above it, and it comes anew without losing what was done."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from helpers.browser import Visit
from helpers.served import LONG, Served, served
from playwright.sync_api import Page, expect

from toolkit.pages.tested import AXE_TAGS

Write = Callable[[str, str, str], Path]
WRONG = "#serve-problems section"


@pytest.fixture
def shown(buildable: Path) -> Iterator[Served]:
    with served(buildable) as found:
        found.page("")
        yield found


@pytest.fixture
def address(shown: Served) -> str:
    """Where pages are visited: here, so that the whole site need not be built first."""
    return shown.address


def opened(visit: Visit, path: str) -> Page:
    page = visit(path, allow=(404, 503))
    page.set_default_timeout(LONG * 1000)
    return page


def until(page: Page, true: str) -> None:
    """Wait until something is true in the page; the policy of the site forbids what Playwright has for it."""
    end = time.monotonic() + LONG
    while not page.evaluate(f"() => {true}"):
        assert time.monotonic() < end, true
        page.wait_for_timeout(50)


def test_what_is_wrong_stands_above_the_page_until_it_is_mended(visit: Visit, shown: Served, write: Write) -> None:
    page = opened(visit, "praktijk/stad/")
    expect(page.locator(WRONG)).to_be_hidden()
    write("docs/praktijk/stad.md", "title: Een stad", "titel: <b>Een stad")
    write("docs/scan.md", "Dit is de tekst", "# Kop\n\nDit is de tekst")
    told = page.locator(WRONG)
    expect(told).to_contain_text("docs/praktijk/stad.md:2", timeout=LONG * 1000)
    expect(told).to_contain_text("docs/scan.md:8")
    expect(told.locator("li").first.locator("p")).to_have_count(2)  # what is wrong, and what to do
    expect(told).to_have_attribute("aria-live", "polite")
    expect(page.get_by_role("heading", level=1)).to_have_text("Een stad")
    page.evaluate(AXE_SCRIPT)
    rules = {"runOnly": {"type": "tag", "values": list(AXE_TAGS)}, "preload": False}  # that writes styles into the page
    looked = page.evaluate("options => axe.run(document, options)", rules)
    assert looked["passes"]
    assert looked["violations"] == []
    page.emulate_media(media="print")
    expect(told).to_be_hidden()
    page.emulate_media(media="screen")
    expect(told).to_be_visible()
    write("docs/praktijk/stad.md", "titel: <b>Een stad", "title: Een stad")
    write("docs/scan.md", "# Kop\n\nDit is de tekst", "Dit is de tekst")
    expect(told).to_be_hidden(timeout=LONG * 1000)


def test_page_comes_anew_where_it_was(visit: Visit, shown: Served, write: Write) -> None:
    write("docs/praktijk/stad.md", "## Hoe {#hoe}\n", "## Hoe {#hoe}\n" + "\nEen zin.\n" * 80)
    page = opened(visit, "praktijk/stad/")
    page.evaluate("scrollTo(0, 700)")
    write("docs/praktijk/stad.md", "## Bronnen {#bronnen}\n", "## Bronnen {#bronnen}\n\nDe allernieuwste zin.\n")
    expect(page.get_by_text("De allernieuwste zin.")).to_be_attached(timeout=LONG * 1000)
    until(page, "Math.abs(scrollY - 700) < 5")


def test_what_was_typed_stays_and_other_changes_leave_a_page_alone(visit: Visit, shown: Served, write: Write) -> None:
    page = opened(visit, "scan/")
    page.evaluate("() => { document.documentElement.dataset.same = 'yes'; }")
    fields = page.locator("main input[type=text], main textarea")
    assert fields.count()
    fields.evaluate_all("all => { all[0].value = 'Wat ik schreef'; }")
    with page.expect_request(lambda asked: asked.method == "HEAD", timeout=LONG * 1000):
        write("docs/praktijk/stad.md", "## Hoe {#hoe}\n", "## Hoe {#hoe}\n\nEen zin erbij.\n")
    expect(page.locator("html[data-same]")).to_have_count(1)
    write("docs/scan.md", "Dit is de tekst", "Dit is de nieuwe tekst")
    expect(page.get_by_text("Dit is de nieuwe tekst")).to_be_attached(timeout=LONG * 1000)
    expect(fields.first).to_have_value("Wat ik schreef")


def test_styles_come_anew(visit: Visit, shown: Served, write: Write) -> None:
    page = opened(visit, "praktijk/stad/")
    sheet = shown.project / "overrides/assets/stylesheets/text.css"
    sheet.write_text(sheet.read_text(encoding="utf-8") + "\nh1 { letter-spacing: 7px; }\n", encoding="utf-8")
    expect(page.locator("h1")).to_have_css("letter-spacing", "7px", timeout=LONG * 1000)


def test_page_that_cannot_be_made_yet_comes_by_itself(visit: Visit, shown: Served, write: Write) -> None:
    write("docs/scan.md", "title:", "titel:")
    page = opened(visit, "nergens/")
    write("docs/scan.md", "titel:", "title:")
    page.goto("scan/")
    expect(page.locator("main h1").first).to_be_visible(timeout=LONG * 1000)
