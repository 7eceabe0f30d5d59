"""The one reader of YAML: front matter, mkdocs.yml, lists and words all come in here.

libyaml reads ten times as fast as the reader in Python. Where it stops, the other reads the text again: its messages and places
are what editors are told. What has no end, or would take a computer down, is refused before it is read: yaml_limits.py.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from .yaml_limits import Refused, refuse

_NEWLINE = re.compile("\n")
Key = tuple[str | int, ...]  # the place of a value: ("criteria", 0, "id")


class DoubleKey(yaml.MarkedYAMLError):
    """A key that is written twice in one mapping; `problem` is the key."""


class NotAValue(yaml.MarkedYAMLError):
    """A date or number that does not exist (`problem` is what is written), or a key that is no text (`problem` is None)."""


class _Careful(yaml.SafeLoader):
    """The reader in Python."""


class _Fast(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The reader of libyaml; the other one where PyYAML was built without it."""


def _mapping(loader: Any, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[Any] = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)
        try:
            double = key in seen
        except TypeError as error:  # a list or a mapping
            raise NotAValue(problem=None, problem_mark=node.start_mark) from error
        if not isinstance(key, str):
            raise NotAValue(problem=None, problem_mark=key_node.start_mark)
        if double:
            raise DoubleKey(problem=str(key), problem_mark=key_node.start_mark)
        seen.add(key)
    return dict(loader.construct_mapping(node, deep=True))


def _env(loader: Any, node: yaml.Node) -> Any:
    """The value of an environment variable, as MkDocs reads it: !ENV NAME, or !ENV [NAME, …, value if none is there]."""
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(str(loader.construct_scalar(node)))
    if not isinstance(node, yaml.SequenceNode):
        raise yaml.MarkedYAMLError(problem="!ENV", problem_mark=node.start_mark)
    *names, default = loader.construct_sequence(node)
    return next((os.environ[name] for name in names if os.environ.get(name)), default)


class _Strict(_Fast):
    """Refuses a key that is written twice."""


class _StrictCareful(_Careful):
    """The same in Python."""


class _Settings(_Strict):
    """Reads mkdocs.yml with its tags; what they name in Python is of no use here."""


class _SettingsCareful(_StrictCareful):
    """The same in Python."""


def _named(loader: Any, tag: str, node: yaml.Node) -> None:
    """Nothing for what only names a thing in Python; what would run something is refused."""
    if not tag.startswith("name:"):
        raise Refused("yaml/python", node.start_mark)


def _guarded(construct: Callable[[Any, yaml.Node], Any]) -> Callable[[Any, yaml.Node], Any]:
    """As in PyYAML, but a value that looks like a date or number and is none is an error with a place."""

    def guarded(loader: Any, node: yaml.Node) -> Any:
        try:
            return construct(loader, node)
        except (ValueError, TypeError, AttributeError, KeyError) as error:
            written = node.value if isinstance(node, yaml.ScalarNode) else None
            raise NotAValue(problem=written, problem_mark=node.start_mark) from error

    return guarded


for _kind in ("bool", "int", "float", "binary", "timestamp"):
    _tag = f"tag:yaml.org,2002:{_kind}"
    for _any in (_Fast, _Careful):
        _any.add_constructor(_tag, _guarded(yaml.SafeLoader.yaml_constructors[_tag]))
for _loader in (_Strict, _StrictCareful):
    _loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)
for _settings in (_Settings, _SettingsCareful):
    _settings.add_constructor("!ENV", _env)
    _settings.add_multi_constructor("tag:yaml.org,2002:python/", _named)


def _read(text: str, loader: type[Any]) -> tuple[Any, yaml.Node | None]:
    reader = loader(text)
    try:
        node = reader.get_single_node()
        return (reader.construct_document(node) if node else None), node
    finally:
        reader.dispose()


def _twice(text: str, fast: type[Any], careful: type[Any]) -> tuple[Any, yaml.Node | None]:
    refuse(text, _Fast)
    try:
        return _read(text, fast)
    except (yaml.YAMLError, RecursionError, UnicodeError):
        return _read(text, careful)


def load(text: str) -> Any:
    """The data of a text in YAML. Raises yaml.YAMLError (with a place)."""
    return _twice(text, _Fast, _Careful)[0]


def load_file(path: Path) -> Any:
    """The data of a file in YAML. Raises as `load`, and OSError or UnicodeDecodeError when it cannot be read."""
    return load(path.read_text(encoding="utf-8"))


def load_settings(text: str) -> Any:
    """The data of mkdocs.yml: environment variables are filled in. Raises as `load`."""
    return _twice(text, _Settings, _SettingsCareful)[0]


def load_with_lines(text: str, *, settings: bool = False) -> tuple[Any, dict[Key, int]]:
    """The data of a text, and the line (from 1) on which each value stands, by its place.

    settings: the text is mkdocs.yml, which has tags of its own. Raises as `load`, and DoubleKey for a key that is written twice:
    YAML would keep the last and lose the first without a word.
    """
    data, node = _twice(text, *((_Settings, _SettingsCareful) if settings else (_Strict, _StrictCareful)))
    lines: dict[Key, int] = {}
    if node is not None:
        ends = [match.start() for match in _NEWLINE.finditer(text)]
        _walk(node, (), ends, lines)
    return data, lines


def line_at(text: str, index: int) -> int:
    """The line of a place in a text, as an editor counts. To YAML some invisible characters end a line too."""
    return text.count("\n", 0, index) + 1


def line_of_error(text: str, error: Exception) -> int:
    """The line (from 1) that a yaml.YAMLError tells of; 1 when it tells of none."""
    mark = getattr(error, "problem_mark", None)
    return line_at(text, mark.index if mark else getattr(error, "position", 0))


def _walk(node: yaml.Node, key: Key, ends: list[int], lines: dict[Key, int]) -> None:
    lines[key] = bisect_left(ends, node.start_mark.index) + 1
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            child = (*key, str(key_node.value))
            _walk(value_node, child, ends, lines)
            lines[child] = bisect_left(ends, key_node.start_mark.index) + 1
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            _walk(item, (*key, index), ends, lines)
