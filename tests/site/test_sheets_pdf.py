"""What comes out of the printer: sheets, trainer's sheets, binders and the checklist, read back from their PDFs."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
import segno
from helpers import paper
from helpers.pages import Page, bare, squeezed
from helpers.paper import MM, Text, contrast, grey, read, tags
from helpers.project import ROOT, clean_environment
from selectolax.lexbor import LexborHTMLParser

from toolkit.content import Entry, load
from toolkit.nav import read_nav
from toolkit.sheets.binders import parts_of
from toolkit.sheets.catalogue import Binder, Catalogue
from toolkit.sheets.render import body
from toolkit.sheets.trainer import in_the_room
from toolkit.strings import strings
from toolkit.views import Site

SHEETS = Catalogue(Site(load(ROOT)[0], read_nav(ROOT)))
ALL = {SHEETS.pdf(sheet): sheet for sheet in SHEETS.all()}
PARTICIPANTS = {path: sheet for path, sheet in ALL.items() if sheet.page.audience == "participant"}
TRAINERS = {SHEETS.pdf(entry): entry for lang in ("nl", "en") for entry in SHEETS.site.members("oefeningen", lang)}
BINDERS = {binder.path: binder for lang in ("nl", "en") for binder in SHEETS.binders(lang)}
EVERY = [*ALL, *TRAINERS, *BINDERS, "pdf/nl/checklist.pdf", "pdf/en/checklist.pdf"]
FOOT = 297 * MM - 25 * MM  # where the foot of a sheet begins
STANDARD = set(
    re.findall(
        r"\w+",
        "Document Part Sect Div P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Link Figure Art BlockQuote"
        " Caption TOC TOCI Index NonStruct Private Quote Note Reference BibEntry Code Form Formula",
    )
)

Fault = Callable[[str], None]


def faults_of(site: Path, paths: Any, check: Callable[[Path, Any, Fault], None]) -> list[str]:
    """What `check` tells of the PDFs with these paths (a dict gives what belongs to each)."""
    found: list[str] = []
    for path in paths:
        check(
            site / path, paths[path] if isinstance(paths, dict) else None, lambda said, path=path: found.append(f"{path}: {said}")
        )
    return found


def own_texts(path: Path) -> Iterator[tuple[int, Text]]:
    """The text of a sheet with the number of its page, without the foot."""
    for number, page in enumerate(read(path), 1):
        yield from ((number, text) for text in page.texts if text.y < FOOT)


def test_every_pdf_is_there_and_no_other(site: Path) -> None:
    assert {found.relative_to(site).as_posix() for found in site.rglob("*.pdf")} == set(EVERY)
    assert len(EVERY) == 96


# What a screen reader needs: PDF/UA-1 (ISO 14289-1) as far as it can be read from the file.


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

    assert faults_of(site, ALL | TRAINERS, check) == []


def test_all_that_is_drawn_is_tagged_once_or_is_decoration(site: Path) -> None:
    """All but the foot of each page, which stands in the structure of no page: WeasyPrint keeps it in the parent tree only."""

    def check(path: Path, _: Any, fault: Fault) -> None:
        with pikepdf.open(path) as document:
            told = Counter(marks(document.Root.StructTreeRoot.K, None))
            for page, drawn in zip(document.pages, read(path), strict=True):
                here = Counter({mark: count for (where, mark), count in told.items() if where == page.objgen})
                if drawn.loose:
                    fault(f"{drawn.loose} things outside of tags")
                if here - Counter(drawn.marks) or max([*here.values(), *Counter(drawn.marks).values()]) > 1:
                    fault("tagged but not drawn, or more than once")
                untold = [text for text in drawn.texts if text.mark not in here]
                if [text for text in untold if text.y < 297 * MM - 21 * MM]:
                    fault(f"not tagged: «{untold[0].text}»")
                if "/Annots" in page and page.get("/Tabs") != "/S":
                    fault("tab order")

    assert faults_of(site, EVERY, check) == []


def marks(node: Any, page: Any) -> Iterator[tuple[Any, int]]:
    """Every piece of marked content that a structure tree names, as (page, number)."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from marks(kid, page)
    elif isinstance(node, int):
        yield page, node
    elif isinstance(node, pikepdf.Dictionary):
        page = node.Pg.objgen if "/Pg" in node else page
        if "/MCID" in node:
            yield page, int(node.MCID)
        elif "/K" in node:
            yield from marks(node.K, page)


def test_figures_headings_tables_and_lists_are_as_they_must_be(site: Path) -> None:
    def check(path: Path, _: Any, fault: Fault) -> None:
        with pikepdf.open(path) as document:
            elements = list(tags(document.Root.StructTreeRoot.K))
            names = [str(element.S)[1:] for element in elements]
            if unknown := set(names) - STANDARD:
                fault(f"unknown tags {unknown}")
            levels = [int(name[1]) for name in names if re.fullmatch(r"H\d", name)]
            if not levels or levels[0] != 1 or any(after > before + 1 for before, after in pairwise(levels)):
                fault(f"headings {levels}")
            for element, name in zip(elements, names, strict=True):
                kids = [str(kid.S)[1:] for kid in element.get("/K", []) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
                if name == "Figure" and not str(element.get("/Alt", "")).strip():
                    fault("a figure without words")
                if name == "L" and set(kids) - {"LI", "L", "Caption"}:
                    fault(f"a list of {kids}")
                if name == "LI" and set(kids) - {"Lbl", "LBody"}:
                    fault(f"an item of {kids}")
                if name == "Table":
                    rows = [row for row in tags(element.K) if row.S == "/TR"]
                    if len({sum(int(cell.get("/A", {}).get("/ColSpan", 1)) for cell in row.K) for row in rows}) != 1:
                        fault("a table with rows of other lengths")
                    if not [cell for row in rows for cell in row.K if cell.S == "/TH"]:
                        fault("a table without a head")

    assert faults_of(site, EVERY, check) == []


def test_fonts_are_ours_embedded_and_readable_as_text(site: Path) -> None:
    def check(path: Path, _: Any, fault: Fault) -> None:
        with pikepdf.open(path) as document:
            for page in document.pages:
                for font in page.Resources.get("/Font", {}).values():
                    name = re.sub(r"^/[A-Z]{6}\+", "", str(font.BaseFont))
                    descriptor = font.DescendantFonts[0].FontDescriptor
                    if (
                        not re.fullmatch("Atkinson(-Bold)?(-Oblique)?", name)
                        or "/ToUnicode" not in font
                        or "/FontFile2" not in descriptor
                    ):
                        fault(f"font {name}")
        if "\ufffd" in "".join(text.text for page in read(path) for text in page.texts):
            fault("a sign that is no character")

    assert faults_of(site, EVERY, check) == []


def test_long_documents_have_bookmarks(site: Path) -> None:
    def check(path: Path, _: Any, fault: Fault) -> None:
        with pikepdf.open(path) as document, document.open_outline() as outline:
            if len(document.pages) > 4 and len(outline.root) + sum(len(item.children) for item in outline.root) < 5:
                fault("no bookmarks")

    assert faults_of(site, EVERY, check) == []


# What a woman with a pen needs.


def test_number_of_pages_is_as_declared(site: Path) -> None:
    def check(path: Path, sheet: Entry, fault: Fault) -> None:
        with pikepdf.open(path) as document:
            if len(document.pages) != sheet.page.pages:
                fault(f"{len(document.pages)} pages, not {sheet.page.pages}")

    assert faults_of(site, ALL, check) == []
    for sheet in SHEETS.sheets("nl"):
        assert len({version.entry.page.pages for version in SHEETS.versions(sheet)}) == 1, sheet.stem


def test_paper_is_a4_with_margins_of_20_mm(site: Path) -> None:
    def check(path: Path, _: Any, fault: Fault) -> None:
        for number, page in enumerate(read(path), 1):
            if page.size != pytest.approx(paper.A4, abs=0.1):
                fault(f"page {number} is {page.size}")
            drawn = [(text.x, text.y - text.size * 0.7, text.right, text.y) for text in page.texts]
            drawn += [(shape.left, shape.top, shape.right, shape.bottom) for shape in page.shapes if shape.colour != (1, 1, 1)]
            for left, top, right, bottom in drawn:
                below = 297 * MM - (5 if top > FOOT else 20) * MM  # the foot with the QR code stands in the margin
                if left < 19.9 * MM or right > 190.1 * MM or top < 19.9 * MM or bottom > below + 0.5:
                    fault(f"page {number}: {left / MM:.1f}, {top / MM:.1f} to {right / MM:.1f}, {bottom / MM:.1f} mm")

    assert faults_of(site, ALL, check) == []


def test_letters_are_14_points_or_more_and_12_on_forms(site: Path) -> None:
    def check(path: Path, sheet: Entry, fault: Fault) -> None:
        least = 14 if sheet.page.audience == "participant" else 12
        for number, text in own_texts(path):
            if text.size < least - 0.01:
                fault(f"page {number}: {text.size:.1f} pt in «{text.text}»")

    assert faults_of(site, ALL, check) == []


def test_lines_of_text_are_one_and_a_half_apart(site: Path) -> None:
    """Running text: lines below each other in one column, in letters of the body."""
    measured = Counter[float]()

    def check(path: Path, sheet: Entry, fault: Fault) -> None:
        size = 14 if sheet.page.audience == "participant" else 12
        for number, page in enumerate(read(path), 1):
            body_text = [text for text in page.texts if abs(text.size - size) < 0.01 and text.y < FOOT]
            for text in body_text:
                below = [other.y - text.y for other in body_text if other.y > text.y + 1 and abs(other.x - text.x) < 1]
                if below and min(below) < 1.5 * size - 0.05:
                    fault(f"page {number}: {min(below):.1f} pt below «{text.text}»")
                if below and size == 14:
                    measured[round(min(below), 1)] += 1

    assert faults_of(site, ALL, check) == []
    assert measured[21.0] > 100, "no running text was measured"


def test_lines_of_text_are_not_too_long(site: Path) -> None:
    """On a participant's sheet; the mean is over lines of running text, not over single words beside a box."""
    words: list[int] = []

    def check(path: Path, _: Entry, fault: Fault) -> None:
        for number, page in enumerate(read(path), 1):
            for line in page.lines():
                said = squeezed(" ".join(text.text for text in line))
                if line[0].y >= FOOT:
                    continue
                if len(said) > 85 or len(said.split()) > 20:
                    fault(f"page {number}: {len(said.split())} words in «{said}»")
                if len(said) > 40:
                    words.append(len(said.split()))

    assert faults_of(site, PARTICIPANTS, check) == []
    assert sum(words) / len(words) < 13


def test_writing_lines_are_there_and_10_mm_apart(site: Path) -> None:
    def check(path: Path, sheet: Entry, fault: Fault) -> None:
        blocks = [len(block.css(".line")) for block in LexborHTMLParser(body(sheet)).css(".lines")]
        gaps: list[float] = []
        drawn = 0
        for page in read(path):
            lines = sorted((round(shape.left), line) for shape in page.shapes if (line := shape.writing_line))
            drawn += len(lines)
            gaps += [below - above for (left, above), (other, below) in pairwise(lines) if left == other]
        if drawn != sum(blocks):
            fault(f"{drawn} lines drawn of {sum(blocks)}")
        if min(gaps, default=99) < 10 * MM - 0.1:
            fault(f"lines {min(gaps) / MM:.1f} mm apart")
        if sum(abs(gap - 10 * MM) < 0.1 for gap in gaps) < sum(count - 1 for count in blocks):
            fault(f"lines of one block are not 10 mm apart: {[round(gap / MM, 1) for gap in gaps]}")

    assert faults_of(site, ALL, check) == []


OUTLINED = ".box, .column, .frame, .mind-map__branch, .mind-map__middle, .scale__steps li, .ticks-to-fill li, .pictures--ticks li"


def outlined(sheet: Entry) -> list[Any]:
    tree = LexborHTMLParser(body(sheet))
    return list({node.mem_id: node for selector in OUTLINED.split(", ") for node in tree.css(selector)}.values())


def test_no_box_is_split_over_two_pages(site: Path) -> None:
    """A box that is split has no border on all four sides any more. Each box is at least as high as it was asked to be."""

    def check(path: Path, sheet: Entry, fault: Fault) -> None:
        wanted = outlined(sheet)
        found = [shape for page in read(path) for shape in page.shapes if shape.outline]
        if len(found) != len(wanted):
            fault(f"{len(found)} whole boxes of {len(wanted)}")
        heights = sorted(shape.height / MM for shape in found)
        for asked in sorted(
            (int(kind[5:]) for node in wanted for kind in (node.attributes.get("class") or "").split() if kind[:5] == "box--"),
            reverse=True,
        ):
            if not heights or heights.pop() < asked - 0.1:
                fault(f"no box of {asked} mm")

    assert faults_of(site, ALL, check) == []
    assert sum(len(outlined(sheet)) for sheet in ALL.values()) > 500


def test_no_item_row_or_card_is_split_over_two_pages(site: Path) -> None:
    def check(path: Path, _: Any, fault: Fault) -> None:
        with pikepdf.open(path) as document:
            for element in tags(document.Root.StructTreeRoot.K):
                if element.S in ("/LI", "/TR") and len({page for page, _ in marks(element, None)}) > 1:
                    fault(f"{element.S} on two pages")

    assert faults_of(site, ALL, check) == []


def test_all_can_be_told_apart_on_an_old_black_and_white_printer(site: Path) -> None:
    """Contrast of text and of shapes, both in colour and in grey (WCAG 2.2, 1.4.3 and 1.4.11)."""
    seen = Counter[str]()

    def check(path: Path, _: Any, fault: Fault) -> None:
        for number, page in enumerate(read(path), 1):
            for text in page.texts:
                if min(contrast(text.colour, text.under), contrast(grey(text.colour), grey(text.under))) < 4.5:
                    fault(f"page {number}: «{text.text}» is {text.colour} on {text.under}")
                seen["texts"] += 1
            for shape in page.shapes:
                background = (
                    len(shape.parts) == 1 and not shape.curved and shape.height > 3 and contrast(shape.colour, (1, 1, 1)) < 1.3
                )
                if not background and contrast(grey(shape.colour), grey(shape.under)) < 3:
                    fault(f"page {number}: a shape of {shape.colour} on {shape.under} at {shape.left:.0f}, {shape.top:.0f}")
                seen["shapes"] += not background

    assert faults_of(site, EVERY, check) == []
    assert min(seen["texts"], seen["shapes"]) > 5000


def test_each_page_of_a_sheet_has_a_foot_with_a_code_that_leads_to_its_page(site: Path, project: Path) -> None:
    version = read_nav(project).version

    def check(path: Path, entry: Entry, fault: Fault) -> None:
        words, address = strings(entry.language), SHEETS.site.absolute(entry.url)
        wanted = [
            address.removeprefix("https://").rstrip("/"),
            f"{words('checklist_version', version=version, date='')}".rstrip(),
        ]
        wanted += [SHEETS.site.day(entry.page.updated, entry.language), "CC BY 4.0", SHEETS.site.nav.site_names[entry.language]]
        if path in {site / sheet for sheet in ALL}:
            wanted.append(words[f"sheet_level_{SHEETS.level(entry)}"])
        code = dark(segno.make(address, error="m", micro=False))
        pages = read(path)
        for number, page in enumerate(pages, 1):
            foot = squeezed(" ".join(text.text for text in page.texts if text.y > 297 * MM - 25 * MM))
            for part in [*wanted, f"{number} / {len(pages)}"]:
                if part not in foot:
                    fault(f"page {number}: no «{part}» in «{foot}»")
            if page.codes != [code]:
                fault(f"page {number}: {len(page.codes)} codes, or one that leads elsewhere")

    assert faults_of(site, ALL | TRAINERS, check) == []


def dark(code: segno.QRCode) -> frozenset[tuple[int, int]]:
    """The dark modules of a QR code, as (row, column)."""
    return frozenset((y, x) for y, row in enumerate(code.matrix) for x, module in enumerate(row) if module)


def test_codes_of_the_pages_lead_there_too(site: Path) -> None:
    """The code of a sheet that is printed from the browser is an SVG file, drawn in rows."""
    for sheet in ALL.values():
        path = re.search(r' d="M0 0.5([^"]*)"', (site / SHEETS.qr(sheet)).read_text(encoding="utf-8"))
        assert path is not None
        x, y, found = 0, 0, set()
        for command, first, second in re.findall(r"([mh])(-?\d+) ?(-?\d+)?", path[1]):
            if command == "h":
                found |= {(y, place) for place in range(x, x + int(first))}
            x += int(first)
            y += int(second or 0) if command == "m" else 0
        assert found == dark(segno.make(SHEETS.site.absolute(sheet.url), error="m", micro=False)), sheet.url


def test_page_and_pdf_have_the_same_blocks(site: Path) -> None:
    """They differ in how pictures are addressed and in their words for who cannot see, which stand beside them on the page."""

    def plain(html: str) -> str:
        html = re.sub(r'(<h\d) id="[^"]*"', r"\1", html)
        html = re.sub(r'<img class="pictogram" src="[^"]*?([\w-]+)\.svg" alt="[^"]*"[^>]*>', r"[\1]", html)
        return squeezed(re.sub(r">\s+<", "><", html))

    for sheet in ALL.values():
        page = Page(site, f"{sheet.url}index.html").tree.css_first("article[data-sheet] .sheet__body")
        inner = "".join(node.html or "" for node in page.iter(include_text=True))
        own = LexborHTMLParser(f"<div>{body(sheet)}</div>").css_first("div")
        assert plain(inner) == plain("".join(node.html or "" for node in own.iter(include_text=True))), sheet.url


def test_all_words_of_a_sheet_are_on_its_paper(site: Path) -> None:
    def check(path: Path, sheet: Entry, fault: Fault) -> None:
        on_paper = bare("".join(text.text for page in read(path) for text in page.texts))
        for said in (sheet.page.title, sheet.page.message):
            if bare(said) not in on_paper:
                fault(f"«{said}» is missing")
        wanted = Counter(bare(LexborHTMLParser(body(sheet)).text()))
        if lost := wanted - Counter(on_paper):
            fault(f"characters are missing: {lost}")

    assert faults_of(site, ALL, check) == []


# What a trainer needs.


def test_trainers_sheets_are_two_pages_at_most_and_complete(site: Path) -> None:
    def check(path: Path, exercise: Entry, fault: Fault) -> None:
        pages = read(path)
        if len(pages) > 2:
            fault(f"{len(pages)} pages")
        text = bare("".join(part.text for page in pages for part in page.texts))
        page = exercise.page
        wanted = [page.title, page.aim, page.group, *page.materials, *page.preparation]
        wanted += [part for step in page.schedule for part in (f"{step.minutes}", step.title, step.text)]
        wanted += [node.text() for _, html in in_the_room(exercise) for node in LexborHTMLParser(html).css("h2, p, li")]
        for said in wanted:
            if bare(said) not in text:
                fault(f"«{squeezed(said)[:60]}» is missing")
        if re.search(r"\((rapport|report),", text):
            fault("sources are for the screen")
        if small := {
            round(part.size, 1) for page in pages for part in page.texts if part.y < 297 * MM - 20 * MM and part.size < 9.9
        }:
            fault(f"letters of {small} pt")

    assert faults_of(site, TRAINERS, check) == []


def items_of(binder: Binder) -> list[dict[str, Any]]:
    return [item for part in parts_of(SHEETS, binder) for item in part["items"]]


def test_binders_begin_with_a_cover_and_right_contents(site: Path) -> None:
    """Each page number of the contents is that of the page where the title stands on top."""

    def check(path: Path, binder: Binder, fault: Fault) -> None:
        pages = read(path)
        cover = bare(pages[0].text)
        if (
            bare(binder.title) not in cover
            or bare(SHEETS.site.nav.site_names[binder.language]) not in cover
            or len(pages[0].codes) != 1
        ):
            fault("no cover")
        begin = next(number for number, page in enumerate(pages[1:], 1) if top(page) != top(pages[1])) if len(pages) > 2 else 2
        lines = [squeezed(" ".join(text.text for text in line)) for page in pages[1:begin] for line in page.lines(gap=999)]
        rows = [(match[1].strip(), int(match[2])) for line in lines if (match := re.match(r"(.+?)(?: \.)+ (\d+)$", line))]
        wanted = [squeezed(item["title"]) for item in items_of(binder)]
        if [title for title, _ in rows] != wanted:
            fault(f"contents {rows} are not {wanted}")
        for title, number in rows:
            if not bare(top(pages[number - 1])).startswith(bare(title)):
                fault(f"«{title}» is not on page {number}: «{top(pages[number - 1])}»")
        if [number for _, number in rows] != sorted({number for _, number in rows}):
            fault("two items on one page, or not in order")

    assert faults_of(site, BINDERS, check) == []


def top(page: paper.Page) -> str:
    """The words in the largest letters of a page: its title, when an item begins there."""
    largest = max(text.size for text in page.texts)
    return " ".join(text.text for text in page.texts if text.size > largest - 0.1 and largest > 17.5)


def test_binders_hold_their_items_whole_and_number_their_pages(site: Path) -> None:
    def check(path: Path, binder: Binder, fault: Fault) -> None:
        reader, pages, items = pypdf.PdfReader(path), read(path), items_of(binder)
        found = [
            (squeezed(mark.title), reader.get_destination_page_number(mark) + 1)
            for mark in reader.outline
            if not isinstance(mark, list)
        ]
        if [title for title, _ in found[2:]] != [squeezed(item["title"]) for item in items]:
            fault(f"bookmarks {found}")
        begins = [number for _, number in found[2:]]
        for item, begin, end in zip(items, begins, [*begins[1:], len(pages) + 1], strict=True):
            own = SHEETS.pdf(item["entry"]) if "entry" in item else ""
            if own and end - begin != len(read(site / own)):
                fault(f"«{item['title']}» takes {end - begin} pages, and {len(read(site / own))} by itself")
            if own and pages[begin - 1].codes != read(site / own)[0].codes:
                fault(f"«{item['title']}» has the code of something else")
        for number, page in enumerate(pages, 1):
            foot = squeezed(" ".join(text.text for text in page.texts if text.y > 297 * MM - 25 * MM))
            if (f"{number} / {len(pages)}" in foot) != (number > 1):
                fault(f"page {number} has no number, or the cover has one")

    assert faults_of(site, BINDERS, check) == []


def test_binders_for_participants_hold_nothing_for_trainers(site: Path) -> None:
    for path, binder in BINDERS.items():
        if binder.slug.startswith("map-werkbladen"):
            text = "".join(part.text for page in read(site / path) for part in page.texts)
            for word in ("trainer_sheet", "preparation", "materials"):
                assert strings(binder.language)[word] not in text, path


def test_other_order_other_process_same_bytes(project: Path, site: Path, tmp_path: Path) -> None:
    """Every sixth PDF and a binder made again: one after the other in one process, the last first, with nothing kept."""
    program = """
import os, sys
from pathlib import Path
os.cpu_count = lambda: 1
from toolkit.content import load
from toolkit.nav import read_nav
from toolkit.sheets.catalogue import Catalogue
from toolkit.sheets.printing import write_pdfs
from toolkit.sheets.render import Printer
from toolkit.views import Site
root, out = map(Path, sys.argv[1:])
jobs = Printer(root, Catalogue(Site(load(root)[0], read_nav(root))), out / "qr").jobs()
sheets = [job for job in jobs if "map-" not in job.path][::6]
binders = [job for job in jobs if job.path.endswith("en/map-dagdeel-2.pdf")]
made = write_pdfs([*sheets, *binders][::-1], out / "site", root / "overrides", out / "kept")
assert len(made.fresh) == len(sheets) + 1 > 14, made
"""
    environment = clean_environment(PYTHONPATH=str(project / "scripts"), PYTHONHASHSEED="11", TZ="America/Lima", LC_ALL="C")
    subprocess.run([sys.executable, "-c", program, str(project), str(tmp_path)], env=environment, check=True)
    for made in (tmp_path / "site").rglob("*.pdf"):
        assert made.read_bytes() == (site / made.relative_to(tmp_path / "site")).read_bytes(), made.name
