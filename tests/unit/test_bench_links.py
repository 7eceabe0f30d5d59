"""What the bench writes about the link checker: pages as generators make them, and how time grows."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import partial
from itertools import repeat
from pathlib import Path

import pytest

from benches import links, packaged
from benches.growth import KINDS
from benches.measure import PROJECT, Measured, measure

APT = """#!/bin/sh
case "$2" in {known}) : >"$2_1%3a3.2-1_all.deb";; *) exit 100;; esac
"""
DPKG = """#!/bin/sh
case "$2" in
  python*) home=usr/share/doc/python3.12/html; mkdir -p usr/share/doc/python3.12-doc
    ln -s ../python3.12/html usr/share/doc/python3.12-doc/html;;
  *) home=usr/share/doc/postgresql-doc-15/html;;
esac
mkdir -p "$home/a" && echo '<p id=a>' >"$home/index.html" && echo '<a href="../index.html#a">x</a>' >"$home/a/b.html"
"""


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs that come before those of the system: a registry with nothing in it."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name, text in (("apt-get", APT.format(known="none")), ("dpkg", DPKG)):
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder


def test_a_site_comes_out_of_the_package_that_can_be_had(registry: Path, tmp_path: Path) -> None:
    (registry / "apt-get").write_text(APT.format(known="python3.12-doc"), encoding="utf-8")
    sphinx, docbook = packaged.SITES
    told, site = packaged.fetch(sphinx, tmp_path / "a") or pytest.fail("nothing came")
    assert told == "python3.12-doc 1:3.2-1" and (site / "a" / "b.html").is_file() and not site.is_symlink()
    assert packaged.fetch(docbook, tmp_path / "b") is None


def test_without_those_programs_there_is_no_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert packaged.fetch(packaged.SITES[0], tmp_path / "a") is None


def test_pages_of_generators_each_have_a_row(registry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (registry / "apt-get").write_text(APT.format(known="postgresql-doc-15"), encoding="utf-8")
    monkeypatch.setattr(links, "best", partial(links.best, times=1))
    head, _, material, sphinx, docbook = links.generated(tmp_path / "scratch", sizes=(3,))
    assert head.count("|") == material.count("|") == sphinx.count("|") == docbook.count("|")
    number = r"\*{0,2}[0-9.]+\*{0,2}"
    assert re.fullmatch(rf"\| MkDocs met Material \| 4 \|( {number} \|){{6}}", material), material  # its 404.html too
    assert re.fullmatch(rf"\| DocBook \(postgresql-doc-15 1:3\.2-1\) \| 2 \|( {number} \|){{6}}", docbook), docbook
    assert sphinx.startswith("| Sphinx: niet te krijgen | – |")
    assert not list((tmp_path / "scratch").iterdir())


def test_growth_has_a_row_for_each_kind_and_marks_what_is_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spent = {10: 0.5, 100: 5.5, 1000: 61.0}

    def taken(what: str, site: Path, times: int = 3) -> object:
        size = (site / "index.html").read_text("utf-8").count("<a href")
        return type("Taken", (), {"seconds": spent[size]})

    monkeypatch.setattr(links, "best", taken)
    rows = list(
        links.growth(tmp_path, (10, 100, 1000), dict(zip(KINDS, repeat(KINDS["kapotte links op één pagina"]), strict=False)))
    )
    assert rows[0] == "| wat er veel van is | 10 | 100 | 1.000 | keer zoveel |"
    assert rows[2:] == [f"| {name} | 0.50 s | 5.50 s | 61.00 s | ×11.0, ×**11.1** |" for name in KINDS]


def test_a_run_that_breaks_off_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="broke off"):
        links.best("links", tmp_path / "nowhere", 1)


def test_ours_and_the_other_program_are_told_in_time_of_the_processor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = Measured(seconds=9.0, cpu=2.0, megabytes=7.0, found="", code=1)
    monkeypatch.setattr(links, "measure", lambda command: done)
    monkeypatch.setattr(links, "best", lambda what, site: Measured(seconds=1.0, cpu=3.0, megabytes=7.0, found="", code=0))
    rows = list(links.own_pages(tmp_path, (3,), ["linkinator"]))
    assert "rekentijd" in rows[0]
    assert rows[2:] == [
        *(f"| 3 | {what} | 1.00 | 3 | 7 |" for what in links.RUNS),  # as it measured itself, without the start of Python
        f"| 3 | {links.LINKINATOR} | 2.00 | 2 | 7 |",
    ]


def test_a_run_of_ours_measures_the_time_of_the_processor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(links.RUNS, "wachten", lambda folder: 0)
    clock = iter([1.0, 3.5])
    monkeypatch.setattr(links.time, "process_time", lambda: next(clock))
    assert links.run_one("wachten", tmp_path).startswith("seconds=2.500000 result=0 ")


def test_children_count_in_the_time_of_the_processor() -> None:
    busy = "x=0; while [ $x -lt 20000 ]; do x=$((x+1)); done"
    assert measure(["sh", "-c", f"sh -c '{busy}'; true"]).cpu > 0


def test_all_that_stands_in_the_section_is_written_by_the_bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a hand put between the markers goes; what stands outside them stays."""
    output = tmp_path / "B.md"
    output.write_text("# A\n\n<!-- bench:links -->\nmet de hand\n<!-- /bench:links -->\n\nDruk.\n", encoding="utf-8")
    for name in ("own_pages", "generated", "growth"):
        monkeypatch.setattr(links, name, lambda *_, name=name: iter([f"| {name} |"]))
    monkeypatch.setattr(links, "faults", lambda *_: [("links", 3, 3)])
    links.bench(output, "3", "10,100", compare=False)
    text = output.read_text("utf-8")
    assert "met de hand" not in text and text.endswith("<!-- /bench:links -->\n\nDruk.\n")
    assert all(row in text for row in ("| own_pages |", "| generated |", "| growth |", "| links | 3 | 3 |", "niet gemeten"))


def test_memory_is_that_of_the_program_and_not_of_what_started_it(tmp_path: Path) -> None:
    """A process starts as a copy of the one that starts it, and the system counts that as its own memory."""
    (tmp_path / "index.html").write_text("<p>x", encoding="utf-8")
    alone = links.best("lezen", tmp_path, 1).megabytes
    large = b"x" * 400_000_000
    beside = links.best("lezen", tmp_path, 1).megabytes
    assert beside < alone + len(large) / 2e6


def test_loading_the_link_checker_is_not_measured(tmp_path: Path) -> None:
    """It loads what reads pages only for a check; loaded within the first one, it would make ten times more look less."""
    program = """
import sys, time
from pathlib import Path
from benches import links

loaded = []

def clock():
    loaded.append({"linkcheck.check", "selectolax.lexbor"} <= sys.modules.keys())
    return 0.0

time.process_time = clock
links.run_one("links", Path(sys.argv[1]))
print(loaded)
"""
    command = [sys.executable, "-c", program, str(tmp_path)]
    done = subprocess.run(command, cwd=PROJECT / "scripts", capture_output=True, text=True, check=True)
    assert done.stdout == "[True, True]\n"
