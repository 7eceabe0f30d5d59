"""Ten times more faults cost ten times more: counted in work, not in time. What hides in a pattern: test_links_hang.py."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

from benches.growth import KINDS
from linkcheck import check_site, mkdocs_sources
from linkcheck.files.tree import SiteFiles
from linkcheck.read.lines import PageText
from linkcheck.tell.near import Names

SMALL, LARGE = 100, 1000
MOST = 11  # times the work, for ten times the faults
SCANS = {
    "count",
    "find",
    "rfind",
    "index",
    "split",
    "rsplit",
    "splitlines",
    "replace",
    "lower",
    "strip",
    "rstrip",
    "lstrip",
    "encode",
    "decode",
}


@contextmanager
def counted() -> Iterator[list[int]]:
    """The work that is done meanwhile: each call is one, and a method that goes through a text costs as much as it is long."""
    work = [0]

    def tick(frame: FrameType, event: str, called: object) -> None:
        if event == "call":
            work[0] += 1
        elif event == "c_call":
            text = getattr(called, "__self__", None)
            is_scan = isinstance(text, (str, bytes)) and getattr(called, "__name__", "") in SCANS
            work[0] += 1 + (len(text) // 50 if is_scan else 0)  # type: ignore[arg-type]

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        yield work
    finally:
        sys.setprofile(before)


@pytest.fixture(autouse=True, scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is loaded when it is first needed, the table of messages, is there before anything is counted."""
    folder = tmp_path_factory.mktemp("first")
    (folder / "index.html").write_text('<a href="weg.html">x</a>')
    check_site(folder)


def work_of(make: Callable[[Path, int], None], folder: Path, count: int) -> int:
    make(folder, count)
    with counted() as work:
        check_site(folder)
    return work[0]


@pytest.mark.parametrize("name", KINDS)
def test_ten_times_more_is_ten_times_the_work(tmp_path: Path, name: str) -> None:
    base = work_of(KINDS[name], tmp_path / "none", 2)  # what is done once
    small = work_of(KINDS[name], tmp_path / "small", SMALL) - base
    large = work_of(KINDS[name], tmp_path / "large", LARGE) - base
    assert large <= MOST * max(small, 100), (small, large)


def test_the_count_sees_a_square(tmp_path: Path) -> None:
    def slow(count: int) -> int:
        text = "regel\n" * count
        with counted() as work:
            for place in range(count):
                text.count("\n", 0, place)
        return work[0]

    assert slow(10 * LARGE) > 50 * slow(10 * SMALL)


def test_each_page_is_read_a_few_times_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many faults it has, and though they show on pages in turn."""
    for number in range(20):
        links = "".join(f'<a href="p{(number + each) % 20}.html#weg-{number}-{each}">x</a>' for each in range(200))
        (tmp_path / f"p{number}.html").write_text(f"<!doctype html><title>x</title>{links}", encoding="utf-8")
    reads: list[str] = []
    lines: list[int] = []
    read, page_text = SiteFiles.read, PageText.__init__
    monkeypatch.setattr(SiteFiles, "read", lambda self, file: reads.append(file) or read(self, file))
    monkeypatch.setattr(PageText, "__init__", lambda self, raw, inside=0: lines.append(1) or page_text(self, raw, inside))
    found = check_site(tmp_path).problems
    assert len(found) == 4000
    assert len(reads) <= 4 * 20 and len(lines) == 20


def test_a_hint_looks_at_a_few_names_only() -> None:
    names = Names(f"hoofdstuk-{each}-over-werk" for each in range(20_000))
    assert names.near("hoofdstuk-123-over-wrek")[0] == "hoofdstuk-123-over-werk"
    assert names.compared <= 20


def test_no_more_than_so_many_hints(tmp_path: Path) -> None:
    links = "".join(f'<a href="over{"r" * (each % 7)}{each}x.html">x</a><a href="#kop-{each}x">y</a>' for each in range(1000))
    ids = "".join(f'<p id="kop-{each}">x</p>' for each in range(1000))
    (tmp_path / "index.html").write_text(f"<!doctype html><title>x</title>{links}{ids}", encoding="utf-8")
    found = check_site(tmp_path).problems
    assert len(found) == 2000 and sum("Bedoelde" in each.hint for each in found) <= 500


def test_a_project_with_many_faults(tmp_path: Path) -> None:
    """Also when each fault is looked up in the Markdown, in templates and on other pages."""

    def work(count: int) -> int:
        root = tmp_path / str(count)
        (root / "docs").mkdir(parents=True)
        (root / "site").mkdir()
        (root / "mkdocs.yml").write_text("site_name: x\ntheme: {name: null, custom_dir: overrides}\nuse_directory_urls: false\n")
        (root / "overrides").mkdir()
        (root / "overrides" / "main.html").write_text('<a href="sjabloon.html">x</a>\n' * 50)
        own = "".join(f"[x](weg{each}.html)\n\n" for each in range(count))
        (root / "docs" / "index.md").write_text(own)
        others = "".join(f'<a href="elders{each}.html">y</a><a href="#kop{each}">z</a>' for each in range(count))
        html = "".join(f'<a href="weg{each}.html">x</a>\n' for each in range(count)) + others
        (root / "site" / "index.html").write_text(f"<!doctype html><title>x</title>{html}")
        sources = mkdocs_sources(root)
        with counted() as done:
            found = check_site(root / "site", sources=sources).problems
        assert len(found) == 3 * count
        return done[0]

    base = work(2)
    assert work(500) - base <= MOST * (work(50) - base)
