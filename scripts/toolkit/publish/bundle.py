"""The scripts as a visitor gets them: a few small files instead of many modules, made by esbuild, a program by itself.

The modules in overrides/ are for who reads them. Each entry becomes one file at its own address, with all that it imports. A
module that two entries import is in both, unless it is SHARED: cheaper than asking for a third file, and harmless as long as
modules hold no state.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..problems import MESSAGES, Problem

SCRIPTS = Path("assets/javascripts")  # below overrides/ and below the site
SOURCES = Path("overrides") / SCRIPTS
# What templates ask for; and what a script asks for later (LATER), by this very address.
_MAINS = tuple(f"{name}/main.js" for name in ("evaluation", "listen", "local", "planner", "programme", "scan"))
PAGES = ("site.js", "filter.js", "help.js", "local/sheet.js", *_MAINS, "workers/search.js")
LATER = {f"scan/{name}.js": f"./{name}.js" for name in ("results", "plans", "rest", "saving", "meeting", "xlsx")}
LATER |= {f"planner/{name}.js": f"./{name}.js" for name in ("shown", "paper")}
LATER |= {"search.js": "./search.js"}
LATER |= {"programme/maker.js": "./maker.js"}
LATER |= {"local/together.js": "./together.js"}
LATER |= {f"evaluation/{name}.js": f"./{name}.js" for name in ("app", "rest")}
# What scripts of several pages import by this very address, so that a browser fetches it once. On disk each script has it.
SHARED = {"planner/core.js": "../planner/core.js"}
ENTRIES = (*PAGES, *LATER, *SHARED)
# The same for the copy on disk, where a page asks for classic scripts at the same addresses: each is made of an entry of its own
# if it may not do there what it does on a server. What is imported later is in the script from the beginning.
FOR_DISK = "disk"  # the folder with those entries
ON_DISK = {
    "site.js": "disk/site.js",
    "filter.js": "filter.js",
    "help.js": "help.js",
    "evaluation/main.js": "evaluation/main.js",
    "listen/main.js": "listen/main.js",
    "local/main.js": "local/main.js",
    "local/sheet.js": "local/sheet.js",
    "planner/main.js": "disk/planner.js",
    "programme/main.js": "disk/programme.js",
    "scan/main.js": "scan/main.js",
}
# All that the output depends on, so that every machine makes the same bytes. Comments with a licence stay ("@license", "/*!").
OPTIONS = (
    "--bundle",
    "--format=esm",
    "--target=es2022",
    "--minify",
    "--charset=utf8",
    "--legal-comments=inline",
    "--tsconfig-raw={}",
    "--log-level=error",
    "--color=false",
)
_ERROR = re.compile(r"\[ERROR\] (?P<what>.+)\n(?:\n +(?P<file>[^\s:]+):(?P<line>\d+):\d+:)?")


@dataclass
class Bundled:
    """What came of it: `problems` with the scripts, `notes` of what this computer cannot do."""

    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)


def bundler(root: Path) -> Path | None:
    """The program that npm put into the project at `root` for this kind of computer; None if it did not."""
    return next((root / "node_modules" / "@esbuild").glob("*/bin/esbuild"), None)


def bundle(root: Path, folder: Path) -> Bundled:
    """Replace the modules of the site below `folder` by one file for each entry, made of those of the project at `root`.

    Without the program the modules stay as they are: the same site, in more and bigger files. Those for the copy on disk go.
    """
    shutil.rmtree(folder / SCRIPTS / FOR_DISK, ignore_errors=True)
    program = bundler(root)
    if program is None:
        return Bundled(notes=[MESSAGES.problem("bundle", "", 0)])
    later = [f"--external:{asked}" for asked in (*LATER.values(), *SHARED.values())]
    problems = _run(program, root, [*later, "--outbase=.", *ENTRIES], folder)
    if problems:
        return Bundled(problems=problems)
    for path in (root / SOURCES).rglob("*.js"):
        name = path.relative_to(root / SOURCES).as_posix()
        if name not in ENTRIES:
            (folder / SCRIPTS / name).unlink(missing_ok=True)
    return Bundled()


def bundle_on_disk(root: Path, folder: Path) -> list[Problem]:
    """Write the scripts of the copy on disk into the one below `folder`, each a classic script; what is wrong with them.

    Raises FileNotFoundError without the program.
    """
    program = bundler(root)
    if program is None:
        raise FileNotFoundError("esbuild")
    entries = [f"{asked.removesuffix('.js')}={entry}" for asked, entry in ON_DISK.items()]
    return _run(program, root, ["--format=iife", *entries], folder)  # the last of two options holds


def _run(program: Path, root: Path, options: Sequence[str], folder: Path) -> list[Problem]:
    """Bundle into the site below `folder`; what is wrong with the modules."""
    command = [str(program), *OPTIONS, *options, f"--outdir={(folder / SCRIPTS).resolve()}", "--allow-overwrite"]
    done = subprocess.run(command, cwd=root / SOURCES, capture_output=True, text=True, encoding="utf-8", check=False)
    return _errors(done.stderr) if done.returncode else []


def minify(root: Path, styles: Sequence[Path]) -> None:
    """Write style sheets of the site as short as they can be, with the program of the project at `root`; without it, as they are.

    What it makes nothing of stays as it is, too: a browser then skips the same rule.
    """
    program = bundler(root)
    if program is not None and styles:
        options = ("--minify", "--charset=utf8", "--log-level=silent", "--allow-overwrite")
        command = [str(program), *options, f"--outdir={styles[0].parent.resolve()}", *(path.name for path in styles)]
        subprocess.run(command, cwd=styles[0].parent, check=False)


def _errors(said: str) -> list[Problem]:
    """What esbuild found wrong, each at its line."""
    rows = [(found["file"] or "", int(found["line"] or 0), found["what"]) for found in _ERROR.finditer(said)]
    return [
        MESSAGES.problem("script", (SOURCES / file).as_posix(), line, said=what)
        for file, line, what in rows or [("", 0, said.strip())]
    ]
