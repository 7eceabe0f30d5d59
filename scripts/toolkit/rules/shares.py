"""Percentages: each has a source at hand, and is worked out right where its part and its whole stand beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..content.page import Entry
from ..content.source import Source
from ..content.texts import texts_of
from ..markup.citations import OWN, citations_in
from ..markup.rows import Row, rows
from ..problems import Problem
from .vocabulary import told

CLAIM = re.compile(r"(?<![\d.,])(?!100\b|200\b)\d[\d.,]*\s?(?:%|procent|per cent)")  # 100 and 200: paper and text at their size
_SIGNS = ("%", "procent", "per cent")
_PERCENT = r"(\d+)\s?(?:%|procent|per cent)"
FORMS = (  # how a percentage stands beside its part and its whole, and which group is which
    (re.compile(_PERCENT + r"[^.|()]{0,60}\((\d+)\s(?:van|of)\s(?:de\s|the\s)?(\d+)"), (2, 3, 1)),
    (  # 18 van de 85 (21%)
        re.compile(r"\b(\d+)\s(?:van|of)\s(?:de\s|the\s)?(\d+)\b[^.|()%]{0,60}\([^()\d]{0,20}" + _PERCENT),
        (1, 2, 3),
    ),
    (  # van de 85, 18 (21%)
        re.compile(r"\b(?:van|of)\s(?:de\s|the\s)?(\d+)\s[^.|()%]{0,80}?\b(\d+)\s\(" + _PERCENT, re.I),
        (2, 1, 3),
    ),
    (  # | 18 (21%) | 85 |
        re.compile(r"\|\s*(\d+)\s\(" + _PERCENT + r"\)\s*\|\s*(\d+)\s*\|"),
        (1, 3, 2),
    ),
)


def check_shares(source: Source, entry: Entry | None) -> list[Problem]:
    """Percentages of a page, in its text and its front matter, that have no source, or are worked out wrong."""
    if not any(sign in source.body for sign in _SIGNS):
        return _in_data(source, entry)
    problems = _in_data(source, entry)
    listed = entry is not None and entry.kind.name == "sources"  # that page is a source itself
    for near, block in _blocks(rows(source.body, source.body_line)):
        text = "\n".join(row.text for row in block)
        if not listed and CLAIM.search(text) and not any(_sourced(each) for each in near):
            line = next((row.line for row in block if CLAIM.search(row.text)), block[0].line)
            problems.append(told("percentage", source, line, written=CLAIM.findall(text)[0]))
        problems += _sums(source, text, block[0].line)
    return problems


def _in_data(source: Source, entry: Entry | None) -> list[Problem]:
    return [
        told("percentage", source, line, written=match[0])
        for line, text in (texts_of(entry) if entry else [])
        if (match := CLAIM.search(text)) and not _sourced(text)
    ]


def _sourced(text: str) -> bool:
    """Whether it names a source; that something is ours is none."""
    return "[^" in text and any(each.work != OWN for each in citations_in(text))


def _blocks(text: Sequence[Row]) -> Iterator[tuple[list[str], list[Row]]]:
    """Each paragraph, list or table, with its text and that of those beside it in the same section."""
    section: list[list[Row]] = [[]]
    sections = [section]
    for row in text:
        if row.text.startswith("## "):
            section = [[]]
            sections.append(section)
        if not row.text.strip():
            section.append([])
        else:
            section[-1].append(row)
    for section in sections:
        blocks = [block for block in section if block]
        texts = ["\n".join(row.text for row in block) for block in blocks]
        for place, block in enumerate(blocks):
            yield texts[max(0, place - 1) : place + 2], block


def _sums(source: Source, text: str, first: int) -> list[Problem]:
    problems = []
    for pattern, (part, whole, share) in FORMS:
        for match in pattern.finditer(text):
            exact = 100 * int(match[part]) / int(match[whole]) if int(match[whole]) else 0.0
            if abs(exact - int(match[share])) > 0.5:
                line = first + text[: match.start(share)].count("\n")
                values = {"part": match[part], "whole": match[whole], "share": match[share], "exact": f"{exact:.1f}"}
                problems.append(told("percentage/sum", source, line, **values))
    return problems
