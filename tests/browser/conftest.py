"""A real browser. Every test of it also fails on an error in the console, a request that fails, or one to another host."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import pytest
from helpers.browser import DESK, Visit, Watch, Window, options_of
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this computer, if it can be the one without windows: that is the same engine at a third of the work."""
    path = next((found for found in map(shutil.which, NAMES) if found), None)
    if path is None:
        reason = "No Chromium on this computer: «apt-get install chromium-headless-shell». Without it the browser is not tested."
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def opened() -> list[Watch]:
    """What is watched during the test, one for each context."""
    return []


@pytest.fixture
def open_context(browser: Browser, address: str, opened: list[Watch]) -> Iterator[Callable[..., BrowserContext]]:
    """Makes fresh contexts, and sees to it that nothing went wrong in any."""
    contexts: list[BrowserContext] = []

    def make(**options: Any) -> BrowserContext:
        context = browser.new_context(**options_of(address, options))
        contexts.append(context)
        opened.append(Watch(context, urlsplit(options.get("base_url", address)).netloc))
        return context

    yield make
    for context in contexts:
        context.close()
    assert [fault for watch in opened for fault in watch.faults] == []


@pytest.fixture
def visit(open_context: Callable[..., BrowserContext], opened: list[Watch]) -> Visit:
    """Opens a page in a fresh context."""

    def go(path: str = "", *, allow: tuple[int, ...] = (), **options: Any) -> Page:
        page = open_context(**options).new_page()
        opened[-1].statuses_allowed |= set(allow)
        page.goto(path)
        return page

    return go


@pytest.fixture(scope="session")
def windows(browser: Browser, address: str) -> Callable[..., Window]:
    """The windows of this process that `look` uses, one for each set of options."""

    @cache
    def made(options: frozenset[tuple[str, Any]]) -> Window:
        return Window(browser, address, dict(options))

    return lambda **options: made(frozenset(options.items()))


@contextmanager
def _going(windows: Callable[..., Window], opened: list[Watch], *, may_keep: bool) -> Iterator[Visit]:
    used: list[Window] = []

    def go(
        path: str = "",
        *,
        allow: tuple[int, ...] = (),
        viewport: dict[str, int] = DESK,
        color_scheme: str = "light",
        **options: Any,
    ) -> Page:
        window = windows(**options)
        assert window not in used, "a second page in the same window: use visit, or go on in the first"
        used.append(window)
        window.enter(viewport, color_scheme)
        window.watch.statuses_allowed |= set(allow)
        opened.append(window.watch)
        window.page.goto(path)
        return window.page

    yield go
    for window in used:
        window.leave(may_keep=may_keep)
    assert [fault for window in used for fault in window.watch.faults] == []


@pytest.fixture
def look(windows: Callable[..., Window], opened: list[Watch]) -> Iterator[Visit]:
    """Opens a page in a window that other tests have used before it. For tests that only look at pages: nothing may be kept."""
    with _going(windows, opened, may_keep=False) as go:
        yield go


@pytest.fixture
def work(windows: Callable[..., Window], opened: list[Watch]) -> Iterator[Visit]:
    """The same for tests that keep something, as the scan does. Afterwards it is wiped."""
    with _going(windows, opened, may_keep=True) as go:
        yield go
