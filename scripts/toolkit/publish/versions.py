"""Names that tell what is in a file: `site.js` becomes `site.1a2b3c4d.js`, so that a browser may keep it for a year.

A page is asked for each time, and names its files exactly: it never gets styles or scripts of another version.
"""

from __future__ import annotations

import hashlib
import re
from functools import partial
from pathlib import Path, PurePosixPath
from posixpath import normpath, relpath

ASSETS = "assets"
VERSIONED = re.compile(r"\.[0-9a-f]{8}\.[a-z0-9]+$")  # how the name of such a file ends; the same in deploy/nginx.conf
# These keep their names, since others know them: the icon, the pictures of a shared link, the files of charts that people keep.
KEPT = ("assets/images/favicon.svg", "assets/images/social.png", "assets/cards/", "assets/figures/")
# One name for all of these: a page that shows many of them tells it once, and gains by that what it would weigh more.
TOGETHER = "assets/bladen/"
# A tag. In a text, code included, a page writes «<» as «&lt;».
_TAG = re.compile(r"""<[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>""")
_IN_PAGES = r'(\b(?:href|src|data-[\w-]+)=")((?:\.\./)*|\./|{base})(assets/[^"?#]+)(?=["?#])'
_IN_FILES = {
    ".css": re.compile(r"""(url\(["']?)([^"')?#:]+)(?=["')?#])"""),
    ".js": re.compile(r"""((?:\bfrom|\bimport)\s*\(?\s*["'`])(\.{1,2}/[^"'`]+)(?=["'`])"""),
}


def name_by_content(folder: Path, base_path: str) -> dict[str, str]:
    """Give the assets of the site below `folder` names with a part of their hash, and write those wherever they are asked for.

    base_path: "/" or "/toolkit/", for pages whose addresses are told from the root. Returns old and new addresses, from the root
    of the site.
    """
    there = {path.relative_to(folder).as_posix(): path for path in sorted((folder / ASSETS).rglob("*")) if path.is_file()}
    inside = {name: _asked(name, path) & set(there) for name, path in there.items()}
    together = {name for name in there if name.startswith(TOGETHER)}
    inside |= dict.fromkeys(together, together)
    hashes = {name: hashlib.sha256(path.read_bytes()).digest() for name, path in there.items()}
    new = {
        name: _named(name, b"".join(hashes[each] for each in sorted(_reach(name, inside))))
        for name in there
        if not name.startswith(KEPT) and not VERSIONED.search(name)
    }
    for name, path in there.items():
        if name not in together and inside[name] & set(new):
            text = path.read_text(encoding="utf-8")
            path.write_text(_IN_FILES[path.suffix].sub(partial(_renamed, name, new), text), encoding="utf-8")
        if name in new:
            path.rename(folder / new[name])
    pattern = re.compile(_IN_PAGES.format(base=re.escape(base_path)))

    def renamed(tag: re.Match[str]) -> str:
        return pattern.sub(lambda found: f"{found[1]}{found[2]}{new.get(found[3], found[3])}", tag[0])

    for page in folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        changed = _TAG.sub(renamed, text)
        if changed != text:
            page.write_text(changed, encoding="utf-8")
    return new


def _asked(name: str, path: Path) -> set[str]:
    """What a file asks for, as addresses from the root of the site."""
    pattern = _IN_FILES.get(path.suffix)
    return {_whole(name, found[2]) for found in pattern.finditer(path.read_text(encoding="utf-8"))} if pattern else set()


def _whole(by: str, address: str) -> str:
    return normpath(f"{PurePosixPath(by).parent}/{address}")


def _reach(name: str, inside: dict[str, set[str]]) -> set[str]:
    """A file and all that it asks for, and so on: when one of those changes, its own text changes too. Circles do no harm."""
    found, waiting = set(), [name]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += inside[each]
    return found


def _named(name: str, hashes: bytes) -> str:
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(hashes).hexdigest()[:8]}{dot}{suffix}"


def _renamed(by: str, new: dict[str, str], found: re.Match[str]) -> str:
    target = new.get(_whole(by, found[2]))
    if target is None:
        return found[0]
    address = relpath(target, PurePosixPath(by).parent.as_posix())
    return found[1] + (address if address.startswith("..") or not found[2].startswith(".") else f"./{address}")
