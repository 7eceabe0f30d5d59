"""The marks of charts on pages: each names one that is there, once, and a translation has the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..content.page import Content
from ..content.source import Source
from ..figures.model import Figures
from ..languages import ORIGINAL
from ..markup.charts import MARK, SIGN
from ..markup.rows import rows
from ..problems import MESSAGES, Problem
from .vocabulary import near, told

_N = re.compile(r"\bn = (\d+)")


def check_chart_marks(figures: Figures, content: Content) -> list[Problem]:
    """All that is wrong with the marks of all pages."""
    known = [chart.id for chart in figures.charts]
    problems: list[Problem] = []
    for language, sources in content.sources.items():
        for key, source in sources.items():
            found = marks_in(source)
            problems += [*_of_page(source, found, known), *_heads(source, figures)]
            original = content.sources[ORIGINAL].get(key)
            if language != ORIGINAL and original and not source.meta.get("behind"):
                there, here = [name for _, name in marks_in(original)], [name for _, name in found]
                if there != here:
                    differing = sorted(set(there) ^ set(here)) or here
                    values = {"original": original.name, "written": ", ".join(differing)}
                    line = found[0][0] if found else source.body_line
                    problems.append(told("figure-chart/translation", source, line, **values))
    return problems


def marks_in(source: Source) -> list[tuple[int, str]]:
    """The charts that a page asks for, each with its line; code asks for none."""
    if SIGN not in source.body:
        return []
    return [(row.line, match[1]) for row in rows(source.body, source.body_line) if (match := MARK.fullmatch(row.text.rstrip()))]


def _of_page(source: Source, found: list[tuple[int, str]], known: list[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for line, name in found:
        if name not in known:
            like = near(name, known)
            hint = MESSAGES.words("meant", word=like) if like else None
            yield told("figure-chart/unknown", source, line, hint=hint, word=name, known=", ".join(known))
        elif name in seen:
            yield told("figure-chart/twice", source, line, word=name)
        seen.add(name)


def _heads(source: Source, figures: Figures) -> Iterator[Problem]:
    """A heading that tells an n, above a chart of one table, tells that of the table."""
    if SIGN not in source.body:
        return
    tables = {chart.id: figures.table(chart.of[0]) for chart in figures.charts if chart.kind == "bars" and len(chart.of) == 1}
    head: tuple[int, int] | None = None
    for row in rows(source.body, source.body_line):
        if row.text.startswith("#"):
            found = _N.search(row.text)
            head = (row.line, int(found[1])) if found else None
        elif head and (mark := MARK.fullmatch(row.text.rstrip())) and (table := tables.get(mark[1])) and table.n != head[1]:
            yield told("figure-chart/n", source, head[0], n=head[1], known=table.n, word=mark[1])
