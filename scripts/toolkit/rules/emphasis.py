"""Stars and underscores that make nothing bold: an open one, a blank inside, or two that do not belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..content.source import Source
from ..markup.rows import Row
from ..problems import Problem
from .vocabulary import told

_AWAY = re.compile(
    r"\\.|\]\([^()\n]*\)|<[^<>\s][^<>\n]*>|https?://\S+|\S+@\S+|\{[^{}\n]*\}|:[a-z][\w+-]*:|\+\+[^+\s]+\+\+|^\s*\[[^\]]*\]:.*$"
)
_ITEM = re.compile(r"^[\s>]*(?:[-*+]|\d+[.)])(?=\s)")
_RULE = re.compile(r"^[ \t]*(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|[_.… \t]{3,})$")
_GOOD = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        r"\*\*\*(?=[^\s*])(?:[^*])+?(?<=[^\s*])\*\*\*",
        r"(?<!\*)\*\*(?=[^\s*])(?:[^*]|(?<!\*)\*(?!\*)[^*]+\*(?!\*))+?(?<=\S)\*\*(?!\*)",
        r"(?<!\*)\*(?=[^\s*])[^*]+?(?<=[^\s*])\*(?!\*)",
        r"(?<!\w)__(?=[^\s_])[^_]+?(?<=[^\s_])__(?!\w)",
        r"(?<![\w_])_(?=[^\s_])(?:[^_]|(?<=\w)_(?=\w))+?(?<=[^\s_])_(?![\w_])",
    )
)
_LEFT = re.compile(r"(?<!\d)\*+(?=\w)|(?<=\w)\*+(?!\d)|(?<![\w_])_{1,2}(?=[^\W_])|(?<=[^\W_])_{1,2}(?![\w_])")


def check_emphasis(source: Source, text: Sequence[Row], already: set[int]) -> list[Problem]:
    """Signs of emphasis that would stay on the page. already: lines of which something has been told; new ones are added."""
    problems: list[Problem] = []
    part: list[Row] = []
    for row in (*text, Row(0, "", "")):
        if part and (not row.text.strip() or _ITEM.match(row.text) or row.text.lstrip().startswith(("#", "|"))):
            problems += _in_part(source, part, already)
            part = []
        if row.text.strip() and not _RULE.match(row.text):
            part.append(row)
    return problems


def _in_part(source: Source, part: list[Row], already: set[int]) -> list[Problem]:
    if not any("*" in row.text or "_" in row.text for row in part):
        return []
    text = "\n".join(_AWAY.sub(_same, _ITEM.sub(lambda sign: " " * len(sign[0]), row.text)) for row in part)
    for good in _GOOD:
        text = good.sub(_same, text)
    problems = []
    for row, left in zip(part, text.split("\n"), strict=True):
        if (match := _LEFT.search(left)) and row.line not in already:
            already.add(row.line)
            problems.append(told("emphasis", source, row.line, sign=match[0]))
            break  # the other one of the pair is mended with it
    return problems


def _same(match: re.Match[str]) -> str:
    """As long, without a sign in it."""
    return re.sub(r"[^\n]", "¤", match[0])
