"""The browser code of the scan: its pure modules under Node, its types under TypeScript, its size."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from toolkit.finish import strip_comments
from toolkit.strings import strings

ROOT = Path(__file__).resolve().parent.parent.parent
MODULES = sorted((ROOT / "overrides" / "assets" / "javascripts" / "scan").rglob("*.js"))
MOST_LINES, MOST_BYTES = 250, 17 * 1024


def program(name: str) -> str:
    """The path of a program that these tests need; without it they are skipped, and fail where everything must be there."""
    found = shutil.which(name, path=f"{ROOT / 'node_modules' / '.bin'}{os.pathsep}{os.environ.get('PATH', '')}")
    if found is None:
        (pytest.fail if os.environ.get("CI") and name == "node" else pytest.skip)(f"No «{name}» on this computer.")
    return found


def run_node(root: Path) -> None:
    """Run the tests of the pure modules in a copy of the project."""
    done = subprocess.run(
        [program("node"), "--test", *sorted(map(str, (root / "tests" / "scan").glob("*.test.js")))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "pass 0" not in done.stdout


def test_pure_modules() -> None:
    run_node(ROOT)


def test_types() -> None:
    options = "--allowJs --checkJs --noEmit --strict --target es2022 --module esnext --moduleResolution bundler"
    command = [program("tsc"), *options.split(), "--lib", "es2022,dom,dom.iterable", *map(str, MODULES)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_modules_are_small(tmp_path: Path) -> None:
    """Of what a visitor gets: the modules without their explanations."""
    assert len(MODULES) > 10
    assert [path.name for path in MODULES if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES] == []
    folder = tmp_path / "assets" / "javascripts" / "scan"
    shutil.copytree(ROOT / "overrides" / "assets" / "javascripts" / "scan", folder)
    assert strip_comments(tmp_path) > 10_000
    published = sorted(folder.rglob("*.js"))
    assert [path.name for path in published if "/**" in path.read_text(encoding="utf-8")] == []
    assert len(gzip.compress(b"".join(path.read_bytes() for path in published), 9)) < MOST_BYTES


def test_published_modules_do_what_the_source_does(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "overrides" / "assets" / "javascripts" / "scan", tmp_path / "overrides/assets/javascripts/scan")
    strip_comments(tmp_path / "overrides")
    shutil.copytree(ROOT / "tests" / "scan", tmp_path / "tests" / "scan")
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    run_node(tmp_path)


def test_words_that_the_modules_ask_for_exist() -> None:
    asked = {key for path in MODULES for key in re.findall(r"""\bt\("(\w+)\"""", path.read_text(encoding="utf-8"))}
    assert len(asked) > 80
    assert {f"app_{key}" for key in asked} - set(strings("nl")) == set()
