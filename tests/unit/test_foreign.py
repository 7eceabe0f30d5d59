"""Words in another language: as a `span` on a page and on paper, as plain words where no HTML can stand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers.project import ROOT
from selectolax.lexbor import LexborHTMLParser

from toolkit.content.models import Page, Term
from toolkit.content.outline import outline
from toolkit.content.page import Entry
from toolkit.content.source import Source
from toolkit.generator import PLAIN, dialect
from toolkit.htmltree import Body
from toolkit.markup.extensions import reader
from toolkit.markup.foreign import Marked, marked, without_marks, written
from toolkit.pages.glossary import as_markdown, mark_terms
from toolkit.paper.page_text import page_text, without_links
from toolkit.paper.sheet_text import body
from toolkit.rules.prose import plain
from toolkit.templates import environment


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("the [Werk en Inkomen]{nl} team", '<p>the <span lang="nl">Werk en Inkomen</span> team</p>'),
        ("[*Meer* `x`]{nl}", '<p><span lang="nl"><em>Meer</em> <code>x</code></span></p>'),
        ("[see [x](u.md) a]{nl} b", '<p><span lang="nl">see <a href="u.md">x</a> a</span> b</p>'),
        ("[[x]{nl}](u.md)", '<p><a href="u.md"><span lang="nl">x</span></a></p>'),
        ("**[x]{nl}** ![p](a.png)", '<p><strong><span lang="nl">x</span></strong> <img alt="p" src="a.png" /></p>'),
        ("[شكرا]{ar}", '<p><span dir="rtl" lang="ar">شكرا</span></p>'),
        ("`[x]{nl}` \\[x]{nl} [x]{qq}", "<p><code>[x]{nl}</code> [x]{nl} [x]{qq}</p>"),
        ("- a\n<!-- lange zin: de wet -->\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    ],
)
def test_in_markdown(text: str, html: str) -> None:
    assert reader(None).convert(text) == html


def test_in_a_heading_and_a_table() -> None:
    tree = LexborHTMLParser(reader(None).convert("## The [Werk]{nl} team {#team}\n\n| [a]{nl} |\n|---|\n| [b]{nl} |"))
    heading = tree.css_first("h2#team > span[lang=nl]")
    assert heading is not None
    assert [cell.css_first("span[lang=nl]") is not None for cell in tree.css("th, td")] == [True, True]


@pytest.mark.parametrize("text", ["## The [Werk]{nl} team {#team}\n", "<b>x</b>\n\n## The [Werk]{nl} team {#team}\n"])
def test_a_heading_is_known_with_its_id(text: str) -> None:
    """In the quick way, and where the converter is asked."""
    (found,) = outline(text, PLAIN).headings
    assert (found.id, plain(found.text)) == ("team", "The Werk team")


def test_table_of_contents_and_ids_are_plain() -> None:
    md = reader(None)
    md.registerExtensions(["toc"], {})
    html = md.convert("## The [Werk]{nl} team")
    assert 'id="the-werk-team"' in html
    assert [(each["name"], each["id"]) for each in md.toc_tokens] == [("The Werk team", "the-werk-team")]  # type: ignore[attr-defined]


def test_links_on_paper_keep_the_words_and_their_language() -> None:
    assert without_links("see [[Werk en Inkomen]{nl}](a.md) and [b](c.md)") == "see [Werk en Inkomen]{nl} and b"


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("the [Werk en\nInkomen]{nl} team", "the Werk en\nInkomen team"),
        ("[[x]{nl}](u.md)", "[x](u.md)"),
        ("[a]{nl} and [b]{ar}", "a and b"),
        ("[a]{qq} [b] {nl} [c](d)", "[a]{qq} [b] {nl} [c](d)"),
    ],
)
def test_plain_words(text: str, plainly: str) -> None:
    assert without_marks(text) == plainly


def test_text_of_front_matter_is_plain_in_python_and_marked_on_a_page(tmp_path: Path) -> None:
    page = Page.model_validate({"title": "A <b> [Werk & X]{nl}", "description": "Words. " * 8, "updated": "2026-01-02"})
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides" / "x.html").write_text(
        '<title>{{ page.title | plain }}</title><h1 title="{{ page.title | plain }}">{{ page.title }}</h1>', encoding="utf-8"
    )
    html = environment(tmp_path).get_template("x.html").render(page=page)
    assert page.title == "A <b> Werk & X"
    assert json.dumps(page.label) == '"A <b> Werk & X"'
    assert f"{page.title}" == "A <b> Werk & X"
    assert written(page.title) == "A <b> [Werk & X]{nl}"
    assert html == (
        '<title>A &lt;b&gt; Werk &amp; X</title><h1 title="A &lt;b&gt; Werk &amp; X">'
        'A &lt;b&gt; <span lang="nl">Werk &amp; X</span></h1>'
    )
    assert not isinstance(page.description, Marked)


def test_text_without_a_mark_stays_what_it_is() -> None:
    text = "[x]{qq} and {count}"
    assert marked(text) is text
    assert written(text) is text


def test_term_of_the_glossary() -> None:
    term = Term.model_validate(
        {"id": "scp", "term": "[SCP]{nl}", "forms": ["SCP"], "text": "The [Sociaal Bureau]{nl}.", "more": "In [Den Haag]{nl}."}
    )
    html = reader(None).convert(as_markdown([term], "Terms"))
    assert html.count('<span lang="nl">') == 3
    body = Body("<p>The SCP.</p>")
    mark_terms(body, [term], "x/")
    link = body.root.css_first("a.term")
    assert link is not None
    assert link.attributes["data-term"] == "The Sociaal Bureau."


def test_the_settings_of_the_site_read_it_too() -> None:
    assert dialect(ROOT) != PLAIN
    assert reader(ROOT).convert("[x]{nl}") == '<p><span lang="nl">x</span></p>'


@pytest.mark.parametrize("key", ["werkbladen/blad", "oefeningen/geld"])
def test_on_paper(key: str) -> None:
    source = Source(Path("x.md"), "docs/x.md", {}, {}, "The [Werk]{nl} team.\n\n## A [kop]{nl} {#kop}", 1)
    entry = Entry(key, "en", source, None)
    for html in (body(entry), page_text(entry).html):
        assert html.count('<span lang="nl">') == 2
        assert "{nl}" not in html
