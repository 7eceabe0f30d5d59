"""What a machine can mend in the text of a page: what it changes is what is wrong, so the check and `fix` cannot differ.

Each mend is told under the id of its rule, and takes the lines of a file as they are: from their number to what they become. A
line that gets an empty one above it begins with a line end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..markup.rows import Row, rows
from .kept import SIGN, masked, remarks
from .link_form import LINK, WITH_LANGUAGE

Lines = dict[int, str]

_NEVER_SEEN = re.compile(r"[\u200b\u2060\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f]")
_BULLET = re.compile(r"^( *)(?:[•·▪◦‣●○■□➢►\uf0b7]\s*|[–—]\s+|o\t\s*)(?=\S)")
_BRACKET = re.compile(r"^( *)(\d{1,3})\)\s+(?=\S)")
_ITEM = re.compile(r"^(?:[-*+]|1\.) +\S")
_OTHER_BLOCK = re.compile(r"^(?:[-*+] |\d+\. |[|>#:<]|/{3}|!!!|\?\?\?|===|\[\^|\[[^\]]+\]:|\s)")
_UNDER_HEAD = re.compile(r"^\|?\s*:?-{3,}")
_NO_PROSE = ("!!!", "???", "===", "<", "///", "[^", "|--", "|:-")
_DASH = re.compile(r"(?<=[^\s|]) (?:--?|—) (?=[^\s|])")
_QUOTES = (
    (re.compile("[„‟]"), "“"),
    (re.compile(r"(?<![\w.,!?)”’…\ue000])\"(?=\S)"), "“"),
    (re.compile(r'"'), "”"),
    (re.compile(r"(?<!\w)'(?=(?:s|t|n|m|k)\b)|(?<=[\w.,!?)”\ue000])'"), "’"),
    (re.compile(r"'(?=\w)"), "‘"),
)
_FIRST = ("title", "short", "description", "updated", "behind")
_ANYWHERE = "question:"  # it stays below the key that it stands below


@dataclass(frozen=True)
class Mend:
    """A mend. code: of its rule; sign: what a text must have for it to be looked at; find: what it changes.

    once: it is one thing in the file, told on its first line, however many lines it changes
    """

    code: str
    sign: re.Pattern[str]
    find: Callable[[str], Lines]
    once: bool = False


def changed(text: str, mend: Mend) -> Lines:
    """The lines of a text that a mend changes, and what they become."""
    return mend.find(text) if mend.sign.search(text) else {}


@lru_cache(maxsize=4)
def _head(text: str) -> int:
    """The number of the line that ends the front matter; 0 when there is none."""
    lines = text.split("\n")
    if lines[0].strip("\ufeff \r") != "---":
        return 0
    return next((number for number, row in enumerate(lines[1:], 2) if row.strip() == "---"), 0)


@lru_cache(maxsize=4)
def _body(text: str) -> tuple[Row, ...]:
    """The lines below the front matter."""
    end = _head(text)
    return rows("\n".join(text.split("\n")[end:]), end + 1)


@lru_cache(maxsize=4)
def _masked(text: str) -> dict[int, str]:
    return masked(_body(text))


@lru_cache(maxsize=4)
def _remarks(text: str) -> set[int]:
    return remarks(_body(text))


def _prose(text: str) -> Iterator[Row]:
    """The lines of the text that are not code."""
    return (row for row in _body(text) if row.text.strip() and not row.fence)


def _every_line(change: Callable[[str], str]) -> Callable[[str], Lines]:
    def find(text: str) -> Lines:
        found = ((number, row, change(row)) for number, row in enumerate(text.split("\n"), 1))
        return {number: new for number, row, new in found if new != row}

    return find


def _in_words(sign: re.Pattern[str], change: Callable[[str], str], *, whole: bool = False) -> Callable[[str], Lines]:
    """sign: what a line must have to be changed; whole: change also what is no words, but no line with code in it."""

    def find(text: str) -> Lines:
        found = {}
        for row in _prose(text):
            if not sign.search(row.raw):
                continue
            words = _masked(text)[row.line]
            if whole:
                new = row.raw if row.text != row.raw or row.line in _remarks(text) else change(row.raw)
            else:
                new = row.raw if row.text.lstrip().startswith(_NO_PROSE) else _between(row, words, change)
            if new != row.raw:
                found[row.line] = new
        return found

    return find


def _between(row: Row, words: str, change: Callable[[str], str]) -> str:
    """The line with its words changed, and all between them as it was. A letter beside what is kept still counts as beside it."""
    letters = "".join(SIGN if word == SIGN else letter for word, letter in zip(words, row.raw, strict=True))
    new, inside = change(letters), iter(letter for word, letter in zip(words, row.raw, strict=True) if word == SIGN)
    return "".join(next(inside) if letter == SIGN else letter for letter in new)


def _quotes(text: str) -> str:
    for sign, right in _QUOTES:
        text = sign.sub(right, text)
    return text


def _space_ends(text: str) -> Lines:
    """Two spaces at the end of a line within a paragraph are a line break, and stay."""
    lines = text.split("\n")
    code = {row.line for row in _body(text) if row.fence or (row.raw.strip() and not row.text.strip())}
    found = {}
    for number, row in enumerate(lines, 1):
        after = lines[number].strip() if number < len(lines) else ""
        cut = row.rstrip(" \t")
        breaks = cut and row == cut + "  " and after and number > _head(text)
        if cut != row and not breaks and number not in code:
            found[number] = cut
    return found


def _blanks(text: str) -> Lines:
    """A list or a table right below a line of text: without an empty line between them it is no list, and no table."""
    found, start, last = {}, "", ""
    body = _body(text)
    for place, row in enumerate(body):
        if row.fence or not row.text.strip():
            start = last = row.text.strip() and row.raw
            continue
        if row.line in _remarks(text):
            continue  # it is not on the page
        below = body[place + 1].text if place + 1 < len(body) else ""
        begins = _ITEM.match(row.text) or (row.text.startswith("|") and _UNDER_HEAD.match(below))
        if begins and start and not _OTHER_BLOCK.match(start) and not _OTHER_BLOCK.match(last):
            found[row.line], start = f"\n{row.raw}", row.text
        start, last = start or row.text, row.text
    return found


def _links(text: str) -> Lines:
    found = {}
    for row in _prose(text):
        new = row.raw
        for match in reversed(list(LINK.finditer(row.text))):
            if "://" not in match[1]:
                new = new[: match.start(1)] + WITH_LANGUAGE.sub("", match[1]) + new[match.end(1) :]
        if new != row.raw:
            found[row.line] = new
    return found


def _rank(key: str) -> int:
    return _FIRST.index(key) if key in _FIRST else len(_FIRST)


def _keys(text: str) -> Lines:
    """The keys of the front matter: first those that every page has."""
    end = _head(text)
    lines = text.split("\n")[1 : max(end - 1, 1)]
    pieces: list[tuple[int, list[str]]] = []
    for row in lines:
        if row[:1].isspace() or row.startswith(("-", "#", _ANYWHERE)) or not row:
            if not pieces:
                return {}  # it begins with a remark: whose it is nobody knows
            pieces[-1][1].append(row)
        else:
            pieces.append((_rank(row.partition(":")[0].strip()), [row]))
    if any(row.lstrip().startswith("#") for _, piece in pieces for row in piece):
        return {}
    new = [row for _, piece in sorted(pieces, key=lambda piece: piece[0]) for row in piece]
    return {number: row for number, (old, row) in enumerate(zip(lines, new, strict=True), 2) if old != row}


def _without_line_end(row: str) -> str:
    return row.replace("\r", "").removeprefix("\ufeff")


def _listed(row: str) -> str:
    return _BRACKET.sub(r"\1\2. ", _BULLET.sub(r"\1- ", row))


_SIGNS = {  # what a text must have for these, and each line of it
    "bullet-sign": re.compile(r"^ *(?:[^\s\w#|>!?/<*+\[`-]|o\t|\d{1,3}\))", re.MULTILINE),
    "tab-sign": re.compile("\t"),
    "quote-sign": re.compile("[\"'„‟]"),
    "dash-sign": re.compile(" (?:--?|—) "),
}


def _typed(code: str, change: Callable[[str], str], *, whole: bool = False) -> Mend:
    return Mend(code, _SIGNS[code], _in_words(_SIGNS[code], change, whole=whole))


MENDS = (  # in this order: each may make something seen for the next
    Mend("line-end", re.compile(r"\r|\A\ufeff"), _every_line(_without_line_end), once=True),
    Mend("invisible", _NEVER_SEEN, _every_line(lambda row: _NEVER_SEEN.sub("", row))),
    _typed("bullet-sign", _listed, whole=True),
    _typed("tab-sign", lambda row: row.expandtabs(4), whole=True),
    Mend("space-end", re.compile(r"[ \t]$", re.MULTILINE), _space_ends),
    _typed("quote-sign", _quotes),
    _typed("dash-sign", lambda row: _DASH.sub(" – ", row)),
    Mend("link-form", WITH_LANGUAGE, _links),
    Mend("blank-above", re.compile(r"\S *\n(?:[-*+] |1\. |\|)"), _blanks),
    Mend("key-order", re.compile(r"\A---"), _keys, once=True),
)
