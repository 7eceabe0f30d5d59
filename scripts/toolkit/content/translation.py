"""What a translation shares with its Dutch page: fields that are not translated, ids, number of items, heading ids."""

from __future__ import annotations

import re
from datetime import date
from itertools import zip_longest
from typing import Any

from pydantic import BaseModel

from ..languages import ORIGINAL
from ..markup.foreign import without_marks
from ..problems import MESSAGES, Problem
from ..yamlfile import Key
from .fields import shape
from .freshness import KEPT, changes
from .models import Page
from .source import Source, dotted

_NOTE = re.compile(r"\[\^[^\]]*\]")
_MAY_LAG = {"translation-missing", "translation-extra", "translation-count"}
TRANSLATION_ONLY = {"behind", KEPT}


def inherit(model: type[BaseModel], original: dict[str, Any], meta: dict[str, Any], *, behind: bool = False) -> dict[str, Any]:
    """The front matter of a translation, completed with the untranslated values of the Dutch page.

    model: what the page is; original: Dutch front matter; meta: the translation's. Items of a list are matched by place, and by
    their ids in one that is known to be behind, or that has more of them than the other.
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
            pairs = _pairs(original[name], meta[name], behind)
            both = [
                inherit(inner, old, new, behind=behind) if isinstance(old, dict) and isinstance(new, dict) else new
                for old, new in pairs
            ]
            merged[name] = _with_dutch(inner, original[name], both) if behind else both
        elif isinstance(meta.get(name), dict) and isinstance(original[name], dict):
            merged[name] = inherit(inner, original[name], meta[name], behind=behind)
    return merged


def _pairs(old: list[Any], new: list[Any], behind: bool) -> list[tuple[Any, Any]]:
    """Each item of the list of a translation, behind that of the Dutch list that it belongs to; None: there is none."""
    if (behind and _with_ids(old, new)) or _told_apart(old, new):
        known = {str(item["id"]): item for item in old}
        return [(known.get(str(item["id"])), item) for item in new]
    return list(zip_longest(old[: len(new)], new))


def _with_ids(*lists: list[Any]) -> bool:
    return all(isinstance(item, dict) and "id" in item for items in lists for item in items)


def _told_apart(old: list[Any], new: list[Any]) -> bool:
    """Whether two lists of another length have items with ids, each its own: then it can be said which item is missing."""
    if len(old) == len(new) or not _with_ids(old, new):
        return False
    ids = [[str(item["id"]) for item in items] for items in (old, new)]
    return all(len(set(each)) == len(each) for each in ids) and bool(set(ids[0]) & set(ids[1]))


def _with_dutch(model: type[BaseModel], old: list[Any], made: list[Any]) -> list[Any]:
    """The items of a translation in the order of the Dutch, with those that it lacks in Dutch words, marked as such."""
    if not _with_ids(old, made):
        return made
    there = {str(item["id"]): item for item in made}
    return [there.get(str(item["id"])) or _in_dutch(model, item) for item in old]


def _in_dutch(model: type[BaseModel], item: dict[str, Any]) -> dict[str, Any]:
    """An item of a Dutch list with its texts marked as Dutch."""
    found = dict(item)
    for name in model.model_fields:
        inner, listed, translated = shape(model, name)
        if translated and not inner and not listed and isinstance(item.get(name), str):
            found[name] = f"[{without_marks(_NOTE.sub('', item[name]))}]{{{ORIGINAL}}}"
    return found


def check_original(original: Source) -> list[Problem]:
    """A key in a Dutch page that only a translation can have."""
    return [
        MESSAGES.problem("translation-only", original.name, original.line_of((name,)), key=name)
        for name in sorted(TRANSLATION_ONLY & set(original.meta))
    ]


def compare(model: type[Page], original: Source, translation: Source) -> list[Problem]:
    """What differs between a Dutch page and its translation that may not differ: untranslated values, ids, number of
    items, `updated`, the ids of headings."""
    if changes(model, original, translation):  # it lags behind, which is a note: only what it does have must be right
        found = _compare(model, original.meta, translation.meta, (), original, translation, behind=True)
        return [problem for problem in found if problem.code not in _MAY_LAG]
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


def _compare(
    model: type[BaseModel], old: Any, new: Any, key: Key, original: Source, translation: Source, *, behind: bool = False
) -> list[Problem]:
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
                for index, (one, other) in enumerate(_pairs(old[name], new[name], behind)):
                    problems += _compare(inner, one, other, (*here, index), original, translation, behind=behind)
        elif inner and name in new:
            problems += _compare(inner, old[name], new[name], here, original, translation, behind=behind)
        elif not translated and name in new and old.get(name) != new[name]:
            wrong("translation-differs", here, here=new[name], there=old.get(name))
        elif inner and name in old and name not in new:
            wrong("translation-missing", here, other=original.line_of(here))
    return problems
