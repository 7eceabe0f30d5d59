"""The sitemap, with the alternates of each page, and robots.txt, which names it."""

from __future__ import annotations

from html import escape
from pathlib import Path

from ..content.site import Site
from .not_found import KEY


def write_sitemap(folder: Path, site: Site) -> int:
    """Write sitemap.xml with every page in every language and its alternates; returns the number of addresses.

    Protocol: sitemaps.org 0.9, with xhtml:link for languages.
    """
    rows = []
    for entry in site.content:
        if entry.key == KEY:
            continue
        others = "".join(
            f'<xhtml:link rel="alternate" hreflang="{other.language}" href="{escape(site.absolute(other.url))}"/>'
            for other in site.alternates(entry)
        )
        default = escape(site.absolute(site.alternates(entry)[0].url))
        rows.append(
            f"<url><loc>{escape(site.absolute(entry.url))}</loc><lastmod>{entry.page.updated}</lastmod>{others}"
            f'<xhtml:link rel="alternate" hreflang="x-default" href="{default}"/></url>'
        )
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "\n".join(sorted(rows)) + "\n</urlset>\n"
    )
    (folder / "sitemap.xml").write_text(text, encoding="utf-8")
    (folder / "sitemap.xml.gz").unlink(missing_ok=True)
    (folder / "robots.txt").write_text(f"User-agent: *\nAllow: /\nSitemap: {site.absolute('sitemap.xml')}\n", encoding="utf-8")
    return len(rows)
