"""Checks links, anchors, ids and assets of a folder of built HTML. Start at `check_site`; no network, ever.

The rooms, each of which imports only from those above it; `reason` is what all stand on, `check` calls them all:

files/    what is there
address/  what an address says, and where it leads
read/     what is written in pages, style sheets, pictures, sitemaps, scripts and PDFs
rules/    what is wrong, all into one ledger: one cause, one problem
source/   who wrote it: the Markdown line or the template of a MkDocs project
tell/     how it is told, in Dutch and in English

Of the toolkit it needs `toolkit.problems` and nothing else. "Site" means the folder that is checked; where that will live is its
`SiteAddress`.
"""

from __future__ import annotations

from linkcheck.check import Checked, check_links, check_site
from linkcheck.source.mkdocs import Sources, built_path, mkdocs_sources

__all__ = ["Checked", "Sources", "built_path", "check_links", "check_site", "mkdocs_sources"]
