"""The site behind a real nginx, with the configuration that is in deploy/: what a municipality gets that hosts it itself."""

from __future__ import annotations

import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from helpers.project import ROOT

from toolkit.publish.headers import HEADERS, nginx_headers

CONFIG = ROOT / "deploy" / "nginx.conf"
HOST = "toolkit.voorbeeldstad.example"
MAIN = """
daemon off;
pid {folder}/nginx.pid;
error_log stderr;
{user}
events {{}}
http {{
    include {types};
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/toolkit.conf;
}}
"""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")


@dataclass(frozen=True)
class Server:
    port: int

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path exactly as it is written, without following anything."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(
            method, path, headers={"Host": HOST} | {name.replace("_", "-"): value for name, value in headers.items()}
        )
        answer = connection.getresponse()
        found = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        connection.close()
        return found


def find_nginx() -> str:
    path = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if path is None:
        reason = "No nginx on this computer: «apt-get install nginx-light». Without it deploy/nginx.conf is not tested."
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    return path


def local_config(site: Path, port: int) -> str:
    """The configuration of the repository, with only address and folder changed to those of this test."""
    text = CONFIG.read_text(encoding="utf-8")
    for old, new in (
        ("    listen 80;\n", f"    listen 127.0.0.1:{port};\n"),
        ("    listen [::]:80;\n", ""),
        ("    root /var/www/toolkit;\n", f"    root {site};\n"),
        ("    server_name toolkit.example;\n", f"    server_name {HOST};\n"),
    ):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture(scope="module")
def server(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """nginx itself, in the foreground, until the tests of this file are done."""
    path, folder, port = find_nginx(), tmp_path_factory.mktemp("nginx"), free_port()
    types = next(found for found in map(Path, ("/etc/nginx/mime.types", "/usr/local/etc/nginx/mime.types")) if found.exists())
    (folder / "toolkit.conf").write_text(local_config(site, port), encoding="utf-8")
    user = "user root;" if os.geteuid() == 0 else ""  # else its workers may not read the folder of the tests
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder, types=types, user=user), encoding="utf-8")
    command = [path, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", "stderr"]
    tested = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tested.returncode == 0, tested.stderr
    assert "[warn]" not in tested.stderr, tested.stderr
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        for _ in range(100):
            with socket.socket() as knocking:
                if knocking.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, process.communicate()[1]
            time.sleep(0.05)
        yield Server(port)
    finally:
        process.terminate()
        process.wait(timeout=10)


def test_header_lines_are_those_of_the_toolkit() -> None:
    lines = [line.strip() for line in CONFIG.read_text(encoding="utf-8").splitlines() if line.strip().startswith("add_header ")]
    assert lines == nginx_headers().splitlines()


@pytest.mark.parametrize(
    "path", ["/", "/en/", "/scan/", "/en/vragen/beleid/", "/assets/javascripts/site.js", "/pdf/nl/checklist.pdf"]
)
def test_pages_and_files_come_with_the_headers(server: Server, site: Path, path: str) -> None:
    answer = server.get(path)
    assert answer.status == 200
    assert answer.body == (site / path.lstrip("/") / ("index.html" if path.endswith("/") else "")).read_bytes()
    for name, value in HEADERS.items():
        assert answer.headers[name.lower()] == value
    assert "set-cookie" not in answer.headers
    assert not re.search(r"\d", answer.headers["server"]), "the version of nginx is nobody's business"


def test_types(server: Server) -> None:
    wanted = {
        "/": "text/html; charset=utf-8",
        "/assets/stylesheets/text.css": "text/css; charset=utf-8",
        "/assets/images/favicon.svg": "image/svg+xml",
        "/search/search_index.json": "application/json",
        "/pdf/en/checklist.pdf": "application/pdf",
        "/sitemap.xml": "text/xml; charset=utf-8",
        "/robots.txt": "text/plain; charset=utf-8",
    }
    found = {path: server.get(path).headers["content-type"] for path in wanted}
    assert {path: kind.replace("application/xml", "text/xml") for path, kind in found.items()} == wanted
    assert "javascript" in server.get("/assets/javascripts/site.js").headers["content-type"]


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
    for path in ("/", "/assets/stylesheets/text.css", "/search/search_index.json", "/assets/javascripts/site.js"):
        answer = server.get(path, Accept_Encoding="gzip")
        assert answer.headers.get("content-encoding") == "gzip", path
        assert answer.headers["vary"] == "Accept-Encoding"
        assert gzip.decompress(answer.body) == server.get(path).body
    for path in ("/pdf/nl/checklist.pdf", "/assets/images/social.png"):
        assert "content-encoding" not in server.get(path, Accept_Encoding="gzip").headers


def test_pages_are_asked_for_again_and_assets_kept_for_a_while(server: Server) -> None:
    wanted = {
        "/": "no-cache",
        "/en/scan/": "no-cache",
        "/bestaat/niet": None,
        "/pdf/nl/checklist.pdf": "no-cache",
        "/assets/stylesheets/text.css": "max-age=3600",
        "/assets/images/social.png": "max-age=604800",
    }
    assert {path: server.get(path).headers.get("cache-control") for path in wanted} == wanted


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
