"""The report of the link checker in each of its forms."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result
from helpers.project import ROOT

from linkcheck.__main__ import main
from linkcheck.formats.github import MOST, as_github
from linkcheck.formats.junit import as_junit
from linkcheck.formats.report import FORMATS, Report
from linkcheck.formats.sarif import as_sarif
from linkcheck.problems import Both, Problem

PAGE = '<!doctype html>\n<html lang="nl"><head><title>x</title></head>\n<body>{body}</body></html>\n'
SCHEMA = ROOT / "scripts" / "linkcheck" / "report.schema.json"
ODD = Problem(
    "a,b:c%.md", 3, "Fout: 100%\n::error::x, y.", "Beter.", "link-broken", 2, "Wrong: 100%\n::error::x, y.", "Better.", "x"
)


def run(*arguments: str | Path) -> Result:
    return CliRunner(env={"TOOLKIT_LANG": "en"}).invoke(main, [str(each) for each in arguments])


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site in the folder `out`, one fault in each of its two pages, and a note."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "out"
    folder.mkdir()
    body = '<a href="weg.html">x</a><a href="twee.html">x</a>'
    (folder / "index.html").write_text(PAGE.format(body=body), encoding="utf-8")
    script = '<a href="index.html#maakt">x</a>\n<p id="a">x</p><p id="a">x</p>'
    (folder / "twee.html").write_text(PAGE.format(body=script), encoding="utf-8")
    (folder / "index.html").write_text(PAGE.format(body=f"{body}<script>make('maakt')</script>"), encoding="utf-8")
    return folder


def check(schema: dict[str, Any], data: Any, root: dict[str, Any], place: str = "$") -> None:
    """What the schema says of the data, as far as ours says it: types, keys, numbers, patterns."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool}
    known = {"type", "required", "properties", "items", "const", "minimum", "pattern", "description", "title", "$schema", "$defs"}
    assert schema.keys() <= known, place
    assert "type" not in schema or isinstance(data, kinds[schema["type"]]), place
    assert "const" not in schema or data == schema["const"], place
    assert "minimum" not in schema or data >= schema["minimum"], place
    assert "pattern" not in schema or re.search(schema["pattern"], data), place
    assert set(schema.get("required", ())) <= (data.keys() if isinstance(data, dict) else set()), place
    if "properties" in schema:
        assert data.keys() <= schema["properties"].keys(), f"{place}: a key that the schema does not tell of"
        for name, value in data.items():
            check(schema["properties"][name], value, root, f"{place}.{name}")
    for number, each in enumerate(data if "items" in schema else ()):
        check(schema["items"], each, root, f"{place}[{number}]")


def test_json_is_as_its_schema_says(site: Path) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    done = run(site, "--format", "json")
    told = json.loads(done.stdout)
    assert (done.exit_code, done.stdout.count("\n"), done.stderr) == (1, 1, "")
    check(schema, told, schema)
    assert {each["code"] for each in told["problems"]} == {"link-broken", "id-double"}
    assert [each["code"] for each in told["notes"]] == ["anchor-unsure"]
    assert (told["pages"], told["links"]) == (2, 3)
    assert json.loads(run(site, "--json").stdout).keys() == told.keys()


@pytest.mark.parametrize(
    ("key", "value"), [("ok", "yes"), ("version", 2), ("pages", 0), ("problems", [{"file": "x"}]), ("new", 1)]
)
def test_the_check_of_the_schema_can_fail(site: Path, key: str, value: object) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    with pytest.raises(AssertionError):
        check(schema, json.loads(run(site, "--json").stdout) | {key: value}, schema)


def test_text_tells_notes_apart(site: Path) -> None:
    done = run(site)
    problems, _, rest = done.stderr.partition("Not to be told for sure")
    assert "does not exist" in problems and "2 problems in 2 files." in problems and "maakt" not in problems
    assert "maakt" in rest and rest.rstrip().splitlines()[-1].startswith("Looked at 2 pages, 3 links, in ")
    (site / "weg.html").write_text(PAGE.format(body=""), encoding="utf-8")
    (site / "twee.html").write_text(PAGE.format(body='<a href="index.html#maakt">x</a>'), encoding="utf-8")
    done = run(site)
    assert (done.exit_code, done.stdout) == (0, "All links are right.\n")
    assert "maakt" in done.stderr, "a note fails nothing, and is told"


def test_a_remark_on_the_line_in_a_pull_request(site: Path) -> None:
    done = run("out", "--format", "github")
    lines = done.stdout.splitlines()
    assert done.exit_code == 1
    assert lines[0] == (
        "::error file=out/index.html,line=3,title=link-broken::The link “weg.html” leads to /weg.html, which does not exist."
        "%0ACorrect the address, or take the reference away."
    )
    assert lines[1].startswith("::error file=out/twee.html,line=4,title=id-double::")
    assert lines[2].startswith("::notice file=out/twee.html,line=3,title=anchor-unsure::")
    word = re.fullmatch(r"::stop-commands::(\S+)", lines[3])
    assert word and lines[-1] == f"::{word[1]}::" and "2 problems in 2 files." in lines


def test_nothing_that_is_told_is_a_command(tmp_path: Path) -> None:
    told = as_github(Report([ODD], [ODD]), "nl").splitlines()
    assert (
        told[0] == "::error file=a%2Cb%3Ac%25.md,line=3,title=link-broken::Fout: 100%25%0A::error::x, y. (op 2 pagina's)%0ABeter."
    )
    assert told[1] == told[0].replace("::error file", "::notice file")
    start = next(number for number, line in enumerate(told) if line.startswith("::stop-commands::"))
    assert start == 2 and told[-1] == f"::{told[start].rpartition(':')[2]}::"
    assert told.count(told[-1]) == 1 and any(line.startswith("::error::x") for line in told[start:-1])


def test_as_many_files_as_are_shown_get_a_remark() -> None:
    many = [Problem(f"{name}.md", line, f"Fout {line}.", code="x") for name in "abc" for line in range(1, 30)]
    commands = [line for line in as_github(Report(many), "nl").splitlines() if line.startswith("::error ")]
    assert len(commands) == MOST
    assert {re.search(r"file=(.)", line)[1] for line in commands} == set("abc")  # type: ignore[index]
    assert as_github(Report(many), "nl").count("Fout 29.") >= 3, "in the log all of them stand"


def test_nothing_wrong_is_no_command() -> None:
    assert as_github(Report([]), "nl") == ""
    assert "::error" not in as_github(Report([], summary=Both("Bekeken.", "Looked.")), "nl")


def test_sarif_has_what_code_scanning_asks_for(site: Path) -> None:
    """As sarif-schema-2.1.0.json has it, and what GitHub asks for on top."""
    told = json.loads(run("out", "--format", "sarif").stdout)
    (one,) = told["runs"]
    rules, results = one["tool"]["driver"]["rules"], one["results"]
    assert told["version"] == "2.1.0" and told["$schema"].endswith("sarif-schema-2.1.0.json")
    assert told.keys() == {"$schema", "version", "runs"} and one.keys() == {"tool", "columnKind", "results"}
    assert one["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    assert len({rule["id"] for rule in rules}) == len(rules) == 3
    assert all(rule[part]["text"] for rule in rules for part in ("shortDescription", "fullDescription", "help"))
    assert [each["level"] for each in results] == ["error", "error", "note"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] and each["message"]["text"] for each in results)
    places = [each["locations"][0]["physicalLocation"] for each in results]
    assert [place["artifactLocation"]["uri"] for place in places] == ["out/index.html", "out/twee.html", "out/twee.html"]
    assert [place["region"]["startLine"] for place in places] == [3, 4, 3]
    assert len({each["partialFingerprints"]["linkcheck/v1"] for each in results}) == 3


def test_sarif_of_odd_places() -> None:
    told = json.loads(as_sarif(Report([ODD, Problem("", 0, "x", code="y"), Problem("a b.md", 0, "x", code="y")]), "en"))
    places = [each.get("locations") for each in told["runs"][0]["results"]]
    assert places[0] is None
    assert places[1][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.md"
    assert "region" not in places[1][0]["physicalLocation"], "a line 0 is against the schema"
    assert unquote(places[2][0]["physicalLocation"]["artifactLocation"]["uri"]) == ODD.file


def test_junit_counts_what_it_holds(site: Path) -> None:
    top = ElementTree.fromstring(run("out", "--format", "junit").stdout)
    (suite,) = top
    assert (top.tag, suite.tag) == ("testsuites", "testsuite")
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped"), suite.get("errors")) == ("3", "2", "1", "0")
    assert [[part.tag for part in case] for case in suite] == [["failure"], ["failure"], ["skipped"]]
    assert all(case.get("name") and case.get("classname") and case.get("time") for case in suite)
    assert suite[0][0].get("type") == "link-broken" and "weg.html" in (suite[0][0].text or "")


def test_junit_of_what_xml_cannot_hold() -> None:
    odd = Problem("a\x00.md", 1, "Teken \x07 en \ud800.", "<b>", "x", address="\x1b")
    (suite,) = ElementTree.fromstring(as_junit(Report([odd], [odd]), "nl"))
    assert len(suite) == 2 and "<b>" in (suite[0][0].text or "")


def test_junit_without_a_fault_has_a_test_that_passed() -> None:
    (suite,) = ElementTree.fromstring(as_junit(Report([]), "nl"))
    assert (suite.get("tests"), suite.get("failures"), len(suite), len(suite[0])) == ("1", "0", 1, 0)


def test_a_form_that_there_is_not(site: Path) -> None:
    done = run(site, "--format", "xml")
    assert done.exit_code == 2 and ", ".join(FORMATS) in done.stderr


def test_places_in_the_sources_of_a_project(site: Path, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nuse_directory_urls: false\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# X\n\nEen\n[link](weg.html).\n", encoding="utf-8")
    assert "::error file=docs/index.md,line=4,title=link-broken::" in run("out", "--project", ".", "--format", "github").stdout


def test_places_in_sources_that_a_file_names(site: Path, tmp_path: Path) -> None:
    (tmp_path / "teksten").mkdir()
    (tmp_path / "teksten" / "een.rst").write_text("X\n=\n\n`link <weg.html>`_ of [link](weg.html)\n", encoding="utf-8")
    (tmp_path / "kaart.json").write_text(json.dumps({"index.html": "teksten/een.rst"}), encoding="utf-8")
    told = run("out", "--sources", "kaart.json", "--format", "github").stdout
    assert "::error file=teksten/een.rst,line=4,title=link-broken::" in told
    assert "file=out/twee.html,line=4,title=id-double" in told, "of this page nothing is known"


@pytest.mark.parametrize("text", [None, "{", "[]", '{"a.html": 3}', "[" * 100_000])
def test_a_file_with_sources_that_makes_no_sense(site: Path, tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "kaart.json").write_text(text, encoding="utf-8")
    done = run("out", "--sources", "kaart.json")
    assert done.exit_code == 2 and "«kaart.json» is not there, or is no JSON" in done.stderr


def test_a_folder_without_pages(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.exit_code == 2 and "has no page" in done.stderr, "nothing was checked, so nothing is right"


def test_a_problem_is_told_in_the_tongue_of_its_message() -> None:
    """Message and hint go together: what was never said in English is told in Dutch, also its hint."""
    dutch = Problem("a.md", 3, "Fout.", "Beter.", "link-broken")
    assert [dutch.words_in(tongue) for tongue in ("nl", "en")] == ["Fout.\nBeter."] * 2
    both = Problem("a.md", 0, "Fout.", "", "link-broken", 2, "Wrong.", "Better.")
    assert (both.words_in("nl"), both.words_in("en")) == ("Fout. (op 2 pagina's)", "Wrong. (on 2 pages)\nBetter.")
    assert (dutch.place, both.place, Problem("", 3, "x").place) == ("a.md:3", "a.md", "")


def test_there_is_one_way_to_choose_the_tongue() -> None:
    for path in (ROOT / "scripts").rglob("*.py"):
        text = path.read_text("utf-8")
        assert "in_tongue(" not in text and not re.search(r"getattr\([^\n]*, tongue\)", text), path
