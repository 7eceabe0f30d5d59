"""The sheets that somebody at home may find or read, and the sheet that counts: what the real ones must and must not say."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from helpers.sheets import ALL, BINDERS, SHEETS, items_of, tree

from toolkit.content.page import Entry
from toolkit.languages import LANGUAGES
from toolkit.paper.sheet_text import body
from toolkit.rules.prose import sentences_of
from toolkit.rules.sheets import HARD_SYLLABLES, LIMITS, hard_words, syllables

TELLING = r"geweld|schuld|dwang|geld|veilig|hulp|slachtoffer|meld|violence|debt|abuse|money|safe|help|victim|report"
EASY = [sheet for sheet in ALL.values() if sheet.stem in ("flyer", "affiche") and sheet.language == "nl"]


def real(stem: str, language: str = "nl") -> Entry:
    return next(sheet for sheet in ALL.values() if (sheet.stem, sheet.language) == (stem, language))


def cards(stem: str, language: str = "nl") -> list[str]:
    """The words of each card that is cut out of a sheet."""
    return [" ".join(card.text(separator=" ").split()) for card in tree(body(real(stem, language))).css(".same__card")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_with_numbers_does_not_say_what_they_are_for(language: str) -> None:
    """Who finds it sees a list for school and doctor: no telling word, no address of this site, no code, nobody's name."""
    found = cards("hulpkaart", language)
    assert len(found) == 8
    assert len(set(found)) == 1
    assert {"112", "0800-2000", "0800-8115"} <= set(found[0].split())
    assert not re.search(TELLING, found[0], re.IGNORECASE)
    assert not re.search(r"\.nl|https?:|www|@|qr", found[0], re.IGNORECASE)
    assert tree(body(real("hulpkaart", language))).css(".same img") == []


@pytest.mark.parametrize("path", BINDERS)
def test_the_card_is_in_no_binder(path: str) -> None:
    """Its own explanation names what it is for, and says never to put it in a binder: who wants it prints it by itself."""
    assert all("hulpkaart" not in item["id"] for item in items_of(BINDERS[path]))


def test_the_card_is_not_made_for_every_woman() -> None:
    assert not SHEETS.row(real("hulpkaart")).each


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_numbers_on_the_card_are_those_of_the_handbook(language: str) -> None:
    handbook = SHEETS.site.content.get(language, "oefeningen/handboek").source.body
    table = handbook[handbook.index("{#wie-bellen}") : handbook.index("{#telefoon}")]
    for number in re.findall(r"\b(?:0800-\d{4}|112)\b", cards("hulpkaart", language)[0]):
        row = next(row for row in table.splitlines() if number in row)
        assert "[^" in row, f"{number} has no source"
        assert re.search(r"\d{4} \|$", row), f"{number} has no day on which it was seen"


def _read(sheet: Entry) -> Iterator[str]:
    """The texts that women read: the card of a flyer, and all of a poster."""
    root = tree(body(sheet))
    card = root.css_first(".same__card")
    if card is None:
        yield from (sheet.page.title, sheet.page.message)
    yield from (node.text() for node in (card or root).css("h2, h3, h4, p, li .pictures__words"))


@pytest.mark.parametrize("sheet", EASY, ids=lambda sheet: sheet.stem)
def test_what_women_read_of_it_is_easy(sheet: Entry) -> None:
    """A flyer and a poster are no sheets at a level, but they are read by women who know little Dutch."""
    found = [sentence.text for text in _read(sheet) for sentence in sentences_of(text, 1)]
    lengths = [len(sentence.split()) for sentence in found]
    most, mean = LIMITS["a2"]
    assert found
    assert max(lengths) <= most
    assert sum(lengths) / len(lengths) <= mean
    words = {word.lower() for sentence in found for word in re.findall(r"[^\W\d_]+", sentence)}
    assert {word for word in words if syllables(word) >= HARD_SYLLABLES} <= set(hard_words())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stem", ["vragenlijst-vooraf", "vragenlijst-achteraf"])
def test_every_answer_of_a_questionnaire_can_be_counted(language: str, stem: str) -> None:
    """Read from the finished sheets, so that neither a question nor an answer is lost on the way."""
    asked = tree(body(real(stem, language)))
    questions = [node.text().strip() for node in asked.css("h1, h2, h3, h4") if re.match(r"\d+\. ", node.text())]
    questions.pop()  # the last one asks for words of her own
    answers = [node.text().strip() for node in asked.css("li") if re.match(r"[a-z]\. ", node.text().strip())]
    (counted,) = tree(body(real(stem.replace("vragenlijst", "telblad"), language))).css("div.tally")
    heads = [node.text().strip() for node in counted.css("th:first-child")]
    assert len(questions) >= 9
    assert heads == questions
    cells = [node.text().strip() for node in counted.css("td:first-child") if re.match(r"[a-z]\. ", node.text().strip())]
    assert cells == answers


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stem", ["telblad-vooraf", "telblad-achteraf"])
def test_a_tally_sheet_says_from_how_many_and_what_happens_to_the_papers(language: str, stem: str) -> None:
    words = tree(body(real(stem, language))).text()
    assert re.search(r"minder dan vijf|Fewer than five", words)
    assert re.search(r"Vernietig alle|Destroy all", words)
    assert re.search(r"één tot en met vier vrouwen|one to four women", words)
    assert re.search(r"geen naam|no name", words)
