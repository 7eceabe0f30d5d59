"""What a translation shares with its Dutch page: fields that are not translated, ids, number of items, heading ids."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from pydantic import BaseModel

from ..problems import Problem
from ..yamlfile import Key
from .fields import shape
from .models import Page
from .source import Source, dotted

HEADING_ID = re.compile(r"^#{2,6}.*\{[^}]*#([\w-]+)[^}]*\}\s*$", re.MULTILINE)
TRANSLATION_ONLY = {"behind"}


def inherit(model: type[BaseModel], original: dict[str, Any], meta: dict[str, Any]) -> dict[str, Any]:
    """The front matter of a translation, completed with the untranslated values of the Dutch page.

    model: what the page is; original: Dutch front matter; meta: the translation's. Lists are matched by place.
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
            merged[name] = [
                inherit(inner, old, new) if isinstance(old, dict) and isinstance(new, dict) else new
                for old, new in zip(original[name], meta[name], strict=False)
            ] + meta[name][len(original[name]) :]
        elif isinstance(meta.get(name), dict) and isinstance(original[name], dict):
            merged[name] = inherit(inner, original[name], meta[name])
    return merged


def check_original(original: Source) -> list[Problem]:
    """A key in a Dutch page that only a translation can have."""
    return [
        Problem(
            original.name,
            original.line_of((name,)),
            f"«{name}» hoort alleen in een vertaling.",
            "Haal de sleutel hier weg.",
            "translation-only",
        )
        for name in sorted(TRANSLATION_ONLY & set(original.meta))
    ]


def compare(model: type[Page], original: Source, translation: Source) -> list[Problem]:
    """What differs between a Dutch page and its translation that may not differ: untranslated values, ids, number of
    items, `updated`, the ids of headings."""
    problems = _compare(model, original.meta, translation.meta, (), original, translation)
    behind, same = bool(translation.meta.get("behind")), original.meta.get("updated") == translation.meta.get("updated")
    line = translation.line_of(("updated",))
    if not same and not behind and isinstance(original.meta.get("updated"), date):
        problems.append(
            Problem(
                translation.name,
                line,
                f"De vertaling loopt niet gelijk met «{original.name}»: daar is «updated» {original.meta.get('updated')}, "
                f"hier {translation.meta.get('updated', 'niets')}.",
                "Werk de vertaling bij en zet hier dezelfde datum. Kun je dat niet? Zet dan «behind: true» onder «updated».",
                "translation-stale",
            )
        )
    if same and behind:
        problems.append(
            Problem(
                translation.name,
                translation.line_of(("behind",)),
                "«behind: true» zegt dat de vertaling achterloopt, maar de datum is gelijk aan die van de Nederlandse pagina.",
                "Haal «behind» weg, of zet de datum van de laatste vertaling terug.",
                "translation-behind",
            )
        )
    return problems + ([] if behind else _headings(original, translation))


def _headings(original: Source, translation: Source) -> list[Problem]:
    here, there = HEADING_ID.findall(translation.body), HEADING_ID.findall(original.body)
    problems = [
        Problem(
            translation.name,
            translation.body_line,
            f"Het kopje «{{#{name}}}» van «{original.name}» ontbreekt in de vertaling.",
            "Voeg het kopje met dit id toe, of haal het weg in de Nederlandse pagina.",
            "heading-missing",
        )
        for name in there
        if name not in here
    ]
    return problems + [
        Problem(
            translation.name,
            _line(translation, name),
            f"Het kopje «{{#{name}}}» staat niet in «{original.name}».",
            "Ids van kopjes zijn in elke taal gelijk en Nederlands.",
            "heading-extra",
        )
        for name in here
        if name not in there
    ]


def _line(source: Source, heading_id: str) -> int:
    rows = source.body.split("\n")
    return source.body_line + next((n for n, row in enumerate(rows) if row.startswith("#") and f"#{heading_id}" in row), 0)


def _compare(model: type[BaseModel], old: Any, new: Any, key: Key, original: Source, translation: Source) -> list[Problem]:
    if not isinstance(old, dict) or not isinstance(new, dict):
        return []
    problems: list[Problem] = []
    for name in model.model_fields:
        inner, listed, translated = shape(model, name)
        here: Key = (*key, name)
        if name in TRANSLATION_ONLY or name == "updated":
            continue
        if translated and name in old and name not in new:
            problems.append(
                Problem(
                    translation.name,
                    translation.line_of(here),
                    f"De vertaling van «{dotted(here)}» ontbreekt.",
                    f"Vertaal wat in «{original.name}» op regel {original.line_of(here)} staat.",
                    "translation-missing",
                )
            )
        elif name in new and name not in old:
            if model.model_fields[name].is_required():
                continue  # the Dutch page is told that it lacks the key
            problems.append(
                Problem(
                    translation.name,
                    translation.line_of(here),
                    f"«{dotted(here)}» staat niet in «{original.name}».",
                    "Zet het eerst in de Nederlandse pagina.",
                    "translation-extra",
                )
            )
        elif listed and isinstance(old.get(name), list) and isinstance(new.get(name), list) and (translated or inner):
            if len(old[name]) != len(new[name]) and name != "forms":
                problems.append(
                    Problem(
                        translation.name,
                        translation.line_of(here),
                        f"«{dotted(here)}» heeft {len(new[name])} onderdelen, in «{original.name}» zijn het er {len(old[name])}.",
                        "Geef beide talen evenveel onderdelen, in dezelfde volgorde.",
                        "translation-count",
                    )
                )
            if inner:
                for index, (one, other) in enumerate(zip(old[name], new[name], strict=False)):
                    problems += _compare(inner, one, other, (*here, index), original, translation)
        elif inner and name in new:
            problems += _compare(inner, old[name], new[name], here, original, translation)
        elif not translated and name in new and old.get(name) != new[name]:
            problems.append(
                Problem(
                    translation.name,
                    translation.line_of(here),
                    f"«{dotted(here)}» is hier «{new[name]}», in «{original.name}» «{old.get(name)}».",
                    "Dit wordt niet vertaald: maak het gelijk, of laat het in de vertaling weg.",
                    "translation-differs",
                )
            )
        elif inner and name in old and name not in new:
            problems.append(
                Problem(
                    translation.name,
                    translation.line_of(here),
                    f"De vertaling van «{dotted(here)}» ontbreekt.",
                    f"Vertaal wat in «{original.name}» op regel {original.line_of(here)} staat.",
                    "translation-missing",
                )
            )
    return problems
