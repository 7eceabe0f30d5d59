"""Where pictures lie: one folder for all languages, so that every page names them in the same way."""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import relpath

FOLDER = "beeld"  # below docs/
PHOTOS = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}  # how a name ends, and what the file must then be
DRAWING = ".svg"
SUFFIXES = (*PHOTOS, DRAWING)
# What people call a picture, of any kind: to tell a picture from a file that is none.
LIKE_PICTURES = (*SUFFIXES, ".jpeg", ".jpe", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".avif", ".jfif", ".raw", ".dng")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_AT = re.compile(rf"(?:\./|(?:\.\./)*){FOLDER}/([^/?#]+)")
_SAME = {".jpeg": ".jpg", ".jpe": ".jpg", ".jfif": ".jpg"}


def folder_of(root: Path) -> Path:
    """Where the pictures of the project at `root` lie."""
    return root / "docs" / FOLDER


def pictures_in(root: Path) -> list[Path]:
    """What lies in the folder and looks like a picture, sorted: no links, and nothing that a program keeps for itself."""
    folder = folder_of(root)
    if folder.is_symlink() or not folder.is_dir():
        return []
    found = (path for path in folder.iterdir() if path.suffix.lower() in LIKE_PICTURES and path.name[0] not in "._~")
    return sorted(path for path in found if path.is_file() and not path.is_symlink())


def is_good_name(name: str) -> bool:
    """Lower-case letters, digits and hyphens, and the end of a kind that is known."""
    stem, _, end = name.rpartition(".")
    return f".{end}" in SUFFIXES and _NAME.fullmatch(stem) is not None


def good_name(name: str) -> str:
    """A name as it should be, for any that somebody gave: «Foto 1.JPG» becomes «foto-1.jpg»."""
    stem, dot, end = name.rpartition(".")
    if not dot:
        stem, end = name, "jpg"
    for sign, plain in zip("àáâäãåèéêëìíîïòóôöõùúûüñç", "aaaaaaeeeeiiiiooooouuuunc", strict=True):
        stem = stem.lower().replace(sign, plain)
    suffix = f".{end.lower()}"
    suffix = _SAME.get(suffix, suffix if suffix in SUFFIXES else ".jpg")
    return ("-".join(re.findall(r"[a-z0-9]+", stem)) or "beeld") + suffix


def named(address: str) -> str:
    """The name of a picture in the folder, from an address in a page of whatever depth; "" for any other address."""
    match = _AT.fullmatch(address)
    return match[1] if match else ""


def address_from(key: str, name: str) -> str:
    """How the file of the page with this key ("over/stijl") writes the address of a picture."""
    return relpath(f"/{FOLDER}/{name}", f"/{key.rpartition('/')[0]}")
