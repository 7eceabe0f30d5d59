"""The picture on the card of an exercise: the one that its sheet has, so that a trainer knows the two belong together."""

from __future__ import annotations

from ..content.page import Entry
from ..paper.catalogue import Catalogue

# For an exercise whose sheets have no picture: by what it is for.
BY_FOCUS = {"meet": "groep", "think": "denken", "money": "geld", "plan": "stap"}


def card_picture(sheets: Catalogue, exercise: Entry) -> str:
    """The name of the pictogram of an exercise."""
    own = [sheet for sheet in sheets.sheets(exercise.language) if sheet.page.exercise == exercise.stem]
    return next((sheet.page.picture for sheet in own if sheet.page.picture), BY_FOCUS[exercise.page.focus])
