"""The files of deploy/: for each kind of server one, at the root of a name and below a path."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..disk import write_whole
from . import description

Moves = Sequence[tuple[str, str]]  # (old address, new address) from the root of the site: ("vragen/oud", "vragen/nieuw/")
NAMES = {"nginx.conf": "nginx.conf", "Caddyfile": "Caddyfile", "htaccess": ".htaccess", "Containerfile": "Containerfile"}
BASES = {"": "/", "toolkit/": "/toolkit/"}  # the folder below deploy/, and the path that it is for
FOLDER = "deploy"
MADE = "Made by: scripts/build.py hosts. Change scripts/toolkit/hosts/ and make it again, or copy this file and change the copy."


def host_files(moves: Moves = ()) -> dict[str, str]:
    """All files of deploy/ that are made, as {path below it: text}."""
    return {
        f"{below}{name}": host_file(template, base, moves) for below, base in BASES.items() for template, name in NAMES.items()
    }


def host_file(template: str, base: str, moves: Moves = ()) -> str:
    """The file for one kind of server (a name of NAMES). base: the path of the site, with slashes round it."""
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"), undefined=StrictUndefined, keep_trailing_newline=True
    )
    name = "toolkit.example" if base == "/" else "gemeente.example"
    folder = "/var/www/toolkit" if base == "/" else "/var/www"
    below = "" if base == "/" else base[1:]
    return made.get_template(template).render(
        d=description, base=base, moves=moves, name=name, folder=folder, below=below, made=MADE
    )


def write_host_files(root: Path, moves: Moves) -> list[str]:
    """Write the files below `root`/deploy; returns the paths of those that were not there as they should be."""
    changed = []
    for name, text in host_files(moves).items():
        path = root / FOLDER / name
        if not path.exists() or path.read_bytes() != text.encode("utf-8"):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, text.encode("utf-8"))
            changed.append(f"{FOLDER}/{name}")
    return changed


def headers_file(base: str, hashed: Sequence[str]) -> str:
    """The file `_headers`, for hosts that read it from the site itself.

    hashed: the paths of files that never change. There is no rule for the others: such hosts let them be asked for again, and a
    second rule for one header would be added to the first.
    """
    headers = description.HEADERS | description.SECURE_HEADERS
    rows = [f"{base}*", *(f"  {name}: {value}" for name, value in headers.items())]
    for path in hashed:
        rows += [f"{base}{path}", f"  Cache-Control: {description.FOREVER}"]
    return "\n".join(rows) + "\n"


def redirects_file(base: str, moves: Moves) -> str:
    """The file `_redirects`, for the same hosts: renamed pages, and the 404 of each language but the first, which they know."""
    rows = [f"{base}{old}{slash} {base}{new} 301" for old, new in moves for slash in ("", "/")]
    pages = list(description.not_found_pages().items())[1:]
    rows += [f"{base}{start}* {base}{page} 404" for start, page in pages]
    return "\n".join(rows) + "\n"
