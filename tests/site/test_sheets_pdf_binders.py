"""What a trainer needs: binders that open at the right page and hold everything."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from helpers.pages import bare, squeezed
from helpers.paper import Page
from helpers.pdf_reader import read
from helpers.project import clean_environment
from helpers.sheets import BINDERS, FOOT, SHEETS, Fault, faults_of, foot_of, items_of

from toolkit.paper.catalogue import Binder

pytestmark = pytest.mark.xdist_group("paper")  # in one process, which reads each PDF once


def test_binders_begin_with_a_cover_and_right_contents(site: Path) -> None:
    """Each page number of the contents is that of the page where the title stands on top."""

    def check(path: Path, binder: Binder, fault: Fault) -> None:
        pages = read(path)
        cover = bare(pages[0].text)
        names = (binder.title, SHEETS.site.nav.site_names[binder.language])
        if any(bare(name) not in cover for name in names) or len(pages[0].codes) != 1:
            fault("no cover")
        rows: list[tuple[str, int]] = []
        for page in pages[1:]:  # the contents go on overleaf as long as there are rows
            lines = [squeezed(" ".join(text.text for text in line)) for line in page.lines(gap=999)]
            found = [match for line in lines if (match := re.match(r"(.+?)(?: \.)+ (\d+)$", line))]
            if not found:
                break
            rows += [(match[1].strip(), int(match[2])) for match in found]
        wanted = [squeezed(item["title"]) + (f" ({item['level']})" if item["level"] else "") for item in items_of(binder)]
        if [title for title, _ in rows] != wanted:
            fault(f"contents {rows} are not {wanted}")
        for title, number in rows:
            if not bare(top(pages[number - 1])).startswith(bare(re.sub(r" \((B1|A2)\)$", "", title))):
                fault(f"«{title}» is not on page {number}: «{top(pages[number - 1])}»")
        if [number for _, number in rows] != sorted({number for _, number in rows}):
            fault("two items on one page, or not in order")

    assert faults_of(site, BINDERS, check) == []


def top(page: Page) -> str:
    """The words in the largest letters of a page: its title, when an item begins there."""
    largest = max(text.size for text in page.texts)
    return " ".join(text.text for text in page.texts if text.size > largest - 0.1 and largest > 17.5)


def bookmarks(path: Path) -> list[tuple[str, int]]:
    """The bookmarks of the first level, each with the number of its page."""
    with pikepdf.open(path) as document, document.open_outline() as outline:
        numbers = {page.objgen: number for number, page in enumerate(document.pages, 1)}
        return [(squeezed(str(item.title)), numbers[item.destination[0].objgen]) for item in outline.root]


def test_binders_hold_their_items_whole_and_number_their_pages(site: Path) -> None:
    def check(path: Path, binder: Binder, fault: Fault) -> None:
        found, pages, items = bookmarks(path), read(path), items_of(binder)
        if [title for title, _ in found[2:]] != [squeezed(item["title"]) for item in items]:
            fault(f"bookmarks {found}")
        begins = [number for _, number in found]
        if begins[:2] != [1, 2]:
            fault(f"cover and contents on {begins[:2]}")
        for item, begin, end in zip(items, begins[2:], [*begins[3:], len(pages) + 1], strict=True):
            if "entry" not in item or item["kind"] == "text":
                continue
            alone = read(site / SHEETS.pdf(item["entry"]))
            there = [page for page in pages[begin - 1 : end - 1] if not page.empty]
            if len(there) != len([page for page in alone if not page.empty]):
                fault(f"«{item['title']}» takes {len(there)} pages, and {len(alone)} by itself")
            codes = [[code.dark for code in page.codes] for page in (*there, alone[0])]
            if any(code != codes[-1] for code in codes):
                fault(f"«{item['title']}» has the code of something else")
            if body_of(pages[begin - 1]) != body_of(alone[0]):
                fault(f"«{item['title']}» begins otherwise than by itself")
        for number, page in enumerate(pages, 1):
            if (f"{number} / {len(pages)}" in foot_of(page)) != (number > 1 and not page.empty):
                fault(f"page {number} has no number, or the cover or an empty page has one")

    assert faults_of(site, BINDERS, check) == []


def body_of(page: Page) -> list[tuple[str, int, int]]:
    """The text of a page above its foot, with its places."""
    return [(text.text, round(text.x), round(text.y)) for text in page.texts if text.y < FOOT]


def test_other_order_other_process_same_bytes(project: Path, site: Path, tmp_path: Path) -> None:
    """Every tenth PDF and a binder made again: one after the other in one process, the last first, with nothing kept."""
    program = """
import os, sys
from pathlib import Path
os.cpu_count = lambda: 1
from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.paper.catalogue import Catalogue
from toolkit.paper.printing import write_pdfs
from toolkit.paper.jobs import Printer
from toolkit.content.site import Site
root, out = map(Path, sys.argv[1:])
jobs = Printer(root, Catalogue(Site(load(root)[0], read_nav(root))), out / "qr").jobs()
sheets = [job for job in jobs if "map-" not in job.path][::10]
binders = [job for job in jobs if job.path.endswith("en/map-dagdeel-2.pdf")]
made = write_pdfs([*sheets, *binders][::-1], out / "site", root / "overrides", out / "kept")
assert len(made.fresh) == len(sheets) + 1 > 8, made
"""
    environment = clean_environment(PYTHONPATH=str(project / "scripts"), PYTHONHASHSEED="11", TZ="America/Lima", LC_ALL="C")
    subprocess.run([sys.executable, "-c", program, str(project), str(tmp_path)], env=environment, check=True)
    for made in (tmp_path / "site").rglob("*.pdf"):
        assert made.read_bytes() == (site / made.relative_to(tmp_path / "site")).read_bytes(), made.name
