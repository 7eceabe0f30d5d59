"""The numbers of the site, in words/figures.yml: how they are written, whether they are right, and what disagrees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from ..content.page import Content
from ..content.site import SOURCES
from ..content.source import Source
from ..content.works import Work
from ..figures.arithmetic import NoSum, is_rounded, work_out
from ..figures.clashes import gone, unlisted
from ..figures.model import Figures, Table
from ..figures.worked_out import counts, fitting, wholes
from ..languages import LANGUAGES, ORIGINAL
from ..markup.foreign import written
from ..problems import MESSAGES, Problem
from ..yamlfile import Key
from .citations import check_mark
from .figure_charts import check_chart_marks
from .figure_differences import check_differences
from .figure_pages import check_figure_pages
from .figure_questions import check_questions
from .listed import read_listed
from .vocabulary import told

FILE = Path("words") / "figures.yml"


def read_figures(root: Path) -> tuple[Figures, Source | None, list[Problem]]:
    """The numbers of the project at `root`, and what is wrong with how they are written; none when the file is not there."""
    found, source, problems = read_listed(root, FILE, Figures)
    return found or Figures(), source, problems


def check_figures(root: Path, content: Content) -> list[Problem]:
    """What is wrong with the file, and where a page says something else than the file."""
    figures, source, problems = read_figures(root)
    if source is None:
        return problems
    page = content.pages[ORIGINAL].get(SOURCES)
    works = {work.id: work for work in page.page.sources} if page else {}
    problems += [*_ids(figures, source), *_places(figures, source, works), *_years(figures, source)]
    for number, table in enumerate(figures.tables):
        problems += _table(table, figures, source, ("tables", number))
    for clash in unlisted(figures):
        values = {"about": clash.about, "one": _written(clash.one), "other": _written(clash.other)}
        problems.append(told(clash.name, source, source.line_of(clash.key), **values))
    problems += [*_differences(figures, source), *_sums(figures, source), *check_differences(figures, source, content)]
    problems += check_questions(figures, source, content)
    if problems:
        return problems  # what is wrong in the file would be told of every page
    return check_figure_pages(figures, content) + check_chart_marks(figures, content)


def words_in(root: Path) -> list[tuple[str, int, str]]:
    """All words of the file that a visitor reads: their language, line and text."""
    figures, source, _ = read_figures(root)
    if source is None:
        return []
    return [
        (str(key[-1]), line, written(_at(figures, key)))
        for key, line in source.lines.items()
        if key and key[-1] in LANGUAGES and key[0] != "differences"
    ]


def _written(number: float) -> str:
    return f"{number:g}"


def _ids(figures: Figures, source: Source) -> Iterator[Problem]:
    """Ids that are there twice, and ids that are named and not there."""
    seen: set[str] = set()
    for key, id_ in figures.ids():
        of = key[0] if key[0] in ("differences", "charts") else ""  # these are named by nobody
        if f"{of}{id_}" in seen:
            yield told("figure-data/twice", source, source.line_of((*key, "id")), word=id_)
        seen.add(f"{of}{id_}")
    tables, series = {each.id for each in figures.tables}, {each.id for each in figures.series}
    single = {each.id for each in figures.counts}
    for number, table in enumerate(figures.tables):
        at: Key = ("tables", number)
        parts = [part.id for part in table.all_parts]
        for id_ in sorted({id_ for id_ in parts if parts.count(id_) > 1}):
            yield told("figure-data/twice", source, source.line_of((*at, "parts")), word=id_)
        yield from _known(source, (*at, "sum_of"), table.sum_of, tables)
        yield from _known(source, (*at, "share_of"), [table.share_of] if table.share_of else [], tables)
        yield from _known(source, (*at, "asked"), [table.asked] if table.asked else [], single)
    for number, one in enumerate(figures.series):
        lines = {line.id for line in one.lines}
        for place, point in enumerate(one.points):
            yield from _known(source, ("series", number, "points", place, "values"), list(point.values), lines)
    for number, asked in enumerate(figures.questions):
        for when in ("before", "after"):
            beside = getattr(asked, when)
            yield from _known(source, ("questions", number, when), [beside.table] if beside and beside.table else [], tables)
    for number, difference in enumerate(figures.differences):
        yield from _known(source, ("differences", number, "in"), difference.in_, tables | series | single)
    for number, chart in enumerate(figures.charts):
        yield from _known(source, ("charts", number, "of"), chart.of, series if chart.kind == "years" else tables)


def _known(source: Source, key: Key, named: list[str], there: set[str]) -> Iterator[Problem]:
    for id_ in named:
        if id_ not in there:
            near = get_close_matches(id_, sorted(there), 1)
            hint = MESSAGES.words("meant", word=near[0]) if near else None
            yield told("figure-data/unknown", source, source.line_of(key), hint=hint, word=id_)


def _places(figures: Figures, source: Source, works: Mapping[str, Work]) -> list[Problem]:
    """Each source is one of the page of sources, with a place that it has."""
    return [
        problem
        for key, line in source.lines.items()
        if key and key[-1] == "source"
        for problem in check_mark(source, line, _at(figures, key), works)
    ]


def _at(figures: Figures, key: Key) -> str:
    """The text at a place in the file."""
    value: object = figures
    for part in key:
        value = value[part] if isinstance(part, int) else getattr(value, part)  # type: ignore[index]
    return value if isinstance(value, str) else str(value)


def _years(figures: Figures, source: Source) -> Iterator[Problem]:
    """Each number is of a year, or of a text with a date."""
    for field in ("tables", "counts"):
        for number, each in enumerate(getattr(figures, field)):
            if each.year is None and each.published is None:
                yield told("figure-data/year", source, source.line_of((field, number)), word=each.id)


def _table(table: Table, figures: Figures, source: Source, key: Key) -> Iterator[Problem]:
    asked = next((each for each in figures.counts if each.id == table.asked), None)
    if asked and table.n > asked.is_:
        values = {"n": table.n, "asked": _written(asked.is_), "word": asked.id}
        yield told("figure-data/asked", source, source.line_of((*key, "n")), **values)
    whole, many = wholes(table, figures), counts(table, figures)
    for place, part in enumerate(table.parts):
        line = source.line_of((*key, "parts", place))
        if part.count is None and part.percent is not None and part.id not in many:
            fits = ", ".join(map(str, fitting(part.percent, whole.get(part.id, table.n))))
            yield told("figure-data/fits", source, line, percent=part.percent, n=whole.get(part.id, table.n), fits=fits or "–")
        elif part.id not in many:
            yield told("figure-data/number", source, line, word=part.id)
        elif many[part.id] > whole.get(part.id, many[part.id]) or many[part.id] < 0:
            yield told("figure-data/more", source, line, word=part.id, count=many[part.id], n=whole[part.id])


def _differences(figures: Figures, source: Source) -> Iterator[Problem]:
    for number, each in enumerate(figures.differences):
        at = ("differences", number)
        for name in ("one", "other"):
            side = getattr(each, name)
            if side.number is None and side.says is None:
                yield told("figure-data/side", source, source.line_of((*at, name)), word=each.id)
        if each.one == each.other:
            yield told("figure-data/same", source, source.line_of(at), word=each.id)
    for number in gone(figures):
        yield told("figure-data/gone", source, source.line_of(("differences", number)), word=figures.differences[number].id)


def _sums(figures: Figures, source: Source) -> Iterator[Problem]:
    for number, each in enumerate(figures.sums):
        line = source.line_of(("sums", number))
        try:
            value = work_out(each.sum)
        except NoSum:
            yield told("figure-data/no-sum", source, line, written=each.sum)
            continue
        if not is_rounded(value, each.is_):
            yield told("figure-data/outcome", source, line, written=each.sum, outcome=f"{value:.4g}", told=_written(each.is_))
