"""Help lines: each fits its Dutch sentence and can be shown as it is meant. Machines read no meaning; a speaker checks that.

What is wrong in a line is a problem. What the Dutch left behind is a note: who changes a Dutch sentence need not know Arabic. The
line of the old words is shown nowhere, and its sheet is made with the lines that there are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from ..content.nav import Nav
from ..content.page import Content
from ..content.site import Site
from ..content.source import Source
from ..languages import ORIGINAL
from ..paper.catalogue import Catalogue
from ..paper.help_files import SAME, SCRIPTS, SHARED, Lines, read_help, read_scripts
from ..paper.help_lines import sentences_on
from ..paper.help_scripts import css_of, styles_of
from ..paper.help_writing import by_file, dutch_above
from ..paper.helped import HELPED
from ..problems import MESSAGES, Both, Problem

_OWN = "atkinson-hyperlegible-400"  # the font that stands in for what those of a script lack
_JOINERS = "\u200c\u200d"  # Persian and Kurdish words need them
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_MARKUP = re.compile(r"[<>{}`*#\\|]|\]\(|\[\^|&\w+;")
_ANSWER = re.compile(r"^[a-z]\.(?=\s)")
_BLANK = re.compile(r"_{2,}")
_WORD = re.compile(r"[^\W\d_]+")


def check_help(root: Path, content: Content, nav: Nav) -> list[Problem]:
    """What is wrong with the help lines of the project at `root`."""
    found, problems = read_help(root)
    if not found:
        return list(problems)
    catalogue = Catalogue(Site(content, nav))
    files = by_file(catalogue)
    dutch = {one.key: one.text for sentences in files.values() for one in sentences}
    told = [*problems, *_styles(root)]
    for lines in found.values():
        seen: dict[str, str] = {}
        for stem, source in lines.sources.items():
            told += _file(lines, stem, source, stem in files)
            for key, line in lines.files[stem].lines.items():
                at = source.line_of(("lines", key))
                if key in seen:
                    told.append(MESSAGES.problem("help-line/twice", source.name, at, other=seen[key]))
                seen.setdefault(key, source.name)
                if key in dutch and line != SAME:
                    wrong = _line(root, lines, line, dutch[key])
                    told += (MESSAGES.problem(name, source.name, at, **facts) for name, facts in wrong)
    return told


def _styles(root: Path) -> Iterator[Problem]:
    """The scripts whose stylesheet is not that of the table: lines in it would be printed in other letters."""
    table = read_scripts(root)
    for name, script in table.scripts.items():
        if name in table.without_font:
            continue  # told already
        path = root / "overrides" / "assets" / "stylesheets" / f"{styles_of(name)}.css"
        if not path.is_file() or path.read_text(encoding="utf-8") != css_of(name, script, table.fonts):
            yield MESSAGES.problem("help-file/styles", SCRIPTS.as_posix(), 0, script=name)


def _file(lines: Lines, stem: str, source: Source, known: bool) -> Iterator[Problem]:
    head = lines.files[stem]
    if not known:
        yield MESSAGES.problem("help-file/stray", source.name, 0, stem=stem)
    if head.pages is None and known and stem != SHARED:
        yield MESSAGES.problem("help-file/pages", source.name, 1, language=lines.code)
    if bool(head.checked_by) != bool(head.checked_on):
        yield MESSAGES.problem("help-file/checked", source.name, source.line_of(("checked_by",)))


def _line(root: Path, lines: Lines, line: str, dutch: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is wrong in one line, as the name of a message and what is filled in."""
    script = lines.script.unicode
    scripts = [_script(letter) for letter in line if letter.isalpha()]
    if script not in scripts and _WORD.search(line):
        yield "help-line/script", {"line": line[:60]}
    for word in _WORD.findall(line):
        kinds = {_script(letter) for letter in word}
        if len(kinds) > 1:
            yield "help-line/mixed", {"word": word}
    for sign in dict.fromkeys(sign for sign in line if _unwanted(sign)):
        yield "help-line/sign", {"sign": f"U+{ord(sign):04X}"}
    shown = _shown(root, tuple(lines.script.fonts))
    for letter in dict.fromkeys(sign for sign in line if shown and ord(sign) not in shown and not _unwanted(sign)):
        yield "help-line/letter", {"letter": letter}
    here, there = sorted(_NUMBER.findall(line)), sorted(_NUMBER.findall(dutch))
    if here != there or not "".join(here).isascii():
        yield "help-line/numbers", {"here": _list(here), "there": _list(there), "dutch": dutch}
    blanks = {"____": (len(_BLANK.findall(line)), len(_BLANK.findall(dutch)))}
    blanks |= {sign: (line.count(sign), dutch.count(sign)) for sign in "…€"}
    for sign, (mine, wanted) in blanks.items():
        if mine != wanted:
            yield "help-line/blanks", {"sign": sign, "here": mine, "there": wanted, "dutch": dutch}
    if (_ANSWER.findall(line)) != (_ANSWER.findall(dutch)):
        yield "help-line/answer", {"dutch": dutch}
    if match := _MARKUP.search(line):
        yield "help-line/markup", {"sign": match[0]}


def _list(numbers: list[str]) -> str | Both:
    return ", ".join(numbers) or MESSAGES.words("near/no-number")


@cache
def _script(letter: str) -> str:
    """The script of a letter: "LATIN", "CYRILLIC"."""
    return unicodedata.name(letter, "?").split()[0]


def _unwanted(sign: str) -> bool:
    """Signs that nobody sees, and letters in a shape that only old programmes write."""
    if sign in _JOINERS:
        return False
    code = ord(sign)
    return unicodedata.category(sign) in ("Cf", "Cc", "Co", "Cs") or 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFF


@cache
def _shown(root: Path, fonts: tuple[str, ...]) -> frozenset[int]:
    """All signs that the fonts of a language have; none where they cannot be read."""
    from fontTools.ttLib import TTFont, TTLibError

    found: set[int] = set()
    for name in (*fonts, _OWN):
        try:
            found |= set(TTFont(root / "overrides" / "assets" / "fonts" / f"{name}.woff2").getBestCmap())
        except (OSError, TTLibError):
            return frozenset()
    return frozenset(found | set(map(ord, _JOINERS)))


def left_behind(root: Path, content: Content, nav: Nav) -> list[Problem]:
    """Notes: lines that fit no sentence any more, and sentences without a line."""
    found = read_help(root)[0]
    if not found:
        return []
    catalogue = Catalogue(Site(content, nav))
    dutch = {one.key: one.text for sentences in by_file(catalogue).values() for one in sentences}
    notes: list[Problem] = []
    for lines in found.values():
        missing = {text: key for key, text in dutch.items() if key not in lines.lines}
        for stem, source in lines.sources.items():
            gone = [key for key in lines.files[stem].lines if key not in dutch]
            notes += [_old(source, source.line_of(("lines", key)), missing) for key in gone]
        notes += _missing(catalogue, lines)
    return notes


def _old(source: Source, line: int, missing: dict[str, str]) -> Problem:
    dutch = dutch_above(source.body, line) or "?"
    if near := get_close_matches(dutch, list(missing), 1):
        return MESSAGES.problem("help-old/near", source.name, line, dutch=dutch, near=near[0], key=missing[near[0]])
    return MESSAGES.problem("help-old", source.name, line, dutch=dutch)


def _missing(catalogue: Catalogue, lines: Lines) -> Iterator[Problem]:
    language = Both(lines.language.called("nl"), lines.language.called("en"))
    without = []
    for sheet in catalogue.sheets(ORIGINAL, HELPED):
        sentences = sentences_on(sheet)
        missing = [one.text for one in sentences if one.key not in lines.lines]
        if lines not in catalogue.helped(sheet):
            without.append(sheet.stem)
        elif missing:
            facts: dict[str, Any] = {"count": len(missing), "all": len(sentences), "dutch": missing[0], "code_of": lines.code}
            yield MESSAGES.problem("help-missing", lines.sources[sheet.stem].name, 0, language=language, **facts)
    if without:
        facts = {"sheets": ", ".join(without), "code_of": lines.code}
        yield MESSAGES.problem("help-missing/sheets", f"words/help/{lines.code}", 0, language=language, **facts)
