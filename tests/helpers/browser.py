"""What the tests in the browser share: sizes of windows, and a watch on what goes wrong."""

from __future__ import annotations

from typing import Any, Protocol
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


class Watch:
    """Writes down what goes wrong in a browser context."""

    def __init__(self, context: BrowserContext, host: str) -> None:
        self.faults: list[str] = []
        self.asked: list[str] = []
        self.statuses_allowed: set[int] = set()
        self._host = host
        context.on("request", lambda request: self._request(request.url))
        context.on("requestfailed", lambda request: self._failed(request.url, request.failure or ""))
        context.on("response", lambda response: self._response(response.status, response.url))
        context.on("console", lambda message: self._console(message.type, message.text))
        context.on("weberror", lambda error: self.faults.append(f"error: {error.error}"))

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


class Visit(Protocol):
    """Opens a page of the site in a fresh context: `visit("en/scan/", **options of the context)`."""

    def __call__(self, path: str = "", *, allow: tuple[int, ...] = (), **options: Any) -> Page: ...
