"""The Markdown that paper knows."""

from __future__ import annotations

EXTENSIONS = ["admonition", "attr_list", "md_in_html", "tables"]
