"""The plan as it is worked on: what comes first, what is filled in, own actions, a way back, paper, and two windows at once."""

from __future__ import annotations

import io
import json
from typing import Any

import pypdf
import pytest
from helpers.browser import Visit
from helpers.scan import open_panel
from playwright.sync_api import Locator, Page, expect
from test_axe import violations
from test_scan_plan_and_exports import answers, as_file

KEPT = "JSON.parse(Object.entries(localStorage).find(([key]) => key.startsWith('toolkit-scan:'))[1])"
QUICK = ["gesprek-begin", "samenwerking-gebeld", "samenwerking-kennismaken"]
DAY = "2026-11-26T10:00:00"


def opened(page: Page, letters: str = "n", **more: object) -> Page:
    """The plan of a scan with these answers."""
    page.set_input_files("#app-open", as_file(answers(page, letters, **more)))
    expect(page.locator(".app__status")).not_to_be_empty()
    page.evaluate("location.hash = '#plan'")
    expect(page.locator("#app-plan")).to_be_visible()
    return page


def planned(id: str, **more: object) -> dict[str, object]:
    return {"id": id, **more}


def ids(page: Page) -> list[str]:
    return page.locator(".app__item").evaluate_all("items => items.map((item) => item.dataset.id)")


def kept(page: Page) -> list[dict[str, Any]]:
    """The plan as it is kept, with only what is filled in."""
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    return [{key: value for key, value in one.items() if value not in ("", 0)} for one in page.evaluate(KEPT)["plan"]]


def item(page: Page, id: str) -> Locator:
    return page.locator(f'.app__item[data-id="{id}"]')


def test_quick_wins_first_five_shown_and_the_rest_a_click_away(work: Visit) -> None:
    page = opened(work("scan/"))
    advice = page.locator(".app__advice")
    expect(advice).to_have_count(5)
    expect(page.locator(".app__advice .app__mark", has_text="snel resultaat")).to_have_count(5)
    expect(advice.first).to_contain_text("effect groot, inspanning klein")
    assert advice.first.locator("a").count() >= 3
    page.get_by_role("button", name="Toon alle 35 adviezen").click()
    expect(advice).to_have_count(35)
    expect(advice.nth(5).locator("input")).to_be_focused()
    weights = advice.locator(".app__weight").all_inner_texts()
    gain = ["klein", "gemiddeld", "groot"]
    pairs = [[gain.index(part.split()[-1]) for part in weight.strip("· ").split(", ")] for weight in weights]
    assert pairs == sorted(pairs, key=lambda pair: (pair[1] - pair[0], -pair[0]))
    page.get_by_role("button", name="Toon alleen de eerste 5").click()
    expect(advice).to_have_count(5)
    advice.first.locator("input").check()
    expect(advice).to_have_count(6)  # five that are not planned yet, and what is
    expect(advice.first.locator("input")).to_be_focused()


def test_at_320_pixels_advice_is_short(work: Visit) -> None:
    page = opened(work("scan/", viewport={"width": 320, "height": 800}))
    height = page.locator("section:has(> #app-advice)").evaluate("section => section.offsetHeight")
    assert height < 3600, "thirty-five pieces of advice were 12,385 pixels"
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("way", ["tick", "button"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_what_is_taken_out_comes_back_exactly_and_in_its_place(work: Visit, way: str, place: int) -> None:
    page = opened(work("scan/"), plan=[planned(id, status="doing", effort=2) for id in QUICK])
    id = QUICK[place]
    one = item(page, id)
    one.get_by_label("Wie (functie)").fill("teamleider Werk")
    one.get_by_label("Wanneer", exact=True).fill("2027-01-31")
    one.get_by_label("Notitie").fill("bel eerst\ndan schrijven")
    before = kept(page)
    if way == "tick":
        page.locator(f"#kies-{id}").uncheck()
    else:
        one.get_by_role("button", name="Haal weg").click()
    assert ids(page) == [other for other in QUICK if other != id]
    expect(page.get_by_role("button", name="Zet terug")).to_be_focused()
    expect(page.locator(".app__undo")).to_contain_text("Uit het plan gehaald")
    other = QUICK[(place + 1) % 3]
    item(page, other).get_by_label("Notitie").fill("intussen getypt")
    page.get_by_role("button", name="Zet terug").click()
    assert ids(page) == QUICK
    expect(item(page, id).get_by_label("Wie (functie)")).to_be_focused()
    for entry in before:
        if entry["id"] == other:
            entry["note"] = "intussen getypt"
    assert kept(page) == before
    expect(page.locator(f"#kies-{id}")).to_be_checked()


def test_a_way_back_from_another_part_and_from_two_at_once(work: Visit) -> None:
    page = opened(work("scan/"), plan=[planned(id, owner=id) for id in QUICK])
    for id in (QUICK[1], QUICK[0]):
        item(page, id).get_by_role("button", name="Haal weg").click()
    page.evaluate("location.hash = '#resultaat'")
    expect(page.get_by_role("heading", name="Resultaat", exact=True)).to_be_visible()
    page.get_by_role("button", name="Zet terug").first.click()
    expect(page.locator("#app-plan")).to_be_visible()
    page.get_by_role("button", name="Zet terug").first.click()
    expect(page.locator(".app__item")).to_have_count(3)
    assert [one["id"] for one in kept(page)] == QUICK


def test_own_actions(work: Visit) -> None:
    page = opened(work("scan/"), plan=[planned(QUICK[0])])
    page.get_by_label("Wat ga je doen?").fill("Koffie drinken bij de moskee")
    page.locator("#own-stem").select_option("samenwerking")
    page.keyboard.press("Tab")
    page.get_by_label("Wat ga je doen?").press("Enter")
    expect(page.locator(".app__item")).to_have_count(2)
    own = page.locator(".app__item").nth(1)
    expect(own.locator(".app__what")).to_have_text("Koffie drinken bij de moskee")
    expect(own).to_contain_text("Eigen actie: Samenwerking")
    expect(page.get_by_label("Wat ga je doen?")).to_be_focused()
    expect(page.get_by_label("Wat ga je doen?")).to_have_value("")
    own.get_by_label("Wat we doen").fill("Thee drinken")
    expect(own.locator(".app__what")).to_have_text("Thee drinken")
    expect(own.get_by_label("Wat we doen")).to_be_focused()
    own.get_by_label("Hoort bij vraag").select_option("beleid")
    page.locator("#app-grouped").check()
    expect(page.locator("section:has(> #app-plan) > h4")).to_have_text(["2. Actief beleid", "4. Het gesprek"])
    page.reload()
    expect(page.locator(".app__what", has_text="Thee drinken")).to_be_visible()
    own = page.locator(".app__item", has_text="Eigen actie")
    own.get_by_role("button", name="Haal weg").click()
    expect(page.locator(".app__item")).to_have_count(1)
    page.get_by_role("button", name="Zet terug").click()
    (_, found) = kept(page)
    assert (found["text"], found["stem"], found["id"][:6]) == ("Thee drinken", "beleid", "eigen-")
    page.evaluate("location.hash = '#resultaat'")
    expect(page.locator(".app__paper")).to_contain_text("Thee drinken")
    expect(page.locator(".notice", has_text="niet meer gevraagd")).to_have_count(0)


def test_an_action_that_is_being_written_stays_with_its_scan(work: Visit) -> None:
    page = opened(work("scan/"), plan=[planned(QUICK[0])])
    text = page.get_by_label("Wat ga je doen?")
    text.fill("half geschreven")
    page.locator("#app-grouped").check()
    expect(text).to_have_value("half geschreven")
    page.evaluate("location.hash = '#begin'")
    page.get_by_role("button", name="Nieuwe scan").click()
    page.evaluate("location.hash = '#plan'")
    expect(text).to_have_value("")


def test_status_and_days_in_words_and_what_is_done_at_the_end(work: Visit) -> None:
    page = work("scan/")
    page.clock.set_fixed_time(DAY)
    opened(page, plan=[planned(id) for id in QUICK])
    first, second, _ = QUICK
    expect(page.locator(".app__done")).to_have_text("0 van 3 gedaan")
    date = item(page, first).get_by_label("Wanneer", exact=True)
    for day, told in (("2026-11-25", "te laat"), ("2026-12-10", "binnenkort"), ("2026-12-11", "")):
        date.fill(day)
        expect(item(page, first).locator(".app__marks")).to_have_text(f"snel resultaat{told}")
    item(page, first).get_by_label("Status").select_option("gedaan")
    expect(page.locator(".app__done")).to_have_text("1 van 3 gedaan")
    assert ids(page) == [*QUICK[1:], first]
    expect(item(page, first).get_by_label("Status")).to_be_focused()
    expect(item(page, first).locator(".app__marks")).to_have_text("gedaan")
    expect(item(page, first).get_by_role("button", name="Omhoog")).to_be_disabled()
    expect(item(page, QUICK[2]).get_by_role("button", name="Omlaag")).to_be_disabled()
    item(page, second).get_by_label("Status").select_option("bezig")
    expect(page.locator(".app__paper tbody tr").first).to_contain_text("bezig")
    item(page, first).get_by_label("Status").select_option("te doen")
    assert ids(page) == QUICK, "what is not done after all goes back to its place"


def test_effect_and_effort_can_be_changed_and_order_the_plan(work: Visit) -> None:
    slow = "beleid-raad"
    page = opened(work("scan/"), plan=[planned(slow, note="eerst"), planned(QUICK[0])])
    one = item(page, slow)
    expect(one).to_contain_text("effect groot, inspanning groot")
    one.get_by_text("Effect en inspanning").click()
    expect(one.get_by_label("Inspanning").locator("option:checked")).to_have_text("groot (ons voorstel)")
    page.get_by_role("button", name="Zet snelle resultaten bovenaan").click()
    assert ids(page) == [QUICK[0], slow]
    page.get_by_role("button", name="Zet terug").click()
    assert ids(page) == [slow, QUICK[0]]
    one.get_by_text("Effect en inspanning").click()
    one.get_by_label("Inspanning").select_option("klein")
    expect(one.locator(".app__marks")).to_have_text("snel resultaat")
    expect(one).to_contain_text("effect groot, inspanning klein")
    assert kept(page)[0] == {"id": slow, "note": "eerst", "status": "todo", "effort": 1}
    one.get_by_label("Inspanning").select_option("groot (ons voorstel)")
    assert "effort" not in kept(page)[0]


def test_one_question_by_its_address_and_all_of_them_grouped(work: Visit) -> None:
    page = opened(work("scan/"), plan=[planned(QUICK[1]), planned("vraag-beleid"), planned(QUICK[0])])
    page.evaluate("location.hash = '#plan-beleid'")
    expect(page.locator(".app__item")).to_have_count(1)
    expect(page.locator(".app .notice", has_text="Je ziet alleen wat hoort bij vraag 2. Actief beleid")).to_be_visible()
    assert all(
        text.startswith("2.") for text in page.locator(".app__advice .small:first-of-type").all_inner_texts() if text[0] == "2"
    )
    link = page.get_by_role("link", name="2 Heeft jouw gemeente beleid")
    expect(link).to_have_attribute("href", "#vraag-beleid")  # the whole scan does not ask the statement of the short one
    expect(page.locator(".app__paper tbody tr")).to_have_count(3)  # what is printed is the whole plan
    page.get_by_role("link", name="Toon het hele plan").click()
    expect(page.locator(".app__item")).to_have_count(3)
    page.locator("#app-grouped").check()
    expect(page.locator("#app-grouped")).to_be_focused()
    titles = page.locator("section:has(> #app-plan) > h4").all_inner_texts()
    assert [title[0] for title in titles] == ["2", "4", "5"]
    page.evaluate("location.hash = '#plan-gesprek'")
    expect(page.locator(".app__item")).to_have_count(1)
    page.reload()
    expect(page.locator(".app__item")).to_have_count(1)


def thirty(page: Page) -> list[dict[str, object]]:
    found = list(answers(page, "n")["answers"])[:28]
    note = "Een notitie van een regel of twee, om te zien hoe lang dat wordt."
    return [planned(id, owner="beleidsmedewerker", date="2027-02-01", note=note) for id in found] + [
        planned("eigen-lang-1", text="lang woord " * 300, note="regel\n" * 200, owner="x" * 200, date="2027-02-01"),
        planned("eigen-kort-1"),
    ]


def test_prints_as_one_table_with_its_head_on_each_sheet(work: Visit) -> None:
    page = work("scan/")
    opened(page, plan=[*thirty(page)[:28], planned("eigen-een-1", text="Zelf bedacht"), planned("vraag-normen")])
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print als tabel").click()
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    texts = [" ".join(sheet.extract_text().split()) for sheet in sheets]
    assert 2 < len(texts) <= 10
    assert all("Wat we doen" in text and "Wanneer" in text for text in texts)
    actions = page.locator(".app__item .app__what").all_inner_texts()
    for number, action in enumerate(actions, 1):
        whole = "".join(f"{number}. {action}".split())
        assert sum(whole in "".join(text.split()) for text in texts) == 1, f"split or missing: {whole}"
    assert all("Haal weg" not in text for text in texts)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_prints_as_cards_of_a6(work: Visit, language: str) -> None:
    page = work("scan/" if language == "nl" else "en/scan/")
    opened(page, "u", plan=thirty(page))
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print als kaartjes" if language == "nl" else "Print as cards").click()
    data = page.pdf(prefer_css_page_size=True)
    sheets = pypdf.PdfReader(io.BytesIO(data)).pages
    assert len(sheets) == 8
    assert {(round(float(one.mediabox.width)), round(float(one.mediabox.height))) for one in sheets} == {(595, 842)}
    step = "Eerste stap" if language == "nl" else "First step"
    counts = [" ".join(one.extract_text().split()).count(step) for one in sheets]
    assert counts == [4] * 7 + [2]
    page.evaluate("document.body.dataset.paper = 'cards'")
    page.emulate_media(media="print")
    cut = "cards => cards.filter((card) => card.scrollHeight > card.clientHeight + 1).map((card) => card.innerText)"
    assert page.locator(".app__card").evaluate_all(cut) == [], "no card is cut off"
    boxes = page.locator(".app__card").evaluate_all("cards => cards.map((card) => card.getBoundingClientRect().toJSON())")
    assert {(round(box["width"]), round(box["height"])) for box in boxes} == {(397, 559)}, "A6: 105 by 148 mm"
    more = "verder in de tabel" if language == "nl" else "continued in the table"
    assert page.locator(".app__card").nth(28).inner_text().count(more) >= 3
    page.emulate_media(media="null")


def test_printing_once_as_cards_leaves_the_table_for_the_next_time(work: Visit) -> None:
    page = opened(work("scan/"), plan=[planned(QUICK[0])])
    page.evaluate("window.print = () => { window.how = document.body.dataset.paper; dispatchEvent(new Event('afterprint')); }")
    for button, how in (("Print als kaartjes", "cards"), ("Print als tabel", "table")):
        page.get_by_role("button", name=button).click()
        assert page.evaluate("window.how") == how
        assert page.evaluate("document.body.dataset.paper ?? ''") == ""


def test_every_kind_of_action_is_in_what_is_printed_and_mailed(work: Visit) -> None:
    plan = [planned("vraag-beleid"), planned("eigen-a-1", text="Zelf"), planned("beleid-besluit"), planned(QUICK[0])]
    page = opened(work("scan/"), plan=plan)
    told = page.locator(".app__item .app__what").all_inner_texts()
    numbered = [f"{number}. {action}" for number, action in enumerate(told, 1)]
    heads = page.locator(".app__paper tbody th > span").evaluate_all("all => all.map((one) => one.firstChild.textContent)")
    assert heads == numbered
    assert page.locator(".app__card-what").all_text_contents() == numbered
    open_panel(page, "share")
    page.get_by_role("button", name="Kopieer voor een e-mail").click()
    text = page.get_by_label("Tekst voor een e-mail").input_value()
    places = [text.index(f"- {one}") for one in numbered]
    assert places == sorted(places)
    page.evaluate("location.hash = '#begin'")
    page.locator("input[value=short]").check()
    page.evaluate("location.hash = '#plan'")
    expect(page.locator(".app__item .app__what")).to_have_text(told)


def test_typing_goes_on_while_another_window_saves(work: Visit) -> None:
    page = opened(work("scan/"), plan=[planned(id) for id in QUICK])
    note = item(page, QUICK[1]).get_by_label("Notitie")
    note.fill("een twee drie")
    page.keyboard.press("Tab")
    note.focus()
    note.evaluate("field => field.setSelectionRange(4, 4)")
    newer = page.evaluate(
        """() => {
          const [key, text] = Object.entries(localStorage).find(([key]) => key.startsWith('toolkit-scan:'));
          const scan = JSON.parse(text);
          scan.rev += 1;
          scan.plan[0].owner = 'van elders';
          localStorage.setItem(key, JSON.stringify(scan));
          dispatchEvent(new StorageEvent('storage', { key, newValue: localStorage.getItem(key) }));
          return JSON.stringify(scan);
        }"""
    )
    assert json.loads(newer)["plan"][1]["note"] == "een twee drie"
    expect(note).to_be_focused()
    page.keyboard.type("x")
    expect(note).to_have_value("een xtwee drie")
    page.keyboard.press("Tab")
    expect(item(page, QUICK[0]).get_by_label("Wie (functie)")).to_have_value("van elders")
    assert [one.get("note", "") for one in kept(page)] == ["", "een xtwee drie", ""]
    assert kept(page)[0]["owner"] == "van elders"


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360), ("dark", 320)])
def test_axe_on_a_full_plan(work: Visit, scheme: str, width: int) -> None:
    page = work("scan/", color_scheme=scheme, viewport={"width": width, "height": 800})
    page.clock.set_fixed_time(DAY)
    status = {QUICK[0]: "todo", QUICK[1]: "doing", QUICK[2]: "done"}
    plan = [planned(id, status=status[id], date="2026-12-01") for id in QUICK] + [
        planned("eigen-a-1", text="Zelf", date="2026-01-01"),
        planned("beleid-besluit"),
    ]
    opened(page, "ypnu", plan=plan)
    page.locator("#app-grouped").check()
    page.get_by_text("Effect en inspanning").first.click()
    item(page, QUICK[0]).get_by_role("button", name="Haal weg").click()
    expect(page.locator(".app__undo")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
