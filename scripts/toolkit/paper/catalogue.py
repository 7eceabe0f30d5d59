"""All sheets there are: in which versions, in which groups, in which binders. Templates and the printing take it from here."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.kinds import BY_NAME, usual_level
from ..content.page import Entry
from ..content.training_models import Sheet
from ..languages import BY_CODE, ORIGINAL, USUAL_LEVEL, VERSIONS, suffix
from .blocks import is_cut
from .help_files import Lines
from .helped import HELPED, Helped
from .pictograms import pictograms

FOLDER = BY_NAME["sheet"].folder
GUIDE_PAGES = 2  # of the trainer's sheet of an exercise: one piece of paper


@dataclass(frozen=True)
class Version:
    """One version of a sheet: its name ("b1", "a2", "en", "a2-ar"), the words for it, the page, and the address of its PDF.

    pages: those that are printed on. help: the language of its help lines, as a code; "" when it has none.
    """

    name: str
    label: str
    entry: Entry
    pdf: str
    pages: int = 1
    help: str = ""

    @property
    def cards(self) -> bool:
        """True when something is cut out of it or hung up: in its PDF every page then has an empty back."""
        return is_cut(self.entry.source.body)

    @property
    def empty(self) -> tuple[int, ...]:
        """The numbers of the empty pages in its PDF: who prints on one side leaves them out."""
        return tuple(range(2, 2 * self.pages + 1, 2)) if self.cards else ()


@dataclass(frozen=True)
class Row:
    """A sheet with all its versions. `each`: every woman gets one, or every `per` women; else one is enough. `extra`: more.

    `pages` counts what is printed on. `cards`: something is cut out of it or hung up, so in its PDF every page has an empty
    back, and `Version.empty` tells which pages those are. `half_day`: on which it is used, 0 when on none in particular.
    """

    stem: str
    title: str
    url: str
    pages: int
    each: bool
    versions: tuple[Version, ...]
    extra: int = 0
    cards: bool = False
    half_day: int = 0
    per: int = 1


@dataclass(frozen=True)
class Group:
    """Sheets that are used together. `half_day` is "" for those that belong to none."""

    id: str
    title: str
    half_day: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Binder:
    """Several sheets as one PDF. `levels` are those of its worksheets, `spoken` the words for them."""

    slug: str
    language: str
    title: str
    about: str
    levels: tuple[str, ...]
    spoken: str
    half_day: int = 0

    @property
    def path(self) -> str:
        """Its address from the root of the site."""
        return f"pdf/{self.language}/{self.slug}.pdf"


class Catalogue(Helped):
    """The sheets of one site."""

    def sheets(self, language: str, level: str = USUAL_LEVEL) -> list[Entry]:
        """The sheets of a language and level in the order of the navigation."""
        pages = self.site.content.pages[language]
        keys = [key + suffix(level) for key in self.site.nav.keys if key.startswith(f"{FOLDER}/")]
        return [pages[key] for key in keys if key in pages and isinstance(pages[key].page, Sheet)]

    def all(self) -> list[Entry]:
        """Every sheet in every version."""
        return [sheet for version in VERSIONS for sheet in self.sheets(version.language, version.level)]

    def cards(self, sheet: Entry) -> bool:
        """True when something is cut out of a sheet or hung up: all its pages then have an empty back."""
        return is_cut(sheet.source.body)

    def pdf(self, entry: Entry, helped: str = "") -> str:
        """The address of a page's PDF from the root of the site. helped: the language of its help lines."""
        return f"pdf/{entry.language}/{entry.stem}{'-' if helped else ''}{helped}.pdf"

    def versions(self, sheet: Entry) -> list[Version]:
        """All versions of a sheet, this one included."""
        base = usual_level(sheet.key)
        found = [(each.name, self.site.content.pages[each.language].get(base + suffix(each.level))) for each in VERSIONS]
        label = self.version_label
        versions = [
            Version(name, label(name, sheet.language), entry, self.pdf(entry), entry.page.pages) for name, entry in found if entry
        ]
        easy = self.site.content.pages[ORIGINAL].get(base + suffix(HELPED))
        return versions + ([self._with(lines, easy, sheet.language) for lines in self.helped(easy)] if easy else [])

    def _with(self, lines: Lines, easy: Entry, language: str) -> Version:
        """The version of an easy sheet with help lines, told in a language of the site."""
        name, pages = self.helped_name(lines.code), lines.pages(easy.stem) or easy.page.pages
        return Version(name, self.version_label(name, language), easy, self.pdf(easy, lines.code), pages, lines.code)

    def read_aloud(self, sheet: Entry) -> bool:
        """True for a sheet that women read themselves: its page can read it to them."""
        return sheet.page.audience == "participant" or self.level(sheet) == HELPED

    def at(self, sheet: Entry, level: str) -> Entry | None:
        """The version of a sheet at a level, in its own language; None when there is none."""
        return self.site.content.pages[sheet.language].get(usual_level(sheet.key) + suffix(level))

    def row(self, sheet: Entry) -> Row:
        """A sheet with its versions."""
        page: Sheet = sheet.page
        cards, day, versions = is_cut(sheet.source.body), self.used_on(sheet), tuple(self.versions(sheet))
        return Row(sheet.stem, page.label, sheet.url, page.pages, page.counted, versions, page.extra, cards, day, page.per)

    def of(self, exercise: Entry) -> list[Row]:
        """The sheets that belong to an exercise."""
        return [self.row(sheet) for sheet in self.sheets(exercise.language) if sheet.page.exercise == exercise.stem]

    def half_day(self, sheet: Entry) -> int:
        """The half-day of the exercise that a sheet belongs to; 0 when it belongs to none."""
        exercise = self.site.content.pages[sheet.language].get(f"oefeningen/{sheet.page.exercise}")
        return exercise.page.half_day if exercise else 0

    def used_on(self, sheet: Entry) -> int:
        """The half-day on which a sheet is used: that of its exercise, or its own; 0 when on none in particular."""
        return self.half_day(sheet) or sheet.page.half_day or 0

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
        words, levels = self.site.words(language), BY_CODE[language].levels
        kinds: list[tuple[tuple[str, ...], str, str]] = [
            ((level,), suffix(level), words[f"sheet_level_{level}"]) for level in levels
        ]
        if len(levels) > 1:  # both levels of each sheet, for a group in which women read at either
            kinds.append((levels, "-gemengd", words["binder_mixed"]))
        days = [
            Binder(
                f"map-dagdeel-{day}{end}",
                language,
                words("binder_half_day" if len(levels) == 1 else "binder_half_day_level", number=day, level=spoken),
                words["binder_half_day_about"],
                at,
                spoken,
                day,
            )
            for day in (1, 2)
            for at, end, spoken in kinds
        ]
        usual = words[f"sheet_level_{USUAL_LEVEL}"]
        trainer = Binder("map-trainer", language, words["binder_trainer"], words["binder_trainer_about"], (USUAL_LEVEL,), usual)
        sheets = [
            Binder(
                f"map-werkbladen{end}",
                language,
                words[f"binder_sheets_{at[0]}"],
                words["binder_sheets_about"],
                at,
                spoken,
            )
            for at, end, spoken in kinds
            if len(at) == 1
        ]
        return [*days, trainer, *sheets]

    def foot(self, entry: Entry) -> tuple[str, str]:
        """What stands at the foot of a sheet or a trainer's sheet: its short address; site, level, version, date and licence.

        Of a festive sheet only the licence: whoever hangs it up does not want to read a version below it.
        """
        if isinstance(entry.page, Sheet) and entry.page.festive:
            return self.site.short(entry), self.site.words(entry.language)["licence_short"]
        more = [self.spoken_level(entry)] if isinstance(entry.page, Sheet) else []
        return self.site.foot(entry, entry.page.updated, *filter(None, more))

    def spoken_level(self, sheet: Entry) -> str:
        """The words for the level of a sheet; "" for cards for the whole group, whose few words are for every level."""
        if self.cards(sheet) and sheet.page.audience != "participant":
            return ""
        return self.site.words(sheet.language)[f"sheet_level_{self.level(sheet)}"]

    def qr(self, entry: Entry) -> str:
        """Address of the QR code of a page, from the root of the site."""
        return f"assets/qr/{entry.language}-{entry.stem}.svg"

    def thumb(self, language: str, stem: str) -> str:
        """Address of the small picture of a sheet, or of the trainer's sheet of an exercise, from the root of the site."""
        return f"assets/bladen/{language}-{stem}.webp"

    def picture(self, name: str, language: str) -> str:
        """The meaning of a pictogram."""
        return pictograms()[name].meaning[language]
