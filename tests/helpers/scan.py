"""What the tests of the scan share: going to a part, and opening what folds."""

from __future__ import annotations

from playwright.sync_api import Page

from toolkit.publish.bundle import LATER

FETCHED = """stem => performance.getEntriesByType('resource')
  .some(({ name, responseEnd }) => name.includes(`/${stem}.`) && responseEnd > 0)"""


def open_part(page: Page, fragment: str) -> None:
    """Go to a part by its link, which may be folded away."""
    link = page.locator(f'.app__nav a[href="#{fragment}"]')
    if not link.is_visible():
        page.locator(".app__others > summary").click()
    link.click()


def open_panel(page: Page, name: str) -> None:
    """Open what saves ("save") or shares ("share"), unless it is open."""
    panel = page.locator(f"#app-tool-{name}")
    if panel.get_attribute("open") is None:
        panel.locator("summary").click()
    panel.locator("button").first.wait_for()


def unfold_kept(page: Page) -> None:
    """Open the list of scans that are kept here, unless it is open."""
    kept = page.locator(".app__kept-here")
    kept.wait_for()
    if kept.get_attribute("open") is None:
        kept.locator("summary").click()


def wait_for_the_rest(page: Page) -> None:
    """Wait until all that comes later has come by itself."""
    for name in (name for name in LATER if name.startswith("scan/")):
        page.wait_for_function(FETCHED, arg=name.removesuffix(".js"))
