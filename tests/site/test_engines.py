"""The engine can be exchanged: the same site byte for byte from another one, and each warns as loudly."""

from __future__ import annotations

import ast
import json
import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from helpers.project import NO_PANGO, ROOT, build, copy_project, once
from helpers.tiny import TINY

from toolkit.generator import ENGINES, check_engine
from toolkit.pages.copy import PATH as ZIP

SCRIPTS = ROOT / "scripts"


@pytest.fixture(scope="session")
def other_site(run_folder: Path, site: Path) -> Path:
    """The site of the whole project as the other engine makes it; PDFs are those of the first, as no engine makes them."""

    def make(folder: Path) -> None:
        copy_project(folder)
        shutil.copytree(site.parent / ".cache", folder / ".cache", dirs_exist_ok=True)
        done = build(folder, TOOLKIT_ENGINE=ENGINES[1])
        assert done.returncode == 0, f"{ENGINES[1]}:\n{done.stdout}{done.stderr}"

    return once(run_folder, ENGINES[1], make) / "site"


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a site but its PDFs, and of its zip the same."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".pdf")
    read = {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
    with zipfile.ZipFile(BytesIO(read.pop(ZIP))) as packed:
        return read | {f"{ZIP}/{name}": packed.read(name) for name in packed.namelist() if not name.endswith((".pdf", ".pdf.js"))}


def test_other_engine_makes_the_same_bytes(site: Path, other_site: Path) -> None:
    one, other = files(site), files(other_site)
    assert set(one) == set(other)
    assert [name for name in one if one[name] != other[name]] == []
    assert sum(name.endswith(".html") for name in one) > 300


WARNINGS = {  # what is written in another way, and who tells: the check, or else the engine
    "a setting that does not exist": ("site_name: ", "site_nam: Kleiner\nsite_name: ", "settings-key"),
    "an option of a plugin that does not exist": (
        "      fallback_to_default: false",
        "      fallback_to_defaut: false",
        "settings-key",
    ),
    "a template that is not there": ("theme:\n", "theme:\n  static_templates: [nergens.html]\n", "mkdocs"),
}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("warning", WARNINGS)
def test_warning_of_the_engine_fails_the_build(tmp_path: Path, name: str, warning: str) -> None:
    """They were lost: the level of the root logger decided, and the other engine has a logger of its own name."""
    project = shutil.copytree(TINY, tmp_path / "project")
    for part in ("overrides", "scripts"):
        shutil.copytree(ROOT / part, project / part, ignore=shutil.ignore_patterns("__pycache__"))
    old, new, code = WARNINGS[warning]
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    assert old in text
    settings.write_text(text.replace(old, new, 1), encoding="utf-8")
    done = build(project, "--json", TOOLKIT_ENGINE=name, PYTHONPATH=str(NO_PANGO))
    assert done.returncode == 1, done.stdout + done.stderr
    problems = json.loads(done.stdout)["problems"]
    assert {problem["code"] for problem in problems} == {code}, problems
    assert not (project / "site").exists()


def test_engine_that_is_not_known_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOOLKIT_ENGINE", "hugo")
    (problem,) = check_engine()
    assert problem.code == "engine"
    assert "hugo" in problem.message
    monkeypatch.setenv("TOOLKIT_ENGINE", ENGINES[1])
    assert check_engine() == []


def imported(path: Path) -> set[str]:
    """The packages that a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").partition(".")[0])
    return found


def test_only_one_module_knows_the_engine() -> None:
    knows = {path.relative_to(SCRIPTS).as_posix() for path in SCRIPTS.rglob("*.py") if imported(path) & {"mkdocs", *ENGINES}}
    assert knows == {"toolkit/generator.py"}
