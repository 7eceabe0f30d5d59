"""The trainer's sheet of an exercise: what is needed in the room, on two pages at most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

import markdown

from ..body import SECTIONS
from ..content import Entry
from ..models import Exercise

# Sources are for the screen; material for participants has a sheet of its own.
ROOM = [name for name in SECTIONS[Exercise] if name != "bronnen"]
_H2 = re.compile(r'<h2 id="([\w-]+)"')
_SECTION = re.compile(r"^## .*\{#([\w-]+)\}\s*$", re.MULTILINE)
_CITATION = re.compile(r"\s*\(\[[^\]]*\]\([^)]*\)[^()]*\)")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")


def sections(text: str) -> dict[str, str]:
    """The parts of a page's Markdown by the id of their heading, heading included; what stands before the first is left out."""
    return dict(_cut(_SECTION, text))


def _cut(begin: re.Pattern[str], text: str) -> Iterator[tuple[str, str]]:
    """The parts of a text that start where `begin` matches, each with the first group of the match."""
    found = list(begin.finditer(text))
    for match, following in zip_longest(found, found[1:]):
        yield match.group(1), text[match.start() : following.start() if following else len(text)]


def without_links(text: str) -> str:
    """Markdown for paper: references to sources go, other links keep their words."""
    return _LINK.sub(r"\1", _CITATION.sub("", text))


_HEADING = re.compile(r"<(/?)h([1-6])(?=[\s>])")


def without_skips(html: str, level: int = 1) -> str:
    """HTML whose headings go down one level at a time (PDF/UA-1, 7.4.2), below a heading of `level`: columns begin with ###."""
    above: list[int] = []  # the levels, as written, of the headings that are open; equals stay equals

    def heading(match: re.Match[str]) -> str:
        if not match.group(1):
            written = int(match.group(2))
            while above and above[-1] >= written:
                above.pop()
            above.append(written)
        return f"<{match.group(1)}h{level + len(above)}"

    return _HEADING.sub(heading, html)


def in_parts(html: str) -> str:
    """The finished body of an exercise's page, each part in an element of its own: on paper only what is for the room is left."""

    def part(name: str, text: str) -> str:
        place = "room" if name in ROOM else "screen"
        return f'<div class="part part--{place} part--{name}">\n{text}</div>\n'

    return _H2.split(html, 1)[0] + "".join(part(name, text) for name, text in _cut(_H2, html))


def in_the_room(entry: Entry) -> list[tuple[str, str]]:
    """The parts of an exercise that a trainer needs in the room, as (id, HTML)."""
    return _in_the_room(entry.source.body)


@lru_cache(maxsize=200)  # an exercise has a PDF of its own and stands in two binders
def _in_the_room(text: str) -> list[tuple[str, str]]:
    parts = sections(text)
    convert = markdown.Markdown(extensions=["admonition", "attr_list", "md_in_html", "tables"])
    return [(name, convert.reset().convert(without_links(_without_notes(parts[name])))) for name in ROOM if name in parts]


def _without_notes(text: str) -> str:
    """Markdown without its admonitions: they weigh sources, which is for the screen."""
    kept, inside = [], False
    for row in text.splitlines():
        if row.startswith("!!!"):
            inside = True
        elif inside and row and not row.startswith("    "):
            inside = False
        if not inside:
            kept.append(row)
    return "\n".join(kept)
