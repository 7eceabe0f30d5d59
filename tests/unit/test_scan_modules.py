"""The browser code of the scan: its pure modules under Node, its types under TypeScript, its style and its size."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from toolkit.publish.assets import minify_scripts
from toolkit.strings import strings

ROOT = Path(__file__).resolve().parent.parent.parent
SCAN = ROOT / "overrides" / "assets" / "javascripts" / "scan"
MODULES = sorted(SCAN.rglob("*.js"))
TESTS = ROOT / "tests" / "scan"
MOST_LINES, MOST_BYTES = 250, 15 * 1024
PATH = f"{ROOT / '.venv' / 'bin'}{os.pathsep}{ROOT / 'node_modules' / '.bin'}{os.pathsep}{os.environ.get('PATH', '')}"


def run(*command: str | Path, where: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a program that these tests need; without it they are skipped, and fail where everything must be there."""
    if shutil.which(str(command[0]), path=PATH) is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"No «{command[0]}» on this computer: run make test.")
    program = str(shutil.which(str(command[0]), path=PATH))
    environment = os.environ | {"PATH": PATH}
    return subprocess.run(
        [program, *map(str, command[1:])], cwd=where, env=environment, capture_output=True, text=True, check=False
    )


def run_node(root: Path) -> None:
    """Run the tests of the pure modules in a copy of the project."""
    done = run("node", "--test", *sorted((root / "tests" / "scan").glob("*.test.js")), where=root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"pass [1-9]", done.stdout), done.stdout


def test_pure_modules() -> None:
    run_node(ROOT)


def test_types() -> None:
    done = run("tsc", "--project", ROOT)
    assert done.returncode == 0, done.stdout


def test_style() -> None:
    done = run("prettier", "--check", SCAN.parent, TESTS)
    assert done.returncode == 0, done.stdout + done.stderr


def published(folder: Path) -> list[Path]:
    """The modules as a visitor gets them, below `folder`."""
    shutil.copytree(SCAN, folder / "assets" / "javascripts" / "scan")
    minify_scripts(folder)
    return sorted((folder / "assets" / "javascripts" / "scan").rglob("*.js"))


def fetched_at_once(main: Path) -> set[Path]:
    """A module with all that it imports, without what is fetched when it is asked for."""
    found, waiting = set(), [main]
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            names = re.findall(r"""(?:import|from)\s*["'`]([^"'`]+)["'`]""", module.read_text(encoding="utf-8"))
            waiting += [(module.parent / name).resolve() for name in names]
    return found


def test_modules_are_small(tmp_path: Path) -> None:
    """In lines as they are read here; in bytes as a visitor gets them, each compressed by itself."""
    assert len(MODULES) > 10
    assert [path.name for path in MODULES if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES] == []
    sizes = {path.resolve(): len(gzip.compress(path.read_bytes(), 9)) for path in published(tmp_path)}
    (main,) = [path for path in sizes if path.name == "main.js"]
    first = fetched_at_once(main)
    assert {"form.js", "model.js", "storage.js", "begin.js"} < {path.name for path in first} < {path.name for path in sizes}
    assert sum(sizes[path] for path in first) < MOST_BYTES
    assert sum(sizes.values()) < 2 * MOST_BYTES


def test_published_modules_do_what_the_source_does(tmp_path: Path) -> None:
    assert "/**" not in "".join(path.read_text(encoding="utf-8") for path in published(tmp_path / "overrides"))
    shutil.copytree(TESTS, tmp_path / "tests" / "scan")
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    run_node(tmp_path)


def test_words_that_the_modules_ask_for_exist() -> None:
    asked = {key for path in MODULES for key in re.findall(r"""\bt\(\s*"(\w+)\"""", path.read_text(encoding="utf-8"))}
    assert len(asked) > 80
    assert {f"app_{key}" for key in asked} - set(strings("nl")) == set()
