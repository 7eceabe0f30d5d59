"""The copy of the site, unpacked from its zip and opened from disk with the network off: all that a visitor does works there.

The folder it is in has a name as people give them, with a space and an accent.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pypdf
import pytest
from helpers.browser import PHONE, Visit, Watch
from helpers.counted import IN_HALF_DAYS
from helpers.planner import COPIED, Plan, Planner, announced, counted
from helpers.printed import catalogue, printed_pages
from helpers.scan import open_panel
from helpers.templates import TEMPLATES
from helpers.voices import AFAR, DUTCH, asked, give
from playwright.sync_api import BrowserContext, Page, expect
from test_scan_plan_and_exports import answers, as_file
from test_search import DOORS, STATUS, WAYS, search

from toolkit.pages.copy import NAME, PATH
from toolkit.pages.planner_data import planner_data

ROOTS = {"nl": "", "en": "en/"}
# Put in the place of the browser's own window for printing.
PRINT = "() => { window.printed = 0; window.print = () => { window.printed += 1; }; }"
FACES = "[...document.fonts].filter(face => face.status === 'error').map(face => face.family)"


@pytest.fixture(scope="session")
def disk(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked copy."""
    folder = tmp_path_factory.mktemp("één map", numbered=False)
    with zipfile.ZipFile(site / PATH) as packed:
        packed.extractall(folder)
    return folder / NAME


@pytest.fixture
def on_disk(open_context: Callable[..., BrowserContext], opened: list[Watch], disk: Path) -> Any:
    """Opens a file of the copy in a fresh context without network; nothing but files may be asked for."""

    def go(path: str, **options: Any) -> Page:
        page = open_context(base_url=f"{disk.as_uri()}/", offline=True, **options).new_page()
        page.goto(path)
        return page

    yield go
    assert {urlsplit(url).scheme for watch in opened for url in watch.asked} <= {"file", "blob"}


def file_of(page: Page, disk: Path) -> str:
    """Which file of the copy a page is."""
    return Path(unquote(urlsplit(page.url).path)).relative_to(disk).as_posix()


@pytest.mark.parametrize("language", ROOTS)
def test_every_kind_of_page_opens_with_its_styles_and_scripts(on_disk: Visit, language: str) -> None:
    """Whatever is refused or missing says so in the console, which the fixture notes."""
    page = on_disk("index.html")
    files = [f"{ROOTS[language]}{path}index.html" for path in TEMPLATES.values() if path == "" or path.endswith("/")]
    assert len(files) > 10
    for file in files:
        page.goto(file)
        assert page.locator("html.js").count() == 1, f"{file}: scripts did not run"
        assert page.evaluate(FACES) == [], file


def test_letters_are_those_of_the_site(on_disk: Visit) -> None:
    """A font that may come too late to be used (`font-display: optional`) always does from disk: it was never seen there."""
    page = on_disk("vragen/beleid/index.html")
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    top = session.send("DOM.getDocument")["root"]["nodeId"]
    for selector, family in {"main p": "Op Eigen Benen", "h1": "Bitter"}.items():
        node = session.send("DOM.querySelector", {"nodeId": top, "selector": selector})["nodeId"]
        (used, *_) = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        assert used["isCustomFont"], used
        assert family in used["familyName"], used


@pytest.mark.parametrize("language", ROOTS)
@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
def test_menu(on_disk: Visit, disk: Path, language: str, phone: bool) -> None:
    page = on_disk(f"{ROOTS[language]}index.html", **({"viewport": PHONE} if phone else {}))
    place = "details.menu" if phone else "nav.bar"
    count = page.locator(f"{place} a").count()
    assert count >= 8
    for number in range(count):
        if phone:
            page.locator("summary.menu__button").click()
        link = page.locator(f"{place} a").nth(number)
        said = link.inner_text()
        link.click()
        expect(page.locator(f"{place} a").nth(number)).to_have_attribute("aria-current", "page")
        assert (disk / file_of(page, disk)).is_file(), said
        assert page.locator("html").get_attribute("lang") == language
        page.locator("a.brand").click()
        expect(page.locator("a.brand")).to_have_attribute("aria-current", "page")


def test_switch_of_language_leads_to_the_same_place(on_disk: Visit, disk: Path) -> None:
    page = on_disk("begrippen/index.html#nug")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert file_of(page, disk) == "en/begrippen/index.html"
    assert urlsplit(page.url).fragment == "nug"
    page.get_by_role("link", name="Nederlands").click()
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    assert file_of(page, disk) == "begrippen/index.html"


@pytest.mark.parametrize(
    ("start", "language", "typed", "file"),
    [
        ("index.html", "nl", "kenismaking", "oefeningen/kennismaking/index.html"),
        ("vragen/beleid/index.html", "nl", "certificaat", "werkbladen/bewijs-van-deelname/index.html"),
        ("en/scan/index.html", "en", "icebreaker", "en/oefeningen/kennismaking/index.html"),
    ],
)
def test_search(on_disk: Visit, disk: Path, start: str, language: str, typed: str, file: str) -> None:
    page = on_disk(start)
    results = search(page, typed, language)
    expect(results.first).to_be_visible()
    results.first.click()
    page.wait_for_url(f"**/{file}*")
    assert file_of(page, disk) == file


@pytest.mark.parametrize("language", ROOTS)
def test_search_leads_to_files_everywhere(on_disk: Visit, disk: Path, language: str) -> None:
    """Its answers, the other forms of a page, and the ways on: before anything is typed, and when nothing is found."""
    page = on_disk(f"{ROOTS[language]}over/index.html")
    leads: list[str] = []

    def look(selector: str) -> None:
        expect(page.locator(selector).first).to_be_visible()
        leads.extend(page.locator(selector).evaluate_all("links => links.map(link => link.href)"))

    results = search(page, "", language)
    look(WAYS)
    search_field = page.locator("dialog.search input")
    search_field.fill("xqzwv")
    look(WAYS)
    search_field.fill("cv")
    expect(results.first).to_be_visible()
    look("dialog.search li .search__link")
    look(DOORS)
    assert any(lead.endswith(".pdf") for lead in leads)
    for lead in leads:
        assert (disk / Path(unquote(urlsplit(lead).path)).relative_to(disk)).is_file(), lead


def test_search_says_it_plainly_when_its_index_is_gone(on_disk: Visit, opened: list[Watch]) -> None:
    page = on_disk("index.html")
    page.locator("[data-search]").evaluate("button => (button.dataset.index = 'search/weg.js')")
    search(page, "scan")
    expect(page.locator(STATUS)).to_have_text("Zoeken lukt nu niet. Laad de pagina opnieuw.")
    faults = opened[-1].faults
    assert faults
    opened[-1].faults = [fault for fault in faults if "weg.js" not in fault and "ERR_FILE_NOT_FOUND" not in fault]


@pytest.mark.parametrize("language", ROOTS)
def test_filter_keeps_its_choice_in_the_address(on_disk: Visit, language: str) -> None:
    page = on_disk(f"{ROOTS[language]}oefeningen/index.html")
    shown = page.locator("[data-filter-list] > li:not([hidden])")
    whole = shown.count()
    page.locator("[data-filter] select[name=half_day]").select_option("2")
    assert 0 < shown.count() < whole
    part = shown.count()
    page.reload()
    expect(shown).to_have_count(part)
    assert page.url.endswith("index.html?half_day=2")


@pytest.mark.parametrize("language", ROOTS)
def test_a_plan_comes_out_as_announced(on_disk: Visit, project: Path, tmp_path: Path, language: str) -> None:
    """The same plan as on a server, out of the same PDFs; it is there again after a reload, and in the other language."""
    data = planner_data(catalogue(project), language)
    plan = Plan({"b1": 2, "a2": 1}, "dagdeel-1,registratielijst", "hanan", "nl", "2")
    form = Planner(on_disk(f"{ROOTS[language]}werkbladen/index.html{plan.fragment}"), data)
    assert announced(form) == counted(plan, data)
    made = form.make(tmp_path / "plan.pdf")
    assert len(made.pages) == 2 * announced(form)
    form.page.reload()
    assert announced(form) == counted(plan, data)
    form.page.evaluate(COPIED)
    form.page.locator("[data-planner-link]").click()
    expect(form.shared).to_have_text(form.words["copied"])
    assert form.page.evaluate("copied").startswith(f"https://toolkit.example/{ROOTS[language]}werkbladen/#vrouwen=b1:2,a2:1&")
    form.page.locator("a.tools__language").click()
    expect(form.page.locator("html")).not_to_have_attribute("lang", language)
    expect(form.status).to_contain_text(f"{counted(plan, data)} A4")


def test_a_pdf_that_is_not_there_is_told_without_internet_and_asked_for_again(
    on_disk: Visit, opened: list[Watch], disk: Path, project: Path, tmp_path: Path
) -> None:
    form = Planner(on_disk("werkbladen/index.html"), planner_data(catalogue(project), "nl"))
    form.box("huiswerkkaart").check()
    (file,) = disk.glob("pdf/nl/huiswerkkaart.pdf*.js")
    away = file.rename(tmp_path / file.name)
    try:
        form.make_button.click()
        expect(form.said).to_have_text(form.words["missing_disk"].replace("{title}", "Huiswerk"))
    finally:
        away.rename(file)
    (watch,) = opened
    assert [fault for fault in watch.faults if "ERR_FILE_NOT_FOUND" not in fault] == []
    watch.faults.clear()
    assert len(form.make(tmp_path / "again.pdf").pages) == 2 * announced(form)


def test_a_programme_is_made_and_printed_with_its_sheets(on_disk: Visit, tmp_path: Path) -> None:
    page = on_disk("oefeningen/programma/index.html#d1=0900,kennismaking&vrouwen=b1:2")
    expect(page.locator(".maker__morning")).to_have_count(1)
    page.locator("[data-planner-make]").click()
    link = page.locator("[data-planner-files] a[download]")
    expect(link).to_be_visible(timeout=60_000)
    with page.expect_download() as coming:
        link.click()
    coming.value.save_as(tmp_path / "x.pdf")
    titles = [mark["/Title"] for mark in pypdf.PdfReader(tmp_path / "x.pdf").outline]
    assert titles[:3] == ["Programma", "Voor in de tas", "Trainersblad: Kennismaking"]


@pytest.mark.parametrize("path", ["vragen/beleid/index.html", "en/vragen/beleid/index.html"])
def test_terms_explain_themselves_and_lead_to_the_glossary(on_disk: Visit, disk: Path, path: str) -> None:
    page = on_disk(path)
    term = page.locator("a.term").first
    text = term.get_attribute("data-term") or ""
    term.focus()
    expect(page.locator("[role=tooltip]")).to_have_text(text)
    term.click()
    page.wait_for_url("**/begrippen/index.html#*")
    assert page.locator(f"[id='{urlsplit(page.url).fragment}']").count() == 1


def answered(page: Page) -> list[str]:
    return page.locator("#scan input[type=radio]:checked").evaluate_all("all => all.map(({ id }) => id)")


@pytest.mark.parametrize("language", ROOTS)
def test_scan_keeps_what_is_filled_in(on_disk: Visit, tmp_path: Path, language: str) -> None:
    page = on_disk(f"{ROOTS[language]}scan/index.html#vraag-beleid")
    for number in range(2):
        page.locator("#vraag-beleid fieldset.scan__statement").nth(number).get_by_role("radio").first.check()
    page.wait_for_function("() => Object.keys(localStorage).length")
    given = answered(page)
    assert len(given) == 2
    page.reload()
    page.locator("#vraag-beleid").wait_for()
    assert answered(page) == given
    page.goto(f"{ROOTS[language]}scan/index.html#resultaat")
    name = {"nl": "Bewaar als bestand", "en": "Save as file"}[language]
    open_panel(page, "save")
    with page.expect_download() as coming:
        page.get_by_role("button", name=name).first.click()
    saved = tmp_path / "scan.json"
    coming.value.save_as(saved)
    assert len(json.loads(saved.read_text(encoding="utf-8"))["answers"]) == 2
    other = on_disk(f"{ROOTS[language]}scan/index.html")
    assert answered(other) == []
    other.set_input_files("#app-open", saved)
    expect(other.locator("#scan input[type=radio]:checked")).to_have_count(2)
    assert answered(other) == given


def test_scan_says_it_when_the_browser_keeps_nothing(on_disk: Visit) -> None:
    page = on_disk("scan/index.html")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"
    )
    page.goto("scan/index.html#vraag-beleid")
    page.reload()
    page.locator("#vraag-beleid fieldset.scan__statement").first.get_by_role("radio").first.check()
    expect(page.locator(".app__kept")).to_contain_text("Deze browser bewaart niets")


def test_scan_compares_files_and_shares_an_address_of_the_site(on_disk: Visit, disk: Path) -> None:
    """Whoever gets the address has no such folder, and need not know its name."""
    page = on_disk("scan/index.html")
    page.set_input_files("#app-open", as_file(answers(page, "ypnu", municipality="Voorbeeldstad")))
    page.goto("scan/index.html#samen")
    page.set_input_files("#app-files", [as_file(answers(page, one, id=f"proef-{one}", names=one)) for one in ("yn", "nn")])
    expect(page.locator(".app table select").first).to_be_visible()
    page.goto("scan/index.html#eerder")
    page.set_input_files("#app-earlier", as_file(answers(page, "n", id="oud-1", date="2025-11-20")))
    expect(page.locator(".app__conclusion")).to_be_visible()
    page.goto("scan/index.html#plan")
    links = page.locator(".app a[href*='://']").evaluate_all("all => all.map(({ href }) => href)")
    assert links
    for link in links:
        assert (disk / Path(unquote(urlsplit(link).path)).relative_to(disk)).is_file(), link
    page.goto("scan/index.html#resultaat")
    open_panel(page, "share")
    page.get_by_role("button", name="Kopieer een adres met scores").click()
    expect(page.get_by_label("Adres met scores")).to_have_value(re.compile(r"^https://toolkit\.example/scan/#deel=1;"))


@pytest.mark.parametrize("language", ROOTS)
def test_programme_is_there_and_leads_on(on_disk: Visit, disk: Path, language: str) -> None:
    page = on_disk(f"{ROOTS[language]}oefeningen/index.html")
    links = page.locator(".programme a")
    assert links.count() == IN_HALF_DAYS
    said = links.first.inner_text()
    assert said in " ".join(printed.extract_text() for printed in printed_pages(page))
    links.first.click()
    page.wait_for_url("**/oefeningen/*/index.html")
    expect(page.locator("h1")).to_have_text(said)


@pytest.mark.parametrize(
    "path", ["scan/index.html", "en/werkbladen/geldoverzicht/index.html", "werkbladen/geldoverzicht-a2/index.html"]
)
def test_button_to_print(on_disk: Visit, path: str) -> None:
    page = on_disk(path)
    page.evaluate(PRINT)
    if path.startswith("scan"):
        page.goto("scan/index.html#overzicht")
    page.locator("[data-print]").first.click()
    assert page.evaluate("window.printed") == 1
    assert len(printed_pages(page)) >= 1


@pytest.mark.parametrize("path", ["werkbladen/index.html", "en/werkbladen/index.html", "oefeningen/kennismaking/index.html"])
def test_pdfs_are_there(on_disk: Visit, disk: Path, path: str) -> None:
    page = on_disk(path)
    links = page.locator("a[href$='.pdf']").evaluate_all("all => all.map(({ href }) => href)")
    assert links
    for link in links:
        file = disk / Path(unquote(urlsplit(link).path)).relative_to(disk)
        assert file.read_bytes().startswith(b"%PDF"), link


def test_the_copy_says_what_it_is(on_disk: Visit) -> None:
    expect(on_disk("werkbladen/index.html").locator("[data-copy]")).to_contain_text("Je leest nu in de kopie zonder internet.")
    expect(on_disk("en/werkbladen/index.html").locator("[data-copy]")).to_contain_text("the copy that needs no internet")


def test_a_sheet_is_read_aloud_without_internet(on_disk: Any) -> None:
    page = on_disk("werkbladen/huiswerkkaart-a2/index.html")
    give(page, AFAR, DUTCH)
    page.locator("[data-listen-main]").click()
    assert asked(page) == [page.locator("h1").inner_text()]
    assert page.evaluate("engine.asked[0].local")
