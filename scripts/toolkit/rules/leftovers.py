"""The net below all rules: a page is made as the site makes it, and what then still looks like notation is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..content.source import Source
from ..htmltree import Body
from ..markup.exceptions import COMMENT
from ..markup.extensions import reader
from ..markup.foreign import CODES
from ..markup.reasons import REASON
from ..markup.rows import Row, rows
from ..paper.blocks import SheetBlocks
from ..problems import Problem
from .vocabulary import told

_BOX = re.compile(r"^!!! [a-z]+(?: \"[^\"]+\")?\n((?:(?: {4}.*)?\n)*)", re.MULTILINE)
_FINE = re.compile(
    r"^#{2,6}\s.*\{\s*#[\w-]+\s*\}\s*$"  # a heading with its id
    r"|^/{3,}(?: [\w-]+(?: \| .*)?)?$"  # the edge of a block, of which other rules tell
    r"|^<!-- [a-z]+ -->$"
    rf"|{REASON.pattern}|{COMMENT.pattern}"
    rf"|(?<=\])\{{(?:{'|'.join(sorted(CODES))})\}}"  # behind a part in another language
    r"|\[\^[a-z][a-z0-9-]+(?: [^\[\]\n]*)?\]"  # a source, of which another rule tells
    r"|`[^`\n]+`"
    r"|\*\*(?=[^\s*])(?:[^*\n]|\*(?!\*)|\n(?!\s*\n))+?(?<=\S)\*\*",  # with emphasis in it, or over two lines
    re.MULTILINE,
)
# Signs that plain, well-written text has not. Only a page with one of them is made.
_SIGNS = ("!!!", "???", "==", "++", "^", "~", "{", "}", "///", "$$", "<", "`", "**", "__")
_OTHER_SIGNS = tuple(  # one by one, since a search that begins with a letter of its own is ten times as fast
    re.compile(pattern, re.MULTILINE)
    for pattern in (r"\[[ xX]?\]", r":[a-z][\w-]+:", r"\]\([^)\n]*$", r"\n {4,}\S", r"\A {4,}\S")
)
_LEFT = re.compile(
    r"!!!|\?\?\?|===|///|```|~~~|\$\$"
    r"|\{:[^}]*\}|\{\s*[.#][\w-][^}]*\}|\{\{|\}\}|\{%"
    r"|\[\^[^\]\s]+\]|\[TOC\]|\+\+[\w\"'+-]+\+\+|\[[ xX]\](?=\s)"
    r"|:(?:material|octicons|fontawesome|simple)-[\w-]+:"
    r"|\]\(|\*\*|==|\^\^|~~|</?[a-z]+|8<"
)
_CODE = frozenset({"code", "pre", "kbd", "script", "style"})


def check_leftovers(source: Source, already: set[int], *, blocks: bool = True) -> list[Problem]:
    """What would end on the page as garbage.

    already: the lines of which something has been told; blocks: tell of the edges of blocks too (of a sheet, others do).
    """
    if not _suspect(source.body):
        return []  # as most pages: so they cost nothing
    text = rows(source.body, source.body_line)
    prose = "\n".join("" if row.fence else row.text for row in text)
    if not _suspect(prose):
        return []
    body = Body(reader(source.root, SheetBlocks()).convert(source.body))
    below = lines_below(text, already)
    problems = []
    for sign in _left(body):
        if sign == "///" and not blocks:
            continue
        line = _line_of(sign, text, already)
        if line not in already:
            already.add(line)
            problems.append(told("notation/left-over", source, line, sign=sign))
    for code in body.all("pre > code:not([class])"):
        first = (code.text() or "").strip().split("\n")[0]
        line = _line_of(first, text, already)
        if line not in already | below and not first.startswith("<!--"):  # of a mark that is none, another rule tells
            already.add(line)
            problems.append(told("notation/indented", source, line))
    return problems


def _suspect(text: str) -> bool:
    """Whether anything is left of a text that plain, well-written text has not."""
    rest = _FINE.sub("", _boxes_open(text))
    return any(sign in rest for sign in _SIGNS) or any(sign.search(rest) for sign in _OTHER_SIGNS)


def _boxes_open(text: str) -> str:
    """The text with what stands in well-written boxes moved to the left."""
    return _BOX.sub(lambda box: box[1].replace("\n    ", "\n").removeprefix("    "), text + "\n")


def lines_below(text: Sequence[Row], already: set[int]) -> set[int]:
    """The lines that stand to the right below a line of which something has been told: they are meant to belong to it."""
    found, active = set(), False
    for row in text:
        active = (active and (row.indent > 0 or not row.raw.strip())) or row.line in already
        if active:
            found.add(row.line)
    return found


def _left(body: Body) -> Iterator[str]:
    for node in body.texts(_CODE):
        for match in _LEFT.finditer(node.text_content or ""):
            yield match[0]


def _line_of(sign: str, text: Sequence[Row], already: set[int]) -> int:
    """The line on which it stands: the first of which nothing has been told, else any, else where the text begins."""
    lines = [row.line for row in text if sign in row.text]
    return next((line for line in lines if line not in already), lines[0] if lines else text[0].line)
