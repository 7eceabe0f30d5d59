"""No silence: what a writer means and what the page becomes are held together, and each difference is told."""

from __future__ import annotations

from ..content.kinds import Kind
from ..content.source import Source
from ..markup.rows import rows
from ..problems import Problem
from .emphasis import check_emphasis
from .personal import check_personal
from .readings import check_readings
from .slips import check_slips
from .tables import check_tables


def check_silence(source: Source, kind: Kind, already: set[int]) -> list[Problem]:
    """What would be lost or turned into something else without a word.

    already: the lines of which other rules have told something; those of which this tells something are added to it.
    """
    text = rows(source.body, source.body_line)
    problems = check_slips(source, text, already, sheet=bool(kind.levels))
    if "|" in source.body or "\t" in source.body:
        problems += check_tables(source, text, already, sheet=bool(kind.levels))
    problems += check_readings(source, already)
    if "*" in source.body or "_" in source.body:
        problems += check_emphasis(source, text, already)
    return problems + check_personal(source, [(row.line, row.raw) for row in text], already)
