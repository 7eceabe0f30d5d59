"""A municipality's own details: how their places are written, what is printed there, and the file that a host ships."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from helpers.project import ROOT
from helpers.tiny import SHEETS, copy_of
from test_sheets_blocks import sheet

from toolkit.content.kinds import LOCAL
from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.pack import FIELDS_NAME, FILE, fields, read_pack
from toolkit.content.site import Site
from toolkit.languages import LANGUAGES
from toolkit.paper.catalogue import Catalogue
from toolkit.paper.help_lines import with_help
from toolkit.paper.jobs import Printer
from toolkit.paper.own_fields import MARK, PLACE, in_sentences, split, used_in
from toolkit.paper.sheet_text import body
from toolkit.problems import Problem
from toolkit.rules.check import check_content
from toolkit.rules.pack import check_pack, old_pack

KNOWN = {"telefoon": "14 020", "aanbod": "Een cursus <gratis>", "loket": "Werkplein", "gemeente": "Voorbeeldstad"}
WITHOUT = re.compile(r"\s*\{[a-z]+\}")


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize(
    ("written", "without"),
    [
        ("Bel ____{telefoon} en vraag naar ____.", "Bel ____ en vraag naar ____."),
        ("/// lijnen | 2 {aanbod}\n///", "/// lijnen | 2\n///"),
        ("/// lijnen | 2 {loket} {telefoon}\n///", "/// lijnen | 2\n///"),
        ("/// invullen | Waar? {plek}\n///", "/// invullen | Waar?\n///"),
        ("Een.\n\nVan {gemeente}.\n\nTwee.", "Een.\n\nTwee."),
        ("- **Bel** ____{telefoon}\n- Twee", "- **Bel** ____\n- Twee"),
    ],
)
def test_nothing_of_a_place_is_left_on_paper_when_nothing_is_known(written: str, without: str) -> None:
    assert body(sheet(written)) == body(sheet(without))
    assert body(sheet(written), {"kosten": "Niets"}) == body(sheet(without))


def test_what_is_known_stands_in_its_place() -> None:
    assert words(body(sheet("Bel ____{telefoon} of ____."), KNOWN)) == "Bel 14 020 of ____."
    assert words(body(sheet("Een.\n\nVan {gemeente}."), KNOWN)) == "Een. Van Voorbeeldstad ."
    assert words(body(sheet("Een.\n\nVan {gemeente} en {plek}."), KNOWN)) == "Een."
    lines = body(sheet("/// lijnen | 2 {aanbod}\n///"), KNOWN)
    assert '<div class="own-lines own-lines--2"><span class="own">Een cursus &lt;gratis&gt;</span></div>' in lines
    assert 'class="line"' not in lines and PLACE not in lines
    two = body(sheet("/// lijnen | 3 {plek} {loket}\n///"), KNOWN)
    assert re.findall(r'class="(line[^"]*)"', two) == ["lines", "line", "line line--own", "line"]
    assert words(body(sheet("/// invullen | Waar? {gemeente} {loket} {plek}\n///"), KNOWN)) == "Voorbeeldstad, Werkplein Waar?"


def test_each_copy_of_a_card_has_it() -> None:
    assert body(sheet("//// zelfde | 4\nBel ____{telefoon}\n////"), KNOWN).count("14 020") == 4


def test_what_is_written_in_code_stays() -> None:
    assert "____{telefoon}" in body(sheet("`____{telefoon}`"), KNOWN)


def test_fields_behind_an_argument() -> None:
    assert split("2 {loket} {telefoon}") == ("2", ("loket", "telefoon"))
    assert split("Waar?") == ("Waar?", ())
    assert split("") == ("", ())


# On the sheets of the site


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(Site(load(ROOT)[0], read_nav(ROOT)))


NAMED = ("doorverwijskaart", "uitnodiging", "affiche", "flyer", "afsprakenblad", "bewijs-van-deelname")


def test_the_sheets_that_are_handed_out_have_places(catalogue: Catalogue) -> None:
    found = {f"{entry.language}/{entry.stem}" for entry in catalogue.all() if used_in(entry.source.body)}
    for stem in (*NAMED, "vragenlijst-vooraf", "vragenlijst-achteraf"):
        assert {f"{language}/{stem}" for language in LANGUAGES} <= found
    assert {"nl/uitnodiging-a2", "nl/vragenlijst-vooraf-a2", "nl/vragenlijst-achteraf-a2"} <= found


def test_help_lines_have_it_too(catalogue: Catalogue) -> None:
    """Below a sentence with one blank: Dutch words that run their own way."""
    easy = next(entry for entry in catalogue.all() if entry.stem == "uitnodiging-a2")
    own = {"contactnummer": "06 12 34 56 78", "plek": "De Linde"}
    for lines in catalogue.helped(easy):
        html = in_sentences(with_help(body(easy, own, sentences=False), lines), own)
        assert html.count("06 12 34 56 78") == 2 and html.count("De Linde") == 2
        assert '<span lang="nl">\u206606 12 34 56 78\u2069</span>' in html
        assert PLACE not in html
        pairs = with_help(body(easy), lines).count('class="pair"')
        assert html.count('class="pair"') == pairs


# The check


@pytest.fixture
def sheets(tmp_path: Path) -> Path:
    return copy_of(SHEETS, target=tmp_path / "project")


def told(root: Path, text: str, english: str | None = None) -> list[Problem]:
    for name, content in (("blad.md", text), ("blad.en.md", english or text), ("blad-a2.md", text)):
        path = root / "docs/werkbladen" / name
        head = path.read_text(encoding="utf-8").split("\n---\n")[0]
        path.write_text(f"{head}\n---\n\n{content}", encoding="utf-8")
    return [each for each in check_pack(root, load(root)[0]) if each.file == "docs/werkbladen/blad.md"]


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("Een.\n\nBel ____{telefon}.", 3, "Het veld «telefon» bestaat niet.", "Bedoelde je «telefoon»?"),
        ("Een.\n\nBel __{telefoon}.", 3, "geen vier lage streepjes", "____{telefoon}"),
        ("- Bel {telefoon}", 1, "heeft hier geen lijn", "____{telefoon}"),
        ("/// lijnen | 9 {telefoon}\n///", 1, "passen niet op deze lijnen", "hoogstens 4"),
        ("/// lijnen | 1 {telefoon} {loket}\n///", 1, "passen niet op deze lijnen", ""),
        ("/// vak | 40 {telefoon}\n///", 1, "In het blok «vak» past geen veld", "lijnen"),
    ],
)
def test_faults_are_told_at_their_line(sheets: Path, text: str, line: int, message: str, hint: str) -> None:
    found = told(sheets, text)
    start = (sheets / "docs/werkbladen/blad.md").read_text("utf-8").split("\n").index("---", 1) + 3
    assert [(each.line, each.code) for each in found] == [(start + line - 1, "own-field")]
    assert message in found[0].message and hint in (found[0].hint or "")


@pytest.mark.parametrize("text", ["Bel ____{telefoon}.", "Van {gemeente}.", "[x]{en}", "/// lijnen | 4 {kosten}\n///"])
def test_what_is_right_is_not_told(sheets: Path, text: str) -> None:
    assert told(sheets, text) == []


def test_a_translation_has_the_same_fields(sheets: Path) -> None:
    told(sheets, "Bel ____{telefoon}.", "Call ____.")
    found = [(each.file, each.code) for each in check_pack(sheets, load(sheets)[0])]
    assert found == [("docs/werkbladen/blad.en.md", "own-differs")]


def test_a_field_that_no_sheet_uses_is_told(sheets: Path) -> None:
    told(sheets, "Bel ____{telefoon}.")
    content = load(sheets)[0]
    content.pages["nl"][LOCAL] = content.pages["nl"]["werkbladen/blad"]
    found = [each for each in check_pack(sheets, content) if each.code == "own-unused"]
    assert {each.file for each in found} == {FIELDS_NAME}
    assert len(found) == len(fields()) - 1
    rows = (ROOT / FIELDS_NAME).read_text("utf-8").splitlines()
    assert all(f"«{rows[each.line - 1].partition(':')[0]}»" in each.message for each in found)


def test_every_field_has_its_words_in_every_language() -> None:
    assert all(field.label[language] for field in fields().values() for language in LANGUAGES)
    assert all(MARK.fullmatch(f"{{{name}}}") for name in fields())


# The file of the host

GOOD = """\
gemeente: Voorbeeldstad
telefoon: "14 020"
kosten: {nl: Niets., en: Nothing.}
adres: ""
nagekeken: 2026-01-02
"""


def pack(root: Path, text: str) -> list[tuple[int, str, str]]:
    (root / FILE).write_text(text, encoding="utf-8")
    return [(each.line, each.code, each.message) for each in read_pack(root)[2]]


def test_what_a_host_ships(tiny: Path) -> None:
    assert read_pack(tiny)[0].known == {}
    assert pack(tiny, GOOD) == []
    found, site = read_pack(tiny)[0], Site(load(tiny)[0], read_nav(tiny))
    assert found.values("en", site.day) == {
        "gemeente": "Voorbeeldstad", "telefoon": "14 020", "kosten": "Nothing.", "nagekeken": "2 January 2026",
    }  # fmt: skip
    assert found.values("nl", site.day)["kosten"] == "Niets."


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("gemeente: X\ntelefoon: bel ons\n", 2, "pack-value"),
        ("telefoon: 14020\n", 1, "schema-string-type"),
        (f"nagekeken: {date.today() + timedelta(days=2)}\n", 1, "pack-value"),
        ("nagekeken: gisteren\n", 1, "schema-date-from-datetime-parsing"),
        ("gemente: X\n", 1, "schema-extra-forbidden"),
        (f"gemeente: {'x' * 36}\n", 1, "schema-string-too-long"),
        ("kosten:\n  nl: Niets.\n", 1, "schema-missing"),
        ("kosten: Niets.\n", 1, "schema-model-type"),
        ("kosten: {nl: Niets., en: Nothing., ar: x}\n", 1, "schema-extra-forbidden"),
        ("- a\n", 1, "schema-model-type"),
        ("gemeente: [\n", 2, "yaml"),
    ],
)
def test_what_is_wrong_with_it_is_told_at_its_line(tiny: Path, text: str, line: int, code: str) -> None:
    found = pack(tiny, text)
    assert [(number, name) for number, name, _ in found] == [(line, code)]
    assert read_pack(tiny)[0].known == {}
    assert (FILE.as_posix(), code) in [(each.file, each.code) for each in check_content(tiny)[2]]


def test_all_that_is_wrong_is_told_at_once_and_of_a_file_not_of_a_page(tiny: Path) -> None:
    future = date.today() + timedelta(days=2)
    found = pack(tiny, f"gemeente: [1]\ntelefoon: abc\nnagekeken: {future}\nonbekend: x\n")
    assert [(line, code) for line, code, _ in found] == [
        (1, "schema-string-type"), (2, "pack-value"), (3, "pack-value"), (4, "schema-extra-forbidden"),
    ]  # fmt: skip
    assert "pagina" not in read_pack(tiny)[2][-1].message
    pack(tiny, "- een\n")
    assert "«dit bestand»" in read_pack(tiny)[2][0].message


def test_a_key_with_a_slip_gets_a_hint(tiny: Path) -> None:
    pack(tiny, "gemente: X\n")
    assert "gemeente" in (read_pack(tiny)[2][0].hint or "")


def test_details_older_than_a_year_are_noted(tiny: Path) -> None:
    pack(tiny, GOOD)
    assert old_pack(tiny, date(2027, 1, 2)) == []
    (note,) = old_pack(tiny, date(2027, 2, 1))
    assert (note.file, note.line, note.code) == (FILE.as_posix(), 5, "pack-old")


def html_of(root: Path, kept: Path) -> dict[str, str]:
    """The HTML of the PDF of each sheet."""
    catalogue = Catalogue(Site(load(root)[0], read_nav(root)))
    printer = Printer(ROOT, catalogue, kept)
    return {job.path: job.html for job in map(printer.filled_in, catalogue.all())}


def test_with_it_the_sheets_are_printed_with_its_words(tmp_path: Path, sheets: Path) -> None:
    told(sheets, "Bel ____{telefoon}.\n\n/// invullen | Waar? {gemeente}\n///")
    before = html_of(sheets, tmp_path)
    (sheets / "words").mkdir(exist_ok=True)
    assert pack(sheets, GOOD) == []
    after = html_of(sheets, tmp_path)
    assert {path for path in before if before[path] != after[path]} == {
        "pdf/nl/blad.pdf",
        "pdf/en/blad.pdf",
        "pdf/nl/blad-a2.pdf",
    }
    assert "14 020" in after["pdf/nl/blad.pdf"] and "Voorbeeldstad" in after["pdf/en/blad.pdf"]
