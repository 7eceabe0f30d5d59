"""What the site needs once all its pages stand: a 404 in each language, sitemap, redirects, no files that nothing uses."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from posixpath import relpath
from urllib.parse import urljoin

import yaml

from .content import LANGUAGES, Content
from .problems import Problem
from .strings import strings
from .templates import environment
from .views import Site

_ADDRESS = re.compile(r'(\s(?:href|src|data-index|data-root|data-worker)=")([^"#][^"]*|)(")')
REDIRECTS = "redirects.yml"


def move_not_found(site: Path, base_path: str) -> None:
    """Put the built page 404/index.html in place of MkDocs' 404.html, per language, with addresses from the root.

    A server shows it under any address, so relative addresses would lead astray. base_path: "/" or "/toolkit/".
    """
    for language in LANGUAGES:
        root = site if language == LANGUAGES[0] else site / language
        page = root / "404" / "index.html"
        here = base_path + page.parent.relative_to(site).as_posix() + "/"

        def absolute(match: re.Match[str], here: str = here) -> str:
            address = match.group(2)
            return match.group(0) if "://" in address else f"{match.group(1)}{urljoin(here, address)}{match.group(3)}"

        (root / "404.html").write_text(_ADDRESS.sub(absolute, page.read_text(encoding="utf-8")), encoding="utf-8")
        page.unlink()
        page.parent.rmdir()


def write_sitemap(folder: Path, site: Site) -> int:
    """Write sitemap.xml with every page in every language and its alternates; returns the number of addresses.

    Protocol: sitemaps.org 0.9, with xhtml:link for languages.
    """
    rows = []
    for entry in site.content:
        if entry.key == "404":
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


def read_redirects(root: Path, content: Content) -> tuple[dict[str, str], list[Problem]]:
    """The renamed pages of `root`/redirects.yml, as {old key: new key}, and what is wrong with the list."""
    path = root / REDIRECTS
    if not path.exists():
        return {}, []
    text = path.read_text(encoding="utf-8")
    try:
        listed = yaml.safe_load(text) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return {}, [
            Problem(
                REDIRECTS,
                mark.line + 1 if mark else 0,
                "Dit is geen geldige YAML.",
                "Schrijf elke regel als «oud-adres: nieuw-adres».",
                "yaml",
            )
        ]
    if not isinstance(listed, dict):
        return {}, [
            Problem(
                REDIRECTS, 1, "Dit is geen lijst van adressen.", "Schrijf elke regel als «oud-adres: nieuw-adres».", "redirect"
            )
        ]
    rows, pages, problems = text.splitlines(), content.pages[LANGUAGES[0]], []
    for old, new in listed.items():
        line = next((n for n, row in enumerate(rows, 1) if row.startswith(f"{old}:")), 0)
        if old in pages:
            problems.append(
                Problem(
                    REDIRECTS,
                    line,
                    f"«{old}» is een bestaande pagina en kan niet ook doorverwijzen.",
                    "Haal de regel weg.",
                    "redirect",
                )
            )
        if new in listed:
            problems.append(
                Problem(
                    REDIRECTS,
                    line,
                    f"«{old}» verwijst naar «{new}», dat zelf weer doorverwijst.",
                    f"Verwijs meteen naar «{listed[new]}».",
                    "redirect-chain",
                )
            )
        elif new not in pages:
            problems.append(
                Problem(
                    REDIRECTS,
                    line,
                    f"«{old}» verwijst naar «{new}», maar die pagina bestaat niet.",
                    "Schrijf het adres zonder schuine streep vooraan: «vragen/beleid».",
                    "redirect",
                )
            )
    return listed, problems


def write_redirects(root: Path, folder: Path, site: Site, redirects: dict[str, str]) -> None:
    """A small page at each old address below `folder`, in each language, that leads to the new one, with a link for who is not led.

    root: the project, for its template moved.html; redirects: {old key: new key}, as `read_redirects` gives them.
    """
    template = environment(root).get_template("moved.html")
    for language in LANGUAGES:
        for old, new in redirects.items():
            target = site.content.get(language, new)
            here = ("" if language == LANGUAGES[0] else f"{language}/") + old + "/"
            address = relpath("/" + target.url, "/" + here) + "/"
            page = folder / here / "index.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            values = {"t": strings(language), "lang": language, "address": address, "target": target, "site": site}
            page.write_text(template.render(values), encoding="utf-8")


def remove_unused(site: Path, languages: tuple[str, ...]) -> int:
    """Remove what the theme brings along and no page asks for; returns how many bytes that were.

    Kept of the theme: the search worker and the stemmers of the site's languages (English needs none).
    """
    keep = {"lunr.stemmer.support.min.js", *(f"lunr.{language}.min.js" for language in languages)}
    scripts, styles = site / "assets" / "javascripts", site / "assets" / "stylesheets"
    doomed = [
        *scripts.glob("bundle.*"),
        *scripts.glob("workers/*.map"),
        *styles.glob("main.*"),
        *styles.glob("palette.*"),
        *(path for path in (scripts / "lunr").rglob("*.js") if path.name not in keep),
        site / "assets" / "images" / "favicon.png",
    ]
    freed = 0
    for path in doomed:
        if path.exists():
            freed += path.stat().st_size
            path.unlink()
    return freed
