"""A static server as a careful host would be: strict headers, a 404 per language, no directory listing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from toolkit.hosts.description import HEADERS
from toolkit.languages import LANGUAGES


class Handler(SimpleHTTPRequestHandler):
    """Serves one folder below a base path."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript", ".woff2": "font/woff2"}

    def __init__(self, *args: Any, base: str, headers: dict[str, str], **more: Any) -> None:
        self.base, self.sent = base, headers
        super().__init__(*args, **more)

    def end_headers(self) -> None:
        for name, value in self.sent.items():
            self.send_header(name, value)
        super().end_headers()

    def send_head(self) -> Any:
        path = urlsplit(self.path).path
        if not path.startswith(self.base):
            return self._not_found(LANGUAGES[0])
        inner = path.removeprefix(self.base)
        self.path = "/" + inner
        found = Path(self.translate_path(self.path))
        if found.is_dir() and not path.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", path + "/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return None
        if found.is_dir():
            found = found / "index.html"
        if not found.is_file() or found.name.startswith("_"):
            return self._not_found(next((lang for lang in LANGUAGES[1:] if inner.startswith(f"{lang}/")), LANGUAGES[0]))
        return super().send_head()

    def _not_found(self, language: str) -> Any:
        folder = Path(self.directory) / ("" if language == LANGUAGES[0] else language)
        content = (folder / "404.html").open("rb")
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str((folder / "404.html").stat().st_size))
        self.end_headers()
        return content

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: what goes wrong is seen in the browser."""


@contextmanager
def serving(folder: Path, base: str = "/", headers: dict[str, str] = HEADERS) -> Iterator[str]:
    """Serve `folder` on a free port of this computer; yields its address, with a slash behind it.

    headers: {} as a host that sends none of its own.
    """
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder), base=base, headers=headers))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()
