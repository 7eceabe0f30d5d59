"""The command line: what it prints, where, and what it exits with."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.error import URLError

import pytest
from click.testing import CliRunner, Result
from helpers.project import build, clean_environment
from helpers.tiny import TINY

from build import main

KEYS = {"file", "line", "message", "hint", "code", "pages", "message_en", "hint_en"}


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def two_faults(tiny: Path, write: Callable[[str, str, str], Path]) -> Path:
    """A project with a fault in two folders, one of which has a name that the name of the other begins with."""
    write("docs/over/privacy.md", "Dit is de tekst", "# Kop\n\nDit is de tekst")
    write("docs/praktijk/stad.md", "place:", "plase:")
    (tiny / "docs" / "over-ons.md").write_text("geen gegevens", encoding="utf-8")
    return tiny


def test_help_is_in_dutch_and_names_every_command() -> None:
    told = run("--help").stdout
    assert "Bouw en controleer de site." in told
    for name, command in main.commands.items():
        assert name in told
        assert command.help
        assert command.help in run(name, "--help").stdout.replace("\n  ", " ")


def test_check_of_a_right_project() -> None:
    done = run("check", "--root", TINY)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "Geen fouten.\n", "")


def test_check_tells_all_that_is_wrong_on_stderr(two_faults: Path) -> None:
    done = run("check", "--root", two_faults)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "docs/over/privacy.md:7: Een kop met één «#»" in done.stderr
    assert "docs/praktijk/stad.md:5: De sleutel «plase» bestaat niet" in done.stderr
    assert "    → Bedoelde je «place»?" in done.stderr
    assert done.stderr.endswith(" bestanden.\n")


def test_json_is_one_line_on_stdout(two_faults: Path) -> None:
    done = run("check", "--root", two_faults, "--json")
    assert (done.exit_code, done.stderr) == (1, "")
    assert done.stdout.count("\n") == 1
    result = json.loads(done.stdout)
    assert set(result) == {"ok", "problems"}
    assert result["ok"] is False
    assert all(set(problem) == KEYS for problem in result["problems"])
    places = [(problem["file"], problem["line"]) for problem in result["problems"]]
    assert places == sorted(places)
    assert json.loads(run("check", "--root", TINY, "--json").stdout) == {"ok": True, "problems": []}


@pytest.mark.parametrize(
    ("pages", "files"),
    [
        (["docs/over"], {"docs/over/privacy.md"}),
        (["docs/over/"], {"docs/over/privacy.md"}),
        (["./docs/praktijk/stad.md"], {"docs/praktijk/stad.md"}),
        (["docs/over-ons.md", "docs/over"], {"docs/over-ons.md", "docs/over/privacy.md"}),
        (["docs/vragen"], set()),
        (["docs"], {"docs/over-ons.md", "docs/over/privacy.md", "docs/praktijk/stad.md"}),
    ],
)
def test_check_of_some_pages_tells_of_those_only(two_faults: Path, pages: list[str], files: set[str]) -> None:
    done = run("check", "--root", two_faults, "--json", *pages)
    assert {problem["file"] for problem in json.loads(done.stdout)["problems"]} == files
    assert done.exit_code == bool(files)


def test_pages_may_be_named_from_where_the_editor_is(two_faults: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(two_faults / "docs" / "over")
    assert run("check", "--root", two_faults, "privacy.md").exit_code == 1
    assert run("check", "--root", two_faults, "index.md").exit_code == 0


@pytest.mark.parametrize("page", ["docs/oevr", "docs/over/privcay.md", "/etc/passwd", "../../.."])
def test_page_that_does_not_exist_is_no_page_without_faults(page: str) -> None:
    done = run("check", "--root", TINY, page)
    assert done.exit_code == 2
    assert f"«{page}» bestaat niet in dit project." in done.stderr


def test_arguments_that_make_no_sense() -> None:
    assert run("bouw").exit_code == 2
    assert run("check", "--root", TINY / "docs" / "scan.md").exit_code == 2
    assert run("links", TINY / "nergens").exit_code == 2


def test_links_of_a_folder(tmp_path: Path) -> None:
    page = '<!doctype html><html lang="nl"><head><title>x</title></head><body>{}</body></html>'
    (tmp_path / "index.html").write_text(page.format('<a href="twee.html">twee</a>'), encoding="utf-8")
    (tmp_path / "twee.html").write_text(page.format('<a href="index.html">een</a>'), encoding="utf-8")
    done = run("links", tmp_path)
    assert (done.exit_code, done.stdout) == (0, "Alle links kloppen.\n")
    (tmp_path / "twee.html").write_text(page.format('<a href="drie.html">drie</a>'), encoding="utf-8")
    done = run("links", tmp_path, "--json")
    assert done.exit_code == 1
    (problem,) = json.loads(done.stdout)["problems"]
    assert set(problem) == KEYS
    assert "drie.html" in problem["message"]


def test_build_tells_its_steps_and_what_was_made(buildable: Path) -> None:
    done = build(buildable)
    site = buildable / "site"
    pages, pdfs = (site / "sitemap.xml").read_text(encoding="utf-8").count("<loc>"), len(list(site.rglob("*.pdf")))
    assert (done.returncode, done.stdout) == (0, f"Klaar: {pages} pagina's en {pdfs} PDF's in site/.\n")
    assert pages > 30
    assert pdfs >= 2
    assert all(line.startswith("· ") for line in done.stderr.splitlines())


def test_build_without_pango_is_a_site_without_pdfs(buildable: Path, tmp_path: Path) -> None:
    """A machine on which WeasyPrint cannot find its libraries."""
    (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library pango')", encoding="utf-8")
    done = build(buildable, "--json", PYTHONPATH=str(tmp_path))
    result = json.loads(done.stdout)
    assert set(result) == {"ok", "problems", "pages", "pdfs", "notes"}
    assert (done.returncode, result["ok"], result["problems"], result["pdfs"]) == (0, True, [], 0)
    assert result["pages"] > 30
    (note,) = result["notes"]
    assert (note["code"], note["file"]) == ("pdf", "")
    assert "cannot load library pango" in note["message"]
    assert "apt-get install" in note["hint"]
    assert done.stderr.startswith("Let op: PDF's kunnen hier niet gemaakt worden"), "no steps beside JSON"
    assert (buildable / "site" / "index.html").exists()
    assert not (buildable / "site" / "pdf").exists()
    strict = build(buildable, "--strict", PYTHONPATH=str(tmp_path))
    assert strict.returncode == 1
    assert "PDF's kunnen hier niet gemaakt worden" in strict.stderr


def test_serve_shows_the_site_on_this_computer_with_its_faults(buildable: Path, write: Callable[[str, str, str], Path]) -> None:
    """A page with a fault is told of, and shown: that is how an editor mends it."""
    write("docs/scan.md", "Dit is de tekst", "# Kop\n\nDit is de tekst")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(buildable / "scripts" / "build.py"), "serve", "--port", str(port)]
    told = buildable.parent / "told.txt"
    with (
        told.open("w") as output,
        subprocess.Popen(
            command, cwd=buildable, env=clean_environment(), stdout=output, stderr=output, start_new_session=True
        ) as running,
    ):
        try:
            page = b""
            while not page and running.poll() is None:
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/en/scan/") as answer:
                        page = answer.read()
                except URLError:
                    time.sleep(0.1)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGTERM)  # MkDocs is a process of its own below the command line
    assert b'<html lang="en"' in page, told.read_text(encoding="utf-8")
    assert "docs/scan.md:8: Een kop met één «#»" in told.read_text(encoding="utf-8")
