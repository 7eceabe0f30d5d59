"""What may be written on a page beside plain Markdown, and what of Material's vocabulary may not: the one list of it.

The check reads it, the page docs/over/stijl.md shows all of it, and the tests hold the two together. What the site does not have
has words in rules/vocabulary.yml that say what to write instead, under its name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Notation:
    """Something that can be written.

    name     what code calls it, and its words
    sign     finds it in a line, from which code is taken out
    example  how it is written
    makes    a CSS selector of what it makes on a page; "" for what the site does not have
    sheets   it may be written on a sheet too: a sheet has blocks of its own, made to be filled in with a pen
    """

    name: str
    sign: re.Pattern[str]
    example: str
    makes: str = ""
    sheets: bool = False


def _kept(name: str, sign: str, example: str, makes: str, *, sheets: bool = False) -> Notation:
    return Notation(name, re.compile(sign), example, makes, sheets)


KEPT = (
    _kept("box", r"^ *!!!", '!!! note "Titel"', "div.admonition"),
    _kept("collapsible", r"^ *\?\?\?", '??? note "Titel"', "details.collapsible > summary"),
    _kept("tabs", r"^ *===(?!=)\s*\S", '=== "Titel"', ".tabbed-labels input + label"),
    _kept("cards", r"^ *<div class=\"grid", '<div class="grid cards" markdown>', "ul.cards > li.card"),
    _kept("icon", r":material-[\w-]+:", ":material-check:", "svg.icon"),
    _kept("task", r"^ *[-*+] \[[ xX]\] ", "- [x] gedaan", ".task-list label > input"),
    # On a sheet its own rule tells of it.
    _kept("source", r"\[\^[a-z][a-z0-9-]{2,}[^\]]*\](?!:)", "[^rapport 3.3.1]", "small.source-note", sheets=True),
    _kept("footnote", r"\[\^\d[^\]]*\]", "[^1]", "section.footnotes li"),
    _kept("definition", r"^:\s{1,3}\S", ":   uitleg", "dl:not([class]) > dd"),
    _kept("keys", r"\+\+[\w\"'-]+(\+[\w\"'-]+)*\+\+", "++ctrl+c++", "kbd.keys > kbd"),
    _kept("caption", r"^ */// caption", "/// caption", "figure > figcaption"),
    _kept("picture", r"!\[", "![Wat je ziet.](../beeld/naam.jpg)", "p > img[alt]"),
    _kept("table", r"^ *\|", "| kop | kop |", ".table > table", sheets=True),
    _kept("code", r"^ *(```|~~~)", '```text title="naam"', "figure.code > pre > code"),
    _kept("language", r"\][ ]?\{[a-z]{2,3}\}", "[text]{en}", "span[lang]", sheets=True),
    _kept("mark", r"==[^=\s]", "==gemarkeerd==", "mark"),
    _kept("inserted", r"\^\^[^\^\s]", "^^nieuw^^", "ins"),
    _kept("deleted", r"~~[^~\s]", "~~weg~~", "del"),
    _kept("superscript", r"(?<![\^\[])\^[^\^\s\]]+\^(?!\^)", "m^2^", "sup:not(:has(a))"),
    _kept("subscript", r"(?<!~)~[^~\s]+~(?!~)", "CO~2~", "sub"),
)


def _absent(name: str, sign: str, example: str) -> Notation:
    return Notation(name, re.compile(sign), example)


ABSENT = (  # the first that fits a line is told; the rules of html, attributes, icons and fences have more to say of theirs
    _absent("annotation", r"\{[^}]*\.annotate\b[^}]*\}|\(\d+\)!", "{ .annotate }"),
    _absent("button", r"\{[^}]*\.md-button[^}]*\}", "{ .md-button }"),
    _absent("contents", r"^ *\[TOC\]", "[TOC]"),
    _absent("snippet", r"-{1,2}8<-{1,2}", '--8<-- "bestand.md"'),
    _absent("macro", r"\{\{.*?\}\}|\{%.*?%\}", "{{ naam }}"),
    _absent("math", r"\$\$|\\\(.+?\\\)|\\\[.+?\\\]", "$$ a + b $$"),
    _absent("review", r"\{(\+\+|--|~~|==|>>).*?(\+\+|--|~~|==|<<)\}", "{++ nieuw ++}"),
    _absent("abbreviation", r"^ *\*\[[^\]]+\]:", "*[WW]: Werkloosheidswet"),
    _absent("tooltip", r"\]\([^)\s]+\s+[\"'][^)]*\)", '[tekst](adres "titel")'),
)
HTML = _absent("html", r"<(/?)([a-zA-Z][\w-]*)((?:\s[^<>]*)?/?)>", "<iframe>")
COMMENT = _absent("comment", r"<!--(.*?)(-->|$)", "<!-- opmerking -->")
ATTRIBUTE = _absent("attribute", r"\{:?\s*((?:[.#][\w-]+|[\w-]+\s*=)[^{}]*)\}", '{ style="…" }')
EMOJI = _absent("emoji", r"(?<![\w:\\]):([a-z][a-z0-9_+-]*):(?![\w:])", ":smile:")
ICON_SET = _absent("icon-set", r":(?:octicons|fontawesome|simple)-[\w-]+:", ":octicons-check-16:")
MERMAID = _absent("mermaid", r"^ *(?:```|~~~)\s*\{?\.?mermaid", "```mermaid")
FENCE_OPTION = _absent("fence-option", r"linenums|hl_lines", 'linenums="1"')
INLINE_CODE = _absent("inline-code", r"(?<!`` )(?<!`)`#!\w+ ", "`#!python naam`")
INLINE_BOX = _absent("inline", r"^ *(?:!!!|\?\?\?\+?) \w+ (?:inline|end)\b", "!!! note inline")
SHEET_BLOCK = _absent("sheet-block", r"^ */{3,}\s*(?!caption\b)[\w-]+", "/// lijnen | 4")

NOT_KEPT = (
    *ABSENT,
    HTML,
    COMMENT,
    ATTRIBUTE,
    EMOJI,
    ICON_SET,
    MERMAID,
    FENCE_OPTION,
    INLINE_CODE,
    INLINE_BOX,
    SHEET_BLOCK,
)
BY_NAME = {each.name: each for each in (*KEPT, *NOT_KEPT)}

ADMONITIONS = (  # as Material lists them
    "note",
    "abstract",
    "info",
    "tip",
    "success",
    "question",
    "warning",
    "failure",
    "danger",
    "bug",
    "example",
    "quote",
)
MOST_TABS = 5  # as many as the style knows
CARDS = re.compile(r'<div class="grid cards" markdown>|</div>')  # the only HTML that may be written
INSTEAD_OF_TAG = {  # what is written in place of an element, by the name of its notation
    "details": "collapsible",
    "summary": "collapsible",
    "kbd": "keys",
    "mark": "mark",
    "ins": "inserted",
    "u": "inserted",
    "del": "deleted",
    "s": "deleted",
    "sup": "superscript",
    "sub": "subscript",
    "figure": "caption",
    "figcaption": "caption",
    "img": "picture",
    "table": "table",
    "dl": "definition",
    "pre": "code",
    "input": "task",
    "svg": "icon",
}
