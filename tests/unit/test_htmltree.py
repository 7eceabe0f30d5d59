"""Finished HTML as a tree: parts, tables, wrapped and renamed elements, whatever the way in which they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from toolkit.htmltree import Body
from toolkit.pages.rendering import tables

TEXT = '<p>Ervoor.</p><h2 id="waarom">Waarom</h2><p>a</p><!-- programma --><p>b</p><h2 id="bronnen">Bronnen</h2><p>c</p>'


def test_parts_before_from_after_and_between() -> None:
    parts = Body(TEXT).parts()
    assert parts.before("#bronnen") + parts.since("#bronnen") == TEXT
    assert parts.since("#bronnen") == '<h2 id="bronnen">Bronnen</h2><p>c</p>'
    assert parts.after("programma") == '<p>b</p><h2 id="bronnen">Bronnen</h2><p>c</p>'
    assert parts.between("programma", "#bronnen") == "<p>b</p>"
    assert "programma" in parts
    assert "#programma" not in parts, "a mark and a heading may have the same name"


@pytest.mark.parametrize(
    "heading",
    [
        '<h2 class="klein" id="bronnen">',
        "<h2 id=bronnen>",
        "<h2 data-x='<h2 id=\"bronnen\">' id='bronnen'>",
        '<H2 ID="bronnen">',
        '<h2\n  id="bronnen"\n>',
    ],
)
def test_heading_is_found_however_it_is_written(heading: str) -> None:
    """The text was cut at `<h2 id="bronnen"`: a class before it, and the sources stood twice on the page."""
    parts = Body(f'<p>a</p><pre><code>&lt;h2 id="bronnen"</code></pre>{heading}B</h2><p>b</p>').parts()
    assert "<p>b</p>" not in parts.before("#bronnen")
    assert parts.before("#bronnen").startswith("<p>a</p><pre>")
    assert LexborHTMLParser(parts.since("#bronnen")).css_first("h2").text() == "B"


def test_what_is_not_there_cuts_nothing() -> None:
    parts = Body(TEXT).parts()
    assert parts.before("#nergens") == TEXT
    assert parts.since("#nergens") == parts.after("nergens") == parts.between("nergens", "#nergens") == ""
    assert Body("").parts().before("#x") == ""


def test_comment_at_the_beginning_or_the_end_stays() -> None:
    assert Body("<!-- programma --><p>a</p><!-- eind -->").html == "<!-- programma --><p>a</p><!-- eind -->"
    assert Body("<!-- programma --><p>a</p>").parts().after("programma") == "<p>a</p>"


def test_sections() -> None:
    start, found = (
        Body('<p>x</p><h2>Zonder id</h2><h2 id="a" class="b">A</h2><h3 id="c">C</h3><h2 id="d">D</h2>').parts().sections()
    )
    assert start == "<p>x</p><h2>Zonder id</h2>"
    assert [name for name, _ in found] == ["a", "d"]
    assert '<h3 id="c">C</h3>' in found[0][1]


@pytest.mark.parametrize("table", ["<table>", '<table class="x">', "<table\n>", "<TABLE data-a='>'>"])
def test_each_table_scrolls_in_a_box_of_its_own(table: str) -> None:
    """A class on a table left a closing `</div>` too many."""
    body = Body(f"<p>a</p>{table}<thead><tr><th></th><th>b</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table><p>d</p>")
    tables(body, 'Tabel "1"')
    tree = LexborHTMLParser(body.html)
    (box,) = tree.css("div")
    assert box.attributes == {"class": "table", "role": "group", "tabindex": "0", "aria-label": 'Tabel "1"'}
    assert [node.tag for node in tree.css_first("body").iter()] == ["p", "div", "p"]
    assert [node.tag for node in box.css_first("tr").iter()] == ["td", "th"], "an empty corner heads nothing"


def test_table_in_a_table_has_its_own_box() -> None:
    body = Body("<table><tr><td><table><tr><td>in</td></tr></table></td></tr></table>")
    tables(body, "x")
    assert len(body.all("div.table > table")) == 2
    assert body.all("div.table div.table td")[0].text() == "in"


def test_aligned_columns_are_told_by_a_class() -> None:
    """The attribute is no longer HTML."""
    body = Body('<table><thead><tr><th align="right">A</th><th align="center">B</th><th>C</th></tr></thead></table>')
    tables(body, "x")
    assert [dict(cell.attributes) for cell in body.all("th")] == [{"class": "align-right"}, {"class": "align-center"}, {}]


def test_renaming_keeps_attributes_and_content() -> None:
    body = Body('<h4 id="a" class="b c" data-x="&lt;&quot;">x <em>y</em> &amp; z</h4>')
    body.rename(body.all("h4")[0], "h2")
    assert body.html == '<h2 id="a" class="b c" data-x="&lt;&quot;">x <em>y</em> &amp; z</h2>'


def test_text_that_is_put_in_is_never_markup() -> None:
    body = Body("<p>a</p>")
    body.replace(body.all("p")[0], "1 < 2 & <b>", body.element("a", {"href": '"><b>'}, "<i>"))
    assert body.html == '1 &lt; 2 &amp; &lt;b&gt;<a href="&quot;&gt;&lt;b&gt;">&lt;i&gt;</a>'


PIECES = st.lists(
    st.sampled_from(
        [
            '<h2 id="a">A</h2>',
            "<h2 class=x id=b>B</h2>",
            "<!-- merk -->",
            "<p>tekst &amp; meer</p>",
            "<div><h2 id='c'>C</h2></div>",
            "los",
            "<pre>## D {#d}</pre>",
        ]
    ),
    max_size=8,
)


@given(pieces=PIECES, name=st.sampled_from(["#a", "#b", "#c", "#d", "merk", "#merk"]))
def test_no_word_is_lost_by_cutting(pieces: list[str], name: str) -> None:
    body = Body("".join(pieces))
    parts = body.parts()
    assert parts.before(name) + parts.since(name) == body.html
    start, found = parts.sections()
    assert start + "".join(html for _, html in found) == body.html or len({n for n, _ in found}) < pieces.count(found[0][0])
