"""A small picture of the first page of each sheet, made of its finished PDF: one sees what one prints before one prints it.

PDFium reads the PDF, in a library that comes with all it needs. What is printed has no colours, so a few shades of grey are kept,
without loss: letters stay sharp and the file is half of what a photo would be.
"""

from __future__ import annotations

import os
import re
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Any

from PIL import Image, __version__

from ..content.page import Entry
from ..languages import LANGUAGES
from ..paper.catalogue import Catalogue

WIDTH, HEIGHT = 240, 340  # pixels; an A4 to a hair
MOST = 8_000  # bytes
_STAMP = 1  # raise when they are made in another way, so that kept ones are made again
_FINER = 2  # drawn so much larger and made smaller, for smooth letters
_SHADES = (8, 6, 4)  # of grey: as many as the file may hold
_QUALITIES = (40, 20, 0)  # for a page full of photos, which has no shade twice
_IMAGE = re.compile(r'\s*<img class="thumb"[^>]*>')


def shown_small(catalogue: Catalogue) -> dict[str, str]:
    """Of each picture the PDF that it is of, both from the root of the site."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        entries: list[Entry] = [*catalogue.sheets(language), *catalogue.site.members("oefeningen", language)]
        found |= {catalogue.thumb(language, entry.stem): catalogue.pdf(entry) for entry in entries}
    return found


def write_thumbs(folder: Path, catalogue: Catalogue, kept: Path) -> int:
    """Write the pictures that pages show into the site in `folder`, whose PDFs are made; returns how many had to be drawn.

    kept: where they stay between builds, by the bytes of their PDF. What this build has no use for goes.
    """
    kept.mkdir(parents=True, exist_ok=True)
    before, used = set(kept.iterdir()), set[Path]()
    images = (image for page in folder.rglob("*.html") for image in _IMAGE.findall(page.read_text(encoding="utf-8")))
    shown = "".join(set(images))
    for name, pdf in shown_small(catalogue).items():
        if f'{name}"' not in shown:
            continue
        file = kept_thumb((folder / pdf).read_bytes(), kept)
        used.add(file)
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    for stray in before - used:
        stray.unlink(missing_ok=True)
    return len(used - before)


def leave_out_thumbs(folder: Path) -> int:
    """Take the pictures out of the pages in `folder`, where no PDFs could be made; returns out of how many pages."""
    count = 0
    for page in folder.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        without = _IMAGE.sub("", html)
        if without != html:
            page.write_text(without, encoding="utf-8")
            count += 1
    return count


def kept_thumb(pdf: bytes, kept: Path) -> Path:
    """The picture of a PDF among those in the folder `kept`, drawn if it is not there."""
    looks = f"{_STAMP} {version('pypdfium2')} {__version__}"
    file = kept / f"{sha256(looks.encode() + pdf).hexdigest()[:32]}.webp"
    if not file.is_file():
        kept.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}")
        part.write_bytes(thumb(pdf))
        part.replace(file)  # a killed build leaves no half picture under a name that counts
    return file


def thumb(pdf: bytes) -> bytes:
    """The WebP of the first page of a PDF, on white."""
    page = _first(pdf)
    shaded = (_written(page.point(partial(_shade, shades - 1)), lossless=True) for shades in _SHADES)
    lossy = (_written(page, quality=quality) for quality in _QUALITIES)
    made = b""
    for made in chain(shaded, lossy):
        if len(made) <= MOST:
            break
    return made


def _written(image: Image.Image, **how: Any) -> bytes:
    made = BytesIO()
    image.convert("RGB").save(made, "WEBP", method=6, **how)
    return made.getvalue()


def _first(pdf: bytes) -> Image.Image:
    """The first page of a PDF as large as the picture, in greys. A page that lies is smaller, in the middle."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        wide, high = document[0].get_size()
        scale = min(WIDTH / wide, HEIGHT / high)
        large = document[0].render(scale=scale * _FINER, grayscale=True).to_pil().convert("L")
    finally:
        document.close()
    size = min(WIDTH, round(wide * scale)), min(HEIGHT, round(high * scale))
    whole = Image.new("L", (WIDTH, HEIGHT), 255)
    whole.paste(large.resize(size, Image.Resampling.BOX), ((WIDTH - size[0]) // 2, (HEIGHT - size[1]) // 2))
    return whole


def _shade(steps: int, grey: int) -> int:
    """The nearest of so many steps between black and white."""
    return round(round(grey / 255 * steps) * 255 / steps)
