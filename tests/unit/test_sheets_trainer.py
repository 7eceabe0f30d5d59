"""What of an exercise comes on paper for the trainer: in the PDF and when its page is printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from toolkit.content.kinds import BY_NAME
from toolkit.content.models import Page
from toolkit.content.page import Entry
from toolkit.content.source import Source
from toolkit.content.training_models import Exercise
from toolkit.htmltree import Body
from toolkit.markup.extensions import reader
from toolkit.pages.parts import in_parts
from toolkit.paper import trainer

TEXT = """Ervoor.

## Waar gaat het over? {#over}

Een zin met een [bron](../over/bronnen.md#rapport) erin.[^rapport 2] En nog
een.[^rapport 3; krant][^voorstel]

!!! note "Dit weegt een bron"
    De bron zegt iets.

    En nog iets.

Erna.

## De stellingen {#stellingen}

Voor op het werkblad.

## Doorvragen {#doorvragen}

Zie [het handboek](handboek.md#hulp).

- Waarom?

## Bronnen {#bronnen}

Het rapport.
"""


def exercise(text: str) -> Entry:
    """An exercise with this text."""
    page = Page.model_validate({"title": "Geld", "description": "x" * 60, "updated": "2026-01-02"})
    return Entry("oefeningen/geld", "nl", Source(Path(), "geld.md", {}, {}, text), page)


def parted(html: str) -> str:
    """The finished body of an exercise's page, in parts."""
    return in_parts(Body(html), BY_NAME["exercise"].room)


@pytest.fixture
def room() -> dict[str, str]:
    """The parts for the room of an exercise with this text, as HTML."""
    found = trainer.in_the_room(exercise(TEXT))
    assert [name for name, _ in found] == [
        "over",
        "doorvragen",
    ]  # in the order of the kind; no sources, no participants' material
    return dict(found)


def test_sources_and_what_weighs_them_are_left_out(room: dict[str, str]) -> None:
    text = LexborHTMLParser(room["over"]).text(separator=" ")
    assert "Een zin met een bron erin. En nog een." in " ".join(text.split())
    assert "Erna." in text
    for word in ("rapport", "weegt", "iets", "krant", "voorstel", "Ervoor"):
        assert word not in text


def test_links_keep_their_words(room: dict[str, str]) -> None:
    tree = LexborHTMLParser(room["doorvragen"])
    assert tree.css("a") == []
    assert "Zie het handboek." in tree.text()
    assert [item.text() for item in tree.css("li")] == ["Waarom?"]
    assert tree.css_first("h2").text() == "Doorvragen"


def test_each_part_of_the_page_says_where_it_belongs() -> None:
    html = '<p>Ervoor.</p><h2 id="over">Over</h2><p>a</p><h2 id="stellingen">S</h2><h3 id="x">x</h3><h2 id="bronnen">B</h2>'
    tree = LexborHTMLParser(f"<main>{parted(html)}</main>")
    assert [node.attributes.get("class") for node in tree.css("main > *")] == [
        None,
        "part part--room part--over",
        "part part--screen part--stellingen",
        "part part--screen part--bronnen",
    ]
    assert tree.css_first(".part--stellingen h3").text() == "x"
    assert parted("<p>Niets.</p>") == "<p>Niets.</p>"


def test_words_of_the_page_are_all_still_there() -> None:
    html = '<p>a </p><h2 id="over">b </h2><p>c </p><h2>zonder id </h2><p>d </p><h2 id="anders">e</h2>'
    assert LexborHTMLParser(parted(html)).text().split() == LexborHTMLParser(html).text().split()


def test_text_without_headings_has_no_parts() -> None:
    assert trainer.in_the_room(exercise("Alleen tekst.")) == []


@pytest.mark.parametrize(
    "heading",
    [
        "## Doorvragen {#doorvragen .klein}",
        "## Doorvragen {.klein #doorvragen}",
        "## Doorvragen {: #doorvragen }",
        '## Doorvragen {data-x="a b" #doorvragen}',
        "##Doorvragen {#doorvragen}",
        "Doorvragen {#doorvragen .klein}\n---",
    ],
)
def test_heading_with_a_class_begins_its_part_too(heading: str) -> None:
    """The sheet left out what stood below such a heading, and the page left it outside its part."""
    text = f"## Over {{#over}}\n\nEen.\n\n{heading}\n\nTwee.\n"
    assert [name for name, _ in trainer.in_the_room(exercise(text))] == ["over", "doorvragen"]
    html = reader(None).convert(text)
    (part,) = LexborHTMLParser(parted(html)).css(".part--room.part--doorvragen")
    assert part.text().split() == ["Doorvragen", "Twee."]


def test_heading_in_code_begins_no_part() -> None:
    text = "## Over {#over}\n\n~~~~\n## Doorvragen {#doorvragen}\n~~~~\n\n    ## Anders {#anders}\n"
    assert [name for name, _ in trainer.in_the_room(exercise(text))] == ["over"]


def led(steps: int) -> Entry:
    """An exercise with so many steps, and a background of three paragraphs with a box in it."""
    step = {"minutes": 5, "title": "Vertel", "text": "De vrouwen vertellen elkaar wat ze graag doen. " * 4}
    page = Exercise.model_validate(
        {
            "title": "Geld",
            "description": "x" * 60,
            "updated": "2026-01-02",
            "half_day": 1,
            "minutes": 5 * steps,
            "aim": "Ieder weet iets.",
            "group": "Tien vrouwen.",
            "wordiness": "low",
            "focus": "meet",
            "materials": ["Pennen"],
            "preparation": ["Zet stoelen klaar."],
            "schedule": [step] * steps,
        }
    )
    long = "Dit lees je thuis, voordat de groep komt. " * 12
    text = f'## Over {{#over}}\n\nEerst. {long}\n\n!!! note "Bron"\n    Iets.\n\nDan. {long}\n\nSlot. {long}\n\n'
    text += "## Doorvragen {#doorvragen}\n\n- Waarom?\n\n## Anders {#anders}\n\nZonder scherm kan het ook.\n"
    return Entry("oefeningen/geld", "nl", Source(Path(), "geld.md", {}, {}, text), page)


@pytest.mark.parametrize(
    ("steps", "kept"),
    [
        (2, ["Eerst.", "Dan.", "Slot.", "Waarom?", "Zonder"]),
        (15, ["Eerst.", "Dan.", "Waarom?", "Zonder"]),
        (17, ["Eerst.", "Waarom?", "Zonder"]),
        (20, ["Waarom?", "Zonder"]),
        (24, ["Waarom?"]),
    ],
)
def test_the_background_comes_along_as_far_as_there_is_room(steps: int, kept: list[str]) -> None:
    """What is asked in the room always does; a heading never stands alone."""
    entry = led(steps)
    found = trainer.on_two_pages(entry)
    text = " ".join(LexborHTMLParser(html).text(separator=" ") for _, html in found).split()
    assert [word for word in ("Eerst.", "Dan.", "Slot.", "Waarom?", "Zonder") if word in text] == kept
    names = {"Eerst.": "over", "Waarom?": "doorvragen", "Zonder": "anders"}
    assert [name for name, _ in found] == [names[word] for word in kept if word in names]

    page = Body(reader(None).convert(entry.source.body))
    for piece in trainer.left_out(entry, page):
        piece.decompose()
    (box,) = page.all(".admonition")
    box.decompose()
    assert page.root.text(separator=" ").split() == text
