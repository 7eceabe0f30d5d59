"""What the page of sheets holds for the planner: every sheet once, in the order of the programme, with its sides."""

from __future__ import annotations

from helpers.sheets import SHEETS

from toolkit.languages import LANGUAGES
from toolkit.pages.planner_data import planner_data

DATA = {language: planner_data(SHEETS, language) for language in LANGUAGES}


def test_every_sheet_and_trainers_sheet_is_there_once() -> None:
    for language, data in DATA.items():
        ids = [item["id"] for item in data["items"]]
        exercises = [entry.stem for entry in SHEETS.site.members("oefeningen", language)]
        assert sorted(ids) == sorted([*(sheet.stem for sheet in SHEETS.sheets(language)), *exercises])
        assert [slot["id"] for group in data["groups"] for slot in group["slots"]] != []
        assert {slot["id"] for group in data["groups"] for slot in group["slots"]} == {item["slot"] for item in data["items"]}


def test_the_plan_is_the_same_in_every_language() -> None:
    kept = ("id", "slot", "story", "group", "preset", "audience", "each", "per", "extra", "cut", "alone", "files")
    nl, en = ([{key: item[key] for key in kept} for item in DATA[language]["items"]] for language in ("nl", "en"))  # type: ignore[literal-required]
    assert nl == en
    assert DATA["nl"]["versions"][0]["name"] == DATA["nl"]["usual"]
    assert DATA["en"]["usual"] == "en"


def test_the_order_is_that_of_the_programme() -> None:
    items = DATA["nl"]["items"]
    places = {item["id"]: place for place, item in enumerate(items)}
    days = [item["preset"] for item in items if item["preset"]]
    assert days == sorted(days)
    assert places["vragenlijst-vooraf"] < places["kennismaking"] < places["waarom-ik-meedoe"] < places["waardenverkenning"]
    assert places["bezoek-werkcoach"] < places["vragenlijst-achteraf"] < places["bewijs-van-deelname"]
    exercises = [item["id"] for item in items if item["audience"] == "guide"]
    assert exercises == [entry.stem for entry in SHEETS.site.members("oefeningen", "nl")]


def test_one_of_the_stories_fills_a_slot_and_its_figures_follow() -> None:
    data = DATA["nl"]
    assert [story["id"] for story in data["stories"]] == ["rosa", "hanan", "milena"]
    told = {(item["slot"], item["story"]) for item in data["items"] if item["story"]}
    assert told == {(slot, story) for slot in ("casus", "gegevens") for story in ("rosa", "hanan", "milena")}
    assert [story["title"] for story in data["stories"]] == [
        SHEETS.site.content.get("nl", f"werkbladen/casus-{one}").page.title for one in ("rosa", "hanan", "milena")
    ]


def test_the_card_with_numbers_is_printed_by_itself() -> None:
    """It says never to put it among the worksheets."""
    for data in DATA.values():
        assert [item["id"] for item in data["items"] if item["alone"]] == ["hulpkaart"]


def test_sides_of_cards_have_an_empty_back() -> None:
    sides = {item["id"]: item["files"]["b1"][1] for item in DATA["nl"]["items"]}
    assert sides["stellingen"] == "x-x-"
    assert sides["mijn-cv"] == "xx"
    assert sides["kennismaking"] == "xx"
    assert {item["id"] for item in DATA["nl"]["items"] if "-" in item["files"]["b1"][1]} == {
        item["id"] for item in DATA["nl"]["items"] if item["cut"]
    }
    assert DATA["nl"]["pdfs"] == "../pdf/"
    assert DATA["en"]["pdfs"] == "../../pdf/"
