"""A leaflet as a picture for a screen in a hall: its title, its first words, what is in its first list, and its QR code."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

import segno
from PIL import Image

from ..content.page import Entry
from ..content.site import Site
from ..figures.drawing import Look
from ..figures.placed import Line, Rect, Sheet
from ..figures.sheets import HEIGHT, WIDTH
from ..markup.foreign import without_marks, written
from ..paper.leaflets import leaflets
from ..paper.page_text import page_text
from ..scenes.gathered import scene
from ..scenes.png import paint
from ..scenes.shown import for_page
from ..scenes.svg import HEIGHT as SCENE_HEIGHT
from ..scenes.svg import WIDTH as SCENE_WIDTH

_MARGIN, _GAP, _BAND = 110, 80, 36  # left and right; between the words and what is beside them; above and below all
_CODE, _SIDE = 360, 480  # the QR code, and all that is beside the words
_TOP, _BELOW = 90, 30  # where the scene begins, and what is kept free below it
_TITLE, _TEXT, _SMALL, _LEAD = 70, 35, 32, 1.3  # the size of letters, and the height of a line in letters
_WIDE, _WIDE_TITLE = 0.51, 0.54  # the mean width of a letter, generously


def on_screens(site: Site, language: str) -> list[Entry]:
    """The leaflets of a language that are there as a picture too."""
    return [entry for entry in leaflets(site, language) if entry.page.screen]


def screen_of(entry: Entry, site: Site) -> Sheet:
    """The picture of a leaflet: words at the left, its scene (paint_scene) and the way to its page at the right."""
    to = site.content.get(entry.language, entry.page.leads_to.removesuffix(".md"))
    left, wide = WIDTH - _MARGIN - _SIDE, WIDTH - 2 * _MARGIN - _SIDE - _GAP
    words = _words(entry, wide)
    top = _TOP + (SCENE_HEIGHT * _SIDE / SCENE_WIDTH + _BELOW if for_page(entry.key) else 0)
    code = list(_code(site.absolute(to.url), left, top))
    y = top + _CODE + 10.0
    call: list[Line] = []
    told: tuple[tuple[str, Look], ...] = ((entry.page.call, "text"), (site.short(to), "strong"))
    for text, look in told:
        for row in wrap(_plain(text), int(_SIDE / (_SMALL * _WIDE))):
            y += _SMALL * _LEAD
            call.append(Line(left, y, _SMALL, ((row, look),)))
    bands = [Rect(0, at, WIDTH, _BAND, "bar") for at in (0, HEIGHT - _BAND)]
    return Sheet(WIDTH, HEIGHT, 0, (*bands, *words, *code, *call))


def paint_scene(name: str, image: Image.Image, finer: int) -> None:
    """Draw the scene of that name on the ground of a picture that is so many times as large."""
    paint(image, scene(name), (WIDTH - _MARGIN - _SIDE) * finer, _TOP * finer, _SIDE / SCENE_WIDTH * finer)


def _words(entry: Entry, wide: float) -> list[Line]:
    """The lines at the left."""
    body = page_text(entry, notes=False)
    begin = next((node.text() for node in body.all("p")), "")
    items = []
    for item in next((each.css("li") for each in body.all("ul")), []):
        head = item.css_first("strong")
        name = head.text().strip() if head else ""
        items.append((name, item.text().strip().removeprefix(name).strip()))
    lines: list[Line] = []
    y = 120.0

    def add(size: float, name: str, text: str, look: Look, *, title: bool = False) -> None:
        nonlocal y
        letters = int(wide / (size * (_WIDE_TITLE if title else _WIDE)))
        for row in wrap(f"{name} {_plain(text)}".strip(), letters):
            y += size * _LEAD
            own = name if name and row.startswith(name) else ""
            lines.append(Line(_MARGIN, y, size, ((own, "strong"), (row.removeprefix(own), look)), title=title))

    add(_SMALL, "", entry.page.kicker, "strong")
    y += 12
    add(_TITLE, "", entry.page.title, "head", title=True)
    y += 28
    add(_TEXT, "", begin, "text")
    for name, text in items:
        y += 22
        add(_TEXT, name, text, "text")
    return lines


def _code(address: str, left: float, top: float) -> Iterator[Rect]:
    """The QR code of an address, as squares."""
    rows = [list(row) for row in segno.make(address, error="m", micro=False).matrix]
    side = _CODE // len(rows)
    for place, row in enumerate(rows):
        yield from (Rect(left + number * side, top + place * side, side, side, "bar") for number, dark in enumerate(row) if dark)


def _plain(text: str) -> str:
    return without_marks(written(" ".join(text.split())))
