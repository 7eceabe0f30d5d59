"""A report in the form that is asked for."""

from __future__ import annotations

from collections.abc import Callable

from linkcheck.formats.as_json import as_json
from linkcheck.formats.github import as_github
from linkcheck.formats.junit import as_junit
from linkcheck.formats.report import TEXT, Report
from linkcheck.formats.sarif import as_sarif
from linkcheck.problems import MESSAGES, Both, Tongue, report

_FORMS: dict[str, Callable[[Report, Tongue], str]] = {"github": as_github, "sarif": as_sarif, "junit": as_junit}


def written(form: str, told: Report, tongue: Tongue, fine: Both) -> tuple[str, str]:
    """What goes to standard output and what to standard error, each without its last line end; "" for nothing.

    form  one of FORMATS     fine  what is said when nothing is wrong
    Data goes to the output. Text for people goes to the error output as far as something is wrong, so that a script which
    looks at what is printed sees only that all is well.
    """
    if form == "json":
        return as_json(told), ""
    if form in _FORMS:
        return _FORMS[form](told, tongue), ""
    assert form == TEXT
    parts = [report(told.problems, tongue), _notes(told, tongue), told.summary.said(tongue) if told.summary else ""]
    return "" if told.problems else fine.said(tongue), "\n".join(part for part in parts if part)


def _notes(told: Report, tongue: Tongue) -> str:
    if not told.notes:
        return ""
    head = MESSAGES.words("report/notes", count=len(told.notes)).said(tongue)
    return "\n".join(["", head, *(note.as_text(tongue) for note in told.notes), ""])
