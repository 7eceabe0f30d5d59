"""A drawing draws, and does nothing else; and paper shows nothing that stands outside the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.project import ROOT

from toolkit.paper.drawings import check_drawing
from toolkit.paper.pictograms import FOLDER
from toolkit.paper.printing import _fetcher, can_print

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 24 24">\n{}\n</svg>\n'
WRONG = {
    "script": ("<script>alert(1)</script>", 2, "«script»"),
    "picture from a file": ('<image href="file:///etc/passwd"/>', 2, "«image»"),
    "use of a file": ('<use xlink:href="../../x.svg#a"/>', 2, "«href»"),
    "style from elsewhere": ("<style>@import url(https://x.example/a.css);</style>", 2, "«style»"),
    "fill from elsewhere": ('<path fill="url(https://x.example/a.svg#a)" d="M0 0"/>', 2, "«fill»"),
    "what happens at a click": ('<path onclick="x()" d="M0 0"/>', 2, "«onclick»"),
    "page in it": ("<foreignObject><p>x</p></foreignObject>", 2, "«foreignObject»"),
    "open": ("<path", 3, "niet te lezen"),
}


@pytest.mark.parametrize(("inside", "line", "said"), WRONG.values(), ids=WRONG)
def test_what_is_more_than_a_drawing_is_told_at_its_line(tmp_path: Path, inside: str, line: int, said: str) -> None:
    path = tmp_path / "a.svg"
    path.write_text(SVG.format(inside), encoding="utf-8")
    problem = check_drawing(path, "a.svg")[0]
    assert (problem.file, problem.line, problem.code) == ("a.svg", line, "pictogram-svg")
    assert said in problem.message
    assert problem.hint


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<svg>&a;</svg>', "pictogram-svg"),
        (b"", "pictogram-svg"),
        (b"<html/>", "pictogram-svg"),
        (b"<svg>\xe9</svg>", "encoding"),
        (b"<svg>" + b" " * 2_000_001 + b"</svg>", "file-large"),
        (b"<g>" * 5000, "pictogram-svg"),
    ],
)
def test_what_is_no_drawing(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a.svg"
    path.write_bytes(content)
    (problem,) = check_drawing(path, "a.svg")
    assert problem.code == code
    assert problem.hint


def test_real_drawings_are_drawings() -> None:
    found = sorted((ROOT / "overrides" / FOLDER).glob("*.svg"))
    assert len(found) > 60
    assert [problem.as_text() for path in found for problem in check_drawing(path, path.name)] == []


@pytest.mark.skipif(can_print() is not None, reason="No Pango on this computer: no PDFs can be made.")
def test_paper_shows_nothing_from_outside_the_project(tmp_path: Path) -> None:
    overrides = tmp_path / "project" / "overrides"
    (overrides / "assets").mkdir(parents=True)
    (tmp_path / "geheim.svg").write_text("geheim", encoding="utf-8")
    (overrides / "a b.svg").write_text("binnen", encoding="utf-8")
    (overrides / "c.svg").symlink_to(tmp_path / "geheim.svg")
    fetch = _fetcher(overrides).fetch
    assert fetch((overrides / "a b.svg").as_uri()).read() == b"binnen"
    assert fetch("data:text/plain,x").read() == b"x"
    elsewhere = [(tmp_path / "geheim.svg").as_uri(), (overrides / "c.svg").as_uri(), f"{overrides.as_uri()}/../../geheim.svg"]
    for address in (*elsewhere, "http://127.0.0.1:1/a.svg", "https://x.example/a.svg", "ftp://x.example/a"):
        with pytest.raises(ValueError, match="not in the project"):
            fetch(address)
