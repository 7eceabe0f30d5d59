"""A list that editors keep in a YAML file of its own, read and held to its model."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from ..content.models import Model
from ..content.schema import validation
from ..content.source import Source
from ..given import Unreadable, read_data
from ..problems import Problem
from ..yamlfile import Key

Whole = TypeVar("Whole", bound=Model)


def read_listed(root: Path, file: Path, model: type[Whole]) -> tuple[Whole | None, Source | None, list[Problem]]:
    """The list in `file` below `root`, that file with the line of each value, and what is wrong with how it is written.

    model: of the whole list, with one field that holds its items; with several, the file has a list below each of their names.
    Nothing when the file is not there, or is wrong.
    """
    path, fields = root / file, tuple(model.model_fields)
    above: Key = fields if len(fields) == 1 else ()
    if not path.exists():
        return None, None, []
    try:
        given = read_data(path, file.as_posix())
    except Unreadable as error:
        return None, None, [error.problem]
    below: dict[Key, int] = {(*above, *key): line for key, line in given.lines.items()}
    source = Source(path, given.name, {}, below, "")
    try:
        return model.model_validate({above[0]: given.data or []} if above else given.data or {}), source, []
    except ValidationError as error:
        return None, None, validation(error, source, model)
