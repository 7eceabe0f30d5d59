"""The charts of a page, each on a sheet of its own: as large as a slide, or without title for where that is text."""

from __future__ import annotations

from ..content.page import Entry
from ..content.site import Site
from ..markup.charts import MARK
from ..markup.citations import Citation
from ..markup.foreign import without_marks, written
from ..markup.source_notes import places_told
from ..strings import Strings
from .drawing import draw
from .model import Figures
from .placed import Sheet, letters_on, place, place_alone
from .shown import Shown, shown

WIDTH, HEIGHT = 1920, 1080  # of a slide
# How large letters are and in how many columns, the best first.
_TRIED = ((48, 1), (41, 1), (36, 1), (31, 1), (46, 2), (41, 2), (36, 2), (31, 2), (26, 2))


def charts_on(entry: Entry) -> list[str]:
    """The ids of the charts on a page, in order. A mark in code is only shown."""
    unread, rows = entry.source.outline.unread, enumerate(entry.source.body.split("\n"), 1)
    return [name for number, row in rows if number not in unread for name in MARK.findall(row)]


def shown_on(entry: Entry, figures: Figures, words: Strings) -> list[Shown]:
    """The charts on a page, in its language. A mark of a chart that is not in the file is told by the check."""
    names = charts_on(entry)
    return [shown(chart, figures, entry.language, words) for chart in figures.charts if chart.id in names]


def cited_by_charts(entry: Entry, figures: Figures, words: Strings) -> list[Citation]:
    """The sources of the charts on a page."""
    return [each for one in shown_on(entry, figures, words) for each in one.sources]


def in_words(chart: Shown) -> str:
    """A chart in words, for who does not see it."""
    lines = []
    for group in chart.groups:
        bars = "; ".join(f"{without_marks(written(bar.name))}: {bar.told}" for bar in group.bars)
        head = ", ".join(each for each in (without_marks(written(group.head)), group.of) if each)
        lines.append(f"{head}. {bars}." if head else f"{bars}.")
    return " ".join(lines)


def title_of(one: Shown) -> str:
    """Its title in plain words."""
    return without_marks(written(one.title))


def sheet_of(one: Shown, site: Site, language: str) -> Sheet:
    """A chart with its title, what there is to say of it, its source in full, and where it stands."""
    said = (one.note, source_of(one, site, language), site.nav.site_names[language])
    under = [without_marks(written(each)) for each in said if each]
    for size, columns in _TRIED:
        drawing = draw(one, letters_on(WIDTH, size, columns))
        made = place(drawing, title_of(one), under, WIDTH, size, HEIGHT, columns)
        if made.height <= HEIGHT:
            break
    return made


def bare_sheet(one: Shown, width: int, size: float) -> Sheet:
    """Only the drawing of a chart, so wide, with letters of a size: its words stand beside it as text."""
    return place_alone(draw(one, letters_on(width, size, 1, margin=0)), width, size)


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
