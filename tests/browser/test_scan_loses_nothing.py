"""Nothing is lost: limits, dates, wiping, paper, taking an answer back, two windows, and values that mean nothing here."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from helpers.browser import DESK, PHONE, Visit
from helpers.scan import open_part, unfold_kept
from playwright.sync_api import BrowserContext, Page, ViewportSize, expect
from test_axe import violations
from test_every_page import CUT_OFF, STICKING_OUT
from test_scan_plan_and_exports import answers, as_file

KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('toolkit-scan:')).map((key) => JSON.parse(localStorage[key]))"
FULL = """window.full = false; const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, value) {
  if (window.full && !key.endsWith('?')) throw new DOMException('', 'QuotaExceededError'); set.call(this, key, value); };"""


def kept(page: Page) -> list[dict[str, Any]]:
    return page.evaluate(KEPT)


def statement(page: Page, number: int = 0) -> Any:
    return page.locator(".scan__question--here .scan__statement").nth(number)


def give(page: Page, number: int, label: int) -> None:
    statement(page, number).locator("label").nth(label).click()


def some(page: Page, letters: str, **more: object) -> dict[str, Any]:
    """As `answers`, where "-" is no answer, and so is what comes after the letters."""
    scan = answers(page, letters.replace("-", "y"), **more)
    ids = list(scan["answers"])
    scan["answers"] = {id: scan["answers"][id] for id, letter in zip(ids, letters, strict=False) if letter != "-"}
    return scan


def today(page: Page) -> str:
    """The day as the browser has it."""
    return page.evaluate("new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10)")


# Dates


def test_today_is_proposed_when_a_scan_begins_and_not_before(work: Visit) -> None:
    page = work("scan/#vraag-doelgroep")
    expect(page.locator("#scan-date")).to_have_value("")
    give(page, 0, 0)
    expect(page.locator("#scan-date")).to_have_value(today(page))
    assert kept(page)[0]["date"] == today(page)
    give(page, 1, 0)
    page.goto("scan/#begin")
    page.locator("#scan-date").fill("")
    page.goto("scan/#vraag-doelgroep")
    give(page, 2, 0)
    assert kept(page)[0]["date"] == "", "what somebody emptied stays empty"


@pytest.mark.parametrize("date", ["", "2024-01-15"])
def test_opening_changes_no_day(work: Visit, tmp_path: Path, date: str) -> None:
    """Not the day on which it was saved, not its date, and neither in headings and names of files."""
    page = work("scan/")
    old = answers(page, "ypnu", date=date, saved="2024-02-03T10:00:00.000Z", made="2024-01-15T10:00:00.000Z")
    page.set_input_files("#app-open", as_file(old))
    expect(page.locator(".app__kept-scan")).to_contain_text("bewaard op 3 februari 2024")
    expect(page.locator(".app__kept")).to_have_text("Bewaard op dit apparaat op 3 februari 2024")
    page.reload()
    expect(page.locator(".app__kept-scan")).to_contain_text("bewaard op 3 februari 2024")
    expect(page.locator("#scan-date")).to_have_value(date)
    page.get_by_role("button", name="Nieuwe scan").click()
    page.get_by_role("button", name="Open: ").click()
    expect(page.locator(".app__kept-scan")).to_contain_text("bewaard op 3 februari 2024")
    page.goto("scan/#resultaat")
    expect(page.locator(".app__head")).to_contain_text("15 januari 2024")
    with page.expect_download() as download:
        page.keyboard.press("Control+s")
    assert download.value.suggested_filename == "scan-gemeente-2024-01-15.json"
    expect(page.locator(".app__status")).to_contain_text("scan-gemeente-2024-01-15.json staat bij je downloads.")
    saved = json.loads(download.value.path().read_text())
    assert {key: saved[key] for key in ("saved", "made", "date")} == {key: old[key] for key in ("saved", "made", "date")}


def test_ctrl_s_with_nothing_filled_in_says_so(work: Visit) -> None:
    page = work("en/scan/")
    page.keyboard.press("Control+s")
    expect(page.locator(".app__status")).to_have_text("Nothing has been filled in yet to save.")
    page.goto("en/waarom/")
    assert page.evaluate("dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, cancelable: true }))"), (
        "elsewhere the key is the browser's"
    )


# Limits

PASTE = """(field, text) => { field.focus(); const at = field.selectionStart;
  field.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, inputType: 'insertFromPaste', data: text }));
  field.setRangeText(text, at, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: text })); }"""


@pytest.mark.parametrize(
    ("fragment", "selector", "most"),
    [
        ("vraag-beleid", "#notitie-beleid", 4000),
        ("vraag-beleid", "#wie-beleid-raad", 200),
        ("begin", "#scan-municipality", 200),
        ("begin", "#scan-names", 4000),
        ("begin", ".app__kept-here .app__field input", 200),
        ("plan", "#plan-owner-beleid-raad", 200),
        ("plan", "#plan-note-beleid-raad", 4000),
    ],
)
def test_every_limit_is_told_before_it_cuts(work: Visit, fragment: str, selector: str, most: int) -> None:
    page = work("scan/")
    page.set_input_files("#app-open", as_file(answers(page, "u", plan=[{"id": "beleid-raad"}])))
    page.goto(f"scan/#{fragment}")
    if "kept-here" in selector:
        unfold_kept(page)
    field = page.locator(selector).first
    field.fill("x" * (most * 4 // 5 - 1))
    expect(page.locator(".app__limit:visible")).to_have_count(0)
    field.press_sequentially("y")
    expect(page.locator(".app__limit")).to_have_text(f"{most * 4 // 5:,} van {most:,} tekens.".replace(",", "."))
    before = field.input_value()
    field.evaluate("field => field.setSelectionRange(2, 2)")
    field.evaluate(PASTE, "ab" * 50_000)
    lost = 100_000 - (most - len(before))
    words = f"{most:,} van {most:,} tekens. Meer past hier niet. Aantal tekens dat niet is overgenomen: {lost:,}.".replace(
        ",", "."
    )
    expect(page.locator(".app__limit")).to_have_text(words)
    expect(page.locator("[role=status].away")).to_have_text(words)
    value = field.input_value()
    assert len(value) == most
    assert value.startswith("xxab"), "what was put in"
    assert value.endswith("xy"), "what stood behind it stays"
    field.blur()
    assert value in page.evaluate("Object.values(localStorage).join()")
    page.reload()
    expect(page.locator(selector).first).to_have_value(value)


def test_half_a_character_is_not_left(work: Visit) -> None:
    page = work("scan/#vraag-beleid")
    note = page.locator("#notitie-beleid")
    note.fill("x" * 3999)
    note.evaluate(PASTE, "🙂")  # of two
    expect(note).to_have_value("x" * 3999)
    expect(page.locator(".app__limit")).to_contain_text("niet is overgenomen")


def test_lines_that_do_not_fit_are_counted_together(work: Visit) -> None:
    page = work("scan/#vraag-beleid")
    note = page.locator("#notitie-beleid")
    note.fill("x" * 3900)
    page.keyboard.insert_text("regel\n" * 50)  # for which the browser tells of each line
    expect(page.locator(".app__limit")).to_contain_text("niet is overgenomen: 200.")
    note.press("Backspace")
    expect(page.locator(".app__limit")).to_have_text("3.999 van 4.000 tekens.")


def test_a_note_that_was_longer_stays_whole_when_somebody_types_on(work: Visit) -> None:
    """As the notes of colleagues in one scan are."""
    page = work("scan/")
    long = "woord " * 5000
    names = "adviseur, " * 60
    page.set_input_files("#app-open", as_file(answers(page, "y", notes={"beleid": long}, names=names)))
    page.goto("scan/#vraag-beleid")
    note = page.locator("#notitie-beleid")
    note.press("Control+End")
    note.press_sequentially("en meer")
    note.blur()
    assert kept(page)[0]["notes"]["beleid"] == f"{long}en meer"
    page.goto("scan/#begin")
    page.locator("#scan-names").press("End")
    page.locator("#scan-names").press_sequentially("!")
    page.locator("#scan-names").blur()
    assert kept(page)[0]["names"] == f"{names}!"


@pytest.mark.parametrize("native", [True, False])
def test_a_note_grows_with_its_text(visit: Visit, open_context: Callable[..., BrowserContext], native: bool) -> None:
    context = open_context()
    if not native:
        context.add_init_script("CSS.supports = () => false")
    page = context.new_page()
    page.goto("scan/#vraag-beleid")
    if not native:
        page.locator("#notitie-beleid").evaluate("field => field.style.fieldSizing = 'fixed'")
    note = page.locator("#notitie-beleid")
    low = note.bounding_box()
    note.fill("\n".join(f"regel {n}" for n in range(40)))
    high = note.bounding_box()
    assert low and high and high["height"] > 5 * low["height"]
    assert note.evaluate("field => field.scrollHeight <= field.clientHeight + 1")


# Wiping


def test_wiping_by_keyboard_leads_to_the_way_back_and_forgets_all_that_is_open(work: Visit) -> None:
    page = work("scan/")
    page.set_input_files("#app-open", as_file(answers(page, "ypnu", municipality="Voorbeeldstad")))
    page.goto("scan/#eerder")
    page.set_input_files("#app-earlier", as_file(answers(page, "n", id="oud-1", date="2025-11-20", names="van toen")))
    expect(page.locator(".app__conclusion")).to_be_visible()
    page.goto("scan/#samen")
    page.set_input_files("#app-files", [as_file(answers(page, x, id=f"proef-{x}", names=f"functie {x}")) for x in ("yn", "yp")])
    expect(page.locator(".app__view")).to_contain_text("functie yn")
    page.goto("scan/#begin")
    page.get_by_role("button", name="Wis alles").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Zet terug")).to_be_focused()
    for fragment in ("samen", "eerder", "resultaat", "plan"):
        page.goto(f"scan/#{fragment}")
        expect(page.locator(".app__nav a[aria-current]")).to_have_attribute("href", f"#{fragment}")
        text = page.locator("body").inner_text()
        assert not any(words in text for words in ("functie yn", "van toen", "20 november 2025", "Voorbeeldstad")), fragment
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Zet terug").focus()
    page.keyboard.press("Enter")
    page.goto("scan/#samen")
    expect(page.locator(".app__view")).to_contain_text("functie yn")
    page.goto("scan/#eerder")
    expect(page.locator(".app__view")).to_contain_text("20 november 2025")
    assert "Voorbeeldstad" in [scan["municipality"] for scan in kept(page)]


def test_scores_in_the_address_are_forgotten_too(work: Visit) -> None:
    stems = ["doelgroep", "beleid", "normen", "gesprek", "samenwerking", "ondersteuning"]
    page = work("scan/#deel=1;2027-01-01;" + ";".join(f"{stem}.6.0.0.0.0" for stem in stems))
    expect(page.get_by_role("heading", name="Scores van een andere scan")).to_be_visible()
    page.evaluate("new BroadcastChannel('toolkit-scan').postMessage({ wiped: [] })")
    expect(page.get_by_role("heading", name="Begin", exact=True)).to_be_visible()
    assert "deel=" not in page.url


def test_another_window_that_wipes_takes_no_focus_and_closes_its_offer_everywhere(
    open_context: Callable[..., BrowserContext],
) -> None:
    context = open_context()
    one, two = context.new_page(), context.new_page()
    one.goto("scan/#vraag-doelgroep")
    give(one, 0, 0)
    one.locator("#notitie-doelgroep").press_sequentially("een half woord")
    two.goto("scan/#begin")
    two.get_by_role("button", name="Wis alles").click()
    two.get_by_role("button", name="Ja, wis alles").click()
    expect(one.get_by_role("button", name="Zet terug")).to_be_visible()
    expect(one.locator("#notitie-doelgroep")).to_be_focused()
    expect(one.locator("#notitie-doelgroep")).to_have_value("")
    one.get_by_role("button", name="Zet terug").click()
    expect(one.locator("#notitie-doelgroep")).to_have_value("een half woord")
    expect(two.get_by_role("button", name="Zet terug")).to_have_count(0)
    two.get_by_role("button", name="Wis alles").click()
    two.get_by_role("button", name="Ja, wis alles").click()
    expect(one.get_by_role("button", name="Zet terug")).to_be_visible()
    two.get_by_role("button", name="Sluit").click()
    expect(one.get_by_role("button", name="Zet terug")).to_have_count(0)


def test_what_asks_if_all_may_be_wiped_stays_under_the_hand_when_another_window_saves(
    open_context: Callable[..., BrowserContext],
) -> None:
    context = open_context()
    one, two = context.new_page(), context.new_page()
    one.goto("scan/#vraag-doelgroep")
    give(one, 0, 0)
    two.goto("scan/#begin")
    two.get_by_role("button", name="Wis alles").click()
    yes = two.get_by_role("button", name="Ja, wis alles")
    expect(yes).to_be_focused()
    two.evaluate("addEventListener('storage', () => (window.heard = true))")
    give(one, 1, 0)
    two.wait_for_function("window.heard")
    two.wait_for_timeout(300)  # it would be shown anew in this time
    expect(yes).to_be_focused()
    two.get_by_role("button", name="Nee, laat staan").click()
    expect(two.locator(".app__kept-scan")).to_contain_text("2 antwoorden")
    expect(two.get_by_role("button", name="Wis alles")).to_be_focused()
    two.get_by_role("button", name="Wis alles").click()
    yes.click()
    expect(one.get_by_role("button", name="Zet terug")).to_be_visible()


def test_everything_can_be_put_back_in_another_window_after_the_one_that_wiped_it_was_closed(
    open_context: Callable[..., BrowserContext],
) -> None:
    context = open_context()
    one, two = context.new_page(), context.new_page()
    one.goto("scan/")
    for name in ("Eerste", "Tweede"):
        unfold_kept(one)
        one.get_by_label("Naam van deze scan").fill(name)
        one.get_by_label("Naam van deze scan").blur()
        if name == "Eerste":
            one.reload()
            one.get_by_role("button", name="Nieuwe scan").click()
    two.goto("scan/#begin")
    two.get_by_role("button", name="Wis alles").click()
    two.get_by_role("button", name="Ja, wis alles").click()
    expect(one.get_by_role("button", name="Zet terug")).to_be_visible()
    two.close()
    one.get_by_role("button", name="Zet terug").click()
    assert sorted(scan["name"] for scan in kept(one)) == ["Eerste", "Tweede"]


def test_a_name_that_is_longer_than_can_be_typed_is_not_cut(work: Visit) -> None:
    """As that of a copy is."""
    page = work("scan/")
    page.set_input_files("#app-open", as_file(answers(page, "y", name="n" * 200)))
    page.set_input_files("#app-open", as_file(answers(page, "n", name="n" * 200)))
    expect(page.locator(".app__status")).to_contain_text("als kopie")
    name = page.get_by_label("Naam van deze scan")
    expect(name).to_have_value(f"{'n' * 200} (kopie)")
    name.press("End")
    name.press("Backspace")
    name.press_sequentially("!")
    expect(page.locator(".app__limit")).to_contain_text(
        "207 van 200 tekens. Meer past hier niet. Aantal tekens dat niet is overgenomen: 1."
    )
    name.blur()
    assert f"{'n' * 200} (kopie" in [scan["name"] for scan in kept(page)]


# Paper


def test_typing_over_begins_at_what_is_open_with_the_focus_on_it(work: Visit) -> None:
    page = work("scan/#vraag-doelgroep")
    give(page, 0, 0)
    give(page, 1, 0)
    open_part(page, "papier")
    expect(page.locator("#app-entry")).to_be_focused()
    expect(page.locator("#app-entry")).to_contain_text("1.3")
    page.keyboard.press("1")
    expect(page.locator(".app__progress")).to_contain_text("3 van 35")
    for _ in range(32):
        page.keyboard.press("0")
    expect(page.locator(".app__view")).to_contain_text("Dit was de laatste stelling. Nog open: 32.")
    page.get_by_role("button", name="Naar wat nog open is").click()
    expect(page.locator("#app-entry")).to_contain_text("1.4")


@pytest.mark.parametrize("how", ["new", "short", "file", "typed over"])
def test_typing_over_begins_at_the_first_open_statement_of_another_scan(work: Visit, how: str) -> None:
    page = work("scan/#papier")
    page.locator("#app-entry").focus()
    for _ in range(35):
        page.keyboard.press("2")
    expect(page.locator(".app__view")).to_contain_text("Alle stellingen hebben een antwoord.")
    page.goto("scan/#begin")
    if how == "short":
        page.get_by_label("De korte scan").check()
    elif how == "file":
        page.set_input_files("#app-open", as_file(some(page, "yyyy")))
    else:
        page.get_by_role("button", name="Nieuwe scan").click()
    open_part(page, "papier")
    expect(page.locator("#app-entry")).to_be_focused()
    expect(page.locator("#app-entry .scan__place")).to_have_text({"short": "1", "file": "1.5"}.get(how, "1.1"))


def test_an_answer_typed_over_is_taken_back(work: Visit) -> None:
    page = work("scan/#papier")
    page.locator("#app-entry").focus()
    for key in ("1", "1", "Backspace", "Delete"):
        page.keyboard.press(key)
    expect(page.locator(".app__progress")).to_contain_text("1 van 35")
    expect(page.locator("#app-entry .scan__place")).to_have_text("1.2")
    expect(page.locator("#app-entry")).to_be_focused()


# Answers


@pytest.mark.parametrize("kind", ["full", "short"])
@pytest.mark.parametrize("how", ["button", "Delete"])
def test_an_answer_is_taken_back(work: Visit, kind: str, how: str) -> None:
    page = work("scan/")
    if kind == "short":
        page.get_by_label("De korte scan").check()
    page.goto("scan/#vraag-doelgroep")
    expect(page.get_by_role("button", name="Wis antwoord")).to_have_count(0)
    give(page, 0, 0)
    give(page, 1, 1)
    expect(page.get_by_role("button", name="Wis antwoord")).to_have_count(2)
    if how == "button":
        statement(page).get_by_role("button", name="Wis antwoord").focus()
        page.keyboard.press("Enter")
    else:
        statement(page).locator("input").first.focus()
        page.keyboard.press(how)
    expect(statement(page).locator("input").first).to_be_focused()
    expect(statement(page).locator("input:checked")).to_have_count(0)
    expect(page.locator(".app__progress")).to_contain_text("1 van")
    page.reload()
    expect(page.locator(".scan__question--here input:checked")).to_have_count(1)
    assert len(kept(page)[0]["answers"]) == 1


def test_who_knows_it_goes_with_the_answer_and_comes_back_while_one_looks_at_it(work: Visit) -> None:
    page = work("scan/#vraag-beleid")
    give(page, 0, 3)
    who = statement(page).get_by_label("Wie weet dit hier?")
    who.fill("de wethouder")
    give(page, 0, 0)
    expect(who).to_be_hidden()
    (given,) = kept(page)[0]["answers"].values()
    assert given["who"] == ""
    give(page, 0, 3)
    expect(who).to_have_value("de wethouder")
    (given,) = kept(page)[0]["answers"].values()
    assert given["who"] == "de wethouder"
    open_part(page, "papier")
    expect(page.locator("#app-entry")).to_be_focused()
    for key in ("0", "0", "0", "0", "0", "0", "1", "Backspace", "4"):
        page.keyboard.press(key)
    (given,) = kept(page)[0]["answers"].values()
    assert given == {**given, "answer": "unknown", "who": "de wethouder"}
    page.goto("scan/#vraag-beleid")
    give(page, 0, 1)
    page.locator(".app__pager a").last.click()
    expect(page.locator("#vraag-normen h2")).to_be_focused()
    page.locator(".app__pager a").first.click()
    expect(page.locator("#vraag-beleid h2")).to_be_focused()
    give(page, 0, 3)
    expect(who).to_have_value("")


# Two windows


def test_two_windows_on_one_scan_keep_the_focus_and_every_word(open_context: Callable[..., BrowserContext]) -> None:
    """One types in the plan, the other answers and types in the form: one scan, with all of it."""
    context = open_context()
    one, two = context.new_page(), context.new_page()
    one.goto("scan/")
    one.set_input_files("#app-open", as_file(some(one, "nnnn")))
    one.goto("scan/#plan")
    one.locator(".app__advice input").first.check()
    owner = one.locator(".app__item input[id^=plan-owner]").first
    two.goto("scan/#vraag-beleid")
    two.locator("#notitie-beleid").focus()
    for n in range(5):
        owner.press_sequentially(f"woord{n} ")
        give(two, n, 2)
        two.locator("#notitie-beleid").press_sequentially(f"zin{n} ")
        expect(owner).to_be_focused()
    expect(owner).to_have_value("woord0 woord1 woord2 woord3 woord4 ")
    expect(two.locator("#notitie-beleid")).to_have_value("zin0 zin1 zin2 zin3 zin4 ")
    expect(two.locator("#notitie-beleid")).to_be_focused()
    owner.press("Tab")
    expect(one.locator(".app__item textarea[id^=plan-note]")).to_be_focused()
    expect(one.get_by_role("button", name="Toon alle 9 adviezen")).to_be_visible()
    two.locator("#notitie-beleid").blur()
    expect(two.locator(".scan__question--here input:checked")).to_have_count(5)
    (scan,) = kept(two)
    assert scan["plan"][0]["owner"] == "woord0 woord1 woord2 woord3 woord4 "
    assert scan["notes"]["beleid"] == "zin0 zin1 zin2 zin3 zin4 "
    assert len(scan["answers"]) == 9


def test_the_caret_stays_where_it_is(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context()
    one, two = context.new_page(), context.new_page()
    one.goto("scan/#vraag-beleid")
    note = one.locator("#notitie-beleid")
    note.fill("het begin en het eind")
    note.blur()
    two.goto("scan/#vraag-beleid")
    note.focus()
    note.evaluate("field => field.setSelectionRange(9, 9)")
    give(two, 0, 2)
    expect(one.locator(".scan__question--here input:checked")).to_have_count(1)
    one.keyboard.type("XX")
    expect(note).to_have_value("het beginXX en het eind")


def test_a_page_that_comes_back_reads_again(work: Visit) -> None:
    page = work("scan/#vraag-beleid")
    give(page, 0, 0)
    page.evaluate(
        "const key = Object.keys(localStorage)[0], scan = JSON.parse(localStorage[key]);"
        " localStorage[key] = JSON.stringify({ ...scan, rev: 9, municipality: 'Voorbeeldstad' });"
        " dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"
    )
    expect(page.locator("#scan-municipality")).to_have_value("Voorbeeldstad")
    give(page, 1, 0)
    (scan,) = kept(page)
    assert (scan["municipality"], len(scan["answers"])) == ("Voorbeeldstad", 2)


def test_another_language_takes_over_words_that_were_just_typed(work: Visit) -> None:
    page = work("scan/#vraag-beleid")
    page.locator("#notitie-beleid").press_sequentially("nog niet bewaard")
    page.locator("a.tools__language").evaluate("link => link.click()")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#notitie-beleid")).to_have_value("nog niet bewaard")


def test_a_browser_that_fills_up_while_somebody_types_says_so_and_keeps_it_as_soon_as_it_can(
    open_context: Callable[..., BrowserContext],
) -> None:
    context = open_context()
    context.add_init_script(FULL)
    page = context.new_page()
    page.goto("scan/#vraag-beleid")
    note = page.locator("#notitie-beleid")
    note.press_sequentially("past")
    expect(page.locator(".app__kept")).to_contain_text("Bewaard op dit apparaat")
    page.evaluate("window.full = true")
    note.press_sequentially(" niet")
    expect(page.locator(".app__kept")).to_contain_text("geen ruimte")
    page.evaluate("window.full = false")
    note.press_sequentially(" meer")
    expect(page.locator(".app__kept")).to_contain_text("Bewaard op dit apparaat")
    assert kept(page)[0]["notes"]["beleid"] == "past niet meer"


def test_a_scan_that_another_window_moved_away_is_told_and_neither_is_overwritten(
    open_context: Callable[..., BrowserContext],
) -> None:
    context = open_context()
    one, two = context.new_page(), context.new_page()
    one.goto("scan/#vraag-beleid")
    give(one, 0, 0)
    two.goto("scan/#begin")
    two.get_by_label("Dit is een gedeelde computer").check()
    expect(one.locator(".app__kept")).to_contain_text("gewist of verhuisd")
    give(one, 1, 0)
    two.locator("#scan-municipality").fill("Voorbeeldstad")
    two.get_by_label("Dit is een gedeelde computer").uncheck()
    expect(two.locator(".app__status")).to_contain_text("bewaard als kopie")
    assert sorted((scan["municipality"], len(scan["answers"])) for scan in kept(one)) == [("", 2), ("Voorbeeldstad", 1)]


# What means nothing on this form


def test_what_does_not_fit_is_told_kept_and_taken_away_when_somebody_says_so(work: Visit) -> None:
    page = work("scan/")
    scan = answers(page, "y", date="9999-12-31", version=2, targets={"weg": 50, "beleid": 60}, notes={"weg": "<b>oude notitie"})
    scan["answers"]["beleid-raad"]["who"] = "de griffier"
    scan["answers"]["vraag-weg"] = {"answer": "yes", "hash": "", "who": ""}
    scan["plan"] = [{"id": "eigen-1", "text": "Bel het buurthuis", "stem": "weg"}, {"id": "beleid-raad", "date": "0001-01-01"}]
    page.set_input_files("#app-open", as_file(scan))
    notice = page.locator(".notice", has_text="past niet bij dit formulier: 6.")
    for words in (
        "31 december 9999",
        "Bij 2.1 staat wie het weet: “de griffier”.",
        "(weg): “<b>oude notitie”",
        "Een doel van 50% bij een vraag die deze versie niet kent (weg).",
        "De eigen actie “Bel het buurthuis” hoort bij een vraag die deze versie niet kent (weg).",
        "De datum bij actie 2.1 ligt heel ver weg",
    ):
        expect(notice).to_contain_text(words)
    expect(page.locator(".notice", has_text="wordt niet meer gevraagd: 1.")).to_contain_text("vraag-weg")
    before = kept(page)[0]
    assert (before["date"], before["targets"], before["notes"]) == (scan["date"], scan["targets"], scan["notes"])
    page.goto("scan/#resultaat")
    expect(notice).to_be_visible()
    assert "de griffier" not in page.locator(".app__questions").inner_text()
    notice.get_by_role("button", name="Haal weg wat niet past").click()
    notice.get_by_role("button", name="Ja, haal ze weg").click()
    expect(notice).to_have_count(0)
    after = kept(page)[0]
    assert (after["date"], after["targets"], after["notes"]) == ("", {"beleid": 60}, {})
    assert [(item["id"], item["stem"], item["date"]) for item in after["plan"]] == [("eigen-1", "", ""), ("beleid-raad", "", "")]
    assert len(after["answers"]) == 36
    page.keyboard.press("Enter")
    expect(notice).to_be_visible()
    assert {**kept(page)[0], "rev": 0, "saved": ""} == {**before, "rev": 0, "saved": ""}


def test_a_way_back_belongs_to_its_scan_and_survives_wiping(work: Visit) -> None:
    page = work("scan/")
    page.set_input_files("#app-open", as_file(answers(page, "y", notes={"weg": "oud"})))
    page.get_by_role("button", name="Haal weg wat niet past").click()
    page.get_by_role("button", name="Ja, haal ze weg").click()
    page.get_by_role("button", name="Nieuwe scan").click()
    expect(page.get_by_role("button", name="Zet terug")).to_have_count(0)
    page.get_by_role("button", name="Wis alles").click()
    page.get_by_role("button", name="Ja, wis alles").click()
    page.get_by_role("button", name="Zet terug").click()
    page.get_by_role("button", name="Open: ").click()
    page.get_by_role("button", name="Zet terug").click()
    assert [scan["notes"] for scan in kept(page)] == [{"weg": "oud"}]
    expect(page.locator(".app__undo")).to_have_count(0)


def test_a_short_scan_with_answers_of_the_whole_one_says_so(work: Visit) -> None:
    page = work("scan/")
    page.set_input_files("#app-open", as_file(answers(page, "y", kind="short")))
    expect(page.locator(".notice", has_text="Je scan staat op kort.")).to_contain_text("antwoorden van de hele scan in: 35.")
    page.get_by_label("De hele scan").check()
    expect(page.locator(".notice:visible")).to_have_count(0)


@pytest.mark.parametrize(
    ("day", "counts", "told"),
    [
        ("2026-11-27", "6.0.0.0.0", "vraag 6 had er 6, nu 5"),
        ("9999-12-31", "1.0.0.0.0", "De datum in dit adres ligt heel ver weg: 31 december 9999."),
        ("0001-01-01", "0.0.1.0.0", "heel ver weg"),
    ],
)
def test_scores_in_an_address_that_do_not_fit_say_so(work: Visit, day: str, counts: str, told: str) -> None:
    stems = ["doelgroep", "beleid", "normen", "gesprek", "samenwerking", "ondersteuning"]
    page = work(f"scan/#deel=1;{day};" + ";".join(f"{stem}.{counts}" for stem in stems))
    expect(page.locator(".notice", has_text=told)).to_be_visible()


def test_an_old_file_opened_and_saved_again_holds_the_same(work: Visit) -> None:
    """A file of the first version, through the page and out again."""
    page = work("scan/")
    old = answers(
        page,
        "ypnu",
        notes={"beleid": "x"},
        names="adviseur",
        plan=[{"id": "beleid-raad", "owner": "a", "date": "2027-01-31", "note": "b"}],
    )
    page.set_input_files("#app-open", as_file(old))
    expect(page.locator(".app__status")).to_contain_text("scan.json is geopend.")
    with page.expect_download() as download:
        page.keyboard.press("Control+s")
    saved = json.loads(download.value.path().read_text())
    assert saved["version"] == 2
    for key in ("answers", "notes", "names", "made", "saved", "id", "kind"):
        assert saved[key] == old[key], key
    assert old["plan"][0].items() <= saved["plan"][0].items()
    page.set_input_files("#app-open", as_file(saved))
    expect(page.locator(".app__status")).to_contain_text("Deze scan stond hier al")
    assert len(kept(page)) == 1


def test_small_screens_have_room_for_taking_back(work: Visit) -> None:
    page = work("scan/#vraag-beleid", viewport=PHONE)
    give(page, 0, 3)
    button = statement(page).get_by_role("button", name="Wis antwoord")
    box, summary = button.bounding_box(), statement(page).locator("summary").bounding_box()
    assert box and summary
    assert box["height"] >= 24, "WCAG 2.5.8"
    assert box["x"] >= summary["x"] + summary["width"], "they do not lie on each other"
    statement(page).locator("summary").click()
    opened, details = button.bounding_box(), statement(page).locator("details").bounding_box()
    assert opened and details
    assert opened["y"] >= details["y"] + details["height"] - 1


def test_the_time_of_day_here_tells_the_day(open_context: Callable[..., BrowserContext]) -> None:
    """Half an hour past midnight here it is still yesterday in Greenwich."""
    context = open_context(timezone_id="Europe/Amsterdam")
    page = context.new_page()
    page.clock.set_fixed_time(datetime(2026, 7, 14, 22, 30, tzinfo=UTC))
    page.goto("scan/#vraag-beleid")
    give(page, 0, 0)
    assert kept(page)[0]["date"] == "2026-07-15"
    page.goto("scan/#begin")
    expect(page.locator(".app__kept-scan")).to_contain_text("bewaard op 15 juli 2026")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["scan/", "en/scan/"])
def test_what_is_told_is_accessible_and_fits(work: Visit, path: str, scheme: str) -> None:
    page = work(path, color_scheme=scheme)
    odd = answers(page, "yu", date="9999-12-31", version=2, targets={"weg": 5}, notes={"weg": "woord " * 80})
    page.set_input_files("#app-open", as_file(odd))
    expect(page.locator(".notice:visible")).to_have_count(1)
    faults = []
    for part in ("begin", "vraag-beleid", "papier"):
        page.goto(f"{path}#{part}")
        if part == "vraag-beleid":
            page.locator("#notitie-beleid").fill("lang " * 1000)
            statement(page, 1).get_by_role("textbox").fill("wie " * 100)
            expect(page.locator(".app__limit[data-cut]")).to_have_count(2)
        for size in (DESK, PHONE):
            page.set_viewport_size(ViewportSize(**size))
            faults += [f"{part}, {size['width']}: {found}" for found in violations(page)]
            faults += [f"{part}, {size['width']}: {found}" for found in page.evaluate(STICKING_OUT) + page.evaluate(CUT_OFF)]
    assert faults == []
