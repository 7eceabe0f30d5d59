"""The scan as a policy officer uses it: fill in, leave, come back; two languages, two windows, and when nothing can be kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from helpers.browser import Visit
from helpers.counted import QUESTIONS, STATEMENTS
from helpers.scan import open_panel, open_part, unfold_kept, wait_for_the_rest
from helpers.server import serving
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

KEYS = "Object.keys(localStorage).filter((key) => key.startsWith('toolkit-scan:'))"


def statements(page: Page) -> list:
    """The statements of the question that is shown."""
    found = page.locator(".scan__question--here .scan__statement")
    expect(found.first).to_be_visible()  # a part of the scan may come a moment after the click
    return found.all()


def fill_in(page: Page, letters: str = "ypnuynp") -> None:
    """Answer everything with the mouse, from the first question to the result."""
    page.goto("scan/#vraag-doelgroep")
    place = 0
    for number in range(6):
        expect(page.locator(".app__progress")).to_contain_text(f"Vraag {number + 1} van 6")
        for statement in statements(page):
            statement.locator("label").nth("ypnu".index(letters[place % len(letters)])).click()
            place += 1
        page.locator(".app__pager a").last.click()
    expect(page.get_by_role("heading", name="Resultaat")).to_be_focused()


def kept(page: Page) -> list[dict]:
    return [json.loads(text) for text in page.evaluate(f"{KEYS}.map((key) => localStorage[key])")]


def checked(page: Page) -> int:
    return page.locator(".scan input[type=radio]:checked").count()


def test_from_first_click_to_result_and_after_a_reload(work: Visit) -> None:
    page = work("scan/")
    assert page.evaluate(KEYS) == []
    page.locator("#scan-municipality").fill("Voorbeeldstad")
    page.locator(".app__pager button").click()
    fill_in(page)
    expect(page.locator(".app__kept")).to_contain_text("Bewaard op dit apparaat om")
    (scan,) = kept(page)
    assert len(scan["answers"]) == STATEMENTS
    assert scan["municipality"] == "Voorbeeldstad"
    page.reload()
    expect(page.get_by_role("heading", name="Resultaat")).to_be_visible()
    assert checked(page) == STATEMENTS


def test_by_keyboard_only(work: Visit) -> None:
    page = work("scan/#vraag-doelgroep")
    page.locator(".app__nav a").first.focus()
    for number in range(2):
        done: set[str] = set()
        for _ in range(60):
            page.keyboard.press("Tab")
            name = page.evaluate("document.activeElement.type === 'radio' ? document.activeElement.name : ''")
            if name and name not in done:
                page.keyboard.press("Space")
                page.keyboard.press("ArrowRight")
                done.add(name)
            if page.evaluate("document.activeElement.matches('.app__pager a:last-child')"):
                break
        assert len(done) == QUESTIONS
        page.keyboard.press("Enter")
        expect(page.locator(".scan__question--here h2")).to_be_focused()
        expect(page.locator(".app__progress")).to_contain_text(f"Vraag {number + 2} van 6, {6 * (number + 1)} van 35")
    assert {given["answer"] for given in kept(page)[0]["answers"].values()} == {"partly"}


def test_a_killed_page_loses_nothing(browser: Browser, address: str) -> None:
    """In a context that is not watched: the crash itself is a fault."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("scan/#vraag-beleid")
    for number, statement in enumerate(statements(page)):
        statement.locator("label").nth(number % 4).click()
    page.get_by_label("Notitie bij vraag 2").fill("Vraag het aan team Werk.")
    page.get_by_label("Notitie bij vraag 2").blur()
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash", timeout=5000)
    other = context.new_page()
    other.goto("scan/#vraag-beleid")
    assert checked(other) == QUESTIONS
    expect(other.get_by_label("Notitie bij vraag 2")).to_have_value("Vraag het aan team Werk.")
    context.close()


def test_language_keeps_every_answer_and_the_place(work: Visit) -> None:
    page = work("scan/#vraag-normen")
    for statement in statements(page):
        statement.locator("label").nth(3).click()
    page.locator(".scan__question--here").get_by_label("Wie weet dit hier?").first.fill("wethouder")
    page.locator("a.tools__language").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(".scan__question--here")).to_have_id("vraag-normen")
    assert checked(page) == QUESTIONS
    expect(page.locator(".scan__question--here").get_by_label("Who knows this here?").first).to_have_value("wethouder")
    expect(page.locator(".notice:visible")).to_have_count(0)


def test_short_scan_goes_on_as_the_whole_one(work: Visit) -> None:
    page = work("scan/")
    page.get_by_label("De korte scan").check()
    page.locator(".app__pager button").click()
    assert len(statements(page)) == QUESTIONS
    for statement in statements(page):
        statement.locator("label").nth(2).click()
    page.locator(".app__pager a").click()
    expect(page.locator(".app__scope")).to_contain_text("De korte scan: 6 van 6")
    expect(page.locator(".drawn--wide .drawn__full")).to_have_count(6)
    page.goto("scan/#begin")
    page.get_by_label("De hele scan").check()
    assert len(kept(page)[0]["answers"]) == QUESTIONS
    assert kept(page)[0]["kind"] == "full"


DENIED = "Object.defineProperty(window, '%s', { get() { throw new DOMException('no', 'SecurityError'); } });"


def test_storage_denied(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context(accept_downloads=True)
    context.add_init_script(DENIED % "localStorage" + DENIED % "sessionStorage")
    page = context.new_page()
    fill_in(page)
    expect(page.locator(".app__kept")).to_contain_text("Deze browser bewaart niets")
    assert checked(page) == STATEMENTS
    open_panel(page, "save")
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    assert len(json.loads(download.value.path().read_text())["answers"]) == STATEMENTS


def test_storage_full(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context()
    context.add_init_script(
        "Storage.prototype.setItem = function (key) { if (!key.endsWith('?')) throw new DOMException('', 'QuotaExceededError'); }"
    )
    page = context.new_page()
    page.goto("scan/#vraag-doelgroep")
    statements(page)[0].locator("label").first.click()
    expect(page.locator(".app__kept")).to_contain_text("geen ruimte")
    assert checked(page) == 1


def test_two_windows_see_each_other(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context()
    one = context.new_page()
    one.goto("scan/#vraag-doelgroep")
    statements(one)[0].locator("label").first.click()
    two = context.new_page()
    two.goto("scan/#vraag-doelgroep")
    statements(two)[1].locator("label").nth(2).click()
    expect(one.locator(".app__status")).to_contain_text("Bijgewerkt vanuit een ander venster")
    assert checked(one) == 2
    statements(one)[2].locator("label").nth(2).click()
    expect(two.locator(".scan input[type=radio]:checked")).to_have_count(3)
    assert len(kept(one)) == 1


def test_a_conflict_makes_a_copy(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context()
    page = context.new_page()
    page.goto("scan/#vraag-doelgroep")
    statements(page)[0].locator("label").first.click()
    page.evaluate(
        f"const key = {KEYS}[0], scan = JSON.parse(localStorage[key]);"
        " for (const id in scan.answers) scan.answers[id].answer = 'partly';"
        f" localStorage[key] = JSON.stringify({{ ...scan, rev: 9, name: 'die van de ander' }})"
    )
    statements(page)[0].locator("label").nth(2).click()
    expect(page.locator(".app__status")).to_contain_text("bewaard als kopie")
    answers = [(scan["name"], [one["answer"] for one in scan["answers"].values()]) for scan in kept(page)]
    assert sorted(answers) == [("(kopie)", ["no"]), ("die van de ander", ["partly"])]


def test_wipe_reaches_other_windows_and_can_be_undone(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context()
    one, two = context.new_page(), context.new_page()
    one.goto("scan/#vraag-doelgroep")
    for statement in statements(one):
        statement.locator("label").first.click()
    two.goto("scan/#begin")
    before = kept(two)
    two.get_by_role("button", name="Wis alles").click()
    assert kept(two) == before
    two.get_by_role("button", name="Ja, wis alles").click()
    expect(one.locator(".scan input[type=radio]:checked")).to_have_count(0)
    assert two.evaluate("localStorage.length") == 0
    two.get_by_role("button", name="Zet terug").click()
    expect(one.locator(".scan input[type=radio]:checked")).to_have_count(6)
    assert kept(two) == before
    assert checked(two) == QUESTIONS


def test_one_scan_is_wiped_and_put_back(work: Visit) -> None:
    page = work("scan/#vraag-doelgroep")
    statements(page)[0].locator("label").first.click()
    page.goto("scan/#begin")
    page.get_by_role("button", name="Nieuwe scan").click()
    unfold_kept(page)
    page.get_by_label("Naam van deze scan").fill("Tweede")
    page.get_by_label("Naam van deze scan").blur()
    page.reload()
    first = page.get_by_role("button", name="Wis: Scan zonder naam")
    first.click()
    assert [scan["name"] for scan in kept(page)] == ["Tweede"]
    page.get_by_role("button", name="Zet terug").click()
    assert sorted(scan["name"] for scan in kept(page)) == ["", "Tweede"]
    page.get_by_role("button", name="Wis: Tweede").click()
    expect(page.get_by_label("Naam van deze scan")).to_have_value("")
    page.get_by_role("button", name="Zet terug").click()
    expect(page.get_by_label("Naam van deze scan")).to_have_value("Tweede")


def test_putting_back_has_no_hurry_and_can_be_closed(visit: Visit) -> None:
    page = visit("scan/#begin")
    page.clock.install()
    unfold_kept(page)
    page.get_by_label("Naam van deze scan").fill("Proef")
    page.get_by_label("Naam van deze scan").blur()
    page.get_by_role("button", name="Wis alles").click()
    page.get_by_role("button", name="Ja, wis alles").click()
    page.clock.fast_forward(3_600_000)
    expect(page.get_by_role("button", name="Zet terug")).to_be_focused()
    page.get_by_role("button", name="Sluit").click()
    expect(page.get_by_role("button", name="Zet terug")).to_have_count(0)
    expect(page.get_by_role("heading", name="Begin", exact=True)).to_be_focused()


def test_without_a_connection_it_goes_on(visit: Visit) -> None:
    """What is not fetched yet is told and can be tried again; once the page stands, every part is there."""
    page = visit("scan/#vraag-doelgroep")
    wait_for_the_rest(page)
    page.context.set_offline(True)
    statements(page)[0].locator("label").nth(2).click()
    for fragment, words in (("plan", "Actieplan"), ("samen", "Met collega’s"), ("papier", "Papier overtypen")):
        open_part(page, fragment)
        expect(page.get_by_role("heading", name=words, exact=True)).to_be_visible()
        expect(page.locator("#app-entry:focus" if fragment == "papier" else "h2:focus")).to_have_count(1)
    page.context.set_offline(False)


def test_a_part_that_cannot_be_fetched_is_told_and_tried_again(browser: Browser, address: str) -> None:
    """In a context that is not watched: what fails to come is a fault."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.route("**/scan/plans*.js", lambda route: route.abort())
    page.goto("scan/#vraag-doelgroep")
    statements(page)[0].locator("label").nth(2).click()
    open_part(page, "plan")
    expect(page.locator(".app__status")).to_contain_text("niet opgehaald")
    assert len(kept(page)[0]["answers"]) == 1
    page.unroute("**/scan/plans*.js")
    open_part(page, "resultaat")
    expect(page.get_by_role("heading", name="Resultaat", exact=True)).to_be_focused()
    expect(page.locator(".app__status")).to_be_empty()
    open_part(page, "plan")
    expect(page.get_by_role("heading", name="Actieplan", exact=True)).to_be_focused()
    context.close()


def test_below_a_path_every_part_is_there(site: Path, open_context: Callable[..., BrowserContext]) -> None:
    with serving(site, "/toolkit/") as below:
        page = open_context(base_url=below).new_page()
        fill_in(page)
        page.goto("scan/#plan")
        page.locator(".app__advice input").first.check()
        assert page.locator(".app__advice a").first.evaluate("link => link.href").startswith(below)
        assert len(kept(page)[0]["plan"]) == 1


def test_scripts_that_were_not_bundled_do_the_same(sub_address: str, open_context: Callable[..., BrowserContext]) -> None:
    """As on a computer without the program that bundles: more requests, the same scan."""
    page = open_context(base_url=sub_address).new_page()
    fill_in(page)
    page.goto("scan/#plan")
    page.locator(".app__advice input").first.check()
    assert len(kept(page)[0]["plan"]) == 1


def test_the_title_tells_the_part(work: Visit) -> None:
    page = work("scan/#resultaat")
    expect(page).to_have_title("Resultaat · De scan – Op eigen benen")
    page.goto("scan/#begin")
    expect(page).to_have_title("De scan – Op eigen benen")


def test_the_list_beside_tells_how_far_each_question_is(work: Visit) -> None:
    page = work("scan/#vraag-beleid")
    statements(page)[0].locator("label").first.click()
    link = page.locator('.toc--scan a[href="#vraag-beleid"]')
    expect(link).to_have_attribute("data-count", "1/6")
    expect(page.locator(".toc--scan [data-here]")).to_have_count(1)


def test_shared_computer_keeps_it_in_the_window(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context()
    page = context.new_page()
    page.goto("scan/")
    page.get_by_label("Dit is een gedeelde computer").check()
    page.goto("scan/#vraag-doelgroep")
    statements(page)[0].locator("label").first.click()
    expect(page.locator(".app__kept")).to_contain_text("tot dit venster sluit")
    assert page.evaluate("localStorage.length") == 0
    assert page.evaluate(KEYS.replace("localStorage", "sessionStorage") + ".length") == 1
    page.reload()
    assert checked(page) == 1
    other = context.new_page()
    other.goto("scan/")
    assert checked(other) == 0


def test_a_reworded_statement_keeps_its_answer_and_is_named(work: Visit) -> None:
    page = work("scan/#vraag-doelgroep")
    statements(page)[0].locator("label").first.click()
    page.evaluate(
        f"const key = {KEYS}[0], scan = JSON.parse(localStorage[key]);"
        " for (const id in scan.answers) scan.answers[id].hash = '0';"
        " scan.answers['oud-ding'] = { answer: 'no', hash: '1', who: '' };"
        " localStorage[key] = JSON.stringify(scan)"
    )
    page.goto("scan/#begin")
    page.reload()
    expect(page.locator(".notice:visible")).to_have_count(2)
    expect(page.locator(".notice").first).to_contain_text("andere woorden")
    assert checked(page) == 1


def test_what_cannot_be_read_stays(work: Visit) -> None:
    page = work("scan/")
    page.evaluate("localStorage.setItem('toolkit-scan:kapot-1', '{kapot')")
    page.reload()
    expect(page.locator(".notice").first).to_contain_text("kan 1 bewaarde scans niet lezen")
    page.goto("scan/#vraag-doelgroep")
    statements(page)[0].locator("label").first.click()
    assert page.evaluate("localStorage['toolkit-scan:kapot-1']") == "{kapot"


@pytest.mark.parametrize(
    "fragment", ["%E0%A4%A", "vraag-constructor", "__proto__", "constructor", "deel=1;x", "<img>", "stelling-"]
)
def test_odd_addresses_show_the_beginning(work: Visit, fragment: str) -> None:
    page = work(f"scan/#{fragment}")
    expect(page.get_by_role("heading", name="Begin", exact=True)).to_be_visible()
    assert page.evaluate(KEYS) == []


def test_a_year_of_five_digits_does_not_make_the_scan_unreadable(work: Visit) -> None:
    page = work("scan/#vraag-doelgroep")
    statements(page)[0].locator("label").first.click()
    page.goto("scan/#begin")
    page.locator("#scan-date").evaluate(
        "(field) => { field.value = '20261-03-12'; field.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    page.reload()
    assert checked(page) == 1
    expect(page.locator("#scan-date")).to_have_attribute("max", "9999-12-31")


def test_putting_back_survives_looking_around(work: Visit) -> None:
    page = work("scan/#vraag-doelgroep")
    statements(page)[0].locator("label").first.click()
    open_part(page, "begin")
    page.get_by_role("button", name="Wis alles").click()
    page.get_by_role("button", name="Ja, wis alles").click()
    open_part(page, "overzicht")
    expect(page.get_by_role("heading", name="Overzicht")).to_be_focused()
    page.get_by_role("button", name="Zet terug").click()
    assert checked(page) == 1


def test_a_shared_computer_is_remembered_before_the_first_answer(work: Visit) -> None:
    page = work("scan/")
    page.get_by_label("Dit is een gedeelde computer").check()
    page.reload()
    expect(page.get_by_label("Dit is een gedeelde computer")).to_be_checked()


def test_a_reload_stays_with_the_scan_of_this_window(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context()
    one = context.new_page()
    one.goto("scan/#vraag-doelgroep")
    statements(one)[0].locator("label").first.click()
    two = context.new_page()
    two.goto("scan/#begin")
    two.get_by_role("button", name="Nieuwe scan").click()
    two.get_by_label("Naam van deze scan").fill("Tweede")
    two.get_by_label("Naam van deze scan").blur()
    one.reload()
    assert checked(one) == 1


def test_a_scan_wiped_elsewhere_stays_wiped_and_comes_back_once(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context()
    one, two = context.new_page(), context.new_page()
    one.goto("scan/#vraag-doelgroep")
    statements(one)[0].locator("label").first.click()
    two.goto("scan/#begin")
    two.get_by_role("button", name="Wis: Scan zonder naam").click()
    expect(one.locator(".app__kept")).to_contain_text("gewist")
    one.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert kept(two) == []
    two.get_by_role("button", name="Zet terug").click()
    expect(one.locator(".app__status")).to_contain_text("Bijgewerkt")
    one.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert [len(scan["answers"]) for scan in kept(two)] == [1]


FILLED = """const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, value) {
  if (window.full && !key.endsWith('?')) throw new DOMException('', 'QuotaExceededError'); set.call(this, key, value); };"""


def test_what_found_no_room_is_not_lost_by_wiping_or_leaving(open_context: Callable[..., BrowserContext]) -> None:
    context = open_context()
    context.add_init_script(FILLED)
    page = context.new_page()
    page.goto("scan/#vraag-doelgroep")
    statements(page)[0].locator("label").first.click()
    page.goto("scan/#begin")
    page.get_by_role("button", name="Nieuwe scan").click()
    name = page.get_by_label("Naam van deze scan")
    name.fill("Twee")
    name.blur()
    page.evaluate("window.full = true")
    name.fill("Tweede")
    name.blur()
    page.goto("scan/#overzicht")
    page.goto("scan/#begin")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Nieuwe scan").click()
    expect(name).to_have_value("Tweede")
    page.evaluate("window.full = false")
    page.get_by_role("button", name="Wis: Scan zonder naam").click()
    assert [scan["name"] for scan in kept(page)] == ["Tweede"]


def test_what_is_told_about_keeping_is_true_for_each_scan(work: Visit) -> None:
    page = work("scan/#begin")
    name = page.get_by_label("Naam van deze scan")
    unfold_kept(page)
    name.fill("Blijft")
    name.blur()
    page.reload()
    page.get_by_role("button", name="Nieuwe scan").click()
    page.get_by_label("Dit is een gedeelde computer").check()
    name.fill("Gaat")
    name.blur()
    expect(page.locator(".app__kept")).to_contain_text("tot dit venster sluit")
    page.goto("scan/#overzicht")
    page.goto("scan/#begin")
    page.get_by_role("button", name="Open: Blijft").click()
    expect(page.locator(".app__kept")).to_contain_text("op dit apparaat")
    expect(page.get_by_label("Dit is een gedeelde computer")).not_to_be_checked()


def test_a_key_that_is_held_answers_one_statement(work: Visit) -> None:
    page = work("scan/#papier")
    page.locator("#app-entry").focus()
    for _ in range(4):
        page.keyboard.down("1")
    page.keyboard.up("1")  # the next test has the same keyboard: else its first 1 would be one that is held
    assert len(kept(page)[0]["answers"]) == 1
