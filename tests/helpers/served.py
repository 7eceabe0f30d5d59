"""`make serve` on a copy of a project: the real process, asked over HTTP, and waited for by what it tells."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPResponse
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError

from helpers.project import clean_environment
from toolkit.serve.page import OURS

LONG = 120  # seconds: no test waits this long, but one that cannot pass ends
_OURS = re.compile(rb'<script defer src="/-serve/live\.js" [^>]*></script>\n')


def free_port() -> int:
    """A port of this computer that nothing uses now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


class Served:
    """A project that is being shown."""

    def __init__(self, project: Path, running: subprocess.Popen[bytes], port: int, said: Path) -> None:
        self.project, self.running, self.said = project, running, said
        self.address = f"http://127.0.0.1:{port}/"
        self._opener = urllib.request.build_opener(_Stay)

    def ask(self, path: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of an address, as soon as there is a server."""
        end = time.monotonic() + LONG
        while self.running.poll() is None and time.monotonic() < end:
            try:
                with self._opener.open(self.address + path, timeout=LONG) as answer:
                    return answer.status, dict(answer.headers), answer.read()
            except HTTPError as error:
                return error.code, dict(error.headers), error.read()
            except URLError:
                time.sleep(0.05)
        raise AssertionError(self.told())

    def page(self, path: str) -> bytes:
        """A page as a visitor would get it: without the script that `make serve` adds, which must be there."""
        status, headers, body = self.ask(path)
        assert status in (200, 404), (path, status, self.told())
        assert headers["X-Made"]
        page, scripts = _OURS.subn(b"", body)
        assert scripts == 1, path
        return page

    def told(self) -> str:
        """What it has printed."""
        return self.said.read_text(encoding="utf-8")

    def until_told(self, words: str, times: int = 1) -> str:
        """What it has printed once these words are in it so many times."""
        end = time.monotonic() + LONG
        while self.told().count(words) < times:
            assert self.running.poll() is None, self.told()
            assert time.monotonic() < end, f"«{words}» was not told:\n{self.told()}"
            time.sleep(0.05)
        return self.told()

    def news(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """What pages are told, once it is what is wanted."""
        self.ask("")
        answer: HTTPResponse
        with urllib.request.urlopen(f"{self.address}{OURS}news", timeout=LONG) as answer:
            for row in answer:
                if row.startswith(b"data: "):
                    found: dict[str, Any] = json.loads(row.removeprefix(b"data: "))
                    if wanted(found):
                        return found
        raise AssertionError(self.told())

    def wrong(self, wanted: Callable[[list[str]], bool]) -> list[str]:
        """The places where something is wrong, once they are what is wanted."""
        found = self.news(lambda news: wanted([each["place"] for each in news["problems"]]))
        return [each["place"] for each in found["problems"]]


@contextmanager
def served(project: Path, *options: str, **environment: str) -> Iterator[Served]:
    """Run `serve` on a project at a free port."""
    port, said = free_port(), project.parent / "told.txt"
    command = [sys.executable, str(project / "scripts" / "build.py"), "serve", "--port", str(port), *options]
    with said.open("w") as output:
        running = subprocess.Popen(command, cwd=project, env=clean_environment(**environment), stdout=output, stderr=output)
        try:
            yield Served(project, running, port, said)
        finally:
            if running.poll() is None:
                running.send_signal(signal.SIGTERM)
            running.wait(LONG)
