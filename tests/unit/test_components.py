"""What Markdown makes of Material's vocabulary, mended: names in the language of the page, no script, no style attribute."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from selectolax.lexbor import LexborHTMLParser

from toolkit.htmltree import Body
from toolkit.languages import LANGUAGES
from toolkit.markup import icons
from toolkit.markup.components import for_paper, for_screen, without_footnotes
from toolkit.markup.extensions import reader
from toolkit.markup.vocabulary import ADMONITIONS
from toolkit.strings import Strings, strings


def made(text: str, mend: Callable[[Body, Strings], None] = for_screen, language: str = "nl") -> LexborHTMLParser:
    body = Body(reader(None).convert(text))
    mend(body, strings(language))
    return LexborHTMLParser(f"<main>{body.html}</main>")


def words_of(tree: LexborHTMLParser) -> str:
    return " ".join((tree.body.text() if tree.body else "").split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ADMONITIONS)
def test_box_without_a_title_has_one_in_the_language_of_the_page(kind: str, language: str) -> None:
    wanted = strings(language)[f"kind_{kind}"]
    tree = made(f"!!! {kind}\n    Tekst.\n\n??? {kind}\n    Tekst.", language=language)
    assert [node.text() for node in tree.css(".admonition-title, summary")] == [wanted, wanted]


def test_title_that_is_given_stays() -> None:
    tree = made('!!! note "Warning"\n    Tekst.\n\n??? note "Onze **titel**"\n    Tekst.')
    assert [node.text() for node in tree.css(".admonition-title, summary")] == ["Warning", "Onze titel"]


def test_opening_box() -> None:
    tree = made('??? note "Dicht"\n    Een.\n\n???+ tip "Open"\n    Twee.')
    assert [node.attributes.get("class") for node in tree.css("details")] == [
        "admonition collapsible note",
        "admonition collapsible tip",
    ]
    assert ["open" in node.attributes for node in tree.css("details")] == [False, True]


TABS = '=== "Een"\n\n    Eerste.\n\n=== "Twee *x*"\n\n    Tweede.\n\n    === "Binnen"\n\n        Derde.'


@pytest.mark.parametrize(("language", "name"), [("nl", "Kies wat je leest"), ("en", "Choose what to read")])
def test_tabs_are_one_group_with_a_name_and_a_label_behind_each_button(language: str, name: str) -> None:
    tree = made(TABS, language=language)
    groups = tree.css("[role=radiogroup]")
    assert [group.attributes["aria-label"] for group in groups] == [name, name]
    for group in groups:
        pairs = list(group.iter())
        assert [node.tag for node in pairs] == ["input", "label"] * (len(pairs) // 2)
        assert [node.attributes["id"] for node in pairs[::2]] == [node.attributes["for"] for node in pairs[1::2]]
        assert len({node.attributes["name"] for node in pairs[::2]}) == 1
        assert ["checked" in node.attributes for node in pairs[::2]] == [True, *[False] * (len(pairs) // 2 - 1)]
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids)) == 3
    assert [node.text() for node in tree.css(".tabbed-name")] == ["Een", "Twee x", "Binnen"]
    assert tree.css_first(".tabbed-block > :first-child").attributes["class"] == "tabbed-name"


TASKS = "- [x] gedaan **vet** [link](a.md)\n- [ ] te doen\n    - [ ] dieper\n\n1. los\n\n- [x] een\n\n    alinea"


def test_words_of_a_task_are_the_label_of_its_box() -> None:
    tree = made(TASKS)
    labels = [" ".join(box.parent.text().split()) for box in tree.css("input")]
    assert labels == ["gedaan vet link", "te doen", "dieper", "een"]
    assert all(box.parent.tag == "label" and "disabled" in box.attributes for box in tree.css("input"))
    assert ["checked" in box.attributes for box in tree.css("input")] == [True, False, False, True]
    assert len(tree.css("label ul, label p")) == 0


NOTES = "Een[^1] en twee[^b] en weer een[^1].\n\n[^1]: Eerste noot.\n[^b]: Tweede noot."


@pytest.mark.parametrize(
    ("language", "note", "back"),
    [("nl", "Voetnoot", "terug naar noot"), ("en", "Footnote", "back to note")],
)
def test_footnotes_have_names_both_ways(language: str, note: str, back: str) -> None:
    tree = made(NOTES, language=language)
    assert [link.attributes["aria-label"] for link in tree.css("a.footnote-ref")] == [f"{note} 1", f"{note} 2", f"{note} 1"]
    names = [link.attributes["aria-label"] or "" for link in tree.css("a.footnote-backref")]
    assert [name.startswith(back) for name in names] == [True, True, True]
    assert len(set(names)) == 3
    for link in tree.css("a.footnote-ref, a.footnote-backref"):
        name, text = (link.attributes["aria-label"] or "").casefold(), link.text().casefold()
        assert all(word in name for word in text.split()), "what is read out holds what is seen (WCAG 2.5.3)"
        assert "title" not in link.attributes
        assert tree.css_first(f'[id="{(link.attributes["href"] or "")[1:]}"]')
    assert tree.css_first("section.footnotes").attributes["aria-label"] == strings(language)["footnotes"]


def test_keys_are_named_as_on_the_keyboard_of_the_reader() -> None:
    text = '++ctrl+arrow-up++ ++space++ ++"eigen"++'
    assert words_of(made(text)) == "Ctrl+Pijl omhoog Spatie eigen"
    assert words_of(made(text, language="en")) == "Ctrl+Arrow Up Space eigen"


def test_icons_are_drawings_of_the_page_that_nobody_hears() -> None:
    tree = made(":material-check: Klaar :material-home:{ .lg .middle } thuis")
    drawn = tree.css("svg")
    assert [node.attributes["class"] for node in drawn] == ["icon", "icon lg middle"]
    assert all(node.attributes["aria-hidden"] == "true" and node.attributes["focusable"] == "false" for node in drawn)
    assert all(node.attributes["viewBox"] == "0 0 24 24" and node.css_first("path").attributes["d"] for node in drawn)
    assert words_of(tree) == "Klaar thuis"


def test_icons_of_one_set_only_and_no_emoji_from_elsewhere() -> None:
    assert len(icons.names()) > 7000
    assert all(name.startswith("material-") for name in icons.names())
    tree = made(":smile: :octicons-check-16: :fontawesome-solid-check: :simple-github: :material-nee-dit-niet: :+1:")
    assert tree.css("img, svg") == []
    assert ":smile:" in words_of(tree)


@pytest.mark.parametrize("name", icons.names()[:: len(icons.names()) // 60])
def test_drawings_have_no_style_or_script_of_their_own(name: str) -> None:
    tree = made(f":{name}: x")
    assert len(tree.css("svg")) == 1
    assert {node.tag for node in tree.css("svg *")} <= {"path", "circle", "rect", "g", "ellipse", "polygon"}
    assert all(not re.search("style|href|^on|^id$", key) for node in tree.css("svg, svg *") for key in node.attributes)


def test_grid_of_cards_is_a_list_with_the_looks_of_the_house() -> None:
    tree = made('Voor.\n\n<div class="grid cards" markdown>\n\n-   **Een**\n\n    ---\n\n    tekst\n\n-   Twee\n\n</div>\n\nNa.')
    assert tree.css("div.grid") == []
    assert [node.attributes["class"] for node in tree.css("main > ul")] == ["cards"]
    assert [node.attributes["class"] for node in tree.css("main > ul > li")] == ["card card--text"] * 2
    assert words_of(tree) == "Voor. Een tekst Twee Na."


def test_code_with_and_without_a_title() -> None:
    tree = made('```yaml title="a & b.yml"\na: <1>\n```\n\n```\nzonder\n```\n\n=== "T"\n\n    ```text\n    in een tab\n    ```')
    assert tree.css_first("figure.code > figcaption").text() == "a & b.yml"
    assert [node.attributes["class"] for node in tree.css("pre > code")] == ["language-yaml", "language-text", "language-text"]
    assert [node.text() for node in tree.css("pre")] == ["a: <1>\n", "zonder\n", "in een tab\n"]
    assert all(node.attributes["tabindex"] == "0" and node.attributes["aria-label"] for node in tree.css("pre"))


def test_caption_and_marks() -> None:
    tree = made("![een huis](huis.png)\n/// caption\nOns *huis*\n///\n\n==a== ^^b^^ ~~c~~ m^2^ CO~2~")
    assert tree.css_first("figure > figcaption").text().strip() == "Ons huis"
    assert [node.tag for node in tree.css("mark, ins, del, sup, sub")] == ["mark", "ins", "del", "sup", "sub"]


EVERYTHING = "\n\n".join(
    [
        '??? note "Dicht"\n    Een :material-check: icoon.\n\n    ??? tip\n        Binnen.',
        TABS,
        TASKS,
        NOTES,
        '<div class="grid cards" markdown>\n\n-   :material-home: **Kaart**\n\n</div>',
        "Term\n:   Uitleg.",
        "++ctrl+arrow-up++",
        "==a== ^^b^^ ~~c~~ m^2^ CO~2~",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        '```text title="naam"\ncode\n```',
    ]
)


def test_nothing_inline_and_no_control_without_a_name() -> None:
    tree = made(EVERYTHING)
    for node in tree.css("main *"):
        assert node.tag not in ("script", "style")
        assert not {"style", "title"} & set(node.attributes)
        assert not [name for name in node.attributes if name.startswith("on")]
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))


def test_on_paper_all_is_open_and_nothing_is_a_control_or_a_drawing() -> None:
    tree = made(EVERYTHING, for_paper)
    assert tree.css("svg, input, label, details, summary, a.footnote-ref, a.footnote-backref, hr, [id]") == []
    said = words_of(tree)
    for words in ("Dicht", "Een icoon.", "Tip Binnen.", "Een Eerste.", "Twee x Tweede.", "Binnen Derde.", "Kaart", "Uitleg."):
        assert words in said
    assert "gedaan vet link (klaar)" in said
    assert said.count("(klaar)") == 2
    assert [node.text() for node in tree.css(".admonition-title")] == ["Dicht", "Tip"]
    assert [node.text() for node in tree.css("sup")][:3] == ["1", "2", "1"]
    assert "Voetnoten" in said


def test_paper_says_it_in_the_language_of_the_page() -> None:
    said = words_of(made(EVERYTHING, for_paper, "en"))
    assert said.count("(done)") == 2
    assert "Footnotes" in said
    assert "klaar" not in said


def test_text_without_its_footnotes() -> None:
    body = Body(reader(None).convert(NOTES))
    without_footnotes(body)
    assert " ".join(body.root.text().split()) == "Een en twee en weer een."


def test_plain_text_is_left_as_it_is() -> None:
    html = '<p>Tekst met <a href="a">link</a>.</p>\n<ul>\n<li>een</li>\n</ul>\n<h2 id="kop">Kop</h2>\n'
    body = Body(html)
    for_screen(body, strings("nl"))
    assert body.html == html


def test_block_of_code_has_the_language_of_its_words() -> None:
    """On the code, not round it: the name that it gets for whoever does not see it is in the language of the page."""
    tree = made('```text title="Zo" lang="en"\ntoo long\n```\n\n```text\nte lang\n```')
    first, second = tree.css("pre")
    assert first.css_first("code").attributes["lang"] == "en"
    assert "lang" not in first.attributes
    assert "lang" not in second.css_first("code").attributes
