"""The smallest project that is right, and the faults that are laid over it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from helpers.project import ROOT
from toolkit.problems import Problem
from toolkit.rules.check import check_content

FIXTURES = ROOT / "tests" / "fixtures"
TINY = FIXTURES / "project"
SHEETS = FIXTURES / "sheets"  # lies over TINY


class Told(NamedTuple):
    """What must be said: a place, the code, and a part of the message and of the hint."""

    file: str
    line: int
    code: str
    message: str
    hint: str


@dataclass(frozen=True)
class Case:
    """A fault, or something that is allowed; the head of tests/fixtures/pages.yml says what its fields hold."""

    name: str
    problems: list[Told]
    change: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    body: dict[str, str] = field(default_factory=dict)
    write: dict[str, str] = field(default_factory=dict)
    remove: list[str] = field(default_factory=list)
    encoding: str = "utf-8"

    @property
    def written(self) -> set[str]:
        """The files that it changes or adds."""
        return {*self.change, *self.body, *self.write}

    def text(self, project: Path, name: str) -> str:
        """What stands in a file that it changes or adds. What it takes the place of must stand there once."""
        if name in self.write:
            return self.write[name]
        text = (project / name).read_text(encoding="utf-8")
        for each in self.change.get(name, []):
            assert text.count(each["old"]) == 1, f"{self.name}: {name} does not have «{each['old']}» once"
            text = text.replace(each["old"], each["new"])
        if name in self.body:
            head, dashes, _ = text.removeprefix("---\n").partition("\n---\n")
            text = f"---\n{head}{dashes}\n{self.body[name]}"
        return text


def cases(family: str) -> list[Case]:
    """The cases of tests/fixtures/`family`.yml."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, dict[str, Any]] = yaml.load((FIXTURES / f"{family}.yml").read_text(encoding="utf-8"), Loader=loader)
    return [Case(name, [Told(*row) for row in facts.pop("problems")], **facts) for name, facts in found.items()]


def told_in(found: list[Case]) -> set[str]:
    """The kinds of problems that cases expect."""
    return {problem.code for case in found for problem in case.problems}


def copy_of(*layers: Path, target: Path) -> Path:
    """A copy of folders, each laid over the one before it; returns `target`."""
    for layer in layers:
        shutil.copytree(layer, target, dirs_exist_ok=True)
    return target


@contextmanager
def laid_over(case: Case, project: Path) -> Iterator[None]:
    """What a case does to `project`; afterwards every file is as it was, so that the next case can have the same copy."""
    new = {name: case.text(project, name).encode(case.encoding) for name in case.written}
    before = {name: (project / name).read_bytes() if (project / name).exists() else None for name in {*new, *case.remove}}
    try:
        for name, content in new.items():
            (project / name).write_bytes(content)
        for name in case.remove:
            (project / name).unlink()
        yield
    finally:
        for name, content in before.items():
            if content is None:
                (project / name).unlink(missing_ok=True)
            else:
                (project / name).write_bytes(content)


# A case changes one page, whose links and numbers then differ from those of its translation: there are other cases of that, and
# of the warnings on how a text is typed.
BESIDE = frozenset({"translation-links", "translation-numbers"})


def _counts(problem: Problem, case: Case) -> bool:
    """Whether a problem must be among those that a case expects."""
    beside = problem.code in BESIDE or problem.level == "warning"
    return not beside or problem.code in {each.code for each in case.problems}


def _fits(problem: Problem, wanted: Told) -> bool:
    return (
        (problem.file, problem.line, problem.code) == (wanted.file, wanted.line, wanted.code)
        and wanted.message in problem.message
        and wanted.hint in problem.hint
    )


def check_case(case: Case, project: Path) -> None:
    """Lay a case over `project`: each fault is told once, at its place and with a way out, and nothing else is told."""
    with laid_over(case, project):
        problems = [each for each in check_content(project)[2] if _counts(each, case)]
    said = "\n".join(problem.as_text() for problem in problems)
    for each in case.problems:
        assert sum(_fits(problem, each) for problem in problems) == 1, f"{each} not told once:\n{said}"
    assert len(problems) == len(case.problems), said
    assert all(problem.hint.strip() for problem in problems), f"a problem without a way out:\n{said}"
    english = "\n".join(problem.as_text("en") for problem in problems)
    assert all(problem.message_en.strip() and problem.hint_en.strip() for problem in problems), f"not in English:\n{english}"
    assert all(problem.message_en != problem.message for problem in problems), f"not in English:\n{english}"


def change(root: Path, name: str, old: str, new: str) -> None:
    """Put other words in a file of a project, where the old ones are."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
