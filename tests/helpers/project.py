"""Copies of the real project, and builds of them through the command line."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml

from toolkit.rules.dictionaries import KEPT

ROOT = Path(__file__).resolve().parent.parent.parent
NO_PANGO = ROOT / "tests" / "fixtures" / "no-pango"  # put before the path of Python, it hides WeasyPrint
PARTS = ("docs", "overrides", "scripts", "words", "deploy", "mkdocs.yml", "pyproject.toml", "redirects.yml")


def link_bundler(target: Path) -> None:
    """Let the project at `target` use what npm installed here, if it did: esbuild, for its scripts, and the dictionaries.

    What these said of words before goes along: to load one takes seconds.
    """
    if (ROOT / "node_modules").exists():
        (target / "node_modules").symlink_to(ROOT / "node_modules")
    if (ROOT / KEPT).is_dir():
        shutil.copytree(ROOT / KEPT, target / KEPT)


def copy_project(target: Path, source: Path = ROOT, *, bundler: bool = True) -> Path:
    """Copy what a build needs of the project at `source` to `target`; returns `target`.

    bundler: False as if on a computer without esbuild.
    """
    target.mkdir(parents=True)
    for name in PARTS:
        part = source / name
        if part.is_dir():
            shutil.copytree(part, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif part.exists():
            shutil.copy2(part, target / name)
    if bundler:
        link_bundler(target)
    return target


def words_of_the_site(target: Path) -> None:
    """Give a small project those words of the real lists that the site itself says: its check wants these, and no others."""
    strings = yaml.safe_load((ROOT / "scripts" / "toolkit" / "strings.yml").read_text(encoding="utf-8")).values()
    for name in ("nl", "en", "names"):
        said = " ".join(text for each in strings for language, text in each.items() if name in (language, "names"))
        lines = (ROOT / "words" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        used = [word for word in lines if word and word[0] != "#" and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said)]
        (target / "words" / f"{name}.txt").write_text("".join(f"{word}\n" for word in used), encoding="utf-8")


def clean_environment(**extra: str) -> dict[str, str]:
    """The environment without what would change a build or the language it speaks, plus `extra`. The engine may be chosen."""
    unwanted = ("SITE_URL", "EDIT_BASE", "PYTHONPATH", "PYTHONHASHSEED", "TOOLKIT_LANG", "LC_ALL", "LANG")
    return {name: value for name, value in os.environ.items() if name not in unwanted} | extra


def build(project: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the build of a copied project as an editor would; the site comes in `project`/site."""
    command = [sys.executable, str(project / "scripts" / "build.py"), "build", *options]
    return subprocess.run(command, cwd=project, env=clean_environment(**environment), capture_output=True, text=True, check=False)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield  # closing the file lets go of the lock


def once(run: Path, name: str, make: Callable[[Path], None]) -> Path:
    """The folder `run`/`name`, filled by `make` once per run of the tests, also when several processes run them.

    `make` gets a folder that does not exist yet. A failure is remembered, so that the next test fails at once.
    """
    folder, done, failed = run / name, run / f"{name}.done", run / f"{name}.failed"
    with _locked(run / f"{name}.lock"):
        if failed.exists():
            raise AssertionError(failed.read_text(encoding="utf-8"))
        if not done.exists():
            try:
                make(folder)
            except BaseException as error:
                failed.write_text(str(error), encoding="utf-8")
                raise
            done.touch()
    return folder


def digest(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file of a folder with its mode and bytes: equal only when the folders are."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mode, path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
