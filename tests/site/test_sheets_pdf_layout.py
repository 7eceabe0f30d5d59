"""What a woman with a pen needs of the paper: places, sizes and contrasts, read back from the PDF of every sheet."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from helpers.pages import squeezed
from helpers.paper import A4, MM, Shape, Text, contrast, grey
from helpers.pdf_reader import read
from helpers.pdf_tags import marks, tags
from helpers.sheets import ALL, EVERY, FOOT, PARTICIPANTS, SHEETS, SLIDES, Fault, faults_of, sides, tree
from selectolax.lexbor import LexborNode

from toolkit.content.page import Entry
from toolkit.languages import level_of
from toolkit.paper.sheet_text import body

pytestmark = pytest.mark.xdist_group("paper")  # in one process, which reads each PDF once


def size_of(sheet: Entry) -> int:
    """The size of the letters of a sheet, in points."""
    return 14 if sheet.page.audience == "participant" or level_of(sheet.stem) == "a2" else 12


def test_number_of_pages_is_as_declared(site: Path) -> None:
    def check(path: Path, sheet: Entry, fault: Fault) -> None:
        if len(sides(path)) != sheet.page.pages:
            fault(f"{len(sides(path))} pages, not {sheet.page.pages}")

    assert faults_of(site, ALL, check) == []
    for sheet in SHEETS.sheets("nl"):
        assert len({version.entry.page.pages for version in SHEETS.versions(sheet)}) == 1, sheet.stem


def test_paper_is_a4(site: Path) -> None:
    sizes = {page.size for path in EVERY if path not in SLIDES for page in read(site / path)}
    assert [size for size in sizes if size != pytest.approx(A4, abs=0.1)] == []


def test_margins_are_20_mm(site: Path) -> None:
    """On all sides of a sheet; below only its foot stands lower."""

    def check(path: Path, _: Any, fault: Fault) -> None:
        for number, page in enumerate(read(path), 1):
            drawn = [(text.x, text.y - text.size * 0.7, text.right, text.y) for text in page.texts]
            drawn += [(shape.left, shape.top, shape.right, shape.bottom) for shape in page.shapes if shape.colour != (1, 1, 1)]
            for left, top, right, bottom in drawn:
                lowest = A4[1] - (5 if top > FOOT else 20) * MM
                if left < 19.9 * MM or right > 190.1 * MM or top < 19.9 * MM or bottom > lowest + 0.5:
                    fault(f"page {number}: {left / MM:.1f}, {top / MM:.1f} to {right / MM:.1f}, {bottom / MM:.1f} mm")

    assert faults_of(site, ALL, check) == []


def test_letters_are_14_points_or_more_and_12_on_forms(site: Path) -> None:
    def check(path: Path, sheet: Entry, fault: Fault) -> None:
        for number, page in enumerate(sides(path), 1):
            texts = [text for text in page.texts if text.y < FOOT]
            for text in texts:
                if text.size < size_of(sheet) - 0.01:
                    fault(f"page {number}: {text.size:.1f} pt in «{text.text}»")
            if not texts:
                fault(f"page {number} is empty")

    assert faults_of(site, ALL, check) == []


def test_lines_of_text_are_one_and_a_half_apart(site: Path) -> None:
    """Running text: lines below each other in one column, in letters of the body."""
    measured = Counter[float]()

    def check(path: Path, sheet: Entry, fault: Fault) -> None:
        size = size_of(sheet)
        for number, page in enumerate(read(path), 1):
            running = [text for text in page.texts if abs(text.size - size) < 0.01 and text.y < FOOT]
            for text in running:
                below = [other.y - text.y for other in running if other.y > text.y + 1 and abs(other.x - text.x) < 1]
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
                said = squeezed(" ".join(text.text for text in line)) if line[0].y < FOOT else ""
                if len(said) > 85 or len(said.split()) > 20:
                    fault(f"page {number}: {len(said.split())} words in «{said}»")
                if len(said) > 40:
                    words.append(len(said.split()))

    assert faults_of(site, PARTICIPANTS, check) == []
    assert len(words) > 200
    assert sum(words) / len(words) < 13


def test_writing_lines_are_there_and_10_mm_apart(site: Path) -> None:
    def check(path: Path, sheet: Entry, fault: Fault) -> None:
        blocks = [len(block.css(".line")) for block in tree(body(sheet)).css(".lines")]
        single = len(tree(body(sheet)).css(".fill-in .line"))  # on a certificate: each with its words below it
        gaps: list[float] = []
        drawn = 0
        for page in read(path):
            lines = sorted((round(shape.left), line) for shape in page.shapes if (line := shape.writing_line))
            drawn += len(lines)
            gaps += [below - above for (left, above), (other, below) in pairwise(lines) if left == other]
        if drawn != sum(blocks) + single:
            fault(f"{drawn} lines drawn of {sum(blocks) + single}")
        if min(gaps, default=99) < 10 * MM - 0.1:
            fault(f"lines {min(gaps) / MM:.1f} mm apart")
        if sum(abs(gap - 10 * MM) < 0.1 for gap in gaps) < sum(count - 1 for count in blocks):
            fault(f"lines of one block are not 10 mm apart: {[round(gap / MM, 1) for gap in gaps]}")

    assert faults_of(site, ALL, check) == []


OUTLINED = ".box, .column, .frame, .message, .mind-map__branch, .mind-map__middle, .scale__steps li, "
OUTLINED += ".ticks-to-fill li, .pictures--ticks li"


def outlined(sheet: Entry) -> list[LexborNode]:
    """What has a border on all four sides, as it is written; on a certificate that is the page alone."""
    if sheet.page.festive:
        return []
    found = tree(body(sheet))
    return list({node.mem_id: node for selector in OUTLINED.split(", ") for node in found.css(selector)}.values())


def test_no_box_is_split_over_two_pages(site: Path) -> None:
    """A box that is split has no border on all four sides any more. Each is at least as high as it was asked to be."""
    total = 0

    def check(path: Path, sheet: Entry, fault: Fault) -> None:
        nonlocal total
        wanted = outlined(sheet)
        found = [shape for page in read(path) for shape in page.shapes if shape.outline]
        total += len(found)
        if len(found) != len(wanted):
            fault(f"{len(found)} whole boxes of {len(wanted)}")
        heights = sorted(shape.height / MM for shape in found)
        classes = " ".join(node.attributes.get("class") or "" for node in wanted).split()
        for asked in sorted((int(name[5:]) for name in classes if name.startswith("box--")), reverse=True):
            if not heights or heights.pop() < asked - 0.1:
                fault(f"no box of {asked} mm")

    assert faults_of(site, ALL, check) == []
    assert total > 500


def test_no_row_of_a_table_is_split_or_too_low_to_write_in(site: Path) -> None:
    """Beside and between the cells of a row stand lines as high as the row; one that is split has them twice, and shorter."""
    total = 0

    def check(path: Path, sheet: Entry, fault: Fault) -> None:
        nonlocal total
        blocks = tree(body(sheet))
        if blocks.css(".cards-to-cut, .same"):  # its lines stand upright too
            return
        wanted = sum(1 + len(row.css("th, td")) for row in blocks.css("tr")) + 2 * len(blocks.css(".cut-out"))  # its dashed sides
        upright = [shape for page in read(path) for shape in page.shapes if shape.width < 0.1 and shape.height > 3]
        total += wanted
        if len(upright) != wanted:
            fault(f"{len(upright)} lines beside cells, not {wanted}")
        if low := [round(shape.height / MM, 1) for shape in upright if shape.height < 9 * MM]:
            fault(f"rows of {low} mm")

    assert faults_of(site, ALL, check) == []
    assert total > 500


def test_no_item_row_or_card_is_split_over_two_pages(site: Path) -> None:
    def check(path: Path, _: Any, fault: Fault) -> None:
        with pikepdf.open(path) as document:
            for element in tags(document.Root.StructTreeRoot.K):
                if element.S in ("/LI", "/TR") and len({page for page, _ in marks(element)}) > 1:
                    fault(f"{element.S} on two pages")

    assert faults_of(site, ALL, check) == []


FLYERS = {"vertel-het-verder"}
SCENE = (A4[0] - 88 * MM, 72 * MM)  # on a flyer: it begins at the first, and ends at the second from the top


def test_all_can_be_told_apart_on_an_old_black_and_white_printer(site: Path) -> None:
    """Contrast of text and of shapes, both in colour and in grey (WCAG 2.2, 1.4.3 and 1.4.11).

    The scene of the flyer tells nothing by its shapes; that those can be told apart is for test_scenes.
    """
    seen = Counter[str]()

    def check(path: Path, _: Any, fault: Fault) -> None:
        for number, page in enumerate(read(path), 1):
            for text in page.texts:
                if worst(text) < 4.5:
                    fault(f"page {number}: «{text.text}» is {text.colour} on {text.under}")
            shapes = [shape for shape in page.shapes if not background(shape)]
            if path.stem in FLYERS and number == 1:
                shapes = [shape for shape in shapes if shape.left < SCENE[0] or shape.bottom > SCENE[1]]
            for shape in shapes:
                if worst(shape) < 3:
                    fault(f"page {number}: a shape of {shape.colour} on {shape.under} at {shape.left:.0f}, {shape.top:.0f}")
            seen.update(texts=len(page.texts), shapes=len(shapes))

    assert faults_of(site, EVERY, check) == []
    assert min(seen["texts"], seen["shapes"]) > 5000


def worst(drawn: Text | Shape) -> float:
    """The contrast of something with what it stands on, in colour or in grey: whichever is less."""
    return min(contrast(drawn.colour, drawn.under), contrast(grey(drawn.colour), grey(drawn.under)))


def background(shape: Shape) -> bool:
    """True for a plane that is nearly white, such as behind the head of a table: it tells nothing by itself."""
    return len(shape.parts) == 1 and not shape.curved and shape.height > 3 and contrast(shape.colour, (1, 1, 1)) < 1.3
