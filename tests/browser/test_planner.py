"""Planning what to print: what is announced comes out, leaf by leaf; wrong numbers are told; nothing is lost, nothing is kept."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pikepdf
import pytest
from helpers.browser import DESK, Visit, Watch
from helpers.pages import bare
from helpers.planner import COPIED, Plan, Planner, announced, counted
from helpers.printed import catalogue, printed_pages
from playwright.sync_api import BrowserContext, Page, Route, ViewportSize, expect
from test_axe import EVERYTHING, faults_of_page, violations
from test_every_page import CUT_OFF, KEPT, NOTHING, STICKING_OUT, set_text_size

from toolkit.pages.planner_data import planner_data
from toolkit.paper.catalogue import Catalogue

PATHS = {"nl": "werkbladen/", "en": "en/werkbladen/"}


@pytest.fixture(scope="module")
def sheets(project: Path) -> Catalogue:
    return catalogue(project)


@pytest.fixture
def planner(look: Visit, sheets: Catalogue) -> Callable[..., Planner]:
    def go(language: str = "nl", fragment: str = "", **options: Any) -> Planner:
        return Planner(look(PATHS[language] + fragment, **options), planner_data(sheets, language))

    return go


def some_plans(sheets: Catalogue, number: int) -> list[Plan]:
    """Plans as trainers make them, the same every time: whole half-days, a few sheets, odd groups, one side and both."""
    pick, data = random.Random(20261126), planner_data(sheets, "nl")
    slots = list(dict.fromkeys(item["slot"] for item in data["items"]))
    names = [version["name"] for version in data["versions"]]
    plans = []
    for turn in range(number):
        women = {name: pick.choice([0, 0, 1, 2, 5]) for name in names}
        chosen = pick.choice(["dagdeel-1", "dagdeel-2", ""]) if turn % 3 else ""
        more = pick.sample(slots, pick.randint(0 if chosen else 1, 6))
        story, language = pick.choice([*(one["id"] for one in data["stories"]), "alle"]), pick.choice(["nl", "en"])
        plans.append(Plan(women, ",".join([*filter(None, [chosen]), *more]), story, language, pick.choice("12")))
    return plans


def test_twenty_plans_come_out_as_announced(planner: Callable[..., Planner], sheets: Catalogue, tmp_path: Path) -> None:
    """What the page says, what follows from the sheets themselves, and the pages of the PDF: the same number of A4."""
    form, data = planner(), planner_data(sheets, "nl")
    seen = set()
    for number, plan in enumerate(some_plans(sheets, 20)):
        form.open(plan.fragment)
        wanted = counted(plan, data)
        if not wanted:
            expect(form.status).to_have_text(form.words["nobody"])
            continue
        assert announced(form) == wanted, plan
        made = form.make(tmp_path / f"{number}.pdf")
        pages = len(made.pages)
        assert pages == (2 * wanted if plan.sides == "2" else wanted), plan
        seen.add(plan.sides)
        empty = [place for place, page in enumerate(made.pages) if "/Contents" not in page and plan.sides == "1"]
        assert empty == [], plan
    assert seen == {"1", "2"}


def test_a_morning_for_four_and_six_leaf_by_leaf(
    planner: Callable[..., Planner], sheets: Catalogue, site: Path, tmp_path: Path
) -> None:
    """Each leaf holds one sheet, in order; what is cut has an empty back; each page is the one of its own PDF."""
    form, data = planner(), planner_data(sheets, "nl")
    form.women(b1="6", a2="4")
    form.preset("1")
    made = form.make(tmp_path / "morning.pdf")
    plan = Plan({"b1": 6, "a2": 4}, "dagdeel-1", "rosa", "nl", "2")
    at = 0
    for item in data["items"]:
        if item["preset"] != "1" or item["story"] not in ("", "rosa"):
            continue
        for version, copies in plan.copies(item, data):
            path, sides = item["files"][version]
            with pikepdf.open(site / "pdf" / path) as own:
                assert len(own.pages) == len(sides), path
                for _ in range(copies):
                    assert at % 2 == 0, path  # on a right-hand page
                    for page, side in zip(own.pages, sides, strict=True):
                        here = made.pages[at]
                        assert drawn(here) == drawn(page) if side == "x" else not drawn(here).strip(), path
                        at += 1
                    if at % 2:
                        assert drawn(made.pages[at]) == b"", path
                        at += 1
    assert at == len(made.pages) == 2 * announced(form)
    assert (tmp_path / "morning.pdf").stat().st_size < 2_000_000


NO_COPY = """() => Object.defineProperty(navigator, "clipboard", { configurable: true,
  value: { writeText: () => Promise.reject(new Error()) } })"""


def drawn(page: Any) -> bytes:
    """All that is drawn on a page."""
    found = page.get("/Contents")
    return b"" if found is None else bytes(page.Contents.read_bytes())


WRONG = {
    "-1": "below",
    "31": "above",
    "abc": "words",
    "": "empty",
    "1.5": "whole",
    "1,5": "whole",
    "1e2": "words",
    "4 vrouwen": "words",
    "999999999999999999999": "above",
}


@pytest.mark.parametrize("language", PATHS)
def test_a_wrong_number_is_told_at_its_field_and_nothing_is_made(planner: Callable[..., Planner], language: str) -> None:
    form = planner(language)
    form.preset("1")
    right = form.status.inner_text()
    for typed, fault in WRONG.items():
        form.women(a2=typed)
        said = form.words[f"count_{fault}"].replace("{most}", "30")
        expect(form.field("a2")).to_have_attribute("aria-invalid", "true")
        expect(form.field("a2")).to_have_accessible_description(said)
        expect(form.field("a2")).to_have_value(typed)
        expect(form.status).to_have_text(form.words["wrong"])
        expect(form.table).to_have_count(0)
        form.make_button.click()
        expect(form.field("a2")).to_be_focused()
        expect(form.files).to_have_count(0)
        form.page.reload()
        expect(form.field("a2")).to_have_value(typed)  # what was typed stays
        expect(form.status).to_have_text(form.words["wrong"])
    form.women(a2="0")
    expect(form.field("a2")).not_to_have_attribute("aria-invalid", "true")
    expect(form.status).to_have_text(right)
    for typed in (" 7 ", "７", "007", "٧"):
        form.women(a2=typed)
        expect(form.field("a2")).to_have_accessible_description(form.words["count_read"].replace("{count}", "7"))
        assert announced(form) > 0
    form.women(b1="30", a2="11")
    expect(form.page.locator("#wie-samen")).to_have_text(
        form.words["too_many"].replace("{count}", "41" if language == "nl" else "51").replace("{together}", "40")
    )
    expect(form.table).to_have_count(0)


def test_nobody_and_nothing(planner: Callable[..., Planner]) -> None:
    form = planner()
    expect(form.status).to_have_text(form.words["none"])
    form.women(b1="0")
    form.box("huiswerkkaart").check()
    expect(form.status).to_have_text(form.words["nobody"])
    form.box("registratielijst").check()
    assert announced(form) == 1
    expect(form.result).to_contain_text(form.words["for_nobody"])


def test_nothing_is_lost(planner: Callable[..., Planner]) -> None:
    """On reload, on the way back, in the other language, and past a link to a heading."""
    form = planner()
    page = form.page
    form.women(b1="6", a2="4")
    form.preset("2")
    form.box("mijn-cv").uncheck()
    form.box("registratielijst").check()
    page.locator("#verhaal-hanan").check()
    page.locator("#kanten-1").check()
    before, told = urlsplit(page.url).fragment, form.status.inner_text()
    assert before.startswith("vrouwen=b1:6,a2:4&bladen=dagdeel-2,-mijn-cv,")

    def same() -> None:
        expect(form.status).to_have_text(told)
        page.wait_for_url(lambda url: urlsplit(url).fragment == before)
        expect(form.field("a2")).to_have_value("4")
        expect(form.box("mijn-cv")).not_to_be_checked()

    page.reload()
    same()
    page.locator("a[href='#printen']").first.click()
    same()
    page.goto("robots.txt")
    page.go_back()
    same()
    page.locator("a.tools__language").click()
    page.wait_for_url("**/en/werkbladen/#*")
    assert urlsplit(page.url).fragment == before
    assert f" {told.split()[1]} " in f" {form.status.inner_text()}".replace("A4", " ")
    page.locator("a.tools__language").click()
    page.wait_for_url(lambda url: "/en/" not in url)
    same()


def test_an_odd_address_is_told_and_read_as_far_as_it_can_be(planner: Callable[..., Planner]) -> None:
    form = planner("nl", "#vrouwen=b1:3,zz:4&bladen=dagdeel-1,bestaat-niet&kleur=rood&kanten=2")
    unread = form.page.locator("[data-planner-unread]")
    expect(unread).to_be_visible()
    for part in ("zz:4", "bestaat-niet", "kleur=rood"):
        expect(unread).to_contain_text(part)
    expect(form.field("b1")).to_have_value("3")
    assert announced(form) > 3
    for fragment in ("#=&&=", "#vrouwen=%E0%A4%A", "#bladen=" + "x" * 9000):
        form.open(fragment)
        expect(unread).to_be_visible()
    for name in ("b1", "zz"):  # as a number, and in what is told of the address
        form.open(f"#vrouwen={name}:<img src=x onerror=a>")
        if name == "b1":
            expect(form.field("b1")).to_have_value("<img src=x onerror=a>")
            expect(form.field("b1")).to_have_accessible_description(form.words["count_words"].replace("{most}", "30"))
            expect(unread).to_be_hidden()
        else:
            expect(unread).to_contain_text("zz:<img src=x onerror=a>")
        expect(form.page.locator("img[src=x]")).to_have_count(0)
    form.open("#printen")
    expect(unread).to_be_hidden()


def test_the_link_is_copied_or_shown(planner: Callable[..., Planner]) -> None:
    form = planner()
    form.preset("1")
    form.page.evaluate(COPIED)
    link = form.page.get_by_role("button", name=form.page.locator("[data-planner-link]").inner_text())
    link.click()
    expect(form.shared).to_have_text(form.words["copied"])
    assert form.page.evaluate("copied") == form.page.url
    form.page.evaluate(NO_COPY)
    link.click()
    expect(form.shared).to_have_text(form.words["not_copied"])
    address = form.page.get_by_label(form.words["address"])
    expect(address).to_have_value(form.page.url)
    form.women(b1="3")
    expect(form.shared).to_be_empty()  # it was of another plan
    expect(address).to_have_count(0)


def test_a_link_that_cannot_be_copied_leaves_what_was_made(planner: Callable[..., Planner], tmp_path: Path) -> None:
    form = planner()
    form.box("huiswerkkaart").check()
    form.make(tmp_path / "made.pdf")
    ready = form.said.inner_text()
    form.page.evaluate(NO_COPY)
    form.page.locator("[data-planner-link]").click()
    expect(form.page.get_by_label(form.words["address"])).to_be_focused()
    expect(form.files).to_have_count(2)
    expect(form.said).to_have_text(ready)
    form.make(tmp_path / "again.pdf")
    expect(form.page.get_by_label(form.words["address"])).to_have_count(1)


@contextmanager
def before_it_comes(page: Page) -> Iterator[None]:
    """The page of the planner as it is before its scripts are there; afterwards they come."""
    held: list[Route] = []
    holding = True
    page.route("**/planner/*.js", lambda route: held.append(route) if holding else route.continue_())
    page.goto(PATHS["nl"], wait_until="commit")
    page.locator("[data-planner-make]").wait_for()
    yield
    holding = False
    for route in held:
        route.continue_()


def test_what_is_filled_in_before_the_script_comes_stays(look: Visit, sheets: Catalogue) -> None:
    page = look("robots.txt")
    form = Planner(page, planner_data(sheets, "nl"))
    with before_it_comes(page):
        form.women(b1="7", a2="3")
        form.box("huiswerkkaart").check()
        page.locator("#kanten-1").check()
    assert announced(form) == 10
    expect(form.field("b1")).to_have_value("7")
    expect(form.box("huiswerkkaart")).to_be_checked()
    page.wait_for_url("**/werkbladen/#vrouwen=b1:7,a2:3&bladen=huiswerkkaart&*&kanten=1")


def test_enter_sends_nothing_before_the_script_comes(look: Visit, sheets: Catalogue) -> None:
    """Nor after it did not come: the plan would stand in the log of a server."""
    page = look("robots.txt")
    form = Planner(page, planner_data(sheets, "nl"))
    with before_it_comes(page):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        form.women(b1="7")
        form.field("b1").press("Enter")
        form.make_button.click()
        page.evaluate("() => new Promise(requestAnimationFrame)")
        assert [url for url in asked if "?" in url or url.endswith("/werkbladen/")] == []
        assert "?" not in page.url
        expect(form.field("b1")).to_have_value("7")
    form.box("huiswerkkaart").check()
    assert announced(form) == 7


def test_a_planner_of_which_a_part_does_not_come_says_so(look: Visit, opened: list[Watch], sheets: Catalogue) -> None:
    page = look("robots.txt", allow=(404,))
    page.route("**/planner/shown*.js", answering(None))
    with page.expect_event("pageerror"):
        page.goto(PATHS["nl"])
    page.unroute("**/planner/shown*.js")
    assert ["shown" in fault for fault in opened[0].faults] == [True]  # told in the console too
    opened[0].faults.clear()
    form = Planner(page, planner_data(sheets, "nl"))
    expect(form.status).to_have_text(form.words["unable"])


def answering(body: bytes | None) -> Callable[[Route], None]:
    """Something else in the place of a PDF, or nothing."""
    return lambda route: route.fulfill(status=404 if body is None else 200, body=body or b"")


def test_making_can_be_stopped_and_fails_in_words(planner: Callable[..., Planner], sheets: Catalogue, tmp_path: Path) -> None:
    form = planner(allow=(404,))
    page = form.page
    form.box("huiswerkkaart").check()
    form.box("mijn-cv").check()
    waiting: list[Route] = []
    page.route("**/pdf/nl/mijn-cv.pdf", lambda route: waiting.append(route))
    form.make_button.focus()
    page.keyboard.press("Enter")
    stop = page.locator("[data-planner-stop]")
    expect(stop).to_be_focused()
    expect(form.said).to_have_text(form.words["busy"].replace("{done}", "1").replace("{all}", "2"))
    page.keyboard.press("Enter")
    expect(form.said).to_have_text(form.words["stopped"])
    expect(form.make_button).to_be_focused()
    expect(form.files).to_have_count(0)
    for route in waiting:
        route.abort("aborted")
    page.unroute("**/pdf/nl/mijn-cv.pdf")
    title = next(item["title"] for item in planner_data(sheets, "nl")["items"] if item["id"] == "mijn-cv")
    for body in (None, b"<!doctype html>", b"%PDF-1.7\n"):
        page.route("**/pdf/nl/mijn-cv.pdf", answering(body))
        form.make_button.click()
        expect(form.said).to_have_text(form.words["missing"].replace("{title}", title))
        expect(form.files).to_have_count(0)
        page.unroute("**/pdf/nl/mijn-cv.pdf")
    assert len(form.make(tmp_path / "again.pdf").pages) > 10  # once more, now that the line is back
    form.women(b1="3")
    expect(form.files).to_have_count(0)  # of another plan


def test_by_keyboard(planner: Callable[..., Planner], tmp_path: Path) -> None:
    form = planner("en")
    keys = form.page.keyboard
    form.field("b1").focus()
    keys.press("Control+a")
    keys.type("2")
    for _ in range(len(form.data["versions"])):
        keys.press("Tab")
    keys.press("Enter")  # the button of the first half-day
    first = announced(form)
    for _ in range(4):
        keys.press("Tab")
    expect(form.page.locator("details[data-day='1'] > summary")).to_be_focused()
    keys.press("Enter")
    keys.press("Tab")
    expect(form.page.locator("[name=sheet]").first).to_be_focused()
    keys.press("Space")
    assert announced(form) < first
    form.make_button.focus()
    keys.press("Enter")
    expect(form.files.first).to_be_focused()
    assert form.page.evaluate("document.querySelectorAll('[data-planner-files] a').length") == 2


def test_the_file_has_a_clear_name_and_a_list_of_what_is_in_it(planner: Callable[..., Planner], tmp_path: Path) -> None:
    form = planner()
    form.women(b1="6", a2="4")
    form.box("huiswerkkaart").check()
    form.box("kennismaking").check()
    made = form.make(tmp_path / "named.pdf")
    assert form.name == "werkbladen 6 x Nederlands en 4 x Makkelijk Nederlands.pdf"
    assert made.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"
    assert made.Root.ViewerPreferences.PrintScaling == "/None"
    with made.open_outline() as outline:
        assert [one.title for one in outline.root] == [
            "Trainersblad: Kennismaking",
            "Huiswerk (Nederlands)",
            "Huiswerk (Makkelijk Nederlands)",
        ]


def test_paper_of_the_page_is_the_plan(planner: Callable[..., Planner]) -> None:
    """With a plan: one page for the bag, without the form; without one: the list of PDFs."""
    form = planner()
    whole = bare("".join(page.extract_text() for page in printed_pages(form.page)))
    assert bare("Alle bladen als PDF") in whole
    assert bare("Wie komen er?") not in whole
    form.women(b1="6", a2="4")
    form.preset("1")
    paper = printed_pages(form.page)
    assert len(paper) == 1
    text = bare(paper[0].extract_text())
    for part in ("Je printplan", form.status.inner_text(), "Voor 6 × Nederlands en 4 × Makkelijk Nederlands.", "Zo print je het"):
        assert bare(part) in text, part
    for part in ("Alle bladen als PDF", "Wie komen er?", "Maak één PDF"):
        assert bare(part) not in text, part


def test_nothing_of_the_plan_leaves_or_stays(
    open_context: Callable[..., BrowserContext], opened: list[Watch], sheets: Catalogue, site: Path, tmp_path: Path
) -> None:
    """Only files of the site are asked for, without a word about the plan; nothing is kept."""
    context = open_context(accept_downloads=True)
    methods: set[str] = set()
    context.on("request", lambda request: methods.add(f"{request.method} {request.post_data or ''}".strip()))
    page = context.new_page()
    page.goto(PATHS["nl"])
    form = Planner(page, planner_data(sheets, "nl"))
    form.women(b1="7")
    form.preset("alles")
    form.make(tmp_path / "all.pdf")
    assert methods == {"GET"}
    for url in opened[0].asked:
        parts = urlsplit(url)
        if parts.scheme == "blob":
            continue
        assert (parts.query, parts.fragment) == ("", "")
        asked = site / parts.path.lstrip("/")
        assert (asked / "index.html" if parts.path.endswith("/") else asked).is_file(), url
    assert page.evaluate(KEPT) == NOTHING
    assert context.storage_state() == {"cookies": [], "origins": []}


def test_three_hundred_pages_are_small(planner: Callable[..., Planner], tmp_path: Path) -> None:
    form = planner()
    form.women(b1="20", a2="12", en="8")
    form.preset("alles")
    form.page.locator("#verhaal-alle").check()
    made = form.make(tmp_path / "all.pdf")
    assert len(made.pages) > 300
    assert (tmp_path / "all.pdf").stat().st_size < 2_500_000


@pytest.mark.parametrize("language", PATHS)
def test_pdfs_that_are_offered_are_there(planner: Callable[..., Planner], sheets: Catalogue, site: Path, language: str) -> None:
    """With scripts off: all PDFs in plain lists, nothing that only works with scripts, and a page that can be printed."""
    page = planner(language, java_script_enabled=False).page
    links = page.locator("main a[href$='.pdf']")
    offered = {urlsplit(href).path.lstrip("/") for href in links.evaluate_all("links => links.map((link) => link.href)")}
    rows = [row for group in sheets.groups(language) for row in group.rows]
    wanted = {version.pdf for row in rows for version in row.versions}
    wanted |= {binder.path for binder in sheets.binders(language)}
    wanted |= {sheets.pdf(exercise) for exercise in sheets.site.members("oefeningen", language)}
    assert offered == wanted
    assert [path for path in wanted if not (site / path).read_bytes().startswith(b"%PDF")] == []
    assert (
        links.evaluate_all("links => links.filter((link) => !link.getClientRects().length || !link.innerText.trim()).length") == 0
    )
    for part in ("button", "input", "select", "form", "[role=status]"):
        expect(page.locator(f"{part}:visible")).to_have_count(0)
    expect(page.locator("noscript p")).to_have_text(sheets.site.words(language)["planner_no_scripts"])
    expect(page.locator("noscript p")).to_be_visible()
    paper = printed_pages(page)
    assert [number for number, sheet in enumerate(paper, 1) if len(bare(sheet.extract_text())) < 40] == []


def test_every_pdf_of_the_planner_has_the_sides_that_it_counts_with(sheets: Catalogue, site: Path) -> None:
    for language in PATHS:
        for item in planner_data(sheets, language)["items"]:
            for path, sides in item["files"].values():
                with pikepdf.open(site / "pdf" / path) as pdf:
                    assert "".join("x" if b"Tj" in drawn(page) or b"TJ" in drawn(page) else "-" for page in pdf.pages) == sides, (
                        path
                    )


@pytest.mark.parametrize("language", PATHS)
def test_axe_and_room(planner: Callable[..., Planner], language: str) -> None:
    form = planner(language)
    page = form.page
    faults = violations(page, EVERYTHING)
    form.preset("1")
    form.women(b1="6", a2="abc", en=" 7")
    page.locator("details[data-day]").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    faults += violations(page, EVERYTHING)
    form.women(b1="6", a2="4", en="0")
    faults += faults_of_page(page)
    page.set_viewport_size(ViewportSize(**DESK))
    set_text_size(page, 200)
    faults += page.evaluate(STICKING_OUT) + page.evaluate(CUT_OFF)
    assert json.dumps(faults, indent=1) == "[]"
