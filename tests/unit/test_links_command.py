"""`python -m linkcheck DIR`: the link checker without the toolkit around it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from helpers.project import ROOT

from linkcheck.__main__ import main

PAGE = '<!doctype html>\n<html lang="nl"><head><title>x</title></head><body>{body}</body></html>\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text(PAGE.format(body='<a href="weg/">x</a>'), encoding="utf-8")
    return tmp_path


def run(*arguments: str | Path, **environment: str) -> Result:
    env = {"LANG": "", "LC_ALL": "", "LC_MESSAGES": "", "TOOLKIT_LANG": "", **environment}
    return CliRunner(env=env).invoke(main, [str(each) for each in arguments])


def test_it_stands_on_its_own(folder: Path) -> None:
    """Started as a program, with nothing but scripts/ on the path."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "scripts"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "linkcheck", str(folder), "--lang", "en"]
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 1 and done.stdout == ""
    place, hint, _, count, summary = done.stderr.splitlines()
    assert place == "index.html:2: The link “weg/” leads to /weg/, which does not exist."
    assert hint.startswith("    → Correct the address") and count == "1 problem in 1 file."
    assert re.fullmatch(r"Looked at 1 pages, 1 links, in [0-9.]+ s\.", summary)


@pytest.mark.parametrize(
    ("options", "environment", "words"),
    [
        ((), {}, "which does not exist"),
        ((), {"LANG": "nl_NL.UTF-8"}, "maar dat bestaat niet"),
        ((), {"LANG": "de_DE.UTF-8"}, "which does not exist"),
        ((), {"LANG": "en_US.UTF-8", "LC_ALL": "nl_BE.UTF-8"}, "maar dat bestaat niet"),
        (("--lang", "nl"), {"TOOLKIT_LANG": "en"}, "maar dat bestaat niet"),
        ((), {"TOOLKIT_LANG": "en"}, "which does not exist"),
        ((), {"LANG": "en_US.UTF-8"}, "which does not exist"),
    ],
)
def test_in_the_tongue_asked_for(folder: Path, options: tuple[str, ...], environment: dict[str, str], words: str) -> None:
    assert words in run(folder, *options, **environment).stderr


def test_as_data_in_both_tongues(folder: Path) -> None:
    done = run(folder, "--json")
    told = json.loads(done.stdout)
    assert done.exit_code == 1 and told["ok"] is False
    assert [(each["code"], each["line"]) for each in told["problems"]] == [("link-broken", 2)]
    assert "bestaat niet" in told["problems"][0]["message"] and "does not exist" in told["problems"][0]["message_en"]


@pytest.mark.parametrize(("tongue", "words"), [("nl", "Alle links kloppen.\n"), ("en", "All links are right.\n")])
def test_all_is_well(folder: Path, tongue: str, words: str) -> None:
    (folder / "weg").mkdir()
    (folder / "weg" / "index.html").write_text(PAGE.format(body=""), encoding="utf-8")
    done = run(folder, "--lang", tongue)
    assert (done.exit_code, done.stdout) == (0, words)


def test_where_the_site_lives(folder: Path) -> None:
    (folder / "index.html").write_text(PAGE.format(body='<a href="https://x.example/deel/weg/">x</a>'), encoding="utf-8")
    assert run(folder).exit_code == 0
    assert run(folder, "--site-url", "https://x.example/deel/").exit_code == 1


@pytest.mark.parametrize("arguments", [("nergens",), (".", "--site-url", "x.example")])
def test_arguments_that_make_no_sense(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.exit_code == 2 and "Traceback" not in done.output


@pytest.mark.parametrize(
    ("tongue", "words"), [("nl", "geen mkdocs.yml die te lezen is"), ("en", "no mkdocs.yml that can be read")]
)
@pytest.mark.parametrize("settings", [None, "", "- x\n", "a: [\n", "day: 2020-13-45\n", "folder"])
def test_a_project_without_settings_is_no_project(folder: Path, settings: str | None, tongue: str, words: str) -> None:
    """Without them the strict rules of a project would hold for a folder that is none."""
    project = folder / "project"
    project.mkdir()
    if settings == "folder":
        (project / "mkdocs.yml").mkdir()
    elif settings is not None:
        (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    done = run(folder, "--project", project, "--lang", tongue)
    assert done.exit_code == 2 and done.stdout == "" and f"«{project}»" in done.stderr and words in done.stderr
    if settings == "folder":
        (project / "mkdocs.yml").rmdir()
    (project / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    assert run(folder, "--project", project).exit_code == 1


@pytest.mark.parametrize("name", ["a\0b.md", "a\ud800b.md", ["a.md"]])
def test_a_source_with_a_name_that_cannot_be_is_not_told_as_an_address(folder: Path, name: object) -> None:
    (folder / "map.json").write_text(json.dumps({"index.html": name}), encoding="utf-8")
    done = run(folder, "--sources", folder / "map.json", "--lang", "en")
    assert done.exit_code == 2
    assert "address of a site" not in done.stderr and "map.json» is not there, or is no JSON" in done.stderr


def test_only_an_address_is_told_as_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What else goes wrong is a fault of the checker, and is not told as a fault of who uses it."""

    def fail(*_: object, **__: object) -> None:
        raise ValueError("something else")

    monkeypatch.setattr("linkcheck.check.check_site", fail)
    assert isinstance(run(folder, "--site-url", "https://x.example/").exception, ValueError)
