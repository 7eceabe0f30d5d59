"""The report as GitHub's workflow commands: each problem becomes a remark on its line in a pull request.

GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest, so those are chosen: first what is on a line
that the pull request changes, then what is elsewhere in its files, then the rest, and of as many files as can be. All problems
stand in the log as text as well. In that text nothing works as a command, whatever a page or a file is called.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain, islice, zip_longest

from linkcheck.formats.report import Report
from linkcheck.problems import Problem, Tongue, in_order, report

MOST = 10


def as_github(told: Report, tongue: Tongue) -> str:
    """The commands, and the same as text."""
    of: dict[str, list[Problem]] = {"error": in_order(told.problems), "warning": [], "notice": []}
    for note in told.notes:
        of[_level(note)].append(note)
    commands = [_command(level, each, tongue) for level, found in of.items() for each in _chosen(found, told.changed)]
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


def _chosen(problems: Sequence[Problem], changed: Mapping[str, Container[int]]) -> list[Problem]:
    """As many as are shown."""
    near: tuple[list[Problem], ...] = ([], [], [])
    for problem in problems:
        near[_distance(problem, changed)].append(problem)
    return list(islice(chain.from_iterable(map(_spread, near)), MOST))


def _distance(problem: Problem, changed: Mapping[str, Container[int]]) -> int:
    """0 on a changed line, or for a changed file as a whole; 1 elsewhere in a changed file; 2 in another file."""
    if problem.file not in changed:
        return 2
    return 0 if not problem.line or problem.line in changed[problem.file] else 1


def _spread(problems: Sequence[Problem]) -> Iterator[Problem]:
    """The first of each file, then the second of each, and so on."""
    files: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        files[problem.file].append(problem)
    rounds = chain.from_iterable(zip_longest(*files.values()))
    return (each for each in rounds if each is not None)


def _command(level: str, problem: Problem, tongue: Tongue) -> str:
    places = {"file": problem.file, "line": str(problem.line or ""), "title": problem.code}
    named = ",".join(f"{name}={_property(value)}" for name, value in places.items() if value)
    return f"::{level} {named}::{_data(problem.words_in(tongue))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
