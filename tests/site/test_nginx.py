"""The site behind a real nginx, with the configuration that is in deploy/: what a municipality gets that hosts it itself."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.nginx import CONFIG, Server, nginx
from helpers.pages import asset

from toolkit.publish.headers import FOREVER, HEADERS, nginx_headers


def published(site: Path, path: str) -> str:
    """A path, with its version in its name where it is one of the files that have that."""
    return "/" + asset(site, path[1:]) if path.startswith("/assets/") and path.endswith((".js", ".css")) else path


@pytest.fixture(scope="module")
def server(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """nginx, until the tests of this file are done."""
    with nginx(site, tmp_path_factory.mktemp("nginx")) as started:
        yield started


def test_header_lines_are_those_of_the_toolkit() -> None:
    lines = [line.strip() for line in CONFIG.read_text(encoding="utf-8").splitlines() if line.strip().startswith("add_header ")]
    assert lines == nginx_headers().splitlines()


@pytest.mark.parametrize(
    "path", ["/", "/en/", "/scan/", "/en/vragen/beleid/", "/assets/javascripts/site.js", "/pdf/nl/checklist.pdf"]
)
def test_pages_and_files_come_with_the_headers(server: Server, site: Path, path: str) -> None:
    path = published(site, path)
    answer = server.get(path)
    assert answer.status == 200
    assert answer.body == (site / path.lstrip("/") / ("index.html" if path.endswith("/") else "")).read_bytes()
    for name, value in HEADERS.items():
        assert answer.headers[name.lower()] == value
    assert "set-cookie" not in answer.headers
    assert not re.search(r"\d", answer.headers["server"]), "the version of nginx is nobody's business"


def test_types(server: Server, site: Path) -> None:
    wanted = {
        "/": "text/html; charset=utf-8",
        "/assets/stylesheets/page.css": "text/css; charset=utf-8",
        "/assets/images/favicon.svg": "image/svg+xml",
        "/search/search_index.json": "application/json",
        "/pdf/en/checklist.pdf": "application/pdf",
        "/sitemap.xml": "text/xml; charset=utf-8",
        "/robots.txt": "text/plain; charset=utf-8",
    }
    found = {path: server.get(published(site, path)).headers["content-type"] for path in wanted}
    assert {path: kind.replace("application/xml", "text/xml") for path, kind in found.items()} == wanted
    assert "javascript" in server.get(published(site, "/assets/javascripts/site.js")).headers["content-type"]


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("/bestaat/niet", "nl"),
        ("/bestaat/niet/", "nl"),
        ("/vragen/beleid/index.htm", "nl"),
        ("/english/", "nl"),
        ("/en/not/there/", "en"),
        ("/en/scan/x", "en"),
        ("/Vragen/", "nl"),
        ("/vragen/BELEID/", "nl"),
        ("/EN/", "nl"),
        ("/en/Scan/", "en"),
        ("/assets/", "nl"),
        ("/pdf/", "nl"),
        ("/pdf/nl/", "nl"),
        ("/en/search/", "en"),
        ("/_headers", "nl"),
        ("/404.html", "nl"),
        ("/en/404.html", "en"),
        ("/_redirects", "nl"),
        ("/.git/config", "nl"),
        ("/.htpasswd", "nl"),
        ("/vragen/.hidden", "nl"),
    ],
)
def test_what_is_not_there_gives_404_in_the_language_of_the_address(server: Server, site: Path, path: str, language: str) -> None:
    """Also for _headers, which is there."""
    answer = server.get(path)
    assert answer.status == 404
    assert answer.body == (site / ("" if language == "nl" else "en") / "404.html").read_bytes()
    for name, value in HEADERS.items():
        assert answer.headers[name.lower()] == value


@pytest.mark.parametrize("path", ["/vragen", "/en", "/en/vragen/beleid", "/oefeningen?half_day=2"])
def test_folder_without_slash_is_sent_on_to_the_same_host(server: Server, path: str) -> None:
    answer = server.get(path)
    assert answer.status == 301
    plain, _, query = path.partition("?")
    assert answer.headers["location"] == f"{plain}/" + (f"?{query}" if query else "")  # no host: that of the visitor stays


@pytest.mark.parametrize(
    "path", ["/../../etc/passwd", "/assets/..%2f..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd"]
)
def test_nothing_outside_the_folder(server: Server, path: str) -> None:
    answer = server.get(path)
    assert answer.status in (400, 404)
    assert b"root:" not in answer.body


def test_text_is_compressed_and_the_rest_is_not(server: Server, site: Path) -> None:
    for path in ("/", "/assets/stylesheets/page.css", "/search/search_index.json", "/assets/javascripts/site.js"):
        path = published(site, path)
        answer = server.get(path, Accept_Encoding="gzip")
        assert answer.headers.get("content-encoding") == "gzip", path
        assert answer.headers["vary"] == "Accept-Encoding"
        assert gzip.decompress(answer.body) == server.get(path).body
    for path in ("/pdf/nl/checklist.pdf", "/assets/images/social.png"):
        assert "content-encoding" not in server.get(path, Accept_Encoding="gzip").headers


def test_compressed_text_is_the_file_beside_it(server: Server, site: Path) -> None:
    """Made by the build, so that nginx need not do it; for a page that is not there as well."""
    for path, file in {"/": "index.html", "/en/scan/": "en/scan/index.html", "/en/not/there": "en/404.html"}.items():
        assert server.get(path, Accept_Encoding="gzip").body == (site / f"{file}.gz").read_bytes(), path
    style = published(site, "/assets/stylesheets/page.css")
    assert server.get(style, Accept_Encoding="gzip").body == (site / f"{style[1:]}.gz").read_bytes()


def test_pages_are_asked_for_again_and_what_has_its_version_in_its_name_is_kept(server: Server, site: Path) -> None:
    wanted = {
        "/": "no-cache",
        "/en/scan/": "no-cache",
        "/bestaat/niet": None,
        "/assets/javascripts/site.00000000.js": None,
        "/pdf/nl/checklist.pdf": "no-cache",
        "/search/search_index.json": "no-cache",
        "/assets/stylesheets/page.css": FOREVER,
        "/assets/javascripts/scan/rest.js": FOREVER,
        "/assets/images/social.png": "no-cache",
        "/assets/images/favicon.svg": "no-cache",
    }
    there = {path: path if "00000000" in path else published(site, path) for path in wanted}
    assert {path: server.get(there[path]).headers.get("cache-control") for path in wanted} == wanted


def test_page_that_did_not_change_is_not_sent_again(server: Server) -> None:
    etag = server.get("/").headers["etag"]
    answer = server.get("/", If_None_Match=etag)
    assert answer.status == 304
    assert answer.body == b""
    assert answer.headers["content-security-policy"]


def test_nothing_can_be_sent(server: Server) -> None:
    assert server.get("/scan/", method="POST").status == 405
    assert server.get("/scan/", method="DELETE").status == 405
    assert server.get("/scan/", method="HEAD").status == 200
