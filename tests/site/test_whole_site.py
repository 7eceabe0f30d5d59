"""What belongs to the site as a whole: sitemap, robots.txt, headers, the 404s, redirects, assets."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from helpers.pages import Page, elements, pages_of
from helpers.project import build, clean_environment, copy_project, digest
from selectolax.lexbor import LexborHTMLParser

from toolkit.hosts.description import FOREVER, HEADERS, POLICY, SECURE_HEADERS, cache_of
from toolkit.languages import LANGUAGES
from toolkit.publish.compressed import ENDINGS

SITE = "https://toolkit.example/"
VERSION = re.compile(r"\.[0-9a-f]{8}\.[a-z0-9]+(?:\.gz|\.br)?$")
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_sitemap_lists_every_page_with_its_translations(site: Path, pages: list[Page]) -> None:
    rows = ElementTree.parse(site / "sitemap.xml").getroot().findall("s:url", NAMES)
    found = {row.findtext("s:loc", "", NAMES): row for row in rows}
    assert len(found) == len(rows)
    assert set(found) == {SITE + page.path for page in pages if not page.file.endswith("404.html")}
    for address, row in found.items():
        key = address.removeprefix(SITE).removeprefix("en/")
        told = {link.get("hreflang"): link.get("href") for link in row.findall("x:link", NAMES)}
        wanted = {"nl": SITE + key, "x-default": SITE + key}
        assert told == wanted | ({} if key.endswith("-a2/") else {"en": SITE + "en/" + key})
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", row.findtext("s:lastmod", "", NAMES))
    assert not (site / "sitemap.xml.gz").exists()


def test_robots_allows_all_and_names_the_sitemap(site: Path, sub_site: Path) -> None:
    lines = (site / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert lines == ["User-agent: *", "Allow: /", "Sitemap: https://toolkit.example/sitemap.xml"]
    assert "Sitemap: https://gemeente.example/toolkit/sitemap.xml" in (sub_site / "robots.txt").read_text(encoding="utf-8")


def rules(site: Path) -> dict[str, dict[str, str]]:
    """What the file _headers says of each address."""
    told: dict[str, dict[str, str]] = {}
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            told[line] = here = {}
        else:
            name, _, value = line.strip().partition(": ")
            here[name] = value
    return told


@pytest.mark.parametrize("which", ["site", "sub_site"])
def test_only_files_with_their_version_in_their_name_are_kept(request: pytest.FixtureRequest, which: str) -> None:
    folder, base = request.getfixturevalue(which), "/" if which == "site" else "/toolkit/"
    found = rules(folder)
    del found[f"{base}*"]
    assert {tuple(told.items()) for told in found.values()} == {(("Cache-Control", FOREVER),)}
    kept = set()
    for path in [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]:
        if any(f"{base}{path}" == rule or (rule.endswith("*") and f"{base}{path}".startswith(rule[:-1])) for rule in found):
            kept.add(path)
            assert VERSION.search(path), path
    listed = (".css", ".js", ".woff2")  # some hosts read no more than a hundred rules: pictures are asked for again
    for page in pages_of(folder):
        address = SITE.rstrip("/") + base + page.path
        named = {
            urljoin(address, node.attributes["href"] or "") for node in page.tree.css("link[rel=stylesheet], link[rel=preload]")
        }
        named |= {urljoin(address, node.attributes["src"] or "") for node in page.tree.css("script[src], img[src]")}
        ours = {name.removeprefix(SITE.rstrip("/") + base) for name in named}
        assert {name for name in ours if "assets/" in name and name.endswith(listed)} <= kept, page
    assert not kept & {"assets/images/favicon.svg", "assets/images/social.png"}, "others know these by their names"


def test_headers_file(site: Path) -> None:
    first, *rest = (site / "_headers").read_text(encoding="utf-8").splitlines()
    everywhere = HEADERS | SECURE_HEADERS
    assert first == "/*"
    assert dict(line.strip().split(": ", 1) for line in rest[: len(everywhere)]) == everywhere
    lasting = rest[len(everywhere) :]  # each file that never changes, and below it how long it may be kept
    assert set(lasting[1::2]) == {f"  Cache-Control: {FOREVER}"}
    assert {cache_of(path.removeprefix("/")) for path in lasting[::2]} == {FOREVER}
    assert all((site / path.removeprefix("/")).is_file() for path in lasting[::2])
    assert "unsafe" not in HEADERS["Content-Security-Policy"]


def test_redirects_file(site: Path, sub_site: Path) -> None:
    assert (site / "_redirects").read_text(encoding="utf-8") == "/en/* /en/404.html 404\n"
    rows = (sub_site / "_redirects").read_text(encoding="utf-8").splitlines()
    assert "/toolkit/en/vragen/oude-naam /toolkit/en/vragen/beleid/ 301" in rows
    assert "/toolkit/voorpagina/ /toolkit/ 301" in rows
    assert rows[-1] == "/toolkit/en/* /toolkit/en/404.html 404"


def test_every_page_says_the_policy_itself(site: Path, sub_site: Path) -> None:
    """For hosts that send no headers. It stands before all that it is about, and says no more than a page can."""
    for folder in (site, sub_site):
        for path in folder.rglob("*.html"):
            tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
            first = [(node.attributes.get("http-equiv") or node.attributes.get("name")) for node in tree.css("head > *")[1:3]]
            assert first == ["Content-Security-Policy", "referrer"], path
            said = dict(part.strip().split(" ", 1) for part in tree.css("meta[http-equiv]")[0].attributes["content"].split(";"))
            assert said == {name: value for name, value in POLICY.items() if name != "frame-ancestors"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_not_found_page_works_at_any_depth_below_a_path(sub_site: Path, language: str) -> None:
    folder = sub_site if language == "nl" else sub_site / language
    page = Page(folder, "404.html")
    assert page.tree.css_first("html").attributes["lang"] == language
    assert page.tree.css_first('meta[name="robots"]').attributes["content"] == "noindex"
    shown = "https://gemeente.example/toolkit/een/adres/diep/in/de/site/dat/er/niet/is"
    count = 0
    for node in elements(page.tree):
        for name in ("href", "src", "data-index", "data-worker", "data-root"):
            value = node.attributes.get(name)
            if value is None or value.startswith("#"):
                continue
            target = urlsplit(urljoin(shown, value))
            if target.hostname == "code.example":
                continue
            count += 1
            assert target.hostname == "gemeente.example", value
            assert target.path.startswith("/toolkit/"), f"{name}={value}"
            path = target.path.removeprefix("/toolkit/")
            assert (sub_site / path).exists(), f"{name}={value}"
            assert not (sub_site / path).is_dir() or target.path.endswith("/"), f"{name}={value} needs a redirect"
    assert count > 30


def test_not_found_pages_are_in_no_index(site: Path) -> None:
    assert "404" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert not (site / "404").exists()
    assert not (site / "en" / "404").exists()


@pytest.mark.parametrize("root", ["", "en/"])
@pytest.mark.parametrize(
    ("old", "new"), [("vragen/oude-naam/", "vragen/beleid/"), ("oefeningen/een/diep/adres/", "oefeningen/"), ("voorpagina/", "")]
)
def test_renamed_pages_lead_to_the_new_ones(sub_site: Path, root: str, old: str, new: str) -> None:
    page = Page(sub_site, f"{root}{old}index.html")
    refresh = page.tree.css_first('meta[http-equiv="refresh"]').attributes["content"] or ""
    base = "https://gemeente.example/toolkit/"
    assert refresh.startswith("0; url=")
    assert urljoin(base + root + old, refresh.removeprefix("0; url=")) == base + root + new
    (link,) = page.tree.css("main a")
    assert urljoin(base + root + old, link.attributes["href"]) == base + root + new
    target = Page(sub_site, f"{root}{new}index.html").tree.css_first("h1").text(strip=True)
    assert target in link.text()
    assert page.tree.css_first("html").attributes["lang"] == (root.rstrip("/") or "nl")
    assert page.tree.css_first('link[rel="canonical"]').attributes["href"] == base + root + new
    assert page.tree.css_first('meta[name="robots"]').attributes["content"] == "noindex"


def test_renamed_pages_are_in_no_index(sub_site: Path) -> None:
    assert "oude-naam" not in (sub_site / "sitemap.xml").read_text(encoding="utf-8")
    for file in ("search/search_index.json", "en/search/search_index.json"):
        docs = json.loads((sub_site / file).read_text(encoding="utf-8"))["docs"]
        assert docs
        assert not [doc for doc in docs if "oude-naam" in doc["location"]]


def asked_for(site: Path, pages: list[Page] | None = None) -> set[str]:
    """Every file that pages ask for (all pages, if none are given), and what those files ask for in turn."""
    found: set[str] = set()

    def ask(by: str, address: str) -> None:
        target = urlsplit(urljoin(SITE + by, address))
        path = target.path.lstrip("/")
        if f"{target.scheme}://{target.netloc}/" != SITE or path in found or path.endswith("/"):
            return
        found.add(path)
        if path.endswith(".css"):
            text = re.sub(r"/\*.*?\*/", "", (site / path).read_text(encoding="utf-8"), flags=re.DOTALL)
            for inner in re.findall(r"""url\(["']?([^"')]+)|@import\s+["']([^"']+)""", text):
                ask(path, inner[0] or inner[1])
        elif path.endswith(".js") and "/workers/" not in path:
            for inner in re.findall(r"""(?:from|import)\s*\(?\s*["'`]([^"'`]+)""", (site / path).read_text(encoding="utf-8")):
                ask(path, inner)

    for page in pages or pages_of(site):
        for node in elements(page.tree):
            for name in ("src", "data-worker", "data-index", "href" if node.tag == "link" else "src"):
                if node.attributes.get(name):
                    ask(page.file, node.attributes[name])
            if node.attributes.get("property") == "og:image":
                ask(page.file, node.attributes["content"])
            kept = "download" in node.attributes  # a file of a chart, for who wants to keep it
            if node.tag == "a" and (kept or (node.attributes.get("href") or "").endswith((".pdf", ".zip"))):
                ask(page.file, node.attributes["href"])
    return found


def test_what_pages_ask_for_is_there_and_nothing_else_is_shipped(site: Path) -> None:
    shown = (".svg", ".png", ".jpg", ".webp")  # pictures that stand beside a page
    asked = {
        path
        for path in asked_for(site)
        if path.startswith(("assets/", "pdf/", "download/", "search/", "en/search/")) or path.endswith(shown)
    }
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file() and path.suffix not in ENDINGS}
    assert asked - there == set()
    at_root = {"sitemap.xml", "robots.txt", "favicon.ico", "_headers", "_redirects"}
    others = {path for path in there if not path.endswith(".html")} - at_root
    assert others - asked == set()


def weight(path: Path) -> int:
    """Bytes that a server sends for a file: fonts are compressed already."""
    return path.stat().st_size if path.suffix == ".woff2" else len(gzip.compress(path.read_bytes(), 9))


def test_no_page_has_more_than_a_phone_can_carry(site: Path) -> None:
    """The page itself with its styles, scripts and fonts: under 150 KB over the line; the scan, with all parts, a bit more."""
    for page in pages_of(site):
        assert len(page.text.encode()) < 200_000, page
        parts = [
            site / path
            for path in asked_for(site, [page])
            if path.endswith((".css", ".js", ".woff2")) and "/workers/" not in path
        ]
        most = 156_000 if page.file.endswith("scan/index.html") else 150_000
        assert sum(map(weight, [site / page.file, *parts])) < most, page


def test_link_check_of_the_command_line_finds_nothing(project: Path, site: Path) -> None:
    command = [sys.executable, str(project / "scripts" / "build.py"), "links", str(site)]
    done = subprocess.run(command, env=clean_environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Alle links kloppen.\n"


def test_without_pango_all_but_the_pdfs_is_made_and_the_editor_is_told(sub_project: Path, sub_site: Path, site: Path) -> None:
    said = (sub_project / "said.txt").read_text(encoding="utf-8")
    scripts, pdfs = [line for line in said.splitlines() if line.startswith("Let op: ")]
    assert "esbuild ontbreekt" in scripts
    assert "PDF's kunnen hier niet gemaakt worden" in pdfs
    assert "apt-get install libpango" in said
    assert not (sub_site / "pdf").exists()
    assert not (sub_site / "assets" / "bladen").exists()
    assert [page.file for page in pages_of(sub_site) if page.tree.css(".thumb")] == [], "no picture of what is not there"
    assert {page.file for page in pages_of(sub_site)} == {page.file for page in pages_of(site)}


def test_same_words_give_the_same_site(project: Path, site: Path, tmp_path: Path) -> None:
    """Built again, elsewhere, in another time zone, with another order of sets: every byte is the same.

    Finished PDFs are kept between builds; some are taken away here, so that they are made again too.
    """
    again = copy_project(tmp_path / "again", project)
    shutil.copytree(project / ".cache", again / ".cache", dirs_exist_ok=True)
    anew = {(site / "pdf" / path).read_bytes() for path in ("nl/checklist.pdf", "en/checklist.pdf")}
    gone = [path for path in (again / ".cache").rglob("*.pdf") if path.read_bytes() in anew]
    assert len(gone) == len(anew)
    for path in gone:
        path.unlink()
    done = build(again, "--strict", PYTHONHASHSEED="7", TZ="Pacific/Auckland", LC_ALL="C")
    assert done.returncode == 0, done.stderr
    one, other = digest(site), digest(again / "site")
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
