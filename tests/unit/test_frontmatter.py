"""A Markdown file taken apart, whatever is in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.content.source import Source, dotted, read_source


def read(folder: Path, content: bytes | str) -> Source | None:
    """The source of a file with this content; None when a problem is told, which must then be a fit one."""
    path = folder / "blad.md"
    path.write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)
    source, problems = read_source(path, folder)
    assert (source is None) == bool(problems)
    for problem in problems:
        assert problem.file == "blad.md"
        assert 0 <= problem.line <= content.count("\n" if isinstance(content, str) else b"\n") + 2
        assert problem.message
        assert problem.hint
    return source


def test_takes_a_file_apart(tmp_path: Path) -> None:
    source = read(tmp_path, "---\ntitle: Blad\nlist:\n  - id: a\n    text: >-\n      Lang\n---\n\nTekst.\n\n---\n\nMeer.\n")
    assert source is not None
    assert (source.name, source.path) == ("blad.md", tmp_path / "blad.md")
    assert source.meta == {"title": "Blad", "list": [{"id": "a", "text": "Lang"}]}
    assert source.body == "\nTekst.\n\n---\n\nMeer."
    assert source.body_line == 8
    places = {("title",): 2, ("list",): 3, ("list", 0): 4, ("list", 0, "id"): 4, ("list", 0, "text"): 5}
    assert {key: source.line_of(key) for key in places} == places


@pytest.mark.parametrize("start", ["\ufeff---", "---  ", "---\r"])
def test_marks_of_other_editors_do_no_harm(tmp_path: Path, start: str) -> None:
    source = read(tmp_path, f"{start}\ntitle: Blad\n---\nTekst.")
    assert source is not None
    assert (source.meta, source.body, source.body_line) == ({"title": "Blad"}, "Tekst.", 4)


def test_line_of_what_is_not_there_is_that_of_what_is_around_it(tmp_path: Path) -> None:
    source = read(tmp_path, "---\ntitle: Blad\nlist:\n  - id: a\n---\n")
    assert source is not None
    assert source.line_of(("list", 0, "text")) == 4
    assert source.line_of(("list", 7, "text")) == 3
    assert source.line_of(("nothing",)) == 1


@pytest.mark.parametrize("sign", ["\u2028", "\x85", "\x0c", "\x1e"])
def test_lines_are_those_that_an_editor_counts(tmp_path: Path, sign: str) -> None:
    """Text that was pasted can hold signs that end a line to Python or YAML, and to no editor."""
    fine = sign in "\u2028\x85"
    source = read(tmp_path, f'---\ntitle: "a {sign} b"\nlast: 1\n---\nx{sign}y\nz')
    assert (source is not None) is fine, "the others are not allowed in YAML"
    source = source or read(tmp_path, f"---\ntitle: a\nlast: 1\n---\nx{sign}y\nz")
    assert source is not None
    assert source.line_of(("last",)) == 3
    assert (source.body_line, source.body.split("\n")) == (5, [f"x{sign}y", "z"])


def test_invisible_sign_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "blad.md").write_text("---\ntitle: a\nshort: b\x0b\n---\n", encoding="utf-8")
    (problem,) = read_source(tmp_path / "blad.md", tmp_path)[1]
    assert (problem.line, problem.code) == (3, "yaml")
    assert "onzichtbaar teken" in problem.message


@pytest.mark.parametrize(
    ("key", "text"),
    [(("criteria", 0, "id"), "criteria 1, id"), (("title",), "title"), ((3, "x"), "3, x"), (("a", "b", 4), "a, b 5"), ((), "")],
)
def test_place_as_an_editor_reads_it(key: tuple[str | int, ...], text: str) -> None:
    assert dotted(key) == text


NASTY = [
    "updated: 2026-13-45",
    "x: 0b_",
    "x: !!int nee",
    "x: !!timestamp nee",
    "x: !!bool nee",
    "x: !!python/object:os.system {}",
    "? [a]\n: b",
    "? {a: b}\n: c",
    "x: {[a]: b}",
    "<<: *niets",
    "a: &a {b: *a}",
    "a: &a [*a]",
    "x: =",
    "x: \x00",
    "[" * 2000,
    "x: " + "9" * 5000,
    "a: 1\n...\nb: 2",
    "%YAML 9.0",
    "\t",
]


@pytest.mark.parametrize("block", NASTY, ids=lambda block: block[:20])
def test_yaml_that_cannot_be_read_is_a_problem(tmp_path: Path, block: str) -> None:
    assert read(tmp_path, f"---\n{block}\n---\n") is None


@given(content=st.binary())
def test_any_bytes_are_a_source_or_a_problem(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    read(tmp_path_factory.getbasetemp(), content)


YAML_LIKE = st.text(st.sampled_from("ab:-#'\"[]{}!&*?|>%@`~,.0123456789_=<\\ \t\n\r\x00\x85\u2028é\U0001f600")) | st.text()


@given(block=YAML_LIKE, body=st.text())
@settings(max_examples=400)
def test_any_text_between_the_dashes_is_a_source_or_a_problem(
    tmp_path_factory: pytest.TempPathFactory, block: str, body: str
) -> None:
    read(tmp_path_factory.getbasetemp(), f"---\n{block}\n---\n{body}")


WORDS = st.text("abcdefghij", min_size=1, max_size=8)
VALUES = st.recursive(WORDS, lambda inner: st.lists(inner, min_size=1) | st.dictionaries(WORDS, inner, min_size=1), max_leaves=12)


@given(meta=st.dictionaries(WORDS, VALUES, min_size=1))
def test_every_value_is_on_the_line_that_is_told(tmp_path_factory: pytest.TempPathFactory, meta: dict[str, Any]) -> None:
    text = "---\n" + yaml.safe_dump(meta, default_flow_style=False, sort_keys=False) + "---\n"
    source = read(tmp_path_factory.getbasetemp(), text)
    assert source is not None
    assert source.meta == meta
    rows = text.splitlines()

    def look(value: Any, key: tuple[str | int, ...]) -> None:
        row = rows[source.line_of(key) - 1]
        if key and isinstance(key[-1], str):
            assert f"{key[-1]}:" in row
        if isinstance(value, str):
            assert value in row
        for name, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
            look(inner, (*key, name))

    for name, value in meta.items():
        look(value, (name,))
