"""What the site needs once all its pages stand: a 404 in each language, sitemap, redirects, no files that nothing uses."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from posixpath import relpath
from urllib.parse import urljoin

import minify_html
import yaml

from .content import LANGUAGES
from .problems import Problem
from .strings import strings
from .templates import environment
from .views import Site

_ADDRESS = re.compile(r'(\s(?:href|src|data-index|data-root|data-worker)=")([^"#][^"]*|)(")')
_EXPLANATION = re.compile(r"/\*\*.*?\*/|^\s*// @ts-check$", re.DOTALL | re.MULTILINE)
REDIRECTS = "redirects.yml"
THEME = ("bundle.", "main.", "palette.")  # files of the theme that no template of ours asks for
ADDRESS = re.compile(r"[a-z0-9_-]+(/[a-z0-9_-]+)*\Z")


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


def read_redirects(root: Path, written: set[str]) -> tuple[dict[str, str], list[Problem]]:
    """The renamed pages of `root`/redirects.yml, as {old key: new key}, and what is wrong with the list.

    written: keys of the Dutch pages that exist ("vragen/beleid").
    """
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
    rows, problems = text.splitlines(), []
    listed = {str(old): str(new) for old, new in listed.items()}
    for old, new in listed.items():
        line = next((n for n, row in enumerate(rows, 1) if row.startswith(f"{old}:")), 0)
        if not ADDRESS.match(old):
            problems.append(
                Problem(
                    REDIRECTS,
                    line,
                    f"«{old}» is geen adres van een pagina.",
                    "Schrijf het zonder schuine streep vooraan of achteraan en zonder .md: «vragen/oude-naam».",
                    "redirect",
                )
            )
        elif old in written:
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
        elif new not in written:
            problems.append(
                Problem(
                    REDIRECTS,
                    line,
                    f"«{old}» verwijst naar «{new}», maar die pagina bestaat niet.",
                    "Schrijf het adres zonder schuine streep vooraan of achteraan en zonder .md: «vragen/beleid».",
                    "redirect",
                )
            )
    return listed, problems


def write_redirects(root: Path, folder: Path, site: Site, redirects: dict[str, str]) -> None:
    """A small page at each old address below `folder`, in each language, that leads to the new one and has a link to it.

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
            values["icon"] = relpath("/assets/images/favicon.svg", "/" + here)  # else each visit asks for /favicon.ico
            page.write_text(template.render(values), encoding="utf-8")


def remove_unused(site: Path, languages: tuple[str, ...]) -> int:
    """Remove the assets that no page, style or script names; returns how many bytes that were.

    They come from the theme, or are embedded in the PDFs and of no use beside them. The search worker and the stemmers of the
    site's languages stay (English needs none): the worker makes up their names.
    """
    stemmers = {"lunr.stemmer.support.min.js", *(f"lunr.{language}.min.js" for language in languages)}
    assets = site / "assets"
    ours = [
        path
        for kind in ("stylesheets/*.css", "javascripts/*.js", "javascripts/scan/**/*.js")
        for path in assets.glob(kind)
        if "scan" in path.relative_to(assets).parts or not path.name.startswith(THEME)  # the scan has a main.js of its own
    ]
    told = "\n".join(path.read_text(encoding="utf-8") for path in [*site.rglob("*.html"), *ours])
    freed = 0
    for path in [path for path in assets.rglob("*") if path.is_file()]:
        if path.name not in stemmers and f"/{path.name}" not in told:
            freed += path.stat().st_size
            path.unlink()
    for folder in sorted(assets.rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    return freed


def minify_scripts(site: Path) -> int:
    """Take explanations and white space out of the published scripts of the scan; returns how many bytes that were.

    They are for who reads the source. Each module stays a module, with its own names. The explanations go first: the minifier
    would keep them, and no text in these modules holds the beginning of one.
    """
    freed = 0
    for path in (site / "assets" / "javascripts" / "scan").rglob("*.js"):
        source = path.read_text(encoding="utf-8")
        bare = _EXPLANATION.sub("", source)
        page = minify_html.minify(f'<script type="module">{bare}</script>', minify_js=True)
        bare = page[page.index(">") + 1 : page.rindex("</script>")]
        path.write_text(bare, encoding="utf-8")
        freed += len(source) - len(bare)
    return freed
