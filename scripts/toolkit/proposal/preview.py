"""The pages of a proposal in one file that opens by itself in a browser, on a phone too: styles, letters and pictures are in it.

It holds no script and asks for nothing, so what somebody proposes can be looked at without any harm. What only a script does, and
all other pages, are in the copy of the whole site: in the preview nothing leads there.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from pathlib import Path
from posixpath import normpath
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ..languages import ORIGINAL, owner, prefix
from ..problems import MESSAGES
from .pages import Row

FILE = "voorbeeld.html"
MOST = 30  # pages, in one language each
_SOME = 6
_URL = re.compile(r"""url\(\s*["']?([^)"']+)["']?\s*\)""")
_TYPES = {".woff2": "font/woff2", ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp"}
_REFERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list")  # attributes that name ids
_STYLE = """
.preview-list, .preview-mark { font: 1rem/1.5 sans-serif; max-width: 60rem; margin: 1rem auto; padding: 0 1rem }
.preview-mark { border-top: 4px solid; margin-top: 3rem; padding-top: .5rem }
"""


def mark(key: str, language: str) -> str:
    """The id of a page in the preview: "vragen-beleid-nl"."""
    return f"{key.replace('/', '-')}-{language}"


def _mark_of(address: str) -> str:
    language = owner(address)
    return mark(address.removeprefix(prefix(language)).strip("/") or "index", language)


def shown(rows: Sequence[Row], also: Sequence[str] = ()) -> dict[str, str]:
    """The pages that the preview shows, as {address from the root of the site: id}.

    also: files of pages that are not as they were, such as by a word of the site; some of them are shown where no page has a text
    that changes. Without any of both it is the front page.
    """
    found = {address: mark(row.key, code) for row in rows for code, address in row.addresses}
    if not found:
        others = [name.removesuffix("index.html") for name in also[:_SOME]] or [""]
        found = {address: _mark_of(address) for address in others}
    return dict(list(found.items())[:MOST])


def preview(site: Path, rows: Sequence[Row], also: Sequence[str] = ()) -> str:
    """The preview of the built site in the folder `site`, of the pages that `shown` tells."""
    pages = {address: name for address, name in shown(rows, also).items() if (site / address / "index.html").is_file()}
    styles, parts = dict[str, str](), []
    for address, name in pages.items():
        tree = LexborHTMLParser((site / address / "index.html").read_text(encoding="utf-8"))
        for sheet in tree.css('link[rel="stylesheet"]'):
            path = _inside(site, address, sheet.attributes["href"] or "")
            if path and path.name not in styles:
                styles[path.name] = _with_files(site, path)
        parts.append(_part(site, tree, address, name, pages))
    head = MESSAGES.words("proposal/preview-title").nl
    links = "".join(f'<li><a href="#{name}">/{escape(address)}</a></li>' for address, name in pages.items())
    style = "\n".join([*styles.values(), _STYLE])
    policy = f"default-src 'none'; img-src data:; font-src data:; style-src 'sha256-{_hash(style)}'; form-action 'none'"
    return (
        f'<!doctype html>\n<html lang="{ORIGINAL}" class="no-js">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n'
        f"<title>{escape(head)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<header class="preview-list"><h1>{escape(head)}</h1><p>{escape(MESSAGES.words("proposal/preview-lead").nl)}</p>'
        f"<ul>{links}</ul></header>\n<main>\n{''.join(parts)}</main>\n"
        '<footer class="site-foot" hidden></footer>\n</body>\n</html>\n'
    )


def _part(site: Path, tree: LexborHTMLParser, address: str, name: str, pages: dict[str, str]) -> str:
    """A page within the preview: what is in its <main>, its ids made its own."""
    main = tree.css_first("main")
    if main is None:
        return ""
    for node in main.css("script, iframe, object, embed, base, meta, style, link"):
        node.decompose()
    for node in main.css("*"):
        _own(site, node, address, name, pages)
    kind = (tree.body.attributes.get("class") if tree.body else "") or ""
    return (
        f'<p class="preview-mark" id="{name}">/{escape(address)}</p>\n'
        f'<article class="{escape(kind)}" lang="{owner(address)}">{main.inner_html or ""}</article>\n'
    )


def _own(site: Path, node: LexborNode, address: str, name: str, pages: dict[str, str]) -> None:
    for key in [key for key in node.attributes if key.startswith("on") or key in ("style", "srcset", "formaction")]:
        del node.attrs[key]
    if node.attributes.get("id"):
        node.attrs["id"] = f"{name}--{node.attributes['id']}"
    for key in _REFERS:
        if value := node.attributes.get(key):
            node.attrs[key] = " ".join(f"{name}--{each}" for each in value.split())
    if node.tag == "img" and (path := _inside(site, address, node.attributes.get("src") or "")):
        node.attrs["src"] = _data(path)
    if href := node.attributes.get("href"):
        led = _led(href, address, pages)
        if led:
            node.attrs["href"] = led
        else:
            del node.attrs["href"]


def _led(href: str, address: str, pages: dict[str, str]) -> str:
    """Where a link leads in the preview: to a page in it, or to elsewhere; "" for another page of the site."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return href if parts.scheme in ("http", "https", "mailto", "tel") else ""
    target = urljoin(f"/{address}", parts.path).lstrip("/") if parts.path else address
    if target not in pages:
        return ""
    return f"#{pages[target]}--{parts.fragment}" if parts.fragment else f"#{pages[target]}"


def _inside(site: Path, folder: str, address: str) -> Path | None:
    """The file of the site that a relative address leads to; None for one that leads elsewhere."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return None
    name = normpath(f"{folder}/{parts.path}".lstrip("/"))
    path = site / name
    return path if not name.startswith("..") and path.is_file() else None


def _with_files(site: Path, sheet: Path) -> str:
    """A style sheet with its letters and pictures in it. Nothing in it can end the element that it stands in."""
    folder = sheet.parent.relative_to(site).as_posix()

    def within(found: re.Match[str]) -> str:
        path = _inside(site, folder, found[1])
        return f"url({_data(path)})" if path else found[0]

    return _URL.sub(within, sheet.read_text(encoding="utf-8")).replace("</", "<\\/")


def _data(path: Path) -> str:
    return f"data:{_TYPES.get(path.suffix, 'application/octet-stream')};base64,{b64encode(path.read_bytes()).decode()}"


def _hash(style: str) -> str:
    return b64encode(sha256(style.encode()).digest()).decode()
