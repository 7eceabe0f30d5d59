"""Charts: what they show, how they are drawn, what stands on the page, the files to keep, and the marks of pages."""

from __future__ import annotations

import csv
import re
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from helpers.numbers import FIGURES
from helpers.project import ROOT
from helpers.tiny import TINY, copy_of
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.figures.drawing import Box, Spot, Words, draw
from toolkit.figures.placed import Line
from toolkit.figures.png import width_of
from toolkit.figures.sheets import charts_on, in_words, sheet_of
from toolkit.figures.shown import shown
from toolkit.languages import LANGUAGES
from toolkit.markup.charts import mark
from toolkit.pages.charts import LETTERS, with_charts
from toolkit.problems import Problem
from toolkit.publish.charts import files_of
from toolkit.rules.check import check_content
from toolkit.rules.figure_data import FILE, read_figures
from toolkit.serve.maker import Maker
from toolkit.strings import strings

CHARTS = """\
charts:
  - {id: wens, kind: bars, of: [wens], title: {nl: "Twee van de drie zeiden ja", en: "Two in three said yes"}}
  - {id: stad, kind: pairs, of: [stad, stad-beide], title: {nl: "De helft kwam twee keer", en: "Half came twice"}}
  - {id: los, kind: years, of: [los], title: {nl: "Zeven van de tien", en: "Seven in ten"}}
"""
REAL = read_figures(ROOT)[0]
NAMES = [chart.id for chart in REAL.charts]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = copy_of(TINY, target=tmp_path_factory.mktemp("grafieken") / "project")
    (made / FILE).parent.mkdir(exist_ok=True)
    (made / FILE).write_text(FIGURES + CHARTS, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(load(ROOT)[0], read_nav(ROOT))


def one(project: Path, name: str, language: str = "nl"):  # type: ignore[no-untyped-def]
    figures = read_figures(project)[0]
    return shown(next(chart for chart in figures.charts if chart.id == name), figures, language, strings(language))


def test_bars_are_as_long_as_their_share(project: Path) -> None:
    chart = one(project, "wens")
    drawing = draw(chart, LETTERS)
    bars = [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.look == "bar"]
    assert [round(bar.width, 4) for bar in bars] == [0.6739, 0.2174, 0.1087]
    assert [row[:3] for row in chart.rows] == [
        ("Ja", "62", "67%"),
        ("Misschien", "20", "22% (berekend)"),
        ("Nee", "10 (berekend)", "11% (berekend)"),
    ]
    assert in_words(chart) == "n = 92 vrouwen, 2021. Ja: 62 (67%); Misschien: 20 (22%); Nee: 10 (11%)."


def test_pairs_have_one_scale(project: Path) -> None:
    drawing = draw(one(project, "stad", "en"), LETTERS)
    sizes = [(shape.look, shape.width) for shape in drawing.shapes if isinstance(shape, Box) and shape.y > 3]
    assert sizes == [("rest", 0.5), ("bar", 0.5), ("rest", pytest.approx(0.32)), ("bar", pytest.approx(0.4))]


def test_steps_have_counts_only() -> None:
    chart = shown(next(chart for chart in REAL.charts if chart.kind == "steps"), REAL, "nl", strings("nl"))
    assert [bar.told for bar in chart.groups[0].bars] == ["22", "4", "2"]
    assert [round(bar.share, 3) for bar in chart.groups[0].bars] == [1.0, 0.182, 0.091]
    assert [each.place for each in chart.sources] == ["3.3.1", "3.3.3"]
    assert "%" not in in_words(chart)


def test_years_have_a_dot_for_each_line(project: Path) -> None:
    chart = one(project, "los")
    assert [shape.x for shape in draw(chart, LETTERS).shapes if isinstance(shape, Spot)] == [0.688]
    assert chart.groups[0].bars[0].told == "Vrouwen 68,8%"
    assert one(project, "los", "en").groups[0].bars[0].told == "Women 68.8%"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_over_the_edge_or_over_another(name: str, language: str) -> None:
    """On a phone: no line is too long, nothing is drawn outside, and no bar lies on a line of words."""
    chart = shown(next(chart for chart in REAL.charts if chart.id == name), REAL, language, strings(language))
    drawing = draw(chart, LETTERS)
    lines = [shape for shape in drawing.shapes if isinstance(shape, Words)]
    assert all(len("".join(text for text, _ in line.pieces)) <= LETTERS for line in lines)
    assert all(0 <= line.y <= drawing.height for line in lines)
    boxes = [
        shape for shape in drawing.shapes if isinstance(shape, Box) and shape.look in ("bar", "track", "rest") and shape.x == 0
    ]
    assert all(shape.x + shape.width <= 1.0001 and shape.y + shape.height <= drawing.height for shape in boxes)
    tops = [line.y - 0.8 for line in lines]
    for box in boxes:
        if box.width > 0.04:  # a sign of the key stands beside its words
            assert not [top for top in tops if box.y < top + 1.0 and top < box.y + box.height - 0.2], (box, tops)


@pytest.mark.parametrize("name", NAMES)
def test_title_is_a_sentence_in_each_language_and_numbers_in_it_are_held(name: str) -> None:
    chart = next(chart for chart in REAL.charts if chart.id == name)
    titles = [chart.title.of(language) for language in LANGUAGES]
    assert len(set(titles)) == len(titles)
    assert all(20 <= len(title) <= 100 and not title.endswith(".") for title in titles)
    assert {re.sub(r"\D+", " ", title).strip() for title in titles} == {re.sub(r"\D+", " ", titles[0]).strip()}


def test_figure_of_a_page(site: Site) -> None:
    entry = site.content.get("en", "onderzoek")
    tree = LexborHTMLParser(with_charts(f"<p>Here.</p>\n{mark('opleiding')}\n", entry, site, REAL))
    figure = tree.css_first("figure.chart")
    assert figure is not None
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    drawing = tree.css_first("svg")
    assert drawing is not None
    for name in ("aria-labelledby", "aria-describedby"):
        assert drawing.attributes[name] in ids
    assert "Primary school: 44 (52%)" in (tree.css_first("desc") or figure).text()
    assert tree.css_first("small.source-note").text() == "Source:\u00a0report, Appendix\u00a03, item\u00a03"
    assert [node.text() for node in tree.css("tbody th")][1] == "Primary school"
    assert tree.css_first('tbody th [lang="nl"]') is not None
    links = [node.attributes["href"] for node in tree.css("details a")]
    files = [f"../../assets/figures/en/opleiding.{end}" for end in ("svg", "png", "csv")]
    assert links == [*files, "../../pdf/en/dia-opleiding.pdf"]
    assert "style=" not in (tree.html or "")
    assert "<script" not in (tree.html or "")


def test_every_chart_stands_on_a_page_and_its_source_in_the_list_of_that_page(site: Site) -> None:
    assert {name for entry in site.content for name in charts_on(entry)} == set(NAMES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_to_keep(site: Site, language: str, tmp_path: Path) -> None:
    files = files_of(ROOT, REAL, site, "zelfstandig", language, tmp_path)
    assert set(files) == {"svg", "png", "csv"}
    root = ElementTree.fromstring(files["svg"].decode("utf-8"))
    text = " ".join("".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text"))
    assert "68,8%" in text if language == "nl" else "68.8%" in text
    assert "gemeente.nu" in text
    with Image.open(BytesIO(files["png"])) as picture:
        assert picture.size == (1920, 1080)
        assert len(picture.convert("L").getcolors() or ()) > 3  # told apart without colour
    rows = list(csv.reader(StringIO(files["csv"].decode("utf-8-sig")), delimiter=";"))
    assert [row[0] for row in rows[1:]] == ["2011", "2021", "2022", "2024"]
    assert all(len(row) == len(rows[0]) for row in rows)


def test_a_picture_is_drawn_once_and_the_same_each_time(site: Site, tmp_path: Path) -> None:
    first = files_of(ROOT, REAL, site, "inkomen", "nl", tmp_path)["png"]
    kept = list(tmp_path.glob("*.png"))
    assert len(kept) == 1
    assert files_of(ROOT, REAL, site, "inkomen", "nl", tmp_path / "again")["png"] == first
    kept[0].write_bytes(b"kept")
    assert files_of(ROOT, REAL, site, "inkomen", "nl", tmp_path)["png"] == b"kept"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_file_is_a_slide_and_its_words_stay_on_it(site: Site, name: str, language: str) -> None:
    """Measured with the faces themselves: no line runs over the edge, or over the other column."""
    chart = next(chart for chart in REAL.charts if chart.id == name)
    sheet = sheet_of(shown(chart, REAL, language, strings(language)), site, language)
    assert (sheet.width, sheet.height) == (1920, 1080)
    lines = [item for item in sheet.items if isinstance(item, Line)]
    for line in lines:
        end = line.x + width_of(line, ROOT / "overrides/assets/fonts")
        beside = [other.x for other in lines if other.x > line.x + 100 and abs(other.y - line.y) < line.size / 2]
        assert end <= min([sheet.width - line.size / 2, *beside]), line
        assert 0 < line.y < sheet.height
        assert line.size >= 18


def told(project: Path, dutch: str, english: str) -> list[Problem]:
    for name, text in (("docs/over/privacy.md", dutch), ("docs/over/privacy.en.md", english)):
        path = project / name
        head = path.read_text(encoding="utf-8").split("\n---\n")[0]
        path.write_text(f"{head}\n---\n\n{text}\n", encoding="utf-8")
    return [each for each in check_content(project)[2] if each.level != "warning"]


def test_marks_that_are_right(project: Path) -> None:
    text = f"{mark('wens')}\n\nEn:\n\n{mark('stad')}\n\n```\n{mark('weg')}\n```"
    assert [each.as_text() for each in told(project, text, text.replace("En", "And"))] == []


def test_marks_that_are_wrong(project: Path) -> None:
    found = told(project, f"{mark('wensen')}\n\n{mark('stad')}\n\n{mark('stad')}", mark("stad"))
    assert [(each.file, each.line, each.code, each.message) for each in found] == [
        ("docs/over/privacy.en.md", 7, "figure-chart", "De vertaling heeft andere grafieken dan «docs/over/privacy.md»: wensen."),
        ("docs/over/privacy.md", 7, "figure-chart", "Er is geen grafiek «wensen»."),
        ("docs/over/privacy.md", 11, "figure-chart", "De grafiek «stad» staat twee keer op deze pagina."),
    ]
    assert "wens" in found[1].hint


def test_heading_above_a_chart_has_its_n(project: Path) -> None:
    text = "## Een (n = {}) {{#een}}\n\n" + mark("wens") + "\n"
    assert told(project, text.format(92), text.format(92)) == []
    found = told(project, text.format(91), text.format(91))
    assert [(each.file, each.line, each.message) for each in found] == [
        (name, 7, "Deze kop noemt n = 91, maar de grafiek «wens» eronder heeft n = 92.")
        for name in ("docs/over/privacy.en.md", "docs/over/privacy.md")
    ]


def test_serve_makes_the_files_when_they_are_asked_for() -> None:
    maker = Maker(ROOT)
    assert (
        maker.answer("assets/figures/en/werkwens.csv")
        .body.decode("utf-8-sig")
        .startswith("What;Number;Share;Of (n)\r\nYes;62;67%;92")
    )
    for wrong in ("nl/nergens.csv", "xx/werkwens.csv", "nl/werkwens.exe"):
        assert maker.answer(f"assets/figures/{wrong}").kind == "missing", wrong
