"""The printed checklist: a PDF that a screen reader can read, that holds what the scan holds, and that is the same every time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from helpers.counted import STATEMENTS
from helpers.pages import Page, bare, squeezed
from helpers.pdf_tags import tags

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.languages import LANGUAGES
from toolkit.strings import strings

pytestmark = pytest.mark.parametrize("language", LANGUAGES)
A4 = (595.28, 841.89)  # points
FOOT = {
    "nl": ("toolkit.example/checklist", "Op eigen benen · Versie"),
    "en": ("toolkit.example/en/checklist", "On her own feet · Version"),
}
FIELDS = ("scan_municipality", "scan_date", "scan_names")


def pdf_of(site: Path, language: str) -> Path:
    return site / "pdf" / language / "checklist.pdf"


@cache
def read_texts(path: Path) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


@pytest.fixture
def document(site: Path, language: str) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(pdf_of(site, language)) as found:
        yield found


@pytest.fixture
def texts(site: Path, language: str) -> list[str]:
    """The text of each page."""
    return read_texts(pdf_of(site, language))


@pytest.fixture
def questions(project: Path, language: str) -> list[Any]:
    """The questions with their criteria, as they are written."""
    content, _ = load(project)
    return [entry.page for entry in Site(content, read_nav(project)).members("vragen", language)]


def inside(node: Any, kind: str) -> list[Any]:
    return [part for part in tags(node.K) if str(part.S) == kind]


def test_says_what_it_is(document: pikepdf.Pdf, language: str) -> None:
    root = document.Root
    assert root.MarkInfo.Marked is True
    assert str(root.Lang) == language
    assert root.ViewerPreferences.DisplayDocTitle is True
    with document.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == strings(language)["checklist_title"]
    assert not document.is_encrypted


def test_headings_are_tagged_in_order(document: pikepdf.Pdf, questions: list[Any], language: str) -> None:
    tree = document.Root.StructTreeRoot
    headings = [str(part.S) for part in tags(tree.K) if re.fullmatch(r"/H\d?", str(part.S))]
    assert headings == ["/H1"] + ["/H2"] * (len(questions) + 1)


def test_every_cell_knows_its_row_and_column(document: pikepdf.Pdf, questions: list[Any], language: str) -> None:
    tables = inside(document.Root.StructTreeRoot, "/Table")
    assert [len(inside(table, "/TR")) for table in tables] == [len(question.criteria) + 1 for question in questions] + [4]
    for table in tables:
        (head,) = inside(table, "/THead")
        columns = [str(cell.ID) for cell in inside(head, "/TH")]
        for row in inside(table, "/TR")[1:]:
            (name,) = inside(row, "/TH")
            cells = inside(row, "/TD")
            assert [[str(id) for id in cell.A.Headers] for cell in cells] == [[str(name.ID), column] for column in columns[1:]]


def test_everything_on_the_page_is_tagged_or_an_artifact(document: pikepdf.Pdf, language: str) -> None:
    for page in document.pages:
        depth, loose = 0, 0
        for step in pikepdf.parse_content_stream(page):
            operator = str(step.operator)
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
            loose += operator in ("Tj", "TJ", "Do", "f", "S", "B") and depth == 0
        assert loose == 0


def test_paper_is_a4_and_upright(document: pikepdf.Pdf, language: str) -> None:
    assert 1 <= len(document.pages) <= 6
    for page in document.pages:
        left, bottom, right, top = (float(value) for value in page.mediabox)
        assert (right - left, top - bottom) == pytest.approx(A4, abs=0.1)
        assert page.get("/Rotate", 0) == 0


def test_fonts_are_ours_and_embedded(document: pikepdf.Pdf, language: str) -> None:
    names = set()
    for page in document.pages:
        for font in page.Resources.Font.values():
            names.add(re.sub(r"^/[A-Z]{6}\+", "", str(font.BaseFont)))
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    assert names == {"Atkinson", "Atkinson-Bold"}


def test_links_lead_somewhere(document: pikepdf.Pdf, language: str) -> None:
    for page in document.pages:
        for annotation in page.get("/Annots", []):
            if annotation.Subtype == "/Link":
                assert "/Dest" in annotation or str(annotation.A.URI).startswith("https://")
                assert "/Contents" in annotation


def test_all_statements_are_there_with_their_numbers(texts: list[str], questions: list[Any], language: str) -> None:
    whole, statements = bare("".join(texts)), 0
    for number, question in enumerate(questions, 1):
        assert bare(f"{number}. {question.label}") in whole
        for place, criterion in enumerate(question.criteria, 1):
            assert bare(f"{number}.{place} {criterion.statement}") in whole
            statements += 1
    assert statements == STATEMENTS


def test_no_question_is_split_over_pages(texts: list[str], questions: list[Any], language: str) -> None:
    notes = strings(language)["checklist_notes"]
    for number, question in enumerate(questions, 1):
        (text,) = [text for text in texts if bare(f"{number}. {question.label}") in bare(text)]
        _, begin, rest = bare(text).partition(bare(f"{number}. {question.label}"))
        assert begin
        own, end, _ = rest.partition(bare(notes))
        assert end, f"the notes of question {number} are on another page"
        for place, criterion in enumerate(question.criteria, 1):
            assert bare(f"{number}.{place} {criterion.statement}") in own


def test_head_has_fields_and_each_page_a_foot(texts: list[str], project: Path, language: str) -> None:
    words = strings(language)
    for key in FIELDS:
        assert words[key] in texts[0]
    address, name = FOOT[language]
    version = read_nav(project).version
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)
    months = "|".join(words["months"].split())
    for number, text in enumerate(texts, 1):
        foot = squeezed(text)[-160:]
        assert address in foot
        assert re.search(rf"{name} {re.escape(version)}, \d{{1,2}} ({months}) 20\d\d · CC BY 4\.0", foot), foot
        assert foot.endswith(f"{number} / {len(texts)}")


def test_no_page_is_nearly_empty(texts: list[str], language: str) -> None:
    assert all(len(text) > 400 for text in texts), [len(text) for text in texts]


def test_screen_and_paper_hold_what_the_scan_holds(site: Path, texts: list[str], language: str) -> None:
    root = "" if language == "nl" else "en/"
    scan, checklist = (Page(site, f"{root}{name}/index.html").tree for name in ("scan", "checklist"))
    asked = [squeezed(legend.text()) for legend in scan.css(".scan__statement legend")]
    listed = [squeezed(cell.text()) for cell in checklist.css(".checklist tbody th")][:-3]  # the last three rows are the plan
    assert len(asked) == STATEMENTS
    assert listed == asked
    assert [statement for statement in asked if bare(statement) not in bare("".join(texts))] == []


def test_download_is_offered_in_both_languages(site: Path, language: str) -> None:
    page = Page(site, ("" if language == "nl" else "en/") + "checklist/index.html")
    links = [(link.attributes["href"] or "").rpartition("pdf/")[2] for link in page.tree.css(".downloads a")]
    other = "en" if language == "nl" else "nl"
    assert links == [f"{language}/checklist.pdf", f"{other}/checklist.pdf"]
