"""What is handed out on one page of paper: a page of the site with its charts, and a slide of each chart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import quote

from markupsafe import Markup, escape

from ..content.page import Entry
from ..content.site import Site
from ..figures.model import Figures
from ..figures.placed import Line, Sheet
from ..figures.sheets import bare_sheet, charts_on, cited_by_charts, in_words, sheet_of, shown_on, title_of
from ..figures.shown import Shown
from ..figures.svg import in_file
from ..htmltree import Body
from ..markup.charts import mark
from ..markup.foreign import marked, written
from ..markup.source_notes import note_html
from ..scenes.gathered import scene
from ..scenes.names import NAMES
from ..scenes.shown import for_page
from ..scenes.svg import as_file
from .page_text import page_text

KIND = "leaflet"
_FACE = "Atkinson"  # as fonts.css calls it
_WIDE, _LETTER = 330, 11.5  # of a chart on paper: half of what is between the margins, and the size of its letters, in pixels


def leaflets(site: Site, language: str) -> list[Entry]:
    """The pages of a language that are one page of paper."""
    return [entry for entry in site.content.pages[language].values() if entry.kind.name == KIND]


def slide(name: str, language: str) -> str:
    """Where the slide of a chart is, from the root of the site."""
    return f"pdf/{language}/dia-{name}.pdf"


def slides(site: Site, figures: Figures, language: str) -> list[Shown]:
    """The charts that stand on a page of a language, each once."""
    found = {
        one.id: one
        for entry in site.content.pages[language].values()
        if charts_on(entry)
        for one in shown_on(entry, figures, site.words(language))
    }
    return [found[name] for name in sorted(found)]


def picture_of(sheet: Sheet, one: Shown, language: str) -> str:
    """A sheet as a picture to put in an `src` of a PDF."""
    return "data:image/svg+xml," + quote(in_file(sheet, title_of(one), language, _FACE))


def slide_values(one: Shown, site: Site, language: str) -> dict[str, Any]:
    """What the template of a slide is filled in with: its title, which is text, and the rest as a picture, told in words.

    rows: the lines of the title; place: left, top and size of its letters, in pixels of the sheet.
    """
    sheet = sheet_of(one, site, language)
    title = [item for item in sheet.items if isinstance(item, Line) and item.title]
    rest = replace(sheet, items=tuple(item for item in sheet.items if item not in title))
    rows = ["".join(text for text, _ in line.pieces) for line in title]
    place = {"left": title[0].x, "top": title[0].y - title[0].size, "size": title[0].size}
    return {
        "title": title_of(one),
        "rows": rows,
        "place": place,
        "picture": picture_of(rest, one, language),
        "told": in_words(one),
    }


def scene_on(entry: Entry) -> dict[str, str]:
    """The scene of a leaflet, as a picture to put in an `src` of a PDF, and what one sees in it: `picture` and `told`.

    On paper it is told: a PDF that everybody can read has no picture without words.
    """
    name = for_page(entry.key)
    if name is None:
        return {"picture": "", "told": ""}
    return {"picture": "data:image/svg+xml," + quote(as_file(scene(name))), "told": NAMES[name][entry.language]}


def text_of(entry: Entry, site: Site, figures: Figures) -> list[tuple[str, str]]:
    """The text of a leaflet for paper: each section with its id, what comes before them with ""."""
    words, works = site.words(entry.language), site.works(entry.language)
    body = page_text(entry, works, more=cited_by_charts(entry, figures, words))
    start, sections = Body(_with_charts(body.html, entry, site, figures)).parts().sections()
    return [("", start), *sections]


def _with_charts(html: str, entry: Entry, site: Site, figures: Figures) -> str:
    words, works = site.words(entry.language), site.works(entry.language)
    for one in shown_on(entry, figures, words):
        notes = [escape(marked(text)) for _, text in note_html(one.sources, works, words)]
        made = Markup(
            '<figure class="leaflet__chart"><figcaption>{title}</figcaption><img src="{picture}" alt="{told}">'
            '<p class="leaflet__source">{said}</p></figure>'
        ).format(
            title=escape(marked(written(one.title))),
            picture=picture_of(bare_sheet(one, _WIDE, _LETTER), one, entry.language),
            told=in_words(one),
            said=Markup(" ").join([escape(marked(written(one.note))), *notes] if one.note else notes),
        )
        html = html.replace(mark(one.id), str(made))
    return html
