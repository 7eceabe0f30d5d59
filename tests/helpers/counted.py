"""How many there are of what can grow, counted in the files themselves: tests follow the words, not the other way round."""

from __future__ import annotations

import re
from pathlib import Path

from helpers.project import ROOT


def _pages(folder: str) -> list[Path]:
    """The Dutch pages of a folder of docs/ that are of its kind: no list of them all, no handbook or method, no template."""
    found = (ROOT / "docs" / folder).glob("[a-z]*.md")
    others = ("index", "evaluatie", "handboek", "methode", "programma")
    return [path for path in found if path.stem not in others and "." not in path.stem]


def _texts(folder: str) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in _pages(folder)]


QUESTIONS = len(_pages("vragen"))
STEPS = len(_pages("stappenplan"))
EXERCISES = len(_pages("oefeningen"))
STATEMENTS = sum(len(re.findall(r"^    statement: ", text, re.MULTILINE)) for text in _texts("vragen"))
IN_HALF_DAYS = sum(bool(re.search(r"^half_day: [12]$", text, re.MULTILINE)) for text in _texts("oefeningen"))
