"""The Markdown of a project: the same for a page, for paper and for the check, so that none of them knows a word less."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import markdown
from markdown.extensions import Extension

from ..generator import Options, dialect
from . import fences, icons
from .citations import Citations
from .foreign import ForeignWords
from .reasons import Reasons

HERE = Path(__file__).resolve().parents[3]  # the project that this code belongs to
_PYTHON: Options = {  # what mkdocs.yml cannot say, as it is code
    "pymdownx.emoji": {"emoji_index": icons.index, "emoji_generator": icons.drawing},
    "pymdownx.superfences": {"custom_fences": [{"name": "*", "class": "", "validator": fences.accept, "format": fences.block}]},
}
_IDS = "toc"  # gives each heading an id: not on paper, where in a binder it would stand twice


def own() -> list[Extension]:
    """What the toolkit adds for every text, beside what mkdocs.yml lists."""
    return [Citations(), ForeignWords(), Reasons()]


def with_python(options: Options) -> Options:
    """The options of mkdocs.yml, and those that are code."""
    return options | {name: options.get(name, {}) | code for name, code in _PYTHON.items()}


def reader(root: Path | None, *more: Any) -> markdown.Markdown:
    """Something that turns one text of the project at `root` (that of this code if None) into HTML. more: extensions for it."""
    written = dialect(root or HERE)
    names = [name for name in written.names if name != _IDS]
    return markdown.Markdown(extensions=[*names, *own(), *more], extension_configs=with_python(written.options))
