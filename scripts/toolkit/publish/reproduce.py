"""One commit built twice, on two computers as unlike as this one can be: the same bytes must come of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from ..problems import MESSAGES, Problem

# Two clocks 26 hours apart, so that it is never the same day; another language, order of sets, and home for settings.
PLACES = {
    "een": {"TZ": "Etc/GMT-14", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
    "een-heel-andere/map": {"TZ": "Etc/GMT+12", "LC_ALL": "nl_NL.UTF-8", "PYTHONHASHSEED": "2"},
}
WITHOUT = Path("tests/fixtures/no-harfbuzz-subset")  # put before the path of Python, it hides a library that cuts fonts
LATER = "+40 days"  # by the clock that faketime gives to the second, where that program is there
_OLD = 1_000_000_000  # when the files of the second were changed: in 2001
_KEPT = ("PATH", "HOME", "LD_LIBRARY_PATH", "SYSTEMROOT")


def build_twice(root: Path, work: Path) -> list[Problem]:
    """Build the last commit of the project at `root` twice below the empty folder `work`; what went wrong or differs."""
    sites = []
    for number, (name, environment) in enumerate(PLACES.items()):
        project = work / name
        if not lay_out(root, project):
            return [MESSAGES.problem("reproducible/commit", "", 0)]
        other = bool(number)
        done = _build(project, environment, other=other)
        if done.returncode:
            return [MESSAGES.problem("reproducible/build", "", 0, said=(done.stderr or done.stdout).strip()[-2000:])]
        sites.append(project / "site")
    return differences(*sites)


def clock_can_be_moved() -> bool:
    """Whether the second build can have another date, and not only another zone of time."""
    return shutil.which("faketime") is not None


def differences(one: Path, other: Path) -> list[Problem]:
    """Each file that is not the same in two folders."""
    files = [
        {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()} for folder in (one, other)
    ]
    problems = [MESSAGES.problem("reproducible/once", f"site/{name}", 0) for name in sorted(set(files[0]) ^ set(files[1]))]
    for name in sorted(set(files[0]) & set(files[1])):
        first, second = files[0][name].read_bytes(), files[1][name].read_bytes()
        if first != second:
            place = next(
                (at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
            )
            problems.append(MESSAGES.problem("reproducible", f"site/{name}", 0, place=place, one=len(first), other=len(second)))
    return problems


def lay_out(root: Path, project: Path, commit: str = "HEAD") -> bool:
    """Put a commit of `root`, the last one by itself, into `project`, with what npm installed; False if there is none."""
    project.mkdir(parents=True)
    packed = subprocess.run(["git", "-C", str(root), "archive", commit], capture_output=True, check=False)
    if packed.returncode:
        return False
    subprocess.run(["tar", "-x", "-C", str(project)], input=packed.stdout, check=True)
    if (root / "node_modules").exists() and not (project / "node_modules").is_symlink():
        (project / "node_modules").symlink_to((root / "node_modules").resolve())
    return True


def _build(project: Path, environment: dict[str, str], *, other: bool) -> subprocess.CompletedProcess[str]:
    """Build, with an environment of its own. other: with another clock, old files, and without the library."""
    command = [sys.executable, str(project / "scripts" / "build.py"), "build"]
    kept = {name: value for name, value in os.environ.items() if name in _KEPT}
    if other:
        kept["PYTHONPATH"] = str(project / WITHOUT)
        for path in project.rglob("*"):
            if path.is_file() and not path.is_relative_to(project / "node_modules"):
                os.utime(path, (_OLD, _OLD))
        if clock_can_be_moved():
            command = ["faketime", "-f", LATER.replace(" days", "d"), *command]
    return subprocess.run(command, cwd=project, env=kept | environment, capture_output=True, text=True, check=False)
