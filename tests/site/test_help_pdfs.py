"""Sheets with help lines on paper: each line below its sentence, in its language, in an order and in letters that can be read."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from math import ceil
from pathlib import Path

import pikepdf
import pypdf
import pytest
from helpers.pdf_reader import read
from helpers.pdf_tags import tags
from helpers.project import copy_project
from helpers.sheets import FOOT, HELPED, SHEETS, Fault, faults_of

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.page import Entry
from toolkit.content.site import Site
from toolkit.paper.catalogue import Catalogue
from toolkit.paper.help_files import Lines
from toolkit.paper.help_lines import sentences_on
from toolkit.paper.help_writing import write_help
from toolkit.paper.jobs import Printer
from toolkit.paper.printing import pdf

pytestmark = pytest.mark.xdist_group("paper")  # in one process, which reads each PDF once
SMALLEST = {"own": 11.5, "latin": 11.5, "cyrillic": 11.5, "arabic": 14}  # points of a help line


def printed(path: Path) -> list[pypdf.PageObject]:
    """The pages that something stands on."""
    return [page for page in pypdf.PdfReader(path).pages if page.extract_text().strip()]


def bare(text: str) -> str:
    """Letters and figures only: accents that stand above a letter are drawn, and told, by themselves."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in text if sign.isalnum() and not unicodedata.combining(sign))


def test_every_easy_sheet_is_there_in_every_language() -> None:
    assert len(HELPED) >= 18 * 3
    assert {lines.code for _, lines in HELPED.values()} == {"ar", "tr", "uk"}


def test_at_most_half_as_many_pages_more_and_as_many_as_the_file_says(site: Path) -> None:
    def check(path: Path, value: tuple[Entry, Lines], fault: Fault) -> None:
        sheet, lines = value
        count = len(printed(path))
        if count != lines.pages(sheet.stem) or count > ceil(sheet.page.pages * 1.5):
            fault(f"{count} pages")

    assert faults_of(site, HELPED, check) == []
    assert sum(len(printed(site / path)) for path in HELPED) <= 1.5 * sum(sheet.page.pages for sheet, _ in HELPED.values())


def lines_told(path: Path) -> list[tuple[str, str]]:
    """The parts in another language as a screen reader meets them: their language, and their words where those are told."""
    with pikepdf.open(path) as document:
        found = [tag for tag in tags(document.Root.StructTreeRoot) if "/Lang" in tag]
        return [(str(tag.Lang), str(tag.get("/ActualText", ""))) for tag in found]


def test_each_line_has_its_language_in_the_order_of_the_sentences(site: Path) -> None:
    def check(path: Path, value: tuple[Entry, Lines], fault: Fault) -> None:
        sheet, lines = value
        told = [words for code, words in lines_told(path) if code == lines.code]
        if len(told) < len({one.key for one in sentences_on(sheet) if lines.of(one.key)}):
            fault(f"{len(told)} lines in {lines.code}")
        if lines.script.direction == "rtl":
            wanted = {lines.of(one.key) for one in sentences_on(sheet)} - {None}
            if missing := wanted - set(told):
                fault(f"{missing}")

    assert faults_of(site, HELPED, check) == []


@pytest.mark.parametrize("code", ["ar", "tr", "uk"])
def test_words_come_out_of_the_pdf_as_they_are_written(site: Path, code: str) -> None:
    """Each word of each line, and each line below its sentence. Accents of Arabic stand by themselves, so those are left out."""
    faults = []
    for path, (sheet, lines) in HELPED.items():
        if lines.code != code:
            continue
        text = bare("".join(page.extract_text() for page in printed(site / path)))
        words = [word for one in sentences_on(sheet) for word in (lines.of(one.key) or "").split()]
        faults += [f"{path}: {word}" for word in words if bare(word) not in text]
    assert faults == []


def test_a_line_follows_its_sentence(site: Path) -> None:
    for path, (sheet, lines) in HELPED.items():
        if lines.code != "tr":
            continue
        text = bare("".join(page.extract_text() for page in printed(site / path)))
        for one in sentences_on(sheet):
            line = lines.of(one.key)
            if line and len(bare(one.text)) > 12:
                assert bare(one.text) + bare(line) in text, f"{path}: {one.text}"


def test_dutch_is_the_largest(site: Path) -> None:
    """14 points or more, and the lines below it at least as large as they are meant to be; both black."""
    faults = []
    for path, (_, lines) in HELPED.items():
        for page in read(site / path):
            for text in page.texts:
                if text.y > FOOT or not text.text.strip():
                    continue  # in the foot
                if text.size < min(SMALLEST[lines.language.letters], 11.5) - 0.01 or text.colour != (0, 0, 0):
                    faults.append(f"{path}: {text.size} {text.colour} {text.text[:30]}")
    assert faults == []


def test_what_nobody_has_checked_says_so_in_three_languages(site: Path) -> None:
    for path, (sheet, lines) in HELPED.items():
        text = " ".join(printed(site / path)[0].extract_text().split())
        unchecked = not SHEETS.checked(sheet, lines)
        assert ("nog niet nagekeken door iemand met die moedertaal" in text) == unchecked, path
        assert ("not checked yet by a native speaker" in text) == unchecked, path


def test_no_letter_is_missing(site: Path) -> None:
    """A sign that no font has would be drawn as an empty box."""
    for path in HELPED:
        fonts = (
            subprocess.run(["pdffonts", site / path], capture_output=True, text=True, check=False)
            if shutil.which("pdffonts")
            else None
        )
        if fonts is None:
            pytest.skip("No poppler on this computer.")
        names = {re.sub(r"^[A-Z]{6}\+", "", row.split()[0]) for row in fonts.stdout.splitlines()[2:]}
        assert names <= {"Atkinson", "Atkinson-Bold", "Help", "Help-More", "Help-Cyrillic", "Help-Arabic"}, path


@pytest.fixture(scope="module")
def with_polish(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with a language more: a line in a table, and a table of a translator. No code."""
    project = copy_project(tmp_path_factory.mktemp("polish") / "project", bundler=False)
    table = project / "words" / "help" / "languages.yml"
    row = "pl: {name: Polski, nl: Pools, en: Polish, letters: latin}\n"
    table.write_text(table.read_text(encoding="utf-8") + row, encoding="utf-8")
    site = Site(load(project)[0], read_nav(project))
    sheet = next(one for one in Catalogue(site).sheets("nl", "a2") if one.stem == "mindmap-werk-a2")
    translated = project / "pl.tsv"
    translated.write_text("".join(f"{one.text}\tZażółć gęślą jaźń\n" for one in sentences_on(sheet)), encoding="utf-8")
    return project


def test_a_language_more_takes_no_code(with_polish: Path) -> None:
    site = Site(load(with_polish)[0], read_nav(with_polish))
    assert write_help(with_polish, "pl", site, with_polish / "pl.tsv").problems == []
    catalogue = Catalogue(site)
    sheet = next(one for one in catalogue.sheets("nl", "a2") if one.stem == "mindmap-werk-a2")
    (lines,) = (lines for lines in catalogue.helped(sheet) if lines.code == "pl")
    assert "a2-pl" in catalogue.version_names
    job = Printer(with_polish, catalogue, with_polish / ".cache" / "qr").helped(sheet, lines)
    made, _, pages = pdf(job.html, with_polish / "overrides", job.styles)
    assert pages == lines.pages(sheet.stem)
    path = with_polish / "pl.pdf"
    path.write_bytes(made)
    assert "Zażółć gęślą jaźń" in " ".join("".join(page.extract_text() for page in printed(path)).split())
    assert {code for code, _ in lines_told(path)} >= {"pl"}
