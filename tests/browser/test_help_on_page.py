"""Help lines on the page of a sheet: chosen, shown below each sentence in their language, shared by the address, and printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.browser import Visit
from helpers.printed import A4, printed_pages, size
from helpers.sheets import SHEETS
from playwright.sync_api import expect
from test_axe import faults_of_page

from toolkit.paper.sentences import key_of

PAGE = "werkbladen/huiswerkkaart-a2/"
WORDS = SHEETS.site.words("nl")
CODES = list(SHEETS.help)
OTHERS = """() => performance.getEntriesByType("resource").map((one) => one.name).filter((name) => name.includes("/help-"))"""


def test_one_chooses_a_language_and_goes_back(look: Visit) -> None:
    page = look(PAGE)
    choice = page.get_by_label(WORDS["help_title"])
    sheet = page.locator("[data-sheet]")
    before = sheet.text_content()
    expect(sheet.locator(".help")).to_have_count(0)
    for code in CODES:
        choice.select_option(code)
        shown = sheet.locator(f".help[lang={code}]")
        assert shown.count() > 20
        assert sheet.locator(".help").count() == shown.count()  # those of the language before are gone
        assert {one.get_attribute("dir") for one in shown.all()} == {SHEETS.help[code].script.direction}
        expect(sheet.locator(".sheet__title .pair > .said + .help")).to_have_text(SHEETS.help[code].of(key_of("Huiswerk")) or "")
        assert page.url.endswith(f"#hulp-{code}")
        expect(page.locator(f"[data-help] [role=status] [lang={code}]")).to_be_visible()  # nobody has checked them
    choice.select_option("")
    expect(sheet.locator(".pair, .help")).to_have_count(0)
    assert sheet.text_content() == before
    assert "#" not in page.url


def test_the_address_shares_the_choice(look: Visit) -> None:
    page = look(f"{PAGE}#hulp-ar")
    expect(page.get_by_label(WORDS["help_title"])).to_have_value("ar")
    expect(page.locator("[data-sheet] .help").first).to_have_attribute("lang", "ar")
    page.evaluate("location.hash = '#hulp-tr'")
    expect(page.locator("[data-sheet] .help").first).to_have_attribute("lang", "tr")
    page.evaluate("location.hash = '#hulp-xx'")
    expect(page.locator("[data-sheet] .help")).to_have_count(0)


FOLLOWED = """(link) => new Promise((done) => {
  addEventListener("hashchange", () => done(), { once: true }); // after the scripts of the page have heard it
  document.querySelector(link).click(); })"""


def test_a_link_within_the_page_leaves_the_choice(look: Visit) -> None:
    page = look(f"{PAGE}#hulp-ar")
    shown = page.locator("[data-sheet] .help")
    count = shown.count()
    assert count > 20
    page.evaluate(FOLLOWED, "a[href='#inhoud']")
    assert page.url.endswith("#inhoud")
    expect(shown).to_have_count(count)
    expect(page.get_by_label(WORDS["help_title"])).to_have_value("ar")
    page.go_back()
    expect(shown).to_have_count(count)


def test_letters_are_fetched_only_where_they_are_shown(look: Visit) -> None:
    page = look(PAGE)
    page.evaluate("document.fonts.ready.then(() => true)")
    assert page.evaluate(OTHERS) == []
    page.get_by_label(WORDS["help_title"]).select_option("ar")
    page.wait_for_function("[...document.fonts].some((face) => face.family.includes('Help') && face.status === 'loaded')")
    assert {name.rsplit("/", 1)[-1].partition(".")[0] for name in page.evaluate(OTHERS)} == {"help-arabic-400"}


@pytest.mark.parametrize("code", CODES)
def test_axe_and_room(look: Visit, code: str) -> None:
    page = look(f"{PAGE}#hulp-{code}")
    assert faults_of_page(page) == []


def test_what_is_shown_is_printed(look: Visit) -> None:
    page = look(f"{PAGE}#hulp-uk")
    expect(page.locator("[data-sheet] .help").first).to_be_visible()
    paper = printed_pages(page)
    assert {size(one) for one in paper} == {A4}
    text = " ".join("".join(one.extract_text() for one in paper).split())
    assert (SHEETS.help["uk"].of(next(iter(SHEETS.help["uk"].files["huiswerkkaart-a2"].lines))) or "")[:20] in text
    assert WORDS["help_title"] not in text
    assert page.locator(".sheet__foot br").first.evaluate("(br) => getComputedStyle(br).display") == "inline", (
        "address, and version below it"
    )


def test_without_scripts_there_are_pdfs_and_no_choice(look: Visit, site: Path) -> None:
    page = look(PAGE, java_script_enabled=False)
    expect(page.get_by_label(WORDS["help_title"])).to_be_hidden()
    for code in CODES:
        link = page.locator(f".beside a[hreflang={code}]")
        expect(link.locator(f"[lang={code}]")).to_have_text(SHEETS.help[code].language.name)
        assert (site / "pdf" / "nl" / f"huiswerkkaart-a2-{code}.pdf").is_file()
    expect(page.locator(".beside")).to_contain_text(WORDS["help_unchecked_all"])
    expect(page.locator(".beside [lang=en]")).to_have_text(SHEETS.site.words("en")["help_unchecked_all"])
