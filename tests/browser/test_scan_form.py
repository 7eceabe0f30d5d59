"""The scan as a form: every statement can be answered by keyboard, and nothing is sent."""

from __future__ import annotations

import re

import pytest
from helpers.browser import Visit
from helpers.counted import STATEMENTS
from playwright.sync_api import Page, expect

WORDS = {
    "scan/": (["ja", "deels", "nee", "weet ik niet"], "Maak leeg", "Print deze scan", "Notitie bij vraag 1", "checklist/"),
    "en/scan/": (["yes", "partly", "no", "don’t know"], "Clear", "Print this scan", "Note on question 1", "en/checklist/"),
}
both = pytest.mark.parametrize("path", WORDS)


def answered(page: Page) -> list[str]:
    return page.locator(".scan input[type=radio]:checked").evaluate_all(
        "inputs => inputs.map(input => `${input.name}=${input.value}`)"
    )


@both
@pytest.mark.parametrize("scripts", [True, False])
def test_every_statement_is_a_group_of_four(look: Visit, path: str, scripts: bool) -> None:
    page = look(path, java_script_enabled=scripts)
    groups = page.locator("#scan > section:not(#kort) fieldset.scan__statement")
    expect(groups).to_have_count(35)
    names = set()
    for group in groups.all():
        radios = group.locator("input[type=radio]")
        expect(radios).to_have_count(4)
        expect(group.locator("legend")).to_have_text(re.compile(r"^\s*[1-6]\.[1-6] \S"))
        expect(group.locator(".scan__answers label")).to_have_text(WORDS[path][0])
        own = {radio.get_attribute("name") for radio in radios.all()}
        assert len(own) == 1
        names |= own
    assert len(names) == STATEMENTS


@both
def test_numbers_and_statements_are_those_of_the_checklist(look: Visit, path: str) -> None:
    page = look(path)
    asked = [" ".join(text.split()) for text in page.locator("section:not(#kort) > .scan__statement legend").all_inner_texts()]
    page.goto(WORDS[path][4])
    listed = [" ".join(text.split()) for text in page.locator(".checklist tbody th").all_inner_texts()]
    assert asked == listed[:35]


@both
def test_by_keyboard(work: Visit, path: str) -> None:
    page = work(path + "#vraag-doelgroep")
    groups = page.locator(".scan__question--here .scan__statement")
    first = groups.nth(0).locator("input")
    first.nth(0).focus()
    page.keyboard.press("Space")
    expect(first.nth(0)).to_be_checked()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(first.nth(2)).to_be_checked()
    expect(first.nth(0)).not_to_be_checked()
    assert len(answered(page)) == 1
    page.keyboard.press("Tab")  # the explanation
    page.keyboard.press("Enter")
    expect(groups.nth(0).locator("details p").first).to_be_visible()
    for _ in range(10):
        page.keyboard.press("Tab")
        if groups.nth(1).locator("input").first.evaluate("input => input === document.activeElement"):
            break
    page.keyboard.press("Space")
    assert len(answered(page)) == 2


@both
def test_reset_empties_all_without_scripts(look: Visit, path: str) -> None:
    """With scripts, wiping asks first and can be undone (test_scan_fills_in.py)."""
    page = look(path, java_script_enabled=False)
    for number in (0, 5, 32):
        page.locator("fieldset.scan__statement").nth(number).locator("label").nth(1).click()
    page.get_by_label(WORDS[path][3]).fill("Nog vragen aan het team.")
    page.locator("#scan-municipality").fill("Voorbeeldstad")
    expect(page.locator(".scan input[type=radio]:checked")).to_have_count(3)
    page.get_by_role("button", name=WORDS[path][1]).click()
    expect(page.locator(".scan input[type=radio]:checked")).to_have_count(0)
    for field in ("#notitie-doelgroep", "#scan-municipality", "#scan-date"):
        expect(page.locator(field)).to_have_value("")


@both
def test_print_button_prints(look: Visit, path: str) -> None:
    page = look(path + "#overzicht")
    page.evaluate("window.print = () => { document.documentElement.dataset.printed = 'yes' }")
    page.get_by_role("button", name=WORDS[path][2]).click()
    expect(page.locator("html")).to_have_attribute("data-printed", "yes")


def test_print_button_needs_scripts(look: Visit) -> None:
    page = look("scan/", java_script_enabled=False)
    expect(page.get_by_role("button", name="Print deze scan")).to_have_count(0)


def test_answers_go_nowhere(work: Visit, opened: list) -> None:
    """Nothing is sent, and Enter in a field does not send the form to a page that is not there."""
    page = work("scan/#vraag-doelgroep")
    page.wait_for_load_state("networkidle")  # the icon comes late
    asked = len(opened[0].asked)
    page.locator(".scan__question--here .scan__answers input").first.check()
    page.get_by_label("Notitie bij vraag 1").fill("vertrouwelijk")
    page.locator(".app__nav a").first.click()
    page.locator("#scan-municipality").fill("Voorbeeldstad")
    page.locator("#scan-municipality").press("Enter")
    page.locator("h1").click()
    assert page.url.partition("?")[2] == "", f"the answers are in the address: {page.url}"
    sent = [url for url in opened[0].asked[asked:] if not re.search(r"/(favicon|assets/scenes/[\w-]+)\.[.\w]*svg$", url)]
    assert sent == []  # a drawing comes when one looks at it
    assert page.evaluate("Object.keys(sessionStorage)") == ["toolkit-scan-here"]  # which scan this window works on
    assert page.evaluate("document.cookie") == ""
    assert len(answered(page)) == 1


@pytest.mark.parametrize("number", range(6))
def test_links_to_a_question_lead_to_it(look: Visit, number: int) -> None:
    page = look("scan/")
    link = page.locator(".toc--scan a").nth(number)
    words = link.inner_text()
    link.click()
    expect(page.locator(".scan__question:not(#kort) h2").nth(number)).to_be_in_viewport()
    expect(page.locator(".scan__question:not(#kort) h2").nth(number)).to_contain_text(words)
