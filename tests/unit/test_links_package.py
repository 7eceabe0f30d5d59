"""The link checker as a package: built from its own folder, and run where nothing else of this project is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from helpers.project import ROOT

import linkcheck
from linkcheck.choose.codes import all_codes
from linkcheck.command import Links
from linkcheck.formats.report import FORMATS

FOLDER = ROOT / "scripts" / "linkcheck"
PROJECT = tomllib.loads((FOLDER / "pyproject.toml").read_text("utf-8"))
README = (FOLDER / "README.md").read_text("utf-8")
# With these, the tests of the command and of PDFs have been run. Lower a number only after doing that again.
TRIED = {"click": "8.4.0", "pypdf": "5.0.0", "pyyaml": "6.0"}
NEEDS = {"ParamType[": ("click", "8.4.0"), "NoSuchCommand": ("click", "8.4.0"), "NoArgsIsHelpError": ("click", "8.2.0")}
PAGE = '<!doctype html><html lang="en"><head><title>x</title></head><body><a href="gone.html">x</a></body></html>\n'


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel unpacked: what a new environment would hold of it."""
    work = tmp_path_factory.mktemp("package")
    copytree(FOLDER, work / "source", ignore=ignore_patterns("__pycache__", "build", "*.egg-info"))
    wheel = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--disable-pip-version-check",
        "--no-index",
        "--no-deps",
        "--no-build-isolation",
    ]
    done = subprocess.run([*wheel, "-w", str(work), str(work / "source")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (found,) = work.glob("*.whl")
    with zipfile.ZipFile(found) as packed:
        packed.extractall(work / "installed")
    return work / "installed"


def run(installed: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """As a program, with the unpacked wheel and the packages that it asks for, and without this project."""
    start = "runpy.run_module('linkcheck', run_name='__main__', alter_sys=True)"
    program = f"import sys, runpy\nsys.path.insert(0, sys.argv.pop(1))\n{start}"
    environment = {"PATH": os.environ["PATH"], "PYTHONUTF8": "1", **more}
    command = [sys.executable, "-I", "-c", program, str(installed), *words]
    return subprocess.run(command, cwd=installed, env=environment, capture_output=True, text=True, check=False)


def test_it_runs_where_nothing_else_of_the_project_is(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    done = run(installed, str(tmp_path))
    assert done.returncode == 1, done.stderr
    assert done.stderr.startswith("index.html:1: The link “gone.html” leads to /gone.html, which does not exist.")
    (tmp_path / "gone.html").write_text(PAGE.replace("gone", "index"), encoding="utf-8")
    assert run(installed, str(tmp_path)).stdout == "All links are right.\n"


@pytest.mark.parametrize(("tongue", "words"), [("en", ("Usage:", "Options:", "FOLDER")), ("nl", ("Gebruik:", "Opties:", "MAP"))])
def test_its_help_is_in_both_tongues(installed: Path, tongue: str, words: tuple[str, ...]) -> None:
    for done in (run(installed, "--help", "--lang", tongue), run(installed, "--help", LANG=f"{tongue}_NL.UTF-8")):
        assert done.returncode == 0 and all(word in done.stdout for word in words)


def test_it_holds_all_of_itself(installed: Path) -> None:
    ours = {path.relative_to(FOLDER) for kind in ("*.py", "*.yml", "*.json") for path in FOLDER.rglob(kind)}
    assert {path for path in ours if not (installed / "linkcheck" / path).is_file()} == set()
    assert (installed / "linkcheck" / "py.typed").is_file()
    (entry,) = installed.glob("*.dist-info/entry_points.txt")
    assert "linkcheck = linkcheck.__main__:main" in entry.read_text("utf-8")


def test_whoever_wants_a_word_of_it_loads_no_more(installed: Path) -> None:
    """The commands of the toolkit stand on the problems of this package, and are quick to start."""
    program = (
        "import sys\nsys.path.insert(0, sys.argv[1])\nimport linkcheck.problems, linkcheck.spoken\n"
        "early = 'linkcheck.check' in sys.modules\nprint(early, linkcheck.check_site.__module__, hasattr(linkcheck, 'nothing'))"
    )
    command = [sys.executable, "-I", "-c", program, str(installed)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "False linkcheck.check False\n"


def test_it_says_its_version(installed: Path) -> None:
    assert run(installed, "--version").stdout == f"linkcheck {PROJECT['project']['version']}\n"
    assert PROJECT["project"]["version"] == linkcheck.__version__


def test_it_asks_for_the_packages_that_it_imports() -> None:
    names = {"yaml": "pyyaml"}
    found = set()
    for path in FOLDER.rglob("*.py"):
        for name in re.findall(r"^\s*(?:import|from) ([a-z_]+)", path.read_text("utf-8"), re.MULTILINE):
            if name not in sys.stdlib_module_names and name != "linkcheck":
                found.add(names.get(name, name))
    assert found == {re.split(r"[<>=]", each)[0] for each in PROJECT["project"]["dependencies"]}


def lowest() -> dict[str, str]:
    """The lowest version of each package that may be installed."""
    return dict(each.split(">=") for each in PROJECT["project"]["dependencies"])


def numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def test_its_packages_are_at_least_those_that_it_was_tried_with() -> None:
    asked = lowest()
    assert asked.keys() == TRIED.keys()
    assert {name for name, version in asked.items() if numbers(version) < numbers(TRIED[name])} == set()
    text = "".join(path.read_text("utf-8") for path in FOLDER.rglob("*.py"))
    for used, (name, since) in NEEDS.items():
        assert used in text, f"{used}: not used any more; take it out of NEEDS"
        assert numbers(asked[name]) >= numbers(since), f"{used} is there since {name} {since}"


def test_the_project_itself_has_packages_of_those_versions() -> None:
    locked = (ROOT / "requirements.txt").read_text("utf-8")
    for name, version in lowest().items():
        (found,) = re.findall(rf"^{name}==([0-9.]+)", locked, re.MULTILINE)
        assert numbers(found) >= numbers(version)


def test_every_room_is_in_the_package() -> None:
    rooms = {"linkcheck", *(f"linkcheck.{path.parent.name}" for path in FOLDER.glob("*/__init__.py"))}
    assert set(PROJECT["tool"]["setuptools"]["packages"]) == rooms


def test_its_readme_tells_of_every_option_and_form() -> None:
    options = {name for param in Links("x").params for name in param.opts if name.startswith("--")}
    assert {name for name in options - {"--json"} if f"`{name}" not in README} == set()
    assert {form for form in FORMATS if f"`{form}`" not in README} == set()
    assert {code for code in re.findall(r"`(ignore-[a-z]+)`", README) if code not in all_codes()} == set()
