"""The pages of sheets and exercises: what the browser prints of them, and how they are to be met on a screen."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pypdf
import pytest
from helpers.browser import Visit
from helpers.pages import bare
from helpers.printed import A4, catalogue, letters, printed_pages, size
from playwright.sync_api import expect
from test_axe import faults_of_page
from test_print import SCREEN_ONLY

from toolkit.languages import VERSIONS, Version
from toolkit.paper.catalogue import Catalogue


@pytest.fixture(scope="module")
def sheets(project: Path) -> Catalogue:
    return catalogue(project)


NUMBER = re.compile(r"\b(\d+) / (\d+)\b")


def letters_of(page: pypdf.PageObject) -> Counter[str]:
    """The letters and figures on a page of paper: no bullets, which a browser draws otherwise."""
    return letters("".join(filter(str.isalnum, page.extract_text())))


@pytest.mark.parametrize("version", VERSIONS, ids=lambda version: version.name)
def test_a_sheet_printed_from_its_page_is_its_pdf(look: Visit, sheets: Catalogue, site: Path, version: Version) -> None:
    """As many pages, and the same words on each: no question is parted from its line in one and not in the other."""
    page, chosen = look(), sheets.sheets(version.language, version.level)
    assert len(chosen) >= 15
    faults = []
    for sheet in chosen:
        page.goto(sheet.url)
        paper = printed_pages(page)
        own = [one for one in pypdf.PdfReader(site / sheets.pdf(sheet)).pages if one.extract_text().strip()]
        assert {size(one) for one in paper} == {A4}
        if len(paper) != len(own) or len(paper) != sheet.page.pages:
            faults.append(f"{sheet.url}: {len(paper)} pages, {len(own)} in the PDF")
            continue
        faults += [
            f"{sheet.url}: page {n}" for n, (a, b) in enumerate(zip(paper, own, strict=True), 1) if letters_of(a) != letters_of(b)
        ]
        if not sheet.page.festive:
            told = [NUMBER.findall(one.extract_text())[-1:] for one in paper]
            assert told == [[(f"{n}", f"{len(paper)}")] for n in range(1, len(paper) + 1)], sheet.url
    assert faults == []


PAGE = {"width": round(172 / 25.4 * 96), "height": 900}  # the room between the margins of the paper, in pixels
BESIDE = """() => [...document.querySelectorAll(".sheet :is(table, .box, .frame, li), .sheet--festive")].flatMap((one) => {
  const { left, right } = one.getBoundingClientRect();
  return left < 1 || right > innerWidth - 1 ? [`${one.className || one.tagName}: ${left} to ${right}`] : []; })"""


def test_borders_are_whole(look: Visit) -> None:
    """Half of the line round a table stands outside of it: a browser cuts off what sticks out of the margins."""
    page = look(viewport=PAGE)
    for path in ("werkbladen/afsprakenblad/", "werkbladen/geldoverzicht-a2/", "en/werkbladen/bewijs-van-deelname/"):
        page.goto(path)
        page.emulate_media(media="print")
        assert page.evaluate(BESIDE) == [], path


@pytest.mark.parametrize("language", ["nl", "en"])
def test_exercise_is_printed_on_two_pages_at_most(look: Visit, sheets: Catalogue, language: str) -> None:
    page, exercises = look(), sheets.site.members("oefeningen", language)
    assert len(exercises) >= 10
    for exercise in exercises:
        page.goto(exercise.url)
        paper = printed_pages(page)
        assert len(paper) <= 2, exercise.url
        assert {size(one) for one in paper} == {A4}
        texts = [one.extract_text() for one in paper]
        lines = [line.strip() for text in texts for line in text.splitlines()]
        assert set(lines) & set(SCREEN_ONLY) == set(), exercise.url
        assert [bare(sheets.foot(exercise)[0]) in bare(text) for text in texts] == [*[False] * (len(texts) - 1), True], (
            exercise.url
        )


COPIED = """() => Object.defineProperty(navigator, 'clipboard', {
  value: { writeText: async (text) => { window.copied = text } }, configurable: true,
})"""
PAGES = ["werkbladen/stellingen/", "werkbladen/stellingen-a2/", "en/werkbladen/stellingen/", "werkbladen/registratielijst/"]
PAGES += ["werkbladen/uitnodiging/", "werkbladen/uitnodiging-a2/", "werkbladen/telblad-vooraf/", "werkbladen/hulpkaart/"]
PAGES += ["werkbladen/flyer/", "werkbladen/affiche/"]
PAGES += ["werkbladen/beeldkaarten/", "werkbladen/ja-nee-twijfel/", "werkbladen/afspraakkaart/", "werkbladen/gegevens-milena/"]


@pytest.mark.parametrize("path", PAGES)
def test_axe_and_room(look: Visit, path: str) -> None:
    page = look(path)
    assert faults_of_page(page) == []


def test_language_link_and_versions(look: Visit, sheets: Catalogue) -> None:
    """From each version to the other language, and to every other version; easy Dutch has the plain English one beside it."""
    page = look("werkbladen/huiswerkkaart-a2/")
    to_other = page.locator("a.tools__language")
    to_other.click()
    page.wait_for_url("**/en/werkbladen/huiswerkkaart/")
    to_other.click()
    page.wait_for_url(lambda url: url.endswith("/werkbladen/huiswerkkaart/") and "/en/" not in url)
    versions = page.locator(".beside .facts a[hreflang]")
    expect(versions).to_have_count(2)
    words = sheets.site.words("nl")
    page.get_by_role("link", name=words["planner_level_a2"], exact=True).click()
    page.wait_for_url("**/werkbladen/huiswerkkaart-a2/")
    expect(page.locator(".beside .facts strong")).to_have_text(words["planner_level_a2"])


def test_print_button_prints_and_is_not_there_without_scripts(look: Visit, sheets: Catalogue) -> None:
    path, name = "werkbladen/huiswerkkaart/", sheets.site.words("nl")["sheet_print"]
    page = look(path)
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1 } }")
    page.get_by_role("button", name=name).click()
    assert page.evaluate("printed") == 1
    plain = look(path, java_script_enabled=False)
    expect(plain.get_by_role("button", name=name)).to_have_count(0)
    assert len(printed_pages(plain)) == 1


def test_a_message_is_copied_as_it_is_sent(look: Visit, sheets: Catalogue) -> None:
    """Each line on its own, dots to fill in, nothing of the pictures; said aloud, and nothing where scripts are off."""
    words = sheets.site.words("nl")
    page = look("werkbladen/uitnodiging-a2/")
    page.evaluate(COPIED)
    page.get_by_role("button", name=words["message_copy"]).click()
    expect(page.locator(".message__copy [role=status]")).to_have_text(words["message_copied"])
    lines = page.evaluate("copied").split("\n")
    assert lines[0].startswith("Hallo!")
    assert "Waar? ……" in lines
    assert "_" not in "".join(lines)
    assert "uitnodiging" not in "".join(lines)
    plain = look("werkbladen/uitnodiging-a2/", java_script_enabled=False)
    expect(plain.get_by_role("button", name=words["message_copy"])).to_have_count(0)


def test_two_messages_each_have_their_button(look: Visit, sheets: Catalogue) -> None:
    page = look("en/werkbladen/uitnodiging/")
    page.evaluate(COPIED)
    buttons = page.get_by_role("button", name=sheets.site.words("en")["message_copy"])
    expect(buttons).to_have_count(2)
    buttons.nth(1).click()
    expect(page.locator(".message__copy [role=status]").nth(1)).not_to_be_empty()
    assert "coffee" in page.evaluate("copied")
    assert "money" not in page.evaluate("copied")  # the one for when somebody else may be reading


def test_a_message_is_selected_where_nothing_can_be_copied(look: Visit, sheets: Catalogue) -> None:
    words = sheets.site.words("nl")
    page = look("werkbladen/uitnodiging-a2/")
    page.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })")
    page.get_by_role("button", name=words["message_copy"]).click()
    expect(page.locator(".message__copy [role=status]")).to_have_text(words["message_yourself"])
    assert "Hallo!" in page.evaluate("getSelection().toString()")
