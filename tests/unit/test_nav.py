"""The navigation as mkdocs.yml tells it. The faults it can have are in tests/fixtures/pages.yml (test_cases.py)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.tiny import TINY

from toolkit.content.nav import Nav, load_nav, read_nav
from toolkit.rules.check import check_content


def test_sections_in_order_with_their_names() -> None:
    nav = read_nav(TINY)
    assert [section.keys for section in nav.sections[:3]] == [("index",), ("scan",), ("vragen/index", "vragen/eerste")]
    assert [section.alone for section in nav.sections[:3]] == [True, True, False]
    assert nav.sections[2].names == {"nl": "Vragen", "en": "Questions"}
    assert nav.site_names == {"nl": "Klein", "en": "Small"}
    assert (nav.site_url, nav.edit_base, nav.version) == ("https://klein.example/", "", "1.0")
    assert len(nav.keys) == len(set(nav.keys)) == 18


def test_section_of_a_page() -> None:
    nav = read_nav(TINY)
    section = nav.section_of("vragen/eerste")
    assert section is not None
    assert section.names["nl"] == "Vragen"
    assert nav.section_of("404") is None


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("https://a.nl", "/"),
        ("https://a.nl/", "/"),
        ("https://a.nl/toolkit", "/toolkit/"),
        ("https://a.nl/toolkit/", "/toolkit/"),
        ("https://a.nl/x/y/", "/x/y/"),
        ("", "/"),
    ],
)
def test_path_of_the_site(address: str, path: str) -> None:
    assert Nav((), address, "", "", {}).base_path == path


@pytest.mark.parametrize(
    ("value", "environment", "address"),
    [
        ('!ENV [SITE_URL, "https://a.nl/"]', {}, "https://a.nl/"),
        ('!ENV [SITE_URL, "https://a.nl/"]', {"SITE_URL": "https://b.nl/"}, "https://b.nl/"),
        ('!ENV [SITE_URL, "https://a.nl/"]', {"SITE_URL": ""}, "https://a.nl/"),
        ('!ENV [OTHER_URL, SITE_URL, "https://a.nl/"]', {"SITE_URL": "https://b.nl/"}, "https://b.nl/"),
        ("!ENV SITE_URL", {"SITE_URL": "https://b.nl/"}, "https://b.nl/"),
        ("!ENV SITE_URL", {}, ""),
    ],
)
def test_address_can_come_from_the_environment(
    write: Callable[[str, str, str], Path],
    tiny: Path,
    monkeypatch: pytest.MonkeyPatch,
    value: str,
    environment: dict[str, str],
    address: str,
) -> None:
    for name in ("SITE_URL", "OTHER_URL"):
        monkeypatch.delenv(name, raising=False)
    for name, text in environment.items():
        monkeypatch.setenv(name, text)
    write("mkdocs.yml", "https://klein.example/", value)
    assert read_nav(tiny).site_url == address


def test_page_that_stands_alone_may_have_a_name(write: Callable[[str, str, str], Path], tiny: Path) -> None:
    write("mkdocs.yml", "  - scan.md", "  - Vragen: scan.md")
    assert read_nav(tiny).sections[1].keys == ("scan",)


@pytest.mark.parametrize(("content", "line", "code"), [(None, 0, "nav-unreadable"), (b"nav:\n\xff\xfe\xff", 2, "encoding")])
def test_mkdocs_yml_that_cannot_be_read_is_the_only_problem(tiny: Path, content: bytes | None, line: int, code: str) -> None:
    path = tiny / "mkdocs.yml"
    path.unlink()
    if content:
        path.write_bytes(content)
    (problem,) = check_content(tiny)[2]
    assert (problem.file, problem.line, problem.code) == ("mkdocs.yml", line, code)
    assert "UTF-8" in problem.hint


@pytest.mark.parametrize(
    "text", ["", "- a\n- b\n", "tekst\n", "nav: tekst\n", "nav: 3\n", "nav:\n  - [a.md]\n", "nav:\n  - A: {b: c}\n"]
)
def test_mkdocs_yml_of_another_shape_is_a_problem(tiny: Path, text: str) -> None:
    (tiny / "mkdocs.yml").write_text(text, encoding="utf-8")
    _, problems = load_nav(tiny)
    assert [problem.code for problem in problems] == ["nav-shape"]
