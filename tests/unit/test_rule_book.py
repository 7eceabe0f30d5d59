"""The book of rules: it knows every code that the check can tell, and each of its examples is tried."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

import pytest
from helpers.project import ROOT
from helpers.tiny import SHEETS, TINY, Case, copy_of, laid_over

from toolkit.content.source import read_source
from toolkit.problems import MESSAGES, Problem
from toolkit.rules.book import EDITOR, FILE, Example, Rule, errors, rules, warnings, with_levels
from toolkit.rules.check import check_content, check_notes

# Parts of sentences, and what only a build, or another command, can tell.
NO_CODES = {
    "schema", "meant", "report", "step", "done", "help", "usage", "instead", "near", "figures", "book", "reading-of", "due",
    "grow", "proposal",
}  # fmt: skip
BUILD = {
    "sheet-pages", "trainer-pages", "leaflet-pages", "sheet-back", "help-pages", "help-row", "pdf", "mkdocs", "engine", "disk",
    "template", "reproducible", "bundle", "script", "serve",
}  # fmt: skip
SHOWN = [rule for rule in rules().values() if rule.example]


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The small project, and the ones with sheets and with the templates of the site."""
    base = tmp_path_factory.mktemp("book")
    found = {name: copy_of(TINY, target=base / (name or "plain")) for name in ("", "templates")}
    for name in ("oefeningen", "praktijk", "stappenplan", "vragen"):
        copyfile(ROOT / f"docs/{name}/_sjabloon.md", found["templates"] / f"docs/{name}/_sjabloon.md")
    return {**found, "sheets": copy_of(TINY, SHEETS, target=base / "sheets")}


def laid(example: Example, text: str, project: Path) -> tuple[Case, int]:
    """An example as a case, and the line on which its text begins."""
    path = project / example.file
    if example.whole == "file":
        return Case("book", [], write={example.file: text} if text else {}), 1
    if example.whole == "body":
        source = read_source(path, project)[0]
        assert source is not None
        return Case("book", [], body={example.file: text}), source.body_line + 1
    stands = path.read_text(encoding="utf-8")
    at = stands.index(example.right) if example.right in stands else -1
    assert at >= 0, f"{example.file} does not have: {example.right}"
    new = stands[:at] + text + stands[at + len(example.right) :]
    return Case("book", [], write={example.file: new}), stands[:at].count("\n") + 1


def told_of(example: Example, text: str, project: Path) -> tuple[list[Problem], int]:
    """What is told of the file of an example, and on which line its text begins."""
    case, first = laid(example, text, project)
    with laid_over(case, project):
        content, nav, problems = check_content(project)
        return [each for each in [*problems, *check_notes(project, content, nav)] if each.file == example.file], first


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.id)
def test_wrong_example_is_told_on_its_line_and_right_one_is_not(rule: Rule, projects: dict[str, Path]) -> None:
    assert rule.example is not None
    project = projects[rule.example.project]
    wrong, first = told_of(rule.example, rule.example.wrong, project)
    said = "\n".join(each.as_text() for each in wrong)
    lines = {each.line for each in wrong if each.code == rule.id and each.level == rule.level}
    assert lines, f"nothing is told of it:\n{said}"
    if rule.example.at:
        assert first + rule.example.at - 1 in lines, f"told on {lines}, the example begins on {first}:\n{said}"
    right, _ = told_of(rule.example, rule.example.right, project)
    assert [each.as_text() for each in right] == []


def test_book_table_and_code_know_the_same_codes() -> None:
    codes = {name.partition("/")[0] for name in MESSAGES.table} - NO_CODES
    assert set(rules()) == codes - BUILD
    assert codes >= BUILD


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_rule_says_what_it_is_for_and_where_it_is_tried(rule: Rule) -> None:
    assert rule.why.nl.endswith(".")
    assert rule.why.en.endswith(".")
    assert rule.why.nl != rule.why.en
    assert rule.group.id
    assert rule.group.name.nl != rule.group.name.en
    assert rule.level in ("error", "warning", "note")
    assert rule.excepts in ("", EDITOR)
    assert rule.messages
    assert (rule.example is not None) != bool(rule.case)
    assert not rule.case or rule.id in (ROOT / rule.case).read_text(encoding="utf-8")


def test_book_is_read_in_its_order() -> None:
    listed = [row[:-1] for row in FILE.read_text(encoding="utf-8").split("\n") if row and row[0].isalpha()]
    assert listed == list(rules())


def test_level_of_a_problem_is_that_of_its_rule() -> None:
    found = with_levels([Problem("a.md", 1, "x", code="quote-sign"), Problem("a.md", 2, "x", code="term"), Problem("b", 0, "y")])
    assert [each.level for each in found] == ["warning", "error", ""]
    assert [each.line for each in warnings(found)] == [1]
    assert [each.line for each in errors(found)] == [2, 0]
    assert found[0].as_dict()["level"] == "warning"
