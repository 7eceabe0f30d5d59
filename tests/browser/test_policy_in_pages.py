"""The policy that pages say themselves, on a host that sends no headers: it holds, and no page breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from helpers.server import serving
from playwright.sync_api import Browser, BrowserContext

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
TRY = """() => new Promise((done) => {
  document.addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective));
  const script = document.createElement("script");
  script.textContent = "document.title = 'ran'";
  document.head.append(script);
})"""


@pytest.fixture(params=["/", "/toolkit/"])
def bare(request: pytest.FixtureRequest) -> Iterator[tuple[str, Path, str]]:
    """The site on a host that sends no headers, at the root of a name and below a path."""
    site = request.getfixturevalue("site" if request.param == "/" else "sub_site")
    with serving(site, request.param, headers={}) as found:
        yield found, site, request.param


def test_no_page_breaks_it(open_context: Callable[..., BrowserContext], bare: tuple[str, Path, str]) -> None:
    """A page that does says so in the console, which the fixture notes."""
    address, site, base = bare
    page = open_context(base_url=address).new_page()
    paths = [(loc.text or "").split("://", 1)[1].partition("/")[2] for loc in ElementTree.parse(site / "sitemap.xml").iter(LOC)]
    assert len(paths) > 90
    for path in paths:
        answer = page.goto(path.removeprefix(base.lstrip("/")))
        assert answer is not None
        assert answer.status == 200, path
        assert "content-security-policy" not in answer.headers
        assert page.locator("html.js").count() == 1, f"{path}: scripts did not run"


def test_it_holds(browser: Browser, bare: tuple[str, Path, str]) -> None:
    """Not in a context of the fixture: that would note what is refused here on purpose."""
    context = browser.new_context(base_url=bare[0])
    page = context.new_page()
    page.goto(bare[0])
    assert page.evaluate(TRY) == "script-src-elem"
    assert page.title() != "ran"
    context.close()
