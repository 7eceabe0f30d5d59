"""The Markdown of the site: the same for a page, for paper and for the check, so that none of them knows a word less."""

from __future__ import annotations

from typing import Any

import markdown

from . import fences, icons

EXTENSIONS: dict[str, dict[str, Any]] = {  # of Python-Markdown and pymdownx, each with its options
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {"SEPARATOR": "-"},
    "md_in_html": {},
    "smarty": {"smart_quotes": False},
    "tables": {"use_align_attribute": True},  # no style attributes: the security policy lets none through
    "pymdownx.blocks.caption": {},
    "pymdownx.caret": {},
    "pymdownx.details": {},
    "pymdownx.emoji": {"emoji_index": icons.index, "emoji_generator": icons.drawing, "title": "none", "alt": "short"},
    "pymdownx.keys": {"strict": True},
    "pymdownx.mark": {},
    "pymdownx.superfences": {"custom_fences": [{"name": "*", "class": "", "validator": fences.accept, "format": fences.block}]},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {},
    "pymdownx.tilde": {},
}

ON_SCREEN: dict[str, dict[str, Any]] = {  # no ids of their own for headings on paper: in a binder they would stand there twice
    "toc": {"permalink": False, "marker": ""},  # the list of headings stands beside the text of each page, without a mark
}


def reader(*more: Any) -> markdown.Markdown:
    """Something that turns Markdown into HTML, once. more: extensions for this text only."""
    return markdown.Markdown(extensions=[*EXTENSIONS, *more], extension_configs=EXTENSIONS)
