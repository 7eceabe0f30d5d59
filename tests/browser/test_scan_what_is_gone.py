"""Answers to statements that are no longer asked: told with the reason, not carried over, kept until somebody says otherwise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from helpers.browser import Visit
from playwright.sync_api import Page, expect

KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('toolkit-scan:')).map((key) => JSON.parse(localStorage[key]))"
OLD, NEW = "beleid-besluit", "beleid-raad"
WAS = "Ons college heeft geld en uren vastgelegd"
NOW = "Onze gemeenteraad heeft geld vastgesteld"


def old_scan(name: str, answer: str = "no") -> dict[str, Any]:
    """A scan of a year ago, as a file of it holds it."""
    day = "2025-11-20T10:00:00.000Z"
    return {
        "schema": "toolkit-scan",
        "version": 1,
        "id": f"oud-{name}",
        "rev": 0,
        "made": day,
        "saved": day,
        "language": "nl",
        "kind": "full",
        "names": name,
        "answers": {
            OLD: {"answer": answer, "hash": "0a", "who": ""},
            "verdwenen-id": {"answer": "yes", "hash": "0b", "who": ""},
        },
        "notes": {},
        "plan": [{"id": OLD, "owner": "de wethouder", "date": "2027-01-31", "note": ""}],
    }


def write(folder: Path, name: str, answer: str = "no") -> Path:
    path = folder / f"{name}.json"
    path.write_text(json.dumps(old_scan(name, answer)), encoding="utf-8")
    return path


def answers(page: Page) -> dict[str, Any]:
    (scan,) = page.evaluate(KEPT)
    return {id: given["answer"] for id, given in scan["answers"].items()}


def test_what_is_gone_is_told_kept_and_taken_out_when_somebody_says_so(work: Visit, tmp_path: Path) -> None:
    page = work("scan/")
    page.locator("#app-open").set_input_files(write(tmp_path, "wij"))
    notice = page.locator(".notice", has_text="wordt niet meer gevraagd: 2.")
    expect(notice).to_contain_text(WAS)
    expect(notice).to_contain_text("Vervallen op 26 november 2026. Dit waren twee dingen")
    expect(notice).to_contain_text("Je antwoord was: nee.")
    expect(notice).to_contain_text("In je plan stond: de wethouder, 31 januari 2027.")
    expect(notice).to_contain_text("die deze versie niet kent (verdwenen-id)")
    expect(notice.locator(f'a[href="#stelling-{NEW}"]')).to_contain_text(NOW)
    assert answers(page) == {OLD: "no", "verdwenen-id": "yes"}
    page.reload()
    expect(notice).to_contain_text(WAS)
    page.goto("scan/#resultaat")
    expect(notice).to_contain_text(WAS)
    notice.get_by_role("button", name="Haal weg").click()
    notice.get_by_role("button", name="Laat staan").click()
    assert answers(page) == {OLD: "no", "verdwenen-id": "yes"}
    notice.get_by_role("button", name="Haal weg").click()
    notice.get_by_role("button", name="Ja, haal ze weg").click()
    expect(page.locator(".app__undo")).to_contain_text("De oude antwoorden zijn weg.")
    expect(notice).to_have_count(0)
    (scan,) = page.evaluate(KEPT)
    assert (scan["answers"], scan["plan"]) == ({}, [])
    page.keyboard.press("Enter")  # the focus is on the way back
    expect(notice).to_contain_text("In je plan stond: de wethouder, 31 januari 2027.")
    assert answers(page) == {OLD: "no", "verdwenen-id": "yes"}


def test_an_earlier_scan_and_files_of_colleagues_tell_it_too(work: Visit, tmp_path: Path) -> None:
    page = work("scan/#eerder")
    page.locator("#app-earlier").set_input_files(write(tmp_path, "vorige"))
    page.get_by_text("Niet vergeleken, of van of naar “weet ik niet”: 2").click()
    expect(page.get_by_role("heading", name="Niet meer gevraagd")).to_be_visible()
    expect(page.locator(".app__view")).to_contain_text(f"“{WAS}")
    expect(page.locator(".app__view")).to_contain_text("Je antwoord was: nee.")
    page.goto("scan/#samen")
    page.locator("#app-files").set_input_files([write(tmp_path, "beleid"), write(tmp_path, "balie", "yes")])
    view = page.locator(".app__view")
    expect(page.get_by_role("heading", name="Niet meer gevraagd")).to_be_visible()
    expect(view).to_contain_text(f"“{WAS}")
    expect(view).to_contain_text("beleid: nee")
    expect(view).to_contain_text("balie: ja")


def test_an_address_of_a_statement_that_is_gone_leads_to_what_is_asked_now(work: Visit) -> None:
    page = work(f"scan/#stelling-{OLD}")
    expect(page.locator(".app__status")).to_contain_text(f"“{WAS}")
    expect(page.locator(".app__status")).to_contain_text("wordt niet meer gevraagd, sinds 26 november 2026")
    expect(page.locator(f"#stelling-{NEW}")).to_be_visible()


@pytest.mark.parametrize(("day", "told"), [("2025-11-20", True), ("2027-01-01", False)])
def test_scores_in_an_address_tell_that_other_statements_stood_then(work: Visit, day: str, told: bool) -> None:
    stems = ["doelgroep", "beleid", "normen", "gesprek", "samenwerking", "ondersteuning"]
    page = work(f"scan/#deel=1;{day};" + ";".join(f"{stem}.1.1.1.1.1" for stem in stems))
    expect(page.locator(".drawn--wide")).to_be_visible()
    expect(page.locator(".notice:visible", has_text="vervallen of vervangen: 15")).to_have_count(int(told))


def test_the_page_of_a_question_tells_it_without_scripts(work: Visit) -> None:
    page = work("vragen/beleid/")
    page.locator(".criteria__gone summary").click()
    gone = page.locator(f".criteria__gone #{OLD}")
    expect(gone).to_contain_text(WAS)
    expect(gone.get_by_role("link")).to_contain_text(NOW)
    number = "one => getComputedStyle(one, '::before').content"
    assert page.locator(".criteria > ol > li").first.evaluate(number).startswith("counter(")
    assert gone.evaluate(number) == "none", "what is not asked has no number among what is"
