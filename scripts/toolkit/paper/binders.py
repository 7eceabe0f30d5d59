"""What goes into each binder, in order."""

from __future__ import annotations

from typing import Any

from ..content.page import Entry
from ..content.programme import half_days
from .catalogue import Binder, Catalogue
from .page_text import page_text
from .sheet_text import body
from .trainer import on_two_pages


def parts_of(catalogue: Catalogue, binder: Binder) -> list[dict[str, Any]]:
    """The parts of a binder, each with a title and its items: programme, text of a page, trainer's sheets, sheets."""
    words = catalogue.site.words(binder.language)
    exercises = catalogue.site.members("oefeningen", binder.language)
    sheets = catalogue.sheets(binder.language, binder.level)
    mine = [sheet for sheet in sheets if sheet.page.audience == "participant"]
    forms = [sheet for sheet in sheets if sheet.page.audience != "participant"]
    if binder.slug == "map-trainer":
        handbook = catalogue.site.content.get(binder.language, "oefeningen/handboek")
        return [
            {"title": words["programme"], "items": [_programme(catalogue, binder), _text(handbook, catalogue)]},
            {"title": words["trainer_sheets"], "items": [_trainer(entry) for entry in exercises]},
            {"title": words["sheet_group_forms"], "items": [_sheet(entry) for entry in forms]},
        ]
    if binder.half_day:
        exercises = [entry for entry in exercises if entry.page.half_day == binder.half_day]
        mine = [sheet for sheet in mine if catalogue.half_day(sheet) == binder.half_day]
        return [
            {"title": words["programme"], "items": [_programme(catalogue, binder)]},
            {"title": words["trainer_sheets"], "items": [_trainer(entry) for entry in exercises]},
            {"title": words["sheet_plural"], "items": [_sheet(entry) for entry in mine]},
        ]
    parts = []
    for day in (1, 2, 0):
        title = words("half_day", number=day) if day else words["sheet_group_general"]
        parts.append({"title": title, "items": [_sheet(sheet) for sheet in mine if catalogue.half_day(sheet) == day]})
    return [part for part in parts if part["items"]]


def _programme(catalogue: Catalogue, binder: Binder) -> dict[str, Any]:
    index = catalogue.site.content.get(binder.language, "oefeningen/index")
    days = half_days(index.page, catalogue.site.members("oefeningen", binder.language))
    words = catalogue.site.words(binder.language)
    kept = [day for day in days if binder.half_day in (0, day.number)]
    return {"kind": "programme", "id": "programma", "title": words["programme"], "days": kept}


def _trainer(entry: Entry) -> dict[str, Any]:
    return {
        "kind": "trainer",
        "id": f"trainer-{entry.stem}",
        "title": entry.page.title,
        "entry": entry,
        "parts": on_two_pages(entry),
    }


def _sheet(entry: Entry) -> dict[str, Any]:
    return {"kind": "sheet", "id": f"blad-{entry.stem}", "title": entry.page.title, "entry": entry, "body": body(entry)}


def _text(entry: Entry, catalogue: Catalogue) -> dict[str, Any]:
    body = page_text(entry, catalogue.site.works(entry.language)).html
    return {"kind": "text", "id": f"tekst-{entry.stem}", "title": entry.page.title, "body": body}
