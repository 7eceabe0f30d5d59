"""Links in the text to other pages: the page is there, and so is the place on it. The built site is checked again, as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from posixpath import dirname, normpath

from ..content.kinds import kind_of
from ..content.page import Content
from ..content.registry import Known
from ..content.source import Source
from ..languages import ORIGINAL
from ..markup.rows import rows
from ..problems import MESSAGES, Problem
from .link_form import LINK, WITH_LANGUAGE
from .vocabulary import near, told

_PAGE = ".md"


def check_page_links(content: Content, known: Known) -> list[Problem]:
    """Links to pages and places that are not there."""
    return [
        problem
        for sources in content.sources.values()
        for key, source in sources.items()
        for problem in _of_page(key, source, sources, content.sources[ORIGINAL], known)
    ]


def _of_page(key: str, source: Source, sources: Mapping[str, Source], dutch: Mapping[str, Source], known: Known) -> list[Problem]:
    if "](" not in source.body:
        return []
    problems = []
    for row in rows(source.body, source.body_line):
        for target in LINK.findall(row.text):
            path, _, place = target.partition("#")
            if "://" in target or path.startswith("/") or (path and not path.endswith(_PAGE)) or WITH_LANGUAGE.search(target):
                continue  # of elsewhere, or told by others
            wanted = normpath(f"{dirname(key)}/{path.removesuffix(_PAGE)}").lstrip("/") if path else key
            if wanted not in known.written:
                problems.append(_no_page(key, source, row.line, target, wanted, known))
            elif place and wanted in sources and _tells_its_places(wanted, sources[wanted]):
                ids = [*sources[wanted].outline.ids, *(dutch[wanted].outline.ids if wanted in dutch else ())]
                if place not in ids:  # a translation that lacks the heading is told by itself
                    like = near(place, ids)
                    hint = MESSAGES.words("meant", word=f"{path}#{like}") if like else None
                    problems.append(told("page-link/place", source, row.line, hint=hint, place=place, page=f"docs/{wanted}.md"))
    return problems


def _no_page(key: str, source: Source, line: int, target: str, wanted: str, known: Known) -> Problem:
    like = known.moved.get(wanted) or near(wanted, sorted(known.written))
    meant = MESSAGES.words("meant", word=_from(key, like)) if like else None
    return told("page-link", source, line, hint=known.hint(wanted) or meant, address=target)


def _from(key: str, other: str) -> str:
    """The address of a page as another writes it."""
    here, there = key.split("/"), other.split("/")
    same = 0
    while same < len(here) - 1 and same < len(there) - 1 and here[same] == there[same]:
        same += 1
    return "../" * (len(here) - 1 - same) + "/".join(there[same:]) + _PAGE


def _tells_its_places(key: str, source: Source) -> bool:
    """Whether all ids of a page stand in its text: none is made by a template or by a mark that the build fills in."""
    kind = kind_of(key)
    return kind.template == "main.html" and not kind.marks and "<!--" not in source.body
