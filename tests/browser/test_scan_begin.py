"""The way in and about: few clicks and keys to a result, one row of parts, two buttons that save and share, places kept."""

from __future__ import annotations

import json
from typing import Any

import pytest
from helpers.browser import DESK, Visit
from helpers.scan import open_panel, open_part, unfold_kept, wait_for_the_rest
from helpers.templates import ROOTS
from playwright.sync_api import Page, expect
from test_every_page import STICKING_OUT, set_text_size

KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('toolkit-scan:')).map((key) => JSON.parse(localStorage[key]))"
# The most clicks and keys from the open page to the result. They were 9 and 30 (short), 42 and 149 (whole).
CLICKS = {"short": 9, "full": 42}
KEYS = {"short": 15, "full": 59}
WIDTHS = (320, 360, 768, 1280)
both = pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS.keys())


def kept(page: Page) -> list[dict[str, Any]]:
    return page.evaluate(KEPT)


def filled_in(page: Page) -> dict[str, Any]:
    """What is kept of each scan, but for when it was saved."""
    return {one["id"]: {key: value for key, value in one.items() if key not in ("rev", "saved")} for one in kept(page)}


def begin(page: Page, kind: str = "full") -> None:
    page.locator(f"input[value={kind}]").check()
    page.locator(".app__pager button").click()
    expect(page.locator(".scan__question--here h2")).to_be_focused()


# Few clicks, few keys


@pytest.mark.parametrize("kind", CLICKS)
def test_clicks_to_a_result(work: Visit, kind: str) -> None:
    page = work("scan/")
    clicks = 0

    def click(selector: str) -> None:
        nonlocal clicks
        page.locator(selector).click()
        clicks += 1

    if kind == "short":
        click("input[value=short]")
    click(".app__pager button")
    expect(page.locator(".scan__question--here")).to_be_visible()
    while not page.url.endswith("#resultaat"):
        before = page.url
        for id in page.locator(".scan__question--here .scan__statement").evaluate_all("all => all.map((one) => one.id)"):
            click(f"#{id} label >> nth=0")
        click(".app__pager a >> nth=-1")
        page.wait_for_url(lambda url, before=before: url != before)
        expect(page.locator("h2:focus")).to_have_count(1)
    assert len(kept(page)[0]["answers"]) == (6 if kind == "short" else 35)
    assert clicks <= CLICKS[kind]


@pytest.mark.parametrize("kind", KEYS)
def test_keys_to_a_result(work: Visit, kind: str) -> None:
    page = work("scan/")
    page.locator("body[data-view]").wait_for()
    keys = 0

    def press(*names: str) -> None:
        nonlocal keys
        for name in names:
            page.keyboard.press(name)
            keys += 1

    def tab_to(what: str) -> None:
        for _ in range(30):
            press("Tab")
            if page.evaluate(f"document.activeElement.matches('{what}')"):
                return
        pytest.fail(f"{what} is not reached")

    tab_to("a.app__skip")
    press("Enter")
    tab_to("[name=app-kind]")
    if kind == "short":
        press("ArrowDown")
        expect(page.locator("input[value=short]")).to_be_focused()
    press("Enter")
    while not page.url.endswith("#resultaat"):
        expect(page.locator(".scan__question--here h2")).to_be_focused()
        before = page.url
        tab_to("[type=radio]")
        for _ in page.locator(".scan__question--here .scan__statement").all():
            press("2")
        expect(page.locator(".app__pager a").last).to_be_focused()
        press("Enter")
        page.wait_for_url(lambda url, before=before: url != before)
    expect(page.get_by_role("heading", name="Resultaat", exact=True)).to_be_focused()
    assert {given["answer"] for given in kept(page)[0]["answers"].values()} == {"partly"}
    assert len(kept(page)[0]["answers"]) == (6 if kind == "short" else 35)
    assert keys <= KEYS[kind]


@both
def test_a_link_past_the_menu_leads_to_what_is_shown(work: Visit, root: str) -> None:
    page = work(f"{root}scan/#plan")
    page.locator("body[data-view]").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".app__skip")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator(".app__view h2")).to_be_focused()


def test_a_number_answers_the_statement_that_has_the_focus_and_no_other(work: Visit) -> None:
    page = work("scan/#vraag-doelgroep")
    sets = page.locator(".scan__question--here .scan__statement")
    expect(page.locator(".app__keys")).to_contain_text("druk bij een antwoord op 1, 2, 3 of 4")
    page.keyboard.press("1")  # nothing of the form has the focus
    page.get_by_label("Notitie bij vraag 1").fill("Dit zijn er ")
    page.keyboard.type("34")
    assert page.locator(".scan input[type=radio]:checked").count() == 0
    expect(page.get_by_label("Notitie bij vraag 1")).to_have_value("Dit zijn er 34")
    sets.nth(0).locator("input").first.focus()
    page.keyboard.press("Control+1")
    page.keyboard.press("5")
    assert page.locator(".scan input[type=radio]:checked").count() == 0
    page.keyboard.down("3")
    page.keyboard.down("3")  # held
    page.keyboard.up("3")
    expect(page.locator(".scan input[type=radio]:checked")).to_have_count(1)
    expect(sets.nth(0).locator("input[value=no]")).to_be_checked()
    expect(sets.nth(1).locator("input").first).to_be_focused()
    page.keyboard.press("ArrowRight")  # arrows choose within the statement, as ever
    expect(sets.nth(1).locator("input[value=partly]")).to_be_checked()
    page.keyboard.press("4")
    expect(sets.nth(1).locator("input[value=unknown]")).to_be_checked()
    expect(sets.nth(2).locator("input").first).to_be_focused()


# The way in


def choices(page: Page) -> list[str]:
    return page.locator("[name=app-way]").evaluate_all("all => all.map((one) => one.id)")


@both
def test_who_comes_first_is_asked_how_and_which_and_has_one_button(work: Visit, root: str) -> None:
    page = work(f"{root}scan/")
    page.locator("body[data-view]").wait_for()
    assert choices(page) == ["way-alone", "way-together", "way-paper"]
    expect(page.locator("#way-alone")).to_be_checked()
    expect(page.locator("#app-way")).to_contain_text("35")
    expect(page.locator(".app__pager :is(a, button)")).to_have_count(1)
    expect(page.locator(".app__view :is(a.button, button)")).to_have_count(0)
    order = page.evaluate(
        "[...document.querySelectorAll('[name=app-way], [name=app-kind], #app-shared, .scan__head input,"
        " .app__pager button, .app__kept-here, #app-open')].map((one) => one.name || one.id || one.className)"
    )
    assert order[:3] == ["app-way"] * 3
    assert order[3:] == [*["app-kind"] * 2, "app-shared", "municipality", "date", "names", "button", "app__kept-here", "app-open"]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_one_button_is_in_sight_at_every_width(work: Visit, width: int) -> None:
    page = work("scan/", viewport={"width": width, "height": 740})
    page.locator("#way-alone").scroll_into_view_if_needed()
    expect(page.locator(".app__pager button")).to_be_in_viewport(ratio=1)
    tops, lefts = (
        set(
            map(
                round,
                page.locator(".app__option:has([name=app-way])").evaluate_all(
                    f"all => all.map((one) => one.getBoundingClientRect().{side})"
                ),
            )
        )
        for side in ("top", "left")
    )
    assert len(tops if width >= 768 else lefts) == 1, "one row, or one column where there is no room"


def test_colleagues_have_three_ways_and_no_form(work: Visit) -> None:
    page = work("scan/")
    page.locator("#way-together").check()
    expect(page.locator("#way-together")).to_be_focused()
    expect(page.locator(".app__actions button")).to_have_count(3)
    expect(page.locator(".scan__head")).to_be_hidden()
    expect(page.locator(".app__pager :is(a, button)")).to_have_count(0)
    with page.expect_file_chooser():
        page.get_by_role("button", name="Ik kreeg een bestand").click()
    page.get_by_role("button", name="Leg bestanden naast elkaar").click()
    expect(page.get_by_role("heading", name="Met collega’s")).to_be_focused()


def test_going_on_is_offered_when_there_is_something_to_go_on_with(work: Visit) -> None:
    page = work("scan/")
    page.locator("#scan-municipality").fill("Voorbeeldstad")
    begin(page)
    page.locator(".scan__question--here label").first.click()
    page.locator(".app__nav a").first.click()
    assert choices(page) == ["way-on", "way-alone", "way-together", "way-paper"]
    expect(page.locator("#way-on")).to_be_checked()
    expect(page.locator("#app-way")).to_contain_text("Voorbeeldstad")
    expect(page.locator(".app__view")).to_contain_text("1 van 35 beantwoord")
    page.get_by_role("button", name="Ga verder bij vraag 1").click()
    expect(page.locator("#vraag-doelgroep h2")).to_be_focused()


@pytest.mark.parametrize(("way", "fragment"), [("alone", "#vraag-doelgroep"), ("paper", "#papier")])
def test_what_is_begun_anew_leaves_the_old_scan_as_it_is(work: Visit, way: str, fragment: str) -> None:
    page = work("scan/")
    page.locator("#scan-municipality").fill("Voorbeeldstad")
    begin(page)
    page.locator(".scan__question--here label").first.click()
    old = filled_in(page)
    open_part(page, "begin")
    page.locator(f"#way-{way}").check()
    expect(page.locator("#scan-municipality")).to_have_value("")
    expect(page.locator("#way-on")).to_have_count(1)  # the way back
    page.locator("#way-on").check()
    expect(page.locator("#scan-municipality")).to_have_value("Voorbeeldstad")
    page.locator(f"#way-{way}").check()
    page.locator("#scan-municipality").fill("Anderstad")
    page.locator(".app__pager button").click()
    page.wait_for_url(f"**/scan/{fragment}")
    assert filled_in(page) | old == filled_in(page)
    assert sorted(one["municipality"] for one in kept(page)) == ["Anderstad", "Voorbeeldstad"]
    open_part(page, "begin")
    expect(page.locator("#way-on")).to_be_checked()
    expect(page.locator("#app-way")).to_contain_text("Anderstad")


def test_looking_at_every_way_begins_nothing(work: Visit) -> None:
    page = work("scan/#vraag-doelgroep")
    page.locator(".scan__question--here label").first.click()
    open_part(page, "begin")
    before = filled_in(page)
    page.locator("#way-on").focus()
    for way in ("alone", "together", "paper", "on", "paper"):
        page.keyboard.press("ArrowUp" if way == "paper" and page.locator("#way-on:checked").count() else "ArrowDown")
        expect(page.locator(f"#way-{way}")).to_be_focused()
    page.locator("#way-on").check()
    assert filled_in(page) == before
    expect(page.locator(".scan input[type=radio]:checked")).to_have_count(1)


def test_wiping_is_there_only_where_there_is_something_to_wipe(work: Visit) -> None:
    page = work("scan/")
    page.locator("body[data-view]").wait_for()
    wipe = page.get_by_role("button", name="Wis alles")
    expect(wipe).to_have_count(0)
    expect(page.locator(".app__kept-here")).not_to_have_attribute("open", "")
    page.locator("#scan-municipality").fill("Voorbeeldstad")
    expect(wipe).to_be_visible()
    page.reload()
    expect(page.locator(".app__kept-here")).to_have_attribute("open", "")
    wipe.click()
    page.get_by_role("button", name="Ja, wis alles").click()
    expect(wipe).to_have_count(0)
    assert kept(page) == []


def test_a_name_is_there_for_the_list_of_scans(work: Visit) -> None:
    page = work("scan/")
    unfold_kept(page)
    page.get_by_label("Naam van deze scan").fill("Voorjaar")
    page.get_by_label("Naam van deze scan").blur()
    assert [one["name"] for one in kept(page)] == ["Voorjaar"]


# The parts


@both
@pytest.mark.parametrize("width", WIDTHS)
def test_the_parts_stand_in_one_row(work: Visit, root: str, width: int) -> None:
    page = work(f"{root}scan/#vraag-beleid", viewport={"width": width, "height": 800})
    page.locator(".scan__question--here label").first.click()
    items = page.locator(".app__nav > ul > li")
    places = "all => all.map((one) => { const { top, right } = one.getBoundingClientRect(); return [Math.round(top), right]; })"
    for part in ("begin", "vraag-beleid", "overzicht", "resultaat", "plan", "samen", "eerder", "papier"):
        page.goto(f"{root}scan/#{part}")
        page.locator("body[data-view]").wait_for()
        for size in (100, 200) if width == DESK["width"] else (100,):
            set_text_size(page, size)
            found = items.evaluate_all(places)
            assert len(found) == 5
            assert len({top for top, _ in found}) == 1, f"{part} at {size}%"
            assert max(right for _, right in found) <= width, f"{part} at {size}%"
            assert page.evaluate(STICKING_OUT) == []
        set_text_size(page, 100)
        assert float(items.first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")) >= 13


def test_the_other_parts_fold_open_and_tell_where_you_are(work: Visit) -> None:
    page = work("scan/#overzicht", viewport={"width": 320, "height": 740})
    summary, panel = page.locator(".app__others summary"), page.locator(".app__others ul")
    expect(summary).to_have_attribute("aria-current", "true")
    summary.focus()
    page.keyboard.press("Enter")
    expect(panel.locator("a")).to_have_count(4)
    expect(panel.locator("[aria-current=page]")).to_have_text("Overzicht")
    for link in panel.locator("a").all():
        page.keyboard.press("Tab")
        expect(link).to_be_focused()
        expect(link).to_be_in_viewport(ratio=1)
    assert page.evaluate(STICKING_OUT) == []
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(summary).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Met collega’s")).to_be_focused()
    expect(panel).to_be_hidden()
    open_part(page, "resultaat")
    expect(page.locator(".app__nav [aria-current]")).to_have_text(["Resultaat"])


# Saving and sharing


def test_what_saves_and_shares_is_there_once_there_is_something(work: Visit) -> None:
    page = work("scan/#vraag-doelgroep")
    page.locator("body[data-view]").wait_for()
    expect(page.locator(".app__tools")).to_be_hidden()
    page.locator(".scan__question--here label").first.click()
    for part in ("begin", "vraag-doelgroep", "overzicht", "resultaat", "plan", "samen", "eerder", "papier"):
        open_part(page, part)
        expect(page.locator(".app__tools summary")).to_have_text(["Bewaar", "Deel"])
        open_panel(page, "save")
        expect(page.locator("#app-tool-save button").first).to_have_text("Bewaar als bestand")
        open_panel(page, "share")
        expect(page.locator("#app-tool-save .app__panel-in")).to_be_hidden()
        page.keyboard.press("Escape")
        expect(page.locator("#app-tool-share summary")).to_be_focused()
        expect(page.locator("#app-tool-share .app__panel-in")).to_be_hidden()
    open_part(page, "begin")
    page.get_by_role("button", name="Wis alles").click()
    page.get_by_role("button", name="Ja, wis alles").click()
    expect(page.locator(".app__tools")).to_be_hidden()


def test_the_file_is_saved_by_keyboard_from_any_part(work: Visit) -> None:
    page = work("scan/#vraag-doelgroep")
    page.locator(".scan__question--here label").first.click()
    page.locator("#app-tool-save summary").focus()
    page.keyboard.press("Enter")
    page.locator("#app-tool-save button").first.wait_for()
    page.keyboard.press("Tab")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert len(json.loads(download.value.path().read_text())["answers"]) == 1
    expect(page.locator("#app-tool-save summary")).to_be_focused()
    expect(page.locator("#app-tool-save .app__panel-in")).to_be_hidden()
    expect(page.locator(".app__status")).to_contain_text(download.value.suggested_filename)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["save", "share"])
def test_a_panel_stays_within_the_page(work: Visit, width: int, name: str) -> None:
    page = work("scan/#vraag-doelgroep", viewport={"width": width, "height": 740})
    page.locator(".scan__question--here label").first.click()
    open_panel(page, name)
    assert page.evaluate(STICKING_OUT) == []
    box = page.locator(f"#app-tool-{name} .app__panel-in").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= width


def test_without_a_connection_everything_that_comes_later_is_there(visit: Visit) -> None:
    page = visit("scan/#vraag-doelgroep", accept_downloads=True)
    wait_for_the_rest(page)
    page.context.set_offline(True)
    page.locator(".scan__question--here label").first.click()
    open_panel(page, "save")
    with page.expect_download() as download:
        page.get_by_role("button", name="Document voor Word").click()
    assert "Antwoorden" in download.value.path().read_text()
    open_panel(page, "share")
    page.get_by_role("button", name="Kopieer voor een e-mail").click()
    expect(page.get_by_label("Tekst voor een e-mail")).to_be_visible()
    open_part(page, "samen")
    expect(page.get_by_role("heading", name="Met collega’s")).to_be_focused()
    page.context.set_offline(False)


# What is said


def test_only_a_fault_looks_like_one(work: Visit) -> None:
    page = work("scan/")
    status = page.locator(".app__status")
    looks = "one => { const style = getComputedStyle(one); return [style.borderTopWidth, style.borderInlineStartColor]; }"
    page.set_input_files("#app-open", {"name": "x.json", "mimeType": "application/json", "buffer": b"stuk"})
    expect(status).to_contain_text("beschadigd")
    expect(status).to_be_in_viewport(ratio=1)
    fault = status.evaluate(looks)
    page.locator("#scan-municipality").fill("Voorbeeldstad")
    open_panel(page, "save")
    page.get_by_role("button", name="Datums voor je agenda").click()
    expect(status).to_contain_text("Zet eerst een datum")
    calm = status.evaluate(looks)
    assert fault[0] != "0px"
    assert calm[0] == "0px"
    assert fault[1] != calm[1]


# Where you are

SHOWN = """fragment => new Promise((done) => {
  document.addEventListener('focusin', () => requestAnimationFrame(() => done([
    document.querySelector('#app').getBoundingClientRect().top,
    document.activeElement.getBoundingClientRect().top / innerHeight])), { once: true });
  location.hash = fragment;
})"""


@pytest.mark.parametrize("size", [{"width": 360, "height": 740}, DESK], ids=["phone", "desk"])
def test_another_part_is_there_at_once_with_its_heading_in_sight(visit: Visit, size: dict[str, int]) -> None:
    page = visit("scan/#overzicht", viewport=size, reduced_motion="no-preference")
    page.wait_for_load_state("networkidle")
    for fragment in ("resultaat", "overzicht", "plan", "vraag-beleid", "samen"):
        page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
        top, heading = page.evaluate(SHOWN, fragment)
        assert 0 <= top < 40, f"{fragment}: still {top} px away after one frame"
        assert heading < 0.5, f"{fragment}: the heading is at {heading:.0%} of the window"


def test_going_back_and_forth_finds_each_part_as_it_was_left(work: Visit) -> None:
    page = work("scan/#overzicht")
    page.wait_for_load_state("networkidle")

    def found(top: int) -> None:
        page.wait_for_function("top => Math.round(scrollY) === top", arg=top)

    def scroll(top: int) -> None:
        page.evaluate("top => scrollTo({ top, behavior: 'instant' })", top)
        found(top)
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    scroll(900)
    page.evaluate("location.hash = 'vraag-beleid'")
    expect(page.locator("#vraag-beleid h2")).to_be_focused()
    scroll(650)
    page.evaluate("location.hash = 'resultaat'")
    expect(page.get_by_role("heading", name="Resultaat", exact=True)).to_be_focused()
    page.go_back()
    expect(page.locator("#vraag-beleid h2")).to_be_focused()
    found(650)
    page.go_back()
    expect(page.get_by_role("heading", name="Overzicht")).to_be_focused()
    found(900)
    page.go_forward()
    expect(page.locator("#vraag-beleid h2")).to_be_focused()
    found(650)
    page.wait_for_function("() => history.state.top === 650")  # written down a moment after the scrolling
    page.reload()
    found(650)
    page.evaluate("location.hash = 'overzicht'")  # a new place in the history begins at its top
    expect(page.get_by_role("heading", name="Overzicht")).to_be_focused()
    expect(page.locator(".app__nav")).to_be_in_viewport()
