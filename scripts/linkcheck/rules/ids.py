"""Ids on one page: double ones, and references to one that is not there."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from linkcheck.address.resolve import Outcome
from linkcheck.read.attributes import Facts
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


def check_ids(file: str, raw: bytes, facts: Facts, ids: frozenset[str], ledger: Ledger) -> None:
    """Everything about the ids of one page; `ids` is the set of `facts.ids`."""
    if len(ids) != len(facts.ids):
        _doubles(file, raw, facts.ids, ledger)
    missing = [(attribute, each) for attribute, each in facts.id_refs if each not in ids]
    spare = _template_ids(raw) if missing else set()
    for attribute, each in missing:
        if each not in spare:
            _missing(file, attribute, each, ledger)
    if facts.usemaps or facts.maps:
        _maps(file, facts, ledger)


def _missing(file: str, attribute: str, value: str, ledger: Ledger) -> None:
    outcome = Outcome(fragment=value, detail=attribute, file=file)
    ledger.add("id-missing", "id", f"{attribute}={value}", Use(file, value), outcome)


def _doubles(file: str, raw: bytes, ids: list[str], ledger: Ledger) -> None:
    for double in [each for each, count in Counter(ids).items() if count > 1]:
        # The parser repeats elements that are nested wrongly, and <noscript> holds what a script shows otherwise.
        value = re.escape(double.encode("utf-8", "replace"))
        written = re.findall(rb"[\s\"'/](?i:id)\s*=\s*[\"']?\s*" + value + rb"(?=[\"'\s/>])", raw)
        if len(written) != 1 and not _only_once_with_scripts(raw, double):
            ledger.add("id-double", "id", double, Use(file, double))


def _maps(file: str, facts: Facts, ledger: Ledger) -> None:
    names = Counter(facts.maps)
    for double in [name for name, count in names.items() if count > 1 and name]:
        ledger.add("map-double", "id", double, Use(file, double))
    for value in facts.usemaps:
        if value.strip() and (not value.startswith("#") or value[1:] not in names):
            _missing(file, "usemap", value, ledger)


def _template_ids(raw: bytes) -> set[str]:
    """Ids inside <template>: a script may put them on the page."""
    found: set[str] = set()
    if b"<template" in raw.lower():
        for fragment in LexborHTMLParser(raw, encoding=True).template_fragments():
            found.update(node.id for node in fragment.css("[id]") if node.id)
    return found


def _only_once_with_scripts(raw: bytes, double: str) -> bool:
    """Whether an id is there once in a browser that runs scripts, where <noscript> is text (HTML, "the noscript element")."""
    if b"<noscript" not in raw.lower():
        return False
    return sum(node.id == double for node in LexborHTMLParser(raw, encoding=True, scripting=True).css("[id]")) < 2
