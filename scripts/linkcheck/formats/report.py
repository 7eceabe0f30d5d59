"""What a report is made of, and which forms it has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from linkcheck.problems import Both, Problem

TEXT = "text"
FORMATS = (TEXT, "json", "github", "sarif", "junit")


@dataclass(frozen=True)
class Report:
    """What came of a check.

    problems  what is wrong     notes    what cannot be told for sure; told apart, and no reason to fail
    summary   closing words on what was looked at; None for none
    facts     what `--json` holds besides     seconds  how long it took
    """

    problems: Sequence[Problem]
    notes: Sequence[Problem] = ()
    summary: Both | None = None
    facts: Mapping[str, object] = field(default_factory=dict)
    seconds: float = 0.0
