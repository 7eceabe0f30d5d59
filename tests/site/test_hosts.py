"""The site behind a real nginx, Caddy and Apache, with the files of deploy/: what a municipality gets that hosts it itself."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from helpers.hosts import HOST, TEMPLATES, Server, running
from helpers.project import ROOT

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.page import written_keys
from toolkit.content.site import Site
from toolkit.hosts.description import FOREVER, HEADERS, PRECOMPRESSED, REVALIDATED, SECURE_HEADERS, TYPES, type_of
from toolkit.hosts.files import FOLDER, Moves, host_files
from toolkit.languages import owner, prefix
from toolkit.publish.redirects import moves
from toolkit.rules.redirects import read_redirects

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
HASHED = "assets/stylesheets/planted.0123abcd.css"
WELL_KNOWN = ".well-known/security.txt"
PLANTED = {
    HASHED: "p{}",
    WELL_KNOWN: "Contact: x",
    ".git/config": "secret",
    ".htpasswd": "secret",
    "en/.env": "secret",
    "vragen/.hidden": "secret",
    "vragen/_draft/index.html": "secret",
}
SMALL = ("scan/index.html", "en/404.html", HASHED, "sitemap.xml")  # files that have a compressed one beside them


def small(path: str, coding: str) -> bytes:
    return f"{coding} of {path}".encode()


def moves_of(project: Path) -> Moves:
    return moves(Site(load(project)[0], read_nav(project)), read_redirects(project, written_keys(project))[0])


COMPRESSED = {f"{path}{ending}": small(path, coding).decode() for path in SMALL for coding, ending in PRECOMPRESSED.items()}


@pytest.fixture(scope="module", params=[f"{name}-{where}" for name in TEMPLATES for where in ("root", "path")])
def server(request: pytest.FixtureRequest, run_folder: Path) -> Iterator[Server]:
    """Each server, at the root of a name and below a path; both with the renamed pages of the latter."""
    name, _, where = request.param.partition("-")
    renamed, base = request.getfixturevalue("sub_project"), "/" if where == "root" else "/toolkit/"
    project = request.getfixturevalue("project") if where == "root" else renamed
    with running(name, project / "site", base, moves_of(renamed), PLANTED | COMPRESSED) as found:
        yield found


def test_files_of_deploy_are_current() -> None:
    found = {path.relative_to(ROOT / FOLDER).as_posix() for path in (ROOT / FOLDER).rglob("*") if path.is_file()} - {"README.md"}
    wanted = host_files(moves_of(ROOT))
    assert found == set(wanted)
    old = [name for name, text in wanted.items() if (ROOT / FOLDER / name).read_text(encoding="utf-8") != text]
    assert old == [], "run scripts/build.py hosts"


def test_every_kind_of_file_has_a_type(site: Path) -> None:
    endings = {path.suffix.lstrip(".") for path in site.rglob("*") if path.is_file() and not path.name.startswith("_")}
    assert endings - set(TYPES) - {ending.lstrip(".") for ending in PRECOMPRESSED.values()} == set()


def has_headers(headers: dict[str, str]) -> None:
    assert {name: headers.get(name.lower()) for name in HEADERS} == HEADERS
    assert "set-cookie" not in headers


def test_every_page_comes_with_the_headers(server: Server) -> None:
    addresses = [loc.text or "" for loc in ElementTree.parse(server.site / "sitemap.xml").iter(LOC)]
    paths = ["/" + url.split("://", 1)[1].partition("/")[2] for url in addresses]
    assert len(paths) > 90
    for path in paths:
        answer = server.ask(path)
        assert answer.status == 200, path
        assert answer.body == (server.site / path.removeprefix(server.base) / "index.html").read_bytes()
        assert answer.headers["content-type"] == type_of("html")
        has_headers(answer.headers)


def test_files_come_with_their_type_and_the_headers(server: Server) -> None:
    files = [path for path in sorted(server.site.rglob("assets/**/*.*")) if path.suffix not in PRECOMPRESSED.values()]
    one = {path.suffix.lstrip("."): path.relative_to(server.site).as_posix() for path in files}
    one |= {"xml": "sitemap.xml", "txt": "robots.txt", "html": "scan/index.html"}
    if server.base == "/":
        one["pdf"] = "pdf/en/checklist.pdf"
    assert {"css", "js", "svg", "png", "woff2"} < set(one)
    for ending, path in one.items():
        answer = server.get(path)
        assert (answer.status, answer.headers["content-type"]) == (200, type_of(ending)), path
        assert answer.body == (server.site / path).read_bytes()
        has_headers(answer.headers)


def test_server_does_not_tell_its_version(server: Server) -> None:
    assert not re.search(r"\d", server.get("").headers.get("server", ""))


def test_https_is_kept_to_where_there_is_https(server: Server) -> None:
    for name, value in SECURE_HEADERS.items():
        assert name.lower() not in server.get("").headers
        for path in ("", "scan/", "bestaat/niet", "assets/images/favicon.svg"):
            assert server.get(path, X_Forwarded_Proto="https").headers[name.lower()] == value, path


NOT_THERE = [
    "bestaat/niet",
    "bestaat/niet/",
    "vragen/beleid/index.htm",
    "english/",
    "en/not/there/",
    "en/scan/x",
    "Vragen/",
    "vragen/BELEID/",
    "EN/",
    "en/Scan/",
    "assets/",
    "assets/stylesheets/",
    "assets/gone.css",
    "assets/gone.0123abcd.js",
    "en/assets/gone.js",
    "_headers",
    "_redirects",
    "404.html",
    "en/404.html",
    ".git/config",
    ".git/",
    ".git",
    ".htpasswd",
    ".htaccess",
    ".DS_Store",
    "en/.env",
    "en/.git/config",
    "vragen/.hidden",
    "vragen/_draft/",
    "scan/index.html/x",
    ".well-known/none",
    ".well-known/.none",
    "%2e%67it/config",
    "index.php",
    "wp-login.php?x=1",
    "scan/%20",
    "scan/~",
    "en/scan/%F0%9F%98%80",
    "robots.txt/",
    "vragen/beleid.md",
]


@pytest.mark.parametrize("path", NOT_THERE)
def test_what_is_not_there_gives_404_in_the_language_of_the_address(server: Server, path: str) -> None:
    """Also for what is there but is not for visitors."""
    answer = server.get(path)
    assert answer.status == 404
    assert answer.body == (server.site / prefix(owner(path)) / "404.html").read_bytes()
    assert answer.headers["content-type"] == type_of("html")
    assert answer.headers["cache-control"] == REVALIDATED
    has_headers(answer.headers)


def place(server: Server, scheme: str) -> str:
    """What an address that one is sent on to begins with: nothing, so that name, port and https stay. Apache tells them."""
    return f"{scheme}://{HOST}" if server.name == "apache" else ""


@pytest.mark.parametrize("path", ["vragen", "en", "en/vragen/beleid", "oefeningen?half_day=2"])
def test_folder_without_slash_is_sent_on_to_the_same_host(server: Server, path: str) -> None:
    answer = server.get(path)
    assert answer.status in (301, 308)
    plain, _, query = path.partition("?")
    wanted = f"{server.base}{plain}/" + (f"?{query}" if query else "")
    assert answer.headers["location"] == place(server, "http") + wanted
    assert server.get(path, X_Forwarded_Proto="https").headers["location"] == place(server, "https") + wanted


def test_path_of_the_site_without_slash_is_sent_on(server: Server) -> None:
    answer = server.ask("/toolkit")
    if server.base == "/":
        assert answer.status == 404
    else:
        assert (answer.status, answer.headers["location"]) == (301, place(server, "http") + "/toolkit/")


def test_renamed_pages_are_sent_on(server: Server) -> None:
    for old, new in (
        ("vragen/oude-naam", "vragen/beleid/"),
        ("en/oefeningen/een/diep/adres/", "en/oefeningen/"),
        ("voorpagina/", ""),
        ("en/voorpagina", "en/"),
    ):
        answer = server.get(old)
        assert (answer.status, answer.headers["location"]) == (301, place(server, "http") + server.base + new), old
        has_headers(answer.headers)


@pytest.mark.parametrize(
    "path", ["../../etc/passwd", "assets/..%2f..%2f..%2fetc/passwd", "%2e%2e/%2e%2e/etc/passwd", "/etc/passwd"]
)
def test_nothing_outside_the_folder(server: Server, path: str) -> None:
    answer = server.get(path)
    assert answer.status in (400, 403, 404)
    assert b"root:" not in answer.body


def test_text_is_compressed_and_the_rest_is_not(server: Server) -> None:
    sheet = next(path for path in server.site.rglob("assets/stylesheets/*.css") if path.stat().st_size > 5000)
    for path in ("over/", sheet.relative_to(server.site).as_posix()):
        answer = server.get(path, Accept_Encoding="gzip")
        assert answer.headers.get("content-encoding") == "gzip", path
        assert "accept-encoding" in answer.headers["vary"].lower()
        assert gzip.decompress(answer.body) == server.get(path).body
    assert "content-encoding" not in server.get("assets/images/social.png", Accept_Encoding="gzip").headers


def test_file_that_the_build_compressed_is_sent_as_it_is(server: Server) -> None:
    """What is in it here is not what is in the plain one: so that one sees which was sent."""
    for path, status in (("scan/", 200), ("en/not/there", 404), (HASHED, 200), ("sitemap.xml", 200)):
        file = next(each for each in SMALL if each.startswith(path if status == 200 else "en/404"))
        codings = ("gzip", "br") if server.name != "nginx" else ("gzip",)  # it needs a module for the other
        for coding in codings:
            answer = server.get(path, Accept_Encoding=coding)
            assert (answer.status, answer.headers.get("content-encoding")) == (status, coding), path
            assert answer.body == small(path=file, coding=coding)
            assert answer.headers["content-type"] == type_of(file.rpartition(".")[2])
            assert answer.headers["cache-control"] == (FOREVER if path == HASHED else REVALIDATED)
            assert "accept-encoding" in answer.headers["vary"].lower()
            has_headers(answer.headers)
        assert "content-encoding" not in server.get(path).headers


def test_only_what_never_changes_is_kept(server: Server) -> None:
    wanted = {
        "": REVALIDATED,
        "en/scan/": REVALIDATED,
        "sitemap.xml": REVALIDATED,
        "assets/images/social.png": REVALIDATED,
        HASHED: FOREVER,
    }
    assert {path: server.get(path).headers.get("cache-control") for path in wanted} == wanted


@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_page_that_did_not_change_is_not_sent_again(server: Server, coding: str) -> None:
    first = server.get("", Accept_Encoding=coding)
    again = {"If_None_Match": first.headers["etag"]} if "etag" in first.headers else {}
    if not again:
        again = {"If_Modified_Since": first.headers["last-modified"]}
    answer = server.get("", Accept_Encoding=coding, **again)
    assert answer.status == 304
    assert answer.body == b""
    has_headers(answer.headers)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"])
def test_nothing_can_be_sent(server: Server, method: str) -> None:
    for path in ("scan/", "en/", "assets/images/favicon.svg"):
        answer = server.get(path, method=method)
        assert answer.status == 405
        allowed = [each.strip() for each in answer.headers["allow"].split(",")]  # an empty place in such a list is no method
        assert sorted(filter(None, allowed)) == ["GET", "HEAD"]
        has_headers(answer.headers)


def test_head_is_answered_without_a_body(server: Server) -> None:
    answer = server.get("scan/", method="HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert "allow" not in answer.headers


def test_icon_that_browsers_ask_for_by_themselves(server: Server) -> None:
    answer = server.get("favicon.ico")
    assert (answer.status, answer.headers["content-type"]) == (200, type_of("ico"))
    assert answer.body.startswith(b"\0\0\1\0")


def test_well_known_is_shown(server: Server) -> None:
    answer = server.get(WELL_KNOWN)
    assert (answer.status, answer.headers["content-type"]) == (200, type_of("txt"))
