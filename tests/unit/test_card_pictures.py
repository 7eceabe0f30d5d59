"""Each exercise has a picture on its card: that of its sheet, else one for what it is for."""

from __future__ import annotations

from typing import get_args

from helpers.sheets import SHEETS

from toolkit.content.training_models import Exercise
from toolkit.languages import LANGUAGES
from toolkit.pages.card_pictures import BY_FOCUS, card_picture
from toolkit.paper.pictograms import pictograms


def test_picture_of_its_sheet() -> None:
    assert card_picture(SHEETS, SHEETS.site.content.get("nl", "oefeningen/overzicht-financien")) == "geld"
    assert card_picture(SHEETS, SHEETS.site.content.get("nl", "oefeningen/associatie")) == "idee"


def test_every_purpose_has_a_picture_that_is_there() -> None:
    assert set(BY_FOCUS) == set(get_args(Exercise.model_fields["focus"].annotation))
    assert set(BY_FOCUS.values()) <= set(pictograms())


def test_the_same_in_every_language() -> None:
    found = [[card_picture(SHEETS, each) for each in SHEETS.site.members("oefeningen", language)] for language in LANGUAGES]
    assert found[1:] == found[:-1]
    assert set(found[0]) <= set(pictograms())
    assert len(set(found[0])) >= len(found[0]) - 3, "cards that look alike help nobody"
