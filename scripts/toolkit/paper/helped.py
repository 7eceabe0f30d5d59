"""Which sheets are there with help lines, in which languages, and what is said of lines that nobody has checked."""

from __future__ import annotations

from math import ceil

from ..content.pack import Field, fields, read_pack
from ..content.page import Entry
from ..content.site import Site
from ..htmltree import Body
from ..languages import ORIGINAL, VERSIONS, level_of, suffix
from .help_files import Lines, read_help
from .help_lines import NOTES, line_attributes, marked_sentences, said_in, sentences_on, share
from .own_fields import PLACE, filled

HELPED = "a2"  # the level of the sheets that have help lines
FEWEST = 0.5  # of the sentences of a sheet have a line, or it is not there with help lines


def most_pages(sheet: Entry) -> int:
    """The pages that a sheet may have with help lines: half as many more as without; a half is a whole."""
    pages: int = sheet.page.pages
    return ceil(pages * 1.5)


class Helped:
    """The help lines of one site, and the versions of sheets with and without them."""

    def __init__(self, site: Site) -> None:
        self.site = site
        root = next((entry.source.root for entry in site.content if entry.source.root), None)
        self.help = read_help(root)[0]
        self._pack = read_pack(root)[0]

    def own(self, language: str) -> dict[str, str]:
        """What the host of this copy ships of its own details, as it is printed in a language, by field."""
        return self._pack.values(language, self.site.day)

    def own_fields(self) -> list[Field]:
        """All fields that the details have, in the order of the form."""
        return list(fields().values())

    def kept_own(self) -> dict[str, dict[str, str]]:
        """The same by language, as the form of the page has it."""
        return {language: dict(values) for language, values in self._pack.known.items()}

    def level(self, sheet: Entry) -> str:
        """The level of a sheet: "a2" or "b1"."""
        return level_of(sheet.stem)

    @property
    def plain_names(self) -> tuple[str, ...]:
        """The names of the versions that have pages of their own, in order."""
        return tuple(version.name for version in VERSIONS)

    @property
    def version_names(self) -> tuple[str, ...]:
        """The names of all versions that some sheet has, in order: those with help lines last."""
        easy = [sheet for key, sheet in self.site.content.pages[ORIGINAL].items() if key.endswith(suffix(HELPED))]
        there = {lines.code for sheet in easy for lines in self.helped(sheet)}
        return (*self.plain_names, *(self.helped_name(code) for code in self.help if code in there))

    def helped_name(self, code: str) -> str:
        """The name of the version with help lines in a language: "a2-ar"."""
        return f"{HELPED}-{code}"

    def version_label(self, name: str, language: str) -> str:
        """The words for a version, in a language of the site: "Makkelijk Nederlands met Arabisch"."""
        words = self.site.words(language)
        for code, lines in self.help.items():
            if name == self.helped_name(code):
                return words("planner_level_help", language=lines.language.called(language))
        return words[f"planner_level_{name}"]

    def usual_version(self, language: str) -> str:
        """The name of the version that readers of a language see first."""
        return next(version.name for version in VERSIONS if version.language == language)

    def helped(self, sheet: Entry) -> list[Lines]:
        """The languages in which a sheet is there with help lines: those with a file for it, and lines for half of it or more."""
        if sheet.language != ORIGINAL or self.level(sheet) != HELPED:
            return []
        return [lines for lines in self.help.values() if sheet.stem in lines.files and share(sheet, lines) >= FEWEST]

    def checked(self, sheet: Entry, lines: Lines) -> bool:
        """True when who speaks the language has read every file that gives a sheet a line."""
        return all(lines.files[stem].checked_by for stem in lines.giving(one.key for one in sentences_on(sheet)))

    def for_help(self, sheet: Entry, html: str) -> tuple[str, list[dict[str, object]]]:
        """A piece of a sheet for its page, where help lines can be shown: its sentences marked, and the lines per language.

        What the host ships of its own details stands in its place.
        """
        helped = self.helped(sheet)
        if not helped:
            return self._with_own(sheet, html), []
        marked, keys = marked_sentences(html)
        found: list[dict[str, object]] = []
        for lines in helped:
            said = self.help_note(sheet, lines, more=True)
            found.append(line_attributes(lines) | {"lines": [lines.of(key) for key in keys], "said": said})
        return self._with_own(sheet, marked), found

    def _with_own(self, sheet: Entry, html: str) -> str:
        own = self.own(sheet.language)
        if not own or PLACE not in html:
            return html
        body = Body(html)
        filled(body, own, paper=False)
        return body.html

    def help_note(self, sheet: Entry, lines: Lines, *, more: bool = False) -> str:
        """What is said of lines that nobody has checked, in their own language; "" when they are. more: and what to do then."""
        words = self.site.words(ORIGINAL)
        said = " ".join(words[name] for name in (NOTES if more else NOTES[:1]))
        return "" if self.checked(sheet, lines) else said_in(said, lines)
