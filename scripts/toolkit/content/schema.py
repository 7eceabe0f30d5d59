"""The Dutch sentences for what can be wrong with a page's front matter."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

from pydantic import BaseModel, ValidationError

from ..problems import Problem
from ..yamlfile import Key
from .fields import shape
from .source import Source, dotted

SAID = {
    "missing": "De sleutel «{key}» ontbreekt.",
    "extra_forbidden": "De sleutel «{key}» bestaat niet voor dit soort pagina.",
    "string_too_short": "«{key}» is leeg of te kort ({length} tekens).",
    "string_too_long": "«{key}» is te lang ({length} tekens; hoogstens {max_length}).",
    "string_pattern_mismatch": "«{key}» heeft niet de goede vorm: «{value}».",
    "string_type": "«{key}» is geen tekst: «{value}».",
    "literal_error": "«{key}» kan niet «{value}» zijn.",
    "too_short": "«{key}» heeft te weinig onderdelen ({actual_length}; minstens {min_length}).",
    "too_long": "«{key}» heeft te veel onderdelen ({actual_length}; hoogstens {max_length}).",
    "list_type": "«{key}» is geen lijst.",
    "model_type": "«{key}» is geen groep van sleutels.",
    "int_parsing": "«{key}» is geen getal: «{value}».",
    "greater_than_equal": "«{key}» is te klein: {value} (minstens {ge}).",
    "less_than_equal": "«{key}» is te groot: {value} (hoogstens {le}).",
    "value_error": "Dit klopt niet: {error}.",
}
HINTS = {
    "missing": "Kijk in _sjabloon.md in deze map hoe de sleutel eruitziet.",
    "extra_forbidden": "Haal de sleutel weg.",
    "literal_error": "Kies een van: {expected}.",
    "string_pattern_mismatch": "Een id heeft kleine letters, cijfers en streepjes; een pagina schrijf je als «vragen/beleid.md», "
    "een tijd als «09:00».",
    "string_type": "Zet de tekst tussen aanhalingstekens.",
    "list_type": "Zet elk onderdeel op een eigen regel met «- » ervoor.",
    "model_type": "Schrijf de sleutels ingesprongen, elk op een eigen regel.",
    "string_too_short": "Vul de tekst aan (minstens {min_length} tekens).",
    "string_too_long": "Maak de tekst korter.",
    "too_short": "Vul de lijst aan.",
    "too_long": "Haal er een of meer weg, of voeg er twee samen.",
    "int_parsing": "Schrijf alleen cijfers, zonder woorden erbij.",
    "value_error": "Maak de twee gelijk.",
}
ELSE_HINT = "Kijk in docs/over/bijdragen.md, onder «Alle sleutels», wat hier hoort te staan."


def validation(error: ValidationError, source: Source, model: type[BaseModel], written_only: bool = False) -> list[Problem]:
    """The problems that pydantic found in the front matter of `source`, each with its line.

    written_only: leave out what the file itself does not write; a translation has that from its Dutch page.
    """
    problems = []
    for item in error.errors(include_url=False):
        key: Key = tuple(
            part for part in item["loc"] if not str(part).startswith("function-") and not str(part).startswith("constrained-")
        )
        if written_only and (not key or key not in source.lines):
            continue
        kind, value = item["type"], item["input"]
        context = dict(item.get("ctx", {}))
        facts = {
            "min_length": 1,
            **context,
            "key": dotted(key) or "deze pagina",
            "value": str(value)[:60],
            "length": len(value) if isinstance(value, str) else 0,
        }
        if kind == "value_error":
            facts["error"] = context.get("error", item["msg"])
            key = key or next(((name,) for name in model.model_fields if f"«{name}»" in str(facts["error"])), ())
        if kind.startswith("date"):
            message, hint = f"«{facts['key']}» is geen datum: «{facts['value']}».", "Schrijf een datum als 2026-11-21."
        else:
            message = SAID.get(kind, "«{key}» klopt niet ({type}).").format(**facts, type=kind)
            hint = HINTS.get(kind, ELSE_HINT).format(**facts).replace(" or ", " of ")  # pydantic's list of choices is English
            if kind == "missing" and not source.path.with_name("_sjabloon.md").exists():
                hint = ELSE_HINT
        if kind == "extra_forbidden" and (near := get_close_matches(str(key[-1]), _names(model, key[:-1]), 1)):
            hint = f"Bedoelde je «{near[0]}»?"
        problems.append(Problem(source.name, source.line_of(key), message, hint, f"schema-{kind.replace('_', '-')}"))
    return problems


def _names(model: type[BaseModel], key: Key) -> list[str]:
    """Names of the fields at `key`; of the top when that is not to be told."""
    for part in key:
        if isinstance(part, str) and part in model.model_fields:
            inner, _, _ = shape(model, part)
            model = inner or model
    return list(model.model_fields)


def future(source: Source, day: date) -> Problem:
    """A page that was changed tomorrow or later."""
    return Problem(
        source.name,
        source.line_of(("updated",)),
        f"De datum {day} ligt in de toekomst.",
        "Zet bij «updated» de dag van vandaag of eerder.",
        "date",
    )


def stray_language(name: str, language: str, languages: Iterable[str]) -> Problem:
    """A file in a language the site does not have."""
    return Problem(
        name,
        0,
        f"De site heeft geen taal «{language}».",
        f"Nederlands heeft geen achtervoegsel; de andere: {', '.join(list(languages)[1:])}. Hernoem het bestand of haal het weg.",
        "language-stray",
    )


def no_original(name: str, key: str) -> Problem:
    """A translation without its Dutch page."""
    return Problem(
        name,
        0,
        f"De Nederlandse pagina «docs/{key}.md» ontbreekt bij deze vertaling.",
        "Schrijf eerst de Nederlandse pagina, of hernoem dit bestand.",
        "original-missing",
    )


def no_translation(name: str, key: str, language: str) -> Problem:
    """A Dutch page without its translation."""
    return Problem(
        name,
        0,
        f"De vertaling «docs/{key}.{language}.md» ontbreekt.",
        "Kopieer de pagina onder die naam en vertaal haar. Elke pagina bestaat in beide talen.",
        "translation-file",
    )
