"""Put pictures in a finished text: for the screen in two sizes and with room kept for them, on paper the one for print."""

from __future__ import annotations

from pathlib import Path
from posixpath import relpath

from selectolax.lexbor import LexborNode

from ..htmltree import Body
from .files import named
from .made import KEPT, PUBLISHED, Shown, shown

_COLUMN = "(min-width: 48rem) 42rem, 100vw"  # how wide a picture in the text is at most


def on_screen(body: Body, root: Path | None, here: str) -> None:
    """Let each picture of a page be shown. here: the address of the page from the root of the site, with a slash before it."""
    if root is None:
        return
    first = True  # as long as no heading has been passed
    for node in body.all("img[src], h2"):
        if node.tag == "h2":
            first = False
        elif picture := _picture(node, root):
            picture.make()
            _show(node, picture, relpath(f"/{PUBLISHED}", here), lazy=not first)


def on_paper(body: Body, root: Path | None) -> None:
    """Let each picture of a text for a PDF be printed: its address is from overrides/."""
    for node in body.all("img[src]") if root else ():
        assert root is not None
        if picture := _picture(node, root):
            node.attrs["src"] = f"../{(KEPT / picture.make_for_paper().name).as_posix()}"


def _picture(node: LexborNode, root: Path) -> Shown | None:
    name = named(node.attributes.get("src") or "")
    return shown(root, name) if name else None


def _show(node: LexborNode, picture: Shown, folder: str, *, lazy: bool) -> None:
    wide = node.attributes.get("width") or ""
    width = min(int(wide), picture.width) if wide.isdigit() and int(wide) else picture.width
    attributes = {
        "src": f"{folder}/{picture.sizes[0].file}",
        "width": str(width),
        "height": str(max(1, round(picture.height * width / picture.width))),
        "decoding": "async",
    }
    if len(picture.sizes) > 1:
        attributes["srcset"] = ", ".join(f"{folder}/{size.file} {size.width}w" for size in picture.sizes)
        attributes["sizes"] = f"(min-width: {width}px) {width}px, 100vw" if width < 700 else _COLUMN
    if lazy:
        attributes["loading"] = "lazy"
    for name, value in attributes.items():
        node.attrs[name] = value
