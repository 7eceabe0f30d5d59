"""The charts that stand on pages, as files to keep: a drawing, a picture as large as a slide, and the numbers."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from ..content.site import Site
from ..figures.drawing import draw
from ..figures.model import Figures
from ..figures.placed import Sheet, letters_on, place
from ..figures.shown import Shown, as_csv, shown
from ..figures.svg import in_file
from ..markup.foreign import without_marks, written
from ..markup.source_notes import places_told
from ..pages.charts import charts_on, file_of
from ..rules.figure_data import read_figures

_WIDTH, _HEIGHT = 1600, 900  # of a slide
_TRIED = ((34, 1), (30, 1), (34, 2), (30, 2), (26, 2), (22, 2))  # how large letters are and in how many columns, the best first
_FONTS = Path("overrides") / "assets" / "fonts"


def write_charts(root: Path, folder: Path, site: Site, kept: Path) -> int:
    """Write the files of all charts that a page in `folder` offers; returns how many charts that are.

    kept: where pictures stay between builds.
    """
    figures = read_figures(root)[0]
    names = {(name, entry.language) for entry in site.content for name in charts_on(entry)}
    for name, language in sorted(names):
        for end, content in files_of(root, figures, site, name, language, kept).items():
            target = folder / file_of(name, language, end)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    return len(names)


def files_of(root: Path, figures: Figures, site: Site, name: str, language: str, kept: Path) -> dict[str, bytes]:
    """The files of one chart in one language, by their ending; none when the file of numbers has no such chart."""
    chart = next((chart for chart in figures.charts if chart.id == name), None)
    if chart is None:
        return {}
    one = shown(chart, figures, language, site.words(language))
    title, sheet = without_marks(written(one.title)), sheet_of(one, site, language)
    return {
        "svg": in_file(sheet, title, language).encode("utf-8"),
        "png": _picture(sheet, root / _FONTS, kept),
        "csv": as_csv(one).encode("utf-8"),
    }


def sheet_of(one: Shown, site: Site, language: str) -> Sheet:
    """A chart with its title, what there is to say of it, its source in full, and where it stands."""
    said = (one.note, source_of(one, site, language), site.nav.site_names[language])
    under, title = [without_marks(written(each)) for each in said if each], without_marks(written(one.title))
    for size, columns in _TRIED:
        drawing = draw(one, letters_on(_WIDTH, size, columns))
        made = place(drawing, title, under, _WIDTH, size, _HEIGHT, columns)
        if made.height <= _HEIGHT:
            break
    return made


def source_of(one: Shown, site: Site, language: str) -> str:
    """Its sources with their titles: on its own, a picture has no list of sources below it."""
    words, works = site.words(language), site.works(language)
    places: dict[str, list[str]] = {}
    for each in one.sources:
        places.setdefault(each.work, []).extend([each.place] if each.place else [])
    told = []
    for work, named in places.items():
        title = without_marks(written(works[work].title)).replace("*", "") if work in works else work
        told.append(f"{title}, {places_told(named, words)}" if named else title)
    return f"{words['source_note']} {'; '.join(told)}"


def _picture(sheet: Sheet, fonts: Path, kept: Path) -> bytes:
    """The PNG of a sheet: the one that is kept, if it was drawn before with the same faces."""
    from PIL import __version__

    from ..figures.png import picture

    faces = b"".join(path.read_bytes() for path in sorted(fonts.glob("*-[47]00.woff2")) if not path.name.startswith("help"))
    name = sha256(repr((sheet, __version__)).encode("utf-8") + faces).hexdigest()[:32]
    file = kept / f"{name}.png"
    if file.is_file():
        return file.read_bytes()
    made = picture(sheet, fonts)
    kept.mkdir(parents=True, exist_ok=True)
    file.write_bytes(made)
    return made
