"""What the planner of sheets needs: words, versions, sheets and presets as plain data, the same that its form shows.

The page holds it as JSON; the scripts read it in overrides/assets/javascripts/planner/data.js. Without scripts nobody needs it.
"""

from __future__ import annotations

from posixpath import relpath
from typing import TypedDict

from ..content.page import Entry
from ..languages import BY_CODE, LANGUAGES
from ..paper.catalogue import GUIDE_PAGES, Catalogue, Version

PAGE = "werkbladen/index"
WORDS = "plan_"  # what the keys in strings.yml begin with that are for the scripts
PDFS = "pdf"  # the folder of all PDFs below the root of the site
MOST, TOGETHER = 30, 40  # women in one version, and all of them: four groups of ten; more is printed in two turns
FORMS, GENERAL = "formulieren", "vragenlijsten"  # the groups of what belongs to no half-day
TRAINER = "guide"  # who a trainer's sheet of an exercise is for: the audience that no sheet has


class VersionData(TypedDict):
    """A version that a sheet can have: its name ("a2") and the words for it."""

    name: str
    label: str


class LanguageData(TypedDict):
    """A language of the site, and the version in which one sheet for the whole group, or for the trainer, is there in it."""

    code: str
    label: str
    version: str


class ItemData(TypedDict):
    """One thing to print.

    `slot` is what is chosen: the item itself, or what one of several stories fills. `preset` is its half-day, "1" or "2", or "".
    `per`: with `each`, one for so many women. `alone`: it is printed by itself, and comes with nothing else.
    `files` has, by version, the path of its PDF below `pdf/` and its sides: "x" is printed.
    """

    id: str
    slot: str
    story: str
    title: str
    group: str
    preset: str
    audience: str
    each: bool
    per: int
    extra: int
    cut: bool
    alone: bool
    files: dict[str, tuple[str, str]]


class SlotData(TypedDict):
    """One line to tick: its title, how many A4 one set of it is, and the address of its picture from the root of the site."""

    id: str
    title: str
    each: bool
    per: int
    alone: bool
    pages: int
    picture: str


class GroupData(TypedDict):
    """Lines that stand together, below the title of their exercise or what else they have in common."""

    id: str
    title: str
    day: str
    slots: list[SlotData]


class StoryData(TypedDict):
    """A story to choose: its id, and the title of its sheet."""

    id: str
    title: str


class PlannerData(TypedDict):
    """All of it, in one language. `pdfs` is where the PDFs are, from the page; `words` has the keys without `plan_`."""

    language: str
    locale: str
    pdfs: str
    usual: str
    most: int
    together: int
    words: dict[str, str]
    versions: list[VersionData]
    languages: list[LanguageData]
    stories: list[StoryData]
    groups: list[GroupData]
    items: list[ItemData]


def planner_data(catalogue: Catalogue, language: str) -> PlannerData:
    """The data of the planner in a language."""
    site, words = catalogue.site, catalogue.site.words(language)
    items = _items(catalogue, language)
    here = site.content.get(language, PAGE).url
    stories = {item["story"]: item["title"] for item in reversed(items) if item["story"]}
    return {
        "language": language,
        "locale": BY_CODE[language].locale.replace("_", "-"),
        "pdfs": relpath(f"/{PDFS}", f"/{here}") + "/",
        "usual": catalogue.usual_version(language),
        "most": MOST,
        "together": TOGETHER,
        "words": {key.removeprefix(WORDS): text for key, text in words.items() if key.startswith(WORDS)},
        "versions": [{"name": name, "label": catalogue.version_label(name, language)} for name in catalogue.version_names],
        "languages": [
            {"code": code, "label": words[f"plan_language_{code}"], "version": catalogue.usual_version(code)}
            for code in LANGUAGES
        ],
        "stories": [{"id": story, "title": title} for story, title in reversed(stories.items())],
        "groups": _groups(catalogue, language, items),
        "items": items,
    }


def _items(catalogue: Catalogue, language: str) -> list[ItemData]:
    """All that can be printed, in the order of the programme: what comes before, the half-days, the rest.

    Of a half-day each exercise has its trainer's sheet first. A questionnaire opens the first; what closes the second ends it.
    """
    sheets = catalogue.sheets(language)
    loose = [(catalogue.used_on(sheet), sheet) for sheet in sheets if not sheet.page.exercise]
    found = [_sheet(catalogue, sheet, FORMS) for day, sheet in loose if not day and sheet.page.audience != "participant"]
    for day in (1, 2):
        around = [_sheet(catalogue, sheet, f"dagdeel-{day}") for its, sheet in loose if its == day]
        exercises = _exercises(catalogue, language, day)
        found += [*around, *exercises] if day == 1 else [*exercises, *around]
    return [
        *found,
        *_exercises(catalogue, language, 0),
        *(_sheet(catalogue, sheet, GENERAL) for day, sheet in loose if not day and sheet.page.audience == "participant"),
    ]


def _exercises(catalogue: Catalogue, language: str, day: int) -> list[ItemData]:
    """The exercises of a half-day, or those outside both (0): of each its trainer's sheet, then its sheets."""
    sheets, found = catalogue.sheets(language), list[ItemData]()
    for exercise in catalogue.site.members("oefeningen", language):
        if exercise.page.half_day == day:
            found.append(_guide(catalogue, exercise))
            found += [_sheet(catalogue, sheet, exercise.stem) for sheet in sheets if sheet.page.exercise == exercise.stem]
    return found


def _groups(catalogue: Catalogue, language: str, items: list[ItemData]) -> list[GroupData]:
    """The lines to tick, below the titles of their groups: first the half-days, then what belongs to none."""
    found: dict[str, GroupData] = {}
    for item in items:
        title = _title(catalogue, language, item["group"])
        group = found.setdefault(item["group"], {"id": item["group"], "title": title, "day": item["preset"], "slots": []})
        if all(slot["id"] != item["slot"] for slot in group["slots"]):
            group["slots"].append(_slot(catalogue, language, [one for one in items if one["slot"] == item["slot"]]))
    return sorted(found.values(), key=lambda group: (not group["day"], group["day"], group["id"] == FORMS))


def _title(catalogue: Catalogue, language: str, group: str) -> str:
    words = catalogue.site.words(language)
    named = {FORMS: "sheet_group_forms", GENERAL: "plan_general"}
    exercise = catalogue.site.content.pages[language].get(f"oefeningen/{group}")
    return str(exercise.page.title) if exercise else words[named.get(group, "plan_around")]


def _slot(catalogue: Catalogue, language: str, items: list[ItemData]) -> SlotData:
    first, titles = items[0], " / ".join(item["title"] for item in items)
    title = catalogue.site.words(language)("plan_one_of", titles=titles) if first["story"] else first["title"]
    sides = next(iter(first["files"].values()))[1]
    return {
        "id": first["slot"],
        "title": title,
        "each": first["each"],
        "per": first["per"],
        "alone": first["alone"],
        "pages": sides.count("x"),
        "picture": catalogue.thumb(language, first["id"]),
    }


def _sheet(catalogue: Catalogue, sheet: Entry, group: str) -> ItemData:
    row, story = catalogue.row(sheet), sheet.page.story or ""
    return {
        "id": sheet.stem,
        "slot": sheet.stem.removesuffix(f"-{story}") if story else sheet.stem,
        "story": story,
        "title": row.title,
        "group": group,
        "preset": str(row.half_day or ""),
        "audience": sheet.page.audience,
        "each": row.each,
        "per": row.per,
        "extra": row.extra,
        "cut": row.cards,
        "alone": sheet.page.alone,
        "files": {version.name: (version.pdf.removeprefix(f"{PDFS}/"), _sides(version)) for version in row.versions},
    }


def _sides(version: Version) -> str:
    pages = version.pages + len(version.empty)
    return "".join("-" if page in version.empty else "x" for page in range(1, pages + 1))


def _guide(catalogue: Catalogue, exercise: Entry) -> ItemData:
    """The trainer's sheet of an exercise."""
    words, pages = catalogue.site.words(exercise.language), catalogue.site.content.pages
    sides = "x" * GUIDE_PAGES
    there = [(code, pages[code].get(exercise.key)) for code in LANGUAGES]
    return {
        "id": exercise.stem,
        "slot": exercise.stem,
        "story": "",
        "title": words("plan_guide", title=exercise.page.title),
        "group": exercise.stem,
        "preset": str(exercise.page.half_day or ""),
        "audience": TRAINER,
        "each": False,
        "per": 1,
        "extra": 0,
        "cut": False,
        "alone": False,
        "files": {
            catalogue.usual_version(code): (catalogue.pdf(entry).removeprefix(f"{PDFS}/"), sides)
            for code, entry in there
            if entry
        },
    }
