"""Slips of the pen that leave their signs on the page, or lose what they mean: one row for each, found in a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html.entities import html5
from itertools import pairwise

from ..content.source import Source
from ..markup.rows import Row
from ..problems import Problem
from .vocabulary import told

_ADDRESS = r"(?:https?://|mailto:|#|\.{0,2}/|[\w./-]+\.(?:md|html|pdf)\b)"
_NO_PAGE = "javascript|file|data|vbscript|blob|about"
_BULLETS = "•·●○▪▫■□►▶➢➤◦‣⁃∙✓✔✗❖\uf0a7\uf0b7\uf0fc\uf0d8"
_BULLET = re.compile(rf"^[\s>]*(?:[{_BULLETS}]\s*(?=[^\s{_BULLETS}])|o\t|[-*+]\s+[{_BULLETS}]\s|\*\*[-–•]\s+\S)")
_DASH = re.compile(r"^[\s>]*(?:[–—‐‑‒−]|--|o|§)[ \t\u00a0]+(?=\S)")  # only where a list can begin: it may stand in a sentence
_NO_SPACE = re.compile(r"^\s*(?:-(?=[^\W\d_]{2})|\d{1,2}\.(?=[^\W\d_]{2}))")
_LETTER = re.compile(r"^\s*(?:a[.)]|i\)) \S")
_LETTER_NEXT = re.compile(r"^\s*(?:b[.)]|ii\)) \S")
_FIGURE = re.compile(r"^\s*(?:\(\d{1,2}\)|\d{1,2} \.|\d{1,2}[°º])\s+\S")
_LABEL = re.compile(r"^\s*\*\*[^*]+(?::\*\*|\*\*:)\s")
_BOLD_LINE = re.compile(r"^\*\*[^*]+[^*.!?:;,…”’)]\*\*\s*$")
_PICTURED = re.compile(r"!\[([^\]]+)\](?:\[([^\]]*)\])?(?!\()")
_FAR = re.compile(r"^ {0,3}\[([^\]^]+)\]:\s*<?(?i:(?:https?:)?//|data:)", re.MULTILINE)  # an address of others, at the foot
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?:\s|$)|^={7}$")
_CONFLICTS = re.compile(_CONFLICT.pattern, re.MULTILINE)

# Name, what a line must have for it, and the sign itself. To look for a letter or two costs a tenth of it.
ANYWHERE = tuple(
    (name, needs.split(), re.compile(pattern))
    for name, needs, pattern in (
        ("list/empty", "* + .", r"^\s*(?:[*+]|\d+\.)\s*$"),
        ("box-written/sign", "!! ??", r"^ *(?:!!|\?\?)(?![!?])\s*\w"),
        ("box-written/github", "[!", r"^\s*>\s*\[![A-Za-z]+\]"),
        ("box-written/colons", ":::", r"^ *:::"),
        ("heading-written/list", "#", r"^[\s>]*(?:[-*+]|\d+\.)\s+#{1,6}\s"),
        ("heading-written/line", "##", r"[^#\s|>`\\]\s+#{2,6}\s+\w"),
        ("heading-written/bold", "#", r"^#{1,6}\s+\*\*[^*]+\*\*\s*(?:\{[^}]*\})?\s*$"),
        ("heading-written/sign", "＃ \\#", r"^\s*(?:＃|\\#)"),
        ("heading-id/space", "#", r"^#{1,6}\s.*\{\s*:?\s*#[\w-]+\s+[^\s.#}=]+[^}=]*\}\s*$"),
        ("heading-id/form", "#", r"^#{1,6}\s.*\{\s*:?\s*#(?=[\w-]*[^a-z0-9\s}-])[^\s}]+\s*\}\s*$"),
        (
            "heading-id/written",
            "###",
            r"^#{3,6}\s.*(?:\{[^#}]*\}|\{\s*#\s+[^}]*\}|\{#[^}]*|\(#[\w-]+\)|\[#[\w-]+\]|\S\{#[\w-]+\})\s*$",
        ),
        ("link-written/swapped", ")[", r"\([^()\n]+\)\[(?!\^)[^\]\n]+\](?![(\[{])"),
        ("link-written/open", "[", rf"(?<![\]!])\[[^\[\]()\n]+\({_ADDRESS}[^()\n]*\)"),
        ("link-written/braces", "]{", rf"\]\{{\s*{_ADDRESS}[^}}]*\}}"),
        ("link-written/blank", "](", r"\]\((?!<)(?:\s+[^()\s]|[^()\s]+\s+(?![\"')])[^()\"']*\))"),
        ("link-written/no-address", "](", r"\]\(\s*\)"),
        ("link-written/no-words", "](", r"(?<!!)\[\s*\]\([^)\s]"),
        ("link-written/wiki", "[[", r"\[\[[^\[\]]+\]\](?!\()"),
        ("link-written/double", "]((", r"\]\(\("),
        ("link-written/bracket", "[[", r"(?<!\\)\[\[[^\[\]]+\]\([^()]*\)(?!\])"),
        ("link-written/colon", "]:", r"\]:\s?\("),
        ("link-written/comma", ",md", r"\]\([\w./-]+,md[)#]"),
        (
            "link-written/no-picture",
            "![",
            r"!\[[^\]]*\]\([^()\s]+\.(?i:md|html?|pdf|docx?|xlsx?|pptx?|mp4|mov|mp3)\b[^()]*\)",
        ),
        ("link-written/backslash", "](", r"\]\((?![A-Za-z]:)[^()\s]*\\[^()]*\)"),
        ("link-written/picture", "!", r"(?<!\S)!\s+\[[^\]]*\]\(|!\([^()]*\)\[|!\[[^\]]*\]\{[^}]*\.(?:png|jpe?g|svg|webp|gif)\b"),
        (
            "link-written/bare",
            ":// www.",
            r"^(?!\s*\[[^\]]*\]:).*(?<![\w(<\"'/\[\]:=@.`-])(?:https?://|www\.)[\w-]+(?:\.[\w-]+)+",
        ),
        ("link-written/html", "<", r"<(?!https?:|mailto:)[\w-]+(?:\.[\w-]+)+(?:/[^<>\s]*)?>"),
        ("elsewhere/picture", "![", r"!\[[^\]]*\]\(\s*<?(?i:(?:https?:)?//|data:)"),
        (
            "elsewhere/address",
            "]( ]:",
            rf"(?<!!)\[[^\]]*\](?:\(|:)\s*<?(?:(?i:{_NO_PAGE}):|[A-Za-z]:[\\/]|[^\s()<>]*&(?:\#|colon;|Tab;|NewLine;))",
        ),
        ("rule", "- – — = ~", r"^\s*(?:--|[–—]+|={1,2}|~~)\s*$"),
        ("code-written/open", "`", r"(?<![\\`])`(?!`)"),
        ("code-written/quotes", "' ‘ ’ ´", r"^\s*('{3}|‘{2,}|’{2,}|´{3})\w*\s*$"),
        ("code-written/accent", "´", r"´[\w./-][^´]*´"),
        ("comment-end", "-->", r"^(?!.*<!--).*-->"),
        ("comment-end/other", "%% {# /*", r"^\s*(?:%%|/\*)|\{#\s+[^{}]*#\}"),
        ("line-break/backslash", "\\", r"[^\\\s]\\$"),
        ("line-break/written", "\\n", r"(?<=[\w.,;:!?])\\n(?=[A-Z]|\s|$)"),
        ("footnote-written/colon", "[^", r"^\[\^\d+\](?!:)\s+\S"),
        ("footnote-written/blank", "^", r"\[\s+\^[^\]]*\]|\[\^\d+\s+\]"),
        ("footnote-written/round", "(^", r"\(\^[a-z\d][^()]*\)"),
        ("footnote-written/open", "[^", r"\[\^[^\]]*$"),
        (
            "footnote-written/caret",
            "[",
            r"(?<=[.,;:?])\[[a-z][a-z0-9-]*(?: [^\[\]]*)?\](?![(\[{:])"
            r"|\[[a-z][a-z0-9-]+ \d+(?:\.\d+)*(?: noot \d+)?\](?![(\[{:])",
        ),
        ("footnote-written/swapped", "^[", r"\^\[[^\]]*\]"),
        ("footnote-written/brackets", "[", r"(?<=[\w.,;:!?)])\[\d{1,2}\](?![(\[:{])"),
        ("footnote-written/sign", "¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹ ⁰", r"(?<=[.,;:!?)])[¹²³⁴⁵⁶⁷⁸⁹⁰]+"),
        ("definition", ":", r"^:(?![a-z][\w+-]*:|::)[^\s:]"),
        ("odd-sign/hidden", "", "[\u200b\u2060\ufeff\u00ad\ufff9-\ufffb]"),
        ("odd-sign/direction", "", "[\u202a-\u202e\u2066-\u2069]"),
        ("odd-sign/control", "", "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]"),
        (
            "odd-sign/blank",
            "",
            "^[\\s>]*(?:(?:[-*+]|\\d+\\.|#{1,6})[\u00a0\u2007\u202f\u3000]|[\u00a0\u2000-\u200a\u202f\u3000]+\\S)",
        ),
        ("garbled/lost", "\ufffd", "\ufffd"),
        ("garbled/mixed", "Ã â Â ï", "Ã[\u0080-\u00bf]|â€|Â[\u00a0-\u00bf]|ï»¿"),
    )
)
_HIDDEN = tuple((name, sign) for name, _, sign in ANYWHERE if name.startswith(("odd-sign/", "garbled/")) and "blank" not in name)
_ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u2000-\u200b\u2028-\u202f\u2060-\u2069\u3000\ufeff\ufff9-\ufffb]")
_ENTITY = re.compile(r"&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*)(;?)")
ONCE = frozenset({"box-written/colons", "code-written/quotes"})  # the second one of a pair is mended with the first
ON_PAPER = frozenset({"rule", "list/empty", "link-written/bare"})  # that a sheet may have: lines to write on, words to type over


def check_slips(source: Source, text: Sequence[Row], already: set[int], *, sheet: bool = False) -> list[Problem]:
    """What is written so that it does not become what it is meant to be; one problem for each line."""
    problems, names = [], set[str]()
    for name, row in _found(text, sheet=sheet):
        if row.line not in already and not (name in ONCE and name in names):
            names.add(name)
            already.add(row.line)
            problems.append(told(name, source, row.line))
    return problems


def check_conflict(source: Source, already: set[int]) -> list[Problem]:
    """Two versions that Git left in one text; of one line of equals signs alone, it is told that it makes a heading."""
    if not _CONFLICTS.search(source.body):
        return []
    at = [line for line, row in enumerate(source.body.split("\n"), source.body_line) if _CONFLICT.match(row)]
    if len(at) == 1 and "=" in source.body.split("\n")[at[0] - source.body_line][:1]:
        return []
    already |= set(range(at[0], at[-1] + 1))
    return [told("conflict", source, at[0])]


def hidden_in(text: str) -> str:
    """The name of what is the matter with signs that nobody sees or meant, in a text of the front matter; "" when nothing is."""
    return next((name for name, sign in _HIDDEN if sign.search(text)), "")


def _found(text: Sequence[Row], *, sheet: bool) -> Iterator[tuple[str, Row]]:
    above, listed, label = "", False, False  # the line above; it has a bullet, or a label, of which has been told
    opened, far = 0, {match[1].casefold() for match in _FAR.finditer("\n".join(row.text for row in text))}
    heading = True  # nothing but a heading stands above
    prose = "\n".join(row.text for row in text)
    odd = _ODD.search(prose)
    looked_for = [
        (name, needs, sign.match if sign.pattern.startswith("^") else sign.search)
        for name, needs, sign in ANYWHERE
        if (any(need in prose for need in needs) if needs else odd) and not (sheet and name in ON_PAPER)
    ]
    for row, below in pairwise((*text, Row(0, "", ""))):
        line = row.text
        if row.fence or not line.strip():
            above, opened = "" if not row.raw.strip() else above, 0
            label = label and bool(above)
            continue
        if heading and not above and re.match(r": {1,3}\S", line):
            yield "definition/term", row
        heading = line.startswith("#")
        if name := _list_sign(line, above, below.text):
            if not listed:
                yield name, row
            listed = True
        else:
            listed = listed and bool(above)
            for name, needs, find in looked_for:
                if (not needs or any(need in line for need in needs)) and find(line):
                    yield name, row
            if not sheet and not above.strip() and not below.raw.strip() and _BOLD_LINE.match(line) and below.line:
                yield "heading-written/bold-line", row
            if "&" in line and (name := _entity(line)):
                yield name, row
            if _LABEL.match(line) and _LABEL.match(above):
                if not label:
                    yield "line-break/labels", row
                label = True
            else:
                label = False
            if line.startswith("(") and re.search(r"\]$", above) and re.match(rf"\({_ADDRESS}", line):
                yield "link-written/line", row
            if opened <= 0 and re.match(r"[^\[\]]*\]\((?!\^)", line):
                yield "link-written/closed", row
            if (match := _PICTURED.search(line)) and (match[2] or match[1]).casefold() in far:
                yield "elsewhere/picture", row
        opened += line.count("[") - line.count("]")
        above = row.raw


def _list_sign(line: str, above: str, below: str) -> str:
    """What is wrong with the sign of an item; "" for a line that is none, or a good one."""
    if _BULLET.match(line):
        return "list/sign"
    begins = not above.strip() or above.rstrip().endswith(":") or bool(_DASH.match(above) or _BULLET.match(above))
    if begins and _DASH.match(line) and not re.match(r"^\s*[–—] ?$", line):
        return "list/sign"
    if _NO_SPACE.match(line) and (begins or _NO_SPACE.match(above)):
        return "list/space"
    if begins and _FIGURE.match(line) and _FIGURE.match(below):
        return "list/figure"
    return "list/letters" if _LETTER.match(line) and _LETTER_NEXT.match(below) else ""


def _entity(line: str) -> str:
    """What is wrong with signs that are written as a name between «&» and «;»."""
    for match in _ENTITY.finditer(line):
        name, end = match[1], match[2]
        if end and name[0] != "#" and f"{name};" not in html5:
            return "entity/unknown"
        if end and name == "amp" and re.match(r"#?\w+;", line[match.end() :]):
            return "entity/double"
        if not end and len(name) > 3 and f"{name};" in html5:
            return "entity/open"
    return ""
