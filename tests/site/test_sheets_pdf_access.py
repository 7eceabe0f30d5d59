"""What a screen reader needs of every PDF: PDF/UA-1 (ISO 14289-1) as far as it can be read from the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from helpers.paper import A4, MM
from helpers.pdf_reader import read
from helpers.pdf_tags import marks, tags
from helpers.sheets import ALL, EVERY, HELPED, LEAFLETS, SLIDES, TRAINERS, Fault, faults_of, sides

from toolkit.content.page import Entry

pytestmark = pytest.mark.xdist_group("paper")  # in one process, which reads each PDF once
STANDARD = set(  # the names that ISO 32000-1 gives a meaning
    re.findall(
        r"\w+",
        """Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
        Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Figure Formula Form""",
    )
)


def test_every_pdf_is_there_and_no_other(site: Path) -> None:
    assert {found.relative_to(site).as_posix() for found in site.rglob("*.pdf")} == set(EVERY)
    assert len(EVERY) == len(set(EVERY)) > 90


def test_each_says_what_it_is(site: Path) -> None:
    def check(path: Path, _: Any, fault: Fault) -> None:
        with pikepdf.open(path) as document, document.open_metadata() as metadata:
            root = document.Root
            wanted = {
                "tagged": root.MarkInfo.Marked is True and "/StructTreeRoot" in root and "/ParentTree" in root.StructTreeRoot,
                "language": str(root.Lang) == path.parent.name,
                "title shown": root.ViewerPreferences.DisplayDocTitle is True,
                "title": bool(metadata.get("dc:title")) and str(document.docinfo.Title) == metadata["dc:title"],
                "PDF/UA-1": metadata.get("pdfuaid:part") == "1",
                "open": not document.is_encrypted,
                "no scripts": "/OpenAction" not in root and "/JavaScript" not in root.get("/Names", {}),
            }
            for name, fine in wanted.items():
                if not fine:
                    fault(name)

    assert faults_of(site, EVERY, check) == []


def test_titles_are_those_of_the_pages(site: Path) -> None:
    def check(path: Path, entry: Entry, fault: Fault) -> None:
        with pikepdf.open(path) as document:
            if document.docinfo.Title != entry.page.title:
                fault(f"{document.docinfo.Title} is not {entry.page.title}")

    assert faults_of(site, ALL | TRAINERS | LEAFLETS, check) == []


def test_all_that_is_drawn_is_tagged_once_or_is_decoration(site: Path) -> None:
    """But for the foot of each page: WeasyPrint keeps that in the parent tree only."""

    def check(path: Path, _: Any, fault: Fault) -> None:
        with pikepdf.open(path) as document:
            told = Counter(marks(document.Root.StructTreeRoot.K))
            for number, (page, drawn) in enumerate(zip(document.pages, read(path), strict=True), 1):
                here = Counter({mark: count for (where, mark), count in told.items() if where == page.objgen})
                if drawn.loose:
                    fault(f"page {number}: {drawn.loose} things outside of tags")
                if here - Counter(drawn.marks) or max([*here.values(), *Counter(drawn.marks).values()], default=0) > 1:
                    fault(f"page {number}: tagged but not drawn, or more than once")
                untold = [text for text in drawn.texts if text.mark not in here and text.y < A4[1] - 21 * MM]
                if untold:
                    fault(f"page {number}: not tagged: «{untold[0].text}»")
                if "/Annots" in page and page.get("/Tabs") != "/S":
                    fault(f"page {number}: tab order")

    assert faults_of(site, EVERY, check) == []


def test_headings_go_down_one_level_at_a_time(site: Path) -> None:
    def check(path: Path, _: Any, fault: Fault) -> None:
        with pikepdf.open(path) as document:
            names = [str(element.S)[1:] for element in tags(document.Root.StructTreeRoot.K)]
        if unknown := set(names) - STANDARD:
            fault(f"unknown tags {unknown}")
        levels = [int(name[1]) for name in names if re.fullmatch(r"H\d", name)]
        if not levels or levels[0] != 1 or any(below > above + 1 for above, below in pairwise(levels)):
            fault(f"headings {levels}")

    assert faults_of(site, EVERY, check) == []


def test_figures_links_lists_and_tables_are_as_they_must_be(site: Path) -> None:
    seen = Counter[str]()

    def check(path: Path, _: Any, fault: Fault) -> None:
        with pikepdf.open(path) as document:
            for element in tags(document.Root.StructTreeRoot.K):
                name, kids = str(element.S)[1:], [str(kid.S)[1:] for kid in kids_of(element)]
                seen[name] += 1
                if name == "Figure" and not (str(element.get("/Alt", "")).strip() and "/BBox" in element.A):
                    fault("a figure without words or place")
                if name == "L" and set(kids) - {"LI", "L", "Caption"}:
                    fault(f"a list of {kids}")
                if name == "LI" and set(kids) - {"Lbl", "LBody"}:
                    fault(f"an item of {kids}")
                if name == "Link" and not any(kid.get("/Type") == "/OBJR" for kid in element.K if not isinstance(kid, int)):
                    fault("a link that cannot be followed")
                if name == "Table":
                    for said in table_faults(element):
                        fault(said)
            for page in document.pages:
                for annotation in page.get("/Annots", []):
                    if not str(annotation.get("/Contents", "")).strip() or "/StructParent" not in annotation:
                        fault("a link without words or tag")

    assert faults_of(site, EVERY, check) == []
    assert min(seen[name] for name in ("Figure", "L", "LI", "Link", "Table")) > 100


def kids_of(element: Any) -> Iterator[Any]:
    """The elements that stand right in an element."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid


def table_faults(table: Any) -> Iterator[str]:
    """Rows are equally long, and each cell names its heads, which stand in its own table."""
    rows = [list(kids_of(row)) for row in tags(table.K) if row.S == "/TR"]
    if len({sum(int(cell.get("/A", {}).get("/ColSpan", 1)) for cell in row) for row in rows}) != 1:
        yield "a table with rows of other lengths"
    heads = {str(cell.ID) for row in rows for cell in row if cell.S == "/TH"}
    for cell in (cell for row in rows for cell in row if cell.S == "/TD"):
        named = {str(name) for name in cell.get("/A", {}).get("/Headers", [])}
        if not named or named - heads:
            yield "a cell without a head"


HELP = "Help(-[A-Z][a-z]+)*"  # letters of help lines, on sheets that have those and nowhere else


def helped(path: Path) -> bool:
    """True for a sheet with help lines."""
    return "/".join(path.parts[-3:]) in HELPED


def marked_in(items: Iterable[Any]) -> Iterator[Any]:
    """Bookmarks, and all below them."""
    for item in items:
        yield item
        yield from marked_in(item.children)


def test_fonts_are_ours_embedded_and_readable_as_text(site: Path) -> None:
    def check(path: Path, _: Any, fault: Fault) -> None:
        with pikepdf.open(path) as document:
            fonts = [font for page in document.pages for font in page.Resources.get("/Font", {}).values()]
            for font in {font.objgen: font for font in fonts}.values():
                name = re.sub(r"^/[A-Z]{6}\+", "", str(font.BaseFont))
                handed_out = path.relative_to(site).as_posix() in LEAFLETS | SLIDES
                if handed_out and name == "Bitter-Bold":  # their titles have the face of those on the screen
                    continue
                if not re.fullmatch("Atkinson(-Bold)?(-Oblique)?", name) and not (helped(path) and re.fullmatch(HELP, name)):
                    fault(f"font {name}")
                if "/ToUnicode" not in font or "/FontFile2" not in font.DescendantFonts[0].FontDescriptor:
                    fault(f"font {name} is not whole")
            if not fonts:
                fault("no font")
        if "\ufffd" in "".join(text.text for page in read(path) for text in page.texts):
            fault("a sign that is no character")

    assert faults_of(site, EVERY, check) == []


def test_the_zero_on_paper_has_no_slash(site: Path) -> None:
    """Looked at in the fonts that the PDFs carry: a ring has two outlines, and a slash or a dot makes it three."""
    found = Counter[int]()

    def check(path: Path, _: Any, fault: Fault) -> None:
        with pikepdf.open(path) as document:
            fonts = [font for page in document.pages for font in page.Resources.get("/Font", {}).values()]
            for font in {font.objgen: font for font in fonts}.values():
                numbers = re.findall(rb"<([0-9a-fA-F]{4})> *<0030>", font.ToUnicode.read_bytes())
                file = TTFont(BytesIO(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()))
                for number in numbers:
                    outlines = file["glyf"][file.getGlyphName(int(number, 16))].getCoordinates(file["glyf"])[1]
                    found[len(outlines)] += 1
                    if len(outlines) != 2:
                        fault(f"a zero of {len(outlines)} outlines in {font.BaseFont}")

    assert faults_of(site, EVERY, check) == []
    assert found[2] > len(EVERY)


def test_long_documents_have_bookmarks(site: Path) -> None:
    """Over four pages there is one for each page on which something begins, none of which leads nowhere."""
    long = 0

    def check(path: Path, _: Any, fault: Fault) -> None:
        nonlocal long
        with pikepdf.open(path) as document, document.open_outline() as outline:
            if len(sides(path)) > 4:
                long += 1
                marked = list(marked_in(outline.root))
                several = 1 if helped(path) else 3  # a sheet of its own begins once, a binder with each of its parts
                if len(outline.root) < several or len(marked) < 6 or any(item.destination is None for item in marked):
                    fault(f"{len(marked)} bookmarks")

    assert faults_of(site, EVERY, check) == []
    assert long > 5
