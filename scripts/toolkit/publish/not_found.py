"""The 404 of each language: the engine builds it as a page, and a server shows it under any address."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from ..languages import LANGUAGES, prefix

KEY = "404"
_ADDRESSES = ("href", "src", "data-index", "data-root", "data-worker")


def move_not_found(folder: Path, base_path: str) -> None:
    """Put the built page 404/index.html in place of the engine's 404.html, per language, with addresses from the root.

    folder: of the site; base_path: "/" or "/toolkit/".
    """
    for language in LANGUAGES:
        root = folder / prefix(language)
        page = root / KEY / "index.html"
        here = f"{base_path}{prefix(language)}{KEY}/"
        (root / f"{KEY}.html").write_text(from_the_root(page.read_text(encoding="utf-8"), here), encoding="utf-8")
        page.unlink()
        page.parent.rmdir()


def from_the_root(html: str, here: str) -> str:
    """A page whose relative addresses are told from the root of the server. here: where the page would be ("/toolkit/404/")."""
    tree = LexborHTMLParser(html)
    for node in tree.css("*"):
        for name in _ADDRESSES:
            address = node.attributes.get(name)
            if address is not None and "://" not in address and not address.startswith("#"):
                node.attrs[name] = urljoin(here, address)
        if sizes := node.attributes.get("srcset"):
            rows = (row.split() for row in sizes.split(", "))
            node.attrs["srcset"] = ", ".join(" ".join([urljoin(here, address), *width]) for address, *width in rows)
    return tree.html or ""
