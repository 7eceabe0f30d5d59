"""What comes out of the printer: the text, without what only works on a screen, and no empty sheets."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest
from helpers.browser import Visit
from helpers.counted import EXERCISES, STATEMENTS
from helpers.pages import bare
from playwright.sync_api import Page

# path, what must be on paper, at most so many sheets
PAGES = {
    "vragen/beleid/": ("Valkuilen uit de pilots", "Waar je het aan ziet", 6),
    "en/vragen/beleid/": ("Pitfalls", "How you can tell", 6),
    "oefeningen/fictieve-casus/": ("Zo verloopt het", "Dit heb je nodig", 5),
    "en/oefeningen/fictieve-casus/": ("How it goes", "What you need", 5),
    "stappenplan/warme-overdracht/": ("Wie doet wat", "Klaar met deze stap?", 6),
    "scan/": ("Over deze scan", "6.5", 8),
    "en/scan/": ("About this scan", "6.5", 8),
    "checklist/": ("Checklist: waar staat onze gemeente?", "Onze drie eerste stappen", 6),
    "en/checklist/": ("Checklist: where does our municipality stand?", "Our first three steps", 6),
    "oefeningen/": ("Dagdeel 1", "Dagdeel 2", 8),
    "over/stijl/": ("Wij telden alleen vrouwen", "Kies één vaste dag in de week", 12),
    "en/over/stijl/": ("We counted only women", "Choose one fixed day a week", 12),
    "begrippen/": ("Alle begrippen", "Participatiewet", 14),
}
SCREEN_ONLY = ("Naar de inhoud", "Skip to content", "Zoeken", "Search", "Op deze pagina", "On this page", "Kies oefeningen")
SCREEN_ONLY += ("Je bent hier", "Choose exercises", "Maak leeg", "Print deze scan", "Print this scan")


def printed(page: Page) -> list[str]:
    """The text of each sheet, as lines without white space round them."""
    data = page.pdf(prefer_css_page_size=True, print_background=False)
    return [
        "\n".join(line.strip() for line in sheet.extract_text().splitlines()) for sheet in pypdf.PdfReader(io.BytesIO(data)).pages
    ]


@pytest.mark.parametrize("path", PAGES)
def test_text_is_there_and_the_screen_is_not(look: Visit, path: str) -> None:
    *wanted, most = PAGES[path]
    sheets = printed(look(path))
    whole = bare("".join(sheets))
    for text in wanted:
        assert bare(text) in whole
    lines = {line for sheet in sheets for line in sheet.splitlines()}
    assert lines & set(SCREEN_ONLY) == set()
    assert len(sheets) <= most
    assert [number for number, sheet in enumerate(sheets, 1) if len(sheet) < 40] == []


NOT_PRINTED = (".site-head", ".skip", ".toc", ".crumbs", ".pager", ".filter", ".downloads", ".site-foot nav", "button")


@pytest.mark.parametrize("path", PAGES)
def test_what_only_works_on_a_screen_is_away(look: Visit, path: str) -> None:
    page = look(path)
    page.emulate_media(media="print")
    seen = page.locator(", ".join(NOT_PRINTED)).evaluate_all(
        "elements => elements.filter(element => element.getClientRects().length).map(element => element.outerHTML.slice(0, 80))"
    )
    assert seen == []


@pytest.mark.parametrize("path", ["scan/", "en/scan/"])
def test_scan_on_paper_has_every_statement(look: Visit, path: str) -> None:
    page = look(path)
    statements = page.locator(".scan__statement legend").all_inner_texts()
    whole = bare("".join(printed(page)))
    assert len(statements) == STATEMENTS
    assert [statement for statement in statements if bare(statement) not in whole] == []


WHOLE = {
    "scan/": (".scan__statement", ".scan__head", ".scan__note", ".scan__question > h2", "tr"),
    "checklist/": (".checklist__question", ".checklist__notes", ".checklist tr"),
    "vragen/beleid/": (".criteria li", ".tip"),
    "oefeningen/fictieve-casus/": (".schedule li", ".facts div"),
    "oefeningen/": (".card", "tr"),
}


@pytest.mark.parametrize("path", WHOLE)
def test_what_belongs_together_stays_on_one_sheet(look: Visit, path: str) -> None:
    page = look(path)
    page.emulate_media(media="print")
    for selector in WHOLE[path]:
        rules = page.locator(selector).evaluate_all("elements => elements.map(element => getComputedStyle(element).breakInside)")
        assert set(rules) == {"avoid"}, selector


@pytest.mark.parametrize("path", [*PAGES, ""])
def test_no_heading_on_paper_without_what_it_heads(look: Visit, path: str) -> None:
    page = look(path)
    page.emulate_media(media="print")
    bare_sections = page.evaluate(
        """() => [...document.querySelectorAll("main section, main nav, main aside, main .related__group")]
             .filter(part => part.getClientRects().length && part.querySelector("h2, h3, .toc__title"))
             .filter(part => part.innerText.trim() === part.querySelector("h2, h3, .toc__title").innerText.trim())
             .map(part => part.innerText)"""
    )
    assert bare_sections == []


@pytest.mark.parametrize("root", ["", "en/"], ids=["nl", "en"])
def test_an_exercise_is_two_sheets_in_the_letters_of_a_trainers_sheet(look: Visit, site: Path, root: str) -> None:
    """Led from while standing; nothing is left out that the trainer's sheet has."""
    folders = sorted(path.parent for path in (site / root / "oefeningen").glob("*/index.html"))
    counted = {}
    page = look(f"{root}oefeningen/")
    for folder in folders:
        page.goto(f"{root}oefeningen/{folder.name}/")
        if not page.locator(".page--exercise").count():  # the handbook
            continue
        sheets = printed(page)
        counted[folder.name] = len(sheets)
        page.emulate_media(media="print")
        read = page.locator(":is(.part--room, .schedule, .facts) :is(p, li, dd):visible")
        sizes = set(read.evaluate_all("all => all.map(each => getComputedStyle(each).fontSize)"))
        assert sizes == {"16px"}, folder.name  # 12 points
    assert len(counted) == EXERCISES
    assert max(counted.values()) <= 2, counted


def test_paper_is_a4(look: Visit) -> None:
    data = look("checklist/").pdf(prefer_css_page_size=True)
    for sheet in pypdf.PdfReader(io.BytesIO(data)).pages:
        assert (float(sheet.mediabox.width), float(sheet.mediabox.height)) == pytest.approx((595, 842), abs=1.5)


def test_links_to_elsewhere_are_written_out(look: Visit) -> None:
    whole = "".join("".join(printed(look("over/bronnen/"))).split())
    assert "(https://" in whole


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_print_is_dark_on_white(look: Visit, scheme: str) -> None:
    """Also of a visitor who has set her screen to dark: no pale text, no black sheets."""
    page = look("vragen/beleid/", color_scheme=scheme)
    page.emulate_media(media="print", color_scheme=scheme)
    colours = page.evaluate(
        """() => [...document.querySelectorAll("body, main p, main h1, main h2, main li, main a, main dt")]
             .filter(element => element.getClientRects().length).map(element => getComputedStyle(element).color)"""
    )
    assert len(colours) > 50
    assert {colour for colour in colours if max(int(part) for part in colour[4:-1].split(",")) > 110} == set()
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
