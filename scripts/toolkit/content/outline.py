"""The headings and marks of a text in Markdown, as Python-Markdown makes them of it, each with its line.

Most texts are plain: every line that begins with «#» is a heading, but for those in a fence, and nothing is in doubt. Where
something is (HTML, a line of dashes, a «#» in a list), Python-Markdown itself is asked (dialect.py); a test holds both ways
against each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from ..generator import Dialect
from ..markup.reasons import LINE


@dataclass(frozen=True)
class Heading:
    """A heading.

    line        in the text, from 1; 0 when it is not known
    level       1 to 6
    text        its words, as written, without its list of attributes
    id          as its list of attributes gives it; "" when it gives none
    underlined  it is written as a line of text with dashes or equals signs below
    top         it stands in no list, quote or box: only there a page is cut into parts
    """

    line: int
    level: int
    text: str
    id: str = ""
    underlined: bool = False
    top: bool = True


@dataclass(frozen=True)
class Outline:
    """What the text is divided by.

    headings  in order
    marks     names of the comments that stand on a line of their own (<!-- name -->), which the build fills
    unread    numbers of the lines that nobody reads as text: fenced code and comments of several lines
    """

    headings: tuple[Heading, ...] = ()
    marks: frozenset[str] = frozenset()
    unread: frozenset[int] = frozenset()

    @property
    def sections(self) -> list[str]:
        """The ids of the parts of the page: of its headings of level 2 at the top."""
        return [heading.id for heading in self.headings if heading.level == 2 and heading.top and heading.id]

    @property
    def ids(self) -> list[str]:
        """The ids of the headings, but for those of level 1, in order."""
        return [heading.id for heading in self.headings if heading.id and heading.level > 1]


_BLOCK = re.compile(r"^[ \t]*/{3,}.*$", re.MULTILINE)  # the edges of blocks (paper/blocks.py): no text, and no doubt
_MARK = re.compile(r"^<!-- ([\w-]+) -->[ \t]*$", re.MULTILINE)
_FENCED = re.compile(r"^(`{3,}|~{3,}) ?[\w-]*\n(?:.*\n)*?\1 *$", re.MULTILINE)  # code, whatever the settings
_SIGNS = re.compile(r"[\x00-\x08\x0b-\x1f\ue000-\uf8ff]")  # they do not belong in a text, or mean something to the converter
_HTML = re.compile(r"<[a-zA-Z/!?]")
_DOUBT = re.compile(
    r"\s*(?:`{3}|~{3})"  # a fence
    r"|[\s>]*(?:=+|-+)\s*$"  # a line that may make a heading of the one above
    r"|[^\w#]+#"  # a heading in a list, in a quote, or no heading: indented
    r"|\s*(?:\d+\.|\[\^[^\]]*\]:)\W*#"
)
_PLAIN = re.compile(  # a heading about which there is nothing to ask
    r"^(?P<level>#{1,6})(?P<text>(?:[^#\\`<{}\n]|(?<=\])\{[a-z]{2,3}\})*?)"
    r"(?:(?<![#\s])[ ]+\{:?(?P<attributes>(?:[ ]*[.#]?[a-zA-Z0-9](?:-?[a-zA-Z0-9])*)+)[ ]*\})?[ ]*$"
)


@lru_cache(maxsize=1000)
def outline(text: str, dialect: Dialect) -> Outline:
    """The outline of a text. dialect: the Markdown it is written in."""
    text = _BLOCK.sub("", text)
    open_text = text if "```" not in text and "~~~" not in text else _FENCED.sub(lambda code: "\n" * code[0].count("\n"), text)
    bare = _MARK.sub("", open_text)
    bare = LINE.sub("", bare) if "<!--" in bare else bare
    if "attr_list" in dialect.names and not _SIGNS.search(bare) and not ("<" in bare and _HTML.search(bare)):
        plain = _plain_headings(bare)
        if plain is not None:
            unread = frozenset() if open_text is text else frozenset(_unread(text.split("\n")))
            return Outline(plain, frozenset(_MARK.findall(open_text)), unread)
    return _asked(text, dialect)


def _plain_headings(text: str) -> tuple[Heading, ...] | None:
    """The headings of a text in which nothing is in doubt; None when a line is."""
    found, above = [], ""
    for number, row in enumerate(text.split("\n"), 1):
        if row.startswith("#"):
            match = _PLAIN.match(row.expandtabs(4))
            if match is None or above:
                return None
            ids = [word[1:] for word in (match["attributes"] or "").split() if word.startswith("#")]
            found.append(Heading(number, len(match["level"]), " ".join(match["text"].split()), ids[-1] if ids else ""))
        elif not row[:1].isalpha() and _DOUBT.match(row):
            return None
        else:
            above = row.strip(" \t")  # a heading ends what stands above it, as an empty line does
    return tuple(found)


def _asked(text: str, dialect: Dialect) -> Outline:
    from .dialect import MADE_BY_ATTRIBUTES, converted  # only where something is in doubt: it takes long to load

    made = converted(text, dialect)
    rows = text.split("\n")
    headings, last = [], 0
    for each in made.headings:
        line = each.line or _underlined(rows, each.written, last)
        last = max(last, line)
        words = each.written
        if each.has_attributes and (match := MADE_BY_ATTRIBUTES.search(_CODE.sub(lambda code: "x" * len(code[0]), words))):
            words = words[: match.start()].rstrip("#")
        headings.append(Heading(line, each.level, " ".join(words.split()), each.id, each.underlined, each.top))
    return Outline(tuple(headings), made.marks, frozenset(_unread(rows)))


def _underlined(rows: list[str], written: str, last: int) -> int:
    """The line of a heading that is made by the line below it: the first after `last` with its words."""
    for number in chain(range(last + 1, len(rows)), range(1, last)):  # those of footnotes come last
        if rows[number - 1].strip().endswith(written) and re.match(r"^[\s>]*(?:=+|-+)\s*$", rows[number]):
            return number
    return 0


_CODE = re.compile(r"(`+).*?\1")
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")


def _unread(rows: list[str]) -> set[int]:
    """The lines of fenced code and of comments. A fence is closed by the same sign, at least as long; if not, it is none."""
    found: set[int] = set()
    number = 0
    while number < len(rows):
        row, end = rows[number], None
        if match := _FENCE.match(row):
            closing = re.compile(rf"^\s*{re.escape(match[1][0])}{{{len(match[1])},}}\s*$")
            end = next((place for place in range(number + 1, len(rows)) if closing.match(rows[place])), None)
        elif row.lstrip().startswith("<!--") and "-->" not in row:
            end = next((place for place in range(number + 1, len(rows)) if "-->" in rows[place]), None)
        if end is not None:
            found |= set(range(number + 1, end + 2))
            number = end
        number += 1
    return found
