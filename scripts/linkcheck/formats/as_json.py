"""The report as JSON. Its form is written down in report.schema.json, beside this package's README."""

from __future__ import annotations

import json

from linkcheck.formats.report import Report
from linkcheck.problems import in_order

VERSION = 1  # of the form: higher when a key goes or changes its meaning, not when one is added


def as_json(told: Report) -> str:
    """On one line, in both tongues."""
    data = {
        "version": VERSION,
        "ok": not told.problems,
        "problems": [problem.as_dict() for problem in in_order(told.problems)],
        "notes": [note.as_dict() for note in told.notes],
        **told.facts,
    }
    return json.dumps(data, ensure_ascii=False)
