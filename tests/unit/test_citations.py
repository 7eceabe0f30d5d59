"""Marks for sources: what they say, and the notes and the list that they become."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest
from helpers.tiny import TINY, copy_of
from jinja2 import DictLoader, Environment

from toolkit.content.load import load
from toolkit.content.models import Term
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.content.works import Work
from toolkit.htmltree import Body
from toolkit.markup.citations import Citation, Citations, citations_in, read_mark, without_marks
from toolkit.markup.source_notes import add_list, place_notes
from toolkit.markup.worded import worded
from toolkit.pages.glossary import mark_terms
from toolkit.rules.check import check_content
from toolkit.rules.citations import count_own
from toolkit.strings import strings

PLACES = ["1", "2.1", "10.2", "bijlage 1", "bijlage 3.6", "noot 8"]
WORKS = {
    work.id: work
    for work in [
        Work(id="plan", name="plan", title="Plan, *Een plan*", places=["vraag 1", "vraag 2"]),
        Work(
            id="rapport", name="rapport", title="A & B (2020)", places=["1", "2.1", "10.2", "bijlage 1", "bijlage 3.6", "noot 8"]
        ),
        Work(id="krant", name="Krant, 1 mei 2020", title="Krant"),
    ]
}


def noted(text: str, language: str = "nl") -> Body:
    """A text as it comes on a page, its notes in place."""
    body = Body(markdown.Markdown(extensions=["footnotes", "tables", "attr_list", "admonition", Citations()]).convert(text))
    place_notes(body, WORKS, strings(language))
    return body


def notes(text: str, language: str = "nl") -> list[str]:
    return [note.text().replace("\u00a0", " ") for note in noted(text, language).all("small.source-note")]


def listed(text: str, language: str = "nl", href: str = "../bronnen/") -> list[str]:
    body = noted(text, language)
    add_list(body, citations_in(text), WORKS, strings(language), href)
    return [item.text().replace("\u00a0", " ") for item in body.all("ul.source-list > li")]


@pytest.mark.parametrize(
    ("inside", "found"),
    {
        "krant": [Citation("krant")],
        "rapport 3.3.1": [Citation("rapport", "3.3.1")],
        "Rapport  Bijlage 3.6": [Citation("rapport", "bijlage 3.6")],
        "rapport 1.2 noot 8": [Citation("rapport", "1.2 noot 8")],
        "rapport 1; krant;": [Citation("rapport", "1"), Citation("krant")],
        "scp via rapport 2.3.1": [Citation("scp", "", Citation("rapport", "2.3.1"))],
        "voorstel": [Citation("voorstel")],
        " ; ": [],
    }.items(),
)
def test_mark_is_read(inside: str, found: list[Citation]) -> None:
    assert read_mark(inside) == found


@pytest.mark.parametrize(
    ("text", "told"),
    {
        "Zo is het.[^rapport 2.1]": ["Bron: rapport, par. 2.1"],
        "Eerst.[^rapport 10.2] Dan.[^rapport 2.1] Weer.[^rapport 10.2]": ["Bron: rapport, par. 2.1 en 10.2"],
        "Drie.[^rapport 1; rapport 2.1; rapport 10.2]": ["Bron: rapport, par. 1, 2.1 en 10.2"],
        "Twee.[^rapport 1] Werken.[^krant]": ["Bron: rapport, par. 1; Krant, 1 mei 2020"],
        "Met punt.[^rapport bijlage 3.6; rapport noot 8; rapport 1 noot 8]": [
            "Bron: rapport, par. 1 (noot 8), Bijlage 3, punt 6, noot 8",
        ],
        "Eén keer.[^rapport 1; rapport 1 noot 8; rapport 2.1]": ["Bron: rapport, par. 1 (noot 8) en 2.1"],
        "Plan.[^plan vraag 2]": ["Bron: plan, vraag 2"],
        "Via.[^krant via rapport 1]": ["Bron: Krant, 1 mei 2020, via rapport, par. 1"],
        "Van ons.[^voorstel]": ["ons voorstel"],
        "Beide.[^krant] Van ons.[^voorstel]": ["Bron: Krant, 1 mei 2020", "ons voorstel"],
        "Een.[^krant]\n\nTwee.[^voorstel]": ["Bron: Krant, 1 mei 2020", "ons voorstel"],
        "Een voetnoot.[^1] En een bron.[^krant]\n\n[^1]: Noot.": ["Bron: Krant, 1 mei 2020"],
        "Voor een dubbele punt[^krant]: zo.": ["Bron: Krant, 1 mei 2020"],
        "Na `code` [^krant]: zo.": ["Bron: Krant, 1 mei 2020"],
        "In `code [^krant]` niet.": [],
        "```\nZo.[^krant]\n```": [],
        "Geen bron: [a] ^ en [^].": [],
    }.items(),
)
def test_note_says_each_source_once(text: str, told: list[str]) -> None:
    assert notes(text) == told


def test_note_is_in_the_language_of_the_page() -> None:
    text = "So.[^rapport 1; rapport 2.1; rapport bijlage 3.6; plan vraag 1; krant via rapport 1][^voorstel]"
    assert notes(text, "en") == [
        "Source: rapport, sections 1 and 2.1, Appendix 3, item 6; plan, question 1; Krant, 1 mei 2020, via rapport, section 1",
        "our suggestion",
    ]


@pytest.mark.parametrize(
    ("text", "html"),
    {
        "[^krant] De zin.": "<p>De zin. <small",
        "De **zin**[^krant] gaat door.": "<p>De <strong>zin</strong> gaat door. <small",
        "- Een punt.[^krant]\n    - Daaronder.": "<li>Een punt. <small",
        "- Een punt.\n    - Daaronder.[^krant]": "<li>Daaronder. <small",
        "| a |\n|---|\n| b[^krant] |": "<td>b <small",
        "| a |\n|---|\n| [^krant] |": '<td><small class="source-note">Krant, 1 mei 2020<',
        "> Een citaat.[^krant]": "<p>Een citaat. <small",
        '!!! note "Titel"\n    Zo is het.[^krant]': "<p>Zo is het. <small",
    }.items(),
)
def test_note_stands_at_the_end_of_what_it_is_about(text: str, html: str) -> None:
    assert html in noted(text).html.replace("\n", "")


def test_no_note_is_a_link() -> None:
    assert not noted("Zo.[^krant] En [een link](x.md).[^rapport 1]").all("small a")


def test_section_of_sources_lists_every_work_once_in_the_order_of_their_page() -> None:
    text = "Zo.[^krant] Zo.[^rapport bijlage 1]\n\nZo.[^krant via plan vraag 2][^rapport 2.1]"
    text += "\n\n## Bronnen {#bronnen}\n\n[^rapport 10.2; rapport 1]"
    assert listed(text) == [
        "A & B (2020): par. 1, 2.1 en 10.2, Bijlage 1",
        "Krant (via plan, vraag 2)",
    ]


def test_marks_in_the_section_of_sources_are_only_listed() -> None:
    body = noted(
        "## Bronnen {#bronnen}\n\n[^rapport 1]\n\nDe vragen zijn van ons.[^voorstel][^krant]\n\n## Verder\n\nZo.[^krant]"
    )
    assert [note.text() for note in body.all("small")] == ["ons voorstel", "Bron:\u00a0Krant, 1 mei 2020"]
    assert len(body.all("p")) == 2


def test_list_leads_to_the_page_of_sources_but_not_on_paper() -> None:
    text = "Zo.[^plan]\n\n## Bronnen {#bronnen}\n"
    body = noted(text)
    add_list(body, citations_in(text), WORKS, strings("nl"), "../bronnen/")
    assert [(link.attributes["href"], link.text()) for link in body.all("li a")] == [("../bronnen/#plan", "Plan, Een plan")]
    assert body.all("li cite")
    paper = noted(text)
    add_list(paper, citations_in(text), WORKS, strings("nl"))
    assert [item.text() for item in paper.all("li")] == ["Plan, Een plan"]
    assert not paper.all("a")


def test_page_without_sources_gets_no_list() -> None:
    assert listed("Van ons.[^voorstel]\n\n## Bronnen {#bronnen}\n") == []
    assert listed("Zo.[^krant]") == []


def test_text_of_front_matter_gets_its_notes_where_a_template_prints_it() -> None:
    site = Site(load(TINY)[0], read_nav(TINY))
    templates = Environment(loader=DictLoader({"a": "<p>{{ text }}</p>{{ 1 }}"}), autoescape=True, finalize=worded)
    html = templates.get_template("a").render(site=site, lang="nl", text="4 < 5 weken.[^voorstel][^rapport 2.1]")
    assert html.replace("\u00a0", " ") == (
        '<p>4 &lt; 5 weken. <small class="source-note">Bron: rapport, par. 2.1</small> '
        '<small class="source-note source-note--own">ons voorstel</small></p>1'
    )
    assert without_marks("4 weken.[^voorstel]") == "4 weken."


def test_explanation_at_hand_is_plain_words() -> None:
    term = Term(id="pilot", term="pilot", forms=["pilot"], text="Een proef.[^krant][^voorstel]")
    body = Body("<p>De pilot.</p>")
    mark_terms(body, [term], "../begrippen/")
    assert [link.attributes["data-term"] for link in body.all("a.term")] == ["Een proef."]


def put(project: Path, dutch: str, english: str) -> None:
    for name, text in (("stad.md", dutch), ("stad.en.md", english)):
        path = project / "docs" / "praktijk" / name
        old = path.read_text(encoding="utf-8")
        end = old.rindex("\n\n") + 2
        path.write_text(old[:end] + text + "\n", encoding="utf-8")


def test_right_marks_are_right_and_counted(tmp_path: Path) -> None:
    project = copy_of(TINY, target=tmp_path / "project")
    put(
        project,
        "Zo.[^rapport] Zo.[^rapport 2.1 noot 8; krant] Zo.[^Krant via rapport Bijlage 1.2][^voorstel] En `[^weg 3]`.",
        "So.[^voorstel] So.[^krant via rapport bijlage 1.2] So.[^krant; rapport] So.[^rapport 2.1 noot 8]",
    )
    content, _, problems = check_content(project)
    assert problems == []
    assert count_own(content) == (1, 1)


def test_footnote_without_text_is_told_as_one(tmp_path: Path) -> None:
    project = copy_of(TINY, target=tmp_path / "project")
    put(project, "Zo.[^1] Zo[^kran]: zo. ![zo[^krant]](/a.png)", "So.[^1] So[^kran]: so. ![so[^krant]](/a.png)")
    told = [(problem.code, problem.message) for problem in check_content(project)[2] if problem.file.endswith("stad.md")]
    assert sorted(told) == [
        ("notation", "De voetnoot «[^1]» heeft geen tekst."),
        ("photo-address", "Het plaatje «a.png» bestaat niet."),
        ("source", "De bron «kran» staat niet op de pagina met bronnen."),
        ("source", "In de beschrijving van een plaatje kan geen bron staan: «zo[^krant]»."),
    ]
