"""Help lines: keyed to the Dutch sentence, put below it and nowhere else, written and read back, and told when they are wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from helpers.project import ROOT
from helpers.sheets import HELPED as WITH_LINES
from helpers.sheets import SHEETS
from helpers.tiny import SHEETS as WITH_SHEETS
from helpers.tiny import TINY, copy_of
from selectolax.lexbor import LexborHTMLParser

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.htmltree import Body
from toolkit.paper import help_writing
from toolkit.paper.catalogue import Catalogue
from toolkit.paper.help_files import FOLDER, MOST_BYTES, SCRIPTS, TABLE, Lines, read_help, read_scripts
from toolkit.paper.help_lines import marked_sentences, sentences_on, share, with_help
from toolkit.paper.help_scripts import css_of, styles_of
from toolkit.paper.help_writing import by_file, write_help
from toolkit.paper.helped import FEWEST, HELPED, most_pages
from toolkit.paper.printing import Job
from toolkit.paper.sentences import at_each, key_of, sentences_of
from toolkit.paper.sheet_text import body as sheet_html
from toolkit.problems import Problem
from toolkit.rules.check import check_content, check_notes
from toolkit.rules.sheets import check_pages, fewer_pages
from toolkit.yamlfile import load_file

LANGUAGES = """\
ar: {name: العربية, nl: Arabisch, en: Arabic, letters: arabic}
tr: {name: Türkçe, nl: Turks, en: Turkish, letters: own}
uk: {name: Українська, nl: Oekraïens, en: Ukrainian, letters: cyrillic}
"""
HEAD = 'pages: 1\nchecked_by: ""\nchecked_on:\nlines:\n'
CHOOSE, SHORT = key_of("Jij kiest."), key_of("Dit is een korte zin.")
FILE = "words/help/ar/blad-a2.yml"


def arabic(**lines: str) -> Lines:
    """Lines in Arabic by their Dutch sentence."""
    found = read_help(ROOT)[0]["ar"]
    return Lines("ar", found.language, found.script, {key_of(dutch): line for dutch, line in lines.items()}, {})


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The tiny project with its sheets, the real fonts and a table of languages."""
    made = copy_of(TINY, WITH_SHEETS, target=tmp_path / "project")
    (made / FOLDER / "ar").mkdir(parents=True)
    (made / TABLE).write_text(LANGUAGES, encoding="utf-8")
    (made / SCRIPTS).write_bytes((ROOT / SCRIPTS).read_bytes())
    (made / "overrides").mkdir(exist_ok=True)
    if not (made / "overrides" / "assets").exists():
        (made / "overrides" / "assets").symlink_to(ROOT / "overrides" / "assets")
    return made


@pytest.fixture
def write(project: Path) -> Callable[..., Path]:
    """Write a file of lines."""

    def put(rows: str, head: str = HEAD, file: str = FILE) -> Path:
        path = project / file
        path.parent.mkdir(exist_ok=True)
        path.write_text(head + rows, encoding="utf-8")
        return path

    return put


def told(project: Path) -> list[Problem]:
    """What the check says of help lines."""
    return [each for each in check_content(project)[2] if each.file.startswith("words/help")]


def notes(project: Path) -> list[Problem]:
    content, nav, _ = check_content(project)
    return [each for each in check_notes(project, content, nav) if each.code.startswith("help")]


class TestKeys:
    def test_white_space_and_accents_do_not_count_and_words_do(self) -> None:
        one = key_of("Een  cafe\u0301 ,\nvlakbij.")
        assert one == key_of("Een caf\u00e9, vlakbij.")
        assert one != key_of("Een café, dichtbij.")
        assert len(one) == 8
        assert set(one) <= set("bcdfghjklmnpqrst")  # so that YAML takes none for a number or a yes

    def test_all_sentences_of_the_site_have_a_key_of_their_own(self) -> None:
        found = {one.text for sheet in SHEETS.sheets("nl", HELPED) for one in sentences_on(sheet)}
        assert len({key_of(text) for text in found}) == len(found) > 500


class TestSentences:
    @pytest.mark.parametrize(
        ("html", "wanted"),
        [
            ("<p>Kies iets. Schrijf het op.</p>", ["Kies iets.", "Schrijf het op."]),
            ("<h3>1. Hoe oud ben je?</h3>", ["Hoe oud ben je?"]),
            ("<li>a. ja, betaald</li>", ["a. ja, betaald"]),
            ("<li>g. Nederlands</li>", ["Nederlands"]),
            ("<p>De vrouw heet <strong>Rosa</strong>, <em>Hanan</em> of Milena.</p>", ["De vrouw heet Rosa, Hanan of Milena."]),
            ("<p>+ dit weet ik<br>? dit niet</p>", ["+ dit weet ik", "? dit niet"]),
            ("<p>“Mag ik iets vragen?” Zo begin je.</p>", ["“Mag ik iets vragen?”", "Zo begin je."]),
            ("<p><strong>Let op. Kies</strong> één. Klaar.</p>", ["Let op.", "Kies één.", "Klaar."]),
            ('<li><img alt="x"><span class="pictures__words">koken</span></li>', ["koken"]),
            ("<table><tr><th>Wat</th><td></td><td>nibud.nl</td></tr></table>", ["Wat"]),
            ('<ol class="scale__steps"><li>1</li><li>2</li></ol>', []),
            ("<div>Los <p>Binnen.</p> daarna</div>", ["Los", "Binnen.", "daarna"]),
            ("", []),
        ],
    )
    def test_what_is_a_sentence(self, html: str, wanted: list[str]) -> None:
        assert [one.text for one in sentences_of(html)] == wanted

    def test_nothing_is_lost_or_turned_round(self) -> None:
        """Cutting a sheet in its sentences and putting them back gives the same words in the same order."""
        for sheet in SHEETS.sheets("nl", HELPED):
            html = sheet_html(sheet)
            body = Body(html)
            at_each(body, lambda _body, _sentence, parts: parts)
            assert body.html == Body(html).html, sheet.stem


class TestOnASheet:
    def test_a_line_stands_below_its_sentence_in_its_own_language(self) -> None:
        html = with_help("<p>Kies iets. Schrijf het op.</p>", arabic(**{"Kies iets.": "اختاري شيئًا."}))
        pair, *more = LexborHTMLParser(html).css(".pair")
        assert not more
        said, line = pair.iter()
        assert (said.text(), line.text()) == ("Kies iets.", "اختاري شيئًا.")
        assert (line.attributes["lang"], line.attributes["dir"], line.attributes["class"]) == ("ar", "rtl", "help help--arabic")
        assert LexborHTMLParser(html).body.text().endswith("Schrijf het op.")  # type: ignore[union-attr]

    def test_a_changed_sentence_shows_no_old_line(self) -> None:
        lines = arabic(**{"Kies iets.": "اختاري شيئًا."})
        assert "help" not in with_help("<p>Kies dan iets.</p>", lines)

    def test_a_number_and_what_is_bold_stay_with_the_sentence(self) -> None:
        html = with_help("<h3>7. Wat <strong>doe</strong> je?</h3>", arabic(**{"Wat doe je?": "ماذا تفعلين؟"}))
        assert '<span class="said">7. Wat <strong>doe</strong> je?</span>' in html

    def test_what_is_written_as_the_same_has_no_line(self) -> None:
        assert "help" not in with_help("<p>Rosa</p>", arabic(Rosa="="))

    def test_a_question_stays_with_its_answer(self) -> None:
        html = (
            '<div class="sheet__body"><p>Los.</p><h2>Wat wil je?</h2><p>Schrijf.</p><div class="lines"></div><p>Klaar.</p></div>'
        )
        (kept,) = LexborHTMLParser(with_help(html, arabic())).css(".keep")
        assert [node.tag for node in kept.iter()] == ["h2", "p", "div"]

    def test_a_page_of_cards_becomes_two(self) -> None:
        items = "".join(f"<li>kaart {number}</li>" for number in range(11))
        html = f'<div class="cards-to-cut cards-to-cut--page"><div class="pictures"><ul>{items}</ul></div></div>'
        halves = LexborHTMLParser(with_help(html, arabic())).css(".cards-to-cut--page")
        assert [len(half.css(".pictures li")) for half in halves] == [6, 5]

    def test_the_second_half_of_the_same_cards_looks_like_the_first(self) -> None:
        card = '<li class="same__card"><p>Neem mee:</p><ul><li>pen</li><li>papier</li></ul></li>'
        html = f'<div class="same same--8 cards-to-cut--page" data-x="y"><ul class="same__cards" lang="nl">{card * 8}</ul></div>'
        halves = LexborHTMLParser(with_help(html, arabic())).css(".cards-to-cut--page")
        assert [half.attributes for half in halves] == [{"class": "same same--8 cards-to-cut--page", "data-x": "y"}] * 2
        lists = [node for half in halves for node in half.iter()]
        assert [node.attributes for node in lists] == [{"class": "same__cards", "lang": "nl"}] * 2
        assert [len(list(node.iter())) for node in lists] == [4, 4]
        assert all(card.html == LexborHTMLParser(card.html or "").css_first("li").html for node in lists for card in node.iter())
        assert [[item.text() for item in one.css("li li")] for one in lists] == [["pen", "papier"] * 4] * 2

    def test_the_page_of_a_sheet_marks_each_sentence_and_holds_the_lines_in_their_order(self) -> None:
        marked, keys = marked_sentences("<p>Kies iets. Schrijf het op.</p>")
        assert [node.text() for node in LexborHTMLParser(marked).css(".said")] == ["Kies iets.", "Schrijf het op."]
        assert keys == [key_of("Kies iets."), key_of("Schrijf het op.")]


class TestCheck:
    def test_right_files_are_right(self, project: Path, write: Callable[..., Path]) -> None:
        write(f'  # Jij kiest.\n  {CHOOSE}: "أنتِ تختارين."\n')
        assert told(project) == []

    @pytest.mark.parametrize(
        ("line", "code", "words"),
        [
            ("أنتِ تختارين 2.", "help-line", "De getallen"),
            ("أنتِ تختارين ٢.", "help-line", "De getallen"),
            ("أنتِ ____ تختارين.", "help-line", "«____» staat hier 1 keer"),
            ("أنتِ تختارين € .", "help-line", "«€» staat hier 1 keer"),
            ("أنتِ تختارين…", "help-line", "«…» staat hier 1 keer"),
            ("\u200fأنتِ تختارين.", "help-line", "U+200F"),
            ("\u202bأنتِ تختارين.\u202c", "help-line", "U+202B"),
            ("ﺃﻧﺖ ﺗﺨﺘﺎﺭﻳﻦ.", "help-line", "U+FE83"),
            ("You choose.", "help-line", "geen letters van haar taal"),
            ("**أنتِ** تختارين.", "help-line", "opmaak: «*»"),
            ("<b>أنتِ</b> تختارين.", "help-line", "opmaak: «<»"),
            ("[أنتِ](x) تختارين.", "help-line", "opmaak: «](»"),
            ("a. أنتِ تختارين.", "help-line", "letter van het antwoord"),
            ("أنتِ تختارينx.", "help-line", "twee schriften"),
            ("أنتِ 你.", "help-line", "lettertype"),
            ("", "schema-string-too-short", ""),
        ],
    )
    def test_a_wrong_line_is_told_with_its_place(
        self, project: Path, write: Callable[..., Path], line: str, code: str, words: str
    ) -> None:
        write(f'  # Jij kiest.\n  {CHOOSE}: "{line}"\n')
        found = told(project)
        assert {(each.file, each.line, each.code) for each in found} == {(FILE, 6, code)}
        assert any(words in each.message for each in found), found
        assert all(each.hint and each.message_en and each.hint_en for each in found)

    def test_a_ukrainian_word_with_a_latin_letter(self, project: Path, write: Callable[..., Path]) -> None:
        write(f'  {CHOOSE}: "Ти вибираєш cама."\n', file="words/help/uk/blad-a2.yml")
        assert ["«cама»" in each.message for each in told(project)] == [True]

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("", "help-file"),
            ("- een\n- twee\n", "help-file"),
            ("lines: [\n", "yaml"),
            ("checked_by: ''\nchecked_by: ''\n", "yaml-double"),
            ("checked_by: ''\nlines:\n  fout: x\n", "schema-string-pattern-mismatch"),
            ("checked_by: ''\nregels: {}\n", "schema-extra-forbidden"),
            ("pages: 9\nchecked_by: ''\n", "schema-less-than-equal"),
            ("pages: 1\nchecked_by: Iemand\nlines:\n", "help-file"),
            ("checked_by: ''\nlines:\n", "help-file"),
            ("pages: 1\nchecked_by: ''\nchecked_on: gisteren\n", "schema-date-from-datetime-parsing"),
            ("#" * (MOST_BYTES + 1), "help-file"),
        ],
    )
    def test_a_wrong_file_is_told(self, project: Path, write: Callable[..., Path], text: str, code: str) -> None:
        write("", head=text)
        assert [each.code for each in told(project)] == [code]

    def test_a_file_that_is_no_utf8(self, project: Path) -> None:
        (project / FILE).write_bytes(b"lines:\n  \xff\xfe")
        assert [each.code for each in told(project)] == ["encoding"]

    def test_the_table_and_stray_files(self, project: Path, write: Callable[..., Path]) -> None:
        write("", file="words/help/ar/weg-a2.yml")
        write("", file="words/help/xx/blad-a2.yml")
        assert [(each.file, each.code) for each in told(project)] == [
            ("words/help/ar/weg-a2.yml", "help-file"),
            ("words/help/xx", "help-file"),
        ]
        (project / TABLE).unlink()
        assert [(each.file, each.code) for each in told(project)] == [("words/help/languages.yml", "help-file")]
        (project / TABLE).write_text("ar: {name: x, nl: Arabisch, letters: own}\n")
        assert [each.line for each in told(project)] == [1]

    def test_no_folder_is_no_fault(self, project: Path) -> None:
        (project / TABLE).unlink()
        (project / SCRIPTS).unlink()
        (project / FOLDER / "ar").rmdir()
        (project / FOLDER).rmdir()
        assert (told(project), notes(project)) == ([], [])

    def test_a_sentence_with_two_lines(self, project: Path, write: Callable[..., Path]) -> None:
        write(f'  {CHOOSE}: "أنتِ تختارين."\n')
        write(f'  {CHOOSE}: "تختارين."\n', file="words/help/ar/gedeeld.yml", head=HEAD.removeprefix("pages: 1\n"))
        assert [(each.file, each.line, "blad-a2.yml" in each.message) for each in told(project)] == [
            ("words/help/ar/gedeeld.yml", 4, True)
        ]

    def test_what_the_dutch_left_behind_is_a_note_and_no_fault(self, project: Path, write: Callable[..., Path]) -> None:
        """Who changes a Dutch sentence need not know Arabic."""
        write(f'  # Jij kiest.\n  {CHOOSE}: "أنتِ تختارين."\n')
        before = project / "docs" / "werkbladen" / "blad-a2.md"
        before.write_text(before.read_text(encoding="utf-8").replace("Jij kiest.", "Jij kiest zelf."), encoding="utf-8")
        assert told(project) == []
        old = next(each for each in notes(project) if each.code == "help-old")
        assert (old.file, old.line) == (FILE, 6)
        assert "«Jij kiest.»" in old.message
        assert key_of("Jij kiest zelf.") in old.hint

    def test_what_has_no_line_is_a_note(self, project: Path, write: Callable[..., Path]) -> None:
        (sheet,) = Catalogue(Site(load(project)[0], read_nav(project))).sheets("nl", HELPED)
        rows = "".join(f'  {one.key}: "نص"\n' for one in sentences_on(sheet)[1:])
        write(rows)
        missing = [each for each in notes(project) if each.code == "help-missing" and each.file == FILE]
        assert [sentences_on(sheet)[0].text in each.message for each in missing] == [True]
        (project / FILE).unlink()
        assert ["blad-a2" in each.message for each in notes(project) if each.file == "words/help/ar"] == [True]


class TestWriting:
    def site(self, project: Path) -> Site:
        return Site(load(project)[0], read_nav(project))

    def test_every_sentence_gets_a_place_and_what_is_there_stays(self, project: Path, write: Callable[..., Path]) -> None:
        path = write(f'  # Jij kiest.\n  {CHOOSE}: "أنتِ تختارين."\n  # Weg.\n  {key_of("Weg.")}: "راح"\n')
        write_help(project, "ar", self.site(project))
        text = path.read_text(encoding="utf-8")
        assert f'  # Jij kiest.\n  {CHOOSE}: "أنتِ تختارين."\n' in text
        assert f'  # Dit is een korte zin.\n  # {SHORT}: ""\n' in text
        assert text.endswith(f'  # Weg.\n  {key_of("Weg.")}: "راح"\n')
        assert told(project) == []
        write_help(project, "ar", self.site(project))
        assert path.read_text(encoding="utf-8") == text

    def test_a_table_of_a_translator_goes_in(self, project: Path, write: Callable[..., Path], tmp_path: Path) -> None:
        path = write(
            f'  {CHOOSE}: "قديم"\n',
            head=HEAD.replace('""', '"Moedertaalspreker"').replace("checked_on:", "checked_on: 2026-11-20"),
        )
        table = tmp_path / "ar.tsv"
        table.write_text('Jij  kiest.\tقالت: "أنتِ" \\ تختارين.\nOnbekend.\tx\nDit is een korte zin.\n\n', encoding="utf-8")
        done = write_help(project, "ar", self.site(project), table)
        assert [(each.line, each.code) for each in done.problems] == [(2, "help-row"), (3, "help-row")]
        assert done.reopened == ["blad-a2"]  # its lines are no longer those that were checked
        assert 'checked_by: ""' in path.read_text(encoding="utf-8")
        assert read_help(project)[0]["ar"].lines[CHOOSE] == 'قالت: "أنتِ" \\ تختارين.'
        assert done.lines == 1 < done.sentences

    @pytest.mark.parametrize(
        ("line", "words"),
        [
            ("x" * 301, "heeft 301 tekens"),
            ("ت\x07ت", "U+0007"),
            ("ت\u2028ت", "U+2028"),
            ("ت\x85ت", "U+0085"),
        ],
    )
    def test_what_could_not_be_read_back_is_told_with_its_row_and_not_written(
        self, project: Path, write: Callable[..., Path], tmp_path: Path, line: str, words: str
    ) -> None:
        path = write(f'  {CHOOSE}: "أنتِ تختارين."\n')
        table = tmp_path / "ar.tsv"
        table.write_text(f"\nJij kiest.\t{line}\nDit is een korte zin.\tجملة\n", encoding="utf-8")
        done = write_help(project, "ar", self.site(project), table)
        assert [(each.line, words in each.message) for each in done.problems] == [(2, True)]
        assert f'{CHOOSE}: "أنتِ تختارين."' in path.read_text(encoding="utf-8")
        assert read_help(project)[1] == ()
        assert read_help(project)[0]["ar"].lines[SHORT] == "جملة"

    def test_a_line_of_as_many_signs_as_may_be_is_read_back(self, project: Path, tmp_path: Path) -> None:
        table = tmp_path / "ar.tsv"
        table.write_text(f"Jij kiest.\t{'ت' * 300}\n", encoding="utf-8")
        assert write_help(project, "ar", self.site(project), table).problems == []
        assert read_help(project)[0]["ar"].lines[CHOOSE] == "ت" * 300

    def test_two_rows_for_one_sentence_are_told_when_they_differ(self, project: Path, tmp_path: Path) -> None:
        table = tmp_path / "ar.tsv"
        table.write_text("Jij kiest.\tواحد\nJij kiest.\tواحد\nJij  kiest.\tاثنان\n", encoding="utf-8")
        done = write_help(project, "ar", self.site(project), table)
        assert [(each.line, "in rij 1" in each.message) for each in done.problems] == [(3, True)]
        assert read_help(project)[0]["ar"].lines[CHOOSE] == "واحد"

    def test_more_pages_than_a_file_can_say_are_told_and_it_can_still_be_read(
        self, project: Path, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (sheet,) = Catalogue(self.site(project)).sheets("nl", HELPED)
        write("".join(f'  {one.key}: "نص"\n' for one in sentences_on(sheet)))
        monkeypatch.setattr(help_writing, "can_print", lambda: None)
        monkeypatch.setattr(help_writing.Printer, "helped", lambda *_: Job("x.pdf", "", ()))
        monkeypatch.setattr(help_writing, "pdf", lambda *_: (b"", [], 7))
        done = write_help(project, "ar", self.site(project))
        assert [(each.file, "het blad 7 A4" in each.message) for each in done.problems] == [(FILE, True)]
        assert read_help(project)[1] == ()

    def test_a_sentence_of_two_sheets_stands_in_the_shared_file(self) -> None:
        files = by_file(SHEETS)
        seen = [one.key for sentences in files.values() for one in sentences]
        assert len(seen) == len(set(seen))
        assert "Zet een kruisje." in {one.text for one in files["gedeeld"]}


class TestTwoSheets:
    """Lines of a sheet can come from the file of another: a sentence that stood on one only, and stands on both now."""

    @pytest.fixture
    def two(self, project: Path) -> Path:
        """The project with a second easy sheet, on which the same sentences stand."""
        nav = project / "mkdocs.yml"
        row = "      - werkbladen/blad.md\n"
        text = nav.read_text(encoding="utf-8")
        assert row in text
        nav.write_text(text.replace(row, row + row.replace("blad.md", "tweede.md")), encoding="utf-8")
        folder = project / "docs" / "werkbladen"
        for name in ("blad.md", "blad.en.md", "blad-a2.md"):
            (folder / name.replace("blad", "tweede")).write_bytes((folder / name).read_bytes())
        return project

    CHECKED = HEAD.replace('""', '"Moedertaalspreker"').replace("checked_on:", "checked_on: 2026-11-20")

    def catalogue(self, project: Path) -> Catalogue:
        return Catalogue(Site(load(project)[0], read_nav(project)))

    def test_a_sheet_is_checked_when_every_file_that_gives_it_a_line_is(self, two: Path, write: Callable[..., Path]) -> None:
        write(f'  {CHOOSE}: "أنتِ تختارين."\n  {SHORT}: "جملة قصيرة."\n')  # of the first sheet, which nobody has read
        write("", file="words/help/ar/tweede-a2.yml", head=self.CHECKED)
        catalogue = self.catalogue(two)
        sheets = {sheet.stem: sheet for sheet in catalogue.sheets("nl", HELPED)}
        lines = catalogue.help["ar"]
        assert {stem: catalogue.checked(sheet, lines) for stem, sheet in sheets.items()} == {"blad-a2": False, "tweede-a2": False}
        write(f'  {CHOOSE}: "أنتِ تختارين."\n  {SHORT}: "جملة قصيرة."\n', head=self.CHECKED)
        catalogue = self.catalogue(two)
        assert all(catalogue.checked(sheet, catalogue.help["ar"]) for sheet in sheets.values())

    def test_a_file_that_gets_a_line_of_another_counts_as_not_checked(self, two: Path, write: Callable[..., Path]) -> None:
        write(f'  {CHOOSE}: "أنتِ تختارين."\n')
        shared = write("", file="words/help/ar/gedeeld.yml", head=self.CHECKED.removeprefix("pages: 1\n"))
        done = write_help(two, "ar", Site(load(two)[0], read_nav(two)))
        assert done.reopened == ["gedeeld"]
        text = shared.read_text(encoding="utf-8")
        assert CHOOSE in text
        assert 'checked_by: ""' in text

    def test_a_file_that_stays_what_it_was_stays_checked(self, project: Path, write: Callable[..., Path]) -> None:
        write(f'  {CHOOSE}: "أنتِ تختارين."\n', head=self.CHECKED)
        assert write_help(project, "ar", Site(load(project)[0], read_nav(project))).reopened == []


class TestTables:
    @pytest.mark.parametrize(
        ("row", "words"),
        [
            ("en: {name: English, nl: Engels, en: English, letters: own}", "een taal van de site zelf"),
            ("xx: {name: x, nl: x, en: x, letters: runen}", "geen schrift «runen»"),
        ],
    )
    def test_a_language_that_cannot_be_is_told_and_left_out(self, project: Path, row: str, words: str) -> None:
        (project / TABLE).write_text(LANGUAGES + row + "\n", encoding="utf-8")
        assert [(each.line, words in each.message) for each in told(project)] == [(4, True)]
        assert list(read_help(project)[0]) == ["ar", "tr", "uk"]

    def test_without_scripts_there_are_no_lines_and_it_is_told(self, project: Path) -> None:
        (project / SCRIPTS).unlink()
        assert [each.file for each in told(project)] == ["words/help/scripts.yml"]

    def test_a_style_that_is_not_of_the_table(self, project: Path) -> None:
        path = project / SCRIPTS
        path.write_text(path.read_text(encoding="utf-8").replace("size: 12,", "size: 13,"), encoding="utf-8")
        assert [(each.file, "«ethiopic»" in each.message) for each in told(project)] == [("words/help/scripts.yml", True)]

    def test_a_font_that_is_in_no_list(self, project: Path) -> None:
        path = project / SCRIPTS
        path.write_text(path.read_text(encoding="utf-8").replace("[help-arabic-400]", "[help-runen-400]"), encoding="utf-8")
        assert {each.file for each in told(project)} == {"words/help/scripts.yml"}

    def test_only_languages_that_some_sheet_has_are_versions(self, project: Path, write: Callable[..., Path]) -> None:
        write("")  # a file without a line
        catalogue = Catalogue(Site(load(project)[0], read_nav(project)))
        assert catalogue.version_names == catalogue.plain_names
        assert catalogue.version_label("en", "nl") == SHEETS.version_label("en", "nl")

    def test_the_styles_are_those_of_the_table(self) -> None:
        """Else: scripts/help_fonts.py --styles."""
        table = read_scripts(ROOT)
        folder = ROOT / "overrides" / "assets" / "stylesheets"
        wanted = {f"{styles_of(name)}.css": css_of(name, script, table.fonts) for name, script in table.scripts.items()}
        assert {path.name: path.read_text(encoding="utf-8") for path in folder.glob("help-*.css")} == wanted

    def test_fonts_have_the_letters_of_the_table_under_another_name(self) -> None:
        for stem, font in read_scripts(ROOT).fonts.items():
            file = TTFont(ROOT / "overrides" / "assets" / "fonts" / f"{stem}.woff2")
            letters = set(file.getBestCmap())
            assert letters <= set(font.signs), stem
            assert len(letters) > 0.7 * len(font.signs), stem  # of a range of Unicode not every place is taken
            assert file["name"].getDebugName(1) == font.name


def test_real_lines_are_all_there() -> None:
    """Each language of the table has lines for the sheets that it has a file for; what the Dutch left behind is in a note."""
    found, problems = read_help(ROOT)
    assert (list(found), problems) == (list(load_file(ROOT / TABLE)), ())
    sheets = SHEETS.sheets("nl", HELPED)
    assert len(sheets) >= 18
    content, nav, _ = check_content(ROOT)
    notes = [each for each in check_notes(ROOT, content, nav) if each.code.startswith("help-missing")]
    for lines in found.values():
        there = [sheet for sheet in sheets if sheet.stem in lines.files]
        assert there, lines.code
        assert [sheet.stem for sheet in there if share(sheet, lines) < FEWEST] == []
        short = {lines.sources[sheet.stem].name for sheet in there if share(sheet, lines) < 1}
        assert short == {each.file for each in notes if f"/{lines.code}/" in each.file}


def test_versions_with_help_are_told_like_the_others() -> None:
    sheet = next(one for one in SHEETS.sheets("nl") if one.stem == "huiswerkkaart")
    versions = {version.name: version for version in SHEETS.versions(sheet)}
    helped = {f"a2-{lines.code}": lines for lines in SHEETS.helped(versions["a2"].entry)}
    assert helped
    assert list(versions) == ["b1", "a2", "en", *helped]
    assert set(versions) <= set(SHEETS.version_names)
    for name, lines in helped.items():
        version = versions[name]
        assert (version.label, version.pdf, version.help) == (
            f"Makkelijk Nederlands met {lines.language.called('nl')}",
            f"pdf/nl/huiswerkkaart-{name}.pdf",
            lines.code,
        )
        assert version.pages == lines.pages("huiswerkkaart-a2")
        assert version.empty == tuple(range(2, 2 * version.pages + 1, 2))  # a card is cut out of it


@pytest.mark.parametrize(
    ("more", "words", "noted"), [(0, [], 0), (-1, [], 1), (1, ["maar bij «pages» staat"], 0), (4, ["Hoogstens"], 0)]
)
def test_pages_that_are_printed_are_those_that_are_told(more: int, words: list[str], noted: int) -> None:
    """More pages than its file says is told, and more than half as many more; fewer is a note, since a line may have gone."""
    pages = {SHEETS.pdf(sheet): sheet.page.pages * (2 if SHEETS.cards(sheet) else 1) for sheet in SHEETS.all()}
    printed = {SHEETS.pdf(sheet): sheet.page.pages for sheet in SHEETS.all()}
    printed |= {path: lines.pages(sheet.stem) or 0 for path, (sheet, lines) in WITH_LINES.items()}
    pages |= {f"pdf/{code}/{one.stem}.pdf": 2 for code in ("nl", "en") for one in SHEETS.site.members("oefeningen", code)}
    path, (sheet, lines) = next(
        (path, value) for path, value in WITH_LINES.items() if (printed[path] < most_pages(value[0]) and more == 1) or more != 1
    )
    printed[path] += more
    file = f"words/help/{lines.code}/{sheet.stem}.yml"
    found, notes = check_pages(pages, printed, SHEETS), fewer_pages(printed, SHEETS)
    assert [each.file for each in found] == [file] * len(words)
    assert all(part in each.message for part, each in zip(words, found, strict=True))
    assert [each.file for each in notes] == [file] * noted
    assert {each.code for each in found + notes} <= {"help-pages"}
