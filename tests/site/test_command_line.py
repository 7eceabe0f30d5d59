"""Builds of the tiny project as an editor starts them: what they print, and what they exit with."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import HTTPError, URLError

from helpers.project import build, clean_environment

from toolkit.languages import LANGUAGES, prefix


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
    assert set(result) == {"version", "ok", "problems", "pages", "pdfs", "notes"}
    assert (done.returncode, result["ok"], result["problems"], result["pdfs"]) == (0, True, [], 0)
    assert result["pages"] > 30
    (note,) = result["notes"]
    assert (note["code"], note["file"]) == ("pdf", "")
    assert "de bibliotheek «pango» ontbreekt" in note["message"]
    assert "the library «pango» is missing" in note["message_en"]
    assert "apt-get install" in note["hint"]
    assert done.stderr == "", "neither steps nor notes beside JSON, which holds them"
    assert (buildable / "site" / "index.html").exists()
    assert not (buildable / "site" / "pdf").exists()
    strict = build(buildable, "--strict", PYTHONPATH=str(tmp_path))
    assert strict.returncode == 1
    assert "PDF's kunnen hier niet gemaakt worden" in strict.stderr
    assert strict.stderr.count("De vorige site/ is niet veranderd.") == 1
    assert strict.stderr.count("PDF's kunnen hier niet gemaakt worden") == 1


def test_build_tells_what_links_may_have_wrong(write: Callable[[str, str, str], Path], buildable: Path) -> None:
    """An id that a script may make is no fault, also not with --strict, and is told all the same."""
    write("overrides/partials/footer.html", "<footer", '<a href="#maakt">x</a><script>make("maakt")</script><footer')
    done = build(buildable, "--strict")
    assert (done.returncode, done.stdout[:5]) == (0, "Klaar"), done.stderr
    assert done.stderr.count("Let op: overrides/partials/footer.html:") == 1


def test_build_in_english(buildable: Path) -> None:
    done = build(buildable, "--lang", "en")
    assert done.returncode == 0
    assert re.fullmatch(r"Done: \d+ pages and \d+ PDFs in site/\.\n", done.stdout)
    steps = ["Reading and checking pages", "Making pages", "Search, 404, sitemap and redirects", "Making PDFs"]
    steps += ["Making a zip to use without internet", "Checking links", "Files small and with their version in the name"]
    assert done.stderr.splitlines() == [f"· {step}" for step in steps]
    (buildable / "docs" / "scan.md").write_text("geen gegevens", encoding="utf-8")
    done = build(buildable, TOOLKIT_LANG="en")
    assert done.returncode == 1
    assert "The former site/ has not changed." in done.stderr
    assert "docs/scan.md:1: The front matter is missing" in done.stderr


@contextmanager
def served(project: Path) -> Iterator[tuple[Callable[[str], bytes], Path]]:
    """Run `make serve` on a project; yields what asks for an address of it, and the file with what it tells."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(project / "scripts" / "build.py"), "serve", "--port", str(port)]
    told = project.parent / "told.txt"
    with (
        told.open("w") as output,
        subprocess.Popen(
            command, cwd=project, env=clean_environment(), stdout=output, stderr=output, start_new_session=True
        ) as running,
    ):

        def get(path: str) -> bytes:
            while running.poll() is None:
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}") as answer:
                        found: bytes = answer.read()
                        return found
                except HTTPError:
                    raise
                except URLError:
                    time.sleep(0.1)
            raise AssertionError(told.read_text(encoding="utf-8"))

        try:
            yield get, told
        finally:
            with suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGTERM)  # MkDocs is a process of its own below the command line


def test_serve_shows_the_site_on_this_computer_with_its_faults(buildable: Path, write: Callable[[str, str, str], Path]) -> None:
    """A page with a fault is told of, and shown: that is how an editor mends it."""
    write("docs/scan.md", "Dit is de tekst", "# Kop\n\nDit is de tekst")
    with served(buildable) as (get, told):
        page = get("en/scan/")
    assert b'<html lang="en"' in page, told.read_text(encoding="utf-8")
    assert "docs/scan.md:8: Een kop met één «#»" in told.read_text(encoding="utf-8")


def test_serve_has_the_search_of_the_published_site(buildable: Path) -> None:
    """In each language: its index is that of the build, byte for byte, so an editor finds what a visitor will find."""
    done = build(buildable)
    assert done.returncode == 0, done.stdout + done.stderr
    with served(buildable) as (get, _):
        for language in LANGUAGES:
            path = f"{prefix(language)}search/search_index.json"
            found = get(path)
            assert found == (buildable / "site" / path).read_bytes(), language
            assert len(json.loads(found)["docs"]) > 15
