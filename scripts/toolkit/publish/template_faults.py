"""A fault in a template, told at the line of the template: Jinja and Python say what it is in English, and far from it."""

from __future__ import annotations

import re
import traceback
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

from ..problems import MESSAGES, Both, Problem
from ..strings import UnknownWords

_UNKNOWN = re.compile(r"^'([^']+)' is undefined$|.* has no attribute '([^']+)'$", re.DOTALL)


def in_template(root: Path, error: Exception) -> Problem | None:
    """The problem with a template that `error` tells of, at the line of the template; None if no template of `root` is in it."""
    templates = root.resolve() / "overrides"
    places = [(frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError) and error.filename:
        places.append((error.filename, error.lineno))
    ours = [(Path(name).resolve(), line) for name, line in places if Path(name).resolve().is_relative_to(templates)]
    if not ours:
        return None
    path, line = ours[-1]
    return MESSAGES.problem("template", path.relative_to(root.resolve()).as_posix(), line, reason=_reason(error))


def _reason(error: Exception) -> Both:
    """Why the template cannot be filled."""
    said = str(error).strip().removesuffix(".")
    if isinstance(error, UnknownWords):
        return MESSAGES.words("template/words", word=error.key)
    if isinstance(error, TemplateNotFound):
        return MESSAGES.words("template/missing", word=error.name or said)
    if isinstance(error, TemplateSyntaxError):
        return MESSAGES.words("template/syntax", said=said)
    if match := _UNKNOWN.match(said):
        return MESSAGES.words("template/unknown", word=match[1] or match[2])
    return MESSAGES.words("template/other", said=said) if said else MESSAGES.words("template/silent")
