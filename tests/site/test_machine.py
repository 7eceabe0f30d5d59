"""What the machine does: a full disk, what may not be written, and being stopped. Each is one sentence, and nothing is half."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
from helpers.project import ROOT, clean_environment, digest

CAREFUL = ("setpriv", "--bounding-set", "-dac_override", "--")  # who may do everything on this computer may do less then
SMALL = 1_000  # bytes of a file, where the disk is full


def run(project: Path, *words: str, most: int | None = None, careful: bool = False) -> subprocess.CompletedProcess[str]:
    """A command of the toolkit, in a process of its own. most: bytes of any file that it may write."""

    def limited() -> None:
        if most is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    before = CAREFUL if careful and os.geteuid() == 0 else ()
    return subprocess.run(
        [*before, sys.executable, "-B", str(project / "scripts" / "build.py"), *words, "--root", str(project)],
        cwd=project,
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limited,
    )


def told(done: subprocess.CompletedProcess[str], said: str) -> None:
    """One sentence, with what to do, and no traceback."""
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert said in done.stderr
    assert "→ Maak plaats" in done.stderr
    assert done.stderr.rstrip().endswith("1 fout in 1 bestand.") or "1 fout" in done.stderr


@contextmanager
def read_only(*places: Path) -> Iterator[None]:
    """Files and folders that nobody may write in."""
    if os.geteuid() == 0 and not shutil.which("setpriv"):
        pytest.skip("Who runs this may write everything.")
    before = {place: place.stat().st_mode for place in places}
    for place in places:
        place.chmod(before[place] & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    try:
        yield
    finally:
        for place, mode in before.items():
            place.chmod(mode)


@pytest.fixture
def whole(buildable: Path) -> Path:
    """The small project with an older site, and a page that can be mended."""
    (buildable / "site" / "deep").mkdir(parents=True)
    for name in ("index.html", "deep/index.html"):
        (buildable / "site" / name).write_text("old", encoding="utf-8")
    page = buildable / "docs/over/privacy.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nEen zin. \n" + "Nog een zin.\n" * 100, encoding="utf-8")
    return buildable


def files_of(project: Path) -> dict[str, tuple[int, bytes]]:
    """All files of a project but what is kept between builds."""
    return {name: found for name, found in digest(project).items() if not name.startswith(".cache") and "__pycache__" not in name}


PAGE = "docs/over/privacy.md"
NEW = ("new", "praktijk", "--title", "Een dorp", "--title-en", "A village", "--place", "Ergens", "--yes")
COMMANDS = {
    "build": ("build",),
    "fix": ("fix", "--yes", PAGE),
    "translated": ("translated", "docs/vragen/eerste.md"),
    "rename": ("rename", "praktijk/stad", "praktijk/dorp"),
    "new": NEW,
    "hosts": ("hosts",),
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_full_disk(whole: Path, command: tuple[str, ...]) -> None:
    for path in (ROOT / "docs" / "praktijk").glob("_sjabloon*.md"):
        shutil.copy(path, whole / "docs" / "praktijk")
    before = files_of(whole)
    done = run(whole, *command, most=SMALL if command[0] != "translated" else 200)
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode != 0
    assert "vol" in done.stderr or "kon niet worden geschreven" in done.stderr, done.stderr
    after = files_of(whole)
    assert {name for name in after if before.get(name) != after[name]} <= made_by(command)
    assert set(before) <= set(after)
    assert not [name for name in after if name.endswith((".new", ".part")) or "/.site" in name or name.startswith(".site")]


def made_by(command: tuple[str, ...]) -> set[str]:
    """Small files that fit on a disk that is nearly full, each of them whole."""
    return {f"deploy/{name}" for name in ("Caddyfile", "Containerfile")} if command[0] == "hosts" else set()


@pytest.mark.parametrize("command", ["rename", "check", "build"])
def test_page_in_another_encoding(whole: Path, command: str) -> None:
    page = whole / "docs/over/index.md"
    page.write_bytes(page.read_bytes() + "café\n".encode("latin-1"))
    before = files_of(whole)
    done = run(whole, *COMMANDS.get(command, (command,)))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    rows = page.read_bytes().count(b"\n")
    assert f"docs/over/index.md:{rows}: Dit bestand is geen UTF-8" in done.stderr
    assert files_of(whole) == before


def test_full_disk_and_then_there_is_room(whole: Path) -> None:
    old = digest(whole / "site")
    told(run(whole, "build", most=SMALL), "de schijf is vol")
    assert digest(whole / "site") == old
    done = run(whole, "build")
    assert done.returncode == 0, done.stderr
    assert digest(whole / "site") != old


def test_project_that_may_not_be_written(whole: Path) -> None:
    page = whole / PAGE
    before = files_of(whole)
    folders = [whole, whole / "site", *(path for path in (whole / "docs").rglob("*") if path.is_dir()), whole / "docs", page]
    with read_only(*folders):
        told(run(whole, "build", careful=True), "mag niet geschreven worden")
        told(run(whole, "fix", "--yes", PAGE, careful=True), "mag niet geschreven worden")
        renamed = run(whole, *COMMANDS["rename"], careful=True)
        assert "kon niet worden geschreven" in renamed.stderr
        assert "Traceback" not in renamed.stderr
        checked = run(whole, "check", careful=True)
        assert checked.returncode == 0, checked.stderr  # who only reads needs no more
    assert files_of(whole) == before


def test_page_that_may_not_be_changed_is_left_alone(whole: Path) -> None:
    """Its folder may be written in: to put another file in its place would go round that."""
    before = files_of(whole)
    with read_only(whole / PAGE):
        told(run(whole, "fix", "--yes", PAGE, careful=True), "mag niet geschreven worden")
    assert files_of(whole) == before


def test_site_that_may_not_be_changed(whole: Path) -> None:
    old = digest(whole / "site")
    with read_only(whole / "site"):
        told(run(whole, "build", careful=True), "mag niet geschreven worden")
    assert digest(whole / "site") == old
    assert not list(whole.glob(".site.build-*"))


def test_part_of_the_old_site_that_may_not_be_changed_is_no_hindrance(whole: Path) -> None:
    (whole / "site" / "deep").chmod(0o555)
    done = run(whole, "build", careful=True)
    assert done.returncode == 0, done.stderr
    assert not (whole / "site" / "deep").exists()
    assert not list(whole.glob(".site.*"))


# A build in small: a locked place, and two processes that make PDFs without end.
BUSY = """
import sys, time
from pathlib import Path
from toolkit.commandline import _stopped_as_by_hand
from toolkit.paper.workers import workers
from toolkit.publish.swap import workplace
with _stopped_as_by_hand(), workplace(Path(sys.argv[1])), workers(2) as pool:
    waiting = [pool.submit(time.sleep, 1000) for _ in range(2)]
    print("busy", flush=True)
    for each in waiting:
        each.result()
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT], ids=lambda each: each.name)
def test_who_makes_pdfs_ends_with_the_build_and_its_lock_is_free(tmp_path: Path, how: signal.Signals) -> None:
    command = [sys.executable, "-B", "-c", BUSY, str(tmp_path / "site")]
    running = subprocess.Popen(
        command,
        env=clean_environment(PYTHONPATH=str(ROOT / "scripts")),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert running.stdout is not None
    assert running.stdout.readline() == "busy\n"
    children = psutil.Process(running.pid).children(recursive=True)
    assert len(children) == 2
    running.send_signal(how)
    running.wait(timeout=30)
    if how == signal.SIGKILL:
        from toolkit.publish.swap import recover

        assert list(tmp_path.glob(".site.build-*"))
        recover(tmp_path / "site")
    assert not list(tmp_path.iterdir()), "the place is still locked, or was not cleared up"
    _, alive = psutil.wait_procs(children, timeout=30)
    assert alive == []


CHILD = "from toolkit.cord import hold_on; hold_on(); print('busy', flush=True)\nwhile True: pass"
PARENT = """
import os, subprocess, sys
from toolkit.cord import Cord
cord = Cord()
child = subprocess.Popen([sys.executable, "-B", "-c", sys.argv[1]], stdout=subprocess.PIPE, **cord.given(dict(os.environ)))
cord.handed_over()
child.stdout.readline()
print("busy", flush=True)
child.wait()
"""


def test_process_that_never_ends_ends_with_the_one_that_started_it(tmp_path: Path) -> None:
    """So does what `serve` has started, also when it is busy."""
    environment = clean_environment(PYTHONPATH=str(ROOT / "scripts"))
    running = subprocess.Popen([sys.executable, "-B", "-c", PARENT, CHILD], env=environment, stdout=subprocess.PIPE, text=True)
    assert running.stdout is not None
    assert running.stdout.readline() == "busy\n"
    children = psutil.Process(running.pid).children()
    assert len(children) == 1
    running.kill()
    running.wait(timeout=30)
    _, alive = psutil.wait_procs(children, timeout=30)
    assert alive == []
