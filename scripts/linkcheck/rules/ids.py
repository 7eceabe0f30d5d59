"""Ids on one page: double ones, and references to one that is not there."""

from __future__ import annotations

import unicodedata
from collections import Counter
from urllib.parse import unquote

from linkcheck.address.resolve import Outcome
from linkcheck.read.attributes import FOR_SCRIPTS
from linkcheck.read.facts import Facts
from linkcheck.rules.ledger import Ledger, Use


def with_variants(ids: frozenset[str], names: list[str]) -> frozenset[str]:
    """The ids and names with their NFC and percent-decoded forms, so that both sides may be written either way."""
    everything = ids | set(names) if names else ids
    together = "".join(everything)
    if together.isascii() and "%" not in together:
        return everything
    odd = [each for each in everything if "%" in each or not each.isascii()]
    extra = {unicodedata.normalize("NFC", each) for each in odd}
    return everything | extra | {unicodedata.normalize("NFC", unquote(each)) for each in odd}


def check_ids(file: str, facts: Facts, ids: frozenset[str], ledger: Ledger) -> list[tuple[str, str]]:
    """Everything about the ids of one page; `ids` is the set of those that it has.

    Returns (attribute, id) of what refers to an id that is not there, but may be put there by a script: to be judged by whoever
    knows the scripts.
    """
    if len(set(facts.ids)) != len(facts.ids):
        for double in [each for each, count in Counter(facts.ids).items() if count > 1]:
            ledger.add("id-double", "id", double, Use(file, double))
    absent = [(attribute, each) for attribute, each in facts.id_refs if each not in ids and each not in facts.template_ids]
    if facts.usemaps or facts.maps:
        absent += _maps(file, facts, ledger)
    later = []
    for attribute, value in absent:
        unsure = facts.swallowed or (facts.scripts and attribute in FOR_SCRIPTS)
        if facts.scripts and not unsure:
            later.append((attribute, value))
        else:
            no_id(file, attribute, value, ledger, unsure=bool(unsure))
    return later


def no_id(file: str, attribute: str, value: str, ledger: Ledger, *, unsure: bool) -> None:
    """Note that an attribute refers to an id that is not on its page; unsure: a script may put it there."""
    outcome = Outcome(fragment=value, detail=attribute, file=file)
    ledger.add("id-unsure" if unsure else "id-missing", "id", value, Use(file, value), outcome)


def _maps(file: str, facts: Facts, ledger: Ledger) -> list[tuple[str, str]]:
    """Double names of maps are noted; returns what points at a map that is not there."""
    names = Counter(facts.maps)
    for double in [name for name, count in names.items() if count > 1 and name]:
        ledger.add("map-double", "id", double, Use(file, double))
    return [
        ("usemap", value) for value in facts.usemaps if value.strip() and (not value.startswith("#") or value[1:] not in names)
    ]
