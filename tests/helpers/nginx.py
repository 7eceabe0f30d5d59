"""A real nginx with the configuration that is in deploy/: what a municipality gets that hosts the site itself."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from .project import ROOT

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


@contextmanager
def nginx(site: Path, folder: Path) -> Iterator[Server]:
    """nginx itself, in the foreground, showing `site`; what it writes goes into `folder`."""
    path, port = find_nginx(), free_port()
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
