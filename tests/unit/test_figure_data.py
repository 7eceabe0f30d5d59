"""The numbers of the site: what follows from them, and each fault that can be planted in their file."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.numbers import FIGURES, changed, line_of
from helpers.project import ROOT
from helpers.tiny import TINY, copy_of

from toolkit.content.load import load
from toolkit.figures.arithmetic import NoSum, is_rounded, numbers_in, work_out
from toolkit.figures.clashes import clashes
from toolkit.figures.worked_out import counts, fitting, percents, rounded
from toolkit.problems import Problem
from toolkit.rules.check import check_content
from toolkit.rules.figure_data import FILE, check_figures, read_figures


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of(TINY, target=tmp_path_factory.mktemp("cijfers") / "project")


def told(project: Path, text: str) -> list[Problem]:
    (project / FILE).parent.mkdir(exist_ok=True)
    (project / FILE).write_text(text, encoding="utf-8")
    return check_figures(project, load(project)[0])


def test_right_file_has_no_fault_and_no_file_is_none(project: Path) -> None:
    assert told(project, FIGURES) == []
    assert check_content(project)[2] == []
    (project / FILE).unlink()
    assert check_figures(project, load(project)[0]) == []


def test_what_follows_is_worked_out(project: Path) -> None:
    told(project, FIGURES)
    figures = read_figures(project)[0]
    wish, _, twice, age = figures.tables[:4]
    assert counts(wish, figures) == {"ja": 62, "misschien": 20, "nee": 10}  # what is left over
    assert percents(wish, figures) == {"ja": 67, "misschien": 22, "nee": 11}
    assert percents(twice, figures) == {"een": 50, "twee": 56}  # of each group
    assert counts(age, figures) == {"jong": 18, "oud": 20, "over": 2}


def test_counts_that_fit_a_percentage() -> None:
    assert fitting(45, 66) == [30]
    assert fitting(33, 300) == [98, 99, 100]
    assert fitting(4, 11) == []
    assert [rounded(1, 8), rounded(3, 85), rounded(0, 5)] == [13, 4, 0]


_GROUP = '- {id: een, nl: "Groep een", en: "Group one", count: '
_OF_WOMEN = "is: 93, unit: {nl: vrouwen, en: women}"
FAULTS = {  # what is changed; on which line it is told, and how
    "parts and n": (("{id: nee, nl", "{id: nee, count: 9, nl"), "- id: wens", "samen 91"),
    "percentage": (("count: 62, percent: 67", "count: 62, percent: 76"), "- {id: ja", "76 procent"),
    "no difference listed": (("number: 86}", "number: 85}"), "- id: stad\n    title", "samen 86, maar n is 88"),
    "difference that is gone": (("count: 36}", "count: 38}"), "- id: stad\n    about", "is er niet meer"),
    "rest that is not listed": (("number: 38}", "number: 37}"), "rest: {id: over", "maar 38 van 40"),
    "another place": (("rapport 1, percent: 45", "rapport 1, percent: 44"), "- {id: jong", "45 en de andere 44"),
    "sum of tables": (("n: 133", "n: 134"), "n: 134", "de som is, geven 133"),
    "sum of parts": (("count: 75", "count: 74"), _GROUP + "74", "geven 75"),
    "more than asked": (("is: 93", "is: 90"), "n: 92", "telt er maar 90"),
    "no count fits": (("percent: 50}", "percent: 51}"), "- {id: oud", "past niet precies"),
    "part without a number": (('"Perhaps", count: 20}', '"Perhaps"}'), "- {id: misschien", "geen getal uit te rekenen"),
    "more than there are": (("count: 25}", "count: 51}"), _GROUP + "51", "51, en dat kan niet"),
    "id twice": (("- id: stad-beide", "- id: stad"), "- id: stad\n    title: {nl: \"Twee", "twee keer"),
    "part twice": (("{id: misschien, nl", "{id: ja, nl"), "parts:\n      - {id: ja", "twee keer"),
    "unknown table": (("share_of: stad", "share_of: stat"), "share_of", "«stat» is er niet"),
    "unknown count": (("asked: lijst", "asked: lijsten"), "asked", "«lijsten» is er niet"),
    "unknown line": (("values: {vrouwen", "values: {mannen"), "values", "«mannen» is er niet"),
    "no year": ((f"{_OF_WOMEN}, year: 2021", _OF_WOMEN), "- {id: lijst", "geen jaar"),
    "no unit": ((f"{_OF_WOMEN},", "is: 93,"), "- {id: lijst", "unit"),
    "work that is not there": (("source: rapport 2.1\n", "source: raport 2.1\n"), "source: raport", "raport"),
    "place that is not there": (("rapport bijlage 1.2\n", "rapport bijlage 9\n"), "source: rapport bijlage 9", "bijlage 9"),
    "wrong outcome": (("is: 86, unit", "is: 87, unit"), "- {sum:", "komt 86, niet 87"),
    "no sum": (("\"50 + 36\"", "\"50 plus 36\""), "- {sum:", "is geen som"),
    "nothing said": (("number: 38}", "}"), "other: {source: rapport bijlage 1.2", "zegt deze plek niets"),
    "the same twice": (("number: 86}", "number: 88}"), "- id: stad\n    about", "hetzelfde"),
    "language": (("title: {nl: \"Wens\", en: \"Wish\"}", "title: {nl: \"Wens\"}"), "title", "en"),
    "unknown key": (("    several: true\n", "    severel: true\n"), "severel", "severel"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_planted_fault_is_told_on_its_line(project: Path, name: str) -> None:
    pair, place, words = FAULTS[name]
    text = changed(pair)
    found = told(project, text)
    said = "\n".join(each.as_text() for each in found)
    lines = [each for each in found if each.line == line_of(text, place) and words in each.message]
    assert lines, said
    assert all(each.file == "words/figures.yml" and each.hint and each.message_en != each.message for each in found), said
    assert all(each.code == "figure-data" or each.code.startswith("schema-") or each.code == "source" for each in found), said


def test_sums_are_worked_out_anew() -> None:
    assert work_out("100 * (29 + 7) / 87") == pytest.approx(41.379, abs=0.001)
    assert numbers_in("100 * (29 + 7) / 87") == [100, 29, 7, 87]
    assert is_rounded(41.379, 41)
    assert is_rounded(13.9, 13.9)
    assert not is_rounded(13.94, 13.8)
    assert not is_rounded(41.6, 41)
    for wrong in ("", "2 **", "2 ** 9", "a + 1", "__import__('os')", "1 / 0", "1 +" * 99 + "1", "True + 1"):
        with pytest.raises(NoSum):
            work_out(wrong)


def test_all_that_the_report_says_against_itself_is_listed() -> None:
    """The four that can be worked out are found in the numbers, and no other is."""
    figures = read_figures(ROOT)[0]
    assert {(each.about, each.one, each.other) for each in clashes(figures)} == {
        ("groepen-amsterdam", 88, 86),
        ("leeftijd", 89, 86),
        ("werkwens-vooraf", 92, 88),
        ("plannen", 33, 25),
    }
    assert len(figures.differences) >= 16


ROWS = """
## Verschillen {#verschillen}

| Waarover | De ene plek | De andere plek |
|---|---|---|
| In de stad | 88[^rapport bijlage 1] | 86[^rapport bijlage 1] |
| Leeftijd | 40[^rapport bijlage 1.2] | 38 |
"""


def test_differences_have_their_row_on_the_page_of_sources(project: Path) -> None:
    path = project / "docs/over/bronnen.md"
    before = path.read_text(encoding="utf-8")
    try:
        path.write_text(before + ROWS, encoding="utf-8")
        assert told(project, FIGURES) == []
        path.write_text(
            before + ROWS.replace("| Leeftijd |", "| Hoe oud |").replace("bijlage 1] | 86[^rapport bijlage 1]", "1] | 86")
        )
        found = [(each.line, each.message) for each in told(project, FIGURES)]
        assert found == [
            (
                line_of(FIGURES, "- id: stad\n    about"),
                "Bij het verschil «stad» noemt de rij «In de stad» van docs/over/bronnen.md deze plek niet: rapport bijlage 1.",
            ),
            (
                line_of(FIGURES, 'about: {nl: "Leeftijd"'),
                "Het verschil «leeftijd» staat niet op docs/over/bronnen.md: geen rij heet «Leeftijd».",
            ),
        ]
    finally:
        path.write_text(before, encoding="utf-8")
