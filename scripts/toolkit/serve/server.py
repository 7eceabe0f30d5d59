"""The server on this computer: pages as they are now, files as they are, and news for pages that are open."""

from __future__ import annotations

import errno
import mimetypes
import socket
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from ..problems import MESSAGES, Tongue
from .answer import PDFS
from .page import OURS, in_its_place, made, news, shown
from .showing import Showing

HERE, EVERYWHERE = "127.0.0.1", "0.0.0.0"  # only when it is asked for
NEXT = 20  # how many ports are tried
_TAKEN = (errno.EADDRINUSE, errno.EACCES)  # a port that another has, or that is not for us
_BREATH = 15.0  # seconds after which a page that is open is told that nothing has changed: so it is known when it is closed
_KINDS = {
    ".js": "text/javascript",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".css": "text/css",
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
}


class Server(ThreadingHTTPServer):
    """Shows what `showing` makes. Raises OSError when the port is not free."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, place: tuple[str, int], tongue: Tongue) -> None:
        self.showing: Showing | None = None
        self.tongue = tongue
        super().__init__(place, Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser that no longer waits is no fault."""


class Handler(BaseHTTPRequestHandler):
    """Answers one browser."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        """Answer with what stands at the address."""
        with suppress(ConnectionError):
            self._answer(unquote(urlsplit(self.path).path).lstrip("/"))

    do_HEAD = do_GET

    def _answer(self, address: str) -> None:
        showing = self.server.showing
        if showing is None:
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, b"", "text/plain")
        elif address == f"{OURS}news":
            self._news(showing)
        elif address in (f"{OURS}live.js", f"{OURS}live.css"):
            self._file(Path(__file__).with_name(address.removeprefix(OURS)))
        elif file := showing.file(address):
            self._file(file)
        else:
            self._made(showing, address)

    def _made(self, showing: Showing, address: str) -> None:
        showing.look()
        state, tongue = showing.state, self.server.tongue  # before it is made: then a change meanwhile is news
        answer = showing.answer(address.removesuffix("index.html"))
        if answer.kind == "moved":
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", f"/{answer.path}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        status, page = HTTPStatus.OK, answer.body
        if answer.kind == "missing":
            status = HTTPStatus.NOT_FOUND
        elif answer.kind == "broken":
            name = "serve/no-pdf" if address.startswith(PDFS) else "serve/no-page"
            problems = answer.problems if address.startswith(PDFS) else ()  # of a page they stand above it
            status, page = HTTPStatus.SERVICE_UNAVAILABLE, in_its_place(MESSAGES.words(name), problems, tongue)
        kind = _kind(address) if answer.kind == "made" else "text/html"
        if kind == "text/html":
            self._send(status, shown(page, state), "text/html; charset=utf-8", {"X-Made": made(page)})
        else:
            self._send(status, page, kind)

    def _file(self, path: Path) -> None:
        try:
            self._send(HTTPStatus.OK, path.read_bytes(), _kind(path.name))
        except OSError:  # gone since; the next look tells
            self._send(HTTPStatus.NOT_FOUND, b"", "text/plain")

    def _send(self, status: HTTPStatus, body: bytes, kind: str, more: dict[str, str] | None = None) -> None:
        self.send_response(status)
        headers = {"Content-Type": kind, "Content-Length": str(len(body)), "Cache-Control": "no-store", **(more or {})}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _news(self, showing: Showing) -> None:
        """Tell of each change until the page is closed."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        told = ""
        while self.command != "HEAD":
            state = news(showing.state, self.server.tongue)
            self.wfile.write(f"data: {state}\n\n".encode() if state != told else b": \n\n")
            self.wfile.flush()
            told = state
            with showing.news:
                if news(showing.state, self.server.tongue) == told:
                    showing.news.wait(_BREATH)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: what is wrong is told by the check."""


def _kind(name: str) -> str:
    suffix = Path(name).suffix
    if name.endswith("/") or not suffix:
        return "text/html"
    return _KINDS.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def opened(address: str, port: int, tongue: Tongue) -> Server | None:
    """A server at a port, or at the next that is free, or None. Raises OSError for an address that is not ours."""
    for number in range(port, min(port + NEXT, 65536)):
        try:
            return Server((address, number), tongue)
        except OSError as error:
            if isinstance(error, socket.gaierror) or error.errno not in _TAKEN:
                raise
    return None


def in_the_network() -> str:
    """The address of this computer for others in its network; that of the computer itself when there is none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked, suppress(OSError):
        asked.connect(("192.0.2.1", 9))  # sends nothing: it only asks the system which way it would go
        return str(asked.getsockname()[0])
    return HERE
