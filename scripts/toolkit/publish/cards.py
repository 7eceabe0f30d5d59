"""The card of a page: what others see of it when its address is shared. A picture with its title, its section and a scene.

Drawn by Pillow with the faces of the site, as charts are. Material's own plugin for this needs Cairo, and fetches its fonts from
another host while it builds.
"""

from __future__ import annotations

from functools import cache, lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, __version__

from ..content.page import Entry
from ..content.site import Site
from ..figures.png import face
from ..pages.cards import card_of
from ..scenes.gathered import scene
from ..scenes.png import paint
from ..scenes.shown import for_card
from ..scenes.svg import HEIGHT as SCENE_HEIGHT
from ..scenes.svg import WIDTH as SCENE_WIDTH

WIDTH, HEIGHT = 1200, 630  # as all who show such cards want it
MOST = 40_000  # bytes
_STAMP = 1  # raise when cards are drawn in another way
_EDGE, _ROOM = 64, 520  # beside the words, and how wide they may be
_BACK, _LIGHT, _SUN = "#0d4a4a", "#fdf9f1", "#f3b63a"
_SIZES = (72, 64, 56, 50, 44, 38)  # of a title, the largest that fits first
_SCALE, _FINER = 1.18, 3  # of the scene; drawn so much larger and made smaller, for smooth edges
_FONTS = Path("overrides") / "assets" / "fonts"


def write_cards(root: Path, folder: Path, site: Site, kept: Path) -> int:
    """Write the cards of all pages into the site in `folder`; returns how many had to be drawn.

    kept: where they stay between builds, by what is on them.
    """
    kept.mkdir(parents=True, exist_ok=True)
    fonts, drawn, used = root / _FONTS, 0, set()
    faces = b"".join(path.read_bytes() for path in sorted(fonts.glob("*-[47]00.woff2")) if not path.name.startswith("help"))
    looks = sha256(repr((_STAMP, __version__)).encode() + faces).hexdigest()
    for entry in site.content:
        if entry.key == "404":  # nobody shares it
            continue
        words = words_on(entry, site)
        shapes = scene(for_card(entry.key))
        name = sha256(repr((looks, words, hash_of(repr(shapes)))).encode()).hexdigest()[:32]
        file = kept / f"{name}.png"
        if not file.is_file():
            file.write_bytes(card(words, for_card(entry.key), fonts))
            drawn += 1
        used.add(file)
        target = folder / card_of(entry)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    for stray in set(kept.iterdir()) - used:
        stray.unlink()
    return drawn


def words_on(entry: Entry, site: Site) -> tuple[str, str, str, str]:
    """What stands on the card of a page: the name of the site, the section, the title, and what the site is."""
    name = site.nav.site_names[entry.language]
    section = "" if entry.key == "index" else site.section_name(entry)
    title = str(entry.page.title)
    return name, "" if section == title else str(section or ""), title, str(site.words(entry.language)["tagline"])


@lru_cache(maxsize=64)
def hash_of(text: str) -> str:
    """A digest of what a scene is drawn of."""
    return sha256(text.encode()).hexdigest()


def card(words: tuple[str, str, str, str], name: str, fonts: Path) -> bytes:
    """The PNG of a card, with a scene of that name."""
    site_name, section, title, tagline = words
    image = _back(name).copy()
    pen = ImageDraw.Draw(image)
    pen.text((_EDGE + 44, 104), site_name, font=face(fonts, "bold", 32), fill=_LIGHT, anchor="ls")
    lines, size = _fitting(title, fonts)
    step = round(size * 1.14)
    top = _top(len(lines), size)
    if section:
        pen.text((_EDGE, top - size - 14), section, font=face(fonts, "bold", 30), fill=_SUN, anchor="ls")
    for at, line in enumerate(lines):
        pen.text((_EDGE, top + at * step), line, font=face(fonts, "title", size), fill=_LIGHT, anchor="ls")
    for at, line in enumerate(_broken(tagline, face(fonts, "text", 28), _ROOM)):
        pen.text((_EDGE, 548 + at * 36), line, font=face(fonts, "text", 28), fill=_LIGHT, anchor="ls")
    made = BytesIO()
    image.quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(made, "PNG", compress_level=9)
    return made.getvalue()


@cache
def _back(name: str) -> Image.Image:
    """What is the same on all cards with one scene: the ground, the mark of the site and the scene itself."""
    image = Image.new("RGB", (WIDTH, HEIGHT), _BACK)
    wide, high = round(SCENE_WIDTH * _SCALE), round(SCENE_HEIGHT * _SCALE)
    large = Image.new("RGB", (wide * _FINER, high * _FINER), _BACK)
    paint(large, scene(name), 0, 0, _SCALE * _FINER)
    image.paste(large.resize((wide, high), Image.Resampling.LANCZOS), (WIDTH - wide - 24, HEIGHT - high - 70))
    mark = Image.new("RGB", (34 * _FINER, 48 * _FINER), _BACK)
    pen = ImageDraw.Draw(mark)
    k = 1.5 * _FINER
    pen.ellipse((5 * k, 0, 17 * k, 12 * k), fill=_SUN)
    pen.rectangle((5 * k, 14 * k, 10 * k, 29 * k), fill=_LIGHT)
    pen.rectangle((12 * k, 14 * k, 17 * k, 29 * k), fill=_LIGHT)
    image.paste(mark.resize((34, 48), Image.Resampling.LANCZOS), (_EDGE - 6, 66))
    ImageDraw.Draw(image).rectangle((0, HEIGHT - 14, WIDTH, HEIGHT), fill=_SUN)
    return image


def _fitting(title: str, fonts: Path) -> tuple[list[str], int]:
    """A title in lines, as large as four of them allow; a word that is too wide makes all of it smaller."""
    for size in _SIZES:
        font = face(fonts, "title", size)
        lines = _broken(title, font, _ROOM)
        if len(lines) * size <= 4 * 56 and all(font.getlength(line) <= _ROOM for line in lines):
            break
    return lines, size


def _top(lines: int, size: int) -> float:
    """Where the first of so many lines of a title stands, so that all of them are in the middle."""
    return 326 - round(size * 1.14) * (lines - 1) / 2 + size * 0.2


def _broken(text: str, font: ImageFont.FreeTypeFont, room: float) -> list[str]:
    """Words in lines that are no wider than the room for them."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
