"""What goes into each binder, in order."""

from __future__ import annotations

from typing import Any

from ..content.page import Entry
from ..content.programme import half_days
from ..content.training_models import Sheet
from .blocks import has_cards
from .catalogue import Binder, Catalogue
from .page_text import page_text
from .sheet_text import body
from .trainer import on_two_pages


def parts_of(catalogue: Catalogue, binder: Binder) -> list[dict[str, Any]]:
    """The parts of a binder, each with an id, a title, how often it is printed, and its items.

    Items are the programme, the text of a page, trainer's sheets and sheets. `copies` is "once", "each" (for every woman) or
    "need".
    """
    if binder.slug == "map-trainer":
        parts = _for_the_trainer(catalogue, binder)
    elif binder.half_day:
        parts = _of_a_half_day(catalogue, binder)
    else:
        parts = _all_sheets(catalogue, binder)
    return [part for part in parts if part["items"]]


def cut_in(parts: list[dict[str, Any]]) -> list[str]:
    """The titles of the sheets in a binder of which something is cut out, each once."""
    found = [
        item["title"]
        for part in parts
        for item in part["items"]
        if item["kind"] == "sheet" and has_cards(item["entry"].source.body)
    ]
    return list(dict.fromkeys(found))


def more_of(parts: list[dict[str, Any]]) -> dict[str, int]:
    """The titles of the sheets that are printed more often than for every woman, and how many more for the whole group."""
    sheets = [item["entry"].page for part in parts for item in part["items"] if item["kind"] == "sheet"]
    return {page.title: page.extra for page in sheets if page.extra}


def shared_in(parts: list[dict[str, Any]]) -> dict[int, list[str]]:
    """The titles of the sheets that several women share, each once, by how many share one."""
    found: dict[int, list[str]] = {}
    sheets = [item["entry"].page for part in parts for item in part["items"] if item["kind"] == "sheet"]
    for page in sheets:
        titles = found.setdefault(page.per, [])
        if page.title not in titles:
            titles.append(page.title)
    return {per: titles for per, titles in sorted(found.items()) if per > 1}


def _for_the_trainer(catalogue: Catalogue, binder: Binder) -> list[dict[str, Any]]:
    words = catalogue.site.words(binder.language)
    handbook = catalogue.site.content.pages[binder.language].get("oefeningen/handboek")
    forms = [
        sheet for sheet in catalogue.sheets(binder.language) if sheet.page.audience != "participant" and not sheet.page.alone
    ]
    exercises = catalogue.site.members("oefeningen", binder.language)
    texts = [_text(handbook, catalogue)] if handbook else []
    return [
        _part("programma", words["programme"], "once", [_programme(catalogue, binder), *texts]),
        _part("trainersbladen", words["trainer_sheets"], "once", [_trainer(entry) for entry in exercises]),
        _part("formulieren", words["sheet_group_forms"], "need", [_sheet(catalogue, entry) for entry in forms]),
    ]


def _of_a_half_day(catalogue: Catalogue, binder: Binder) -> list[dict[str, Any]]:
    """All that is on the table that half-day: what one prints once first, then what every woman gets."""
    words = catalogue.site.words(binder.language)
    exercises = catalogue.site.members("oefeningen", binder.language)
    exercises = [entry for entry in exercises if entry.page.half_day == binder.half_day]
    used = [sheet for sheet in catalogue.sheets(binder.language) if catalogue.used_on(sheet) == binder.half_day]
    used = [sheet for sheet in used if not sheet.page.alone]
    women = [sheet for sheet in used if _for_women(sheet.page)]
    group = [sheet for sheet in used if not _for_women(sheet.page)]
    last = [sheet for sheet in women if not sheet.page.exercise]
    women = [sheet for sheet in women if sheet.page.exercise]
    women = [*last, *women] if binder.half_day == 1 else [*women, *last]  # questions before come first, those after last
    return [
        _part("programma", words["programme"], "once", [_programme(catalogue, binder)]),
        _part("trainersbladen", words["trainer_sheets"], "once", [_trainer(entry) for entry in exercises]),
        _part("kaarten", words["binder_group"], "once", [_sheet(catalogue, entry) for entry in group]),
        _part("werkbladen", words["sheet_plural"], "each", _at_levels(catalogue, binder, women)),
    ]


def _for_women(page: Sheet) -> bool:
    """True for what stands among the worksheets; what the trainer puts between several women stands with the cards."""
    return page.counted and (page.audience == "participant" or page.per == 1)


def _all_sheets(catalogue: Catalogue, binder: Binder) -> list[dict[str, Any]]:
    words = catalogue.site.words(binder.language)
    mine = [sheet for sheet in catalogue.sheets(binder.language) if sheet.page.audience == "participant" and not sheet.page.alone]
    parts = []
    for day in (1, 2, 0):
        title = words("half_day", number=day) if day else words["sheet_group_general"]
        sheets = [sheet for sheet in mine if catalogue.half_day(sheet) == day]
        parts.append(_part(f"dagdeel-{day}", title, "each", _at_levels(catalogue, binder, sheets)))
    return parts


def _at_levels(catalogue: Catalogue, binder: Binder, sheets: list[Entry]) -> list[dict[str, Any]]:
    """The sheets at the levels of a binder, the levels of one sheet beside each other; what has one version comes in that."""
    items = []
    for sheet in sheets:
        there = {level: catalogue.at(sheet, level) for level in binder.levels}
        found = [(level, entry) for level, entry in there.items() if entry] or [("", sheet)]
        note = len(found) > 1
        items += [_sheet(catalogue, entry, level.upper() if note else "") for level, entry in found]
    return items


def _part(name: str, title: str, copies: str, items: list[dict[str, Any]]) -> dict[str, Any]:
    return {"id": f"deel-{name}", "title": title, "copies": copies, "items": [{"level": "", **item} for item in items]}


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


def _sheet(catalogue: Catalogue, entry: Entry, level: str = "") -> dict[str, Any]:
    """level: what is said behind its title where two levels stand beside each other."""
    return {
        "kind": "sheet",
        "id": f"blad-{entry.stem}",
        "title": entry.page.title,
        "level": level,
        "entry": entry,
        "body": body(entry, catalogue.own(entry.language)),
        "cards": catalogue.cards(entry),
    }


def _text(entry: Entry, catalogue: Catalogue) -> dict[str, Any]:
    body = page_text(entry, catalogue.site.works(entry.language)).html
    return {"kind": "text", "id": f"tekst-{entry.stem}", "title": entry.page.title, "body": body}
