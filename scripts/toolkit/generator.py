"""The engine that makes pages out of Markdown, behind one door: MkDocs, or a successor that takes its place.

Only this module and mkdocs_hooks.py know the engine. TOOLKIT_ENGINE chooses another: "properdocs" goes on where MkDocs stops.
"""

from __future__ import annotations

import importlib
import json
import logging
import os
import re
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


def load_engine() -> None:
    """Have the engine at hand before it is asked for: that takes long, and is the same for each project."""
    import mkdocs.commands.build  # noqa: F401


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
            return _stopped(root, error, warnings)
    return [
        MESSAGES.problem("mkdocs/warns", "", 0, said=_without_dot(message))
        for message in warnings.messages
        if not any(part in message for part in _TOLD_BY_LINKS)
    ]


_SETTING = re.compile(r"Config value '(\w+)': (.*)", re.DOTALL)


def _stopped(root: Path, error: Exception, warnings: _Warnings) -> list[Problem]:
    """Why the engine stops: at the setting that it does not take, where it says which one."""
    rows = (root / SETTINGS).read_text(encoding="utf-8", errors="replace").split("\n")
    problems = []
    for message in warnings.messages:
        if found := _SETTING.match(message):
            line = next((number for number, row in enumerate(rows, 1) if row.startswith(f"{found[1]}:")), 0)
            said = " ".join(found[2].split())[:200]
            problems.append(MESSAGES.problem("mkdocs/setting", SETTINGS, line, key=found[1], said=_without_dot(said)))
    return problems or [MESSAGES.problem("mkdocs/stops", SETTINGS, 0, said=_without_dot(str(error)))]


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


class Stopped(Exception):
    """The engine cannot begin; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class OneByOne:
    """The pages of one language of the project at `root`, each made when it is asked for: the same bytes as in a whole build.

    Each language has settings of its own: the plugin for languages overwrites those it is given. Raises Stopped.
    """

    def __init__(self, root: Path, language: str) -> None:
        prepare()
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException
        from mkdocs.structure.files import get_files, set_exclusions
        from mkdocs.structure.nav import get_navigation

        with _heard() as warnings:
            try:
                config: Any = load_config(str(root / SETTINGS), strict=False)
                config.plugins.on_startup(command="build", dirty=False)
                config.plugins["i18n"].current_language = language
                config = config.plugins.on_config(config)
                files, env = get_files(config), config.theme.get_env()
                files.add_files_from_theme(env, config)
                files = config.plugins.on_files(files, config=config)
                set_exclusions(files, config)
                nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
                self._env = config.plugins.on_env(env, config=config, files=files)
            except MkDocsException as error:
                raise Stopped(_stopped(root, error, warnings)[0]) from error
        self._config, self._files, self._nav = config, files, nav
        self._pages: dict[str, Any] = {file.src_uri: file for file in files.documentation_pages()}

    def files(self) -> dict[str, str]:
        """Where the files are that go to the site as they are, by their address from its root."""
        return {
            file.dest_uri: file.abs_src_path
            for file in self._files
            if file.inclusion.is_included() and not file.is_documentation_page() and file.abs_src_path
        }

    def make(self, src_uri: str, text: str) -> bytes:
        """The page of a file below docs/, with a text as its content. Raises KeyError for one that is not in this language."""
        from mkdocs.commands.build import get_context
        from mkdocs.structure.pages import Page
        from mkdocs.utils.meta import get_data

        config, files, tell = self._config, self._files, self._config.plugins
        with _heard():
            page: Any = tell.on_pre_page(Page(None, self._pages[src_uri], config), config=config, files=files)
            page.markdown, page.meta = get_data(text)
            page.markdown = tell.on_page_markdown(page.markdown, page=page, config=config, files=files)
            page.render(config, files)
            page.content = tell.on_page_content(page.content, page=page, config=config, files=files)
            page.active = True
            context: Any = get_context(self._nav, files.documentation_pages(), config, page)
            template = self._env.get_template(page.meta.get("template", "main.html"))
            output = template.render(tell.on_page_context(context, page=page, config=config, nav=self._nav))
            made: str = tell.on_post_page(output, page=page, config=config)
        return made.encode("utf-8", errors="xmlcharrefreplace")
