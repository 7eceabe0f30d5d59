"""What the scripts need for a municipality's own details: the fields, what the host ships, and the sheets with a place for them.

overrides/assets/javascripts/local/data.js reads it. Without scripts nobody needs it.
"""

from __future__ import annotations

from typing import Any, TypedDict

from ..content.kinds import LOCAL
from ..content.page import Entry
from ..languages import BY_CODE, LANGUAGES
from ..paper.catalogue import Catalogue, Version
from ..paper.help_files import Lines
from ..paper.own_fields import options, used_in

WORDS = "local_"  # what the keys in strings.yml begin with that are for the scripts
_SHARED = ("undo", "undo_close", "undone", "limit_count", "limit_cut")  # words of the scan that its modules ask for
_ON_SHEETS = ("print_with", "print_own", "note", "note_own", "note_link")
_ON_PLANNER = ("planner", "planner_own", "planner_link")
_ON_FORM = (
    *("kept", "kept_window", "kept_nothing", "kept_blocked", "kept_full", "kept_unreadable", "elsewhere", "conflict", "wiped"),
    *("wiped_elsewhere", "open", "opened", "saved", "file", "print_with", "print_own", "choose", "fetching", "no_fetch"),
    *("fault_size", "fault_json", "fault_schema", "fault_newer", "fault_damaged", "phone", "future", "old", "no_help"),
)


class Named(TypedDict):
    """A sheet that has places: its title, and its versions without help lines; these come when somebody chooses a language."""

    title: str
    versions: tuple[Version, ...]


class HelpedSheets(TypedDict):
    """The sheets with help lines, the languages in which any of them has some, and whether all of these have been checked."""

    titles: list[str]
    languages: list[Lines]
    checked: bool


def has_places(sheet: Entry) -> bool:
    """Whether a sheet has a place for any of the details."""
    return bool(used_in(sheet.source.body))


def named_sheets(catalogue: Catalogue, language: str) -> list[Named]:
    """The sheets that have a place, in the order of the navigation."""
    found: list[Named] = []
    for sheet in catalogue.sheets(language):
        if has_places(sheet):
            versions = tuple(version for version in catalogue.versions(sheet) if not version.help)
            found.append({"title": sheet.page.label, "versions": versions})
    return found


def helped_sheets(catalogue: Catalogue, language: str) -> HelpedSheets | None:
    """Which of the sheets that have a place are there with help lines; None when none is."""
    found = {
        sheet.page.label: [one for one in catalogue.versions(sheet) if one.help]
        for sheet in catalogue.sheets(language)
        if has_places(sheet)
    }
    there = [one for versions in found.values() for one in versions]
    if not there:
        return None
    return {
        "titles": [title for title, versions in found.items() if versions],
        "languages": [lines for code, lines in catalogue.help.items() if code in {one.help for one in there}],
        "checked": all(catalogue.checked(one.entry, catalogue.help[one.help]) for one in there if one.help),
    }


def local_data(catalogue: Catalogue, language: str, kind: str) -> dict[str, Any]:
    """The data in a language. kind: of the page that they are for; that where the details are filled in has all words."""
    words = catalogue.site.words(language)
    names = {"sheet": _ON_SHEETS, "sheets": _ON_PLANNER}.get(kind, _ON_FORM)
    said = {name: words[WORDS + name] for name in names}
    if kind == "local":
        said |= {name: words[f"app_{name}"] for name in _SHARED}
    return {
        "language": language,
        "locale": BY_CODE[language].locale.replace("_", "-"),
        "languages": list(LANGUAGES),
        "fields": options(),
        "host": catalogue.kept_own(),
        "words": said,
    }


def page_of(catalogue: Catalogue, language: str) -> Entry | None:
    """The page where the details are filled in; None on a site that has none."""
    found: Entry | None = catalogue.site.content.pages[language].get(LOCAL)
    return found
