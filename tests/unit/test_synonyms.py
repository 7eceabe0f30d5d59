"""The everyday words by which pages are found: what they are, and what is wrong with the list that editors keep."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.project import ROOT
from helpers.tiny import TINY, copy_of

from toolkit.content.load import load
from toolkit.languages import LANGUAGES
from toolkit.rules.check import check_content
from toolkit.rules.synonyms import FILE, check_synonyms, read_synonyms

LIST = """\
- pages: [vragen/eerste, scan]
  nl: [vraagje, wat eerst]
  en: [query]
- pages: [vragen/eerste#onderzoek]
  nl: [studie]
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of(TINY, target=tmp_path_factory.mktemp("synoniemen") / "project")


def told(project: Path, text: str) -> list[tuple[int, str, str]]:
    (project / FILE).write_text(text, encoding="utf-8")
    return [(each.line, each.code, each.message) for each in check_synonyms(project, load(project)[0])]


def test_words_of_a_page_and_of_a_place_in_it(project: Path) -> None:
    assert told(project, LIST) == []
    found = read_synonyms(project)[0]
    assert found.words("vragen/eerste", "", "nl") == "vraagje, wat eerst"
    assert found.words("scan", "", "en") == "query"
    assert found.words("vragen/eerste", "onderzoek", "nl") == "studie"
    assert found.words("vragen/eerste", "onderzoek", "en") == ""
    assert found.words("checklist", "", "nl") == ""


def test_no_list_is_no_fault(project: Path) -> None:
    (project / FILE).unlink(missing_ok=True)
    assert check_synonyms(project, load(project)[0]) == []
    assert read_synonyms(project)[0].groups == ()


def test_what_is_not_there_and_what_is_there_twice(project: Path) -> None:
    text = LIST + "- pages: [vragen/eerst, zzzz, scan#weg]\n  nl: [Studie, nieuw, nieuw]\n  en: [studie]\n"
    assert told(project, text) == [
        (6, "synonyms", "Er is geen pagina «vragen/eerst» om te vinden."),
        (6, "synonyms", "Er is geen pagina «zzzz» om te vinden."),
        (6, "synonyms", "Op de pagina «scan» is geen plek «weg»."),
        (7, "synonyms", "Het woord «Studie» staat al in de lijst, op regel 5."),
        (7, "synonyms", "Het woord «nieuw» staat al in de lijst, op regel 7."),
    ]
    hints = [each.hint for each in check_synonyms(project, load(project)[0])]
    assert "vragen/eerste" in hints[0]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- pages: [scan\n", "yaml"),
        ("- pages: [scan]\n  pages: [scan]\n", "yaml-double"),
        ("- pages: [scan]\n  fr: [quoi]\n", "schema-extra"),
        ("- pages: []\n  nl: [iets]\n", "schema-short"),
        ('- pages: [scan]\n  nl: ["een, twee"]\n', "schema-pattern"),
    ],
)
def test_a_list_that_is_written_wrong(project: Path, text: str, code: str) -> None:
    (found, *_) = told(project, text)
    assert found[1].startswith(code.partition("-")[0])
    assert read_synonyms(project)[0].groups == ()


def test_it_is_part_of_the_check(project: Path) -> None:
    told(project, "- pages: [zzzz]\n  nl: [iets]\n")
    assert "synonyms" in {each.code for each in check_content(project)[2]}


def test_our_own_list_has_words_for_most_pages_in_both_languages() -> None:
    found = read_synonyms(ROOT)[0]
    assert len(found.groups) > 40
    assert [group.pages for group in found.groups for language in LANGUAGES if not group.of(language)] == []
