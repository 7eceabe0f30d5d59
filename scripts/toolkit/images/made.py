"""What is made of a picture: smaller ones for the screen and one for paper, without what a camera writes beside it.

Made once and kept by their content: the same picture gives the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from PIL import Image, ImageCms, ImageOps
from PIL import __version__ as pillow

from .drawings import drawing
from .files import DRAWING, FOLDER, pictures_in
from .looked import Wrong, look

KEPT = Path(".cache") / "pictures"  # below the project
PUBLISHED = f"assets/{FOLDER}"  # below the site
WIDTHS = (800, 1600)  # of what is shown: for phones, and for large and sharp screens
_ON_PAPER = 1200
_QUALITY = 80
_STAMP = 1  # raise when pictures are made in another way, so that kept ones are made again


@dataclass(frozen=True)
class Size:
    """One of the sizes of a picture: the name of its file, which holds a part of the hash of its original, and its width."""

    file: str
    width: int


@dataclass(frozen=True)
class Shown:
    """A picture as it is shown. width, height: of the largest of its sizes, which are in order; paper: the file for print."""

    path: Path
    kept: Path
    width: int
    height: int
    sizes: tuple[Size, ...]
    paper: str

    def make(self) -> None:
        """Make what is shown on the screen, where it is not kept yet. Raises OSError."""
        for size in self.sizes:
            suffix = Path(size.file).suffix
            _keep(
                self.kept / size.file, partial(_drawn, self.path) if suffix == DRAWING else partial(_webp, self.path, size.width)
            )

    def make_for_paper(self) -> Path:
        """Make what is printed, where it is not kept yet, and tell where it is. Raises OSError."""
        file = self.kept / self.paper
        make = partial(_drawn, self.path) if file.suffix == DRAWING else partial(_printed, self.path, file.suffix)
        _keep(file, make)
        return file


def shown(root: Path, name: str) -> Shown | None:
    """The picture with this name in the folder of the project at `root`; None when it is not there or cannot be shown, which
    the check tells. Nothing is made yet."""
    path = next((each for each in pictures_in(root) if each.name == name), None)
    if path is None:
        return None
    try:
        facts, state = look(path), path.stat()
        mark = _mark(path, state.st_mtime_ns, state.st_size)
    except (Wrong, OSError):
        return None
    stem, kept = path.stem, root / KEPT
    if path.suffix == DRAWING:
        file = f"{stem}.{mark}{DRAWING}"
        return Shown(path, kept, facts.width, facts.height, (Size(file, facts.width),), file)
    widest = min(facts.width, WIDTHS[-1])
    widths = [*(width for width in WIDTHS if width < widest), widest]
    sizes = tuple(Size(f"{stem}-{width}.{mark}.webp", width) for width in widths)
    height = max(1, round(facts.height * widest / facts.width))
    return Shown(path, kept, widest, height, sizes, f"{stem}-print.{mark}{'.png' if path.suffix == '.png' else '.jpg'}")


def all_shown(root: Path) -> list[Shown]:
    """All pictures of the project that can be shown."""
    return [found for path in pictures_in(root) if (found := shown(root, path.name))]


def forget(root: Path) -> None:
    """Remove what is kept of pictures that are no longer there, or are others now."""
    wanted = {name for each in all_shown(root) for name in (each.paper, *(size.file for size in each.sizes))}
    for path in (root / KEPT).glob("*"):
        if path.name not in wanted:
            path.unlink(missing_ok=True)


@lru_cache(maxsize=500)
def _mark(path: Path, *state: int) -> str:
    return hashlib.sha256(f"{_STAMP} {pillow} {_QUALITY}".encode() + path.read_bytes()).hexdigest()[:8]


def _keep(file: Path, make: Callable[[], bytes]) -> None:
    if file.exists():
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(f".{os.getpid()}")
    part.write_bytes(make())
    part.replace(file)  # a killed build leaves no half picture under a name that counts


def _drawn(path: Path) -> bytes:
    return drawing(path.read_bytes()).data


def _bare(path: Path, width: int) -> Image.Image:
    """The picture upright, in the colours of the web, at most so wide, and with nothing else in it."""
    with Image.open(path) as opened:
        profile = opened.info.get("icc_profile")
        image = ImageOps.exif_transpose(opened)
    see_through = image.has_transparency_data
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        image = _in_srgb(image, profile)
    image = image.convert("RGBA" if see_through else "RGB")
    if image.width > width:
        size = width, max(1, round(image.height * width / image.width))
        image = image.resize(size, Image.Resampling.LANCZOS)
    image.info = {}
    return image


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Phones have more colours than the web: without their own table they would be paler."""
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = "RGB" if image.mode == "CMYK" else image.mode
        return ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode=mode) or image
    except (ImageCms.PyCMSError, OSError, ValueError):  # a table that cannot be read is left aside
        return image


def _webp(path: Path, width: int) -> bytes:
    image = _bare(path, width)
    made = [_written(image, "WEBP", quality=_QUALITY, method=4)]
    if path.suffix == ".png":  # a drawing is often smaller, and sharp, when nothing of it is lost
        made.append(_written(image, "WEBP", lossless=True, method=4))
    return min(made, key=len)


def _printed(path: Path, suffix: str) -> bytes:
    image = _bare(path, _ON_PAPER)
    if suffix == ".png":
        return _written(image, "PNG", optimize=True)
    if image.mode == "RGBA":
        white = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(white, image)
    return _written(image.convert("RGB"), "JPEG", quality=85, optimize=True)


def _written(image: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()
