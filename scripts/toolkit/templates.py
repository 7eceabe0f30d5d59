"""The templates of overrides/ for what is made outside MkDocs: PDFs and redirects."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .hosts.description import META_POLICY, REFERRER


def environment(root: Path, finalize: Callable[..., Any] | None = None) -> Environment:
    """The templates of `root`/overrides. An unknown variable is an error, not an empty spot. finalize: see `prepare`."""
    made = Environment(loader=FileSystemLoader(root / "overrides"), undefined=StrictUndefined, autoescape=True)
    prepare(made, finalize)
    return made


def prepare(made: Environment, finalize: Callable[..., Any] | None = None) -> None:
    """What templates on either side of the door need: words of an editor are never markup, and plain where no markup can be.

    finalize: what each value goes through when it is printed.
    """
    made.autoescape, made.finalize = True, finalize
    made.globals |= {"meta_policy": META_POLICY, "referrer": REFERRER}  # for hosts that send no headers
    made.filters["plain"] = str  # of a text that also knows itself as HTML: its words
