"""A list that editors keep in a YAML file of its own, read and held to its model."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import ValidationError

from ..content.models import Model
from ..content.schema import validation
from ..content.source import Source, yaml_reason
from ..problems import MESSAGES, Problem
from ..yamlfile import DoubleKey, Key, line_of_error, load_with_lines

Whole = TypeVar("Whole", bound=Model)


def read_listed(root: Path, file: Path, model: type[Whole]) -> tuple[Whole | None, Source | None, list[Problem]]:
    """The list in `file` below `root`, that file with the line of each value, and what is wrong with how it is written.

    model: of the whole list, with one field that holds its items; with several, the file has a list below each of their names.
    Nothing when the file is not there, or is wrong.
    """
    path, fields = root / file, tuple(model.model_fields)
    above: Key = fields if len(fields) == 1 else ()
    if not path.is_file():
        return None, None, []
    text, name = path.read_text(encoding="utf-8"), file.as_posix()
    try:
        data, lines = load_with_lines(text)
    except (yaml.YAMLError, RecursionError) as error:
        line = line_of_error(text, error)
        if isinstance(error, DoubleKey):
            return None, None, [MESSAGES.problem("yaml-double", name, line, key=error.problem)]
        return None, None, [MESSAGES.problem("yaml/file", name, line, reason=yaml_reason(error))]
    below: dict[Key, int] = {(*above, *key): line for key, line in lines.items()}
    source = Source(path, name, {}, below, "")
    try:
        return model.model_validate({above[0]: data or []} if above else data or {}), source, []
    except ValidationError as error:
        return None, None, validation(error, source, model)
