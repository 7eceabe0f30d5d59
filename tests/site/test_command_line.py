"""Builds of the tiny project as an editor starts them: what they print, and what they exit with."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from helpers.project import build

Write = Callable[[str, str, str], Path]


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


def test_build_tells_what_links_may_have_wrong(write: Write, buildable: Path) -> None:
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
