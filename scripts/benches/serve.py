"""Measures `make serve`: how long it takes to begin, and until a change can be seen, from the moment that it is saved."""

from __future__ import annotations

import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError

import click

from .measure import machine, write_section
from .pdf import copy_project

ROUNDS = 5
MOST_START, MOST_PAGE, MOST_OTHER = 5.0, 2.0, 4.0  # seconds: what we want
PAGE = "waarom/"


@dataclass(frozen=True)
class Change:
    """A change of a file: a piece of it, and that piece with another mark in it each time. `most`: the seconds we want."""

    name: str
    file: str
    piece: str
    changed: str
    most: float
    address: str = PAGE


CHANGES = (
    Change("tekst van een pagina", "docs/waarom.md", r"\n## ", "\n{mark}\n\n## ", MOST_PAGE),
    Change("titel van een pagina", "docs/waarom.md", r"\ntitle: .*", "\ntitle: Waarom {mark}", MOST_PAGE),
    Change(
        "woorden (strings.yml)", "scripts/toolkit/strings.yml", r'\nskip: \{nl: "[^"]*"', '\nskip: {{nl: "{mark}"', MOST_OTHER
    ),
    Change("sjabloon", "overrides/base.html", r"<main ", "<!-- {mark} --><main ", MOST_OTHER),
    Change("stijl", "overrides/assets/stylesheets/text.css", r"^", "/* {mark} */\n", MOST_PAGE, "assets/stylesheets/text.css"),
    Change(
        "code",
        "scripts/toolkit/pages/rendering.py",
        r"    body, here = Body\(html\)",
        '    html += "<p>{mark}</p>"\n    body, here = Body(html)',
        MOST_OTHER,
    ),
)


@contextmanager
def served(root: Path) -> Iterator[str]:
    """The address at which a project is shown."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(root / "scripts" / "build.py"), "serve", "--port", str(port)]
    running = subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        running.terminate()
        running.wait()


def seen(address: str, mark: str) -> float:
    """The moment at which a page with a mark in it is shown."""
    while True:
        try:
            with urllib.request.urlopen(address) as answer:
                if mark.encode() in answer.read():
                    return time.perf_counter()
        except HTTPError:
            raise
        except URLError:
            time.sleep(0.02)


def measure_start(root: Path) -> float:
    """The seconds until the first page."""
    start = time.perf_counter()
    with served(root) as address:
        return seen(address + PAGE, "<main") - start


def measure_change(root: Path, change: Change, address: str, number: int) -> float:
    """The seconds from saving a change until the page shows it."""
    path, mark = root / change.file, f"merk{number}"
    text = path.read_text(encoding="utf-8")
    now, found = re.subn(change.piece, lambda _: change.changed.format(mark=mark), text, count=1)
    if not found:
        raise click.ClickException(f"{change.file}: {change.piece}")
    path.write_text(now, encoding="utf-8")
    start = time.perf_counter()
    seconds = seen(address + change.address, mark) - start
    path.write_text(text, encoding="utf-8")
    seen(address + PAGE, "<main")
    time.sleep(1)  # an editor reads before writing on
    return seconds


def bench(output: Path) -> None:
    """Measure, and write the section of `output`."""
    with tempfile.TemporaryDirectory() as folder:
        root = copy_project(Path(folder) / "project")
        rows = [("beginnen", statistics.median(measure_start(root) for _ in range(ROUNDS)), MOST_START)]
        with served(root) as address:
            seen(address + PAGE, "<main")
            for change in CHANGES:
                times = [measure_change(root, change, address, number) for number in range(ROUNDS)]
                rows.append((change.name, statistics.median(times), change.most))
    lines = [f"| {name} | {seconds:.1f} s | {most:.0f} s |".replace(".", ",") for name, seconds, most in rows]
    table = "\n".join(["| wat | duurt | hoogstens |", "|---|---|---|", *lines])
    intro = f"De middelste van {ROUNDS} keer: van opslaan tot de pagina er zo uitziet, met `make serve` op deze site."
    write_section(output, "serve", f"## Meekijken bij het schrijven\n\n{intro}\n\n{table}\n\n{machine()}\n")
