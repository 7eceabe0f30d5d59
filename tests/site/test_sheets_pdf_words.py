"""The words on the paper of every sheet: all of its own, none of the trainer's, and a foot that leads to its page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import segno
from helpers.pages import Page, asset, bare, squeezed
from helpers.paper import A4, MM
from helpers.pdf_reader import read
from helpers.sheets import (
    ALL,
    BINDERS,
    PARTICIPANTS,
    SHARED,
    SHEETS,
    TRAINERS,
    WORD,
    Fault,
    faults_of,
    foot_of,
    sides,
    told_to_trainers,
    tree,
)

from toolkit.content.nav import read_nav
from toolkit.content.page import Entry
from toolkit.htmltree import Body
from toolkit.languages import LANGUAGES
from toolkit.paper.own_fields import filled
from toolkit.paper.sheet_text import body
from toolkit.strings import strings

pytestmark = pytest.mark.xdist_group("paper")  # in one process, which reads each PDF once


def test_all_words_of_a_sheet_are_on_its_paper(site: Path) -> None:
    def check(path: Path, sheet: Entry, fault: Fault) -> None:
        on_paper = bare("".join(text.text for page in read(path) for text in page.texts))
        for said in (sheet.page.title, sheet.page.message):
            if bare(said) not in on_paper:
                fault(f"«{said}» is missing")
        for node in tree(body(sheet)).css("h1, h2, h3, h4, p, li, th, td, .scale__end"):
            said = [inner.text() for inner in node.css("p, li") if inner.mem_id != node.mem_id] or [node.text()]
            lost = [squeezed(part) for part in said if bare(part) not in on_paper]
            if lost:
                fault(f"«{lost[0]}» is missing")

    assert faults_of(site, ALL, check) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_the_trainers_is_on_a_participants_paper(site: Path, language: str) -> None:
    """Not on the sheets and not in the binders of sheets, whose contents and feet come from elsewhere."""

    def letters(text: str) -> str:
        return "".join(WORD.findall(text.lower())).replace("-", "")

    told = {letters(piece): piece for piece in told_to_trainers(language) - SHARED}
    assert len(told) > 700
    labels = [strings(language)[name] for name in ("trainer_sheet", "preparation", "materials")]
    binders = [path for path, binder in BINDERS.items() if binder.slug.startswith("map-werkbladen")]
    mine = [path for path in (*PARTICIPANTS, *binders) if path.startswith(f"pdf/{language}/")]
    assert binders and len(mine) > 15

    def check(path: Path, _: Any, fault: Fault) -> None:
        on_paper = " ".join(text.text for page in read(path) for text in page.texts)
        run = letters(on_paper)
        for said in [piece for bare_piece, piece in told.items() if bare_piece in run]:
            fault(f"for trainers: «{said}»")
        for label in labels:
            if re.search(rf"\b{re.escape(label)}\b", on_paper):
                fault(f"for trainers: «{label}»")

    assert faults_of(site, mine, check) == []


def test_each_page_has_a_foot_with_a_code_that_leads_to_its_page(site: Path, project: Path) -> None:
    version = read_nav(project).version

    def check(path: Path, entry: Entry, fault: Fault) -> None:
        words, address = strings(entry.language), address_of(site, entry)
        wanted = [address.removeprefix("https://").rstrip("/"), words("checklist_version", version=version, date="").rstrip()]
        wanted += [SHEETS.site.day(entry.page.updated, entry.language), "CC BY 4.0", SHEETS.site.nav.site_names[entry.language]]
        cards = SHEETS.pdf(entry) in ALL and SHEETS.cards(entry)
        if SHEETS.pdf(entry) in ALL and not (cards and entry.page.audience != "participant"):
            wanted.append(words[f"sheet_level_{SHEETS.level(entry)}"])
        festive = SHEETS.pdf(entry) in ALL and entry.page.festive  # to hang up: no code, no version, no number
        pages, codes = sides(path), [] if festive else [dark(address)]
        for number, page in enumerate(pages, 1):
            foot = foot_of(page)
            if (words["sheet_one_side"] in foot) != cards:
                fault(f"page {number}: «{foot}» says on which side to print, or should")
            if "B1" in foot and cards and entry.page.audience != "participant":
                fault(f"page {number}: a level in «{foot}» of cards for the whole group")
            for part in [wanted[0], "CC BY 4.0"] if festive else [*wanted, f"{number} / {len(pages)}"]:
                if part not in foot:
                    fault(f"page {number}: no «{part}» in «{foot}»")
            if [found.dark for found in page.codes] != codes or (festive and foot != f"{wanted[0]} CC BY 4.0"):
                fault(f"page {number}: {len(page.codes)} codes, or one that leads elsewhere")

    assert faults_of(site, ALL | TRAINERS, check) == []


def test_codes_are_large_enough_and_free_all_round(site: Path) -> None:
    """Modules of a third of a millimetre, which any phone and any old printer can do, and four of them white on all sides."""

    def check(path: Path, _: Any, fault: Fault) -> None:
        for number, page in enumerate(read(path), 1):
            drawn = [(text.x, text.y - text.size * 0.7, text.right, text.y) for text in page.texts]
            inked = [shape for shape in page.shapes if shape.colour != (1, 1, 1) and shape.width < A4[0] - 1]  # not the cover
            drawn += [(shape.left, shape.top, shape.right, shape.bottom) for shape in inked]
            for code in page.codes:
                (left, top, right, bottom), free = code.box, 3.9 * code.module
                if code.module < MM / 3:
                    fault(f"page {number}: modules of {code.module / MM:.2f} mm")
                across = [box for box in drawn if left - free < box[2] and box[0] < right + free]
                near = [box for box in across if top - free < box[3] and box[1] < bottom + free]
                if len(near) != 1:  # the code itself
                    fault(f"page {number}: something stands against the code")

    assert faults_of(site, [*ALL, *TRAINERS, *BINDERS], check) == []


def address_of(site: Path, entry: Entry) -> str:
    """The address of a page as the page itself gives it."""
    link = Page(site, f"{entry.url}index.html").tree.css_first('link[rel="canonical"]')
    return link.attributes["href"] or ""


def dark(address: str) -> frozenset[tuple[int, int]]:
    """The dark modules of the QR code of an address, as (row, column)."""
    rows = enumerate(segno.make(address, error="m", micro=False).matrix)
    return frozenset((y, x) for y, row in rows for x, module in enumerate(row) if module)


def test_codes_of_the_pages_lead_there_too(site: Path) -> None:
    """The code of a sheet that is printed from the browser is an SVG file, drawn in rows; a certificate has none."""
    for sheet in (sheet for sheet in ALL.values() if not sheet.page.festive):
        path = re.search(r' d="M0 0.5([^"]*)"', (site / asset(site, SHEETS.qr(sheet))).read_text(encoding="utf-8"))
        assert path is not None, sheet.url
        x, y, found = 0, 0, set()
        for command, first, second in re.findall(r"([mh])(-?\d+) ?(-?\d+)?", path[1]):
            if command == "h":
                found |= {(y, place) for place in range(x, x + int(first))}
            x += int(first)
            y += int(second or 0) if command == "m" else 0
        assert found == dark(address_of(site, sheet)), sheet.url


def test_page_and_pdf_have_the_same_blocks(site: Path) -> None:
    """They differ in how pictures are addressed and in their words for who cannot see, which stand beside them on the page.

    And where one writes a name on paper, one types it on the page.
    """

    def named(match: re.Match[str]) -> str:
        image = tree(match[0]).css_first("img")
        stem = Path(image.attributes["src"] or "").name.partition(".")[0]  # on the page its version stands behind it
        return f"[{stem}]" if image.attributes.get("class") == "pictogram" else match[0]

    def plain(html: str) -> str:
        html = re.sub(r'(<h\d) id="[^"]*"', r"\1", html)
        html = re.sub(r"<img\b[^>]*>", named, html)
        return squeezed(re.sub(r">\s+<", "><", written(html)))

    def written(html: str) -> str:
        """A field to type in as the line that it is on paper."""
        field = (
            r'<label class="fill-in"(?: data-own="[^"]*")?><input class="line"[^>]*>'
            r'<span class="fill-in__words">([^<]*)</span></label>'
        )
        line = r'<div class="fill-in"><div class="line"></div><p class="fill-in__words">\1</p></div>'
        return re.sub(field, line, html)

    for sheet in ALL.values():
        page = Page(site, f"{sheet.url}index.html").tree.css_first("[data-sheet] .sheet__body")
        for said in page.css("span.said"):  # a help line can come below each of these
            said.unwrap()
        shown = Body("".join(node.html or "" for node in page.iter(include_text=True)))
        filled(shown, {}, paper=True)  # no municipality has filled in its details
        inner = shown.html
        own = "".join(node.html or "" for node in tree(body(sheet)).iter(include_text=True))
        assert plain(inner) == plain(own), sheet.url
