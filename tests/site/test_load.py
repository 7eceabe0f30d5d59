"""Many requests at once: each server answers all of them, and who counts sees one that fails."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from helpers.hosts import TEMPLATES, running

from benches.load import PAGE, PLAIN, load, plant
from toolkit.hosts.description import PRECOMPRESSED

NUMBER, CONNECTIONS = 2000, 20
BODY = b"hallo" * 100


@pytest.mark.parametrize("name", TEMPLATES)
def test_of_many_requests_none_fails(site: Path, name: str) -> None:
    """Of a page and of a plain file, as it is and compressed; each answer is the file that the build made, byte for byte."""
    with running(name, site, "/", [], {}) as server:
        plant(server)
        for coding in ("identity", *PRECOMPRESSED):
            if coding == "br" and name == "nginx":
                continue  # it needs a module for that
            wanted = (site / f"{PAGE}index.html{PRECOMPRESSED.get(coding, '')}").read_bytes()
            for path in (PAGE, PLAIN):
                found = load(server.port, f"/{path}", wanted, coding, number=NUMBER, connections=CONNECTIONS)
                assert (found.requests, found.failed) == (NUMBER, 0), (coding, path)


class Faulty(BaseHTTPRequestHandler):
    """Answers well, but for one in ten."""

    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16  # an answer at once
    asked, fault = 0, ""

    def do_GET(self) -> None:
        type(self).asked += 1
        wrong = type(self).asked % 10 == 0 and self.fault
        self.send_response(503 if wrong == "status" else 200)
        body = BODY[:-1] if wrong == "short" else BODY.upper() if wrong == "other" else BODY
        self.send_header("Content-Length", str(len(BODY if wrong == "cut" else body)))
        self.end_headers()
        self.wfile.write(body[:9] if wrong == "cut" else body)
        self.close_connection = wrong in ("cut", "closed")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def faulty(fault: str) -> Iterator[int]:
    """A server with a fault; yields its port."""
    handler = type("Handler", (Faulty,), {"asked": 0, "fault": fault})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("fault", ["", "status", "short", "other", "cut"])
def test_each_request_that_fails_is_counted(fault: str) -> None:
    with faulty(fault) as port:
        assert load(port, "/", BODY, number=50, connections=1).failed == (5 if fault else 0)


def test_where_nobody_answers_all_have_failed() -> None:
    with faulty("") as port:
        pass
    assert load(port, "/", BODY, number=30, connections=3).failed == 30


def test_what_could_not_be_asked_in_time_has_failed() -> None:
    with faulty("") as port:
        assert load(port, "/", BODY, number=30, connections=3, seconds=0).failed == 30
