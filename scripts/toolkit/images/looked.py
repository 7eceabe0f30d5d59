"""Look into a picture: whether it is one, how big it is, and whether it tells where it was taken."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from PIL import Image, ImageFile, UnidentifiedImageError

from .drawings import NotADrawing, drawing
from .files import DRAWING, PHOTOS

MEGABYTES, MEGAPIXELS, KILOBYTES = 4, 50, 200  # of a photo, of a photo, of a drawing
_GPS = 0x8825  # the part of EXIF that says where


class Wrong(Exception):
    """It cannot be a picture of the site; `name`: that of the message which tells why, and what is to be filled in."""

    def __init__(self, name: str, **values: Any) -> None:
        super().__init__(name)
        self.name, self.values = name, values


@dataclass(frozen=True)
class Facts:
    """The size of a picture as it is shown, in pixels, and whether it holds the place where it was taken."""

    width: int
    height: int
    has_place: bool = False


def look(path: Path) -> Facts:
    """What there is to know of the picture at `path`. Raises Wrong, and OSError when it cannot be read."""
    state = path.stat()
    found = _look(path, state.st_mtime_ns, state.st_size)
    if isinstance(found, Wrong):
        raise found
    return found


@lru_cache(maxsize=500)
def _look(path: Path, *state: int) -> Facts | Wrong:
    """state: when it was changed, and its size, so that it is looked at again when it is another."""
    try:
        return _drawing(path, state[1]) if path.suffix == DRAWING else _photo(path, state[1])
    except Wrong as wrong:
        return wrong


def _drawing(path: Path, size: int) -> Facts:
    if size > KILOBYTES * 1000:
        raise Wrong("photo-size/drawing", most=KILOBYTES)
    try:
        found = drawing(path.read_bytes())
    except NotADrawing as error:
        name = {
            "script": "photo-svg/script", "outside": "photo-svg/outside", "foreign": "photo-svg/foreign",
            "size": "photo-svg/size", "broken": "photo-kind/broken",
        }[error.why]  # fmt: skip
        raise Wrong(name) from error
    return Facts(found.width, found.height)


def _photo(path: Path, size: int) -> Facts:
    if path.suffix not in PHOTOS:
        raise Wrong("photo-kind", suffix=path.suffix)
    if size > MEGABYTES * 1_000_000:
        raise Wrong("photo-size", size=f"{size / 1_000_000:.1f}", most=MEGABYTES)
    try:
        with _whole(), warnings.catch_warnings(), Image.open(path, formats=tuple(PHOTOS.values())) as image:
            warnings.simplefilter("ignore")  # of what is very big: told below
            if image.width * image.height > MEGAPIXELS * 1_000_000:
                raise Wrong("photo-size/pixels", width=image.width, height=image.height, most=MEGAPIXELS)
            if image.format != PHOTOS[path.suffix]:
                meant = next(suffix for suffix, kind in PHOTOS.items() if kind == image.format)
                raise Wrong("photo-kind/other", suffix=meant, right=path.stem + meant)
            if getattr(image, "n_frames", 1) > 1:
                raise Wrong("photo-kind/moving")
            exif = image.getexif()
            has_place = bool(exif.get_ifd(_GPS)) or b"GPSL" in _bytes(image.info.get("xmp"))
            turned = exif.get(0x0112, 1) in (5, 6, 7, 8)
            width, height = (image.height, image.width) if turned else image.size
            image.draft("RGB", (width // 8 or 1, height // 8 or 1))  # of a JPEG, all is read but not all is worked out
            image.load()
    except Image.DecompressionBombError as error:
        raise Wrong("photo-size/huge", most=MEGAPIXELS) from error
    except UnidentifiedImageError as error:
        raise Wrong("photo-kind/broken") from error
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError, OverflowError, TypeError, KeyError) as error:
        raise Wrong("photo-kind/broken") from error  # Pillow tells of a damaged file in all of these ways
    return Facts(width, height, has_place)


@contextmanager
def _whole() -> Iterator[None]:
    """Half a file is no picture: whoever makes PDFs in the same process lets Pillow take one for it."""
    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value or "").encode()
