"""Checks links, anchors, ids and assets of a folder of built HTML. Start at `check_site`; no network, ever.

The rooms, each of which imports only from those above it; `reason` and `problems` are what all stand on, `check` calls them all:

files/    what is there
address/  what an address says, and where it leads
read/     what is written in pages, style sheets, pictures, sitemaps, scripts and PDFs
rules/    what is wrong, all into one ledger: one cause, one problem
source/   who wrote it: the Markdown line or the template of a MkDocs project
tell/     how it is told, in Dutch and in English
choose/   what is asked for: by code, and what is left as it is for a reason
formats/  the report: as text, for a pull request, or for other programs
command   the command line

It needs nothing of the project around it. "Site" means the folder that is checked; where that will live is its `SiteAddress`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from linkcheck.check import Checked, check_links, check_site
    from linkcheck.source.mkdocs import Sources, built_path, mkdocs_sources

__all__ = ["Checked", "Sources", "built_path", "check_links", "check_site", "mkdocs_sources"]
__version__ = "0.1.0"  # the same in pyproject.toml, beside this file
_FROM = {
    "Checked": "check",
    "check_links": "check",
    "check_site": "check",
    "Sources": "source.mkdocs",
    "built_path": "source.mkdocs",
    "mkdocs_sources": "source.mkdocs",
}


def __getattr__(name: str) -> Any:
    """What is asked for, loaded only then: whoever wants a `Problem` needs no PDF reader."""
    if name not in _FROM:
        raise AttributeError(name)
    return getattr(import_module(f"linkcheck.{_FROM[name]}"), name)
