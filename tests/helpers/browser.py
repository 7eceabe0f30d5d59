"""What the tests in the browser share: sizes of windows, and a watch on what goes wrong."""

from __future__ import annotations

from typing import Any, Protocol
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from toolkit.pages.tested import DESK, PHONE

__all__ = ["DESK", "PHONE"]  # sizes of windows, as the statement on the site tells them


class Watch:
    """Writes down what goes wrong in a browser context."""

    def __init__(self, context: BrowserContext, host: str) -> None:
        self.begin()
        self._host = host
        context.on("request", lambda request: self._request(request.url))
        context.on("requestfailed", lambda request: self._failed(request.url, request.failure or ""))
        context.on("response", lambda response: self._response(response.status, response.url))
        context.on("console", lambda message: self._console(message.type, message.text))
        context.on("weberror", lambda error: self.faults.append(f"error: {error.error}"))

    def begin(self) -> None:
        """Forget what was seen so far: another test begins."""
        self.faults: list[str] = []
        self.asked: list[str] = []
        self.statuses_allowed: set[int] = set()

    def _request(self, url: str) -> None:
        self.asked.append(url)
        if urlsplit(url).netloc != self._host:
            self.faults.append(f"elsewhere: {url}")

    def _failed(self, url: str, reason: str) -> None:
        if reason != "net::ERR_ABORTED":  # the visitor went on before it came
            self.faults.append(f"failed: {url} ({reason})")

    def _response(self, status: int, url: str) -> None:
        if status >= 400 and status not in self.statuses_allowed:
            self.faults.append(f"{status}: {url}")

    def _console(self, kind: str, text: str) -> None:
        expected = any(f"status of {status}" in text for status in self.statuses_allowed)
        if kind in ("error", "warning") and not expected:
            self.faults.append(f"console: {text}")


def options_of(address: str, more: dict[str, Any]) -> dict[str, Any]:
    """The options of a context: those of every test, and `more`."""
    return {"viewport": DESK, "base_url": address, "reduced_motion": "reduce"} | more


KEPT_HERE = "() => localStorage.length + sessionStorage.length + document.cookie.length"
WIPE = "() => { localStorage.clear(); sessionStorage.clear(); }"
PLAIN = "robots.txt"  # a file of the site without scripts


class Window:
    """A window that one test after another looks at pages in. That takes a fraction of the work of a browser context for each.

    Only for tests that set nothing up in the context; `enter` and `leave` see to it that they find a clean one.
    """

    def __init__(self, browser: Browser, address: str, options: dict[str, Any]) -> None:
        self.options = options
        self.context = browser.new_context(**options_of(address, options))
        self.watch = Watch(self.context, urlsplit(address).netloc)
        self.page = self.context.new_page()

    def enter(self, size: dict[str, int], scheme: str) -> None:
        """Begin a test, with a window of this size and in light or dark."""
        self.watch.begin()
        self.page.set_viewport_size(ViewportSize(**size))
        self.page.emulate_media(
            media="null",
            color_scheme=scheme,  # type: ignore[arg-type]
            forced_colors=self.options.get("forced_colors", "none"),
            reduced_motion=self.options.get("reduced_motion", "reduce"),
        )

    def leave(self, *, may_keep: bool) -> None:
        """End a test: what it changed is put right, and what it kept is wiped, which only one that `may_keep` has to have."""
        assert self.context.pages == [self.page], "this test opened another window: use visit"
        self.page.unroute_all()
        if may_keep:
            self.page.goto(PLAIN)  # first away from the scripts, which save what they have when they are left
            self.page.evaluate(WIPE)
        else:
            assert self.page.evaluate(KEPT_HERE) == 0, "this test keeps something: use work"
        self.page.goto("about:blank")
        self.page.mouse.move(-1, -1)  # else what lies under the pointer in the next test would be hovered


class Visit(Protocol):
    """Opens a page of the site in a context: `visit("en/scan/", **options of the context)`."""

    def __call__(self, path: str = "", *, allow: tuple[int, ...] = (), **options: Any) -> Page: ...
