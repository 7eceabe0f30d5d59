"""Links to pages and places that are not there, before anything is built; and what does not follow from an unreadable page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.project import ROOT

from toolkit.content.load import load
from toolkit.content.page import written_keys
from toolkit.content.registry import known_pages
from toolkit.problems import Problem
from toolkit.rules.check import check_content
from toolkit.rules.page_links import check_page_links

Write = Callable[[str, str, str], Path]
PAGE = "docs/over/privacy.md"
HEADING = "## Het kopje {#kopje}\n\nTekst.\n\n"
WRONG = {
    "no such page": ("[plan](../vragen/nergens.md)", ""),
    "a slip in its name": ("[plan](../vragen/eertse.md)", "«../vragen/eerste.md»"),
    "another folder": ("[plan](vragen/eerste.md)", "«../vragen/eerste.md»"),
    "above all folders": ("[plan](../../../eerste.md)", ""),
    "no such place": ("[plan](#nergens)", ""),
    "a slip in a place": ("[plan](#kopie)", "«#kopje»"),
    "in a list, with a title of a language": ("- Lees [het [plan]{en}](../vragen/weg.md).", ""),
}
RIGHT = [
    "[plan](../vragen/eerste.md)",
    "[plan](#kopje)",
    "[plan](privacy.md#kopje)",
    "[plan](https://voorbeeld.example/x.md#y)",
    "[post](mailto:a@voorbeeld.example)",
    "`[plan](nergens.md)`",
    "[scan](../scan.md#vraag-eerste)",
    "[begrip](../begrippen.md#college)",
]


def of_page(root: Path) -> list[Problem]:
    return [each for each in check_content(root)[2] if each.code == "page-link"]


def put(root: Path, body: str) -> int:
    """The line of what is put below the heading of the page."""
    path = root / PAGE
    head = path.read_text(encoding="utf-8").split("\n---\n")[0]
    text = f"{head}\n---\n\n{HEADING}{body}\n"
    path.write_text(text, encoding="utf-8")
    return text[: text.index(body)].count("\n") + 1


@pytest.mark.parametrize("name", WRONG)
def test_link_to_nothing_is_told_on_its_line_with_what_is_near(name: str, tiny: Path) -> None:
    body, meant = WRONG[name]
    line = put(tiny, body)
    (found,) = of_page(tiny)
    assert (found.file, found.line, found.level) == (PAGE, line, "error")
    assert not meant or meant in found.hint


@pytest.mark.parametrize("body", RIGHT)
def test_link_that_leads_somewhere_or_that_only_the_built_site_can_judge(body: str, tiny: Path) -> None:
    put(tiny, body)
    assert of_page(tiny) == []


def test_a_page_that_was_renamed_is_named_anew(tiny: Path) -> None:
    (tiny / "redirects.yml").write_text("vragen/oud: vragen/eerste\n", encoding="utf-8")
    put(tiny, "[plan](../vragen/oud.md)")
    (found,) = of_page(tiny)
    assert "«../vragen/eerste.md»" in found.hint


def test_a_page_that_went_without_a_word_is_asked_for(tiny: Path) -> None:
    """A page that happens to have such a name is not meant."""
    (tiny / "words" / "addresses.txt").write_text("vragen/eerste-oud\n", encoding="utf-8")
    put(tiny, "[plan](../vragen/eerste-oud.md)")
    (found,) = of_page(tiny)
    assert "redirects.yml" in found.hint and "eerste.md" not in found.hint


def test_a_page_that_cannot_be_read_is_there_all_the_same(tiny: Path, write: Write) -> None:
    """No link, sheet or statement is told to be without it."""
    put(tiny, "[plan](../vragen/eerste.md)")
    write("docs/vragen/eerste.md", "title:", "titel:")
    (tiny / "words" / "statements.txt").write_text("eerste-a\neerste-b\n", encoding="utf-8")
    told = check_content(tiny)[2]
    assert {each.file for each in told} - {PAGE, "docs/over/privacy.en.md"} == {"docs/vragen/eerste.md"}


def test_all_links_of_the_real_pages_lead_somewhere() -> None:
    assert check_page_links(load(ROOT)[0], known_pages(ROOT, written_keys(ROOT))) == []
