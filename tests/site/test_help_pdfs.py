"""Sheets with help lines on paper: each line below its sentence, in its language, in an order and in letters that can be read."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from dataclasses import dataclass
from math import ceil
from pathlib import Path

import pikepdf
import pypdf
import pytest
from helpers.pdf_reader import read
from helpers.pdf_tags import marks, tags
from helpers.project import ROOT, copy_project
from helpers.sheets import FOOT, HELPED, SHEETS, Fault, faults_of

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.page import Entry
from toolkit.content.site import Site
from toolkit.paper.catalogue import Catalogue
from toolkit.paper.help_files import FOLDER, TABLE, Lines, read_help, read_scripts
from toolkit.paper.help_files import SHARED as GIVEN
from toolkit.paper.help_lines import sentences_on
from toolkit.paper.help_writing import write_help
from toolkit.paper.jobs import Printer
from toolkit.paper.printing import pdf
from toolkit.yamlfile import load_file

pytestmark = pytest.mark.xdist_group("paper")  # in one process, which reads each PDF once
DUTCH = 14  # points, at least
TABLE_OF_LANGUAGES = load_file(ROOT / TABLE)


def printed(path: Path) -> list[pypdf.PageObject]:
    """The pages that something stands on."""
    return [page for page in pypdf.PdfReader(path).pages if page.extract_text().strip()]


def bare(text: str) -> str:
    """Letters and figures only: accents that stand above a letter are drawn, and told, by themselves."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in text if sign.isalnum() and not unicodedata.combining(sign))


def test_every_easy_sheet_is_there_in_every_language() -> None:
    """Each language of the table, and each sheet for which it has a file."""
    files = {code: (ROOT / FOLDER / code).glob("*.yml") for code in TABLE_OF_LANGUAGES}
    assert set(HELPED) == {f"pdf/nl/{path.stem}-{code}.pdf" for code in files for path in files[code] if path.stem != GIVEN}
    assert len(HELPED) >= 18 * len(files) > 0


def test_at_most_half_as_many_pages_more_and_no_more_than_the_file_says(site: Path) -> None:
    def check(path: Path, value: tuple[Entry, Lines], fault: Fault) -> None:
        sheet, lines = value
        count = len(printed(path))
        if count > (lines.pages(sheet.stem) or 0) or count > ceil(sheet.page.pages * 1.5):
            fault(f"{count} pages")

    assert faults_of(site, HELPED, check) == []
    assert sum(len(printed(site / path)) for path in HELPED) <= 1.5 * sum(sheet.page.pages for sheet, _ in HELPED.values())


def lines_told(path: Path) -> list[tuple[str, str]]:
    """The parts in another language as a screen reader meets them: their language, and their words where those are told."""
    with pikepdf.open(path) as document:
        found = [tag for tag in tags(document.Root.StructTreeRoot) if "/Lang" in tag]
        return [(str(tag.Lang), str(tag.get("/ActualText", ""))) for tag in found]


def marks_in(path: Path, code: str) -> set[tuple[int, int | None]]:
    """What stands in a language, as (number of its page, number of its marked content)."""
    with pikepdf.open(path) as document:
        numbers = {page.objgen: number for number, page in enumerate(document.pages)}
        inside = (tag for tag in tags(document.Root.StructTreeRoot) if str(tag.get("/Lang", "")) == code)
        return {(numbers[page], mark) for tag in inside for page, mark in marks(tag)}


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


@pytest.mark.parametrize("code", TABLE_OF_LANGUAGES)
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
        if lines.script.unicode != "LATIN":
            continue  # as one text those are not told in the order in which they are read
        text = bare("".join(page.extract_text() for page in printed(site / path)))
        for one in sentences_on(sheet):
            line = lines.of(one.key)
            if line and len(bare(one.text)) > 12:
                assert bare(one.text) + bare(line) in text, f"{path}: {one.text}"


def test_dutch_is_the_largest(site: Path) -> None:
    """14 points or more, and the lines below it at least as large as the table of scripts says; both black."""
    faults = []
    for path, (_, lines) in HELPED.items():
        helped, seen = marks_in(site / path, lines.code), set()
        for number, page in enumerate(read(site / path)):
            for text in page.texts:
                if text.y > FOOT or not text.text.strip():
                    continue  # in the foot
                help_line = (number, text.mark) in helped
                seen.add(help_line)
                least = lines.script.size if help_line else DUTCH
                if text.size < least - 0.01 or text.colour != (0, 0, 0):
                    faults.append(f"{path}: {text.size} {text.colour} {text.text[:30]}")
        assert seen == {True, False}, path
    assert faults == []


def test_what_nobody_has_checked_says_so_in_three_languages(site: Path) -> None:
    for path, (sheet, lines) in HELPED.items():
        text = " ".join(printed(site / path)[0].extract_text().split())
        unchecked = not SHEETS.checked(sheet, lines)
        assert ("nog niet nagekeken door iemand met die moedertaal" in text) == unchecked, path
        assert ("not checked yet by a native speaker" in text) == unchecked, path
        own = SHEETS.help_note(sheet, lines)
        assert bool(own) == unchecked, path
        told = {words for code, words in lines_told(site / path) if code == lines.code}
        assert not own or own in told or bare(own) in bare(text), path


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
        letters = {font.family.replace(" ", "-") for font in read_scripts(ROOT).fonts.values()}
        names = {re.sub(r"^[A-Z]{6}\+", "", row.split()[0]) for row in fonts.stdout.splitlines()[2:]}
        assert names <= {"Atkinson", "Atkinson-Bold", *letters}, path


@dataclass(frozen=True)
class More:
    """A language more: its row in the table, and a line in it. The line says nothing that is meant."""

    code: str
    row: str
    line: str


MORE = [
    More("pl", "{name: Polski, nl: Pools, en: Polish, letters: latin}", "Zażółć gęślą jaźń"),
    More("ti", "{name: ትግርኛ, nl: Tigrinya, en: Tigrinya, letters: ethiopic}", "ትግርኛ ቋንቋ፡ ሰላም፣ ኸመይ ኣለኺ።"),
]


@pytest.mark.parametrize("more", MORE, ids=lambda more: more.code)
def test_a_language_more_takes_no_code(tmp_path: Path, more: More) -> None:
    """A line in a table, and a table of a translator: the letters of the line come out of the PDF as they went in."""
    project = copy_project(tmp_path / "project", bundler=False)
    table = project / "words" / "help" / "languages.yml"
    table.write_text(f"{table.read_text(encoding='utf-8')}{more.code}: {more.row}\n", encoding="utf-8")
    site = Site(load(project)[0], read_nav(project))
    sheet = next(one for one in Catalogue(site).sheets("nl", "a2") if one.stem == "mindmap-werk-a2")
    translated = project / "lines.tsv"
    translated.write_text("".join(f"{one.text}\t{more.line}\n" for one in sentences_on(sheet)), encoding="utf-8")
    done = write_help(project, more.code, site, translated)
    assert (done.problems, read_help(project)[1]) == ([], ())
    catalogue = Catalogue(site)
    (lines,) = (lines for lines in catalogue.helped(sheet) if lines.code == more.code)
    assert f"a2-{more.code}" in catalogue.version_names
    job = Printer(project, catalogue, project / ".cache" / "qr").helped(sheet, lines)
    made, _, pages = pdf(job.html, project / "overrides", job.styles)
    assert pages == lines.pages(sheet.stem)
    path = project / "more.pdf"
    path.write_bytes(made)
    assert more.line in " ".join("".join(page.extract_text() for page in printed(path)).split())
    assert {code for code, _ in lines_told(path)} >= {more.code}
    inside = marks_in(path, more.code)
    shown = [text for number, page in enumerate(read(path)) for text in page.texts if (number, text.mark) in inside]
    assert {round(text.size, 2) for text in shown if text.y <= FOOT} == {lines.script.size}
    families = {read_scripts(project).fonts[stem].family.replace(" ", "-") for stem in lines.script.fonts}
    assert {text.font for text in shown if text.text.strip()} <= families
