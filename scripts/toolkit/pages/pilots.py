"""What women in the pilots answered, beside the questions that trainers count: as Markdown, also for who has no scripts."""

from __future__ import annotations

from ..content.site import Site
from ..figures.model import Chart, Figures, Table
from ..figures.shown import Shown, shown
from ..markup.foreign import written
from ..paper.questionnaires import QUESTIONNAIRES
from ..strings import Strings


def shown_table(table: Table, figures: Figures, language: str, words: Strings) -> Shown:
    """A table of the pilots as a chart has it: rows with the count and the percentage, ours marked as ours."""
    chart = Chart(id=table.id, kind="bars", of=[table.id], title=table.title)
    return shown(chart, figures, language, words)


def pilots_tables(site: Site, figures: Figures, language: str) -> str:
    """A heading for each questionnaire, and under it each table of the pilots with its n, year and source."""
    words = site.words(language)
    blocks: list[str] = []
    for when in QUESTIONNAIRES:
        blocks += [f"### {words[f'evaluation_{when}']} {{#pilots-{when}}}", ""]
        besides = [beside for each in figures.questions if (beside := getattr(each, when))]
        for beside in sorted(besides, key=lambda one: one.question):
            table = figures.table(beside.table) if beside.table else None
            if table:
                blocks += [*_rows(table, shown_table(table, figures, language, words), words), ""]
    return "\n".join(blocks)


def _rows(table: Table, chart: Shown, words: Strings) -> list[str]:
    head = (f"{written(chart.title)} ({chart.groups[0].of})[^{table.source}]", *chart.head[1:-1])
    rows = ["| " + " | ".join(head) + " |", "|---" + "|--:" * (len(head) - 1) + "|"]
    return rows + ["| " + " | ".join((written(row[0]), *row[1:-1])) + " |" for row in chart.rows]
