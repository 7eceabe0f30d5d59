"""What the tests of the scan share: going to a part, and opening what folds."""

from __future__ import annotations

from playwright.sync_api import Page


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
