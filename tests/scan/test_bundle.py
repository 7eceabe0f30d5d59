"""The scripts as a visitor gets them: which files come out, the same everywhere, and what is told where it cannot be done."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from helpers.project import ROOT, link_bundler

from toolkit.publish.bundle import ENTRIES, FOR_DISK, LATER, ON_DISK, PAGES, SCRIPTS, SHARED, SOURCES, bundle, bundle_on_disk

LAZY = re.compile(r"""import\(\s*["']([^"']+)["']""")
IMPORTED = re.compile(r"""^(?:import|export)\b[^"]*"(\.[^"]+)";$""", re.MULTILINE)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)  # a type in one may be imported as well
MODULES = {path.relative_to(ROOT / SOURCES).as_posix(): path for path in (ROOT / SOURCES).rglob("*.js")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with the scripts only, and its site as the engine leaves it: every module copied."""
    shutil.copytree(ROOT / SOURCES, tmp_path / SOURCES)
    shutil.copytree(ROOT / SOURCES, tmp_path / "site" / SCRIPTS)
    return tmp_path / "site"


@pytest.fixture
def bundled(folder: Path, esbuild: Path) -> Path:
    """That site with its scripts bundled."""
    link_bundler(folder.parent)
    made = bundle(folder.parent, folder)
    assert (made.problems, made.notes) == ([], [])
    return folder


def files(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder / SCRIPTS).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.js")}


def test_entries_are_what_pages_and_scripts_ask_for() -> None:
    templates = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "overrides").rglob("*.html"))
    assert sorted(set(re.findall(rf"{SCRIPTS}/([\w/-]+\.js)", templates))) == sorted(PAGES)
    lazy = {name: LAZY.findall(COMMENT.sub("", path.read_text(encoding="utf-8"))) for name, path in MODULES.items()}
    assert sorted(address for found in lazy.values() for address in found) == sorted(LATER.values())
    for entry, address in LATER.items():  # a bundle keeps the address as it is written, so it is written beside an entry
        assert entry in {(Path(by).parent / address).as_posix() for by, found in lazy.items() if address in found}


def test_one_file_an_entry_and_nothing_else(bundled: Path) -> None:
    assert set(files(bundled)) == set(ENTRIES)
    waiting = {name for name, text in files(bundled).items() if LAZY.search(text)}
    mains = {f"{page}/main.js" for page in ("evaluation", "local", "planner", "programme", "scan")}
    assert waiting == {*mains, "evaluation/app.js", "planner/core.js", "scan/saving.js", "site.js"}
    for name, text in files(bundled).items():
        asked = set(re.findall(r"""\b(?:from|import)\s*["']([^"']+)""", text))
        assert asked <= set(SHARED.values()), f"{name} asks for another module"
        assert not asked or name.startswith("programme/")
        assert "sourceMappingURL" not in text
        assert "/**" not in text


def test_for_disk_each_page_has_one_classic_script_for_each_that_it_asks_for(folder: Path, esbuild: Path, tmp_path: Path) -> None:
    link_bundler(folder.parent)
    assert bundle_on_disk(folder.parent, tmp_path / "copy") == []
    found = files(tmp_path / "copy")
    assert set(found) == set(ON_DISK) == set(PAGES) - {"workers/search.js"}
    for name, text in found.items():
        assert re.match(r'^(?:"use strict";)?\(\(\)=>\{', text), f"{name} would leave names behind"
        assert not re.search(r"\bimport\b|\bexport\b|new Worker", text), name
        assert "fetch(" not in text or name == "local/main.js"  # that one says what else to do when it cannot
    assert "app__advice" in found["scan/main.js"], "what is imported later is not in it"


def test_for_disk_nothing_can_be_made_without_the_program(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        bundle_on_disk(folder.parent, tmp_path / "copy")


def test_licences_stay(folder: Path, esbuild: Path) -> None:
    link_bundler(folder.parent)
    path = folder.parent / SOURCES / "search.js"
    path.write_text(f"/* @license someone's */\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    bundle(folder.parent, folder)
    assert "someone's" in files(folder)["search.js"]


def test_same_modules_give_the_same_bytes_elsewhere(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("een andere plek")
    shutil.copytree(ROOT / SOURCES, other / SOURCES)
    (other / "tsconfig.json").write_text('{"compilerOptions": {"target": "es5", "useDefineForClassFields": false}}')
    link_bundler(other)
    bundle(other, other / "site")
    assert files(other / "site") == files(bundled)


def test_every_module_is_in_a_bundle() -> None:
    found, waiting = set(), [*ENTRIES, *ON_DISK.values()]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            asked = IMPORTED.findall(MODULES[name].read_text(encoding="utf-8"))
            waiting += [(MODULES[name].parent / each).resolve().relative_to(ROOT / SOURCES).as_posix() for each in asked]
    assert found == set(MODULES)


def test_modules_of_the_scan_hold_no_state() -> None:
    """A module can be in two bundles: what it remembers would be there twice. State has its place (state.js)."""
    for name, path in MODULES.items():
        if name.startswith("scan/"):
            assert not re.search(r"^(?:export )?(?:let|var)\b", path.read_text(encoding="utf-8"), re.MULTILINE), name


def test_without_the_program_the_modules_stay_and_that_is_told(folder: Path) -> None:
    before = {name: text for name, text in files(folder).items() if not name.startswith(f"{FOR_DISK}/")}
    assert set(before) < set(files(folder))
    made = bundle(folder.parent, folder)
    assert made.problems == []
    (note,) = made.notes
    assert note.code == "bundle"
    assert "esbuild" in note.message and "esbuild" in note.message_en
    assert note.hint and note.hint_en
    assert files(folder) == before


def test_a_fault_in_a_script_is_told_at_its_line(folder: Path, esbuild: Path) -> None:
    link_bundler(folder.parent)
    (folder.parent / SOURCES / "terms.js").write_text("\nexport function setUpTerms() { return 1 +; }\n", encoding="utf-8")
    (folder.parent / SOURCES / "shared" / "csv.js").unlink()
    made = bundle(folder.parent, folder)
    told = {(problem.file, problem.line): problem.message for problem in made.problems}
    users = [SOURCES / page / "exports.js" for page in ("evaluation", "scan")]
    lines = {user: (folder.parent / user).read_text(encoding="utf-8").splitlines() for user in users}
    places = {(f"{user}", next(n for n, line in enumerate(lines[user], 1) if "../shared/csv.js" in line)) for user in users}
    assert set(told) == {(f"{SOURCES}/terms.js", 2), *places}
    assert "Unexpected" in told[f"{SOURCES}/terms.js", 2]
    assert all(problem.hint and problem.code == "script" for problem in made.problems)
