"""Input made to hang a reader: each is read in a process of its own, with a limit to the work that it may do.

A pattern that goes back over what it read costs the square of a page or worse, and all of that within one call, so that no count
of calls shows it. The limit is in seconds of the processor, not of the clock: far above what these need, far below a square.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.limited import ends

MANY = 100_000
PAGE = "<!doctype html><title>x</title>\n"

# What the page index.html holds.
PAGES: dict[str, str] = {
    "script that never opens": "<script " * MANY,
    "quote in each tag": '<a t="' * MANY,
    "both quotes in turn": "<a t=\"<b t='" * MANY,
    "tags within the name of a tag": "<a" * MANY,
    "closing tags that never end": "<template></template><p>x" + "</p " * MANY,
    "root of an application": "<script>1</script><a href='#weg'>x</a>" + "<div id=root" * MANY,
    "scripts that never open, and an anchor": "<script>1</script><a href='#weg'>x</a>" + "<script " * MANY,
    "digits in a refresh": f'<meta http-equiv="refresh" content="{"1" * MANY}x">',
    "digits in a srcset": f'<img alt="" srcset="a.png {"1" * MANY}x2w, b.png {"1" * MANY}">',
    "string in a style that never ends": "<style>@import 'a.css'; a{b:\"" + "\\\n" * 40 + "</style>",
    "escapes in url()": "<style>a{b:url(" + "\\a" * 40 + '"</style>',
    "spaces in url()": "<style>a{b:url(" + " " * MANY + "(</style>",
}
# The files beside a page that loads them.
FILES: dict[str, dict[str, str]] = {
    "imports without an address": {"a.mjs": "import a\n" * MANY},
    "imports with braces that never close": {"a.mjs": "import {a,\n" * MANY},
    "comments in a script that never end": {"a.mjs": "/* " * MANY},
    "empty lines in a script": {"a.mjs": "\n" * MANY},
    "one word in a script": {"a.mjs": "a" * MANY},
    "spaces in the sitemap": {"sitemap.xml": "<loc>" + " " * MANY + "<loc>a" * MANY},
    "a style sheet of one string": {"a.css": "@import 'b.css'; a{b:\"" + "\\\n" * 40},
}
HOLDER = '<a href="#weg">x</a><script type="module" src="a.mjs"></script><link rel="stylesheet" href="a.css">'


def check_ends(folder: Path) -> bool:
    return ends(["-m", "linkcheck", str(folder)])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_ends(tmp_path: Path, name: str) -> None:
    (tmp_path / "index.html").write_text(PAGE + PAGES[name], encoding="utf-8")
    assert check_ends(tmp_path)


@pytest.mark.parametrize("name", FILES)
def test_a_file_ends(tmp_path: Path, name: str) -> None:
    (tmp_path / "index.html").write_text(PAGE + HOLDER, encoding="utf-8")
    (tmp_path / "alleen.html").write_text(PAGE, encoding="utf-8")
    for file, text in FILES[name].items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    assert check_ends(tmp_path)


def test_a_long_address_in_a_folder_with_a_link_ends(tmp_path: Path) -> None:
    (tmp_path / "v1").mkdir()
    (tmp_path / "v1" / "p.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "latest").symlink_to("v1")
    (tmp_path / "index.html").write_text(PAGE + f'<a href="latest/{"a/" * MANY}">x</a>', encoding="utf-8")
    assert check_ends(tmp_path)


def of_reader(line: str) -> Callable[[str], bool]:
    return lambda text: ends(["-c", f"import sys\n{line}"], text=text)


MARKDOWN = of_reader("from linkcheck.source.markdown import _links\nlist(_links(sys.stdin.read()))")
REFERENCES = of_reader(
    "from pathlib import Path\nfrom toolkit.content.source import Source\nfrom toolkit.rules.link_references import *\n"
    "check_link_references(Source(Path('x.md'), 'x.md', {}, {}, sys.stdin.read(), 1, Path('.')))"
)


@pytest.mark.parametrize(
    "text",
    [
        "](<" * MANY,
        "](a " * MANY,
        "<a:" * MANY,
        "](" + " " * MANY + "x",
        "---\ntitle: " + '"a\\' * MANY,
    ],
    ids=["angles", "spaces", "schemes", "blanks", "quotes"],
)
def test_a_markdown_file_ends(text: str) -> None:
    assert MARKDOWN(text)


@pytest.mark.parametrize(
    "text",
    [
        "[a][b] en [" + "[a](b)" * 40 + "[",
        "[a][b] en [" + "[a](b) " * MANY,
        "[a][b]\n\n[c]:" + " " * MANY + "\n",
    ],
    ids=["stray", "long", "blanks"],
)
def test_links_by_reference_end(text: str) -> None:
    assert REFERENCES(text)


def test_ten_remarks_are_chosen_without_laying_out_the_rest() -> None:
    """One file with many faults beside many files with one."""
    spread = """
from linkcheck.formats.github import MOST, as_github
from linkcheck.formats.report import Report
from linkcheck.problems import Problem
each = [Problem(f"{n:06}.html", 1, "Fout.", "Beter.", "x") for n in range(100_000)]
many = [Problem("veel.html", n, "Fout.", "Beter.", "x") for n in range(1, 100_001)]
assert as_github(Report(each + many, []), "nl").count("::error") == MOST
"""
    assert ends(["-c", spread])


def test_the_limit_is_felt() -> None:
    assert not ends(["-c", "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True: pass"])
