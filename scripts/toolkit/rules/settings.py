"""mkdocs.yml against what it may say: keys, plugins, Markdown extensions, theme, hooks and languages, each told at its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import markdown

from ..content.settings import group, listed, read_settings
from ..generator import SETTINGS
from ..given import Given, Unreadable
from ..languages import LANGUAGES
from ..markup.extensions import with_python
from ..problems import MESSAGES, Problem
from .settings_known import ADDRESSES, FIXED, I18N, KEYS, KINDS, LANGUAGE, NEEDED, OF_LANGUAGES

_ADDRESS = re.compile(r"https?://[^\s\"'<>]+")
_TYPES: dict[str, type] = {"settings/kind/text": str, "settings/kind/list": list, "settings/kind/group": dict}


def check_settings(root: Path) -> list[Problem]:
    """What is wrong with the settings of the project at `root`. Those of which the code is not `settings-key` stop all else."""
    try:
        given = read_settings(root)
    except Unreadable as error:
        return [error.problem]
    shapes = [*_missing(given), *_kinds(given)]
    if shapes:
        return shapes
    plugins = [*_plugins(given)]
    return [
        *_keys(given),
        *_fixed(given),
        *_addresses(given),
        *plugins,
        *_theme_language(given),
        *_hooks(given, root),
        *_extensions(given),
    ]


def _told(name: str, given: Given, place: Sequence[str | int], known: Sequence[str] = (), **values: Any) -> Problem:
    """A problem at a place, with what is known that looks like what is written there."""
    near = get_close_matches(str(values.get("written", "")), known, 1)
    hint = MESSAGES.words("meant", word=near[0]) if near else None
    return MESSAGES.problem(name, SETTINGS, given.line(*place), hint=hint, **values)


def _at(data: Any, place: Sequence[str]) -> Any:
    for key in place:
        data = group(data).get(key)
    return data


def _missing(given: Given) -> Iterator[Problem]:
    for key in NEEDED:
        if given.data.get(key) in (None, ""):
            near = [name for name in given.data if get_close_matches(name, [key], 1) and name not in KEYS[()]]
            if near:
                yield _told("settings-key", given, [near[0]], [key], written=near[0])
            else:
                yield MESSAGES.problem("settings/missing", SETTINGS, given.line(key) if key in given.data else 0, key=key)


def _kinds(given: Given) -> Iterator[Problem]:
    for place, kind in KINDS.items():
        found = _at(given.data, place)
        if found is not None and not isinstance(found, _TYPES[kind]):
            said = MESSAGES.words(kind)
            yield _told("settings/kind", given, place, key=": ".join(place), kind=said)


def _keys(given: Given) -> Iterator[Problem]:
    for place, known in KEYS.items():
        for key in group(_at(given.data, place)):
            if key not in known:
                yield _told("settings-key", given, [*place, key], known, written=key)


def _fixed(given: Given) -> Iterator[Problem]:
    for place, value in FIXED.items():
        found = _at(given.data, place)
        if found is not None and found != value:
            fixed = {True: "true", False: "false"}.get(value, value)
            yield _told("settings/fixed", given, place, key=": ".join(place), value=fixed)


def _addresses(given: Given) -> Iterator[Problem]:
    """What is no address of the web; it would be put in links as it is."""
    for place in ADDRESSES:
        found = _at(given.data, place)
        if found and not _ADDRESS.fullmatch(found):
            yield _told("settings/address", given, place, key=": ".join(place), written=found)


def _named(items: list[Any]) -> Iterator[tuple[int, Any, Any]]:
    """Each item of a list of names, with its place and its options."""
    for place, item in enumerate(items):
        if isinstance(item, dict) and len(item) == 1:
            yield (place, *next(iter(item.items())))
        else:
            yield place, item, None


@cache
def _installed(what: str) -> tuple[str, ...]:
    """The names that installed packages give to plugins of MkDocs or to extensions of Markdown."""
    return tuple(sorted(each.name for each in entry_points(group=what)))


def _plugins(given: Given) -> Iterator[Problem]:
    items, wrong = [*_named(given.data["plugins"])], False
    for place, name, options in items:
        if name != OF_LANGUAGES and (not isinstance(name, str) or name not in _installed("mkdocs.plugins")):
            wrong = True
            yield _told("settings/plugin", given, ["plugins", place], [OF_LANGUAGES, *_installed("mkdocs.plugins")], written=name)
        elif name == OF_LANGUAGES:
            yield from _languages(given, place, group(options))
    if not wrong and not any(name == OF_LANGUAGES for _, name, _ in items):
        yield _told("settings/languages", given, ["plugins"], plugin=OF_LANGUAGES, languages=", ".join(LANGUAGES))


def _languages(given: Given, place: int, options: dict[str, Any]) -> Iterator[Problem]:
    at: list[str | int] = ["plugins", place, OF_LANGUAGES]
    for key in options:
        if key not in I18N:
            yield _told("settings-key", given, [*at, key], I18N, written=key)
    if options.get("docs_structure", "suffix") != "suffix":
        yield _told("settings/fixed", given, [*at, "docs_structure"], key="docs_structure", value="suffix")
    languages = listed(options.get("languages"))
    for number, language in enumerate(languages):
        for key in group(language):
            if key not in LANGUAGE:
                yield _told("settings-key", given, [*at, "languages", number, key], LANGUAGE, written=key)
        if not isinstance(group(language).get("locale"), str):
            yield _told("settings/language", given, [*at, "languages", number])
        if not isinstance(group(language).get("nav_translations", {}), dict):
            said = MESSAGES.words("settings/kind/group")
            yield _told("settings/kind", given, [*at, "languages", number, "nav_translations"], key="nav_translations", kind=said)
    if not languages:
        yield _told("settings/languages", given, at, plugin=OF_LANGUAGES, languages=", ".join(LANGUAGES))


def _theme_language(given: Given) -> Iterator[Problem]:
    """A language that Material has no words for: without them it stops with a fault in a template."""
    found = _at(given.data, ["theme", "language"])
    spec = find_spec("material")
    if found is None or not spec or not spec.origin:
        return
    folder = Path(spec.origin).parent / "templates" / "partials" / "languages"
    known = sorted(path.stem for path in folder.glob("*.html"))
    if known and found not in known:
        near = get_close_matches(str(found), known, 1, 0.5) or ["nl"]
        yield _told("settings/theme-language", given, ["theme", "language"], near, written=found)


def _hooks(given: Given, root: Path) -> Iterator[Problem]:
    """Hooks are code: only files of the project itself are run."""
    there = sorted(path.relative_to(root).as_posix() for path in (root / "scripts").glob("*.py"))
    for place, name in enumerate(given.data["hooks"]):
        path = root / name if isinstance(name, str) else root
        inside = path.resolve().is_relative_to(root.resolve())
        if not inside or (not path.is_file() and (root / "scripts").is_dir()):
            yield _told("settings/hook", given, ["hooks", place], there, written=name)


def _extensions(given: Given) -> Iterator[Problem]:
    """Extensions that are not there, and options that they do not know."""
    for place, name, options in _named(given.data["markdown_extensions"]):
        at: list[str | int] = ["markdown_extensions", place]
        if not isinstance(name, str) or not _is_extension(name):
            yield _told("settings/extension", given, at, [*_installed("markdown.extensions"), *_beside(str(name))], written=name)
        elif not isinstance(options, dict | None):
            said = MESSAGES.words("settings/kind/group")
            yield _told("settings/kind", given, [*at, name], key=name, kind=said)
        else:
            yield from _options(given, [*at, name], name, options or {})


def _options(given: Given, at: list[str | int], name: str, options: dict[str, Any]) -> Iterator[Problem]:
    try:
        markdown.Markdown(extensions=[name], extension_configs=with_python({name: options}))
    except Exception as error:
        key = str(error.args[0]) if isinstance(error, KeyError) and error.args else ""
        if key in options:
            yield _told("settings-key", given, [*at, key], _known_options(name), written=key)
        else:
            yield _told("settings/option", given, at, written=name)


def _known_options(name: str) -> list[str]:
    """The options of an extension."""
    extension = markdown.Markdown().build_extension(name, {})
    return [*extension.config]


def _beside(name: str) -> list[str]:
    """The modules that stand where this one is looked for."""
    package = name.rpartition(".")[0]
    try:
        spec = find_spec(package) if package else None
    except (ImportError, ValueError):
        spec = None
    return [f"{package}.{each.name}" for each in iter_modules(spec.submodule_search_locations)] if spec else []


@cache
def _is_extension(name: str) -> bool:
    """Whether there is an extension of this name, or a module that may be one."""
    if name in _installed("markdown.extensions"):
        return True
    try:
        return "." in name and find_spec(name) is not None
    except (ImportError, ValueError):
        return False
