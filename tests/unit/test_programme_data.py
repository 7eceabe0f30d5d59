"""What the page of programmes holds for its scripts: the exercises with their own minutes, and sheets that there are."""

from __future__ import annotations

import json
from typing import get_args

import pytest
from helpers.project import ROOT
from helpers.sheets import SHEETS

from toolkit.content.checklist import HANDBOOK, items_below
from toolkit.content.programme import STANDARD
from toolkit.content.standard import PartKind
from toolkit.languages import LANGUAGES
from toolkit.pages.programme_data import EXERCISE, programme_data

DATA = {language: programme_data(SHEETS, language) for language in LANGUAGES}


def test_every_exercise_is_a_piece_with_its_minutes_and_its_page() -> None:
    for language, data in DATA.items():
        exercises = SHEETS.site.members("oefeningen", language)
        found = [(piece["id"], piece["minutes"]) for piece in data["pieces"] if piece["kind"] == EXERCISE]
        assert found == [(entry.stem, entry.page.minutes) for entry in exercises]
        assert data["pieces"][0]["url"] == f"../{exercises[0].stem}/"
        assert len({piece["id"] for piece in data["pieces"]}) == len(data["pieces"])


def test_sheets_of_pieces_are_slots_of_the_planner() -> None:
    data = DATA["nl"]
    slots = {item["slot"] for item in data["planner"]["items"]}
    sheets = {piece["id"]: piece["sheets"] for piece in data["pieces"]}
    assert all(set(each) <= slots for each in sheets.values())
    assert sheets["fictieve-casus"] == ["fictieve-casus", "casus"], "the trainer's sheet, and one line for three stories"
    assert sheets["inloop-vragen"] == ["vragenlijst-vooraf"]
    assert sheets["afsluiting"] == ["vragenlijst-achteraf", "bewijs-van-deelname"]
    page = SHEETS.site.content.get("nl", STANDARD).page
    assert all(sheets[part.id] for part in page.parts if part.sheets), "a sheet that a part names is there"


def test_the_programme_is_the_same_in_every_language() -> None:
    nl, en = DATA["nl"], DATA["en"]
    assert (nl["starts"], nl["appointments"], nl["keep"]) == (en["starts"], en["appointments"], en["keep"])
    assert [(one["id"], one["minutes"], one["mornings"]) for one in nl["programmes"]] == [
        (one["id"], one["minutes"], one["mornings"]) for one in en["programmes"]
    ]
    assert [(one["items"], one["after"], one["needs"]) for one in nl["rules"]] == [
        (one["items"], one["after"], one["needs"]) for one in en["rules"]
    ]
    assert [(one["id"], one["kind"], one["minutes"], one["sheets"]) for one in nl["pieces"]] == [
        (one["id"], one["kind"], one["minutes"], one["sheets"]) for one in en["pieces"]
    ]
    assert nl["rules"][0]["why"] != en["rules"][0]["why"]


def test_pdfs_are_found_from_the_page() -> None:
    assert DATA["nl"]["planner"]["pdfs"] == "../../pdf/"
    assert DATA["en"]["planner"]["pdfs"] == "../../../pdf/"


def test_it_is_json_and_the_kinds_are_those_of_the_scripts() -> None:
    assert json.loads(json.dumps(DATA["nl"]))["programmes"] == DATA["nl"]["programmes"]
    module = (ROOT / "overrides/assets/javascripts/programme/data.js").read_text(encoding="utf-8")
    assert all(f'"{kind}"' in module for kind in get_args(PartKind))


def test_what_is_prepared_is_told_by_the_handbook_alone() -> None:
    for language, data in DATA.items():
        handbook = SHEETS.site.content.get(language, HANDBOOK)
        titles = {each.id: each.text for each in handbook.source.outline.headings}
        page = SHEETS.site.content.get(language, STANDARD).page
        assert [one["title"] for one in data["prepare"]] == [titles[heading] for heading in page.prepare]
        assert all(one["items"] for one in data["prepare"])
        assert not any(sign in item for one in data["prepare"] for item in one["items"] for sign in "[]{}*")
    assert "Print de werkbladen voor elke vrouw" in DATA["nl"]["prepare"][2]["items"][0]
    assert [(one["days"], one["until"], one["each"]) for one in DATA["nl"]["prepare"]][:3] == [
        (56, 56, False),
        (42, 14, False),
        (1, 1, True),
    ]
    with pytest.raises(KeyError):
        items_below(SHEETS.site.content.get("nl", HANDBOOK), "niets")
