"""The engine that makes pages out of Markdown, behind one door: MkDocs, or a successor that takes its place.

Only this module and mkdocs_hooks.py know the engine. TOOLKIT_ENGINE chooses another: "properdocs" goes on where MkDocs stops.
"""

from __future__ import annotations

import importlib
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .problems import Problem

Extensions = list[Any]  # of Markdown: names, or objects of Python-Markdown's Extension
Options = dict[str, dict[str, Any]]  # of each, by its name

ENGINES = ("mkdocs", "properdocs")
SETTINGS = "mkdocs.yml"
_TOLD_BY_LINKS = (
    "contains a link",
    "contains an absolute link",
    "contains an unrecognized",
)  # the link checker tells them better


def engine() -> str:
    """The name of the engine in use. Raises ValueError for one that is not known."""
    name = os.environ.get("TOOLKIT_ENGINE") or ENGINES[0]
    if name not in ENGINES:
        raise ValueError(f"TOOLKIT_ENGINE is «{name}», not one of {', '.join(ENGINES)}")
    return name


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
            return [Problem(SETTINGS, 0, f"MkDocs stopt: {error}", "", "mkdocs")]
    return [
        Problem("", 0, f"MkDocs waarschuwt: {message}", "", "mkdocs")
        for message in warnings.messages
        if not any(part in message for part in _TOLD_BY_LINKS)
    ]


def serve(root: Path, port: int, watch: tuple[str, ...]) -> int:
    """Show the project on this computer and make its pages anew at each change; returns the exit code of the engine.

    watch: folders below `root`, beside docs/, whose changes count.
    """
    command = [sys.executable, "-m", engine(), "serve", "--no-strict", "--dev-addr", f"127.0.0.1:{port}"]
    return subprocess.call([*command, *(word for folder in watch for word in ("--watch", folder))], cwd=root)
