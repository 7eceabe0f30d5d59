"""The page from which editors copy: it shows every notation there is, as it is written and as it comes out, in each language."""

from __future__ import annotations

import re
from functools import cache

import pytest
from helpers.project import ROOT
from selectolax.lexbor import LexborHTMLParser

from toolkit.content.source import Source, read_source
from toolkit.htmltree import Body
from toolkit.languages import LANGUAGES
from toolkit.markup.components import for_screen
from toolkit.markup.extensions import reader
from toolkit.markup.rows import rows
from toolkit.markup.source_notes import NO_WORKS, place_notes
from toolkit.markup.vocabulary import ADMONITIONS, KEPT, MOST_TABS, NOT_KEPT, Notation
from toolkit.pages.rendering import tables
from toolkit.strings import strings


@cache
def page(language: str) -> Source:
    name = "stijl.md" if language == LANGUAGES[0] else f"stijl.{language}.md"
    source, problems = read_source(ROOT / "docs" / "over" / name, ROOT)
    assert source is not None, problems
    return source


@cache
def examples(language: str) -> list[tuple[str, str]]:
    """Each block of Markdown to copy, and what stands below it up to the next block, heading or table of kinds."""
    text = rows(page(language).body, 1)
    found: list[tuple[str, str]] = []
    block: list[str] | None = None
    closing = ""
    for row in text:
        if block is None and row.info == "markdown":
            block, closing = [], row.raw.removesuffix("markdown")
        elif block is not None and row.raw == closing:
            found.append(("\n".join(block), "\n".join(other.raw for other in text if other.line > row.line)))
            block = None
        elif block is not None:
            block.append(row.raw)
    assert len(found) > 12
    return found


@cache
def shown(text: str, language: str) -> str:
    """The HTML of a piece of the page."""
    body = Body(reader(None).convert(text))
    place_notes(body, NO_WORKS, strings(language))
    tables(body, strings(language)["table"])
    for_screen(body, strings(language))
    return body.html


@pytest.mark.parametrize("language", LANGUAGES)
def test_below_each_notation_stands_exactly_what_it_makes(language: str) -> None:
    for written, below in examples(language):
        lead, _, rest = below.strip().partition("\n\n")
        assert lead.endswith(":"), f"{written}: say first that this is what it becomes"
        assert rest.startswith(written), written


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("notation", KEPT, ids=lambda each: each.name)
def test_every_notation_is_shown_and_makes_what_it_says(notation: Notation, language: str) -> None:
    fits = [written for written, _ in examples(language) if any(notation.sign.search(row) for row in written.split("\n"))]
    assert fits, f"no block to copy has {notation.example}"
    assert any(LexborHTMLParser(shown(written, language)).css_first(notation.makes) for written in fits)
    whole = LexborHTMLParser(shown(page(language).body, language))
    assert whole.css_first(notation.makes), "it is not on the page"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("notation", NOT_KEPT, ids=lambda each: each.name)
def test_everything_that_is_not_possible_is_named_with_what_to_write_instead(notation: Notation, language: str) -> None:
    (section,) = re.findall(r"^## [^\n]*\{#kan-niet\}\n(.*?)(?=^## |\Z)", page(language).body, re.MULTILINE | re.DOTALL)
    cells = [
        [" ".join(cell.text().split()) for cell in row.css("td")] for row in LexborHTMLParser(shown(section, language)).css("tr")
    ]
    told = [cell for cell in cells if cell and notation.example in cell[0]]
    assert len(told) == 1, notation.example
    assert told[0][1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_kinds_of_boxes_and_their_titles_are_told(language: str) -> None:
    text = page(language).body
    assert [kind for kind in ADMONITIONS if f"`{kind}`" not in text] == []
    for kind, title in re.findall(r"^\| `(\w+)` \| ([^|]+) \|", text, re.MULTILINE):
        assert title == strings(language)[f"kind_{kind}"]


def test_style_shows_as_many_tabs_as_may_be_written() -> None:
    css = (ROOT / "overrides" / "assets" / "stylesheets" / "seldom.css").read_text(encoding="utf-8")
    assert [int(number) for number in re.findall(r"labels > :nth-of-type\((\d)\):checked", css)] == list(range(1, MOST_TABS + 1))
