"""Real web servers with the files of deploy/, on a copy of a built site: nginx, Caddy and Apache, as far as they are there."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from toolkit.hosts.files import NAMES, Moves, host_file

HOST = "toolkit.voorbeeldstad.example"
TEMPLATES = {"nginx": "nginx.conf", "caddy": "Caddyfile", "apache": "htaccess"}
PROGRAMS = {"nginx": ("nginx",), "caddy": ("caddy",), "apache": ("apache2", "httpd")}
NGINX = """
daemon off;
pid {work}/nginx.pid;
error_log stderr;
{user}
events {{}}
http {{
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path {work}/body;
    proxy_temp_path {work}/proxy;
    fastcgi_temp_path {work}/fastcgi;
    uwsgi_temp_path {work}/uwsgi;
    scgi_temp_path {work}/scgi;
    include {work}/nginx.conf;
}}
"""
MODULES = ["mpm_event", "unixd", "authz_core", "dir", "mime", "alias", "filter", "deflate", "headers", "rewrite"]
APACHE = """
ServerRoot {work}
ServerName {host}
Listen 127.0.0.1:{port}
PidFile {work}/apache.pid
ErrorLog {work}/error.log
DefaultRuntimeDir {work}
{modules}
{user}
ServerTokens Prod
TraceEnable Off
DocumentRoot {www}
<Directory {www}>
    AllowOverride All
    Require all granted
</Directory>
<FilesMatch "^\\.ht">
    Require all denied
</FilesMatch>
"""


@dataclass(frozen=True)
class Running:
    """A running server. process: its id; site: the folder that it shows; base: the path that it shows it at."""

    name: str
    port: int
    process: int
    site: Path
    base: str


def program(name: str) -> str | None:
    """The program of a server on this computer; None when it is not there."""
    return next((found for each in PROGRAMS[name] if (found := shutil.which(each, path=f"{os.environ['PATH']}:/usr/sbin"))), None)


def _replace(text: str, *pairs: tuple[str, str]) -> str:
    """Change each line that there is exactly one of."""
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def _command(name: str, program: str, text: str, work: Path, www: Path, port: int, base: str) -> list[str]:
    """Write what the server reads, with only address and folder changed; returns the command that runs it."""
    outer = www / "toolkit" if base == "/" else www
    example, folder = ("toolkit.example", "/var/www/toolkit") if base == "/" else ("gemeente.example", "/var/www")
    root = os.geteuid() == 0
    if name == "nginx":
        address = ("    listen 80;\n", f"    listen 127.0.0.1:{port};\n"), ("    listen [::]:80;\n", "")
        text = _replace(
            text, *address, (f"root {folder};", f"root {outer};"), (f"server_name {example};", f"server_name {HOST};")
        )
        (work / "nginx.conf").write_text(text, encoding="utf-8")
        (work / "main.conf").write_text(NGINX.format(work=work, user="user root;" if root else ""), encoding="utf-8")
        command = [program, "-p", str(work), "-c", str(work / "main.conf"), "-e", "stderr"]
        tested = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
        assert tested.returncode == 0, tested.stderr
        assert "[warn]" not in tested.stderr, tested.stderr
        return command
    if name == "caddy":
        site = (f"\n{example} {{\n", f"\nhttp://{HOST}:{port} {{\n\tbind 127.0.0.1\n")
        text = _replace(text, site, (f"root * {folder}\n", f"root * {outer}\n"))
        (work / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + text, encoding="utf-8")
        return [program, "run", "--config", str(work / "Caddyfile"), "--adapter", "caddyfile"]
    (www / "toolkit" / NAMES["htaccess"]).write_text(text, encoding="utf-8")
    places = map(Path, ("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/libexec/apache2"))
    modules = next(place for place in places if place.is_dir())
    found = [(each, modules / f"mod_{each}.so") for each in MODULES]  # what is not there is built in
    loaded = "\n".join(f"LoadModule {each}_module {path}" for each, path in found if path.exists())
    user = "User www-data\nGroup www-data\n" if root else ""
    text = APACHE.format(work=work, www=outer, port=port, host=HOST, modules=loaded, user=user)
    (work / "apache.conf").write_text(f"{text}\nTypesConfig /dev/null\n", encoding="utf-8")
    return [program, "-f", str(work / "apache.conf"), "-D", "FOREGROUND"]


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def running(name: str, site: Path, base: str, moves: Moves, more: dict[str, str]) -> Iterator[Running]:
    """Run a server on a copy of `site` with `more` files in it ({path: text}), in the foreground, until the block is left.

    Raises FileNotFoundError when it is not on this computer.
    """
    found = program(name)
    if found is None:
        raise FileNotFoundError(name)
    with tempfile.TemporaryDirectory(
        prefix="toolkit-host-"
    ) as place:  # not below the folder of the tests, which is closed to others
        work = Path(place)
        work.chmod(0o755)
        copy = work / "www" / "toolkit"
        shutil.copytree(site, copy)
        for path, text in more.items():
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            (copy / path).write_text(text, encoding="utf-8")
        port = _free_port()
        command = _command(name, found, host_file(TEMPLATES[name], base, moves), work, work / "www", port, base)
        environment = {name: value for name, value in os.environ.items() if name != "HOME"} | {"HOME": str(work)}
        with (work / "said.txt").open("w") as said:
            process = subprocess.Popen(command, stderr=said, stdout=said, env=environment)
        try:
            for _ in range(200):
                with socket.socket() as knocking:
                    if knocking.connect_ex(("127.0.0.1", port)) == 0:
                        break
                log = work / "error.log"
                assert process.poll() is None, (work / "said.txt").read_text() + (log.read_text() if log.exists() else "")
                time.sleep(0.05)
            yield Running(name, port, process.pid, copy, base)
        finally:
            process.terminate()
            process.wait(timeout=10)
