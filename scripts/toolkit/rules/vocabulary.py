"""Notation that the site does not have: each is told with its line and with what to write instead."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

from ..content.kinds import COPY, DRAWINGS, KINDS, PICTURES, RULES, SHEETS, STATEMENT, Kind
from ..content.source import Source
from ..languages import ORIGINAL
from ..markup import charts, exceptions, icons, reasons
from ..markup import vocabulary as table
from ..markup.foreign import CODES
from ..markup.rows import Row, rows
from ..paper.blocks import BLOCKS
from ..problems import MESSAGES, Problem

_MARKS = {
    SHEETS,
    PICTURES,
    DRAWINGS,
    RULES,
    COPY,
    *STATEMENT,
    *(f"<!-- {mark} -->" for kind in KINDS for mark in kind.marks),
}  # where the build puts something
_ANYWHERE = re.compile(  # most pages have none of it
    "|".join(
        [
            *(each.sign.pattern for each in table.NOT_KEPT if each not in (table.SHEET_BLOCK, table.COMMENT)),
            f"(?!{'|'.join([*sorted(_MARKS), charts.PATTERN, reasons.REASON.pattern, exceptions.COMMENT.pattern])})<!--",
        ]
    ),
    re.MULTILINE,
)
# One of these is in whatever that finds; to look for them costs a tenth of it.
_SIGNS = ("{", "<", "$", "\\", "[TOC]", "*[", "#!", ")!", "```", "~~~")
_OTHER_SIGNS = tuple(  # one by one, since a search that begins with a letter of its own is ten times as fast
    map(re.compile, (r":[a-z]", r"\]\([^)\s]+\s+[\"']", r"!!! \w+ (?:inline|end)\b", r"\?\?\?\+? \w+ (?:inline|end)\b"))
)
_NOT_ON_SHEETS = re.compile("|".join(each.sign.pattern for each in table.KEPT if not each.sheets), re.MULTILINE)
_BLOCK = re.compile(r"^ */{3,}\s*([\w-]+)")
_FENCE_INFO = re.compile(rf'[\w#+.-]*(\s+(title="[^"]+"|lang="({"|".join(sorted(CODES))})"))*')
_MEANS = r"\b(?:style|target|align)\s*=|\.md-button|\.annotate"  # attributes that would do something, or are meant to
_ON_HEADING = re.compile(rf"^#{{1,6}}(?!.*(?:{_MEANS}))[^{{\n]*+\{{.*\}}[\s#]*$", re.MULTILINE)
_SIZE = re.compile(r"(\s*(width|height)=\"?\d+\"?)+\s*")
_TAGS = {  # elements that have words of their own
    "vocabulary/html-embed": frozenset({"iframe", "video", "audio", "object", "embed", "source"}),
    "vocabulary/html-code": frozenset({"script", "style", "link", "template"}),
    "vocabulary/html-break": frozenset({"br"}),
    "vocabulary/html-emphasis": frozenset({"b", "strong", "i", "em"}),
    "vocabulary/html-link": frozenset({"a", "button"}),
}
_WHY = {  # attributes that have words of their own
    "vocabulary/style": re.compile(r"\bstyle\s*="),
    "vocabulary/new-window": re.compile(r"\btarget\s*="),
    "vocabulary/align": re.compile(r"\balign\s*="),
}


def told(name: str, source: Source, line: int, **values: Any) -> Problem:
    """The problem `name` of messages.yml at a line of a page, filled in; `hint`: instead of that of the table."""
    return MESSAGES.problem(name, source.name, line, **values)


def near(word: str, known: list[str] | tuple[str, ...]) -> str:
    """The one of `known` that looks most like `word`; "" when none does."""
    return next(iter(get_close_matches(word, known, 1)), "")


def check_vocabulary(source: Source, kind: Kind) -> list[Problem]:
    """What a page has that the site does not know, or that its kind of page cannot have."""
    fences = "```" in source.body or "~~~" in source.body
    for_screen = kind.levels and _NOT_ON_SHEETS.search(source.body)
    suspect = _suspect(source.body) or (not kind.levels and "///" in source.body)
    if not (fences or for_screen or suspect):
        return []  # as most pages: so they cost nothing
    text = rows(source.body, source.body_line)
    problems = [problem for row in text if row.info is not None for problem in _fence(source, row)]
    if for_screen:
        problems += [problem for row in text for problem in _on_sheet(source, row)]
    if not suspect:
        return problems
    for row in text:
        if not row.text.strip():
            continue
        absent = next((each for each in table.ABSENT if each.sign.search(row.text)), None)
        if absent:
            problems.append(told(f"vocabulary/{absent.name}", source, row.line))
        else:
            problems += _attributes(source, row)
        if not kind.levels:
            problems += _block(source, row)
        problems += _html(source, row, kind) + _emoji(source, row)
        if table.INLINE_CODE.sign.search(row.raw):
            problems.append(told("vocabulary/inline-code", source, row.line))
    return problems


def _suspect(body: str) -> bool:
    """Whether a text has anything that the site does not know, code left aside."""
    text = _ON_HEADING.sub("", body)
    if not any(sign in text for sign in _SIGNS) and not any(sign.search(text) for sign in _OTHER_SIGNS):
        return False
    return bool(_ANYWHERE.search(text))


def _on_sheet(source: Source, row: Row) -> list[Problem]:
    """A sheet has blocks of its own, made to be filled in with a pen."""
    if row.info is not None:
        found = [table.BY_NAME["code"]] if not table.MERMAID.sign.search(row.raw) else []
    else:
        found = [each for each in table.KEPT if not each.sheets and each.sign.search(row.text)]
    return [
        told("vocabulary/sheet", source, row.line, example=each.example, instead=MESSAGES.words(f"instead/{each.name}"))
        for each in found[:1]
        if each.name != "caption"  # an unknown block is told already, as all blocks of sheets are
    ]


def _fence(source: Source, row: Row) -> list[Problem]:
    if table.MERMAID.sign.search(row.raw):
        return [told("vocabulary/mermaid", source, row.line)]
    return [] if _FENCE_INFO.fullmatch(row.info or "") else [told("vocabulary/fence-option", source, row.line, info=row.info)]


def _attributes(source: Source, row: Row) -> list[Problem]:
    """Braces give an id to a heading, a size to an icon or a picture, and nothing else; a class on a heading does no harm."""
    problems = []
    headings = {source.line_in_file(heading.line) for heading in source.outline.headings} if "{" in row.text else set()
    for match in table.ATTRIBUTE.sign.finditer(row.text):
        inside, before = match[1].strip(), row.text[: match.start()]
        icon = re.search(r":material-[\w-]+:$", before) and set(inside.split()) <= {".lg", ".middle"}
        picture = re.search(r"!\[[^\]]*\]\([^)]*\)$", before) and _SIZE.fullmatch(inside)
        why = next((name for name, sign in _WHY.items() if sign.search(inside)), "vocabulary/attribute")
        heading = row.line in headings and why == "vocabulary/attribute"
        indented = re.match(r" {1,3}#{1,6} ", row.text)  # rules/readings.py tells
        if heading or icon or picture or indented:
            continue
        problems.append(told(why, source, row.line, written=match[0]))
    return problems


def _html(source: Source, row: Row, kind: Kind) -> list[Problem]:
    problems = []
    for match in table.COMMENT.sign.finditer(row.text):
        if match[0] not in _MARKS and not any(
            sign.fullmatch(match[0]) for sign in (reasons.REASON, exceptions.COMMENT, charts.MARK)
        ):
            meant = next((language for language, sign in reasons.SIGNS.items() if match[1].strip().startswith(sign)), "")
            code = "sentence-reason/written" if meant else "vocabulary/comment"
            problems.append(told(code, source, row.line, written=reasons.example(meant or ORIGINAL)))
    for match in table.HTML.sign.finditer(row.text):
        tag = match[2].lower()
        if match[1] or (table.CARDS.fullmatch(match[0]) and not kind.levels):
            continue  # the beginning tells enough
        if name := table.INSTEAD_OF_TAG.get(tag):
            example = table.BY_NAME[name].example
            problems.append(told("vocabulary/html-instead", source, row.line, tag=tag, example=example))
        else:
            why = next((name for name, tags in _TAGS.items() if tag in tags), "vocabulary/html")
            problems.append(told(why, source, row.line, tag=tag))
    return problems[:1]  # the others on the line are mended with it


def _emoji(source: Source, row: Row) -> list[Problem]:
    """Short names between colons, of which only those of icons in one set are known."""
    problems = []
    for name in (match[1] for match in table.EMOJI.sign.finditer(row.text)):
        own = name.startswith(f"{icons.SET}-")
        other_set = bool(table.ICON_SET.sign.fullmatch(f":{name}:"))
        if own and name in icons.names():
            continue
        like = near(name.partition("-")[2], _bare()) if own or other_set else ""
        hint = MESSAGES.words("near/icon", word=f"{icons.SET}-{like}") if like else None
        code = "notation/icon" if own else "vocabulary/icon-set" if other_set else "vocabulary/emoji"
        problems.append(told(code, source, row.line, hint=hint, word=name))
    return problems


def _bare() -> list[str]:
    """The names of icons without that of their set, which all have."""
    return [name.removeprefix(f"{icons.SET}-") for name in icons.names()]


def _block(source: Source, row: Row) -> list[Problem]:
    """A block of a sheet, or one that no page knows, between slashes."""
    match = _BLOCK.match(row.text)
    if not match or match[1] == "caption":
        return []
    name = "vocabulary/sheet-block" if match[1].lower() in BLOCKS else "vocabulary/block"
    return [told(name, source, row.line, word=match[1])]
