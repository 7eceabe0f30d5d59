"""What a field of a model is: plain or a model of its own, one or a list, translated or the same in every language."""

from __future__ import annotations

import types
from functools import cache
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from .models import Translated


def _inner(annotation: Any) -> tuple[Any, bool]:
    """The bare type behind Annotated and Optional, and whether it is translated."""
    if hasattr(annotation, "__metadata__"):
        inner, translated = _inner(annotation.__origin__)
        return inner, translated or any(mark is Translated or isinstance(mark, Translated) for mark in annotation.__metadata__)
    if get_origin(annotation) in (Union, types.UnionType):
        options = [option for option in get_args(annotation) if option is not type(None)]
        if len(options) == 1:
            return _inner(options[0])
    return annotation, False


@cache
def shape(model: type[BaseModel], name: str) -> tuple[type[BaseModel] | None, bool, bool]:
    """Of the field `name`: the model it holds (None for plain values), whether it is a list, whether it is translated."""
    field = model.model_fields[name]
    inner, translated = _inner(field.annotation)
    translated = translated or any(isinstance(mark, Translated) for mark in field.metadata)
    listed = get_origin(inner) is list
    if listed:
        inner, item_translated = _inner(get_args(inner)[0])
        translated = translated or item_translated
    is_model = isinstance(inner, type) and issubclass(inner, BaseModel)
    return (inner if is_model else None), listed, translated
