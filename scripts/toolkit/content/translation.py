"""What a translation shares with its Dutch page: fields that are not translated, ids, number of items, heading ids."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import BaseModel

from ..problems import MESSAGES, Problem
from ..yamlfile import Key
from .fields import shape
from .models import Page
from .source import Source, dotted

TRANSLATION_ONLY = {"behind"}


def inherit(model: type[BaseModel], original: dict[str, Any], meta: dict[str, Any]) -> dict[str, Any]:
    """The front matter of a translation, completed with the untranslated values of the Dutch page.

    model: what the page is; original: Dutch front matter; meta: the translation's. Lists are matched by place, and by their ids
    where one has more items than the other.
    """
    merged = dict(meta)
    for name in model.model_fields:
        if name not in original or name in TRANSLATION_ONLY:
            continue
        inner, listed, translated = shape(model, name)
        if inner is None:
            if not translated and name not in meta:
                merged[name] = original[name]
        elif listed and isinstance(meta.get(name), list) and isinstance(original[name], list):
            pairs = dict((_by_id if _told_apart(original[name], meta[name]) else _by_place)(original[name], meta[name]))
            merged[name] = [
                inherit(inner, original[name][pairs[place]], new)
                if place in pairs and isinstance(original[name][pairs[place]], dict) and isinstance(new, dict)
                else new
                for place, new in enumerate(meta[name])
            ]
        elif isinstance(meta.get(name), dict) and isinstance(original[name], dict):
            merged[name] = inherit(inner, original[name], meta[name])
    return merged


def _told_apart(old: list[Any], new: list[Any]) -> bool:
    """Whether two lists of another length have items with ids, each its own: then it can be said which item is missing."""
    ids = [[item.get("id") if isinstance(item, dict) else None for item in items] for items in (old, new)]
    whole = all(all(isinstance(one, str) for one in each) and len(set(each)) == len(each) for each in ids)
    return len(old) != len(new) and whole and bool(set(ids[0]) & set(ids[1]))


def _by_id(old: list[Any], new: list[Any]) -> list[tuple[int, int]]:
    """The places in a translation, each with the place of the same item in the Dutch list."""
    places = {item["id"]: place for place, item in enumerate(old)}
    return [(place, places[item["id"]]) for place, item in enumerate(new) if item["id"] in places]


def _by_place(old: list[Any], new: list[Any]) -> list[tuple[int, int]]:
    return [(place, place) for place in range(min(len(old), len(new)))]


def check_original(original: Source) -> list[Problem]:
    """A key in a Dutch page that only a translation can have."""
    return [
        MESSAGES.problem("translation-only", original.name, original.line_of((name,)), key=name)
        for name in sorted(TRANSLATION_ONLY & set(original.meta))
    ]


def compare(model: type[Page], original: Source, translation: Source) -> list[Problem]:
    """What differs between a Dutch page and its translation that may not differ: untranslated values, ids, number of
    items, `updated`, the ids of headings."""
    problems = _compare(model, original.meta, translation.meta, (), original, translation)
    behind, same = bool(translation.meta.get("behind")), original.meta.get("updated") == translation.meta.get("updated")
    line = translation.line_of(("updated",))
    if not same and not behind and isinstance(original.meta.get("updated"), date):
        there = original.meta["updated"]
        here = translation.meta.get("updated", MESSAGES.words("translation-stale/no-date"))
        problems.append(
            MESSAGES.problem("translation-stale", translation.name, line, original=original.name, there=there, here=here)
        )
    if same and behind:
        problems.append(MESSAGES.problem("translation-behind", translation.name, translation.line_of(("behind",))))
    return problems + ([] if behind else _headings(original, translation))


def _headings(original: Source, translation: Source) -> list[Problem]:
    here, there = translation.outline.ids, original.outline.ids
    lines = {heading.id: translation.line_in_file(heading.line) for heading in reversed(translation.outline.headings)}
    problems = [
        MESSAGES.problem("heading-missing", translation.name, translation.body_line, id=name, original=original.name)
        for name in there
        if name not in here
    ]
    return problems + [
        MESSAGES.problem("heading-extra", translation.name, lines[name], id=name, original=original.name)
        for name in here
        if name not in there
    ]


def _compare(model: type[BaseModel], old: Any, new: Any, key: Key, original: Source, translation: Source) -> list[Problem]:
    if not isinstance(old, dict) or not isinstance(new, dict):
        return []
    problems: list[Problem] = []

    def wrong(code: str, place: Key, **values: Any) -> None:
        line = translation.line_of(place)
        problems.append(MESSAGES.problem(code, translation.name, line, key=dotted(place), original=original.name, **values))

    for name in model.model_fields:
        inner, listed, translated = shape(model, name)
        here: Key = (*key, name)
        if name in TRANSLATION_ONLY or name == "updated":
            continue
        if translated and name in old and name not in new:
            wrong("translation-missing", here, other=original.line_of(here))
        elif name in new and name not in old:
            if not model.model_fields[name].is_required():  # else the Dutch page is told that it lacks the key
                wrong("translation-extra", here)
        elif listed and isinstance(old.get(name), list) and isinstance(new.get(name), list) and (translated or inner):
            apart = bool(inner) and _told_apart(old[name], new[name])
            if apart:
                there, mine = ([item["id"] for item in items] for items in (old[name], new[name]))
                for id_ in there:
                    if id_ not in mine:
                        wrong("translation-count/missing", here, id=id_, other=original.line_of((*here, there.index(id_))))
                for id_ in mine:
                    if id_ not in there:
                        wrong("translation-count/extra", (*here, mine.index(id_)), id=id_)
            elif len(old[name]) != len(new[name]) and name != "forms":
                wrong("translation-count", here, count=len(new[name]), wanted=len(old[name]))
            if inner:
                for index, place in (_by_id if apart else _by_place)(old[name], new[name]):
                    problems += _compare(inner, old[name][place], new[name][index], (*here, index), original, translation)
        elif inner and name in new:
            problems += _compare(inner, old[name], new[name], here, original, translation)
        elif not translated and name in new and old.get(name) != new[name]:
            wrong("translation-differs", here, here=new[name], there=old.get(name))
        elif inner and name in old and name not in new:
            wrong("translation-missing", here, other=original.line_of(here))
    return problems
