"""What of a text is no words and stays as it is when words are mended: addresses and titles of links, attributes, remarks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..markup.rows import Row

SIGN = "\ue000"  # stands where it was, so that places in a line stay what they are
_TITLE = r"""(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\((?:[^()\\\n]|\\.)*\))"""
_NEXT = r"(?:[ \t]+|[ \t]*\n[ \t]*)"  # at most one line further
_KEPT = re.compile(
    r"<!--(?s:.*?)-->"
    rf"|\]\((?:\s*<[^<>\n]*>|\s*(?:[^()\s]|\([^()\s]*\))*)(?:{_NEXT}{_TITLE})?\s*\)"
    r"|\]\([^)\n]*\)"
    rf"|^ {{0,3}}\[(?!\^)[^\]\n]+\]:[ \t]*\S+(?:{_NEXT}{_TITLE})?[ \t]*$"
    r"""|\{(?:[^{}"'\n]|"[^"\n]*"|'[^'\n]*'|\n(?!\s*\n))*\}|\{[^}\n]*\}"""
    r"|<[a-zA-Z/](?:[^<>\n]|\n(?!\s*\n))*>|<[^>\n]*>"
    r"|\[\^[^\]\n]*\]|\+\+[^\n]*?\+\+|¤+",
    re.MULTILINE,
)
_REMARK = re.compile(r"<!--(?s:.*?)-->")


def masked(text: Sequence[Row]) -> dict[int, str]:
    """Each line by its number, with `SIGN` for every letter that is no words."""
    prose = "\n".join(row.text for row in text)
    if any(sign in prose for sign in ("<", "](", "]:", "{", "[^", "++", "¤")):
        prose = _KEPT.sub(lambda match: re.sub(r"[^\n]", SIGN, match[0]), prose)
    return dict(zip((row.line for row in text), prose.split("\n"), strict=True))


def remarks(text: Sequence[Row]) -> set[int]:
    """The lines that begin within a remark, or with one: they are not on the page."""
    prose = "\n".join(row.text for row in text)
    if "<!--" not in prose:
        return set()
    left = _REMARK.sub(lambda match: re.sub(r"[^\n]", SIGN, match[0]), prose).split("\n")
    return {row.line for row, line in zip(text, left, strict=True) if line.lstrip().startswith(SIGN)}
