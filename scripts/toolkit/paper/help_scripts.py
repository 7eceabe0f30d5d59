"""The scripts in which help lines are written: their direction and size, their fonts, and the styles that come of those.

All of it stands in one table, words/help/scripts.yml. A stylesheet for each script is written from it by scripts/help_fonts.py,
so that a page asks only for those of its languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from ..content.models import Model

USUAL = 11.5  # points of a help line, where its letters need no more
_FOOT = 7.5  # points, of what is that large at the foot of a sheet
_Name = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$")]
_File = Annotated[str, StringConstraints(pattern=r"^help-[a-z]+(-[a-z]+)*-400$")]
_Text = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z ]*$")]
_Ranges = Annotated[str, StringConstraints(pattern=r"^U\+[0-9A-F]+(-[0-9A-F]+)?(, U\+[0-9A-F]+(-[0-9A-F]+)?)*$")]


class HelpFont(Model):
    """A font file of help lines. `range`: for which signs a page fetches it; `letters`: those that it has, with a space."""

    family: _Text
    name: _Text
    source: str
    range: _Ranges
    letters: _Ranges | None = None

    @property
    def signs(self) -> list[int]:
        """The numbers of the signs that are in the file, as far as its source has them."""
        return sorted({0x20, *of_ranges(self.letters or self.range)})


class Script(Model):
    """A script. `unicode`: as the names of its letters begin; `size`: of a help line, in points; `fonts`: stems of files."""

    unicode: Annotated[str, StringConstraints(pattern=r"^[A-Z]+$")]
    direction: Literal["ltr", "rtl"]
    size: float = Field(ge=USUAL, le=14)
    fonts: list[_File]


class Scripts(Model):
    """The table."""

    scripts: dict[_Name, Script]
    fonts: dict[_File, HelpFont]

    @property
    def without_font(self) -> dict[str, str]:
        """The scripts with a font that is not in the list of fonts, and that font."""
        return {name: stem for name, script in self.scripts.items() for stem in script.fonts if stem not in self.fonts}


def of_ranges(text: str) -> list[int]:
    """The numbers of signs in ranges as a stylesheet writes them: "U+20-7E, U+20AC"."""
    found: list[int] = []
    for part in text.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        found += range(int(first, 16), int(last or first, 16) + 1)
    return found


def styles_of(letters: str) -> str:
    """The name of the stylesheet of a script: "help-arabic"."""
    return f"help-{letters}"


def css_of(name: str, script: Script, fonts: Mapping[str, HelpFont]) -> str:
    """The stylesheet of a script: its fonts, each fetched only by a page that shows such a letter, and the look of its lines."""
    rows = [f"/* Help lines in the script «{name}»: written from words/help/scripts.yml by scripts/help_fonts.py --styles. */"]
    for stem in script.fonts:
        font = fonts[stem]
        source = f'src: url("../fonts/{stem}.woff2") format("woff2"); unicode-range: {font.range};'
        rows.append(f'@font-face {{ font-family: "{font.family}"; font-weight: 400; font-display: swap; {source} }}')
    families = ", ".join(f'"{family}"' for family in (*(fonts[stem].family for stem in script.fonts), "Atkinson"))
    line = f"{script.size:g}pt"
    rows.append(f".sheet .help--{name} {{ font-family: {families}, sans-serif; font-size: {line}; }}")
    foot = ceil(_FOOT * script.size / USUAL * 2) / 2
    rows.append(f".sheet .foot .help--{name} {{ font-size: {foot:g}pt; line-height: {1 if foot > _FOOT else 1.15:g}; }}")
    return "\n".join(rows) + "\n"
