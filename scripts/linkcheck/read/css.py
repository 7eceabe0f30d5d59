"""Addresses in style sheets: `url()`, `@import` and `image-set()` (CSS Syntax 3, CSS Values 4, CSS Images 4).

A tokeniser in one regular expression: tinycss2 needs over a second for one theme's style sheet, this a few milliseconds.
The tests hold it against tinycss2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linkcheck.read.line_numbers import LineNumbers

_STRING = r""""(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+'"""  # possessive, as all here: nothing is gone back over
_TOKEN = re.compile(
    rf"""/\*[^*]*+(?:\*(?!/)[^*]*+)*+(?:\*/)?+
    | (?P<set>(?:-webkit-)?image-set\()
    | (?P<type>\b(?:type|format|tech|local|attr)\(\s*+(?:{_STRING})\s*+\))
    | (?<![\w-])url\(\s*+(?:(?P<quoted>{_STRING})|(?P<bare>(?:[^"'()\\\s]|\\[0-9a-f]{{1,6}}+\s?+|\\.)*+))\s*+(?=\)|\Z)
    | (?P<at>@(?:import|namespace|charset)\b)
    | (?P<string>{_STRING})
    | (?P<mark>[(){{}};])
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
# Where nothing in a style sheet tells otherwise, each url() outside comments and strings counts.
_SIMPLE = re.compile(
    rf"""/\*[^*]*+(?:\*(?!/)[^*]*+)*+(?:\*/)?+
    | "(?:[^"\\\n]|\\.)*+"
    | '(?:[^'\\\n]|\\.)*+'
    | u(?<![\w-]u)rl\(\s*+(?:(?P<quoted>{_STRING})|(?P<bare>(?:[^"'()\\\s]|\\[0-9a-fA-F]{{1,6}}+\s?+|\\.)*+))\s*+(?=\)|\Z)
    """,
    re.VERBOSE | re.DOTALL,
)
_CHARSET = re.compile(r'@charset "[^"\\\n;]*+";')  # where it belongs, it changes nothing in what follows
_ESCAPE = re.compile(r"\\(?:([0-9A-Fa-f]{1,6})(?:\r\n|\s)?|(\r\n|[\n\r\f])|(.))", re.DOTALL)


def _unescape(text: str) -> str:
    def one(match: re.Match[str]) -> str:
        if match[1]:
            code = int(match[1], 16)
            return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        return "" if match[2] else match[3]

    return _ESCAPE.sub(one, text) if "\\" in text else text


def addresses(text: str) -> Iterator[tuple[str, int]]:
    """Every address that a style sheet loads, with the place in the text where it is written.

    Left out are comments, `@namespace` (a name, not an address), `local()`, and `type()` in an image set.
    """
    lower = text.lower()
    urls = lower.count("url(")
    rules = "@import" in lower or "image-set(" in lower
    if not (urls or rules):
        return
    charsets = 1 if _CHARSET.match(text) else 0
    if not rules and lower.count("@charset") == charsets and "@namespace" not in lower and urls == text.count("url("):
        for found in _SIMPLE.finditer(text):
            written = found["quoted"]
            if written is not None:
                yield _unescape(written[1:-1]), found.start("quoted")
            elif found["bare"] is not None:
                yield _unescape(found["bare"]), found.start("bare")
        return
    statement = ""  # the at-rule that we are in the opening of
    sets: list[int] = []  # how deep each open image-set( is
    depth = 0
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        if kind == "set":
            depth += 1
            sets.append(depth)
        elif kind == "at":
            statement = token["at"][1:].lower()
        elif kind == "mark":
            mark = token["mark"]
            if mark == "(":
                depth += 1
            elif mark == ")":
                if sets and sets[-1] == depth:
                    sets.pop()
                depth = max(0, depth - 1)
            else:
                statement, depth = "", 0
                sets.clear()
        elif kind in ("quoted", "bare", "string"):
            written = token[kind]
            value = _unescape(written if kind == "bare" else written[1:-1])
            if kind != "string":
                depth += 1  # the closing bracket of url( comes as a mark
            if statement == "import" or (not statement and (kind != "string" or sets)):
                yield value, token.start(kind)
            if statement == "import":
                statement = "imported"  # layer() and supports() may follow, but no second address


def numbered(text: str) -> Iterator[tuple[str, int]]:
    """Every address that a style sheet loads, with the line on which it is written."""
    lines = LineNumbers(text)
    for value, place in addresses(text):
        yield value, lines.of(place)
