"""Colleagues: from a file that is sent round to the shared result, and a conversation on a big screen."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdf
import pytest
from helpers.browser import DESK, PHONE, Visit
from helpers.counted import STATEMENTS
from playwright.sync_api import BrowserContext, Page, ViewportSize, expect
from test_axe import violations
from test_every_page import CUT_OFF, STICKING_OUT, set_text_size
from test_scan_plan_and_exports import answers, as_file, six

AGENDA = "table.agenda tbody tr"


def saved(page: Page, name: str) -> dict:
    """The scan in the file that a button saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).click()
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def kept(page: Page) -> list[dict]:
    """The scans that this browser keeps, the shared one first."""
    texts = page.evaluate("Object.entries(localStorage).filter(([key]) => key.startsWith('toolkit-scan:')).map(([, one]) => one)")
    return sorted(map(json.loads, texts), key=lambda scan: not scan["group"])


def open_files(page: Page, *files: dict) -> None:
    page.set_input_files("#app-files", list(files))
    expect(page.locator(".app__status")).to_contain_text("open")


def colleagues(page: Page, *letters: str) -> list[dict]:
    """Files of colleagues, each with its own id and job title."""
    return [
        as_file(answers(page, one, id=f"proef-{n}", names=f"functie {n}", municipality="Voorbeeldstad"), f"{n}.json")
        for n, one in enumerate(letters)
    ]


@pytest.fixture
def three(work: Visit) -> Page:
    """Three whole scans beside each other: 12 points on the agenda, each a yes against a no."""
    page = work("scan/#samen")
    open_files(page, *colleagues(page, "yyn", "ypn", "ynn"))
    expect(page.locator(AGENDA)).to_have_count(12)
    return page


def test_three_colleagues_from_invitation_to_shared_result(work: Visit, open_context: Callable[..., BrowserContext]) -> None:
    """With a reload and another language in the middle: nobody's answers are lost, and nothing is asked twice."""
    page = work("scan/#samen")
    page.locator(".step").get_by_label("Gemeente").fill("Voorbeeldstad")
    page.locator("input[name=app-invite-kind][value=short]").check()
    invitation = saved(page, "Maak het bestand")
    assert (invitation["invitation"], invitation["answers"], invitation["kind"]) == (True, {}, "short")
    assert invitation["municipality"] == "Voorbeeldstad"
    page.get_by_role("button", name="Kopieer een tekst voor de mail").click()
    assert "/scan/" in page.get_by_label("Tekst voor de mail").input_value()

    back: list[dict] = []
    stems = list(six(page, "yyyyyy"))
    for job, letters in (("werkcoach", "yynynn"), ("wethouder", "yypyyn"), ("teamleider", "yyyyun")):
        other = open_context().new_page()
        other.goto("scan/")
        other.set_input_files("#app-open", as_file(invitation, "uitnodiging.json"))
        expect(other.locator(".app__status")).to_contain_text("Dit is jouw eigen scan")
        other.get_by_label("Ingevuld door").fill(job)
        other.goto("scan/#vraag-beleid")
        for stem, letter in zip(stems, letters, strict=True):
            value = {"y": "yes", "p": "partly", "n": "no", "u": "unknown"}[letter]
            other.locator(f"input[name={stem}][value={value}]").check()
        other.goto("scan/#resultaat")
        mine = saved(other, "Bewaar en stuur terug")
        assert (mine["origin"], mine["invitation"], mine["date"]) == (invitation["id"], False, date.today().isoformat())
        assert mine["municipality"] == "Voorbeeldstad"
        back.append(mine)
        other.context.close()
    assert len({one["id"] for one in back} | {invitation["id"]}) == 4

    open_files(page, *[as_file(one, f"{n}.json") for n, one in enumerate(back)], as_file(invitation, "leeg.json"))
    expect(page.locator(".app__status")).to_have_text(
        "3 bestanden open. leeg.json: dit is het lege bestand voor je collega’s, nog geen antwoord."
    )
    expect(page.locator(AGENDA)).to_have_count(2)
    page.locator(AGENDA).locator("select").first.select_option("partly")
    page.reload()
    expect(page.locator(AGENDA).locator("select").first).to_have_value("partly")
    page.goto("en/scan/#samen")
    expect(page.locator(AGENDA)).to_have_count(2)
    expect(page.locator(AGENDA).locator("select").first).to_have_value("partly")
    page.locator(AGENDA).locator("select").last.select_option("yes")
    page.get_by_role("link", name="Continue as one scan").click()
    expect(page.get_by_role("heading", name="Result", exact=True)).to_be_visible()
    shared, *others = kept(page)
    assert others == []
    agreed = ["yes", "yes", "yes", "yes", "partly", "no"]  # at the top of the agenda stands what one of them does not know
    assert {id: one["answer"] for id, one in shared["answers"].items()} == dict(zip(stems, agreed, strict=True))
    assert {one["who"]: one["scan"]["answers"] for one in shared["group"]["people"]} == {
        one["names"]: one["answers"] for one in back
    }
    assert shared["origin"] == invitation["id"]


def test_an_invitation_that_is_opened_again_goes_on_with_the_scan_that_was_begun(work: Visit) -> None:
    page = work("scan/")
    file = as_file(answers(page, "y", id="uitnodiging-1", invitation=True, answers={}, name="Samen"), "uitnodiging.json")
    page.set_input_files("#app-open", file)
    expect(page.locator(".app__status")).to_contain_text("eigen scan")
    page.get_by_label("Ingevuld door").fill("werkcoach")
    page.get_by_label("Ingevuld door").blur()
    page.reload()
    page.set_input_files("#app-open", file)
    expect(page.get_by_text("Met dit bestand was je al bezig")).to_be_visible()
    expect(page.get_by_label("Ingevuld door")).to_have_value("werkcoach")
    page.get_by_role("button", name="Ik ben een andere collega").click()
    expect(page.get_by_label("Ingevuld door")).to_have_value("")
    assert len({scan["id"] for scan in kept(page)} | {"uitnodiging-1"}) == 3


def test_the_same_scan_filled_in_by_two_is_asked_about(three: Page) -> None:
    """A leader mailed a scan with an id; and a colleague sends a better one."""
    better = as_file(answers(three, "ppp", id="proef-1", names="functie 1"), "beter.json")
    open_files(
        three, better, as_file(answers(three, "yyn", id="proef-0", names="functie 0", municipality="Voorbeeldstad"), "weer.json")
    )
    expect(three.locator(".app__status")).to_contain_text("weer.json: dit bestand is al open.")
    expect(three.get_by_role("button", name="Dit is een nieuwere van functie 1: vervang")).to_be_focused()
    three.keyboard.press("Enter")
    expect(three.locator(".asked")).to_have_count(0)
    shared, *_ = kept(three)
    assert [one["who"] for one in shared["group"]["people"]] == ["functie 0", "functie 1", "functie 2"]
    assert {one["answer"] for one in shared["group"]["people"][1]["scan"]["answers"].values()} == {"partly"}
    open_files(three, as_file(answers(three, "uuu", id="proef-1", names="wethouder"), "ander.json"))
    three.get_by_role("button", name="Dit is een andere collega: zet ernaast").click()
    expect(three.locator(".app__status")).to_have_text("4 bestanden open.")
    expect(three.locator(".person")).to_have_count(4)
    three.set_input_files("#app-files", as_file(answers(three, "uuu", id="proef-1", names="wethouder"), "ander.json"))
    expect(three.locator(".app__status")).to_contain_text("al open")
    expect(three.locator(".person")).to_have_count(4)


def test_twenty_files_keep_every_word_and_come_back_whole(work: Visit, open_context: Callable[..., BrowserContext]) -> None:
    page = work("scan/#samen")
    notes = [f"begin{n} {'woord ' * 83}einde{n}" for n in range(20)]
    files = [
        as_file(answers(page, "ypn"[n % 3] + "yn", id=f"proef-{n}", names=f"functie {n} {'lang ' * 6}", notes={"beleid": note}))
        for n, note in enumerate(notes)
    ]
    open_files(page, *files)
    expect(page.locator(".map__table thead th")).to_have_count(22)
    expect(page.locator(".map__key li")).to_have_count(20)
    shared, *_ = kept(page)
    assert [note for note in notes if note not in shared["notes"]["beleid"]] == []
    assert shared["names"].count("functie") == 20
    rows = page.locator(AGENDA).all_inner_texts()
    other = open_context().new_page()
    other.goto("scan/")
    other.set_input_files("#app-open", as_file(shared, "samen.json"))
    other.goto("scan/#samen")
    expect(other.locator(".person")).to_have_count(20)
    assert other.locator(AGENDA).all_inner_texts() == rows
    other.get_by_label("Volgorde").select_option("spread")
    expect(other.locator(".map__table tbody tr").first).to_have_class(re.compile("far"))


def test_what_finds_no_room_is_told_before_it_is_added(work: Visit) -> None:
    page = work("scan/#samen")
    long = [as_file(answers(page, "y", id=f"proef-{n}", names=f"functie {n}", notes={"beleid": "x" * 60_000})) for n in range(2)]
    open_files(page, *long)
    expect(page.locator(".asked")).to_contain_text(
        "van functie 1 bij “Actief beleid” past niet in de gezamenlijke scan: 60011 tekens"
    )
    expect(page.locator(".person")).to_have_count(1)
    page.get_by_role("button", name="Zet er toch bij").click()
    expect(page.locator(".person")).to_have_count(2)
    shared, *_ = kept(page)
    assert [len(one["scan"]["notes"]["beleid"]) for one in shared["group"]["people"]] == [60_000, 60_000]


def test_another_window_and_a_conflict_keep_files_and_choices(visit: Visit) -> None:
    """What is chosen in one window and in another at the same time is in a copy that has everything, and goes on there."""
    page = visit("scan/#samen")
    open_files(page, *colleagues(page, "yyn", "ypn", "ynn"))
    shared, *_ = kept(page)
    page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)",
        [f"toolkit-scan:{shared['id']}", json.dumps(shared | {"rev": 90, "name": "van de ander"})],
    )
    page.locator(AGENDA).locator("select").nth(0).select_option("partly")
    expect(page.locator(AGENDA).locator("select").nth(0)).to_have_value("partly")
    page.locator(AGENDA).locator("select").nth(1).select_option("no")
    page.reload()
    expect(page.locator(".person")).to_have_count(3)
    expect(page.locator(AGENDA).locator("select").nth(0)).to_have_value("partly")
    expect(page.locator(AGENDA).locator("select").nth(1)).to_have_value("no")
    assert len(kept(page)) <= 2, "no third scan"


def test_a_colleague_is_renamed_taken_out_and_put_back(three: Page) -> None:
    three.get_by_label("Functie bij bestand 2").fill("wethouder")
    three.get_by_label("Functie bij bestand 2").blur()
    expect(three.locator(AGENDA).first).to_contain_text("wethouder")
    three.locator(AGENDA).locator("select").first.select_option("partly")
    three.get_by_role("button", name="Haal weg: wethouder").click()
    expect(three.locator(".person")).to_have_count(2)
    three.keyboard.press("Enter")  # the focus is on the way back
    expect(three.locator(".person")).to_have_count(3)
    expect(three.get_by_label("Functie bij bestand 2")).to_have_value("wethouder")
    expect(three.locator(AGENDA).locator("select").first).to_have_value("partly")


def test_two_equal_scans_have_nothing_to_talk_about_whoever_comes_beside_them(work: Visit) -> None:
    page = work("scan/#samen")
    equal = [as_file(answers(page, "ypn", id=f"proef-{n}", names=f"functie {n}")) for n in range(2)]
    short = as_file(answers(page, "y", id="proef-kort", names="wethouder", kind="short", answers=six(page, "ynypnu")))
    empty = as_file(answers(page, "y", id="proef-leeg", names="griffier", answers={}))
    open_files(page, *equal, short, empty)
    expect(page.get_by_text("Er is niets om over te praten")).to_be_visible()
    expect(page.locator(AGENDA)).to_have_count(0)
    expect(page.locator(".app__view")).to_contain_text("ja, 2 van 2 die antwoordden")
    expect(page.locator(".app__view")).to_contain_text("Nog open bij: griffier.")
    expect(page.get_by_role("table", name="De zes vragen, uit de korte scan")).to_contain_text("wethouder")
    shared, *_ = kept(page)
    assert len(shared["answers"]) == STATEMENTS


def test_what_most_say_is_taken_over_for_the_points_that_are_chosen(work: Visit) -> None:
    page = work("scan/#samen")
    open_files(page, *colleagues(page, "yynn", "yyun", "ynny", "yyyu"))
    page.locator(".most > summary").click()
    count = page.locator(".most li").count()
    assert 0 < count < page.locator(AGENDA).count()
    expect(page.locator(".most")).to_contain_text("Anders: functie")
    page.locator(".most input").first.uncheck()
    place = page.locator(".most li").first.inner_text().split()[0]
    page.get_by_role("button", name="Neem over", exact=True).click()
    expect(page.locator(".app__undo")).to_contain_text(f"Overgenomen: {count - 1}. Dit blijft open:")
    expect(page.locator(".app__undo")).to_contain_text(place)
    assert len(kept(page)[0]["group"]["chosen"]) == count - 1
    page.get_by_role("button", name="Zet terug").click()
    expect(page.locator(".most li")).to_have_count(count)
    assert kept(page)[0]["group"]["chosen"] == {}


def test_a_meeting_by_keyboard_alone(three: Page) -> None:
    three.get_by_role("link", name="Naar het gesprek").focus()
    three.keyboard.press("Enter")
    expect(three.locator(".talk h2")).to_be_focused()
    expect(three.locator(".talk__where")).to_have_text("Punt 1 van 12 · nog 96 van 96 minuten")
    expect(three.locator(".talk__said")).to_contain_text("functie 2")
    expect(three.locator(".site-head")).to_be_hidden()
    three.keyboard.press("2")
    expect(three.locator(".talk__answer[aria-pressed=true]")).to_have_text("deels")
    expect(three.locator(".app__status")).to_have_text("Afgesproken: deels")
    three.reload()  # kept after every answer, and the conversation goes on at the first point that is open
    expect(three.locator(".talk__where")).to_contain_text("Punt 2 van 12")
    three.keyboard.press("ArrowLeft")
    expect(three.locator(".talk__answer[aria-pressed=true]")).to_have_text("deels")
    expect(three.locator(".app__status")).to_contain_text("Punt 1 van 12")
    three.keyboard.press("ArrowRight")
    expect(three.locator(".talk__where")).to_contain_text("Punt 2 van 12 · nog 88 van 96")
    three.get_by_label("Notitie: ").focus()
    three.keyboard.type("1 ja, 2 nee, 0 en 3")
    expect(three.locator(".talk__where")).to_contain_text("Punt 2 van 12")
    expect(three.locator(".talk__answer[aria-pressed=true]")).to_have_count(0)
    three.keyboard.press("Tab")
    three.keyboard.press("3")
    expect(three.locator(".talk__answer[aria-pressed=true]")).to_have_text("nee")
    for number in range(3, 13):
        three.keyboard.press("0")
        expect(three.locator(".talk__where")).to_contain_text(f"Punt {number} van 12")
    three.keyboard.press("1")
    expect(three.locator(".talk__answer[aria-pressed=true]")).to_have_text("ja")
    three.keyboard.press("ArrowRight")
    expect(three.get_by_role("heading", name="Alle punten zijn langsgekomen")).to_be_focused()
    expect(three.get_by_role("heading", name="Afgesproken: 3")).to_be_visible()
    expect(three.get_by_role("heading", name="Nog open: 9")).to_be_visible()
    three.keyboard.press("ArrowLeft")
    expect(three.locator(".talk__where")).to_contain_text("Punt 12 van 12")
    three.keyboard.press("Escape")
    expect(three.get_by_role("heading", name="Met collega’s")).to_be_focused()
    shared, *_ = kept(three)
    assert sorted(shared["group"]["chosen"].values()) == ["no", "partly", "yes"]
    assert "1 ja, 2 nee, 0 en 3" in "".join(shared["notes"].values())


def test_keys_of_the_meeting_can_be_turned_off_and_its_buttons_do_the_same(three: Page) -> None:
    three.goto("scan/#gesprek")
    three.get_by_label("Toetsen: ").uncheck()
    three.keyboard.press("1")
    three.locator(".talk h2").focus()
    three.keyboard.press("2")
    expect(three.locator(".talk__answer[aria-pressed=true]")).to_have_count(0)
    three.get_by_role("button", name="3 nee").click()
    expect(three.locator(".talk__answer[aria-pressed=true]")).to_have_text("nee")
    three.get_by_role("button", name="Wis dit antwoord").click()
    expect(three.locator(".app__status")).to_have_text("Dit punt is weer open.")
    three.locator(".talk__point").nth(4).click()
    expect(three.locator(".talk__where")).to_contain_text("Punt 5 van 12")
    three.get_by_role("link", name="Sluit het gesprek").click()
    expect(three.locator(AGENDA)).to_have_count(12)


def test_the_clock_counts_down_pauses_and_takes_nobody_on(visit: Visit) -> None:
    page = visit("scan/#samen")
    open_files(page, *colleagues(page, "yyn", "ypn", "ynn"))
    page.clock.install()
    page.goto("scan/#gesprek")
    time = page.get_by_role("timer")
    expect(time).to_have_text("8:00")
    page.clock.run_for(5_000)
    expect(time).to_have_text("8:00")  # it starts when somebody asks
    page.get_by_role("button", name="Start de tijd").click()
    page.clock.run_for(61_000)
    expect(time).to_have_text(re.compile(r"6:5[89]"))
    page.get_by_role("button", name="Pauze").click()
    shown = time.inner_text()
    page.clock.run_for(60_000)
    expect(time).to_have_text(shown)
    page.get_by_role("button", name="Ga verder", exact=True).click()
    page.clock.run_for(500_000)
    expect(time).to_have_text("0:00")
    expect(page.locator(".app__status")).to_have_text("De tijd voor dit punt is om. Praat gerust verder.")
    expect(page.locator(".talk__where")).to_contain_text("Punt 1 van 12")
    page.get_by_role("button", name="Stop de tijd").click()
    expect(time).to_have_text("8:00")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_and_nothing_sticks_out(three: Page, scheme: str) -> None:
    """With a question about a file, the map, what most say, the conversation and its end."""
    three.emulate_media(color_scheme=scheme)
    faults = []

    def fits() -> list[str]:
        return three.evaluate(STICKING_OUT) + three.evaluate(CUT_OFF)

    def look(state: str) -> None:
        for size in (DESK, PHONE):
            three.set_viewport_size(ViewportSize(**size))
            faults.extend(f"{state}, {size['width']}: {found}" for found in violations(three) + fits())
        three.set_viewport_size(ViewportSize(**DESK))
        set_text_size(three, 200)
        faults.extend(f"{state}, 200%: {found}" for found in fits())
        set_text_size(three, 100)

    open_files(three, as_file(answers(three, "ppp", id="proef-1", names="functie 1"), "beter.json"))
    three.locator(".most > summary").click()
    three.locator(".step__more > summary").click()
    look("open")
    three.goto("scan/#gesprek")
    expect(three.locator(".talk__answer").first).to_be_visible()
    three.keyboard.press("2")
    expect(three.locator(".talk__answer[aria-pressed=true]")).to_have_count(1)
    look("talk")
    three.locator(".talk__point").last.click()
    three.keyboard.press("0")
    expect(three.get_by_role("heading", name="Nog open: 11")).to_be_visible()
    look("end")
    assert faults == []


def test_a_status_looks_like_one_and_a_fault_like_a_fault(three: Page) -> None:
    """Calm for what went well; a frame only for what did not."""
    border = "line => getComputedStyle(line).borderTopWidth"
    expect(three.locator(".app__status")).to_have_text("3 bestanden open.")
    assert three.locator(".app__status").evaluate(border) == "0px"
    three.set_input_files("#app-files", as_file("stuk", "stuk.json"))
    expect(three.locator(".app__status")).to_contain_text("stuk.json")
    assert three.locator(".app__status").evaluate(border) != "0px"


def test_agenda_and_map_on_paper(three: Page) -> None:
    three.locator(AGENDA).locator("select").first.select_option("partly")
    text = "".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(three.pdf(prefer_css_page_size=True))).pages)
    squeezed = "".join(text.split())
    for words in ("Agenda voor het gesprek", "Wie zegt wat", "functie 2", "weet ik niet", "Voorbeeldstad"):
        assert "".join(words.split()) in squeezed, words
    for words in ("Kies bestanden", "Haal weg", "Neem over", "Naar het gesprek"):
        assert "".join(words.split()) not in squeezed, words
