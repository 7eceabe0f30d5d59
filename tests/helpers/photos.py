"""Pictures made for a test: photos as a phone makes them, drawings, and what only looks like one."""

from __future__ import annotations

import io
import re
from pathlib import Path

from PIL import Image, ImageCms

from helpers.project import ROOT

UPRIGHT, ON_ITS_SIDE = 1, 6  # how the camera was held, as EXIF tells it
CAMERA = "Camera van Voorbeeld"
_XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>GPSLatitude 52,22N</rdf></x:xmpmeta>'


def photo(width: int = 2400, height: int = 1600, *, place: bool = True, turned: int = UPRIGHT) -> bytes:
    """A JPEG with all that a camera writes with it: its name, the time and (place) where it was; red on the left, blue on the
    right. turned: how it must be turned to be seen upright."""
    image = Image.new("RGB", (width, height), "red")
    image.paste("blue", (width // 2, 0, width, height))
    exif = Image.Exif()
    exif[0x010F], exif[0x0112], exif[0x9003] = CAMERA, turned, "2026:01:02 03:04:05"
    if place:
        exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 22.0, 1.0), 3: "E", 4: (4.0, 53.0, 1.0)})
    file = io.BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    more = {"xmp": _XMP} if place else {}
    image.save(file, "JPEG", quality=90, exif=exif, icc_profile=profile, comment=b"van de camera", **more)
    return file.getvalue()


def picture(kind: str, width: int = 60, height: int = 40, **options: object) -> bytes:
    """A small picture of a kind that Pillow can write ("PNG", "GIF")."""
    file = io.BytesIO()
    Image.new("RGB", (width, height), "green").save(file, kind, **options)
    return file.getvalue()


def drawing(inside: str = '<path d="M0 0h9v9z"/>', head: str = 'viewBox="0 0 90 60"') -> bytes:
    """An SVG."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {head}>{inside}</svg>'.encode()


def with_all_markdown(root: Path) -> Path:
    """Let the small project at `root` be written in the Markdown of the real one, captions and all; returns `root`."""
    ours, real = root / "mkdocs.yml", (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    block = re.compile(r"^markdown_extensions:\n(?:[ #].*\n|\n)*", re.MULTILINE)
    found = block.search(real)
    assert found
    text, times = block.subn(lambda _: found[0], ours.read_text(encoding="utf-8"))
    assert times == 1
    ours.write_text(text, encoding="utf-8")
    return root


def put(root: Path, name: str, data: bytes) -> Path:
    """Put a file in the folder of pictures of a project; returns its path."""
    path = root / "docs" / "beeld" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
