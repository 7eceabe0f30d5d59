"""What the engine says in English is told as its words, in a sentence of ours."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.generator import make_pages


@pytest.fixture
def plain(tmp_path: Path) -> Callable[[str], Path]:
    """A project of one page, with these lines in mkdocs.yml."""

    def make(settings: str) -> Path:
        (tmp_path / "docs").mkdir()
        (tmp_path / "docs" / "index.md").write_text("# Kop\n", encoding="utf-8")
        (tmp_path / "mkdocs.yml").write_text(
            f"site_name: x\ntheme: {{name: mkdocs}}\nplugins: []\n{settings}\n", encoding="utf-8"
        )
        return tmp_path

    return make


def test_warning(plain: Callable[[str], Path]) -> None:
    root = plain("nav: [index.md, weg.md]")
    (problem,) = make_pages(root, root / "site")
    assert problem.code == "mkdocs"
    assert problem.message.startswith("MkDocs waarschuwt, in het Engels: «")
    assert problem.message.endswith("».")
    assert problem.message_en.startswith("MkDocs warns: ")
    assert "'weg.md'" in problem.message
    assert "'weg.md'" in problem.message_en


def test_stop(plain: Callable[[str], Path]) -> None:
    root = plain("docs_dir: 3")
    (problem,) = make_pages(root, root / "site")
    assert (problem.file, problem.code) == ("mkdocs.yml", "mkdocs")
    assert problem.line == 4
    assert problem.message.startswith("MkDocs neemt «docs_dir» niet aan, en zegt in het Engels: «")
    assert problem.message_en.startswith("MkDocs does not take «docs_dir»: ")


def test_loggers_are_left_as_they_were(plain: Callable[[str], Path]) -> None:
    before = [(logging.getLogger(name).level, list(logging.getLogger(name).handlers)) for name in ("mkdocs", "properdocs")]
    root = plain("")
    assert make_pages(root, root / "site") == []
    assert [(logging.getLogger(name).level, logging.getLogger(name).handlers) for name in ("mkdocs", "properdocs")] == before
