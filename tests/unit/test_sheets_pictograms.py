"""The list of pictograms: every fault in it is told with its line, and the real one has none."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from helpers.project import ROOT

from toolkit.paper.pictograms import MANIFEST, check_pictograms, pictograms, sets
from toolkit.problems import Problem

HEAD = """sets:
  mdi: {name: "Icons", licence: "Apache 2.0", url: "https://icons.example/"}
  los: {name: "Zonder licentie"}
pictograms:
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M0 0h24v24z"/></svg>'
FINE = '  koffie: {icon: coffee, set: mdi, nl: "koffie", en: "coffee"}\n'


def checked(root: Path, rows: str, *files: str, head: str = HEAD) -> list[Problem]:
    """The problems of a list with these rows, beside pictures with these names."""
    folder = root / "overrides" / "assets" / "pictograms"
    folder.mkdir(parents=True)
    for name in files:
        (folder / f"{name}.svg").write_text(SVG, encoding="utf-8")
    manifest = root / "plaatjes.yml"
    manifest.write_text(head + rows, encoding="utf-8")
    return check_pictograms(root, manifest)


def said(problems: list[Problem]) -> list[tuple[str, int, str]]:
    return [(problem.file, problem.line, problem.code) for problem in problems]


def test_list_without_faults(tmp_path: Path) -> None:
    assert checked(tmp_path, FINE, "koffie") == []


@pytest.mark.parametrize(
    ("row", "code", "message"),
    [
        ('fiets: {icon: bike, set: los, nl: "fietsen", en: "cycling"}', "pictogram-licence", "«fiets» heeft geen licentie"),
        ('fiets: {icon: bike, set: weg, nl: "fietsen", en: "cycling"}', "pictogram-licence", "«fiets» heeft geen licentie"),
        ('fiets: {icon: bike, nl: "fietsen", en: "cycling"}', "pictogram-licence", "«fiets» heeft geen licentie"),
        ('fiets: {icon: bike, set: mdi, nl: "fietsen"}', "pictogram-meaning", "niet in elke taal een betekenis"),
        ('fiets: {icon: bike, set: mdi, nl: "", en: "cycling"}', "pictogram-meaning", "niet in elke taal een betekenis"),
        ('fiets: {icon: coffee, set: mdi, nl: "fietsen", en: "cycling"}', "pictogram-double", "hetzelfde plaatje"),
        ('fiets: {icon: bike, set: mdi, nl: "koffie", en: "cycling"}', "pictogram-double", "dezelfde betekenis: «koffie»"),
        ('fiets: {icon: bike, set: mdi, nl: "fietsen", en: "coffee"}', "pictogram-double", "dezelfde betekenis: «coffee»"),
    ],
)
def test_fault_in_a_row(tmp_path: Path, row: str, code: str, message: str) -> None:
    (problem,) = checked(tmp_path, f"{FINE}  {row}\n", "koffie", "fiets")
    assert said([problem]) == [("plaatjes.yml", 6, code)]
    assert message in problem.message
    assert problem.hint


def test_picture_without_file(tmp_path: Path) -> None:
    (problem,) = checked(tmp_path, FINE)
    assert said([problem]) == [("plaatjes.yml", 5, "pictogram-file")]
    assert "overrides/assets/pictograms/koffie.svg" in problem.hint


def test_file_that_is_not_in_the_list(tmp_path: Path) -> None:
    (problem,) = checked(tmp_path, FINE, "koffie", "zwerver")
    assert said([problem]) == [("overrides/assets/pictograms/zwerver.svg", 0, "pictogram-stray")]
    assert "plaatjes.yml" in problem.hint


def test_name_that_is_there_twice(tmp_path: Path) -> None:
    """YAML lets the last one win, without a word."""
    row = '  koffie: {icon: tea, set: mdi, nl: "thee", en: "tea"}\n'
    (problem,) = checked(tmp_path, FINE + row, "koffie")
    assert problem.code == "pictogram-double"
    assert "staat er 2 keer" in problem.message


@pytest.mark.parametrize(
    ("head", "rows", "line"),
    [
        (HEAD, '  koffie: {icon: "coffee\n', 6),
        ("", "", 0),
        ("pictograms:\n", "  - koffie\n", 0),
        (HEAD, "", 0),
        ("- a\n", "- b\n", 0),
    ],
    ids=["yaml", "empty", "list", "no rows", "no keys"],
)
def test_list_that_cannot_be_read_is_told_once(tmp_path: Path, head: str, rows: str, line: int) -> None:
    (problem,) = checked(tmp_path, rows, "koffie", head=head)
    assert said([problem]) == [("plaatjes.yml", line, "pictogram-list")]
    assert problem.hint


def test_several_faults_are_told_at_once(tmp_path: Path) -> None:
    rows = '  a: {icon: a, nl: "a"}\n  b: {icon: a, set: mdi, nl: "b", en: "b"}\n'
    problems = checked(tmp_path, rows, "b", "c")
    assert [problem.code for problem in problems] == [
        "pictogram-licence",
        "pictogram-meaning",
        "pictogram-file",
        "pictogram-stray",
    ]


def test_the_real_list_is_right() -> None:
    assert check_pictograms(ROOT) == []
    assert len(pictograms()) > 60
    assert all({"name", "licence", "url"} <= set(found) for found in sets().values())


def test_the_real_pictures_are_black_drawings_without_anything_from_outside() -> None:
    for name in yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))["pictograms"]:
        text = (ROOT / "overrides" / "assets" / "pictograms" / f"{name}.svg").read_text(encoding="utf-8")
        root = ElementTree.fromstring(text)
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert root.get("viewBox"), name
        assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {"svg", "path", "g", "circle", "rect", "title"}, (
            name
        )
        assert {element.get("fill") for element in root.iter()} <= {None, "#000", "#000000", "none", "currentColor"}, name
        assert "href" not in text, name
        assert "http" not in text.replace("http://www.w3.org/2000/svg", ""), name
