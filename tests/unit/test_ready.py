"""Pages that are not ready are told: text of a template, a translation that is still Dutch, a sheet with other blocks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from helpers.project import ROOT
from helpers.tiny import SHEETS, TINY, copy_of

from toolkit.content.load import load
from toolkit.content.translating import write_translated
from toolkit.problems import Problem
from toolkit.rules.check import check_content

TEMPLATES = sorted(path.parent.name for path in (ROOT / "docs").glob("*/_sjabloon.md"))
PAGE = {"oefeningen": "kennis", "praktijk": "stad", "stappenplan": "begin", "vragen": "eerste"}
ENGLISH, DUTCH = "docs/praktijk/stad.en.md", "docs/praktijk/stad.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The tiny project with its sheets, and the templates of the real one."""
    root = copy_of(TINY, SHEETS, target=tmp_path / "project")
    for folder in TEMPLATES:
        text = (ROOT / "docs" / folder / "_sjabloon.md").read_text(encoding="utf-8")
        (root / "docs" / folder / "_sjabloon.md").write_text(text, encoding="utf-8")
    return root


def told(root: Path, *codes: str) -> list[Problem]:
    return [problem for problem in check_content(root)[2] if problem.code in codes]


def add(root: Path, name: str, text: str) -> int:
    """Put a paragraph at the end of a page; returns its line."""
    path = root / name
    old = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_text(f"{old}\n\n{text}\n", encoding="utf-8")
    return old.count("\n") + 3


def test_nothing_is_told_of_pages_that_are_ready(project: Path) -> None:
    assert told(project, "placeholder", "untranslated", "translation-blocks") == []


def paragraphs(folder: str) -> list[str]:
    body = (ROOT / "docs" / folder / "_sjabloon.md").read_text(encoding="utf-8").split("\n---\n", 1)[1]
    lines = (row for row in body.splitlines() if row[:1].isalpha())
    return [row for row in lines if len(re.findall(r"\w+", row)) > 12]


@pytest.mark.parametrize("folder", PAGE)
def test_each_paragraph_of_a_template_is_known_again(project: Path, folder: str) -> None:
    for text in paragraphs(folder)[:4]:
        line = add(project, f"docs/{folder}/{PAGE[folder]}.md", text)
        found = told(project, "placeholder")
        assert line in [problem.line for problem in found], text


def test_half_a_sentence_of_a_template_too(project: Path) -> None:
    text = next(row for row in paragraphs("praktijk") if len(row.split()) > 14)
    half = " ".join(["Wij deden dit:", *text.split()[2:13], "en toen nog meer."])
    line = add(project, DUTCH, half)
    (problem,) = told(project, "placeholder")
    assert (problem.file, problem.line) == (DUTCH, line)
    assert "draft: true" in problem.hint


def test_a_value_of_a_template(project: Path) -> None:
    path = project / DUTCH
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?m)^title: .*$", "title: Koffieochtend met de werkcoach", text), encoding="utf-8")
    assert [problem.line for problem in told(project, "placeholder")] == [2]


def test_an_english_page_that_is_the_dutch_one(project: Path) -> None:
    (project / ENGLISH).write_text((project / DUTCH).read_text(encoding="utf-8"), encoding="utf-8")
    (problem,) = told(project, "untranslated")
    assert problem.file == ENGLISH


def test_a_few_paragraphs_that_are_still_dutch(project: Path) -> None:
    rows = [f"Dit is alinea {word} van een lange tekst over vrouwen in de stad." for word in ("een", "twee", "drie", "vier")]
    add(project, DUTCH, "\n\n".join(rows))
    line = add(project, ENGLISH, "\n\n".join(rows))
    (problem,) = told(project, "untranslated")
    assert (problem.file, problem.line) == (ENGLISH, line)


def test_what_is_said_to_be_dutch_may_stay(project: Path) -> None:
    rows = [f"Dit is alinea {word} van een lange tekst over vrouwen in de stad." for word in ("een", "twee", "drie", "vier")]
    add(project, DUTCH, "\n\n".join(rows))
    add(project, ENGLISH, "\n\n".join(f"[{row}]{{nl}}" for row in rows))
    assert told(project, "untranslated") == []


def sheet(root: Path) -> Path:
    """A translation of a sheet with two blocks or more."""
    return next(
        path for path in sorted((root / "docs/werkbladen").glob("*.en.md")) if path.read_text("utf-8").count("\n/// ") > 1
    )


@pytest.mark.parametrize("change", ["away", "other", "number"])
def test_an_english_sheet_with_other_blocks(project: Path, change: str) -> None:
    path = sheet(project)
    write_translated(load(project)[0], ["docs/werkbladen"])
    text = path.read_text(encoding="utf-8")
    first = re.search(r"(?m)^/// .*\n(?:.*\n)*?///\n", text)
    assert first
    new = {"away": "", "other": "/// lijnen | 7\n///\n", "number": first[0] + "\n/// lijnen | 9\n///\n"}[change]
    path.write_text(text.replace(first[0], new, 1), encoding="utf-8")
    found = told(project, "translation-blocks")
    assert [problem.file for problem in found] == [path.relative_to(project).as_posix()]
    if change != "away":
        assert "lijnen" in found[0].message


def test_paragraph_of_a_template_is_told_once_however_many_lines_it_has(project: Path) -> None:
    body = (project / "docs/praktijk/_sjabloon.md").read_text(encoding="utf-8").split("\n---\n", 1)[1]
    text = next(part for part in body.split("\n\n") if part[:1].isalpha() and part.count("\n") == 1)
    line = add(project, DUTCH, text)
    assert [(problem.file, problem.line) for problem in told(project, "placeholder")] == [(DUTCH, line)]


def test_text_of_a_template_in_a_translation_is_told_as_that_only(project: Path) -> None:
    text = re.sub(r"(?m)^#(?!#).*\n", "", (project / "docs/praktijk/_sjabloon.md").read_text(encoding="utf-8"))
    for name in (DUTCH, ENGLISH):
        (project / name).write_text(text, encoding="utf-8")
    found = [(problem.file, problem.line) for problem in told(project, "placeholder", "untranslated")]
    assert len(found) == len(set(found))
    assert told(project, "untranslated") == []


def test_note_to_oneself_in_a_remark_is_told_once(project: Path) -> None:
    line = add(project, DUTCH, "<!-- TODO: bellen -->\n\n<!-- bellen -->\n\nTekst.")
    found = told(project, "unfinished", "vocabulary")
    assert [(problem.line, problem.code) for problem in found] == [(line, "unfinished"), (line + 2, "vocabulary")]
    add(project, DUTCH, "<!-- nog\nFIXME: bellen -->\n\nTekst.")
    assert [problem.code for problem in told(project, "unfinished", "vocabulary")] == ["unfinished", "vocabulary", "unfinished"]
