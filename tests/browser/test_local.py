"""A municipality's own details: filled in once, on every sheet, kept on the device and nowhere else, and on paper."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pypdf
import pytest
from helpers.browser import DESK, PHONE, Visit
from helpers.printed import catalogue, printed_pages
from playwright.sync_api import Page, expect
from test_axe import EVERYTHING, violations
from test_every_page import STICKING_OUT

from toolkit.content.pack import fields
from toolkit.languages import LANGUAGES
from toolkit.pages.local_data import has_places
from toolkit.pages.tested import REFLOW
from toolkit.paper.catalogue import Catalogue

PATH = "werkbladen/gemeente/"
ADDRESS = {"nl": PATH, "en": f"en/{PATH}"}
KEPT = "() => Object.keys(localStorage).filter((key) => key.startsWith('toolkit-local:'))"
GOOD = {
    "gemeente": "Voorbeeldstad", "loket": "Werkplein Zuid", "telefoon": "14 020", "kosten-nl": "Niets.", "kosten-en": "Nothing.",
    "plek": "De Linde, Kerkstraat 3", "contact": "Samira", "contactnummer": "06 12 34 56 78", "nagekeken": "2026-01-02",
}  # fmt: skip
WIDE = "HOOGEVEEN MAANDAG WMW ondersteuning gemeentewerkplein " * 3
LONGEST = {
    key: "2026-09-30" if field.kind == "day" else ("+31 20 123 45 67 890 12" if field.kind == "phone" else WIDE)[: field.most]
    for name, field in fields().items()
    for key in ([f"{name}-{language}" for language in LANGUAGES] if field.worded else [name])
}


def as_file(values: dict[str, Any], **more: Any) -> str:
    return json.dumps({"schema": "toolkit-local", "version": 1, "id": "own", "rev": 1, "saved": "", "values": values} | more)


def open_file(page: Page, text: str, name: str = "x.json") -> None:
    page.set_input_files("#bestand", {"name": name, "mimeType": "application/json", "buffer": text.encode()})


def fill(page: Page, values: dict[str, str]) -> None:
    for key, value in values.items():
        page.locator(f"[name='{key}']").fill(value)
    page.locator("[name='gemeente']").press("Tab")


def kept(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate("() => JSON.parse(localStorage.getItem('toolkit-local:own') ?? '{}').values ?? {}")
    return found


@pytest.fixture(scope="module")
def sheets(project: Path) -> Catalogue:
    return catalogue(project)


def test_nothing_is_kept_before_somebody_fills_in(look: Visit) -> None:
    page = look(PATH)
    expect(page.locator("[data-local-kept]")).to_have_text("Er is nog niets bewaard.")
    assert page.evaluate(KEPT) == []
    page.goto("werkbladen/doorverwijskaart/")
    expect(page.locator("[data-own-note]")).to_be_hidden()
    expect(page.locator("[data-print]")).to_have_text("Print dit blad")
    assert page.locator(".line").count() == 14


def test_filled_in_once_it_is_on_the_sheets_after_a_reload_in_both_languages(work: Visit) -> None:
    page = work(PATH)
    fill(page, GOOD)
    expect(page.locator("[data-local-kept]")).to_have_text("Bewaard op dit apparaat.")
    assert kept(page) == GOOD
    page.goto("werkbladen/doorverwijskaart/")
    card = page.locator("[data-sheet]")
    expect(card).to_contain_text("Werkplein Zuid")
    expect(card).to_contain_text("Niets.")
    expect(card.locator(".own-line")).to_have_text("Gegevens van de gemeente Voorbeeldstad, nagekeken op 2 januari 2026.")
    assert card.locator(".line:not(.line--own)").count() == 10  # what is not known is a line, as before
    expect(page.locator("[data-print]")).to_have_text("Print met de gegevens van Voorbeeldstad")
    expect(page.locator("[data-own-note] a")).to_have_attribute("href", "../gemeente/")
    page.goto("en/werkbladen/doorverwijskaart/")
    expect(card).to_contain_text("Nothing.")
    expect(card).not_to_contain_text("Niets.")
    expect(card.locator(".own-line")).to_contain_text("2 January 2026")
    page.goto("en/" + PATH)
    expect(page.locator("[name='loket']")).to_have_value("Werkplein Zuid")
    page.goto("werkbladen/affiche/")
    expect(page.locator(".fill-in").first).to_contain_text("De Linde, Kerkstraat 3")
    assert page.locator(".fill-in input").count() == 2


def test_help_lines_have_it_too(work: Visit) -> None:
    page = work(PATH)
    fill(page, GOOD)
    page.goto("werkbladen/uitnodiging-a2/")
    page.locator("#hulp").select_option("ar")
    line = page.locator(".help:has(bdi)", has_text="06 12 34 56 78")
    expect(line.locator("bdi")).to_have_attribute("dir", "ltr")
    assert page.locator(".help bdi").all_inner_texts() == ["De Linde, Kerkstraat 3", "06 12 34 56 78", "Samira", "Samira"]
    page.locator("#hulp").select_option("")
    expect(page.locator(".help")).to_have_count(0)
    expect(page.locator("[data-sheet]")).to_contain_text("06 12 34 56 78")


def test_the_longest_values_leave_every_sheet_its_pages(work: Visit, sheets: Catalogue) -> None:
    """Printed from its own page, with every field as full as it can be."""
    page = work(PATH)
    open_file(page, as_file(LONGEST))
    expect(page.locator("[data-local-undo]")).to_contain_text("x.json")
    assert kept(page) == LONGEST
    found, wanted = {}, {}
    for sheet in filter(has_places, sheets.all()):
        page.goto(sheet.url)
        expect(page.locator("[data-own-note]")).to_be_visible()
        found[sheet.url], wanted[sheet.url] = len(printed_pages(page)), sheet.page.pages
    assert len(found) > 15
    assert found == wanted


PRINTED = """() => { window.print = () => {
  document.body.dataset.printed = [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
} }"""


def together(page: Page, boxes: str, language: str = "") -> list[str]:
    """What is read on each page of paper when the chosen sheets are printed: with the number first."""
    page.evaluate(PRINTED)
    page.evaluate("() => delete document.body.dataset.printed")
    for box in page.locator("[name='sheet']").all():
        box.set_checked(bool(re.search(boxes, box.get_attribute("data-slot") or "")))
    page.locator("#hulp").select_option(language)
    page.locator("[data-local-print]").click()
    expect(page.locator("body[data-printed]")).to_be_attached()
    paper = printed_pages(page)
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    return [one.extract_text().strip() for one in paper]


def without_spaces(text: str) -> str:
    """As it can be compared: letters that stand apart on paper are read with spaces between them."""
    return "".join(text.split())


def test_chosen_sheets_are_printed_together_each_with_its_name_and_its_own_numbers(work: Visit, sheets: Catalogue) -> None:
    page = work(PATH)
    open_file(page, as_file(LONGEST | GOOD))
    expect(page.locator("[data-local-print]")).to_have_text("Print met de gegevens van Voorbeeldstad")
    paper = together(page, ".")
    chosen = {sheet.url: sheet for sheet in sheets.all() if has_places(sheet)}
    order = page.locator("[name='sheet']").evaluate_all(
        "(all) => all.map(({ value }) => new URL(value, location).pathname.slice(1))"
    )
    assert sorted(order) == sorted(chosen)
    rest = iter(paper)
    for url in order:
        sheet = chosen[url]
        for number in range(1, sheet.page.pages + 1):
            read = next(rest)
            if not sheet.page.festive:  # it hangs on a wall: no number, and nothing of the toolkit below it
                assert read.startswith(f"{number} / {sheet.page.pages}\n"), url
                assert without_spaces(f"{sheet.page.title} ·") in without_spaces(read), url
                read = read.split("\n", 1)[1]
            assert number > 1 or read.startswith(sheet.page.title), url
    assert list(rest) == []
    everything = " ".join(" ".join(paper).split())
    for words in ("Werkplein Zuid", "Niets.", "Nothing.", "De Linde, Kerkstraat 3", "nagekeken op 2 januari 2026"):
        assert words in everything
    expect(page.locator("[data-local-paper]")).to_be_hidden()


@pytest.mark.parametrize("code", ["ar", "tr", "uk"])
def test_they_are_printed_with_help_lines_where_they_exist(work: Visit, sheets: Catalogue, code: str) -> None:
    """As many pages as from the page of the sheet itself, with the letters of the language, and what is filled in."""
    page = work(PATH)
    open_file(page, as_file(GOOD))
    expect(page.locator("[data-local-print]")).to_have_text("Print met de gegevens van Voorbeeldstad")
    paper = together(page, "^nl/(uitnodiging|vragenlijst-vooraf)", code)
    expect(page.locator("[data-local-told]")).to_be_empty()
    lines = sheets.help[code]
    helped = [sheet for sheet in sheets.all() if has_places(sheet) and lines in sheets.helped(sheet)]
    assert len(helped) == 3
    counts = {sheet.stem: lines.pages(sheet.stem) or 0 for sheet in helped}
    wanted = [3, counts["vragenlijst-vooraf-a2"], 1, counts["uitnodiging-a2"]]
    assert [one.split("\n")[0] for one in paper] == [f"{number} / {most}" for most in wanted for number in range(1, most + 1)]
    note = without_spaces(sheets.help_note(helped[0], lines))
    own = page.locator("[data-local-paper] .sheet")
    assert own.evaluate_all("(all) => all.map((sheet) => sheet.querySelectorAll('.sheet__body .help').length > 10)") == [
        False, True, False, True,
    ]  # fmt: skip
    assert note in without_spaces(own.nth(1).locator(".sheet__foot").text_content() or "")
    assert own.nth(3).locator(".help bdi").first.text_content() == GOOD["plek"]
    fetched = "Help" in (page.locator("body").get_attribute("data-printed") or "")
    assert fetched == (lines.language.letters != "own"), "letters that the site does not have are there before it is printed"
    page.goto(f"werkbladen/vragenlijst-vooraf-a2/#hulp-{code}")
    page.reload()
    expect(page.locator("[data-sheet] .help").first).to_be_visible()
    page.evaluate("document.fonts.ready.then(() => true)")
    assert len(printed_pages(page)) == wanted[1]


def test_a_choice_that_no_chosen_sheet_has_is_told(work: Visit) -> None:
    page = work(PATH)
    fill(page, GOOD)
    assert len(together(page, "^nl/doorverwijskaart$", "ar")) == 1
    expect(page.locator("[data-local-told]")).to_have_text("Geen van deze bladen heeft hulpregels in die taal.")
    assert together(page, "^nl/doorverwijskaart$")[0].startswith("1 / 1")
    expect(page.locator("[data-local-told]")).to_be_empty()


def test_a_page_more_than_there_should_be_has_its_number_alone(work: Visit) -> None:
    page = work(PATH)
    fill(page, GOOD)
    page.locator("[data-slot='nl/afsprakenblad']").evaluate("(box) => { box.dataset.pages = 1 }")
    assert [one.split("\n")[0] for one in together(page, "^nl/afsprakenblad$")] == ["1 / 1", "2"]


def test_where_a_browser_cannot_number_pages_the_sheets_are_printed_without(visit: Visit) -> None:
    page = visit("robots.txt")
    page.add_init_script("delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;")
    page.goto(PATH)
    fill(page, GOOD)
    expect(page.locator("#hulp")).to_have_accessible_description(re.compile("nog niet nagekeken"))
    (paper,) = together(page, "^nl/doorverwijskaart$")
    assert paper.startswith("Hier kun je terecht")
    assert "Werkplein Zuid" in paper


def test_a_plan_leads_to_its_sheets(work: Visit) -> None:
    page = work(PATH)
    fill(page, GOOD)
    page.goto("werkbladen/")
    note = page.locator("[data-own-planner]")
    expect(note).to_contain_text("de gegevens van Voorbeeldstad")
    page.locator("summary", has_text="Dagdeel 1").click()
    page.locator("#wie-a2").fill("3")
    page.locator("[name='sheet'][value='vragenlijst-vooraf']").check()
    note.get_by_role("link").click()
    expect(page.locator("[name='sheet']:checked")).to_have_count(2)
    found = page.locator("[name='sheet']:checked").evaluate_all("(all) => all.map(({ dataset }) => dataset.slot)")
    assert found == ["nl/vragenlijst-vooraf", "nl/vragenlijst-vooraf-a2"]


def test_two_windows_lose_nothing(visit: Visit) -> None:
    first = visit(PATH)
    second = first.context.new_page()
    second.goto(PATH)
    fill(first, {"gemeente": "Voorbeeldstad"})
    expect(second.locator("[name='gemeente']")).to_have_value("Voorbeeldstad")
    fill(second, {"telefoon": "14 020"})
    expect(first.locator("[name='telefoon']")).to_have_value("14 020")
    assert kept(first) == {"gemeente": "Voorbeeldstad", "telefoon": "14 020"}
    second.get_by_role("button", name="Wis alles").click()
    expect(first.locator("[name='gemeente']")).to_have_value("")
    assert first.evaluate(KEPT) == []
    second.get_by_role("button", name="Zet terug").click()
    expect(first.locator("[name='gemeente']")).to_have_value("Voorbeeldstad")


def test_a_sheet_that_is_open_follows(visit: Visit) -> None:
    form = visit(PATH)
    card = form.context.new_page()
    card.goto("werkbladen/doorverwijskaart/")
    fill(form, {"loket": "Werkplein"})
    expect(card.locator("[data-sheet]")).to_contain_text("Werkplein")
    form.get_by_role("button", name="Wis alles").click()
    expect(card.locator("[data-sheet]")).not_to_contain_text("Werkplein")
    assert card.locator(".line").count() == 14
    expect(card.locator("[data-print]")).to_have_text("Print dit blad")


def test_saved_wiped_put_back_and_opened(work: Visit, tmp_path: Path) -> None:
    page = work(PATH)
    fill(page, GOOD)
    with page.expect_download() as coming:
        page.get_by_role("button", name="Bewaar als bestand").click()
    assert coming.value.suggested_filename == "gegevens-gemeente.json"
    coming.value.save_as(tmp_path / "x.json")
    page.get_by_role("button", name="Wis alles").click()
    expect(page.locator("[name='gemeente']")).to_have_value("")
    assert page.evaluate(KEPT) == []
    expect(page.get_by_role("button", name="Zet terug")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[name='gemeente']")).to_have_value("Voorbeeldstad")
    assert kept(page) == GOOD
    page.get_by_role("button", name="Wis alles").click()
    page.set_input_files("#bestand", tmp_path / "x.json")
    expect(page.locator("[name='loket']")).to_have_value("Werkplein Zuid")
    assert kept(page) == GOOD


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("stuk", "niet te lezen"),
        ('{"schema": "toolkit-scan", "version": 2}', "een ander soort bestand"),
        (as_file({}, version=9), "nieuwere versie"),
        (as_file({"gemeente": "x" * 36}), "iets wat niet klopt"),
        (as_file({"__proto__": "x"}), "iets wat niet klopt"),
        (as_file({"gemeente": ["x"]}), "iets wat niet klopt"),
        ("x" * 500_000, "te groot"),
    ],
)
def test_a_hostile_file_is_refused(work: Visit, text: str, said: str) -> None:
    page = work(PATH)
    fill(page, {"gemeente": "Voorbeeldstad"})
    open_file(page, text)
    expect(page.locator("[data-local-said]")).to_contain_text(said)
    expect(page.locator("[name='gemeente']")).to_have_value("Voorbeeldstad")


def test_what_looks_like_markup_is_text(work: Visit) -> None:
    page = work(PATH)
    open_file(page, as_file({"loket": "<img src=x onerror=alert(1)>", "contact": "<b>Samira</b>"}))
    page.goto("werkbladen/doorverwijskaart/")
    expect(page.locator("[data-sheet]")).to_contain_text("<img src=x onerror=alert(1)>")
    page.goto("werkbladen/uitnodiging-a2/#hulp-ar")
    expect(page.locator(".help bdi").last).to_have_text("<b>Samira</b>")


def test_on_a_shared_computer_it_goes_with_the_window(visit: Visit) -> None:
    page = visit(PATH)
    fill(page, {"gemeente": "Voorbeeldstad"})
    page.locator("#gedeeld").check()
    expect(page.locator("[data-local-kept]")).to_have_text("Bewaard tot dit venster sluit.")
    assert page.evaluate(KEPT) == []
    page.goto("werkbladen/afsprakenblad/")
    expect(page.locator("[data-sheet]")).to_contain_text("Voorbeeldstad")
    other = page.context.new_page()
    other.goto(PATH)
    expect(other.locator("[name='gemeente']")).to_have_value("")


def test_limits_and_slips_are_told_at_the_field(work: Visit) -> None:
    page = work(PATH)
    field = page.locator("[name='contact']")
    field.focus()
    page.keyboard.insert_text("x" * 40)
    expect(field).to_have_value("x" * 25)
    expect(page.locator(".app__limit")).to_contain_text("25 van 25 tekens. Meer past hier niet.")
    fill(page, {"telefoon": "bel ons"})
    expect(page.locator("[data-fault='telefoon']")).to_have_text("Dit lijkt geen telefoonnummer. Kijk het na.")
    expect(page.locator("[name='telefoon']")).to_have_accessible_description(re.compile("telefoonnummer"))
    fill(page, {"telefoon": "14 020", "nagekeken": "2999-01-01"})
    expect(page.locator("[data-fault='telefoon']")).to_be_empty()
    expect(page.locator("[data-fault='nagekeken']")).to_contain_text("moet nog komen")
    fill(page, {"nagekeken": "2020-01-01"})
    expect(page.locator("[data-fault='nagekeken']")).to_contain_text("langer dan een jaar geleden")


def test_by_keyboard(work: Visit) -> None:
    page = work(PATH)
    page.locator("[name='gemeente']").focus()
    page.keyboard.type("Voorbeeldstad")
    page.keyboard.press("Tab")
    expect(page.locator("[name='loket']")).to_be_focused()
    page.keyboard.type("Werkplein")
    page.keyboard.press("Enter")  # sends nothing
    expect(page.locator("[data-local-kept]")).to_have_text("Bewaard op dit apparaat.")
    page.locator("#gedeeld").focus()
    for name in ("Bewaar als bestand", "", "Wis alles"):
        page.keyboard.press("Tab")
        if name:
            expect(page.get_by_role("button", name=name)).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Zet terug")).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_sticks_out_and_axe_finds_nothing(work: Visit, language: str) -> None:
    page = work(ADDRESS[language])
    open_file(page, as_file(LONGEST | {"contactnummer": "bel", "nagekeken": "2020-01-01"}))
    expect(page.locator("[data-local-undo] button")).to_have_count(2)
    for size in (DESK, PHONE, REFLOW):
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        assert page.evaluate(STICKING_OUT) == [], size
    assert violations(page, EVERYTHING) == []
    for path in ("werkbladen/doorverwijskaart/", "werkbladen/bewijs-van-deelname/"):
        page.goto(ADDRESS[language].replace(PATH, path))
        expect(page.locator("[data-own-note]")).to_be_visible()
        assert page.evaluate(STICKING_OUT) == [], path
        assert violations(page, EVERYTHING) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_the_sheets_are_there(look: Visit, language: str) -> None:
    page = look(ADDRESS[language], java_script_enabled=False)
    expect(page.locator("[data-local]")).to_be_hidden()
    expect(page.locator("noscript")).to_be_visible()
    assert page.locator("main a[href$='.pdf']").count() > 15
    page.goto(ADDRESS[language].replace(PATH, "werkbladen/doorverwijskaart/"))
    assert page.locator(".line").count() == 14
    expect(page.locator(".own-line")).to_be_hidden()


def test_the_pdf_has_lines_as_before(site: Path) -> None:
    for language in LANGUAGES:
        (page,) = pypdf.PdfReader(site / "pdf" / language / "doorverwijskaart.pdf").pages
        text = page.extract_text()
        assert "{" not in text and "nagekeken" not in text and "checked on" not in text
