"""The charts that stand on pages, as files to keep: a drawing, a picture as large as a slide, and the numbers.

With them, the picture for a screen of each leaflet that has one.
"""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from pathlib import Path

from ..content.site import Site
from ..figures.model import Figures
from ..figures.placed import Sheet
from ..figures.sheets import charts_on, sheet_of, title_of
from ..figures.shown import as_csv, shown
from ..figures.svg import in_file
from ..languages import LANGUAGES
from ..pages.charts import file_of
from ..rules.figure_data import read_figures
from ..scenes.gathered import scene
from ..scenes.shown import for_page
from ..scenes.svg import as_file
from .screens import on_screens, paint_scene, screen_of

_FONTS = Path("overrides") / "assets" / "fonts"


def write_charts(root: Path, folder: Path, site: Site, kept: Path) -> int:
    """Write the files of all charts that a page in `folder` offers; returns how many that are.

    kept: where pictures stay between builds.
    """
    figures = read_figures(root)[0]
    names = {(name, entry.language) for entry in site.content for name in charts_on(entry)}
    names |= {(entry.stem, entry.language) for language in LANGUAGES for entry in on_screens(site, language)}
    for name, language in sorted(names):
        for end, content in files_of(root, figures, site, name, language, kept).items():
            target = folder / file_of(name, language, end)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    return len(names)


def files_of(root: Path, figures: Figures, site: Site, name: str, language: str, kept: Path) -> dict[str, bytes]:
    """The files of one chart or leaflet in one language, by their ending; none when there is no such thing."""
    chart = next((chart for chart in figures.charts if chart.id == name), None)
    if chart is None:
        leaflet = next((entry for entry in on_screens(site, language) if entry.stem == name), None)
        return {"png": kept_picture(screen_of(leaflet, site), root / _FONTS, kept, for_page(leaflet.key))} if leaflet else {}
    one = shown(chart, figures, language, site.words(language))
    title, sheet = title_of(one), sheet_of(one, site, language)
    return {
        "svg": in_file(sheet, title, language).encode("utf-8"),
        "png": kept_picture(sheet, root / _FONTS, kept),
        "csv": as_csv(one).encode("utf-8"),
    }


def kept_picture(sheet: Sheet, fonts: Path, kept: Path, name: str | None = None) -> bytes:
    """The PNG of a sheet: the one that is kept, if it was drawn before with the same faces. name: of the scene on a screen."""
    from PIL import __version__

    from ..figures.png import picture

    faces = b"".join(path.read_bytes() for path in sorted(fonts.glob("*-[47]00.woff2")) if not path.name.startswith("help"))
    drawn = as_file(scene(name)) if name else ""
    digest = sha256((repr((sheet, __version__)) + drawn).encode("utf-8") + faces).hexdigest()[:32]
    file = kept / f"{digest}.png"
    if file.is_file():
        return file.read_bytes()
    made = picture(sheet, fonts, partial(paint_scene, name) if name else None)
    kept.mkdir(parents=True, exist_ok=True)
    file.write_bytes(made)
    return made
