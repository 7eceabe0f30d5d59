"""What is handed out: a page of the site on one page of paper, with its charts and sources, and as a picture for a screen."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from helpers.project import ROOT
from helpers.sheets import FIGURES, LEAFLETS, SHEETS, SLIDES
from PIL import Image, ImageColor
from selectolax.lexbor import LexborHTMLParser

from toolkit.content.page import Entry
from toolkit.figures.placed import Line, Rect
from toolkit.figures.png import width_of
from toolkit.figures.sheets import HEIGHT, WIDTH, charts_on
from toolkit.languages import LANGUAGES
from toolkit.paper.jobs import Printer
from toolkit.paper.leaflets import text_of
from toolkit.publish.charts import files_of
from toolkit.publish.screens import on_screens, screen_of
from toolkit.rules.leaflets import check_leaflets
from toolkit.scenes.palette import COLOURS

SITE = SHEETS.site
SCREENS = [entry for language in LANGUAGES for entry in on_screens(SITE, language)]
FONTS = ROOT / "overrides" / "assets" / "fonts"


@pytest.fixture
def printer(tmp_path: Path) -> Printer:
    return Printer(ROOT, SHEETS, tmp_path, FIGURES)


def test_leaflets_and_slides_are_among_what_is_printed(printer: Printer) -> None:
    assert {"pdf/nl/feitenblad.pdf", "pdf/en/vertel-het-verder.pdf"} <= set(LEAFLETS)
    assert "pdf/en/dia-plannen.pdf" in SLIDES
    assert {*LEAFLETS, *SLIDES} <= set(printer.plans())


def test_without_the_numbers_nothing_is_printed_of_them(tmp_path: Path) -> None:
    assert not {*LEAFLETS, *SLIDES} & set(Printer(ROOT, SHEETS, tmp_path).plans())


@pytest.mark.parametrize("leaflet", LEAFLETS.values(), ids=LEAFLETS)
def test_its_charts_are_told_in_words_and_have_their_source(leaflet: Entry) -> None:
    page = LexborHTMLParser("".join(html for _, html in text_of(leaflet, SITE, FIGURES)))
    pictures = page.css(".leaflet__chart > img")
    assert len(pictures) == len(charts_on(leaflet))
    assert all((picture.attributes["alt"] or "").endswith(".") for picture in pictures)
    assert all(SITE.words(leaflet.language)["source_note"] in each.text() for each in page.css(".leaflet__source"))
    assert page.css("a, details") == []


def test_sources_of_its_charts_are_listed_too() -> None:
    sections = dict(text_of(LEAFLETS["pdf/nl/feitenblad.pdf"], SITE, FIGURES))
    assert "nieuws.nl" in sections["bronnen"], "only its chart names that"


def test_it_leads_to_its_page(printer: Printer) -> None:
    html = printer.plans()["pdf/en/feitenblad.pdf"]().html
    address = SITE.short(SITE.content.get("en", "onderzoek"))
    assert f'alt="QR: {address}"' in html
    body = LexborHTMLParser(html).body
    assert body and LEAFLETS["pdf/en/feitenblad.pdf"].page.lead not in body.text(), "what only a visitor of its page needs"


@pytest.mark.parametrize(("language", "told"), [("nl", "Vier vrouwen op straat"), ("en", "Four women in the street")])
def test_the_flyer_has_a_scene_that_is_told_and_the_fact_sheet_has_none(printer: Printer, language: str, told: str) -> None:
    page = LexborHTMLParser(printer.plans()[f"pdf/{language}/vertel-het-verder.pdf"]().html)
    scene, code = page.css(".leaflet__scene, .leaflet__code img")
    assert scene.attributes["alt"] == told and "%3Cpath" in (scene.attributes["src"] or "")
    assert code.parent and code.parent.parent and code.parent.parent.css_first(".leaflet__part--begin"), "beside where one begins"
    facts = LexborHTMLParser(printer.plans()[f"pdf/{language}/feitenblad.pdf"]().html)
    assert facts.css(".leaflet__scene") == [] and len(facts.css(".leaflet__head .leaflet__code")) == 1


def test_a_leaflet_of_two_pages_is_told() -> None:
    assert check_leaflets(dict.fromkeys(LEAFLETS, 1), SHEETS) == []
    (problem,) = check_leaflets(dict.fromkeys(LEAFLETS, 1) | {"pdf/en/feitenblad.pdf": 2}, SHEETS)
    assert (problem.file, problem.code) == ("docs/feitenblad.en.md", "leaflet-pages")
    assert "2 A4" in problem.message
    assert problem.hint


@pytest.mark.parametrize("leaflet", SCREENS, ids=[entry.url for entry in SCREENS])
def test_words_on_a_screen_keep_clear_of_the_code_and_the_edges(leaflet: Entry) -> None:
    sheet = screen_of(leaflet, SITE)
    lines = [item for item in sheet.items if isinstance(item, Line)]
    code = [item for item in sheet.items if isinstance(item, Rect) and item.width < WIDTH]
    bands = [item for item in sheet.items if isinstance(item, Rect) and item.width == WIDTH]
    left = min(item.x for item in code)
    assert len(lines) > 8 and len(code) > 100
    for line in lines:
        right = line.x + width_of(line, FONTS)
        assert right < (left if line.x < left else WIDTH), line
        assert bands[0].height < line.y - line.size and line.y + line.size < bands[1].y, line
    assert max(item.y + item.height for item in code) < min(line.y - line.size for line in lines if line.x >= left)


def test_a_screen_says_what_the_page_says() -> None:
    (entry,) = on_screens(SITE, "nl")
    said = [text for item in screen_of(entry, SITE).items if isinstance(item, Line) for text, _ in item.pieces]
    whole = " ".join(" ".join(said).split())
    assert entry.page.title in whole
    assert SITE.short(SITE.content.get("nl", "index")) in whole
    assert "Een scan." in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_is_as_large_as_a_screen(tmp_path: Path, language: str) -> None:
    files = files_of(ROOT, FIGURES, SITE, "vertel-het-verder", language, tmp_path)
    assert list(files) == ["png"]
    with Image.open(BytesIO(files["png"])) as picture:
        assert picture.size == (WIDTH, HEIGHT)
        colours = picture.convert("RGB").crop((WIDTH - 600, 60, WIDTH - 60, 480)).getcolors(99_999) or []
    for name in ("sky", "clay", "skin-3", "skin-4"):
        wanted = ImageColor.getrgb(COLOURS[name])
        assert min(max(abs(a - b) for a, b in zip(wanted, each, strict=True)) for _, each in colours) < 12, name
    assert files_of(ROOT, FIGURES, SITE, "feitenblad", language, tmp_path) == {}
