"""What a writer means and what the page becomes: no slip of the pen passes in silence, and what is right is left alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from helpers.project import ROOT
from helpers.tiny import FIXTURES

from toolkit.content.kinds import BY_NAME, TEXT, Kind
from toolkit.content.source import Source, read_source
from toolkit.generator import dialect
from toolkit.markup.rows import rows
from toolkit.markup.two_readings import by_commonmark, by_the_site, numbered
from toolkit.problems import MESSAGES, Problem
from toolkit.rules.check import check_content, notation_of
from toolkit.rules.headings import check_headings
from toolkit.rules.hollow import check_hollow
from toolkit.rules.readings import doubtful
from toolkit.rules.unfinished import check_unfinished

CASES: dict[str, Any] = yaml.safe_load((FIXTURES / "silence.yml").read_text(encoding="utf-8"))
FIRST = 10  # the line of the file on which the text begins
PAGES = sorted((ROOT / "docs").rglob("*.md"))
CODES = {
    "box-written", "code-written", "comment-end", "conflict", "definition", "elsewhere", "emphasis", "entity", "footnote-written",
    "front-text", "garbled", "heading-written", "odd-sign", "line-break", "link-written", "list", "page-empty", "personal",
    "reading", "rule", "section-empty", "section-order", "table", "unfinished",
}  # fmt: skip


def found(text: str, kind: Kind = TEXT) -> list[Problem]:
    source = Source(Path("blad.md"), "docs/blad.md", {}, {}, text, FIRST, ROOT)
    problems = check_headings(source, kind) + notation_of(source, kind)
    problems += check_unfinished(source, None, sheet=kind.levels)
    return problems + check_hollow(source, kind, {problem.line for problem in problems})


def test_there_are_enough_cases() -> None:
    assert len(CASES["wrong"]) >= 150
    assert len(CASES["right"]) >= 60


@pytest.mark.parametrize("name", CASES["wrong"])
def test_each_slip_is_told_at_its_line_with_a_way_out(name: str) -> None:
    case = CASES["wrong"][name]
    problems = sorted(found(case["text"]), key=lambda each: (each.line, each.code))
    said = [problem.as_text() for problem in problems]
    assert [(each.line - FIRST + 1, each.code) for each in problems] == [(line, code) for line, code, _ in case["problems"]], said
    for problem, (_, _, part) in zip(problems, case["problems"], strict=True):
        assert part in problem.message
        assert problem.hint.strip() and problem.hint_en.strip()
        assert problem.message != problem.message_en


@pytest.mark.parametrize("name", CASES["right"])
def test_of_what_is_right_nothing_is_told(name: str) -> None:
    assert [problem.as_text() for problem in found(CASES["right"][name])] == []


@pytest.mark.parametrize("name", [*CASES["wrong"], *CASES["right"]])
def test_what_is_not_read_twice_reads_the_same(name: str) -> None:
    """Only texts with a line that can be read in two ways are read by both readers: the others must not differ."""
    text = CASES["right"].get(name) or CASES["wrong"].get(name, {}).get("text", "")
    if not doubtful(rows(text, 1)):
        assert differing(text) == {}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_both_readers_agree_on_each_page_of_the_site(path: Path) -> None:
    source, problems = read_source(path, ROOT)
    assert source is not None, problems
    assert differing(source.body) == {}


def differing(text: str) -> dict[int, tuple[Any, Any]]:
    """The lines that stand in something else for one reader than for the other."""
    lines = numbered(text)
    expected, made = by_commonmark(lines), by_the_site(lines, dialect(ROOT))
    underlined = {number for number, row in enumerate(text.split("\n"), 0) if re.match(r"^[\s>]*(?:=+|-+)\s*$", row)}
    return {
        line: (place, made[line])
        for line, place in expected.items()
        if line in made and made[line] != place and line not in underlined
    }


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- een\n    - twee", {1: ("list",), 2: ("list", "list")}),
        ("1. een\n\n> twee", {1: ("numbered",), 3: ("quote",)}),
        ("## Kop\n\n| a | b |\n|---|---|\n| 1 | 2 |", {1: ("heading 2",), 3: ("table",), 5: ("table",)}),
        ("!!! note\n    Een\n\n    - twee", {2: (), 4: ("list",)}),
        ("Een.[^1]\n\n[^1]: Noot\n\n    - twee", {1: (), 5: ("list",)}),
        ("Woord\n:   Uitleg\n\n    - twee", {1: (), 2: (), 4: ("list",)}),
        ("Tekst\n\n    code", {1: (), 3: ("code",)}),
    ],
)
def test_both_readers_say_in_what_a_line_stands(text: str, place: dict[int, tuple[str, ...]]) -> None:
    lines = numbered(text)
    assert by_commonmark(lines) == place
    assert {line: by_the_site(lines, dialect(ROOT)).get(line, place[line]) for line in place} == place


def test_every_message_is_said_by_a_case() -> None:
    said = [problem.message for case in CASES["wrong"].values() for problem in found(case["text"])]
    families = CODES - {"front-text", "section-order"}  # tested below
    for name, row in MESSAGES.table.items():
        if name.partition("/")[0] in families:
            start = row["nl"][0].split("{")[0]
            assert any(message.startswith(start) for message in said), f"no case tells of {name}"


@pytest.mark.parametrize("text", ["Naam\n\n--\n", "Zie www.voorbeeld.nl", "| a | b |\n|---|---|", "...", "Op dd-mm-jjjj"])
def test_sheet_has_lines_to_write_on_and_words_to_type_over(text: str) -> None:
    assert [problem.as_text() for problem in found(text, BY_NAME["sheet"])] == []


@pytest.mark.parametrize(
    ("written", "line", "code", "part"),
    [
        ("title: Werken met #1 in de buurt", 2, "front-text", "er blijft «Werken met» over"),
        ('title: "\u200b\u2060"', 2, "invisible", "onzichtbaar teken"),
        ("title: “Een titel”", 2, "front-text", "ronde aanhalingstekens"),
        ("title: Kop &amp; staart", 2, "front-text", "code tussen «&» en «;»"),
        ('title: "Een ti\u00adtel"', 2, "invisible", "onzichtbaar teken"),
        ("title: '**Privacy**'", 2, "front-text", "staat opmaak"),
        ("title: '[Privacy](over/privacy.md)'", 2, "front-text", "staat opmaak"),
        ("title: '# Privacy'", 2, "front-text", "staat opmaak"),
        ("title: 'Privacy {#privacy}'", 2, "front-text", "staat opmaak"),
        ("title: 'Privacy :smile:'", 2, "front-text", "staat opmaak"),
        ("title: 'Privacy <!-- nog kort -->'", 2, "front-text", "staat opmaak"),
        ("title: '?'", 2, "front-text", "geen enkele letter"),
        ("title: |\n  Privacy\n  en meer", 2, "front-text", "meer dan één regel"),
        ('title: "De coÃ¶peratie"', 2, "garbled", "verkeerde tekens"),
        ("title: Bel 06 12345678", 2, "personal", "mobiel nummer"),
    ],
)
def test_what_yaml_makes_of_a_text_is_told(
    written: str, line: int, code: str, part: str, write: Callable[[str, str, str], Path], tiny: Path
) -> None:
    path = write("docs/over/privacy.md", "title: ", "title: ")
    rows_of_page = path.read_text(encoding="utf-8").split("\n")
    rows_of_page[1] = written
    path.write_text("\n".join(rows_of_page), encoding="utf-8")
    problems = [problem for problem in check_content(tiny)[2] if problem.file == "docs/over/privacy.md"]
    assert [(each.line, each.code) for each in problems] == [(line, code)], [each.as_text() for each in problems]
    assert part in problems[0].message


@pytest.mark.parametrize("day", ["0", "86400", "1", "20260131", "yes"])
def test_number_is_no_day(day: str, write: Callable[[str, str, str], Path], tiny: Path) -> None:
    """Days are counted from 1970: a number would be one."""
    path = write("docs/over/privacy.md", "updated: ", "updated: ")
    text = re.sub(r"^updated: .*$", f"updated: {day}", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")
    problems = [problem for problem in check_content(tiny)[2] if problem.file == "docs/over/privacy.md"]
    line = text.split("\n").index(f"updated: {day}") + 1
    assert [each.line for each in problems] == [line], [each.as_text() for each in problems]


@pytest.mark.parametrize(
    "text", ["Dit *is* de pagina `privacy` van een klein project.", "Zie [dit](a.md): dat is de pagina van een klein project."]
)
def test_marks_in_a_summary_are_told(text: str, tiny: Path) -> None:
    path = tiny / "docs" / "over" / "privacy.md"
    path.write_text(
        re.sub(r"(?m)^description: .*$", f'description: "{text}"', path.read_text(encoding="utf-8")), encoding="utf-8"
    )
    problems = [problem for problem in check_content(tiny)[2] if problem.file == "docs/over/privacy.md"]
    assert [(each.line, each.code) for each in problems] == [(3, "front-text")]


def test_year_that_cannot_be_is_told(tiny: Path) -> None:
    path = tiny / "docs" / "over" / "privacy.md"
    path.write_text(re.sub(r"(?m)^updated: 2", "updated: 0", path.read_text(encoding="utf-8")), encoding="utf-8")
    problems = [problem for problem in check_content(tiny)[2] if problem.file == "docs/over/privacy.md"]
    assert [(each.line, each.code) for each in problems] == [(4, "front-text")]


@pytest.mark.parametrize("title", ["yes", "no", "on", "2026", "2026-01-31", "12:30", "0.5", "~"])
def test_what_is_no_text_to_yaml_is_told(title: str, write: Callable[[str, str, str], Path], tiny: Path) -> None:
    path = write("docs/over/privacy.md", "title: ", "title: ")
    path.write_text(
        re.sub(r"^title: .*$", f"title: {title}", path.read_text(encoding="utf-8"), flags=re.MULTILINE), encoding="utf-8"
    )
    problems = [problem for problem in check_content(tiny)[2] if problem.file == "docs/over/privacy.md"]
    assert [each.line for each in problems] == [2], [each.as_text() for each in problems]


@pytest.mark.parametrize("time", ["25:99", "24:00", "09:60"])
def test_time_that_is_not_there_is_told(time: str, tiny: Path) -> None:
    path = tiny / "docs" / "oefeningen" / "index.md"
    text = re.sub(r"^starts_at: .*$", f'starts_at: "{time}"', path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")
    line = text.split("\n").index(f'starts_at: "{time}"') + 1
    problems = [problem for problem in check_content(tiny)[2] if problem.file == "docs/oefeningen/index.md"]
    assert ("front-text", line) in [(each.code, each.line) for each in problems], [each.as_text() for each in problems]


def test_remark_behind_a_number_cuts_nothing(tiny: Path) -> None:
    path = tiny / "docs" / "oefeningen" / "geld.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?m)^(minutes: \d+)$", r"\1  # samen", text, count=1), encoding="utf-8")
    assert "# samen" in path.read_text(encoding="utf-8")
    assert check_content(tiny)[2] == []


def test_yes_is_no_number(tiny: Path) -> None:
    path = tiny / "docs" / "oefeningen" / "geld.md"
    text = re.sub(r"^half_day: .*$", "half_day: yes", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    text = re.sub(r"(?m)^minutes: .*$", "minutes: yes", text, count=1)
    path.write_text(text, encoding="utf-8")
    line = text.split("\n").index("minutes: yes") + 1
    problems = [problem for problem in check_content(tiny)[2] if problem.file == "docs/oefeningen/geld.md"]
    assert line in [each.line for each in problems], [each.as_text() for each in problems]


def test_sections_in_another_order_are_told(tiny: Path) -> None:
    path = tiny / "docs" / "praktijk" / "stad.md"
    text = path.read_text(encoding="utf-8")
    swapped = text.replace("{#wat}", "{#x}").replace("{#hoe}", "{#wat}").replace("{#x}", "{#hoe}")
    assert swapped != text
    path.write_text(swapped, encoding="utf-8")
    line = next(number for number, row in enumerate(swapped.split("\n"), 1) if "{#hoe}" in row)
    problems = [problem for problem in check_content(tiny)[2] if problem.code == "section-order"]
    assert [(each.file, each.line) for each in problems] == [("docs/praktijk/stad.md", line)]
    assert "{#wat}, {#hoe}" in problems[0].hint
