"""All sheets there are: in which versions, in which groups, in which binders. Templates and the printing take it from here."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.kinds import BY_NAME, usual_level
from ..content.models import Sheet
from ..content.page import Entry
from ..content.site import Site
from ..languages import BY_CODE, USUAL_LEVEL, VERSIONS, level_of, suffix
from .pictograms import pictograms

FOLDER = BY_NAME["sheet"].folder


@dataclass(frozen=True)
class Version:
    """One version of a sheet: its name ("b1", "a2", "en"), the words for it, the page, and the address of its PDF."""

    name: str
    label: str
    entry: Entry
    pdf: str


@dataclass(frozen=True)
class Row:
    """A sheet with all its versions. `each`: every woman gets one; else one is enough. `extra`: so many more for the group."""

    stem: str
    title: str
    url: str
    pages: int
    each: bool
    versions: tuple[Version, ...]
    extra: int = 0


@dataclass(frozen=True)
class Group:
    """Sheets that are used together. `half_day` is "" for those that belong to none."""

    id: str
    title: str
    half_day: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Binder:
    """Several sheets as one PDF."""

    slug: str
    language: str
    title: str
    about: str
    level: str = USUAL_LEVEL
    half_day: int = 0

    @property
    def path(self) -> str:
        """Its address from the root of the site."""
        return f"pdf/{self.language}/{self.slug}.pdf"


class Catalogue:
    """The sheets of one site."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def sheets(self, language: str, level: str = USUAL_LEVEL) -> list[Entry]:
        """The sheets of a language and level in the order of the navigation."""
        pages = self.site.content.pages[language]
        keys = [key + suffix(level) for key in self.site.nav.keys if key.startswith(f"{FOLDER}/")]
        return [pages[key] for key in keys if key in pages and isinstance(pages[key].page, Sheet)]

    def all(self) -> list[Entry]:
        """Every sheet in every version."""
        return [sheet for version in VERSIONS for sheet in self.sheets(version.language, version.level)]

    @property
    def version_names(self) -> tuple[str, ...]:
        """The names of all versions that sheets can have, in order."""
        return tuple(version.name for version in VERSIONS)

    def usual_version(self, language: str) -> str:
        """The name of the version that readers of a language see first."""
        return next(version.name for version in VERSIONS if version.language == language)

    def level(self, sheet: Entry) -> str:
        """The level of a sheet: "a2" or "b1"."""
        return level_of(sheet.stem)

    def pdf(self, entry: Entry) -> str:
        """The address of a page's PDF from the root of the site."""
        return f"pdf/{entry.language}/{entry.stem}.pdf"

    def versions(self, sheet: Entry) -> list[Version]:
        """All versions of a sheet, this one included."""
        base = usual_level(sheet.key)
        found = [(each.name, self.site.content.pages[each.language].get(base + suffix(each.level))) for each in VERSIONS]
        words = self.site.words(sheet.language)
        return [Version(name, words[f"planner_level_{name}"], entry, self.pdf(entry)) for name, entry in found if entry]

    def row(self, sheet: Entry) -> Row:
        """A sheet with its versions."""
        page: Sheet = sheet.page
        each = page.audience == "participant" if page.each is None else page.each
        return Row(sheet.stem, page.label, sheet.url, page.pages, each, tuple(self.versions(sheet)), page.extra)

    def of(self, exercise: Entry) -> list[Row]:
        """The sheets that belong to an exercise."""
        return [self.row(sheet) for sheet in self.sheets(exercise.language) if sheet.page.exercise == exercise.stem]

    def half_day(self, sheet: Entry) -> int:
        """The half-day of the exercise that a sheet belongs to; 0 when it belongs to none."""
        exercise = self.site.content.pages[sheet.language].get(f"oefeningen/{sheet.page.exercise}")
        return exercise.page.half_day if exercise else 0

    def groups(self, language: str) -> list[Group]:
        """All sheets of a language: per half-day, then those for all participants, then the forms."""
        words, sheets = self.site.words(language), self.sheets(language)
        groups = [
            Group(f"bladen-dagdeel-{day}", words("half_day", number=day), str(day), self._rows(sheets, "participant", day))
            for day in (1, 2)
        ]
        groups.append(Group("vragenlijsten", words["sheet_group_general"], "", self._rows(sheets, "participant", 0)))
        forms = tuple(self.row(sheet) for sheet in sheets if sheet.page.audience == "trainer")
        forms += self._rows(sheets, "organisation", 0)
        groups.append(Group("formulieren", words["sheet_group_forms"], "", forms))
        return [group for group in groups if group.rows]

    def _rows(self, sheets: list[Entry], audience: str, half_day: int) -> tuple[Row, ...]:
        return tuple(self.row(sheet) for sheet in sheets if sheet.page.audience == audience and self.half_day(sheet) == half_day)

    def binders(self, language: str) -> list[Binder]:
        """The binders of a language."""
        words = self.site.words(language)
        days = [
            Binder(
                f"map-dagdeel-{day}", language, words("binder_half_day", number=day), words["binder_half_day_about"], half_day=day
            )
            for day in (1, 2)
        ]
        trainer = Binder("map-trainer", language, words["binder_trainer"], words["binder_trainer_about"])
        sheets = [
            Binder(
                f"map-werkbladen{suffix(level)}",
                language,
                words[f"binder_sheets_{level}"],
                words["binder_sheets_about"],
                level,
            )
            for level in BY_CODE[language].levels
        ]
        return [*days, trainer, *sheets]

    def foot(self, entry: Entry) -> tuple[str, str]:
        """What stands at the foot of a sheet or a trainer's sheet: its short address; site, level, version, date and licence.

        Of a festive sheet only the licence: whoever hangs it up does not want to read a version below it.
        """
        if isinstance(entry.page, Sheet) and entry.page.festive:
            return self.site.short(entry), self.site.words(entry.language)["licence_short"]
        more = [self.site.words(entry.language)[f"sheet_level_{self.level(entry)}"]] if isinstance(entry.page, Sheet) else []
        return self.site.foot(entry, entry.page.updated, *more)

    def qr(self, entry: Entry) -> str:
        """Address of the QR code of a page, from the root of the site."""
        return f"assets/qr/{entry.language}-{entry.stem}.svg"

    def picture(self, name: str, language: str) -> str:
        """The meaning of a pictogram."""
        return pictograms()[name].meaning[language]
