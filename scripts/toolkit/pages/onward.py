"""What to do after a page: one thing, said with a verb; and the page before it and after it in its section.

A page leads to what its reader does with it: a question to the scan, an exercise to its sheets, a sheet to its exercise.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..content.kinds import usual_level
from ..content.page import Entry
from ..content.site import Link, Site
from ..paper.catalogue import Catalogue
from ..paper.questionnaires import EVALUATION, QUESTIONNAIRES, TALLY

SCAN, STEPS, EXERCISES, SHEETS = "scan", "stappenplan/index", "oefeningen/index", "werkbladen/index"


@dataclass(frozen=True)
class Next:
    """One thing to do: the words of its link, where that leads from the root of the site, and what it brings or takes."""

    label: str
    url: str
    about: str = ""


@dataclass(frozen=True)
class Onward:
    """All ways on from a page. `here` is None where there is nothing to do but to read on.

    `before` and `after` are the pages beside it; `up` is the index of its section, for a page that nothing comes after.
    """

    here: Next | None
    before: Link | None
    after: Link | None
    up: Link | None

    @property
    def follows(self) -> bool:
        """True when what there is to do is the page that comes after: it is shown once."""
        return self.here is not None and self.after is not None and self.here.url == self.after.url

    def __bool__(self) -> bool:
        return any((self.here, self.before, self.after, self.up))


def onward(sheets: Catalogue, entry: Entry) -> Onward:
    """The ways on from a page."""
    before, after = sheets.site.neighbours(entry)
    make = _KINDS.get(entry.kind.name)
    return Onward(make(sheets, entry) if make else None, before, after, None if after else sheets.site.index(entry))


def _to(site: Site, entry: Entry, key: str, label: str, about: str = "", anchor: str = "") -> Next | None:
    """A page of the site as the next thing; None in a project that has no such page."""
    found = site.content.pages[entry.language].get(key)
    return Next(label, found.url + anchor, about) if found else None


def _scan(sheets: Catalogue, entry: Entry) -> Next | None:
    """To the scan, from what tells why or what is asked."""
    words = sheets.site.words(entry.language)
    return _to(
        sheets.site, entry, SCAN, words["start_scan"], words("start_scan_time", count=sheets.site.criteria[entry.language])
    )


def _question(sheets: Catalogue, entry: Entry) -> Next | None:
    words = sheets.site.words(entry.language)
    about = words("scan_statements", count=len(entry.page.criteria))
    return _to(sheets.site, entry, SCAN, words["to_scan"], about, f"#vraag-{entry.stem}")


def _steps(sheets: Catalogue, entry: Entry) -> Next | None:
    """To the steps, from where one finds out what to do."""
    site, words = sheets.site, sheets.site.words(entry.language)
    about = words("next_steps_about", count=len(site.members("stappenplan", entry.language)))
    return _to(site, entry, STEPS, words["next_steps"], about)


def _step(sheets: Catalogue, entry: Entry) -> Next | None:
    """To the step after this one; from the last and from the index to where it begins again."""
    site, words = sheets.site, sheets.site.words(entry.language)
    steps = site.members("stappenplan", entry.language)
    place = site.number(entry)[0]  # 0 for the index
    if place == len(steps):
        return _to(site, entry, SCAN, words["next_scan_again"], words["next_scan_again_about"])
    step = steps[place]
    return Next(words("next_step", number=place + 1, title=step.page.label), step.url, step.page.goal)


def _exercise(sheets: Catalogue, entry: Entry) -> Next | None:
    """To its sheet, or where there are more of them to the table of those of its half-day."""
    words, rows = sheets.site.words(entry.language), sheets.of(entry)
    if not rows:
        return _print(sheets, entry)
    if len(rows) == 1:
        return Next(words("next_one_sheet", title=rows[0].title), rows[0].url, words("sheet_pages_n", count=rows[0].pages))
    about = words("next_sheets_about", titles=", ".join(row.title for row in rows))
    anchor = f"#bladen-dagdeel-{entry.page.half_day}" if entry.page.half_day else ""
    return _to(sheets.site, entry, SHEETS, words["next_sheets"], about, anchor)


def _sheet(sheets: Catalogue, entry: Entry) -> Next | None:
    """To the exercise that it is for; without one to where one counts, or chooses what to print."""
    if usual_level(entry.key) in QUESTIONNAIRES.values() or TALLY in entry.source.body:
        words = sheets.site.words(entry.language)
        counting = _to(sheets.site, entry, EVALUATION, words["next_count"], words["next_count_about"])
        return counting or _print(sheets, entry)
    site, words = sheets.site, sheets.site.words(entry.language)
    exercise = site.content.pages[entry.language].get(f"oefeningen/{entry.page.exercise}")
    if exercise is None:
        return _print(sheets, entry)
    about = f"{words('minutes', count=exercise.page.minutes)}. {exercise.page.aim}"
    return Next(words("next_exercise", title=exercise.page.title), exercise.url, about)


def _print(sheets: Catalogue, entry: Entry) -> Next | None:
    """To where a trainer chooses what to print."""
    words = sheets.site.words(entry.language)
    return _to(sheets.site, entry, SHEETS, words["next_print"], words["next_print_about"])


def _choose(sheets: Catalogue, entry: Entry) -> Next | None:
    """To the exercises, from the handbook."""
    site, words = sheets.site, sheets.site.words(entry.language)
    about = words("next_choose_about", count=len(site.members("oefeningen", entry.language)))
    return _to(site, entry, EXERCISES, words["next_choose"], about, "#oefeningen")


_KINDS: dict[str, Callable[[Catalogue, Entry], Next | None]] = {
    "scan": _steps,
    "checklist": _steps,
    "questions": _scan,
    "question": _question,
    "steps": _step,
    "step": _step,
    "practices": _steps,
    "practice": _steps,
    "exercises": _print,
    "handbook": _choose,
    "method": _choose,
    "exercise": _exercise,
    "sheet": _sheet,
    "research": _scan,
    "text": _scan,
}
