"""The words of the real sheets: easy Dutch that is easy, versions alike, nothing of the trainer's on a participant's sheet."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers.project import ROOT
from helpers.sheets import PARTICIPANTS, SHARED, SHEETS, WORD, pieces, told_to_trainers, tree
from selectolax.lexbor import LexborNode

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.page import Entry
from toolkit.content.site import Site
from toolkit.paper import sheet_text
from toolkit.paper.binders import parts_of
from toolkit.paper.catalogue import Catalogue
from toolkit.paper.jobs import Printer
from toolkit.paper.pictograms import pictograms
from toolkit.rules.sheets import HARD_SYLLABLES, hard_words, syllables

EASY = SHEETS.sheets("nl", "a2")
MINE = list(PARTICIPANTS.values())
POLICY = re.compile(
    r"\b(nugg?er\w*|nug|afstand tot|arbeidsmarkt|doelgroep\w*|kwetsba\w*|laaggeletterd\w*|activer\w+|klantmanager\w*|"
    r"participe\w+|vulnerable|target group\w*|low.?literate|labou?r market)\b",
    re.IGNORECASE,
)


def name(entry: Entry) -> str:
    return f"{entry.language}-{entry.stem}"


def whole(sheet: Entry) -> LexborNode:
    """A sheet with its title and message."""
    return tree(f"<h1>{sheet.page.title}</h1><p>{sheet.page.message}</p>{sheet_text.body(sheet)}")


def texts(sheet: Entry) -> Iterator[str]:
    """Each piece of text that stands by itself: a paragraph, an item, a heading, a cell."""
    for node in whole(sheet).css("h1, h2, h3, h4, p, li, th, td, .scale__end"):
        if not [inner for inner in node.css("p, li, td") if inner.mem_id != node.mem_id]:
            yield " ".join(node.text(separator="").split())


def sentences(sheet: Entry) -> list[str]:
    """Its sentences; a piece of text without a full stop is one too."""
    parts = [part for text in texts(sheet) for part in re.split(r"(?<=[.!?])[\"”’)]*\s+", text)]
    return [part for part in parts if WORD.search(part)]


def test_the_sheets_are_there() -> None:
    assert len(EASY) >= 15
    assert len(SHEETS.all()) > 50
    assert {sheet.page.audience for sheet in SHEETS.all()} == {"participant", "trainer", "organisation"}


@pytest.mark.parametrize("sheet", EASY, ids=name)
class TestEasyDutch:
    def test_no_sentence_is_long(self, sheet: Entry) -> None:
        assert [said for said in sentences(sheet) if len(WORD.findall(said)) > 15] == []

    def test_sentences_are_short_on_average(self, sheet: Entry) -> None:
        """Only of whole sentences: a list of single words would make any average low."""
        lengths = [len(WORD.findall(said)) for said in sentences(sheet) if said[-1] in ".!?”"]
        assert statistics.mean(lengths) < 10

    def test_hard_words_are_those_that_are_explained(self, sheet: Entry) -> None:
        used = {word.lower() for said in sentences(sheet) for word in WORD.findall(said)}
        assert {word for word in used if syllables(word) >= HARD_SYLLABLES} <= set(hard_words())

    def test_no_abbreviation_without_its_words(self, sheet: Entry) -> None:
        text = " ".join(texts(sheet))
        capitals = set(re.findall(r"\b[A-Z]{2,}\b", text))
        assert capitals <= {"AM", "JA", "NEE", "IK", "TWIJFEL"}  # an example of a code, and cards with an answer
        assert not re.search(r"\b(bv|bijv|enz|o\.a|d\.w\.z|evt|incl|m\.b\.t|t/m|e\.d)\b", text)
        if re.search(r"\bcv\b", text, re.IGNORECASE):
            assert re.search(r"\bcv \(", text), "a cv is not explained on this sheet"

    def test_there_is_a_picture(self, sheet: Entry) -> None:
        assert len(whole(sheet).css("img.pictogram")) + bool(sheet.page.picture) > 1


def test_hard_words_are_hard_explained_in_easy_words_and_used() -> None:
    used = {word.lower() for sheet in EASY for said in sentences(sheet) for word in WORD.findall(said)}
    for word, explained in hard_words().items():
        assert syllables(word) >= HARD_SYLLABLES, word
        assert word in used, f"{word} stands on no sheet any more"
        assert [other for other in WORD.findall(explained) if syllables(other.lower()) >= HARD_SYLLABLES] == []


@pytest.mark.parametrize("sheet", MINE, ids=name)
def test_nobody_is_called_by_a_policy_word(sheet: Entry) -> None:
    assert POLICY.findall(" ".join([*texts(sheet), sheet.page.description])) == []


@pytest.mark.parametrize("sheet", MINE, ids=name)
def test_nothing_asks_for_an_amount_or_a_name(sheet: Entry) -> None:
    text = " ".join(texts(sheet))
    assert not re.search(
        r"€|\beuro\b|\bBSN\b|burgerservicenummer|geboortedatum|achternaam|surname|date of birth", text, re.IGNORECASE
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_of_the_trainers_stands_on_a_participants_sheet(language: str) -> None:
    trainers = told_to_trainers(language) - SHARED
    assert len(trainers) > 700
    mine = [sheet for sheet in MINE if sheet.language == language]
    shared = {(name(sheet), piece) for sheet in mine for text in texts(sheet) for piece in pieces(text) & trainers}
    assert shared == set()
    asked = re.compile(
        r"\b(deelnemers?|participants?|de groep (pakt|legt|kiest)|laat de vrouwen|let the women|flip-?over)\b", re.IGNORECASE
    )
    assert [(name(sheet), text) for sheet in mine for text in texts(sheet) if asked.search(text)] == []


def test_what_both_may_say_is_said_to_both() -> None:
    told = told_to_trainers("nl") | told_to_trainers("en")
    assert told & {piece for sheet in MINE for text in texts(sheet) for piece in pieces(text)} >= SHARED


def shape(sheet: Entry) -> list[str]:
    """The blocks of a sheet with how many of each thing is in them, in order."""
    found = []
    for node in whole(sheet).css(
        ".lines, .box, .ticks-to-fill, .pictures, .columns, .cards-to-cut, .mind-map, .scale, .rows, .frame"
    ):
        kind = (node.attributes["class"] or "").split()[0]
        found.append(f"{kind} {len(node.css('li, .line, .column, tbody tr, .mind-map__branch'))}")
    return found


@pytest.mark.parametrize("sheet", SHEETS.sheets("en"), ids=name)
def test_english_has_the_blocks_of_the_dutch_sheet(sheet: Entry) -> None:
    dutch = SHEETS.site.content.get("nl", sheet.key)
    assert shape(sheet) == shape(dutch)
    assert [len(row.css("th, td")) for row in whole(sheet).css("tr")] == [
        len(row.css("th, td")) for row in whole(dutch).css("tr")
    ]
    assert (sheet.page.pages, sheet.page.picture) == (dutch.page.pages, dutch.page.picture)


@pytest.mark.parametrize("stem", ["vragenlijst-vooraf", "vragenlijst-achteraf"])
def test_questionnaires_can_be_counted_together(stem: str) -> None:
    """Same questions with the same numbers, same answers with the same letters: a trainer adds up all three versions."""

    def asked(sheet: Entry) -> list[tuple[str, list[str]]]:
        found: list[tuple[str, list[str]]] = []
        for text in texts(sheet):
            if match := re.match(r"(\d+)\. ", text):
                found.append((match.group(1), []))
            elif match := re.match(r"([a-z])\. ", text):
                found[-1][1].append(match.group(1))
        return found

    sheet = SHEETS.site.content.get("nl", f"werkbladen/{stem}")
    versions = {version.name: asked(version.entry) for version in SHEETS.versions(sheet) if not version.help}
    assert set(versions) == {"b1", "a2", "en"}
    assert versions["b1"] == versions["en"]
    easy = dict(versions["a2"])
    left_out = [question for question in versions["b1"] if question[0] not in easy]
    assert [letters for _, letters in left_out if letters] == [], "only a question to write at may be missing"
    assert versions["a2"] == [question for question in versions["b1"] if question not in left_out]
    numbers = [int(number) for number, _ in versions["b1"]]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 10
    for _, letters in versions["b1"]:
        assert letters == sorted(letters) == [chr(ord("a") + place) for place in range(len(letters))]


def test_a_picture_means_the_same_everywhere() -> None:
    """Who cannot see it hears the meaning that the list gives it, in the language of the sheet."""
    seen = set()
    for sheet in SHEETS.all():
        for image in tree(sheet_text.body(sheet)).css("img.pictogram"):
            picture = pictograms()[Path(image.attributes["src"] or "").stem]
            seen.add((picture.name, image.attributes["alt"]))
            assert image.attributes["alt"] == picture.meaning[sheet.language], name(sheet)
    assert len(seen) > 40


@pytest.mark.parametrize("language", ["nl", "en"])
class TestBinders:
    def items(self, language: str, slug: str) -> list[tuple[str, str]]:
        (binder,) = [binder for binder in SHEETS.binders(language) if binder.slug == slug]
        return [(item["kind"], item["id"]) for part in parts_of(SHEETS, binder) for item in part["items"]]

    def exercises(self, language: str, *days: int) -> list[tuple[str, str]]:
        members: list[Any] = SHEETS.site.members("oefeningen", language)
        return [("trainer", f"trainer-{entry.stem}") for entry in members if entry.page.half_day in days]

    def sheets(self, language: str, level: str, *days: int) -> list[tuple[str, str]]:
        mine = [sheet for sheet in SHEETS.sheets(language, level) if sheet.page.audience == "participant"]
        return [("sheet", f"blad-{sheet.stem}") for day in days for sheet in mine if SHEETS.half_day(sheet) == day]

    def cards(self, language: str, day: int) -> list[tuple[str, str]]:
        """What the exercises of a half-day use as one for the whole group."""
        mine = [sheet for sheet in SHEETS.sheets(language) if sheet.page.audience == "trainer" and sheet.page.exercise]
        return [("sheet", f"blad-{sheet.stem}") for sheet in mine if SHEETS.half_day(sheet) == day]

    def for_every_woman(self, language: str, level: str, day: int) -> list[tuple[str, str]]:
        """The worksheets of a half-day, with the questions before it, or the questions after it and the certificate."""
        end = "-a2" if level == "a2" else ""
        before = [("sheet", f"blad-vragenlijst-vooraf{end}")] if day == 1 else []
        after = [("sheet", f"blad-vragenlijst-achteraf{end}"), ("sheet", "blad-bewijs-van-deelname")] if day == 2 else []
        return [*before, *self.sheets(language, level, day), *after]

    @pytest.mark.parametrize("day", [1, 2])
    def test_half_day_has_its_programme_exercises_cards_and_sheets_in_order(self, language: str, day: int) -> None:
        once = [("programme", "programma"), *self.exercises(language, day), *self.cards(language, day)]
        assert len(once) > 8
        for level, end in (("b1", ""), ("a2", "-a2")) if language == "nl" else (("b1", ""),):
            assert self.items(language, f"map-dagdeel-{day}{end}") == [*once, *self.for_every_woman(language, level, day)]

    @pytest.mark.parametrize("day", [1, 2])
    def test_a_mixed_half_day_has_the_easy_sheet_beside_its_sister(self, language: str, day: int) -> None:
        slug = f"map-dagdeel-{day}-gemengd"
        if language != "nl":
            assert slug not in {binder.slug for binder in SHEETS.binders(language)}
            return
        usual, easy = (self.for_every_woman(language, level, day) for level in ("b1", "a2"))
        beside = [sheet for pair in zip(usual, easy, strict=True) for sheet in dict.fromkeys(pair)]
        items = self.items(language, slug)
        assert items == [*items[: -len(beside)], *beside]
        assert items[: -len(beside)] == self.items(language, f"map-dagdeel-{day}")[: -len(usual)]
        (binder,) = [binder for binder in SHEETS.binders(language) if binder.slug == slug]
        said = {item["id"]: item["level"] for part in parts_of(SHEETS, binder) for item in part["items"] if item["level"]}
        assert set(said.values()) == {"B1", "A2"}
        assert all((level == "A2") == name.endswith("-a2") for name, level in said.items())

    def test_trainer_has_programme_handbook_exercises_and_forms(self, language: str) -> None:
        forms = [("sheet", f"blad-{sheet.stem}") for sheet in SHEETS.sheets(language) if sheet.page.audience != "participant"]
        forms.remove(("sheet", "blad-hulpkaart"))  # it may be in no binder
        wanted = [("programme", "programma"), ("text", "tekst-handboek"), *self.exercises(language, 1, 2), *forms]
        assert self.items(language, "map-trainer") == wanted
        assert len(forms) >= 4

    def test_sheets_are_all_those_for_participants_and_no_other(self, language: str) -> None:
        wanted = self.sheets(language, "b1", 1, 2, 0)
        assert self.items(language, "map-werkbladen") == wanted
        assert len(wanted) == len([sheet for sheet in SHEETS.sheets(language) if sheet.page.audience == "participant"])

    def test_easy_sheets_have_a_binder_in_dutch_only(self, language: str) -> None:
        slugs = {binder.slug for binder in SHEETS.binders(language)}
        assert ("map-werkbladen-a2" in slugs) == (language == "nl")
        if language == "nl":
            assert self.items(language, "map-werkbladen-a2") == self.sheets("nl", "a2", 1, 2, 0)


def test_other_words_on_a_sheet_change_its_own_pdf_and_its_binders(tmp_path: Any) -> None:
    """The HTML of all other PDFs stays the same, so that they are not made again."""
    before = {job.path: job.html for job in Printer(ROOT, SHEETS, tmp_path).jobs()}
    content, _ = load(ROOT)
    key = "werkbladen/huiswerkkaart"
    entry = content.pages["nl"][key]
    changed = entry.source.__class__(**vars(entry.source) | {"body": entry.source.body.replace("Kies", "Neem", 1)})
    assert changed != entry.source
    content.pages["nl"][key] = Entry(key, "nl", changed, entry.page)
    after = {job.path: job.html for job in Printer(ROOT, Catalogue(Site(content, read_nav(ROOT))), tmp_path).jobs()}
    assert {path for path in after if after[path] != before[path]} == {
        "pdf/nl/huiswerkkaart.pdf",
        "pdf/nl/map-dagdeel-1.pdf",
        "pdf/nl/map-dagdeel-1-gemengd.pdf",
        "pdf/nl/map-werkbladen.pdf",
    }
