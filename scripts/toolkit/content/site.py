"""What a template needs to know of a page, as plain data: where it stands, what is beside it, what it points to.

Addresses are told from the root of the site without a leading slash ("en/vragen/beleid/"); the template makes them relative.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any
from urllib.parse import quote, urlencode

from ..languages import BY_CODE, LANGUAGES, Language, prefix
from ..markup.foreign import marked
from ..strings import Strings, strings
from .freshness import changes
from .kinds import RELATIONS, usual_level
from .nav import Nav, Section
from .page import Content, Entry
from .works import Work

SOURCES = "over/bronnen"  # the key of the page that lists them
REPORT_FORM = "tekst.yml"  # the form for an issue on a text; it asks for the address as «pagina»
_REPOSITORY = re.compile(r"(https?://[^/]+/[^/]+/[^/]+)/edit/")  # as GitHub writes where a file is edited


@dataclass(frozen=True)
class Link:
    """A link to a page of the site."""

    label: str
    url: str
    title: str = ""
    description: str = ""
    number: int = 0  # place within its section, from 1; 0 when it has none
    current: bool = False
    language: str = ""
    page: Any = None  # the model of the page, for cards that show more


def _fingerprint(text: str) -> str:
    """Eight hexadecimal digits for a text; white space does not count."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:8]


class Site:
    """All views of one site. Made once per build; holds no state of its own."""

    def __init__(self, content: Content, nav: Nav) -> None:
        self.content, self.nav = content, nav
        languages = LANGUAGES
        self.criteria = {lang: sum(len(q.page.criteria) for q in self.members("vragen", lang)) for lang in languages}
        questions = self.members("vragen", languages[0])
        # The fingerprint of each statement, of its Dutch words: a saved answer tells in any language which wording it was for.
        self.wordings = {one.id: _fingerprint(one.statement) for question in questions for one in question.page.criteria}
        self.wordings |= {f"vraag-{q.stem}": _fingerprint(q.page.question) for q in questions}

    def works(self, language: str) -> dict[str, Work]:
        """The sources that a mark may name, by id, in the order of their page; none when that cannot be read."""
        page = self.content.pages[language].get(SOURCES)
        return {work.id: self._dated(work, language) for work in page.page.sources} if page else {}

    def _dated(self, work: Work, language: str) -> Work:
        """A source whose title says when it was seen and until when it is true, where that is known."""
        words = strings(language)
        dates = {"source_seen": work.seen, "source_until": work.valid_until}
        told = [words(key, date=self.day(day, language)) for key, day in dates.items() if day]
        return work.model_copy(update={"title": f"{work.title}. {' '.join(told)}"}) if told else work

    def words(self, language: str) -> Strings:
        """The words of the interface in a language."""
        return strings(language)

    def prefix(self, language: str) -> str:
        """What the addresses of a language begin with."""
        return prefix(language)

    def languages_from(self, first: str) -> list[str]:
        """All languages, one of them first."""
        return [first, *(language for language in LANGUAGES if language != first)]

    def language(self, code: str) -> Language:
        """The name and the locale of a language."""
        return BY_CODE[code]

    def members(self, folder: str, language: str) -> list[Entry]:
        """The pages of a kind that has a folder, in the order of the navigation: no index, no handbook."""
        pages = self.content.pages[language]
        return [pages[key] for key in self.nav.keys if key in pages and pages[key].kind.folder == folder]

    def link(self, entry: Entry, current: str = "") -> Link:
        """A link to a page; `current` is the key of the page that shows it."""
        folder = entry.key.partition("/")[0]
        keys = [member.key for member in self.members(folder, entry.language)] if folder in RELATIONS.values() else []
        number = keys.index(entry.key) + 1 if entry.key in keys else 0
        return Link(
            entry.page.label,
            entry.url,
            entry.page.title,
            entry.page.description,
            number,
            entry.key == current,
            entry.language,
            entry.page,
        )

    def ref(self, reference: str, language: str) -> Link:
        """A link to what a page path in front matter names ("vragen/beleid.md#morgen")."""
        path, _, anchor = reference.partition("#")
        link = self.link(self.content.get(language, path.removesuffix(".md")))
        return Link(
            link.label,
            link.url + (f"#{anchor}" if anchor else ""),
            link.title,
            link.description,
            link.number,
            language=language,
            page=link.page,
        )

    def statement(self, name: str, language: str) -> Link:
        """A link to a statement on the page of its question, in its words; in Dutch where a translation lags behind."""
        entries = [*self.members("vragen", language), *self.members("vragen", LANGUAGES[0])]
        entry, one = next((entry, one) for entry in entries for one in entry.page.criteria if one.id == name)
        return Link(one.statement, f"{entry.url}#{one.id}", language=entry.language, page=entry.page)

    def changed(self, entry: Entry) -> list[Link]:
        """The parts of the Dutch page that are newer than this translation of it, in its words: what can be pointed at."""
        dutch = self.content.pages[LANGUAGES[0]][entry.key]
        labels = {
            heading.id: marked(heading.text.replace("*", "")) for heading in dutch.source.outline.headings if heading.level == 2
        }
        labels |= {one.id: one.statement for one in getattr(dutch.page, "criteria", [])}
        labels |= {one.id: one.term for one in getattr(dutch.page, "terms", [])}
        parts = changes(dutch.kind.model, dutch.source, entry.source)
        names = [part.part.rpartition("/")[2] for part in parts if part.fingerprint]
        return [Link(labels[name], f"{dutch.url}#{name}", language=dutch.language) for name in names if name in labels]

    def menu(self, entry: Entry) -> list[Link]:
        """The main menu: one link per section, to its first page; the home page is left to the name of the site."""
        links = []
        for section in self.nav.sections:
            if section.keys == ("index",):
                continue
            first = self.content.pages[entry.language].get(section.keys[0])
            if first:
                label = section.names.get(entry.language) or first.page.label
                links.append(Link(label, first.url, current=section == self.section(entry)))
        return links

    def section(self, entry: Entry) -> Section | None:
        """The section of the navigation that a page stands in; a sheet at another level stands where the usual one does."""
        return self.nav.section_of(usual_level(entry.key))

    def section_name(self, entry: Entry) -> str:
        """The name of the page's section; "" for a page that stands alone."""
        section = self.section(entry)
        return section.names.get(entry.language, "") if section else ""

    def siblings(self, entry: Entry) -> list[Link]:
        """The pages of the page's section in order; beside a sheet at another level those at that level, where they are there."""
        section, end = self.section(entry), entry.key.removeprefix(usual_level(entry.key))
        pages = self.content.pages[entry.language]
        keys = [key + end if key + end in pages else key for key in section.keys] if section else []
        return [self.link(pages[key], entry.key) for key in keys if key in pages]

    def index(self, entry: Entry) -> Link | None:
        """The index page of the folder that the page is in; None for an index itself and for pages at the top."""
        folder = entry.key.rpartition("/")[0]
        found = self.content.pages[entry.language].get(f"{folder}/index")
        return self.link(found) if folder and found and found.key != entry.key else None

    def neighbours(self, entry: Entry) -> tuple[Link | None, Link | None]:
        """The page before and the page after it, within its section."""
        links = self.siblings(entry)
        place = next((n for n, link in enumerate(links) if link.current), None)
        if place is None:
            return None, None
        return (links[place - 1] if place else None), (links[place + 1] if place + 1 < len(links) else None)

    def number(self, entry: Entry) -> tuple[int, int]:
        """The page's place among the pages of its kind, and how many there are; (0, 0) when it has none."""
        folder = entry.key.partition("/")[0]
        keys = [member.key for member in self.members(folder, entry.language)] if folder in RELATIONS.values() else []
        return (keys.index(entry.key) + 1, len(keys)) if entry.key in keys else (0, 0)

    def related(self, entry: Entry) -> dict[str, list[Link]]:
        """What the page points to, per kind ("questions", "steps", "practices", "exercises"), and what points to it."""
        found: dict[str, list[Link]] = {}
        for name, folder in RELATIONS.items():
            stems = Counter(getattr(entry.page, name, []))
            links = [self.link(m) for m in self.members(folder, entry.language) if m.stem in stems and m.key != entry.key]
            if links:
                found[name] = links
        return found

    def alternates(self, entry: Entry) -> list[Link]:
        """The same page in every language, this one included."""
        return [
            self.link(self.content.pages[lang][entry.key], entry.key)
            for lang in LANGUAGES
            if entry.key in self.content.pages[lang]
        ]

    def switch(self, entry: Entry) -> list[Link]:
        """Where the links to the other languages lead: the same page, or for one that is not there in them the nearest."""
        key = "index" if entry.kind.name == "not-found" else usual_level(entry.key)
        pages = [self.content.pages[lang].get(key) for lang in LANGUAGES if lang != entry.language]
        return [self.link(page) for page in pages if page]

    def day(self, value: date, language: str) -> str:
        """A date in words: "21 november 2026"."""
        return f"{value.day} {strings(language)['months'].split()[value.month - 1]} {value.year}"

    def absolute(self, url: str) -> str:
        """The full address of a page."""
        return self.nav.site_url.rstrip("/") + "/" + url

    def short(self, entry: Entry) -> str:
        """The address of a page as somebody types it."""
        return self.absolute(entry.url).split("://")[-1].rstrip("/")

    def foot(self, entry: Entry, updated: date, *more: str) -> tuple[str, str]:
        """The foot of a printed page: its address in short, and the site's name, `more`, version, date and licence."""
        words = strings(entry.language)
        version = words("checklist_version", version=self.nav.version, date=self.day(updated, entry.language))
        return self.short(entry), " · ".join([self.nav.site_names[entry.language], *more, version, words["licence_short"]])

    def checklist_foot(self, language: str) -> tuple[str, str]:
        """What stands at the foot of the checklist: its address in short, and its name, version, date and licence.

        The date is the day on which a question last changed, not the day of building: the same words give the same PDF.
        """
        updated = max(member.page.updated for member in self.members("vragen", language))
        return self.foot(self.content.get(language, "checklist"), updated)

    def edit_url(self, entry: Entry) -> str:
        """Where an editor changes the page in the browser; "" when the repository is not known."""
        return self.nav.edit_base.rstrip("/") + "/" + entry.source.name.removeprefix("docs/") if self.nav.edit_base else ""

    def report_url(self, entry: Entry) -> str:
        """Where a visitor tells of a mistake on the page, with its title and address filled in; "" when the repository is not
        known to have the form for that."""
        repository = _REPOSITORY.match(self.nav.edit_base)
        if not repository:
            return ""
        given = {"template": REPORT_FORM, "title": f"{strings(entry.language)['report_title']}: {entry.page.title}"}
        if entry.kind.name != "not-found":  # the address that was not there is known to nobody
            given["pagina"] = self.absolute(entry.url)
        return f"{repository[1]}/issues/new?{urlencode(given, quote_via=quote)}"
