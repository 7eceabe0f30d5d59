"""Ids within a page, and what its front matter says of other pages: stems and paths that must exist."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..languages import ORIGINAL
from ..problems import MESSAGES, Problem
from ..yamlfile import Key
from . import models, training_models
from .kinds import RELATIONS
from .page import Content
from .registry import Known
from .source import Source, dotted


def check_ids(content: Content) -> list[Problem]:
    """Ids of criteria, steps' checks and terms are unique; a criterion's id begins with the stem of its question."""
    problems: list[Problem] = []
    for entry in content.pages[ORIGINAL].values():
        for name in ("criteria", "checklist", "terms", "parts", "programmes"):
            seen: dict[str, int] = {}
            for index, item in enumerate(getattr(entry.page, name, [])):
                line = entry.source.line_of((name, index, "id"))
                if item.id in seen:
                    problems.append(MESSAGES.problem("id-double", entry.source.name, line, id=item.id, other=seen[item.id]))
                seen.setdefault(item.id, line)
                if name == "criteria" and not item.id.startswith(entry.stem + "-"):
                    problems.append(MESSAGES.problem("id-prefix", entry.source.name, line, id=item.id, stem=entry.stem))
    return problems + _check_gone(content)


def _check_gone(content: Content) -> list[Problem]:
    """A statement that is gone is told once, is not asked any more, and names one that is asked instead, or none."""
    problems: list[Problem] = []
    questions = [entry for entry in content.pages[ORIGINAL].values() if isinstance(entry.page, models.Question)]
    asked = {item.id: entry.source.name for entry in questions for item in entry.page.criteria}
    seen: dict[str, str] = {}
    for entry in questions:
        for index, item in enumerate(entry.page.gone):
            line = entry.source.line_of(("gone", index, "id"))
            if item.id in asked:
                problems.append(MESSAGES.problem("gone-asked", entry.source.name, line, id=item.id, other=asked[item.id]))
            if item.id in seen:
                problems.append(MESSAGES.problem("gone-double", entry.source.name, line, id=item.id, other=seen[item.id]))
            seen.setdefault(item.id, entry.source.name)
            if not item.id.startswith(entry.stem + "-"):
                problems.append(MESSAGES.problem("id-prefix", entry.source.name, line, id=item.id, stem=entry.stem))
            if item.instead and item.instead not in asked:
                there = entry.source.line_of(("gone", index, "instead"))
                near = get_close_matches(item.instead, asked, 1)
                meant = MESSAGES.words("meant", word=near[0]) if near else None
                problems.append(MESSAGES.problem("gone-instead", entry.source.name, there, hint=meant, id=item.instead))
    return problems


def check_references(content: Content, known: Known) -> list[Problem]:
    """Stems and page paths in front matter name pages that exist."""
    problems: list[Problem] = []
    dutch = content.pages[ORIGINAL]
    for entry in dutch.values():
        page, source = entry.page, entry.source
        for name, folder in RELATIONS.items():
            for index, stem in enumerate(getattr(page, name, [])):
                if f"{folder}/{stem}" not in known.written:
                    problems.append(no_such_page(source, (name, index), f"{folder}/{stem}.md", known, stem=True))
        if isinstance(page, training_models.ExerciseIndex):
            for index, pause in enumerate(page.breaks):
                if f"oefeningen/{pause.beside}" not in known.written:
                    target, place = f"oefeningen/{pause.beside}.md", "before" if pause.before else "after"
                    problems.append(no_such_page(source, ("breaks", index, place), target, known, stem=True))
        for key, ref in _page_refs(page):
            if ref.partition("#")[0].removesuffix(".md") not in known.written:
                problems.append(no_such_page(source, key, ref.partition("#")[0], known))
    return problems


def _page_refs(page: models.Page) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(page, models.Question):
        for index, criterion in enumerate(page.criteria):
            yield from ((("criteria", index, "read", place), ref) for place, ref in enumerate(criterion.read))
        if page.tip.link and not page.tip.link.startswith("http"):
            yield ("tip", "link"), page.tip.link
    if isinstance(page, models.Leaflet):
        yield ("leads_to",), page.leads_to
    if isinstance(page, models.Home):
        for index, door in enumerate(page.doors):
            yield from ((("doors", index, "links", place, "page"), link.page) for place, link in enumerate(door.links))


def no_such_page(source: Source, key: Key, target: str, known: Known, *, stem: bool = False) -> Problem:
    """A reference in front matter to a page that is not there.

    stem: the reference names the file only, since its folder is known ("huiswerk" for "oefeningen/huiswerk.md").
    """
    wanted = target.removesuffix(".md")
    folder = wanted.rpartition("/")[0]
    names = (
        [name.removeprefix(folder + "/") for name in known.written if name.startswith(folder + "/")] if stem else known.written
    )
    new = known.moved.get(wanted, "")
    near = (
        [new.removeprefix(folder + "/") if stem else new]
        if new
        else get_close_matches(wanted.removeprefix(folder + "/") if stem else wanted, names, 1)
    )
    meant = MESSAGES.words("meant", word=near[0] + ("" if stem else ".md")) if near else None
    meant = known.hint(wanted) or meant
    return MESSAGES.problem("reference", source.name, source.line_of(key), hint=meant, key=dotted(key), target=target)
