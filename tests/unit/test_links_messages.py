"""The table of what the link checker says: each name in it is used, each name used is in it, and both tongues say the same."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator

import pytest
from helpers.project import ROOT

from linkcheck.read.xml_files import FAULTS
from linkcheck.tell.sentences import MESSAGES
from toolkit.problems import UnknownMessage

PACKAGE = ROOT / "scripts" / "linkcheck"
TREES = {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}
GROUPS = ("kind", "attribute", "reason")  # their names are put together in the code: kind/link
HTML = "read/attributes.py"  # names of elements and attributes, no names of messages
OTHER_NAMES = {"utf-8", "utf-8-sig", "xn--", "x-default", "pdf-text"}
CHARSETS = "read/tokens.py"  # names of character sets


def texts(module: str) -> set[str]:
    """All texts written in the code of a module; its docstrings are none."""
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
    nodes = list(ast.walk(TREES[module]))
    told = {ast.get_docstring(node, clean=False) for node in nodes if isinstance(node, kinds)}
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)} - told


def reasons() -> Iterator[str]:
    """What `because` is called with."""
    for tree in TREES.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "because":
                yield from (each.value for each in ast.walk(node.args[0]) if isinstance(each, ast.Constant))


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_code_in_the_modules_is_in_the_table() -> None:
    """A word with a hyphen is the code of a problem, a variant, or a member of a group."""
    words = {text for module in TREES if module not in (HTML, CHARSETS) for text in texts(module)}
    names = {word for word in words if re.fullmatch(r"[a-z0-9]+(?:[-/][a-z0-9-]+)+", word)} - OTHER_NAMES
    assert len(names) > 70, "the names are written in another way: mend this test"
    known = MESSAGES.table.keys() | {name.partition("/")[2] for name in MESSAGES.table if name.startswith(GROUPS)}
    assert names <= known


def test_every_reason_is_in_the_table() -> None:
    given = {f"reason/{name}" for name in reasons()} | {f"reason/{name}" for name in FAULTS.values()}
    assert given == {name for name in MESSAGES.table if name.startswith("reason/")}


def test_every_name_in_the_table_is_used() -> None:
    written = set().union(*map(texts, TREES))
    members = {name for name in MESSAGES.table if name.startswith(GROUPS)}
    assert {name for name in MESSAGES.table.keys() - members if name not in written} == set()
    assert {name for name in members if name.partition("/")[2] not in written} == set()


@pytest.mark.parametrize("name", MESSAGES.table)
def test_both_tongues_say_the_same(name: str) -> None:
    row = MESSAGES.table[name]
    assert row.keys() == {"nl", "en"}
    assert len(row["nl"]) == len(row["en"]) in (1, 2)
    for dutch, english in zip(row["nl"], row["en"], strict=True):
        assert fields(dutch) == fields(english)
        assert dutch.strip() and english.strip() and (dutch != english or not re.search("[a-z]{3}", re.sub("{.*?}", "", dutch)))


def test_a_name_that_is_not_there_is_a_fault_of_the_code() -> None:
    with pytest.raises(UnknownMessage):
        MESSAGES.words("reason/nothing-like-it")


def test_no_sentence_stands_in_the_code() -> None:
    """Two words with a space between them, outside a pattern, are a sentence."""
    allowed = {"not the address of a site: ", " has no «", "head > title"}  # for who calls it wrongly; a selector
    for module in TREES.keys() - {"__main__.py"}:  # its `--help` is for contributors
        found = {text for text in texts(module) if re.search(r"[^\W\d]{2,}[,;:]? [^\W\d]{2,}", text) and "\\" not in text}
        assert found - allowed == set(), module
