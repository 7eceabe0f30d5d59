"""Headings as an editor may write them: what is a section to the check. A build with them: tests/site/test_heading_build.py."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.headings import EDITED, WAYS, heading

from toolkit.content.kinds import BY_NAME
from toolkit.content.load import load
from toolkit.pages.rendering import filled
from toolkit.paper.trainer import in_the_room
from toolkit.rules.check import check_content

Write = Callable[[str, str, str], Path]


def told(root: Path) -> list[tuple[str, str]]:
    """Code and message of each problem with the words."""
    return [(problem.code, problem.message) for problem in check_content(root)[2]]


@pytest.mark.parametrize("way", WAYS)
def test_id_of_a_section_may_stand_anywhere_in_its_attributes(way: str, tiny: Path, write: Write) -> None:
    for file, names in EDITED.items():
        for name in names:
            old = heading(tiny, file, name)
            write(file, old, way.format(name=name, id=old.partition("{#")[2].rstrip("}")))
    assert [problem for problem in told(tiny) if problem[0] != "heading-written"] == []  # «##Kop» is a heading all the same
    exercise = load(tiny)[0].get("nl", "oefeningen/kennis")
    assert [name for name, _ in in_the_room(exercise)] == list(BY_NAME["exercise"].room)
    assert all(html.count("<h2") == 1 for _, html in in_the_room(exercise))


NO_SECTIONS = [
    "```\n## Bronnen {#bronnen}\n```",
    "~~~~ markdown\n```\n## Bronnen {#bronnen}\n~~~~",
    "<!--\n## Bronnen {#bronnen}\n-->",
    "    ## Bronnen {#bronnen}",
    "<div>\n## Bronnen {#bronnen}\n</div>",
    "> ## Bronnen {#bronnen}",
    "- Een punt.\n\n    ## Bronnen {#bronnen}",
    "### Bronnen {#bronnen}",
    "Tekst {#bronnen}",
    "`## Bronnen {#bronnen}`",
]


@pytest.mark.parametrize("text", NO_SECTIONS)
def test_what_the_page_does_not_show_as_a_section_is_none(text: str, tiny: Path, write: Write) -> None:
    write("docs/stappenplan/begin.md", "## Bronnen {#bronnen}", text)
    (section,) = [message for code, message in told(tiny) if code == "section"]
    assert section == "Dit onderdeel ontbreekt: {#bronnen}."


@pytest.mark.parametrize("text", NO_SECTIONS)
def test_what_is_no_section_may_stand_beside_one(text: str, tiny: Path, write: Write) -> None:
    write("docs/stappenplan/begin.md", "## Bronnen {#bronnen}", f"{text}\n\n## Bronnen {{#bronnen}}")
    assert [code for code, _ in told(tiny) if code == "section"] == []


@pytest.mark.parametrize("text", ["```\n<!-- begrippen -->\n```", "`<!-- begrippen -->`", "    <!-- begrippen -->"])
def test_mark_that_is_code_is_none(text: str, tiny: Path, write: Write) -> None:
    write("docs/begrippen.md", "<!-- begrippen -->", text)
    found = told(tiny)
    assert [each for each in found if each[0] == "marker"] == [("marker", "Het merkteken «<!-- begrippen -->» ontbreekt.")]
    assert {code for code, _ in found} <= {"marker", "notation"}, "that it is code is told too, where nobody may have meant that"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("Kop\n---", "heading-underlined", 10),
        ("> Kop\n> ===", "heading-underlined", 10),
        ("- punt\n\n    #Kop", "heading-1", 11),
        ("#### Kop", "heading-skip", 9),
        ("```\n# Kop\n```\n\n# Kop", "heading-1", 13),
        ("## Kop {.klein}", "heading-id", 9),
        ("## Kop{#kop}", "heading-id", 9),
        ("## `{#kop}`", "heading-id", 9),
    ],
)
def test_faults_of_headings_are_told_with_their_line(text: str, code: str, line: int, tiny: Path) -> None:
    page = tiny / "docs" / "over" / "privacy.md"
    rows = page.read_text(encoding="utf-8").split("\n")
    body = rows.index("---", 1) + 1
    page.write_text("\n".join([*rows[:body], *[""] * (8 - body), text, ""]), encoding="utf-8")
    assert [(problem.code, problem.line) for problem in check_content(tiny)[2]] == [(code, line)]


def test_headings_of_a_translation_are_the_same_however_they_are_written(tiny: Path, write: Write) -> None:
    write("docs/stappenplan/begin.en.md", "{#wat-misging}", "{.klein #wat-misging data-x='a # b'}")
    write("docs/stappenplan/begin.en.md", "{#zo-doe-je-het}", "{: id=zo-doe-je-het }")
    assert told(tiny) == []


def test_heading_in_a_fence_of_a_translation_does_not_count(tiny: Path, write: Write) -> None:
    write("docs/over/privacy.md", "Dit is de tekst", "## Kop {#kop .klein}\n\nDit is de tekst")
    page = tiny / "docs" / "over" / "privacy.en.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n```\n## Heading {#kop}\n```\n", encoding="utf-8")
    assert told(tiny) == [("heading-missing", "Het kopje «{#kop}» van «docs/over/privacy.md» ontbreekt in de vertaling.")]


LONG = "Woord " * 30 + "einde."


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (f"## Kop {{#kop}}\n\n{LONG}", True),
        (f"## Bronnen {{#bronnen .klein}}\n\n{LONG}", False),
        (f"## Bronnen {{.klein #bronnen}}\n\n{LONG}", False),
        (f"Bronnen {{#bronnen}}\n---\n\n{LONG}", False),
        (f"## Kop {{#bronnen-van-geld}}\n\n{LONG}", True),
        (f"## Kop [x](#bronnen) {{#kop}}\n\n{LONG}", True),
        (f"```\n## Bronnen {{#bronnen}}\n```\n\n{LONG}", True),
        (f"## Bronnen {{#bronnen}}\n\n### Deel {{#deel}}\n\n{LONG}", False),
        (f"```\n{LONG}\n```", False),
        (f"```\n~~~\n{LONG}\n```", False),
        (f"````\n```\n````\n\n{LONG}", True),
        (f"```\n\n{LONG}", True),
        (f"<!--\n{LONG}\n-->", False),
    ],
)
def test_sentences_that_are_read(text: str, counts: bool, tiny: Path) -> None:
    page = tiny / "docs" / "over" / "privacy.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")
    assert ("sentence-long" in [code for code, _ in told(tiny)]) == counts


def test_marks_are_filled_where_they_are_no_code() -> None:
    mark = "<!-- bladen -->"
    text = f"Zo: `{mark}`\n\n```\n{mark}\n```\n\n    {mark}\n\n{mark}  \n\nEn {mark} hier."
    assert filled(text, mark, "TABEL") == text.replace(f"\n{mark}  \n", "\nTABEL\n")
