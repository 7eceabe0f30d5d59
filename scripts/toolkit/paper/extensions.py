"""The Markdown that paper knows."""

from __future__ import annotations

EXTENSIONS = ["admonition", "attr_list", "fenced_code", "md_in_html", "tables"]
