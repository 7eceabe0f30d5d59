"""The templates of overrides/ for what is made outside MkDocs: PDFs and redirects."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined


def environment(root: Path, finalize: Callable[..., Any] | None = None) -> Environment:
    """The templates of `root`/overrides. An unknown variable is an error, not an empty spot.

    finalize: what each value goes through when it is printed.
    """
    return Environment(loader=FileSystemLoader(root / "overrides"), undefined=StrictUndefined, autoescape=True, finalize=finalize)
