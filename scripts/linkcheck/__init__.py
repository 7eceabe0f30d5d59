"""Checks links, anchors, ids and assets of a folder of built HTML. Start at `check_links`; no network, ever.

The parts, in the order in which an address meets them:

what is there      `files`, `discover` (where the site lives)
what is written    `extract`, `attributes`, `css`, `srcset`, `xmlfiles`, `linked_data`, `pdf_links`
where it leads     `urls`, `mail`, `redirects`, `resolve`
what is wrong      `pages`, `ids`, `sitewide`, `modules`, `pdf_check`, `graph`, all into `ledger`: one cause, one problem
who wrote it       `sources`, `markdown`, `locate`, `locate_html`
telling it         `suggest`, `messages`, `report`; `check` calls them all, and `heap` makes the parser fast
"""

from __future__ import annotations

from linkcheck.check import check_links
from linkcheck.source.mkdocs import Sources, built_path, mkdocs_sources

__all__ = ["Sources", "built_path", "check_links", "mkdocs_sources"]
