"""Sources on built pages: one small note at the end of a paragraph, one list at the foot, and nothing left of the marks."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from helpers.pages import Page, squeezed
from helpers.project import NO_PANGO, ROOT, build
from helpers.sheets import FIGURES
from selectolax.lexbor import LexborHTMLParser

from toolkit.content.citing import cited
from toolkit.content.load import load
from toolkit.figures.sheets import cited_by_charts
from toolkit.markup.citations import OWN
from toolkit.strings import strings

Write = Callable[[str, str, str], Path]
CONTENT = load(ROOT)[0]
ENTRIES = {entry.url: entry for entry in CONTENT}


def test_marks_of_text_and_front_matter_become_notes_and_one_list(buildable: Path, write: Write) -> None:
    for file, text, mark in (
        ("stad.md", "Dit is een korte zin.", "Dit is een korte zin.[^rapport 2.1][^voorstel]"),
        ("stad.en.md", "This is a short sentence.", "This is a short sentence.[^rapport 2.1][^voorstel]"),
        ("stad.md", "Dit is feit 2.", '"Dit is feit 2 [x]{en}.[^krant]"'),
        ("stad.en.md", "This is fact 2.", '"This is fact 2 [x]{nl}.[^krant]"'),
    ):
        write(f"docs/praktijk/{file}", text, mark)
    done = build(buildable, "--json", PYTHONPATH=str(NO_PANGO))
    assert json.loads(done.stdout)["problems"] == []
    site = buildable / "site"
    assert [path for path in site.rglob("*.html") if "[^" in path.read_text(encoding="utf-8")] == []
    page = LexborHTMLParser((site / "praktijk" / "stad" / "index.html").read_text(encoding="utf-8"))
    assert [squeezed(each.text()) for each in page.css("main p small")] == ["Bron: rapport, par. 2.1", "ons voorstel"] * 4
    assert [squeezed(each.text()) for each in page.css(".facts small")] == ["Bron: Krant, 1 mei 2020"]
    assert [each.text() for each in page.css(".facts span[lang=en]")] == ["x"]
    assert [squeezed(each.text()) for each in page.css("ul.source-list > li")] == [
        "Iemand (2020), Een rapport: par. 2.1",
        "Krant (2020), Een bericht",
    ]
    english = LexborHTMLParser((site / "en" / "praktijk" / "stad" / "index.html").read_text(encoding="utf-8"))
    assert squeezed(english.css_first("main p small").text()) == "Source: report, section 2.1"  # type: ignore[union-attr]
    assert [each.attributes["href"] for each in english.css(".source-list a")] == [
        "../../over/bronnen/#rapport",
        "../../over/bronnen/#krant",
    ]


def test_every_page_lists_the_works_that_it_cites(pages: list[Page]) -> None:
    seen = 0
    for page in pages:
        entry = ENTRIES.get(page.path)
        works = {each.work for each in cited(entry)} - {OWN} if entry else set()
        works |= {each.work for each in cited_by_charts(entry, FIGURES, strings(entry.language))} if entry else set()
        lists = page.tree.css("main ul.source-list")
        assert len(lists) == bool(works), page
        links = [link.attributes.get("href") or "" for link in page.tree.css("main ul.source-list a")]
        assert sorted(link.partition("#")[2] for link in links) == sorted(works), page
        seen += bool(works)
    assert seen > 60


def test_notes_are_text_that_no_keyboard_stops_at(pages: list[Page]) -> None:
    for page in pages:
        assert page.tree.css("small.source-note a, small.source-note [tabindex]") == [], page


def test_nothing_is_left_of_a_mark(pages: list[Page]) -> None:
    for page in pages:
        tree = LexborHTMLParser(page.tree.html or "")
        for code in tree.css("code"):
            code.decompose()
        assert not re.search(r"\[\^|\]\{[a-z]{2,3}\}|span class=\"citation", tree.html or ""), page
