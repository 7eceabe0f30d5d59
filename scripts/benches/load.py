"""Measures real servers with the files of deploy/ under load: a page beside a plain file of the same size."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BufferedReader
from pathlib import Path
from statistics import median

import click

from toolkit.hosts.description import PRECOMPRESSED

from .measure import PROJECT, family, machine, write_section
from .servers import HOST, TEMPLATES, Running, program, running

PAGE = "scan/"  # the largest page there is
PLAIN = "plain.html"  # the same bytes, beside the home page
NUMBER, CONNECTIONS, ROUNDS = 2000, 20, 7
LEAST = 0.9  # a page in this share of the time that its server takes for the plain file, what we want


@dataclass
class Load:
    """What came of many requests: how many, how many did not get what they asked for, and the processor time of each."""

    requests: int = 0
    failed: int = 0
    microseconds: float = 0.0


def used(process: int) -> float:
    """The seconds of processor time that a process and its children have had; those of the clock where that cannot be known.

    So the work of who asks, and of others on this computer, does not count.
    """
    total = 0.0
    try:
        for each in family(process):
            total += time.clock_gettime(~each << 3 | 2)  # clock_getcpuclockid(3), which Python has not
    except OSError:
        return time.perf_counter()
    return total


class _Line:
    """One connection that is kept open."""

    def __init__(self, port: int, asked: bytes) -> None:
        self._port, self._asked = port, asked
        self._socket: socket.socket | None = None
        self._answers: BufferedReader | None = None

    def ask(self) -> None:
        """Raises OSError when nobody is there."""
        if self._socket is None:
            self._socket = socket.create_connection(("127.0.0.1", self._port), timeout=10)
            self._answers = self._socket.makefile("rb")
        self._socket.sendall(self._asked)

    def answer(self) -> bytes:
        """The body of an answer with status 200, and else nothing. Raises OSError or ValueError when it does not come whole."""
        if self._answers is None:
            raise ConnectionError
        status, headers = self._answers.readline(), {}
        while (line := self._answers.readline().strip().lower()) != b"":
            name, _, value = line.partition(b":")
            headers[name] = value.strip()
        if headers.get(b"transfer-encoding") == b"chunked":
            pieces = []
            while length := int(self._answers.readline(), 16):
                pieces.append(self._whole(length))
                self._answers.readline()
            self._answers.readline()
            body = b"".join(pieces)
        else:
            body = self._whole(int(headers.get(b"content-length", b"")))
        if headers.get(b"connection") == b"close":  # a server lets a connection ask so many times, and no more
            self.close()
        return body if b" 200 " in status else b""

    def _whole(self, length: int) -> bytes:
        body = self._answers.read(length) if self._answers else b""
        if len(body) < length:
            raise ConnectionError
        return body

    def close(self) -> None:
        for each in (self._answers, self._socket):
            if each is not None:
                each.close()
        self._socket = self._answers = None


def load(
    port: int,
    path: str,
    wanted: bytes,
    coding: str = "identity",
    *,
    process: int = 0,
    number: int = NUMBER,
    connections: int = CONNECTIONS,
    seconds: float = 60,
) -> Load:
    """Ask a server `number` times for a path, over connections that stay open; each answer must be `wanted`, byte for byte.

    process: of the server, whose time is counted. After so many seconds it stops; what was not asked by then has failed.
    """
    asked = f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\nAccept-Encoding: {coding}\r\n\r\n".encode()
    lines = [_Line(port, asked) for _ in range(connections)]
    total, good = Load(number), 0
    end, begun, done = time.monotonic() + seconds, used(process) if process else 0.0, 0
    while done < number and time.monotonic() < end:
        batch = lines[: number - done]
        for line in batch:
            with _closed_at_a_fault(line):
                line.ask()
        for line in batch:
            with _closed_at_a_fault(line):
                good += line.answer() == wanted
        done += len(batch)
    total.microseconds = (used(process) - begun) / number * 1e6 if process else 0.0
    total.failed = number - good
    for line in lines:
        line.close()
    return total


@contextmanager
def _closed_at_a_fault(line: _Line) -> Iterator[None]:
    """The next time a connection is asked something it begins anew."""
    try:
        yield
    except (OSError, ValueError):
        line.close()


@dataclass
class Pair:
    """A page and a plain file of the same bytes, asked for in turns."""

    page: list[float] = field(default_factory=list)
    plain: list[float] = field(default_factory=list)
    failed: int = 0

    @property
    def ratio(self) -> float:
        """How fast the page is, with the plain file as 1."""
        return median(plain / page for page, plain in zip(self.page, self.plain, strict=True))


def plant(server: Running) -> None:
    """Put the plain file into the site of a server, with what the build compressed of it."""
    for ending in ("", *PRECOMPRESSED.values()):
        (server.site / f"{PLAIN}{ending}").write_bytes((server.site / PAGE / f"index.html{ending}").read_bytes())


def compare(server: Running, coding: str, rounds: int = ROUNDS) -> Pair:
    """Ask a server for the page and the plain file, in turns."""
    wanted = (server.site / f"{PLAIN}{PRECOMPRESSED.get(coding, '')}").read_bytes()
    pair = Pair()
    for _ in range(rounds):
        for path, times in ((PAGE, pair.page), (PLAIN, pair.plain)):
            found = load(server.port, server.base + path, wanted, coding, process=server.process)
            times.append(found.microseconds)
            pair.failed += found.failed
    return pair


def bench(output: Path, site: Path = PROJECT / "site") -> None:
    """Write what was measured on the site that was built last into a file.

    Raises ClickException when there is none, and when a request failed.
    """
    if not (site / PAGE / "index.html.gz").is_file():
        raise click.ClickException("Bouw eerst de site: make build.")
    rows, failed = [], 0
    for name in TEMPLATES:
        if program(name) is None:
            rows.append(f"| {name} | niet op deze computer | | | | |")
            continue
        with running(name, site, "/", [], {}) as server:
            plant(server)
            for coding in ("identity", *PRECOMPRESSED):
                if coding == "br" and name == "nginx":
                    continue  # it needs a module for that
                pair = compare(server, coding)
                told = f"{median(pair.page):.0f} | {median(pair.plain):.0f} | {pair.ratio:.2f} | {pair.failed}"
                rows.append(f"| {name} | {'nee' if coding == 'identity' else coding} | {told} |")
                failed += pair.failed
                click.echo(rows[-1])
    text = "\n".join(
        [
            "## Onder belasting",
            "",
            machine(),
            "",
            "| server | gecomprimeerd | pagina (µs) | los bestand (µs) | verhouding | mislukt |",
            "|---|---|---:|---:|---:|---:|",
            *rows,
            "",
            f"Elke server draait met haar bestand uit `deploy/`. Gevraagd is de grootste pagina (`{PAGE}`), om de beurt met",
            f"hetzelfde als los bestand: {ROUNDS} keer {NUMBER}, over {CONNECTIONS} verbindingen.",
            f"µs is de rekentijd van de server voor een antwoord. Doel: een verhouding van {LEAST:.1f}, en niets mislukt.",
        ]
    )
    write_section(output, "load", text)
    if failed:
        raise click.ClickException(f"{failed} verzoeken mislukten.")
