"""What each block of a sheet becomes, on the page and on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from toolkit.content.page import Entry
from toolkit.content.source import Source
from toolkit.content.training_models import Sheet
from toolkit.htmltree import Body, without_skips
from toolkit.paper import sheet_text
from toolkit.paper.blocks import BLOCKS, has_cards, is_cut
from toolkit.rules.blocks import check_blocks

PAGE = Sheet.model_validate(
    {"title": "Blad", "description": "x" * 60, "updated": "2026-01-02", "audience": "participant", "pages": 1, "message": "Kies."}
)


def sheet(text: str, language: str = "nl") -> Entry:
    return Entry("werkbladen/blad", language, Source(Path(), "docs/werkbladen/blad.md", {}, {}, text, 1), PAGE)


def made(text: str, language: str = "nl") -> LexborNode:
    """The element round the only block in a text that has nothing wrong with it."""
    entry = sheet(text, language)
    assert check_blocks(entry.source) == []
    (block,) = LexborHTMLParser(f"<main>{sheet_text.body(entry)}</main>").css("main > *")
    return block


def classes(node: LexborNode, selector: str) -> list[str]:
    return [found.attributes.get("class") or "" for found in node.css(selector)]


@pytest.mark.parametrize("count", [1, 4, 20])
def test_lines(count: int) -> None:
    block = made(f"/// lijnen | {count}\n///")
    assert block.attributes["class"] == "lines"
    assert classes(block, "div.lines > *") == ["line"] * count


@pytest.mark.parametrize("height", range(20, 170, 10))
def test_box_has_a_height_that_the_style_knows(height: int) -> None:
    block = made(f"/// vak | {height}\nTeken *hier*.\n///")
    assert block.attributes["class"] == f"box box--{height}"
    assert block.text().strip() == "Teken hier."
    style = (Path(sheet_text.__file__).parents[3] / "overrides/assets/stylesheets/sheet.css").read_text(encoding="utf-8")
    assert f".box--{height} {{ min-height: {height}mm; }}" in style


def test_empty_box() -> None:
    assert made("/// vak | 40\n///").inner_html.strip() == ""


def test_ticks() -> None:
    block = made("/// kruisjes\n- ja\n- **misschien**\n///")
    assert block.attributes["class"] == "ticks-to-fill"
    assert [item.text(strip=True) for item in block.css("ul > li")] == ["ja", "misschien"]


def test_columns_begin_at_each_heading() -> None:
    block = made("/// kolommen\n### Ja\n\nEen.\n\nTwee.\n\n### Nee\n\nDrie.\n///")
    assert block.attributes["class"] == "columns columns--2"
    columns = block.css("div.columns > div.column")
    assert [column.css_first("h2").text() for column in columns] == ["Ja", "Nee"]
    assert [len(column.css("p")) for column in columns] == [2, 1]


@pytest.mark.parametrize("wide", [1, 2, 3])
def test_cards(wide: int) -> None:
    block = made(f"/// kaartjes | {wide}\n- Een.\n- Twee.\n- Drie.\n///")
    assert block.attributes["class"] == f"cards-to-cut cards-to-cut--{wide}"
    assert len(block.css("li")) == 3


@pytest.mark.parametrize("count", [2, 5, 8, 12])
def test_mind_map_has_its_words_in_the_middle(count: int) -> None:
    block = made(f"/// mindmap | {count}\nWerk\n///")
    found = classes(block, "div.mind-map > *")
    assert found.count("mind-map__branch") == count
    assert found.index("mind-map__middle") == count // 2
    assert block.css_first(".mind-map__middle").text(strip=True) == "Werk"


@pytest.mark.parametrize("steps", [3, 5, 10])
def test_scale_stands_between_its_two_words(steps: int) -> None:
    block = made(f"/// schaal | {steps}\n- helemaal niet\n- heel goed\n///")
    assert [node.tag for node in block.css("div.scale > *")] == ["span", "ol", "span"]
    assert [node.text() for node in block.css("span.scale__end")] == ["helemaal niet", "heel goed"]
    assert [node.text() for node in block.css("ol.scale__steps > li")] == [str(number) for number in range(1, steps + 1)]


def test_rows_are_added_below_those_that_are_filled() -> None:
    block = made("/// rijen | 3\n| Wat | Hoeveel |\n|---|---|\n| Loon | |\n| | |\n///")
    assert [node.text() for node in block.css("thead th")] == ["Wat", "Hoeveel"]
    rows = [[cell.text(strip=True) for cell in row.css("td")] for row in block.css("tbody tr")]
    assert rows == [["Loon", ""]] + [["", ""]] * 3


def test_rows_of_a_table_with_only_a_head() -> None:
    block = made("/// rijen | 2\n| A | B | C |\n|---|---|---|\n///")
    assert [len(row.css("td")) for row in block.css("tbody tr")] == [3, 3]


@pytest.mark.parametrize(("language", "meaning"), [("nl", "praten met elkaar"), ("en", "talking together")])
def test_step_has_a_picture_with_its_meaning_in_the_language(language: str, meaning: str) -> None:
    block = made("/// stap | praten\nPraat met iemand.\n\nMorgen.\n///", language)
    image, words = block.css("div.step-with-picture > *")
    assert image.attributes["src"] == "assets/pictograms/praten.svg"
    assert image.attributes["alt"] == meaning
    assert words.attributes["class"] == "step__words"
    assert len(words.css("p")) == 2


@pytest.mark.parametrize(("argument", "wanted"), [("", "pictures"), (" | kruisjes", "pictures pictures--ticks")])
def test_pictures(argument: str, wanted: str) -> None:
    block = made(f"/// plaatjes{argument}\n- koffie: samen **koffie** drinken\n- fiets: fietsen: elke dag\n///")
    assert block.attributes["class"] == wanted
    assert [image.attributes["src"] for image in block.css("li img.pictogram")] == [
        "assets/pictograms/koffie.svg",
        "assets/pictograms/fiets.svg",
    ]
    assert [node.text() for node in block.css(".pictures__words")] == ["samen koffie drinken", "fietsen: elke dag"]


def test_pictures_with_white_lines_between_them() -> None:
    block = made("/// plaatjes\n- koffie: koffie\n\n- fiets: fietsen\n///")
    assert [node.text() for node in block.css("li .pictures__words")] == ["koffie", "fietsen"]
    assert len(block.css("li img")) == 2


def test_blocks_stand_in_blocks() -> None:
    block = made("//// kader\nKies.\n\n/// kruisjes\n- ja\n///\n\n/// lijnen | 2\n///\n////")
    assert block.attributes["class"] == "frame"
    assert classes(block, "div.frame > div") == ["ticks-to-fill", "lines"]


def test_a_card_to_cut_out_has_scissors_on_its_line() -> None:
    block = made("/// knipkaart\nDit neem ik mee.\n///")
    assert block.attributes["class"] == "cut-out"
    image, words = block.css("div.cut-out > *")
    assert image.attributes["src"] == "assets/pictograms/knippen.svg"
    assert words.text() == "Dit neem ik mee."


def test_a_line_with_words_below_it() -> None:
    block = made("/// invullen | Mijn naam\n///")
    assert classes(block, "div.fill-in > *") == ["line", "fill-in__words"]
    assert block.css_first("p").text() == "Mijn naam"


def test_one_can_type_on_that_line_on_the_screen() -> None:
    """The words below the line are the name of the field; there is no form that could send what is typed."""
    body = Body(sheet_text.body(sheet("/// invullen | Mijn naam\n///")))
    sheet_text.make_typable(body)
    (field,) = body.all("label > input")
    assert field.attributes["autocomplete"] == "off"
    assert body.all("label")[0].text() == "Mijn naam"
    assert body.all("form, [name], .fill-in div") == []


def test_a_poster_is_a_picture_above_its_words() -> None:
    block = made("/// poster | ja\nJA\n///")
    assert block.attributes["class"] == "poster"
    assert [node.tag for node in block.css("img, p")] == ["img", "p"]
    assert block.text().strip() == "JA"


def test_a_message_keeps_its_words_and_its_blanks() -> None:
    block = made("/// bericht\nHallo! Waar? ____ Van ____ tot ____\n///")
    assert block.attributes["class"] == "message"
    assert block.text().strip() == "Hallo! Waar? ____ Van ____ tot ____"


@pytest.mark.parametrize("times", [2, 4, 8])
def test_the_same_card_is_written_once_and_made_many_times(times: int) -> None:
    block = made(f"//// zelfde | {times}\n## Kom je ook?\n\n/// plaatjes\n- koffie: Er is koffie.\n///\n////")
    assert block.attributes["class"] == f"same same--{times} cards-to-cut--page"
    cards = block.css("div.same > ul > li")
    assert len(cards) == times
    assert len({card.html for card in cards}) == 1
    assert [len(card.css("img.pictogram")) for card in cards] == [1] * times


@pytest.mark.parametrize(("times", "across"), [(2, 1), (4, 2)])
def test_the_same_table_stands_with_what_is_around_it_like_cards_that_differ(times: int, across: int) -> None:
    rows = ["| Mijn afspraak | Schrijf hier |", "|---|---|", "| Waar? | |"]
    once = made(f"/// zelfde | {times}\n" + "\n".join(rows) + "\n///")
    item = "- " + "\n    ".join(rows)
    each = made(f"/// kaartjes | {across}\n" + "\n\n".join([item] * times) + "\n///")
    assert once.attributes["class"] == each.attributes["class"] == f"cards-to-cut cards-to-cut--{across}"
    assert [card.inner_html.split() for card in once.css("ul > li")] == [card.inner_html.split() for card in each.css("ul > li")]


def test_a_name_that_is_led_to_stands_once() -> None:
    block = made("/// zelfde | 4\n## Kom je ook? {#kom}\n\nTot dan.\n///")
    assert block.attributes["class"] == "same same--4 cards-to-cut--page"
    assert [card.css_first("h2").attributes.get("id") for card in block.css("ul > li")] == ["kom", None, None, None]
    assert [node.attributes for node in block.css("ul")] == [{"class": "same__cards"}]


@pytest.mark.parametrize(("count", "page"), [(8, False), (9, True)])
def test_many_cards_get_a_page_of_their_own(count: int, page: bool) -> None:
    block = made("/// kaartjes | 2\n" + "- a\n" * count + "///")
    assert ("cards-to-cut--page" in (block.attributes["class"] or "")) == page


def test_new_page() -> None:
    block = made("/// bladzijde\n///")
    assert (block.attributes["class"], block.inner_html.strip()) == ("new-page", "")


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("/// kaartjes | 2\n- a\n///", True),
        ("//// kader\n\n/// knipkaart\nEen kaart.\n///\n////", True),
        ("- a\n\n    /// poster | ja\n    JA\n    ///", True),
        ("Leg de kaartjes neer.\n\n/// lijnen | 2\n///", False),
        ("/// plaatjes\n- ja: kaartjes\n///", False),
        ("Schrijf /// kaartjes | 2 op.", False),
    ],
)
def test_what_is_cut_out_is_told_from_its_blocks(text: str, cut: bool) -> None:
    assert is_cut(text) == cut


def test_what_is_hung_up_has_no_cards() -> None:
    assert not has_cards("/// poster | ja\nJA\n///")
    assert has_cards("/// poster | ja\nJA\n///\n\n/// kaartjes | 2\n- a\n///")


def test_every_kind_is_tried_here() -> None:
    """A new kind needs a test; every example that an editor is shown must be right."""
    tried = {"lijnen", "vak", "kruisjes", "kolommen", "kaartjes", "mindmap", "schaal", "rijen", "stap", "plaatjes", "kader"}
    tried |= {"knipkaart", "invullen", "poster", "bladzijde", "bericht", "zelfde", "telblad"}
    assert set(BLOCKS) == tried
    assert [name for name, kind in BLOCKS.items() if kind.wrong(kind.example)] == []


@pytest.mark.parametrize(("with_meaning", "alt"), [(True, "coffee or tea"), (False, "")])
def test_pictures_are_addressed_once(with_meaning: bool, alt: str) -> None:
    """In a PDF each picture needs a text; on a page the words beside it say the same."""
    written = '<img alt="koffie of thee" class="pictogram" height="64" src="/assets/pictograms/koffie.svg" width="64" />'
    raw = f'<p>{written} <img src="/a.svg"></p>'
    wanted = {"class": "pictogram", "src": "../p/koffie.svg", "alt": alt, "width": "64", "height": "64"}
    body = Body(raw)
    for folder in ("../p/", "elders/"):
        sheet_text.address_pictures(body, folder, "en", with_meaning=with_meaning)
        assert [dict(image.attributes) for image in body.all("img")] == [wanted, {"src": "/a.svg"}]


@pytest.mark.parametrize(
    ("levels", "wanted"),
    [
        ("234", "234"),
        ("33", "22"),
        ("242", "232"),
        ("4", "2"),
        ("2334", "2334"),
        ("2464", "2343"),
        ("6543", "2222"),
        ("323", "223"),
        ("", ""),
    ],
)
def test_headings_go_down_one_level_at_a_time(levels: str, wanted: str) -> None:
    body = Body("".join(f"<h{level} class='b' id='a'>x <em>y</em></h{level}>" for level in levels))
    without_skips(body)
    assert body.html == "".join(f'<h{level} class="b" id="a">x <em>y</em></h{level}>' for level in wanted)


def test_words_of_an_editor_are_never_markup_in_an_attribute() -> None:
    block = made('/// plaatjes\n- koffie: "koffie" & <b>thee</b>\n///')
    assert block.css_first(".pictures__words").text() == '"koffie" & thee'


def test_a_table_with_amounts_has_the_words_of_its_columns_in_its_cells() -> None:
    html = sheet_text.body(sheet("| Wat | Nu | Straks |\n|---|---|---|\n| Loon | € 0 | € 1.500 |\n| Opvang | ? | € 400 |\n"))
    cells = LexborHTMLParser(html).css("table.amounts td")
    assert [cell.attributes.get("data-label") for cell in cells] == [None, "Nu: ", "Straks: "] * 2
    plain = sheet_text.body(sheet("| Wat | Nu |\n|---|---|\n| Loon | |\n"))
    assert "amounts" not in plain and "data-label" not in plain
