"""What is wrong with the blocks of a sheet, with the line: Markdown would print a wrong block as text, or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import pairwise

from ..content.source import Source
from ..paper.blocks import BLOCKS
from ..paper.pictograms import names
from ..problems import Problem

# As pymdownx.blocks reads them, but inside a list too. Names in capitals are refused: it would read them, our lists would not.
_OPEN = re.compile(r"^\s*(/{3,})\s*([\w-]+)\s*(?:\|\s*(.*?))?\s*$")
_CLOSE = re.compile(r"^\s*(/{3,})\s*$")
_SLASHES = re.compile(r"^\s*/{3,}")
_ITEM = re.compile(r"^[-*+]\s+(.*)$")
_PICTURE = re.compile(r"^([\w-]+):\s*(.*)$")
_SEPARATOR = re.compile(r"^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$")
_HOLDS = {  # what must stand in a block, and the hint when it does not
    "nothing": ("moet leeg blijven", "Zet de tekst erboven of eronder."),
    "text": ("heeft geen tekst", "Schrijf de woorden tussen de twee regels met streepjes."),
    "list": ("heeft geen lijst", "Begin elke regel met een streepje: «- iets»."),
    "two": ("wil een lijst van twee", "Schrijf twee regels: «- helemaal niet» en «- heel goed»."),
    "pictures": (
        "heeft geen lijst",
        "Begin elke regel met een streepje en de naam van een plaatje: «- koffie: samen koffie drinken».",
    ),
    "table": ("heeft geen tabel", "Schrijf een kopregel «| Wat | Hoeveel |» met daaronder «|---|---|»."),
    "columns": ("begint niet elke kolom met een kop", "Schrijf boven elke kolom een kop: «### Ja». Er zijn er minstens twee."),
}
LIST_OF_PICTURES = "De plaatjes staan in scripts/toolkit/paper/pictograms.yml."


@dataclass
class _Opened:
    """A block that is not closed yet: its slashes, line and name, the lines of its own, and whether it has blocks in it."""

    fence: str
    line: int
    name: str
    argument: str
    rows: list[tuple[int, str]] = field(default_factory=list)
    filled: bool = False


def near(word: str, words: Sequence[str], otherwise: str) -> str:
    """A hint with the word of `words` that looks most like `word`; `otherwise` when none does."""
    found = get_close_matches(word, words, 1)
    return f"Bedoelde je «{found[0]}»?" if found else otherwise


def check_blocks(source: Source) -> list[Problem]:
    """Blocks of a file that are unknown, wrongly written, wrongly nested, not closed, or that hold what they cannot hold."""
    problems: list[Problem] = []
    opened: list[_Opened] = []

    def wrong(line: int, message: str, hint: str, code: str) -> None:
        problems.append(Problem(source.name, line, message, hint, code))

    for number, row in enumerate(source.body.splitlines(), source.body_line):
        if match := _CLOSE.match(row):
            if opened and opened[-1].fence == match.group(1):
                problems += _content(source.name, opened.pop())
            else:
                hint = "Haal de regel weg, of geef het begin en het eind van het blok evenveel streepjes."
                wrong(number, f"Hier sluit «{match.group(1)}» een blok dat niet open is.", hint, "block-close")
        elif match := _OPEN.match(row):
            block = _Opened(match.group(1), number, match.group(2), match.group(3) or "")
            problems += _opening(source.name, block)
            if any(other.fence == block.fence for other in opened):
                hint = f"Geef het buitenste blok een streepje meer: «/{block.fence}», aan het begin en aan het eind."
                wrong(
                    number,
                    f"Dit blok heeft evenveel streepjes als het blok waar het in staat: «{block.fence}».",
                    hint,
                    "block-nested",
                )
            if opened:
                opened[-1].filled = True
            opened.append(block)
        elif _SLASHES.match(row):
            hint = "Schrijf het zo: «/// lijnen | 4»."
            wrong(number, "Deze regel begint als een blok, maar is er geen.", hint, "block-written")
            opened.append(_Opened(_SLASHES.findall(row)[0].strip(), number, "", ""))
        elif opened and row.strip():
            if not opened[-1].rows and not opened[-1].filled and number == opened[-1].line + 1 and row.startswith("    "):
                hint = "Begin de regel zonder spaties."
                wrong(
                    number,
                    "De eerste regel van een blok mag niet inspringen: dan wordt het blok niet gelezen.",
                    hint,
                    "block-written",
                )
            opened[-1].rows.append((number, row.strip()))
    for block in opened:
        if block.name:  # of the others it has been said that they are no block
            hint = f"Zet «{block.fence}» op een eigen regel na het blok."
            wrong(block.line, f"Het blok «{block.name}» wordt niet gesloten.", hint, "block-open")
    return problems


def _opening(file: str, block: _Opened) -> list[Problem]:
    """What is wrong with the first line of a block."""
    kind = BLOCKS.get(block.name)
    if kind is None:
        hint = near(block.name.lower(), list(BLOCKS), f"Kies uit: {', '.join(BLOCKS)}.")
        return [Problem(file, block.line, f"Het blok «{block.name}» bestaat niet.", hint, "block-unknown")]
    said = kind.wrong(block.argument)
    if not said:
        return []
    hint = f"Schrijf bijvoorbeeld: /// {block.name}{' | ' + kind.example if kind.example else ''}"
    if block.name == "stap":
        hint = near(block.argument, names(), hint)
    return [Problem(file, block.line, f"Het blok «{block.name}» {said}.", hint, "block-argument")]


def _content(file: str, block: _Opened) -> list[Problem]:
    """What is wrong with what stands in a block."""
    kind = BLOCKS.get(block.name)
    if kind is None or not kind.holds:
        return []
    items = [(line, match[1]) for line, row in block.rows if (match := _ITEM.match(row))]
    rows = [row for _, row in block.rows]
    headings = [place for place, row in enumerate(rows) if row.startswith("##")]
    fine = {
        "nothing": not rows and not block.filled,
        "text": bool(rows) or block.filled,
        "list": bool(items) or block.filled,
        "two": len(items) == 2,
        "pictures": bool(items),
        "table": any("|" in head and _SEPARATOR.match(below) for head, below in pairwise(rows)),
        "columns": len(headings) > 1 and headings[0] == 0,
    }
    if not fine[kind.holds]:
        said, hint = _HOLDS[kind.holds]
        return [Problem(file, block.line, f"Het blok «{block.name}» {said}.", hint, "block-content")]
    return [problem for line, item in items for problem in _item(file, line, item)] if kind.holds == "pictures" else []


def _item(file: str, line: int, text: str) -> list[Problem]:
    """What is wrong with one picture of a list."""
    match = _PICTURE.match(text)
    if not match or not match[2]:
        said = "Hier ontbreekt de naam van een plaatje, of de woorden erbij."
        return [Problem(file, line, said, "Schrijf bijvoorbeeld: «- koffie: samen koffie drinken».", "pictogram")]
    if match[1] in names():
        return []
    return [
        Problem(file, line, f"Het plaatje «{match[1]}» bestaat niet.", near(match[1], names(), LIST_OF_PICTURES), "pictogram")
    ]
