"""The standard programmes: what they are made of is there, what hangs together stays in order, and no morning is too long."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from ..content.checklist import HANDBOOK
from ..content.page import Entry
from ..content.programme import HalfDay, half_days, mornings_of
from ..content.source import dotted
from ..content.standard import ProgrammePage, Standard
from ..problems import MESSAGES, Problem
from ..yamlfile import Key


def check_standard(page: Entry, index: Entry, exercises: list[Entry], handbook: Entry | None) -> list[Problem]:
    """All that is wrong with the standard programmes of `page`.

    index: the page with the two half-days, to which one programme may have to be equal; exercises: all, in their order;
    handbook: the page whose headings tell what is done when, if it is there.
    """
    data: ProgrammePage = page.page
    known = {part.id for part in data.parts} | {entry.stem for entry in exercises}
    problems = [
        _problem(page, "programme-item", key, near=get_close_matches(item, known, 1), key=dotted(key), item=item)
        for key, item in _named(data)
        if item not in known
    ]
    ids = handbook.source.outline.ids if handbook else []
    key: Key
    for heading in data.prepare:
        if heading not in ids:
            key, near = ("prepare", heading), get_close_matches(heading, ids, 1)
            problems.append(_problem(page, "programme-heading", key, near=near, id=heading, handbook=f"docs/{HANDBOOK}.md"))
    days = half_days(index.page, exercises)
    for number, standard in enumerate(data.programmes):
        key = ("programmes", number)
        problems += _order(page, standard, key, exercises)
        for day in mornings_of(data, standard, exercises):
            if day.minutes > standard.minutes:
                facts: dict[str, Any] = {
                    "title": standard.title,
                    "day": day.number,
                    "minutes": day.minutes,
                    "most": standard.minutes,
                }
                problems.append(_problem(page, "programme-long", (*key, "mornings", day.number - 1), **facts))
        if standard.half_days and not _same(days, mornings_of(data, standard, exercises)):
            problems.append(_problem(page, "programme-pilots", key, title=standard.title, index=index.source.name))
    return problems


def _problem(page: Entry, code: str, at: Key, near: list[str] | None = None, **facts: Any) -> Problem:
    meant = MESSAGES.words("meant", word=near[0]) if near else None
    return MESSAGES.problem(code, page.source.name, page.source.line_of(at), hint=meant, **facts)


def _named(data: ProgrammePage) -> Iterator[tuple[Key, str]]:
    """Every exercise or part that the front matter names, and where."""
    for number, rule in enumerate(data.order):
        for name in ("items", "after", "needs"):
            yield from ((("order", number, name, place), item) for place, item in enumerate(getattr(rule, name)))
    for name in ("appointments", "keep"):
        yield from (((name, place), item) for place, item in enumerate(getattr(data, name)))
    for number, supply in enumerate(data.supplies):
        yield from ((("supplies", number, "exercises", place), item) for place, item in enumerate(supply.exercises))
    for number, standard in enumerate(data.programmes):
        for day, items in enumerate(standard.mornings):
            yield from ((("programmes", number, "mornings", day, place), item) for place, item in enumerate(items))


def _order(page: Entry, standard: Standard, key: Key, exercises: list[Entry]) -> Iterator[Problem]:
    """An exercise that stands twice, what comes too early, and what is missing beside what asks for it."""
    data: ProgrammePage = page.page
    names = {part.id: part.title for part in data.parts} | {entry.stem: entry.page.label for entry in exercises}
    items = [item for day in standard.mornings for item in day]
    lines = [((*key, "mornings", day), item) for day, items in enumerate(standard.mornings) for item in items]
    for stem in sorted({entry.stem for entry in exercises}):
        if items.count(stem) > 1:
            there = next(place for place, item in reversed(lines) if item == stem)
            yield _problem(page, "programme-twice", there, title=standard.title, item=names[stem])
    for rule in data.order:
        for item in (item for item in rule.items if item in items):
            there = next(place for place, each in lines if each == item)
            facts: dict[str, Any] = {"title": standard.title, "item": names.get(item, item), "why": rule.why}
            for first in rule.after:
                if first in items[items.index(item) + 1 :]:
                    yield _problem(page, "programme-order", there, first=names.get(first, first), **facts)
            for need in rule.needs:
                if need not in items:
                    yield _problem(page, "programme-order/needs", there, need=names.get(need, need), **facts)


def _same(days: list[HalfDay], mornings: list[HalfDay]) -> bool:
    """Whether the mornings with exercises are the half-days, slot by slot."""
    told = [[(slot.start, slot.minutes, slot.title) for slot in day.slots] for day in days]
    ours = [[(slot.start, slot.minutes, slot.title) for slot in day.slots] for day in mornings if day.exercise_minutes]
    return told == ours
