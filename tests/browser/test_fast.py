"""Fast, as a visitor feels it: little to fetch, nothing old, and nothing that has been shown moves by itself."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import brotli
import pytest
from helpers.browser import DESK, PHONE, Visit
from helpers.hosts import running
from helpers.project import build
from helpers.shifts import DRAWN, WATCH, shifts_in_parts, shifts_of, slowed
from helpers.templates import ROOTS, TEMPLATES

from toolkit.publish.bundle import LATER, SCRIPTS, SHARED

MOST = 0.001
MOST_REQUESTS, MOST_BYTES = 8, 60_000  # to the first view, compressed as the build does it, fonts included
# All questions, and what fills them in; all programmes, and what makes others of them.
MORE = {TEMPLATES["scan"]: 87_000, TEMPLATES["programmes"]: 62_000}
# What comes once the page stands is no part of the first view; each has its own limit (tests/scan/test_modules.py).
IDLE = re.compile(rf"{SCRIPTS}/(?:{'|'.join(name.removesuffix('.js') for name in (*LATER, *SHARED))})\.[0-9a-f]{{8}}\.js$")
TEXTS = {"guide": "over/bijdragen/", "behind the figures": "onderzoek/tabellen/"}  # the longest
SHEETS = {"sheets": "werkbladen/", "sheet": "werkbladen/geldoverzicht/", "exercise with a choice": "oefeningen/?half_day=2"}
PATHS = sorted({*TEMPLATES.values(), *SHEETS.values(), *TEXTS.values()})


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize(("root", "late"), [("", True), ("en/", True), ("", False)], ids=["nl, late", "en, late", "nl, slow"])
def test_nothing_moves_by_itself(visit: Visit, size: dict[str, int], root: str, late: bool) -> None:
    """With scripts and fonts that come late, and with all of it on a slow processor."""
    page = visit("robots.txt", viewport=size)
    page.add_init_script(WATCH)
    moved: dict[str, Any] = {}
    with slowed(page, 1 if late else 4):
        for path in PATHS:
            found = shifts_of(page, root + path, late=late)
            if sum(value for value, _ in found) >= MOST:
                moved[path] = found
    assert moved == {}


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_moves_while_a_page_comes_in(visit: Visit, size: dict[str, int]) -> None:
    page = visit("robots.txt", viewport=size)
    page.add_init_script(WATCH)
    found = {path: shifts_in_parts(page, path) for path in PATHS}
    assert {path: each for path, each in found.items() if sum(value for value, _ in each) >= MOST} == {}


def test_without_scripts_no_room_is_kept_for_what_they_would_show(visit: Visit) -> None:
    for path, gone in {
        "": ".tools__search",
        "werkbladen/": ".planner",
        "oefeningen/": ".filter",
        "werkbladen/geldoverzicht/": "[data-print]",
    }.items():
        page = visit(path, java_script_enabled=False)
        box = page.locator(gone).first
        assert box.bounding_box() is None, path
    page = visit("scan/", java_script_enabled=False)
    assert page.locator("#scan").is_visible()


def test_a_scan_whose_script_does_not_come_is_shown_after_all(visit: Visit) -> None:
    page = visit("robots.txt")
    page.route("**/scan/main*.js", lambda route: route.abort("aborted"))
    page.goto("scan/")
    page.locator("#scan legend").first.wait_for(state="visible")


def weight(file: Path) -> int:
    """Bytes that a good server sends for a file."""
    small = file.with_name(f"{file.name}.br")
    return (small if small.exists() else file).stat().st_size


@pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS.keys())
def test_the_first_view_is_few_and_small_files(visit: Visit, site: Path, root: str) -> None:
    for path in PATHS:
        page = visit("robots.txt", viewport=PHONE)
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(urlsplit(request.url).path.lstrip("/")))
        page.goto(root + path)
        page.evaluate(DRAWN)
        at_once = [path for path in asked if not IDLE.search(path)]
        files = [site / path / "index.html" if (site / path).is_dir() else site / path for path in at_once]
        pictures = [
            file for file in files if file.suffix == ".svg" and "pictograms" in file.parts
        ]  # a sheet has as many as it needs
        assert len(files) - len(pictures) <= MOST_REQUESTS, f"{path}: {asked}"
        most = MORE.get(path, MOST_BYTES)
        assert sum(map(weight, files)) <= most, f"{path}: {[(file.name, weight(file)) for file in files]}"
        page.context.close()


def test_the_compressed_files_hold_the_same_words(site: Path) -> None:
    found = sorted(site.rglob("*.br"))
    assert len(found) > 200
    for path in found:
        assert brotli.decompress(path.read_bytes()) == path.with_suffix("").read_bytes(), path


LOADED = """() => Object.fromEntries(performance.getEntriesByType("resource").map(
  ({ name, transferSize }) => [name.replace(/.*[/]/, "").replace(/[.].*/, ""), transferSize]))"""
SEEN = "() => [document.documentElement.dataset.release, getComputedStyle(document.body).outlineOffset]"


def test_a_returning_visitor_never_gets_a_new_page_with_old_styles_and_scripts(visit: Visit, buildable: Path) -> None:
    """Seen once: pages were new and the script was not, and the button of search was gone."""
    script, style = (buildable / "overrides" / "assets" / name for name in ("javascripts/site.js", "stylesheets/text.css"))
    plain = script.read_text(encoding="utf-8"), style.read_text(encoding="utf-8")

    def publish(release: int) -> None:
        script.write_text(f"{plain[0]}\ndocument.documentElement.dataset.release = '{release}';\n", encoding="utf-8")
        style.write_text(f"{plain[1]}\nbody {{ outline-offset: {release}px; }}\n", encoding="utf-8")
        done = build(buildable)
        assert done.returncode == 0, done.stdout + done.stderr

    publish(1)
    with running("nginx", buildable / "site", "/", [], {}) as server:
        page = visit("", base_url=f"http://127.0.0.1:{server.port}/")
        assert page.evaluate(SEEN) == ["1", "1px"]
        page.goto("robots.txt")
        page.goto("")
        assert set(page.evaluate(LOADED).values()) == {0}, "what is known is not asked for again"
        publish(2)
        shutil.rmtree(server.site)
        shutil.copytree(buildable / "site", server.site)
        page.goto("robots.txt")
        page.goto("")
        assert page.evaluate(SEEN) == ["2", "2px"]
        loaded = page.evaluate(LOADED)
        assert [name for name, size in loaded.items() if size and "atkinson" in name] == []
        assert loaded["site"] and any(size for name, size in loaded.items() if name.startswith("page"))
