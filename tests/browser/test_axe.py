"""axe on one page of each template: both languages, light and dark, on a desk and on a phone; and on what opens."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from helpers.browser import DESK, PHONE, Visit
from helpers.templates import every_template
from playwright.sync_api import Page, ViewportSize, expect
from test_every_page import CUT_OFF, STICKING_OUT

from toolkit.pages.tested import AXE, AXE_TAGS, SCHEMES

EVERYTHING = {"type": "tag", "values": list(AXE_TAGS)}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
RUN = """options => axe.run(document, options)
  .then(({passes, violations}) => [passes.length + violations.length, violations])"""


def violations(page: Page, rules: dict[str, Any] = EVERYTHING) -> list[str]:
    """What axe finds, one line for each element."""
    if not page.evaluate("'axe' in window"):  # half a megabyte, which a page reads once
        page.evaluate(AXE_SCRIPT)
    looked, told = page.evaluate(RUN, {"runOnly": rules, "resultTypes": ["violations"]})
    assert looked, "axe looked at nothing"
    return [
        f"{found['id']} ({found['impact']}): {node['html'][:160]} {node.get('failureSummary', '')[:300]}"
        for found in told
        for node in found["nodes"]
    ]


def faults_of_page(page: Page) -> list[str]:
    """What is wrong with a page as it stands: for axe in light, in dark and on a phone, and what has no room on a phone."""
    faults = violations(page)
    page.emulate_media(color_scheme="dark")
    faults += violations(page, COLOURS)
    page.set_viewport_size(ViewportSize(**PHONE))
    return faults + violations(page) + list(page.evaluate(STICKING_OUT)) + list(page.evaluate(CUT_OFF))


def test_rules_are_of_the_version_that_the_statement_names() -> None:
    assert f"axe v{AXE}." in AXE_SCRIPT[:200]


@pytest.mark.parametrize(("language", "path"), every_template())
def test_templates(look: Visit, language: str, path: str) -> None:
    page = look(path, allow=(404,))
    faults = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for size in (DESK, PHONE):
            page.set_viewport_size(ViewportSize(**size))
            rules = EVERYTHING if scheme == "light" else COLOURS  # of the rest, nothing differs in the dark
            faults += [f"{scheme}, {size['width']}: {found}" for found in violations(page, rules)]
    assert faults == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
class TestWhatOpens:
    """What is only there after a click."""

    def test_search(self, look: Visit, scheme: str, size: dict[str, int]) -> None:
        page = look("", color_scheme=scheme, viewport=size)
        page.get_by_role("button", name="Zoeken").click()
        assert violations(page) == []
        page.locator("dialog.search input").fill("gemeente")
        expect(page.locator("dialog.search li a").first).to_be_visible()
        assert violations(page) == []

    def test_explanation_of_a_term(self, look: Visit, scheme: str, size: dict[str, int]) -> None:
        page = look("en/vragen/beleid/", color_scheme=scheme, viewport=size)
        page.locator("a.term").first.focus()
        expect(page.get_by_role("tooltip")).to_be_visible()
        assert violations(page) == []

    def test_answers_and_explanations_of_the_scan(self, work: Visit, scheme: str, size: dict[str, int]) -> None:
        page = work("scan/#vraag-doelgroep", color_scheme=scheme, viewport=size)
        page.locator(".scan__answers input").nth(1).check()
        page.locator(".scan details").first.evaluate("details => details.open = true")
        assert violations(page) == []

    def test_filter_that_finds_nothing(self, look: Visit, scheme: str, size: dict[str, int]) -> None:
        page = look("en/oefeningen/?focus=meet&half_day=2", color_scheme=scheme, viewport=size)
        assert violations(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_open_menu(look: Visit, scheme: str) -> None:
    page = look("en/", color_scheme=scheme, viewport=PHONE)
    page.locator("summary.menu__button").click()
    expect(page.locator("nav.menu__panel")).to_be_visible()
    assert violations(page) == []
