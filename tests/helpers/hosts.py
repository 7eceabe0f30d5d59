"""Real web servers with the files of deploy/, on a copy of a built site: nginx, Caddy and Apache, as far as they are there."""

from __future__ import annotations

import http.client
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from benches import servers
from benches.servers import HOST, TEMPLATES, Running
from toolkit.hosts.files import Moves

__all__ = ["HOST", "TEMPLATES"]
PACKAGES = {"nginx": "nginx-light", "caddy": "caddy", "apache": "apache2"}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


class Server(Running):
    """A running server that can be asked things."""

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path below the base ("en/scan/"), exactly as it is written, without following anything."""
        return self.ask(self.base + path, method, **headers)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path from the root of the server."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(
            method, path, headers={"Host": HOST} | {name.replace("_", "-"): value for name, value in headers.items()}
        )
        answer = connection.getresponse()
        values: dict[str, str] = {}
        for name, value in answer.getheaders():  # one that is sent twice is seen as such
            values[name.lower()] = f"{values[name.lower()]}, {value}" if name.lower() in values else value
        found = Answer(answer.status, values, answer.read())
        connection.close()
        return found


@contextmanager
def running(name: str, site: Path, base: str, moves: Moves, more: dict[str, str]) -> Iterator[Server]:
    """Run a server. Without it the test is skipped; nginx must be there where everything must."""
    if servers.program(name) is None:
        reason = f"No {name} on this computer: «apt-get install {PACKAGES[name]}». Without it its file in deploy/ is not tested."
        (pytest.fail if os.environ.get("CI") and name == "nginx" else pytest.skip)(reason)
    with servers.running(name, site, base, moves, more) as found:
        yield Server(**vars(found))
