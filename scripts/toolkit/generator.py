"""The engine that makes pages out of Markdown, behind one door: MkDocs, or a successor that takes its place.

Only this module and mkdocs_hooks.py know the engine. TOOLKIT_ENGINE chooses another: "properdocs" goes on where MkDocs stops.
"""

from __future__ import annotations

import importlib
import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from .problems import MESSAGES, Problem
from .yamlfile import load_settings

Extensions = list[Any]  # of Markdown: names, or objects of Python-Markdown's Extension
Options = dict[str, dict[str, Any]]  # of each, by its name

ENGINES = ("mkdocs", "properdocs")
SETTINGS = "mkdocs.yml"
_TOLD_BY_LINKS = (
    "contains a link",
    "contains an absolute link",
    "contains an unrecognized",
)  # the link checker tells them better


@dataclass(frozen=True)
class Dialect:
    """The Markdown of a project: the names of its extensions, and their options as JSON (so that it can be a key)."""

    names: tuple[str, ...]
    settings: str = "{}"

    @property
    def options(self) -> dict[str, dict[str, Any]]:
        """The options of each extension that has any."""
        found: dict[str, dict[str, Any]] = json.loads(self.settings)
        return found


ALWAYS = ("toc", "tables", "fenced_code")  # the engine has these without being asked
PLAIN = Dialect((*ALWAYS, "attr_list", "md_in_html"))


def dialect(root: Path) -> Dialect:
    """The Markdown that the settings of the project at `root` ask for; PLAIN when they cannot be read."""
    path = root / SETTINGS
    try:
        state = path.stat()
        return _dialect(path, state.st_mtime_ns, state.st_size)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return PLAIN


@lru_cache(maxsize=8)
def _dialect(path: Path, *state: int) -> Dialect:
    """state: of the file, so that it is read again when it has changed."""
    found = load_settings(path.read_text(encoding="utf-8"))
    listed = found.get("markdown_extensions") if isinstance(found, dict) else None
    names, options = list(ALWAYS), {}
    for item in listed if isinstance(listed, list) else []:
        for name, given in item.items() if isinstance(item, dict) else [(item, None)]:
            names.append(str(name))
            if isinstance(given, dict):  # an option that is Python cannot be read here; none of them makes a heading
                options[str(name)] = {key: value for key, value in given.items() if value is not None}
    return Dialect(tuple(dict.fromkeys(names)), json.dumps(options, default=str))


def engine() -> str:
    """The name of the engine in use; `check_engine` tells whether it is one that is known."""
    return os.environ.get("TOOLKIT_ENGINE") or ENGINES[0]


def check_engine() -> list[Problem]:
    """That an engine is asked for which there is not."""
    if engine() in ENGINES:
        return []
    return [MESSAGES.problem("engine", "", 0, engine=engine(), engines=", ".join(ENGINES))]


def prepare() -> None:
    """Let the chosen engine answer to the name of MkDocs, for plugins made for that; before anything of it is imported."""
    if engine() == "properdocs":
        importlib.import_module("properdocs.replacement")


class _Warnings(logging.Handler):
    """Collects what the engine and its plugins warn of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _heard() -> Iterator[_Warnings]:
    """What is warned of meanwhile, by any engine: each has a logger of its own name, and its plugins speak below that."""
    warnings = _Warnings()
    before = {}
    for name in ENGINES:
        logger = logging.getLogger(name)
        before[logger] = logger.level, logger.propagate
        logger.setLevel(logging.WARNING)  # else the level of the root decides, and warnings are lost
        logger.propagate = False
        logger.addHandler(warnings)
    try:
        yield warnings
    finally:
        for logger, (level, propagate) in before.items():
            logger.removeHandler(warnings)
            logger.setLevel(level)
            logger.propagate = propagate


def make_pages(root: Path, folder: Path) -> list[Problem]:
    """Let the engine write all pages of the project at `root` to `folder`. Each of its warnings is a problem, as if strict."""
    prepare()
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    with _heard() as warnings:
        try:
            config = load_config(str(root / SETTINGS), site_dir=str(folder), strict=False)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except MkDocsException as error:
            return [MESSAGES.problem("mkdocs/stops", SETTINGS, 0, said=_without_dot(str(error)))]
    return [
        MESSAGES.problem("mkdocs/warns", "", 0, said=_without_dot(message))
        for message in warnings.messages
        if not any(part in message for part in _TOLD_BY_LINKS)
    ]


def without(patterns: Any, paths: list[str]) -> Any:
    """Which files the engine leaves out: those of the settings (its `exclude_docs`), and these paths below docs/."""
    if not paths:
        return patterns
    from pathspec.gitignore import GitIgnoreSpec

    ours = GitIgnoreSpec.from_lines(f"/{path}" for path in paths)
    return patterns + ours if patterns else ours


def nav_without(nav: Any, paths: list[str]) -> Any:
    """A navigation of the settings without these paths, and without the sections that nothing is left of."""
    if isinstance(nav, list):
        kept = [nav_without(item, paths) for item in nav if item not in paths]
        return [item for item in kept if item not in ([], {})]
    if isinstance(nav, dict):
        return {name: kept for name, item in nav.items() if item not in paths and (kept := nav_without(item, paths)) != []}
    return nav


def _without_dot(said: str) -> str:
    """What the engine says, to be put in a sentence of ours."""
    return said.strip().removesuffix(".")


def serve(root: Path, port: int, watch: tuple[str, ...]) -> int:
    """Show the project on this computer and make its pages anew at each change; returns the exit code of the engine.

    watch: folders below `root`, beside docs/, whose changes count.
    """
    command = [sys.executable, "-m", engine(), "serve", "--no-strict", "--dev-addr", f"127.0.0.1:{port}"]
    return subprocess.call([*command, *(word for folder in watch for word in ("--watch", folder))], cwd=root)
