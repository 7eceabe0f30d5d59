"""How fresh the site is, as Markdown for each mark of its page: with dates, and without knowing what day it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from posixpath import relpath

from ..content.due import all_due, never_reviewed
from ..content.page import Entry
from ..content.site import SOURCES, Site
from ..languages import ORIGINAL, TRANSLATIONS
from ..markup.foreign import written
from ..paper.help_files import read_help
from ..strings import Strings


def standing(site: Site, entry: Entry) -> dict[str, str]:
    """What comes at each mark. `entry` is the page itself."""
    words = site.words(entry.language)
    return {
        "vertaalstand": _translations(site, entry, words),
        "nakijkstand": _reviews(site, entry, words),
        "feitenstand": _facts(site, entry, words),
        "hulpstand": _help(entry, words),
    }


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))


def _link(site: Site, key: str, entry: Entry, anchor: str = "", label: str = "") -> str:
    """A link to a page in the language of the page that shows it, or in Dutch where it is not there in that."""
    page = site.content.pages[entry.language].get(key) or site.content.pages[ORIGINAL][key]
    return f"[{label or written(page.page.label)}]({relpath('/' + (page.url or '.'), '/' + entry.url)}/{anchor})"


def _translations(site: Site, entry: Entry, words: Strings) -> str:
    pages = [page for language in TRANSLATIONS for page in site.content.pages[language].values()]
    behind = [one for one in all_due(site.content) if one.kind in ("behind", "unsure")]
    told = words("standing_same", same=len(pages) - len(behind), all=len(pages))
    if not behind:
        return told
    rows = [(_link(site, one.entry.key, entry), site.day(one.day, entry.language)) for one in behind]
    return f"{told} {words['standing_behind']}\n\n" + _table((words["standing_page"], words["standing_dutch"]), rows)


def _reviews(site: Site, entry: Entry, words: Strings) -> str:
    dutch = [page for page in site.content.pages[ORIGINAL].values() if page.key != "404"]
    told = words("standing_never", count=len(never_reviewed(site.content)), all=len(dutch))
    found = sorted(
        (page for page in dutch if page.page.reviewed or page.page.review_by),
        key=lambda page: (str(page.page.review_by or "9"), page.key),
    )
    rows = []
    for page in found:
        reviewed, again = page.page.reviewed, page.page.review_by
        seen = site.day(reviewed, entry.language) if reviewed else words["standing_not_yet"]
        rows.append((_link(site, page.key, entry), seen, site.day(again, entry.language) if again else words["standing_no_day"]))
    head = (words["standing_page"], words["standing_reviewed"], words["standing_review_by"])
    return f"{told}\n\n{_table(head, rows)}" if rows else told


def _facts(site: Site, entry: Entry, words: Strings) -> str:
    rows = []
    for one in all_due(site.content):
        if one.kind == "page":
            rows.append((one.day, _link(site, one.entry.key, entry)))
        elif one.kind == "source":
            work = next(work for work in one.entry.page.sources if work.name == one.name)
            here = site.content.pages[entry.language].get(SOURCES) or one.entry
            name = next((each.name for each in here.page.sources if each.id == work.id), work.name)
            rows.append((one.day, _link(site, SOURCES, entry, f"#{work.id}", written(name))))
    if not rows:
        return words["standing_no_facts"]
    head = (words["standing_what"], words["standing_until"])
    return _table(head, [(what, site.day(day, entry.language)) for day, what in sorted(rows)])


def _help(entry: Entry, words: Strings) -> str:
    rows = []
    for lines in read_help(entry.source.root)[0].values():
        checked = sum(bool(file.checked_by) for file in lines.files.values())
        rows.append((lines.language.called(entry.language), str(len(lines.files)), str(checked)))
    head = (words["standing_language"], words["standing_sheets"], words["standing_checked"])
    return _table(head, rows) if rows else words["standing_no_help"]
