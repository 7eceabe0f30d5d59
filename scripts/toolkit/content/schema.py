"""What pydantic finds wrong with the front matter of a page, told with its line."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from ..problems import MESSAGES, Both, Problem
from ..yamlfile import Key
from .fields import shape
from .source import Source, dotted

LIKE = {
    "int_type": "schema-int-parsing",
    "int_from_float": "schema-int-parsing",
    "int_parsing_size": "schema-int-parsing",
    "bool_type": "schema-bool-parsing",
}  # kinds of fault that are told in the words of another

INHERITED = {"break_place"}  # faults of what a translation has from its Dutch page, of a thing that it writes the words of


def validation(error: ValidationError, source: Source, model: type[BaseModel], written_only: bool = False) -> list[Problem]:
    """The problems that pydantic found in the front matter of `source`, each with its line.

    written_only: leave out what the file itself does not write; a translation has that from its Dutch page.
    """
    problems = []
    for item in error.errors(include_url=False):
        key: Key = tuple(
            part for part in item["loc"] if not str(part).startswith("function-") and not str(part).startswith("constrained-")
        )
        if written_only and (not key or key not in source.lines or item["type"] in INHERITED):
            continue
        about = dict(item.get("ctx", {}))
        key = key or ((about["field"],) if "field" in about else ())  # of a fault of the whole page
        code = f"schema-{item['type'].replace('_', '-')}"
        name, facts = _name(item["type"], code, item["input"]), _facts(key, item["input"], about, source)
        hint = _hint(name, key, source, model)
        if name == "schema-extra-forbidden" and not _is_page(source):
            name = "schema-extra-forbidden/file"
        problems.append(MESSAGES.problem(name, source.name, source.line_of(key), hint=hint, code=code, **facts))
    return problems


def _name(kind: str, code: str, value: Any) -> str:
    """The name of the sentence for a kind of fault."""
    if value is None and kind.endswith(("_type", "_parsing", "_error", "_mismatch")):
        return "schema/nothing"
    if kind.startswith("date"):
        return "schema/date"
    name = LIKE.get(kind, code)
    return name if name in MESSAGES.table else "schema/other"


def _is_page(source: Source) -> bool:
    """Whether it is a page of the site; else it is a list or another file of its own."""
    return source.name.startswith("docs/")


def _facts(key: Key, value: Any, about: dict[str, Any], source: Source) -> dict[str, Any]:
    """What is filled in in the sentences: what pydantic tells, the place, the value and its length."""
    facts: dict[str, Any] = {
        "min_length": 1,
        **about,
        "key": dotted(key) or MESSAGES.words("schema/page" if _is_page(source) else "schema/file"),
        "value": shown(value),
        "length": len(value) if isinstance(value, str) else 0,
    }
    if "expected" in about:  # a list of choices, which pydantic writes in English
        facts["expected"] = Both(str(about["expected"]).replace(" or ", " of "), str(about["expected"]))
    return facts


def shown(value: Any) -> Both | str:
    """A value as an editor knows it: as it is written, a list and a group by what they are."""
    if isinstance(value, list | tuple):
        return MESSAGES.words("schema/a-list")
    if isinstance(value, dict):
        return MESSAGES.words("schema/a-group")
    return str(value).lower() if isinstance(value, bool) else str(value)


def _hint(name: str, key: Key, source: Source, model: type[BaseModel]) -> Both | None:
    """The hint where that of the table is not good enough, or it has none; else None."""
    if name == "schema-extra-forbidden" and (near := get_close_matches(str(key[-1]), _names(model, key[:-1]), 1)):
        return MESSAGES.words("meant", word=near[0])
    without_template = name == "schema-missing" and not source.path.with_name("_sjabloon.md").exists()
    bare = len(MESSAGES.table[name]["nl"]) < 2
    return MESSAGES.words("schema/keys-are-told") if bare or without_template else None


def _names(model: type[BaseModel], key: Key) -> list[str]:
    """Names of the fields at `key`; of the top when that is not to be told."""
    for part in key:
        if isinstance(part, str) and part in model.model_fields:
            inner, _, _ = shape(model, part)
            model = inner or model
    return list(model.model_fields)
