"""The templates of overrides/ for what is made outside MkDocs: PDFs and redirects."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined


def environment(root: Path) -> Environment:
    """The templates of `root`/overrides. An unknown variable is an error, not an empty spot."""
    return Environment(loader=FileSystemLoader(root / "overrides"), undefined=StrictUndefined, autoescape=True)
