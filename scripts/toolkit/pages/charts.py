"""A chart on a page: title, drawing, source, and its table with the files to keep. Numbers and words are those of the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import relpath

from markupsafe import Markup, escape

from ..content.page import Entry
from ..content.site import Site
from ..figures.drawing import draw
from ..figures.model import Figures
from ..figures.sheets import in_words, title_of
from ..figures.shown import Shown, shown
from ..figures.svg import in_page
from ..markup.charts import SIGN, mark
from ..markup.foreign import marked, written
from ..markup.source_notes import note_html
from ..paper.leaflets import slide
from ..strings import Strings

FOLDER = PurePosixPath("assets/figures")  # of the files to keep, each language in a folder of its own
ENDS = ("svg", "png", "csv", "pdf")
LETTERS = 38  # on a line of a phone of 360 px, and of a desk with letters twice as large


def file_of(name: str, language: str, end: str) -> str:
    """Where a file to keep is, from the root of the site. The PDF, a slide, is printed with those of the site."""
    return slide(name, language) if end == "pdf" else (FOLDER / language / f"{name}.{end}").as_posix()


def with_charts(html: str, entry: Entry, site: Site, figures: Figures) -> str:
    """The finished body of a page, each mark of a chart replaced by the chart."""
    if SIGN not in html:
        return html
    words = site.words(entry.language)
    for chart in figures.charts:
        if mark(chart.id) in html:
            html = html.replace(mark(chart.id), _figure(shown(chart, figures, entry.language, words), entry, site, words))
    return html


def _figure(chart: Shown, entry: Entry, site: Site, words: Strings) -> str:
    name = f"grafiek-{chart.id}"
    drawing = in_page(draw(chart, LETTERS), in_words(chart), name)
    notes = [
        Markup('<small class="{}">{}</small>').format(each["class"], escape(marked(text)))
        for each, text in note_html(chart.sources, site.works(entry.language), words)
    ]
    said = Markup('<p class="chart__note">{}</p>').format(_text(chart.note)) if chart.note else Markup()
    return str(
        Markup(
            '<figure class="chart" id="{name}"><figcaption class="chart__title" id="{name}-wat">{title}</figcaption>'
            "{drawing}{said}"
            '<p class="chart__source">{notes}</p>'
            '<details class="chart__more"><summary>{more}</summary>{table}{files}</details></figure>'
        ).format(
            name=name,
            title=_text(chart.title),
            drawing=Markup(drawing),
            said=said,
            notes=Markup(" ").join(notes),
            more=words["chart_table"],
            table=_table(chart, words),
            files=_files(chart, entry, words),
        )
    )


def _text(text: str) -> Markup:
    return escape(marked(written(text)))


def _table(chart: Shown, words: Strings) -> Markup:
    head = Markup().join(Markup('<th scope="col">{}</th>').format(_text(each)) for each in chart.head)
    rows = Markup().join(Markup("<tr>{}</tr>").format(Markup().join(_cells(row))) for row in chart.rows)
    return Markup(
        '<div class="table" role="group" tabindex="0" aria-label="{}">'
        "<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>"
    ).format(words["table"], head, rows)


def _cells(row: tuple[str, ...]) -> Iterator[Markup]:
    for place, each in enumerate(row):
        yield Markup('<th scope="row">{}</th>' if place == 0 else "<td>{}</td>").format(_text(each))


def _files(chart: Shown, entry: Entry, words: Strings) -> Markup:
    links = []
    for end in ENDS:
        name = f"{words['chart_pdf']}: {title_of(chart)}"  # a PDF is told apart from the others of its page
        which = Markup(' aria-label="{}"').format(name) if end == "pdf" else ""
        address = relpath(f"/{file_of(chart.id, entry.language, end)}", f"/{entry.url or '.'}")
        links.append(Markup('<li><a href="{}" download{}>{}</a></li>').format(address, which, words[f"chart_{end}"]))
    return Markup('<p class="chart__files">{}</p><ul class="chart__links">{}</ul>').format(
        words["chart_files"], Markup().join(links)
    )
