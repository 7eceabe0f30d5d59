"""Drafts: pages that are seen while they are being written, and not published, in any language or level.

What is wrong in a draft stops nothing. A page that is published may not lead to one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from posixpath import dirname, normpath
from typing import Any

from ..languages import ORIGINAL
from ..problems import MESSAGES, Problem
from ..yamlfile import Key
from .kinds import RELATIONS, REQUIRED, usual_level
from .page import Content
from .source import Source, dotted

_LINK = re.compile(r"\]\(([^)\s#]+)\.md[)#\s]|^\[[^\]^]+\]:\s*([^\s#]+)\.md", re.MULTILINE)
_REFERENCE = re.compile(r"[a-z0-9/_-]+\.md(?:#[a-z0-9-]+)?")
_NOT_READY = {"placeholder", "untranslated", "translation-file", "nav-omitted"}  # which is what a draft is for
_FOLDERS = {**RELATIONS, "exercise": "oefeningen", "before": "oefeningen", "after": "oefeningen"}


def drafts_in(content: Content) -> frozenset[str]:
    """The keys of all drafts: the Dutch page says so, also for its translations and for the same sheet at another level."""
    said = {key for key, source in content.sources[ORIGINAL].items() if source.meta.get("draft") is True and key not in REQUIRED}
    return frozenset(key for sources in content.sources.values() for key in sources if {key, usual_level(key)} & said)


def published(content: Content) -> Content:
    """The pages without the drafts, which it names in `left_out`."""
    drafts = drafts_in(content)
    if not drafts:
        return content
    pages = {code: {key: one for key, one in found.items() if key not in drafts} for code, found in content.pages.items()}
    sources = {code: {key: one for key, one in found.items() if key not in drafts} for code, found in content.sources.items()}
    return replace(content, pages=pages, sources=sources, left_out=drafts)


def of_drafts(problems: list[Problem], drafts: frozenset[str]) -> tuple[list[Problem], list[Problem]]:
    """What is wrong elsewhere, and what is wrong in drafts: those that are not ready are told once each."""
    inside = [problem for problem in problems if _key(problem.file) in drafts]
    open_ = Counter(_key(problem.file) for problem in inside if problem.code in _NOT_READY)
    notes = [MESSAGES.problem("draft-open", f"docs/{key}.md", 0, count=open_[key]) for key in sorted(drafts)]
    rest = [problem for problem in inside if problem.code not in _NOT_READY]
    return [problem for problem in problems if _key(problem.file) not in drafts], notes + rest


def _key(file: str) -> str:
    folder, slash, name = file.removeprefix("docs/").rpartition("/")
    return f"{folder}{slash}{name.partition('.')[0]}" if file.startswith("docs/") else ""


def check_drafts(content: Content) -> list[Problem]:
    """Pages that have to be there and say that they are drafts, and what leads from a published page to a draft."""
    dutch = content.sources[ORIGINAL]
    problems = [
        MESSAGES.problem("draft-required", source.name, source.line_of(("draft",)))
        for key, source in dutch.items()
        if source.meta.get("draft") and key in REQUIRED
    ]
    drafts = drafts_in(content)
    if not drafts:
        return problems
    for sources in content.sources.values():
        for key, source in sources.items():
            if key not in drafts:
                problems += _leads(key, source, drafts)
    return problems


def _leads(key: str, source: Source, drafts: frozenset[str]) -> Iterator[Problem]:
    for match in _LINK.finditer(source.body):
        target = normpath(f"{dirname(key)}/{match[1] or match[2]}").lstrip("/")
        if target in drafts:
            line = source.line_in_file(source.body.count("\n", 0, match.start()) + 1)
            yield MESSAGES.problem("draft-link", source.name, line, target=f"docs/{target}.md")
    for place, target in _named(source.meta, ()):
        if target in drafts:
            yield MESSAGES.problem(
                "draft-link/key", source.name, source.line_of(place), key=dotted(place), target=f"docs/{target}.md"
            )


def _named(value: Any, place: Key, folder: str = "") -> Iterator[tuple[Key, str]]:
    """The pages that a piece of front matter names, each with its place."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _named(inner, (*place, str(name)), _FOLDERS.get(str(name), ""))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _named(inner, (*place, index), folder)
    elif isinstance(value, str) and folder:
        yield place, f"{folder}/{value}"
    elif isinstance(value, str) and _REFERENCE.fullmatch(value):
        yield place, value.partition("#")[0].removesuffix(".md")
