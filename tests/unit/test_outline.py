"""The headings of a text, held against what Python-Markdown makes of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from helpers.project import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from toolkit.content import outline as module
from toolkit.content.load import load
from toolkit.content.outline import Heading, Outline, outline
from toolkit.generator import PLAIN, Dialect, dialect
from toolkit.htmltree import HEADINGS, Body, mark_of
from toolkit.pages.rendering import extensions

SITE = dialect(ROOT)


def made(text: str, written_in: Dialect = SITE) -> list[tuple[int, str]]:
    """Level and id of each heading in the HTML of a text; without the extension that makes up an id where none is given.

    What stands on the page more than once, to be cut out, is written once.
    """
    names = [name for name in written_in.names if name != "toc"]
    options = {name: given for name, given in written_in.options.items() if name != "toc"}
    known, configured = extensions(names, options)
    html = Markdown(extensions=known, extension_configs=configured).convert(text)
    body = Body(html)
    for copy in body.all(".same__card:not(:first-child)"):
        copy.decompose()
    return [(int((node.tag or "h0")[1]), node.attributes.get("id") or "") for node in body.all(", ".join(HEADINGS))]


def found(text: str, written_in: Dialect = SITE) -> list[tuple[int, str]]:
    return [(heading.level, heading.id) for heading in outline(text, written_in).headings]


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("## Kop {#kop}", [Heading(1, 2, "Kop", "kop")]),
        ("##Kop {#kop}", [Heading(1, 2, "Kop", "kop")]),
        ("### Kop { #kop .klasse }  ", [Heading(1, 3, "Kop", "kop")]),
        ("# Kop {#kop}", [Heading(1, 1, "Kop", "kop")]),
        ("## Kop", [Heading(1, 2, "Kop")]),
        ("#Kop", [Heading(1, 1, "Kop")]),
        ("Tekst {#kop}", []),
        ("## Kop {#kop} verder", [Heading(1, 2, "Kop {#kop} verder")]),
        ("## Kop{#kop}", [Heading(1, 2, "Kop{#kop}")]),
        ("## Bronnen {#bronnen .klein}", [Heading(1, 2, "Bronnen", "bronnen")]),
        ("## Bronnen {.klein #bronnen}", [Heading(1, 2, "Bronnen", "bronnen")]),
        ("## Bronnen {: #bronnen }", [Heading(1, 2, "Bronnen", "bronnen")]),
        ("## Bronnen {:.klein #bronnen}", [Heading(1, 2, "Bronnen", "bronnen")]),
        ('## Bronnen {#bronnen data-x="a } b"}', [Heading(1, 2, "Bronnen", "bronnen")]),
        ("## Bronnen {data-x='a # b' #bronnen}", [Heading(1, 2, "Bronnen", "bronnen")]),
        ('## Bronnen {id="bronnen"}', [Heading(1, 2, "Bronnen", "bronnen")]),
        ("## Bronnen {#een #bronnen}", [Heading(1, 2, "Bronnen", "bronnen")]),
        ("## Bronnen {#bronnen} ##", [Heading(1, 2, "Bronnen", "bronnen")]),
        ("## Bronnen {.klein}", [Heading(1, 2, "Bronnen")]),
        ("## `{#bronnen}`", [Heading(1, 2, "`{#bronnen}`")]),
        ("## `een {x}` {#bronnen}", [Heading(1, 2, "`een {x}`", "bronnen")]),
        ("Kop {#kop}\n---", [Heading(1, 2, "Kop", "kop", underlined=True)]),
        ("tekst\n\nKop\n===\n\ntekst", [Heading(3, 1, "Kop", underlined=True)]),
        ("tekst\n\n---\n\ntekst", []),
        ("een\ntwee\n---", []),
        ("## Een\nTwee {#twee}\n---", [Heading(1, 2, "Een"), Heading(2, 2, "Twee", "twee", underlined=True)]),
        ("tekst\n## Kop {#kop}\ntekst", [Heading(2, 2, "Kop", "kop")]),
        ("## Een {#een}\n### Twee {#twee}", [Heading(1, 2, "Een", "een"), Heading(2, 3, "Twee", "twee")]),
        ("- punt\n\n    ## Kop {#kop}", [Heading(3, 2, "Kop", "kop", top=False)]),
        ("> ## Kop {#kop}", [Heading(1, 2, "Kop", "kop", top=False)]),
        ("> Kop\n> ---", [Heading(1, 2, "Kop", underlined=True, top=False)]),
        ('<div markdown="1">\n\n## Kop {#kop}\n\n</div>', [Heading(3, 2, "Kop", "kop", top=False)]),
        ("<div>\n## Kop {#kop}\n</div>", []),
        ("tekst\n\n    ## Code {#code}", []),
        ("a | b\n--|--\n## Rij | {#rij}", []),
        ("/// kader\nKop {#kop}\n---\n///", [Heading(2, 2, "Kop", "kop", underlined=True)]),
        ("/// kolommen\n### Ja\n\n### Nee\n///", [Heading(2, 3, "Ja"), Heading(4, 3, "Nee")]),
    ],
)
def test_headings_with_their_lines(text: str, headings: list[Heading]) -> None:
    assert list(outline(text, SITE).headings) == headings
    assert list(outline(f"eerst\n\n{text}", SITE).headings)[-1:] == [
        Heading(each.line + 2, each.level, each.text, each.id, each.underlined, each.top) for each in headings[-1:]
    ]


FENCES = ["```", "````", "~~~", "~~~~~"]


@pytest.mark.parametrize("fence", FENCES)
@pytest.mark.parametrize("after", ["", "markdown", " markdown"])
def test_nothing_in_a_fence_is_a_heading(fence: str, after: str) -> None:
    inside = "## Weg {#weg}\n<!-- programma -->\n" + ("~~~" if fence[0] == "`" else "```")
    text = f"{fence}{after}\n{inside}\n## Ook weg\n{fence}\n\n## Kop {{#kop}}"
    assert outline(text, SITE) == Outline((Heading(8, 2, "Kop", "kop"),), frozenset(), frozenset(range(1, 7)))


def test_a_longer_fence_holds_a_shorter_one() -> None:
    text = "````\n```\n## Weg {#weg}\n```\n## Weg {#weg}\n````\n\n## Kop {#kop}"
    assert outline(text, SITE).ids == ["kop"]


def test_fence_that_is_not_closed_is_none() -> None:
    assert outline("```\n\n## Kop {#kop}", SITE) == Outline((Heading(3, 2, "Kop", "kop"),))


def test_fence_in_a_list_is_what_the_settings_make_of_it(tmp_path: Path) -> None:
    """The fences of Python-Markdown begin at the margin; those of pymdownx stand in lists too."""
    text = "- punt\n\n    ```\n    ## Weg {#weg}\n    ```\n"
    assert found(text) == made(text)
    (tmp_path / "mkdocs.yml").write_text("markdown_extensions: [attr_list, pymdownx.superfences]\n", encoding="utf-8")
    assert outline(text, dialect(tmp_path)).headings == ()
    assert outline(text, dialect(tmp_path)).unread == {3, 4, 5}


def test_comments_hold_no_headings_and_no_text() -> None:
    said = outline("<!--\n## Weg {#weg}\n\nWoorden.\n-->\n\n<!-- een -->\n\n## Kop {#kop}", SITE)
    assert said == Outline((Heading(9, 2, "Kop", "kop"),), frozenset({"een"}), frozenset(range(1, 6)))


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("<!-- een -->", {"een"}),
        ("tekst\n<!-- een -->\ntekst\n\n<!-- twee-drie -->\n", {"een", "twee-drie"}),
        ("```\n<!-- een -->\n```", set()),
        ("    <!-- een -->", set()),
        ("`<!-- een -->`", set()),
        ("- punt\n\n    <!-- een -->", set()),
        ("<div>\n<!-- een -->\n</div>", set()),
        ("geen", set()),
    ],
)
def test_marks_stand_on_a_line_of_their_own(text: str, marks: set[str]) -> None:
    assert outline(text, SITE).marks == marks


def test_settings_that_cannot_be_read_are_no_reason_to_stop(tmp_path: Path) -> None:
    assert dialect(tmp_path) == PLAIN
    for listed in (
        "[a",
        "markdown_extensions: 3",
        "[]",
        "markdown_extensions: [bestaat.niet]",
        "markdown_extensions: [{toc: {x: 1}}]",
    ):
        (tmp_path / "mkdocs.yml").write_text(listed, encoding="utf-8")
        assert [each.line for each in outline("```\n## Weg\n```\n\n## Kop {#kop}", dialect(tmp_path)).headings] == [5], listed


def test_settings_are_read_again_when_they_have_changed(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("markdown_extensions: []", encoding="utf-8")
    assert "footnotes" not in dialect(tmp_path).names
    (tmp_path / "mkdocs.yml").write_text(
        "markdown_extensions: [footnotes, {toc: {slugify: !!python/name:a.b }}]", encoding="utf-8"
    )
    assert dialect(tmp_path) == Dialect(("toc", "tables", "fenced_code", "footnotes"), '{"toc": {}}')


def test_pages_of_the_site() -> None:
    for sources in load(ROOT)[0].sources.values():
        for source in sources.values():
            assert [(each.level, each.id) for each in source.outline.headings] == made(source.body), source.name
            rows = source.path.read_text(encoding="utf-8").split("\n")
            for heading in source.outline.headings:
                assert heading.text in rows[source.line_in_file(heading.line) - 1]


ATTRIBUTES = [
    "", "{#a}", "{: #a }", "{.k #a}", "{#a .k}", '{#a x="a } b"}', "{#a} x", "{#a} ##",
    "{}", "{#}", "{id=a}", "{#a_b}", "{#a--b}", "{ .k }", "{#a",
]  # fmt: skip
OTHERS = [
    "", "", "", "tekst", "tekst {#p}", "- punt", "    verder", "> citaat", "---", "===", "-", "| a |", "|---|", "`a", "!!! note",
    "[^1]: noot", ":   uitleg", "```", "````", "~~~", "~~~~", "    ```", "``` py",
    "<div>", "</div>", '<div markdown="1">', "<!--", "-->", "<!-- een -->",
]  # fmt: skip
HEADS = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["#", "##", "###", "#######", "## ", "##\t", " ##", "    ## ", "- ## ", "> ## ", "1. # ", "\\## "]),
    st.sampled_from(["Kop", "K `x {#y}`", "*K*", "[K](a.md)", "K {x}", "C#", "K\\", "", "K <b>x</b>", "K #"]),
    st.sampled_from(["", " ", "  ", "\t", "\u00a0"]),
    st.sampled_from(ATTRIBUTES),
)
ROWS = HEADS | st.sampled_from(OTHERS)
TEXTS = st.lists(ROWS, max_size=9).map("\n".join)


@given(text=TEXTS)
@settings(max_examples=400)
def test_headings_are_those_of_the_page_each_on_its_line(text: str) -> None:
    said = outline(text, SITE)
    assert [(each.level, each.id) for each in said.headings] == made(text)
    rows = [" ".join(row.split()) for row in text.split("\n")]
    for heading in said.headings:
        assert heading.text in rows[heading.line - 1]
        assert not heading.underlined or re.fullmatch(r"[\s>]*(=+|-+)\s*", rows[heading.line])
    assert len({heading.line for heading in said.headings}) == len(said.headings)


@given(text=TEXTS | st.text() | st.text("#ab {}.-=`~<!>\\\n\t *_:"))
@settings(max_examples=400)
def test_what_is_plain_need_not_be_asked(text: str) -> None:
    """Both ways give the same: reading a text in which nothing is in doubt, and asking Python-Markdown."""
    assert outline(text, SITE) == module._asked(module._BLOCK.sub("", text), SITE)


@given(text=TEXTS)
@settings(max_examples=200)
def test_marks_are_those_of_the_page(text: str) -> None:
    known, configured = extensions(list(SITE.names), SITE.options)
    html = Markdown(extensions=known, extension_configs=configured).convert(text)
    marks = {mark_of(node) for node in Body(html).root.iter(include_text=True)}
    assert outline(text, SITE).marks == {mark for mark in marks if re.fullmatch(r"[\w-]+", mark)}
