"""How the address of a link is written: encrypted outside the site; inside it from the page, and without a language."""

from __future__ import annotations

import re

from ..content.source import Source
from ..markup.rows import rows
from ..problems import Problem
from .vocabulary import told

LINK = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(([^)\s]+)\)")  # a part in another language may stand in it
WITH_LANGUAGE = re.compile(r"(?<=[\w-])\.[a-z]{2}(?=\.md\b)")
_PLAIN_HTTP = re.compile(r"http://[^\s)>\"']+")


def check_link_forms(source: Source) -> list[Problem]:
    """Links of a page that lead to the right place in another way than they should."""
    problems = []
    if "http://" in source.body or any("http://" in str(value) for value in source.meta.values()):
        problems += [told("link-form/open", source, line, address=address) for line, address in _open(source)]
    if not ("](/" in source.body or WITH_LANGUAGE.search(source.body)):
        return problems
    for row in rows(source.body, source.body_line):
        for target in LINK.findall(row.text):
            if target.startswith("/"):
                problems.append(told("link-form/root", source, row.line, address=target))
            elif "://" not in target and WITH_LANGUAGE.search(target):
                short = WITH_LANGUAGE.sub("", target)
                problems.append(told("link-form", source, row.line, address=target, short=short))
    return problems


def _open(source: Source) -> list[tuple[int, str]]:
    """The addresses without encryption, with their lines: in the text, and in the front matter."""
    found = [(row.line, match[0]) for row in rows(source.body, source.body_line) for match in _PLAIN_HTTP.finditer(row.text)]
    for key, line in source.lines.items():
        value: object = source.meta
        for part in key:
            value = value[part] if isinstance(value, dict | list) else None  # type: ignore[index]
        if isinstance(value, str):
            found += [(line, match[0]) for match in _PLAIN_HTTP.finditer(value)]
    return found
