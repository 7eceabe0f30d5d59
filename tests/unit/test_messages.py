"""The table of what the toolkit says: each name used is in it, each name in it is used, and both tongues say the same."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.project import ROOT
from helpers.tiny import cases, told_in

from toolkit.markup.vocabulary import ABSENT, KEPT
from toolkit.paper.blocks import BLOCKS
from toolkit.problems import MESSAGES, Both, Messages, UnknownMessage

SCRIPTS = ROOT / "scripts"
FILES = [SCRIPTS / "build.py", SCRIPTS / "writing.py", *sorted((SCRIPTS / "toolkit").rglob("*.py"))]
TREES = {path.relative_to(SCRIPTS).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in FILES}
TELL = {"MESSAGES.problem", "MESSAGES.words", "wrong", "Wrong", "Told", "told"}  # what is called with the name of a message
PARTS = {
    "schema",
    "meant",
    "report",
    "step",
    "done",
    "help",
    "usage",
    "instead",
    "near",
    "figures",
    "reading-of",
    "due",
    "grow",
    "proposal",
}  # no codes of problems: parts of sentences, and other words
TESTS = Path(__file__).parent.parent
SILENCE = (  # slips of the pen, each with cases of its own in tests/fixtures/silence.yml
    "box-written", "code-written", "comment-end", "conflict", "definition", "elsewhere", "emphasis", "entity", "footnote-written",
    "front-text", "garbled", "heading-written", "odd-sign", "line-break", "link-written", "list", "page-empty", "personal",
    "reading", "rule", "section-empty", "section-order", "table",
)  # fmt: skip
PROGRAMMES = [f"programme-{each}" for each in ("item", "twice", "order", "long", "pilots", "heading")]
ELSEWHERE = {  # codes that no case of pages and sheets can tell, and the tests that do
    **dict.fromkeys(SILENCE, "test_silence.py"),
    "reproducible": "test_reproducible.py",
    "nav-unreadable": "test_nav.py",
    "strings": "test_strings.py",
    "vocabulary": "test_vocabulary.py",
    "notation": "test_vocabulary.py",
    "spelling": "test_spelling.py",
    "language-part": "test_spelling.py",
    "word-list": "test_spelling.py",
    "dictionary": "test_spelling.py",
    "synonyms": "test_synonyms.py",
    "pictogram-list": "test_sheets_pictograms.py",
    "pictogram-double": "test_sheets_pictograms.py",
    "pictogram-licence": "test_sheets_pictograms.py",
    "pictogram-meaning": "test_sheets_pictograms.py",
    "pictogram-file": "test_sheets_pictograms.py",
    "pictogram-stray": "test_sheets_pictograms.py",
    "help-file": "test_help_lines.py",
    "help-line": "test_help_lines.py",
    "help-old": "test_help_lines.py",
    "help-missing": "test_help_lines.py",
    "help-row": "test_help_lines.py",
    "help-pages": "test_help_lines.py",
    "sheet-pages": "test_sheets_pages.py",
    "leaflet-pages": "test_leaflets.py",
    "trainer-pages": "test_sheets_pages.py",
    "pdf": "test_command_line.py",
    "engine": "test_cli.py",
    "disk": "test_cli.py",
    "bundle": "test_bundle.py",
    "script": "test_bundle.py",
    "mkdocs": "test_generator_says.py",
    "sheet-back": "test_sheets_pages.py",
    "template": "test_template_reasons.py",
    "figure-chart": "test_figure_charts.py",
    "figure-data": "test_figure_data.py",
    "figure-page": "test_figure_pages.py",
    "figure-question": "test_figure_questions.py",
    **dict.fromkeys(PROGRAMMES, "test_standard.py"),
    "link-form": "test_rule_cases.py",
    "translation-links": "test_rule_cases.py",
    "translation-numbers": "test_rule_cases.py",
    "percentage": "test_rule_cases.py",
    "unfinished": "test_rule_cases.py",
    "address": "test_rule_cases.py",
    "address-new": "test_rule_cases.py",
    "statement-id": "test_rule_cases.py",
    "term-double": "test_rule_cases.py",
    "term-common": "test_rule_cases.py",
    "line-end": "test_rule_cases.py",
    "invisible": "test_rule_cases.py",
    "space-end": "test_rule_cases.py",
    "tab-sign": "test_rule_cases.py",
    "bullet-sign": "test_rule_cases.py",
    "blank-above": "test_rule_cases.py",
    "quote-sign": "test_rule_cases.py",
    "dash-sign": "test_rule_cases.py",
    "exception": "test_rule_cases.py",
    "key-order": "test_fix.py",
    "statement-long": "test_rule_cases.py",
    "translation-old": "test_fresh.py",
    "translation-blocks": "test_ready.py",
    "untranslated": "test_ready.py",
    "placeholder": "test_ready.py",
    "statement-changed": "test_changed.py",
    "date-old": "test_changed.py",
    "due-review": "test_due.py",
    "due-fact": "test_due.py",
    "draft-open": "test_drafts.py",
    "draft-link": "test_drafts.py",
    "draft-required": "test_drafts.py",
    "serve": "test_serve.py",
    **dict.fromkeys(("docs-link", "docs-left", "docs-file"), "test_docs_files.py"),
    **dict.fromkeys(
        (
            "photo-name", "photo-kind", "photo-size", "photo-svg", "photo-place", "photo-unused", "photo-address", "photo-alt",
            "photo-credit", "photo-other",
        ),
        "test_photos.py",
    ),
    "page-link": "test_page_links.py",
    "file-read": "test_configuration.py",
    "file-large": "test_configuration.py",
    "word-file": "test_configuration.py",
    "settings": "test_configuration.py",
    "pictogram-svg": "test_drawings.py",
    "settings-key": "test_configuration.py",
    **dict.fromkeys(("own-field", "own-unused", "own-differs", "pack-old", "pack-value"), "test_pack.py"),
}  # fmt: skip


def called(tree: ast.AST) -> Iterator[str]:
    """The names that stand in a call that tells something."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and ast.unparse(node.func) in TELL:
            first = next((each for each in node.args if isinstance(each, ast.Constant | ast.IfExp)), node.args[0])
            choices = (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,)
            yield from (each.value for each in choices if isinstance(each, ast.Constant) and isinstance(each.value, str))


def docstrings(tree: ast.AST) -> set[ast.AST]:
    """The nodes of the docstrings of a module, of its classes, functions and fields."""
    bodies = (node.body for node in ast.walk(tree) if isinstance(getattr(node, "body", None), list))
    return {each.value for body in bodies for each in body if isinstance(each, ast.Expr)}


def texts(tree: ast.AST) -> Iterator[str]:
    """All texts written in the code of a module; its docstrings are none."""
    known = docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in known:
            yield node.value


def fields(sentence: str) -> list[tuple[str | None, str | None]]:
    """What is filled in in a sentence, and how it is written (".1f")."""
    return sorted((name, form) for _, name, form, _ in string.Formatter().parse(sentence) if name)


def own_words(sentence: str) -> str:
    """A sentence without what is quoted or filled in: that is written as it is, in both tongues."""
    return re.sub(r"«[^»]*»|\"[^\"]*\"|\{[^}]*\}|docs/[\w/.]+", " ", sentence)


def test_every_name_that_is_told_is_in_the_table() -> None:
    told = {name for tree in TREES.values() for name in called(tree)}
    assert len(told) > 100, "the names are written in another way: mend this test"
    assert told <= set(MESSAGES.table)


def test_every_name_in_the_table_is_used() -> None:
    used = {text for tree in TREES.values() for text in texts(tree)}
    used |= {f"block-content/{kind.holds}" for kind in BLOCKS.values()}
    used |= {name for name in MESSAGES.table if name.startswith("reading-of/")}  # by what a line stands in
    used |= {f"vocabulary/{each.name}" for each in ABSENT} | {f"instead/{each.name}" for each in KEPT}
    by_pydantic = {name for name in MESSAGES.table if name.startswith("schema-") and name in told_in(cases("pages"))}
    assert set(MESSAGES.table) - used - by_pydantic == set()


def test_every_kind_of_problem_has_a_case() -> None:
    """Each code of the table is told in a case of pages or sheets, or in the test that is named for it."""
    codes = {name.partition("/")[0] for name in MESSAGES.table} - PARTS
    told = told_in(cases("pages")) | told_in(cases("language")) | told_in(cases("sheets"))
    assert codes - told == set(ELSEWHERE), "write a case for each"
    for code, file in ELSEWHERE.items():
        assert f'"{code}"' in next(TESTS.rglob(file)).read_text(encoding="utf-8"), f"{file} does not tell of {code}"


@pytest.mark.parametrize("name", MESSAGES.table)
def test_both_tongues_say_the_same(name: str) -> None:
    row = MESSAGES.table[name]
    assert list(row) == ["nl", "en"]
    assert len(row["nl"]) == len(row["en"]) in (1, 2)
    for dutch, english in zip(row["nl"], row["en"], strict=True):
        assert dutch.strip()
        assert english.strip()
        assert fields(dutch) == fields(english)


@pytest.mark.parametrize("name", MESSAGES.table)
def test_each_tongue_is_its_own(name: str) -> None:
    row = MESSAGES.table[name]
    dutch, english = (own_words(" ".join(row[tongue])) for tongue in ("nl", "en"))
    assert not re.search(r"\b(the|not|this|missing|cannot|with|which|and|does|page|sheet|heading)\b", dutch, re.IGNORECASE)
    assert not re.search(r"\b(de|het|een|niet|geen|staat|wordt|zijn|voor|pagina|blad|kop)\b", english, re.IGNORECASE)


@pytest.mark.parametrize("module", TREES)
def test_no_module_holds_words_of_its_own(module: str) -> None:
    """Sentences for editors stand in the table; a text in the code that holds small Dutch words would be one."""
    small = re.compile(r"\b(de|het|een|niet|geen|staat|wordt|heeft|zijn|maar)\b")
    assert [text for text in texts(TREES[module]) if " " in text and small.search(text)] == []


def test_a_problem_is_told_in_both_tongues() -> None:
    problem = MESSAGES.problem("reference", "docs/a.md", 3, hint=MESSAGES.words("meant", word="b"), key="steps", target="c.md")
    assert problem.code == "reference"
    assert problem.as_text() == "docs/a.md:3: «steps» noemt een pagina die niet bestaat: «c.md».\n    → Bedoelde je «b»?"
    assert problem.as_text("en") == "docs/a.md:3: «steps» names a page that does not exist: «c.md».\n    → Did you mean «b»?"
    assert problem.in_both() == Both(problem.as_text("nl"), problem.as_text("en"))


def test_values_and_code_of_a_problem(tmp_path: Path) -> None:
    """A value may be told in each tongue, and have any name; a sentence that several codes share has no code of its own."""
    (tmp_path / "table.yml").write_text('a/b: {nl: ["{name} {file}"], en: ["{file} {name}"]}', encoding="utf-8")
    table = Messages(tmp_path / "table.yml")
    problem = table.problem("a/b", "x", 1, name=Both("een", "one"), file=2, code="c", pages=4)
    assert (problem.message, problem.message_en, problem.hint, problem.code, problem.pages) == ("een 2", "2 one", "", "c", 4)
    with pytest.raises(UnknownMessage, match="d"):
        table.words("d")
