"""What a text in YAML may not have, told before it is read: too much, too deep, or a value that stands for another.

Ten short lines that name one another can stand for more than a computer can hold, and three thousand brackets stop the reader.
No file of a project needs any of that. Only a text that may have it is looked at twice.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

MOST = 2_000_000  # characters of a file; the longest of today has a tenth
DEEPEST = 50  # lists and groups in one another; the deepest of today are seven
_DEEP = re.compile(rf"^[ ?:-]{{{DEEPEST // 2}}}", re.MULTILINE)  # a level is a column at least, but for a list below its key
_NAMES = re.compile(r"(?:^|[\s,\[{-])[&*][^\s&*]", re.MULTILINE)


class Refused(yaml.MarkedYAMLError):
    """What is not read. name: of the sentence that says why; values: what is filled in there."""

    def __init__(self, name: str, mark: Any = None, **values: Any) -> None:
        super().__init__(problem=name, problem_mark=mark)
        self.name, self.values = name, values


def refuse(text: str, loader: type[Any]) -> None:
    """Raise Refused for what is not to be read with a loader of PyYAML. What is no YAML at all is left to who reads it."""
    if len(text) > MOST:
        raise Refused("yaml/large")
    if not (_NAMES.search(text) or _DEEP.search(text) or text.count("[") + text.count("{") > DEEPEST):
        return
    depth = 0
    try:
        for event in yaml.parse(text, Loader=loader):
            if name := getattr(event, "anchor", None):
                raise Refused(
                    "yaml/anchor", event.start_mark, written=f"{'*' if isinstance(event, yaml.AliasEvent) else '&'}{name}"
                )
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > DEEPEST:
                    raise Refused("yaml/deep", event.start_mark, deepest=DEEPEST)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except Refused:
        raise
    except (yaml.YAMLError, UnicodeError):
        return
