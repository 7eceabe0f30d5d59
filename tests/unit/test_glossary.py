"""The explanation of a term where a page first uses it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from toolkit.content.models import Term
from toolkit.htmltree import Body
from toolkit.pages.glossary import as_markdown, mark_terms

BIJSTAND = Term(id="bijstand", term="bijstand", forms=["bijstand", "bijstandsuitkering"], text='Geld van de "gemeente" & meer.')
PARTNER = Term(
    id="kostwinner", term="kostwinner", forms=["kostwinner", "de kostwinner", "kostwinner zijn"], text="Wie het geld verdient."
)
TERMS = [BIJSTAND, PARTNER]


def marked(html: str, terms: list[Term] | None = None) -> list[str]:
    """The words that have become links to a term."""
    return [link.text() for link in LexborHTMLParser(with_terms(html, TERMS if terms is None else terms)).css("a.term")]


def with_terms(html: str, terms: list[Term]) -> str:
    """A text with its terms marked."""
    body = Body(html)
    mark_terms(body, terms, "../begrippen/")
    return body.html


def test_link_carries_the_explanation_and_leads_to_it() -> None:
    assert with_terms("<p>In de bijstand.</p>", TERMS) == (
        '<p>In de <a class="term" href="../begrippen/#bijstand" '
        'data-term="Geld van de &quot;gemeente&quot; &amp; meer.">bijstand</a>.</p>'
    )


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Bijstand, bijstand en <em>bijstand</em>.</p>", ["Bijstand"]),
        ("<p>Bijstandsuitkering of bijstand.</p>", ["Bijstandsuitkering"]),
        ("<p>De kostwinner</p>", ["De kostwinner"]),
        ("<p>Kostwinner zijn</p>", ["Kostwinner zijn"]),
        ("<p>de\n  kostwinner</p>", ["de\n  kostwinner"]),
        ("<p>bijstandsregels, nug-bijstand, bijstand-plus, mijn_bijstand</p>", []),
        ("<h2>Bijstand</h2><p>(bijstand)</p>", ["bijstand"]),
        ('<p><a href="x"><b>bijstand</b></a> en bijstand</p>', ["bijstand"]),
        ("<code>bijstand</code><pre>bijstand</pre><label>bijstand</label><button>bijstand</button>", []),
        ("<table><tr><th>bijstand</th><td>kostwinner</td></tr></table>", ["kostwinner"]),
        ('<img alt="bijstand" src="a.png"><p title="de > bijstand">x</p>', []),
        ("<!-- bijstand --><p>x</p>", []),
        ("<p>1 < 2 bijstand</p>", ["bijstand"]),
    ],
)
def test_first_use_in_running_text_only(html: str, words: list[str]) -> None:
    assert marked(html) == words


def test_no_terms_no_change() -> None:
    assert with_terms("<p>bijstand</p>", []) == "<p>bijstand</p>"


def test_character_references_stay_whole() -> None:
    terms = [Term(id="amp", term="amp", forms=["amp", "lt", "x27"], text="x")]
    html = "<p>a &amp; b &lt; c &#x27;d&#x27;</p>"
    assert with_terms(html, terms) == Body(html).html == "<p>a &amp; b &lt; c 'd'</p>"


def test_letter_that_only_looks_alike_does_no_harm() -> None:
    """To a pattern that ignores case, the Turkish dotless i is an i."""
    assert marked("<p>bıjstand of BIJSTAND</p>") == ["BIJSTAND"]


def test_list_is_in_the_order_of_the_alphabet() -> None:
    terms = [
        Term(id="z", term="zorg", forms=["zorg"], text="Zorgen."),
        Term(id="b", term="Bijstand", forms=["bijstand"], text="Geld.", more="En meer."),
    ]
    assert (
        as_markdown(terms, "Alles") == "## Alles {#lijst}\n\n### Bijstand {#b}\n\nGeld.\n\nEn meer.\n\n### zorg {#z}\n\nZorgen."
    )


FORMS = ["bijstand", "de kostwinner", "nug", "Anw", "amp", "a b", "i", "s"]
TEXT = st.lists(
    st.sampled_from(
        [*FORMS, "BIJSTAND", "ı", "ſ", "&amp;", "&lt;", "&#39;", "&nbsp;", "de", "kostwinner", ",", ".", "-", "é", "\n", "1"]
    ),
    max_size=8,
).flatmap(lambda words: st.sampled_from([" ", ""]).map(lambda gap: gap.join(words)))
ATTRIBUTE = st.sampled_from(["", ' title="a > bijstand"', " class='x > nug'", ' data-x="<a>"', ' id="i"'])


def element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    names = st.sampled_from(["p", "em", "a", "h2", "li", "td", "code", "label", "strong", "div"])
    whole = st.builds(lambda name, attribute, text: f"<{name}{attribute}>{text}</{name}>", names, ATTRIBUTE, inner)
    void = st.builds(lambda name, attribute: f"<{name}{attribute}>", st.sampled_from(["br", "img", "hr"]), ATTRIBUTE)
    return st.lists(whole | void | inner | st.just("<!-- nug > bijstand -->"), max_size=4).map("".join)


@given(html=st.recursive(TEXT, element, max_leaves=12), forms=st.lists(st.sampled_from(FORMS), min_size=1, unique=True))
@settings(max_examples=300)
def test_nothing_but_links_is_added_and_none_stands_in_another(html: str, forms: list[str]) -> None:
    terms = [Term(id=f"t{number}", term=form, forms=[form], text=f'Uitleg "{form}".') for number, form in enumerate(forms)]
    result = with_terms(html, terms)
    assert re.sub(r'<a class="term"[^>]*>([^<]*)</a>', r"\1", result) == Body(html).html
    found = re.findall(r'<a class="term" href="\.\./begrippen/#(\w+)"', result)
    assert len(found) == len(set(found)), "a term is explained twice"
    depth = 0  # counted in the text: a parser would mend links that stand in links
    for mark in re.findall(r"<!--.*?-->|<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", result):
        if re.match(r"</?a[\s>]", mark):
            assert not (mark.startswith('<a class="term"') and depth), "a link in a link"
            depth += -1 if mark.startswith("</") else 1
