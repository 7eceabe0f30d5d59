"""Printed on both sides of the paper, nothing that is cut has anything on its back, and no two things share a piece of paper."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from helpers.pages import bare, squeezed
from helpers.paper import MM, Page
from helpers.pdf_reader import read
from helpers.sheets import ALL, BINDERS, SHEETS, TRAINERS, Fault, faults_of, items_of

from toolkit.content.page import Entry
from toolkit.paper.binders import cut_in, more_of, parts_of, shared_in
from toolkit.paper.catalogue import Binder

pytestmark = pytest.mark.xdist_group("paper")  # in one process, which reads each PDF once
MIXED = BINDERS["pdf/nl/map-dagdeel-1-gemengd.pdf"]


def test_what_is_cut_has_an_empty_back_and_nothing_else_has_an_empty_page(site: Path) -> None:
    def check(path: Path, entry: Entry, fault: Fault) -> None:
        empty = [number for number, page in enumerate(read(path), 1) if page.empty]
        cards = SHEETS.pdf(entry) in ALL and SHEETS.cards(entry)
        if cards and (len(read(path)) != 2 * entry.page.pages or empty != list(range(2, len(read(path)) + 1, 2))):
            fault(f"{len(read(path))} pages, of which {empty} are empty")
        if not cards and empty:
            fault(f"empty pages {empty}")

    assert faults_of(site, ALL | TRAINERS, check) == []
    assert sum(SHEETS.cards(sheet) for sheet in ALL.values()) > 15


def test_the_catalogue_knows_the_empty_pages(site: Path) -> None:
    """Who prints on one side leaves them out."""
    for language in ("nl", "en"):
        for row in (row for group in SHEETS.groups(language) for row in group.rows):
            for version in row.versions:
                pages = read(site / version.pdf)
                assert version.empty == tuple(number for number, page in enumerate(pages, 1) if page.empty), version.pdf
                assert bool(version.empty) == version.cards == row.cards, version.pdf


def test_an_empty_page_is_truly_empty(site: Path) -> None:
    """No foot, no number, no tag, no link, and no white that was drawn."""
    seen = 0

    def check(path: Path, _: Any, fault: Fault) -> None:
        nonlocal seen
        with pikepdf.open(path) as document:
            for page, drawn in zip(document.pages, read(path), strict=True):
                if drawn.empty:
                    seen += 1
                    inside = re.sub(rb"[-\d.\s]+cm|\b[qQ]\b", b"", page.Contents.read_bytes()).strip()
                    if inside or "/Annots" in page or drawn.marks:
                        fault(f"{inside!r} on an empty page")

    assert faults_of(site, [*ALL, *BINDERS], check) == []
    assert seen > 200


def leaves(path: Path) -> list[tuple[Page, Page | None]]:
    """The pieces of paper that a PDF takes, printed on both sides: the front and the back of each."""
    pages = read(path)
    return list(zip(pages[::2], [*pages[1::2], *([None] * (len(pages) % 2))], strict=True))


def begins(path: Path) -> list[tuple[str, int]]:
    """Where each thing in a binder begins: the bookmarks of the first level, without those of cover and contents."""
    with pikepdf.open(path) as document, document.open_outline() as outline:
        numbers = {page.objgen: number for number, page in enumerate(document.pages, 1)}
        return [(squeezed(str(item.title)), numbers[item.destination[0].objgen]) for item in outline.root][2:]


def test_in_a_binder_each_thing_begins_on_a_piece_of_paper_of_its_own(site: Path) -> None:
    def check(path: Path, binder: Binder, fault: Fault) -> None:
        found = begins(path)
        if wrong := [title for title, number in found if number % 2 == 0]:
            fault(f"{wrong} begin on the back of something else")
        pages, items = read(path), items_of(binder)
        ends = [*(number for _, number in found[1:]), len(pages) + 1]
        for item, (title, begin), end in zip(items, found, ends, strict=True):
            mine = pages[begin - 1 : end - 1]
            empty = [place for place, page in enumerate(mine, 1) if page.empty]
            cut = item.get("cards")
            if cut and empty != list(range(2, len(mine) + 1, 2)):
                fault(f"«{title}» has something on the back of its cards")
            if not cut and empty not in ([], [len(mine)]):
                fault(f"«{title}» has empty pages in it: {empty}")

    assert faults_of(site, BINDERS, check) == []


def test_a_mixed_binder_leaf_by_leaf(site: Path) -> None:
    """What comes out of a printer that prints on both sides, piece of paper by piece of paper."""
    told: list[tuple[str, str, str]] = []
    path = site / MIXED.path
    starts = {number: title for title, number in begins(path)}
    items = iter(items_of(MIXED))
    now = ("cover", "")
    for place, (front, back) in enumerate(leaves(path)):
        if 2 * place + 1 in starts:
            item = next(items)
            now = (item["id"], item["level"])
        assert not front.empty, f"piece of paper {place + 1} has nothing on its front"
        if place:
            assert 2 * place + 2 not in starts
        told.append((*now, "empty" if back is None or back.empty else "printed"))
    assert next(items, None) is None
    assert told[0] == ("cover", "", "printed")
    assert told[1] == ("programma", "", "empty")
    assert told[2] == ("trainer-kennismaking", "", "printed")
    cards = [leaf for leaf in told if leaf[0] == "blad-beeldkaarten"]
    assert cards == [("blad-beeldkaarten", "", "empty")] * 4
    statements = [leaf for leaf in told if leaf[0].startswith("blad-stellingen")]
    assert statements == [("blad-stellingen", "B1", "empty")] * 2 + [("blad-stellingen-a2", "A2", "empty")] * 2
    money = [leaf for leaf in told if leaf[0].startswith("blad-geldoverzicht")]
    assert money == [("blad-geldoverzicht", "B1", "printed"), ("blad-geldoverzicht-a2", "A2", "printed")]
    women = [leaf for leaf in dict.fromkeys(leaf[:2] for leaf in told) if leaf[1]]
    for (one, level), (other, easy) in pairwise(women):
        if level == "B1":
            assert (other, easy) == (f"{one}-a2", "A2")


def test_the_cover_tells_how_much_paper_it_is_and_what_to_print(site: Path) -> None:
    def check(path: Path, binder: Binder, fault: Fault) -> None:
        pages, words = read(path), SHEETS.site.words(binder.language)
        cover, parts = bare(pages[0].text), parts_of(SHEETS, binder)
        empty = sum(page.empty for page in pages)
        said = [words("binder_paper_told", pages=len(pages), empty=empty, papers=-(-len(pages) // 2)), binder.spoken]
        starts = iter(begins(path))
        first = [min([next(starts)[1] for _ in part["items"]]) for part in parts]
        for part, begin, after in zip(parts, first, [*first[1:], len(pages) + 1], strict=True):
            copies = "mixed" if part["copies"] == "each" and len(binder.levels) > 1 else part["copies"]
            said.append(f"{part['title']}. {words(f'binder_part_{copies}', first=begin, last=after - 1)}")
        said += [words["binder_how_size"], words["binder_how_sides"], words["binder_how_one"]]
        if cut := cut_in(parts):
            said.append(words("binder_how_cut", titles="; ".join(cut)))
            assert not {"Ja, nee, ik twijfel", "Yes, no, I’m not sure"} & set(cut)  # these are hung up
        said += [words("binder_how_more", title=title, count=count) for title, count in more_of(parts).items()]
        said += [words("binder_how_shared", count=per, titles="; ".join(titles)) for per, titles in shared_in(parts).items()]
        said += [words["binder_how_story"]] if binder.half_day else []
        if missing := [sentence for sentence in said if bare(sentence) not in cover]:
            fault(f"the cover does not say {missing}")
        if "⟦" in pages[0].text:
            fault("something on the cover is not filled in")

    assert faults_of(site, BINDERS, check) == []


def cuts(page: Page) -> tuple[list[float], list[float]]:
    """Where the lines to cut along are, in mm from the left and from the top."""
    upright = {round(shape.left / MM, 2) for shape in page.shapes if shape.width < MM and shape.height > 30 * MM}
    across = {round(shape.top / MM, 2) for shape in page.shapes if shape.height < MM and shape.width > 30 * MM}
    return sorted(upright), sorted(across)


@pytest.mark.parametrize("stem", ["beeldkaarten", "pijlkaarten"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_lines_to_cut_along_are_at_the_same_place_on_every_page_of_a_deck(site: Path, language: str, stem: str) -> None:
    """So that one cuts the whole stack at once."""
    found = [cuts(page) for page in read(site / f"pdf/{language}/{stem}.pdf") if not page.empty][1:]
    assert len(found) > 1
    for upright, across in found:
        assert len(upright) >= 4 and len(across) >= 5
        assert upright == pytest.approx(found[0][0], abs=0.5)
        assert across == pytest.approx(found[0][1], abs=0.5)
