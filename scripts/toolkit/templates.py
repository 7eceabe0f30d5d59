"""The templates of overrides/ for what is made outside MkDocs: PDFs and redirects."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined


def environment(root: Path) -> Environment:
    """The templates of `root`/overrides. An unknown variable is an error, not an empty spot."""
    made = Environment(loader=FileSystemLoader(root / "overrides"), undefined=StrictUndefined, autoescape=True)
    prepare(made)
    return made


def prepare(made: Environment) -> None:
    """What templates on either side of the door need: words of an editor are never markup, and plain where no markup can be."""
    made.autoescape = True
    made.filters["plain"] = str  # of a text that also knows itself as HTML: its words
