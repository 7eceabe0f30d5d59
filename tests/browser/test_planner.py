"""Picking sheets and printing them in one go: what is told, what is shown, what comes on paper, and what without scripts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from helpers.browser import PHONE, Visit, Watch
from helpers.pages import bare
from helpers.printed import A4, catalogue, printed_pages, size
from playwright.sync_api import BrowserContext, Page, Route, ViewportSize, expect
from test_axe import COLOURS, EVERYTHING, violations
from test_every_page import CUT_OFF, KEPT, NOTHING, STICKING_OUT, set_text_size

from toolkit.paper.catalogue import Catalogue, Row

PATHS = {"nl": "werkbladen/", "en": "en/werkbladen/"}
COPY, PICTURES = ".planner__copy", ".planner__preview img"
# Put in the place of the browser's own window for printing: notes what could be printed at that moment.
PRINT = """() => { window.printed = []; window.print = () => {
  const there = [...document.querySelectorAll(".planner__preview img")].every((one) => one.complete && one.naturalWidth > 0);
  window.printed.push([document.querySelectorAll(".planner__copy").length, there]);
} }"""
# Counts how often a picture is asked whether it is ready.
DECODING = """() => { window.decoding = 0; const decode = HTMLImageElement.prototype.decode;
  HTMLImageElement.prototype.decode = function () { window.decoding += 1; return decode.call(this); };
}"""


@pytest.fixture(scope="module")
def sheets(project: Path) -> Catalogue:
    return catalogue(project)


def rows(sheets: Catalogue, language: str) -> list[Row]:
    """All sheets that can be picked, in order."""
    return [row for group in sheets.groups(language) for row in group.rows]


def entry(row: Row, level: str) -> Any:
    """The page of the version that is printed for a level: a form is not there in easy Dutch, then it is the plain one."""
    there = {version.name: version.entry for version in row.versions}
    return there.get(level) or there["b1"]


def told(sheets: Catalogue, language: str, chosen: list[Row], women: int) -> str:
    """What the page should say, told independently of it."""
    pages = sum(row.pages * (women if row.each else 1) for row in chosen)
    return sheets.site.words(language)("planner_count", sheets=len(chosen), pages=pages)


class Planner:
    """The planner of a page, as a trainer uses it."""

    def __init__(self, page: Page, sheets: Catalogue, language: str) -> None:
        self.page, self.words = page, sheets.site.words(language)
        self.status, self.copies = page.get_by_role("status"), page.locator(COPY)
        self.level, self.women = (page.get_by_label(self.words[name]) for name in ("planner_level", "planner_women"))
        self.preview = page.get_by_role("region", name=self.words["planner_preview"])
        self.print = self.button("planner_print")

    def button(self, name: str) -> Any:
        return self.page.get_by_role("button", name=self.words[name], exact=True)

    def pick(self, *stems: str) -> None:
        for stem in stems:
            self.page.locator(f"#kies-{stem}").check()

    def printed(self) -> list[Any]:
        """What was printed, once something was: how many sheets stood there each time, and whether all pictures had come."""
        self.page.wait_for_function("() => printed.length")
        return list(self.page.evaluate("printed"))

    def shows(self, count: int) -> None:
        """Wait until that many sheets are shown, with their pictures."""
        expect(self.copies).to_have_count(count)
        self.page.evaluate(f"Promise.all([...document.querySelectorAll('{PICTURES}')].map((picture) => picture.decode()))")


@pytest.fixture
def planner(look: Visit, sheets: Catalogue) -> Callable[..., Planner]:
    def go(language: str = "nl", **options: Any) -> Planner:
        return Planner(look(PATHS[language], **options), sheets, language)

    return go


@pytest.mark.parametrize(("language", "level"), [("nl", "b1"), ("nl", "a2"), ("en", "en")])
def test_every_sheet_is_printed_on_as_many_pages_as_told(
    planner: Callable[..., Planner], sheets: Catalogue, language: str, level: str
) -> None:
    """All sheets for two women. Each page of paper has the address of its sheet in its foot: so it is known what is on it."""
    form, chosen = planner(language), rows(sheets, language)
    expect(form.level).to_have_value("en" if language == "en" else "b1")
    form.level.select_option(level)
    form.women.fill("2")
    form.button("planner_all").click()
    form.shows(len(chosen))
    expect(form.status).to_have_text(told(sheets, language, chosen, 2))
    paper = printed_pages(form.page)
    assert {size(page) for page in paper} == {A4}
    wanted, feet = [], []
    for row in chosen:
        page = entry(row, level)
        wanted += [bare(sheets.foot(page)[0])] * row.pages * (2 if row.each else 1)
    addresses = sorted(set(wanted), key=len, reverse=True)  # …/huiswerkkaart-a2/ before …/huiswerkkaart/
    for sheet in paper:
        text = bare(sheet.extract_text())
        feet.append(next((address for address in addresses if address in text), f"no foot: {text[:60]}"))
    assert feet == wanted
    assert f" {len(paper)} A4" in form.status.inner_text()
    expect(form.copies).to_have_count(len(chosen))  # after printing each stands there once again


@pytest.mark.parametrize(("language", "level"), [("nl", "b1"), ("nl", "a2"), ("en", "en")])
def test_only_what_was_picked_is_printed_and_all_of_it(
    visit: Visit, planner: Callable[..., Planner], sheets: Catalogue, language: str, level: str
) -> None:
    """On paper is, page by page, what the pages of the sheets themselves print, as often as wanted."""
    stems = ["stellingen", "huiswerkkaart", "registratielijst"]
    form = planner(language)
    form.level.select_option(level)
    form.women.fill("3")
    form.pick(*stems)
    form.shows(3)
    paper = printed_pages(form.page)
    own: list[Any] = []
    single = visit()
    for row in rows(sheets, language):
        if row.stem in stems:
            single.goto(entry(row, level).url)
            own += printed_pages(single) * (3 if row.each else 1)
    assert [bare(page.extract_text()) for page in paper] == [bare(page.extract_text()) for page in own]
    assert [shapes(page) for page in paper] == [shapes(page) for page in own]


def shapes(page: Any) -> int:
    """How many shapes are filled on a page: also the pictures of the second copy are there."""
    return len([line for line in page.get_contents().get_data().splitlines() if line.strip() in (b"f", b"f*")])


def test_picking_shows_and_tells(planner: Callable[..., Planner], sheets: Catalogue) -> None:
    form, all_rows = planner(), {row.stem: row for row in rows(sheets, "nl")}
    none = sheets.site.words("nl")["planner_none"]
    form.page.evaluate(PRINT)
    expect(form.status).to_have_text(none)
    expect(form.preview).to_be_hidden()
    form.print.click()
    assert form.page.evaluate("printed") == []

    chosen = ["huiswerkkaart", "mijn-cv", "registratielijst"]
    form.pick(*reversed(chosen))
    form.shows(3)
    picked = [row for row in all_rows.values() if row.stem in chosen]
    expect(form.preview).to_be_visible()
    expect(form.page.locator(f"{COPY} .sheet__title")).to_have_text(
        [row.title for row in picked]
    )  # in the order of the programme
    expect(form.status).to_have_text(told(sheets, "nl", picked, 10))
    for text, women in (("3", 3), ("1", 1), ("30", 30), ("99", 30), ("0", 1), ("-4", 1), ("", 1)):
        form.women.fill(text)
        form.women.blur()
        expect(form.status).to_have_text(told(sheets, "nl", picked, women))
    form.women.fill("4")
    form.level.select_option("a2")
    expect(form.page.locator(f"{COPY} .sheet--a2")).to_have_count(2)
    expect(form.page.locator(f"{COPY} .sheet--b1")).to_have_count(1)  # a form is not there in easy Dutch
    form.level.select_option("en")
    expect(form.page.locator(f"{COPY} .sheet[lang=en]")).to_have_count(3)
    expect(form.status).to_have_text(told(sheets, "nl", picked, 4))
    form.print.click()
    expect(form.copies).to_have_count(3)
    assert form.printed() == [[3, True]]

    for group in sheets.groups("nl")[:2]:
        form.page.get_by_role("button", name=group.title).click()
        form.shows(len(group.rows))
        expect(form.status).to_have_text(told(sheets, "nl", list(group.rows), 4))
        assert form.page.locator("input[name=sheet]:checked").evaluate_all("boxes => boxes.map(box => box.value)") == [
            row.stem for row in group.rows
        ]
    form.button("planner_clear").click()
    expect(form.status).to_have_text(none)
    expect(form.preview).to_be_hidden()
    expect(form.copies).to_have_count(0)


def test_printing_waits_for_the_pictures(planner: Callable[..., Planner]) -> None:
    """On a slow line a picture comes after its sheet."""
    form = planner()
    form.page.evaluate(PRINT)
    waiting: list[Route] = []
    form.page.route("**/*.svg", lambda route: waiting.append(route))
    form.level.select_option("a2")
    form.pick("huiswerkkaart")
    expect(form.copies).to_have_count(1)
    form.page.evaluate(DECODING)
    form.print.click()
    form.page.wait_for_function("() => decoding")  # now only the pictures are between the click and the printer
    assert form.page.evaluate("printed") == []
    assert waiting
    for route in waiting:
        route.continue_()
    form.page.unroute("**/*.svg")
    form.shows(1)
    assert form.printed() == [[1, True]]


def test_sheet_that_does_not_come_is_told_and_not_printed(planner: Callable[..., Planner], sheets: Catalogue) -> None:
    form = planner(allow=(500,))
    form.page.evaluate(PRINT)
    form.pick("huiswerkkaart")
    form.shows(1)
    form.page.route("**/werkbladen/mijn-cv/", lambda route: route.fulfill(status=500))
    form.pick("mijn-cv")
    expect(form.status).to_have_text(sheets.site.words("nl")["planner_failed"])
    form.print.click()
    expect(form.status).to_have_text(sheets.site.words("nl")["planner_failed"])
    assert form.page.evaluate("printed") == []
    form.page.unroute("**/werkbladen/mijn-cv/")
    form.print.click()  # once more, now that the line is back
    form.shows(2)
    assert form.printed() == [[2, True]]


def test_by_keyboard(planner: Callable[..., Planner], sheets: Catalogue) -> None:
    form = planner("en")
    keys = form.page.keyboard
    form.page.evaluate(PRINT)
    form.level.focus()
    keys.press("ArrowUp")
    expect(form.level).to_have_value("a2")
    keys.press("Tab")
    expect(form.women).to_be_focused()
    keys.press("Control+a")
    keys.type("6")
    keys.press("Tab")
    keys.press("Enter")  # the button of the first half-day
    first = list(sheets.groups("en")[0].rows)
    form.shows(len(first))
    expect(form.status).to_have_text(told(sheets, "en", first, 6))
    for _ in range(4):
        keys.press("Tab")
    expect(form.page.locator("input[name=sheet]").first).to_be_focused()
    keys.press("Space")
    form.shows(len(first) - 1)
    expect(form.status).to_have_text(told(sheets, "en", first[1:], 6))
    for _ in range(len(rows(sheets, "en"))):
        keys.press("Tab")
    expect(form.print).to_be_focused()
    keys.press("Enter")
    assert form.printed() == [[len(first) - 1, True]]
    keys.press("Tab")
    expect(form.preview).to_be_focused()  # to look through it with the arrow keys
    keys.press("PageDown")
    form.page.wait_for_function("() => document.querySelector('.planner__preview').scrollTop > 0")


def test_nothing_of_the_choice_leaves_or_stays(
    open_context: Callable[..., BrowserContext], opened: list[Watch], sheets: Catalogue, site: Path
) -> None:
    """Only files of the site are asked for, without a word about the choice; nothing is kept."""
    context = open_context()
    methods: set[str] = set()
    context.on("request", lambda request: methods.add(f"{request.method} {request.post_data or ''}".strip()))
    page = context.new_page()
    page.goto(PATHS["nl"])
    form = Planner(page, sheets, "nl")
    form.page.evaluate(PRINT)
    form.women.fill("7")
    form.button("planner_all").click()
    form.shows(len(rows(sheets, "nl")))
    form.print.click()
    page.wait_for_load_state("networkidle")
    assert methods == {"GET"}
    for url in opened[0].asked:
        parts = urlsplit(url)
        assert (parts.query, parts.fragment) == ("", "")
        asked = site / parts.path.lstrip("/")
        assert (asked / "index.html" if parts.path.endswith("/") else asked).is_file(), url
    assert page.url.endswith("/" + PATHS["nl"])
    assert page.evaluate(KEPT) == NOTHING
    assert context.storage_state() == {"cookies": [], "origins": []}


@pytest.mark.parametrize("language", PATHS)
def test_pdfs_that_are_offered_are_there(planner: Callable[..., Planner], sheets: Catalogue, site: Path, language: str) -> None:
    """With scripts off: all PDFs in plain lists, nothing that only works with scripts, and a page that can be printed."""
    form = planner(language, java_script_enabled=False)
    page = form.page
    links = page.locator("main a[href$='.pdf']")
    offered = {urlsplit(href).path.lstrip("/") for href in links.evaluate_all("links => links.map((link) => link.href)")}
    wanted = {version.pdf for row in rows(sheets, language) for version in row.versions}
    wanted |= {binder.path for binder in sheets.binders(language)}
    wanted |= {sheets.pdf(exercise) for exercise in sheets.site.members("oefeningen", language)}
    assert offered == wanted
    assert [path for path in wanted if not (site / path).read_bytes().startswith(b"%PDF")] == []
    assert (
        links.evaluate_all("links => links.filter((link) => !link.getClientRects().length || !link.innerText.trim()).length") == 0
    )
    for part in ("button", "input", "select", "form", ".planner__preview", "[role=status]"):
        expect(page.locator(f"{part}:visible")).to_have_count(0)
    expect(page.locator("noscript p")).to_have_text(form.words["planner_no_scripts"])
    expect(page.locator("noscript p")).to_be_visible()
    paper = printed_pages(page)
    assert bare(form.words["binders"]) in bare(paper[0].extract_text() + paper[1].extract_text())
    assert [number for number, sheet in enumerate(paper, 1) if len(bare(sheet.extract_text())) < 40] == []


def test_with_nothing_picked_the_page_is_printed_as_a_list(planner: Callable[..., Planner]) -> None:
    """Before a choice, and after it has been cleared: not an empty sheet of paper."""
    form = planner()
    for turn in range(2):
        paper = printed_pages(form.page)
        whole = bare("".join(sheet.extract_text() for sheet in paper))
        assert bare(form.words["sheet_list"]) in whole
        assert bare(form.words["planner_title"]) not in whole  # the form does nothing on paper
        assert [number for number, sheet in enumerate(paper, 1) if len(bare(sheet.extract_text())) < 40] == []
        if not turn:
            form.pick("huiswerkkaart")
            form.shows(1)
            assert len(printed_pages(form.page)) == 10
            form.button("planner_clear").click()
            expect(form.copies).to_have_count(0)


@pytest.mark.parametrize("language", PATHS)
def test_axe_and_room(planner: Callable[..., Planner], language: str) -> None:
    """With sheets in the preview: cards, a mind map, columns, lines to write on, a table."""
    form = planner(language)
    form.level.select_option("a2")
    form.pick("stellingen", "mindmap-werk", "casus-rosa", "registratielijst")
    form.shows(4)
    faults = violations(form.page)
    form.page.emulate_media(color_scheme="dark")
    faults += violations(form.page, COLOURS)
    set_text_size(form.page, 200)
    faults += form.page.evaluate(STICKING_OUT) + form.page.evaluate(CUT_OFF)
    set_text_size(form.page, 100)
    form.page.set_viewport_size(ViewportSize(**PHONE))
    faults += form.page.evaluate(STICKING_OUT) + form.page.evaluate(CUT_OFF)
    faults += violations(form.page, COLOURS)
    form.page.emulate_media(color_scheme="light")
    faults += violations(form.page, EVERYTHING if language == "nl" else COLOURS)
    assert faults == []
    wide = form.preview.evaluate("preview => [preview.scrollWidth, preview.clientWidth]")
    assert wide[0] <= wide[1]
