"""The report as GitHub's workflow commands: each problem becomes a remark on its line in a pull request.

GitHub shows ten errors and ten notices of a step and drops the rest, so those are chosen from as many files as can be; all
problems stand in the log as text as well. In that text nothing works as a command, whatever a page or a file is called.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, islice, zip_longest

from linkcheck.formats.report import Report
from linkcheck.problems import Problem, Tongue, in_order, report

MOST = 10


def as_github(told: Report, tongue: Tongue) -> str:
    """The commands, and the same as text."""
    commands = [_command("error", each, tongue) for each in _spread(in_order(told.problems))]
    commands += [_command(_level(each), each, tongue) for each in _spread(told.notes)]
    texts = [report(told.problems, tongue), *(note.as_text(tongue) for note in told.notes)]
    if told.summary:
        texts.append(told.summary.said(tongue))
    text = "\n".join(each for each in texts if each)
    if text:
        # The word that ends the text holds its hash, so nothing within the text can be that word.
        word = f"linkcheck-{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()}"
        commands += [f"::stop-commands::{word}", text, f"::{word}::"]
    return "\n".join(commands)


def _level(note: Problem) -> str:
    """What GitHub calls it: a warning of a rule is one there too."""
    return "warning" if note.level == "warning" else "notice"


def _spread(problems: Sequence[Problem]) -> list[Problem]:
    """The first of each file, then the second of each, and so on: as many as are shown."""
    files: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        files[problem.file].append(problem)
    rounds = chain.from_iterable(zip_longest(*files.values()))
    return list(islice((each for each in rounds if each is not None), MOST))


def _command(level: str, problem: Problem, tongue: Tongue) -> str:
    places = {"file": problem.file, "line": str(problem.line or ""), "title": problem.code}
    named = ",".join(f"{name}={_property(value)}" for name, value in places.items() if value)
    return f"::{level} {named}::{_data(problem.words_in(tongue))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
