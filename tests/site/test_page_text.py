"""The text of a page on paper: every building block comes out of the PDF readable, open, and as PDF/UA-1 wants it."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from helpers.pages import bare
from helpers.pdf_tags import tags
from helpers.photos import drawing, put
from helpers.project import ROOT
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from toolkit.content.models import Page
from toolkit.content.page import Entry
from toolkit.content.source import Source, read_source
from toolkit.languages import LANGUAGES
from toolkit.paper.jobs import STYLES
from toolkit.paper.page_text import page_text
from toolkit.paper.printing import can_print, pdf
from toolkit.paper.trainer import in_the_room
from toolkit.strings import strings

DAY = date(2026, 1, 2)


def entry(text: str, key: str = "oefeningen/handboek", language: str = "nl", folder: Path = Path()) -> Entry:
    page = Page.model_validate({"title": "Titel", "description": "x" * 60, "updated": DAY})
    return Entry(key, language, Source(folder / "blad.md", "docs/blad.md", {}, {}, text, root=folder), page)


def style_page(language: str) -> Entry:
    """The page that has every building block."""
    name = "stijl.md" if language == LANGUAGES[0] else f"stijl.{language}.md"
    source, _ = read_source(ROOT / "docs" / "over" / name, ROOT)
    assert source is not None
    return Entry("over/stijl", language, source, Page.model_validate(source.meta))


@pytest.fixture(scope="module", params=LANGUAGES)
def printed(request: pytest.FixtureRequest) -> tuple[str, bytes]:
    """The language, and the PDF that a binder makes of that page."""
    if reason := can_print():
        pytest.skip(reason.as_text())
    html = (
        f'<!doctype html><html lang="{request.param}"><head><meta charset="utf-8"><title>Stijl</title></head><body>'
        f'<section class="binder-part"><h1>Stijl</h1>{page_text(style_page(request.param)).html}</section></body></html>'
    )
    return request.param, pdf(html, ROOT / "overrides", STYLES["binder-pdf.html"])[0]


def test_all_words_are_on_paper(printed: tuple[str, bytes]) -> None:
    language, made = printed
    whole = bare("".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages))
    wanted = {
        "nl": (
            "Wij telden alleen vrouwen",
            "Voor de organisatie",
            "Kies één vaste dag",
            "wethouder gesproken (klaar)",
            "Voetnoten",
        ),
        "en": (
            "We counted only women",
            "For the organisation",
            "Choose one fixed day",
            "spoken to the alderman (done)",
            "Footnotes",
        ),
    }
    for words in wanted[language]:
        assert bare(words) in whole, words
    assert strings(language)["footnote_back"] + "1" not in whole


def test_tags_are_those_of_pdf_ua(printed: tuple[str, bytes]) -> None:
    with pikepdf.open(BytesIO(printed[1])) as document:
        elements = [(str(element.S)[1:], element) for element in tags(document.Root.StructTreeRoot.K)]
        figures = [element for name, element in elements if name == "Figure"]
        assert len(figures) == 1, "icons are decoration: they are not drawn on paper"
        assert str(figures[0].Alt).strip()
        assert not [name for name, _ in elements if name in ("Form", "Annot")]
        levels = [int(name[1]) for name, _ in elements if re.fullmatch(r"H\d", name)]
        assert levels[0] == 1
        assert all(below <= above + 1 for above, below in pairwise(levels))
        for name, element in elements:
            if name == "L":
                inside = {str(kid.S)[1:] for kid in element.K if isinstance(kid, pikepdf.Dictionary) and "/S" in kid}
                assert inside <= {"LI", "L", "Caption"}


def test_fonts_are_ours(printed: tuple[str, bytes]) -> None:
    with pikepdf.open(BytesIO(printed[1])) as document:
        names = {str(font.BaseFont) for page in document.pages for font in page.Resources.get("/Font", {}).values()}
    assert names
    assert {name for name in names if not re.fullmatch("/[A-Z]{6}[+]Atkinson(-Bold)?(-Oblique)?", name)} == set()


def test_boxes_and_footnotes_stay_off_the_sheet_of_a_trainer() -> None:
    text = '## Over {#over}\n\nEen zin.[^1]\n\n??? note "Weegt een bron"\n    De bron.\n\n=== "Een"\n\n    In een tab.\n\n'
    text += "## Bronnen {#bronnen}\n\nHet rapport.\n\n[^1]: De noot."
    (name, html), *others = in_the_room(entry(text, "oefeningen/geld"))
    assert (name, others) == ("over", [])
    assert " ".join(LexborHTMLParser(html).text().split()) == "Over Een zin. Een In een tab."
    assert LexborHTMLParser(html).css("sup, details, input") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_picture_is_in_the_pdf_of_every_language(tmp_path: Path, language: str) -> None:
    put(tmp_path, "huis.svg", drawing())
    body = page_text(entry("![een huis](../beeld/huis.svg)", language=language, folder=tmp_path))
    address = body.all("img")[0].attributes["src"] or ""
    assert address.startswith("../.cache/pictures/huis.")
    assert b'viewBox="0 0 90 60"' in Path(f"{tmp_path}/{address.removeprefix('../')}").read_bytes()


def test_other_picture_gives_another_text(tmp_path: Path) -> None:
    """A PDF is kept as long as its text is the same."""
    put(tmp_path, "huis.svg", drawing())
    before = page_text(entry("![een huis](../beeld/huis.svg)", folder=tmp_path)).html
    put(tmp_path, "huis.svg", drawing('<path d="M0 0h80v80z"/>'))
    assert page_text(entry("![een huis](../beeld/huis.svg)", folder=tmp_path)).html != before
