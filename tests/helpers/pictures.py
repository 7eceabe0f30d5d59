"""Pictures of pages, small enough to keep: one file for each template, with a tile for each way in which it is seen.

They are of the small project of the tests, so that whoever changes a text changes no picture.
"""

from __future__ import annotations

import io
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from helpers.project import ROOT, build, link_bundler, words_of_the_site
from helpers.tiny import FIXTURES, SHEETS, TINY

KEPT = ROOT / "tests" / "pictures"
OVERLAY = FIXTURES / "pictures"  # lies over the sheets, and they over the small project
MADE_ELSEWHERE = ("overrides", "scripts", "deploy", "pyproject.toml")
LOOKED_AT = """() => Promise.all([document.fonts.ready, ...[...document.images].map((image) => {
  image.loading = "eager"; // what is fetched when one scrolls to it may or may not be there in time
  return image.decode().catch(() => {});
})])"""
SCALE = 4  # a picture is so many times smaller than the page: what is drawn a hair otherwise elsewhere is no difference
HIGHEST = 1800  # pixels of a page that are looked at
QUALITY = 55  # of the picture that is kept
BLOCK = 6  # pixels of a picture that are held against each other together
TOLERANCE = 14  # of 255, for a block
PATHS = {
    "home": "", "scan": "scan/", "checklist": "checklist/", "glossary": "begrippen/", "questions": "vragen/",
    "question": "vragen/eerste/", "steps": "stappenplan/", "step": "stappenplan/begin/", "practices": "praktijk/",
    "practice": "praktijk/stad/", "exercises": "oefeningen/", "exercise": "oefeningen/kennis/", "sheets": "werkbladen/",
    "sheet": "werkbladen/blad/", "main": "over/", "sources": "over/bronnen/", "not-found": "404.html",
}  # fmt: skip


@dataclass(frozen=True)
class View:
    """One way in which a page is seen. width: in CSS pixels."""

    width: int
    scheme: str = "light"
    paper: bool = False


VIEWS = (View(1280), View(1280, "dark"), View(360), View(360, "dark"), View(718, paper=True))  # A4 without its margins, at 96 dpi
LANGUAGES = ("", "en/")


def picture_project(target: Path) -> None:
    """A project with one page for each template, built in `target`/site."""
    target.mkdir(parents=True)
    for layer in (TINY, SHEETS, OVERLAY):
        shutil.copytree(layer, target, dirs_exist_ok=True)
    for name in MADE_ELSEWHERE:
        part = ROOT / name
        if part.is_dir():
            shutil.copytree(part, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(part, target / name)
    words_of_the_site(target)
    config = target / "mkdocs.yml"
    ours, real = (path.read_text(encoding="utf-8").partition("\nmarkdown_extensions:") for path in (config, ROOT / "mkdocs.yml"))
    config.write_text(ours[0] + real[1] + real[2], encoding="utf-8")  # all that a page may be made of
    link_bundler(target)
    done = build(target)
    assert done.returncode == 0, f"het project voor de plaatjes bouwt niet:\n{done.stdout}{done.stderr}"


def taken(page: Page, view: View, address: str) -> Image.Image:
    """The page at `address` as it is seen, made small; `page` is a window of that width and scheme."""
    page.emulate_media(media="print" if view.paper else "screen")
    page.goto(address, wait_until="networkidle" if "/scan/" in address else "load")  # its later parts are fetched one by one
    page.evaluate(LOOKED_AT)
    height = min(HIGHEST, page.evaluate("document.documentElement.scrollHeight"))
    png = page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": view.width, "height": height}, animations="disabled")
    with Image.open(io.BytesIO(png)) as whole:
        size = (view.width // SCALE, HIGHEST // SCALE)
        small = Image.new("RGB", size, "#888888")
        small.paste(whole.convert("RGB").resize((size[0], max(1, height // SCALE)), Image.Resampling.BOX), (0, 0))
    return small


def sheet_of(browser: Browser, address: str, path: str, options: dict[str, Any] | None = None) -> Image.Image:
    """All tiles of one page: a row for each language, a column for each view."""
    width = sum(view.width // SCALE for view in VIEWS)
    height = HIGHEST // SCALE
    found = Image.new("RGB", (width, height * len(LANGUAGES)))
    left = 0
    for view in VIEWS:
        context = browser.new_context(
            viewport={"width": view.width, "height": 900}, color_scheme=view.scheme, reduced_motion="reduce", **(options or {})
        )  # type: ignore[arg-type]
        page = context.new_page()
        for row, language in enumerate(LANGUAGES):
            found.paste(taken(page, view, f"{address}{language}{path}"), (left, row * height))
        context.close()
        left += view.width // SCALE
    return found


def as_kept(sheet: Image.Image) -> bytes:
    """The bytes of a picture that is kept."""
    out = io.BytesIO()
    sheet.save(out, "WEBP", quality=QUALITY, method=6)
    return out.getvalue()


def different(before: bytes, after: bytes) -> list[str]:
    """Where two sheets differ more than a hair, once for each tile: "en, 360 dark, at 480 px"."""
    with Image.open(io.BytesIO(before)) as one, Image.open(io.BytesIO(after)) as other:
        if one.size != other.size:
            return [f"{one.size} is now {other.size}"]
        apart = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).convert("L")
    found = []
    height, left = HIGHEST // SCALE, 0
    for view in VIEWS:
        width = view.width // SCALE
        for row, language in enumerate(LANGUAGES):
            tile = apart.crop((left, row * height, left + width, (row + 1) * height))
            blocks = tile.resize((max(1, width // BLOCK), height // BLOCK), Image.Resampling.BOX)
            worst = max(range(blocks.width * blocks.height), key=blocks.tobytes().__getitem__)
            if blocks.tobytes()[worst] > TOLERANCE:
                kind = "print" if view.paper else view.scheme
                at = worst // blocks.width * BLOCK * SCALE
                found.append(f"{language.rstrip('/') or 'nl'}, {view.width} {kind}, at {at} px")
        left += width
    return found
