"""A translation knows from which Dutch it was made: what has changed since is told to the editor and to the visitor."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from helpers.tiny import TINY, change, copy_of

from build import main
from toolkit.content.freshness import kept_by
from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.content.translating import translated, write_translated
from toolkit.problems import Problem
from toolkit.rules.check import check_content, check_notes

QUESTION, TRANSLATION = "docs/vragen/eerste.md", "docs/vragen/eerste.en.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The tiny project, of which each translation is right."""
    root = copy_of(TINY, target=tmp_path / "project")
    assert write_translated(load(root)[0], [""])
    return root


def told(root: Path) -> tuple[list[Problem], list[Problem]]:
    """What is wrong, and the notes on translations."""
    content, nav, wrong = check_content(root)
    return wrong, [note for note in check_notes(root, content, nav) if note.code.startswith("translation-")]


def test_nothing_is_told_of_translations_that_are_right(project: Path) -> None:
    assert told(project) == ([], [])
    assert write_translated(load(project)[0], [""]) == []


def first_statement(root: Path) -> str:
    return str(load(root)[0].get("nl", "vragen/eerste").page.criteria[0].statement)


def test_a_changed_statement_is_a_note_with_its_place_and_its_new_mark(project: Path) -> None:
    name = load(project)[0].get("nl", "vragen/eerste").page.criteria[0].id
    change(project, QUESTION, first_statement(project), "Wij weten wie wij zoeken.")
    wrong, notes = told(project)
    assert wrong == []
    (note,) = notes
    assert (note.file, note.code) == (TRANSLATION, "translation-old")
    rows = (project / TRANSLATION).read_text(encoding="utf-8").splitlines()
    assert rows[note.line - 1] == "translated_from:"
    assert f"criteria/{name}" in note.message
    assert re.search(rf"criteria/{name}: [b-t]{{6}}\.", note.hint)


def test_the_mark_that_is_named_is_the_one_that_the_command_writes(project: Path) -> None:
    change(project, QUESTION, first_statement(project), "Wij weten wie wij zoeken.")
    _, (note,) = told(project)
    part, mark = re.findall(r"(criteria/[\w-]+): ([b-t]{6})", note.hint)[0]
    write_translated(load(project)[0], [TRANSLATION])
    assert kept_by(load(project)[0].sources["en"]["vragen/eerste"])[part] == mark
    assert told(project) == ([], [])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("\n## ", "\n## Nieuw {#nieuw}\n\nEen nieuw stuk.\n\n## ", id="a section more"),
        pytest.param("\ncriteria:\n", "\ncriteria:\n{item}", id="an item more, in front"),
        pytest.param("description: ", "short: Een\ndescription: ", id="a key more"),
        pytest.param("updated: 2026-01-02", "updated: 2026-02-03", id="a later date and no more"),
    ],
)
def test_the_dutch_goes_on_alone(project: Path, old: str, new: str) -> None:
    """A heading, an item of a list or a key more does not stop who knows no English."""
    first = load(project)[0].get("nl", "vragen/eerste").source
    item = "\n".join(first.path.read_text("utf-8").split("\ncriteria:\n")[1].split("\n  - id:")[0].splitlines()) + "\n"
    item = re.sub(r"id: .*", "id: eerste-nieuw", item, count=1)
    change(project, QUESTION, old, new.replace("{item}", item))
    wrong, notes = told(project)
    if "updated" in old:
        assert [problem.code for problem in wrong] == ["translation-stale"]
        return
    assert wrong == []
    assert [note.code for note in notes] == ["translation-old"]
    dutch, english = (load(project)[0].get(language, "vragen/eerste").page for language in ("nl", "en"))
    assert [one.id for one in english.criteria] == [one.id for one in dutch.criteria]
    for one in english.criteria:
        (twin,) = [other for other in dutch.criteria if other.id == one.id]
        assert (one.effect, one.effort, one.read) == (twin.effect, twin.effort, twin.read)


def test_a_statement_in_the_place_of_another_is_asked_in_dutch_words_until_it_is_translated(project: Path) -> None:
    old = load(project)[0].get("nl", "vragen/eerste").page.criteria[1].id
    change(project, QUESTION, f"id: {old}", "id: eerste-anders")
    wrong, (note,) = told(project)
    assert wrong == []
    assert "criteria/eerste-anders" in note.message
    dutch, english = (load(project)[0].get(language, "vragen/eerste").page.criteria for language in ("nl", "en"))
    assert [one.id for one in english] == [one.id for one in dutch]
    assert 'lang="nl"' in english[1].statement.__html__()
    assert 'lang="nl"' not in str(english[0].statement)


def test_what_is_gone_is_told_as_such(project: Path) -> None:
    change(project, TRANSLATION, "  {", "  {\n    weg: bcdfgh,")
    _, (note,) = told(project)
    assert "weg" in note.message
    assert "weggehaald" in note.message


def test_white_space_is_no_change(project: Path) -> None:
    change(project, QUESTION, "\n## ", "\n\n\n## ")
    assert told(project) == ([], [])


def test_the_visitor_is_led_to_what_is_newer(project: Path) -> None:
    change(project, QUESTION, first_statement(project), "Wij weten wie wij zoeken.")
    site = Site(load(project)[0], read_nav(project))
    entry = site.content.get("en", "vragen/eerste")
    assert entry.page.behind
    (link,) = site.changed(entry)
    first = site.content.get("nl", "vragen/eerste").page.criteria[0]
    assert (link.label, link.url, link.language) == ("Wij weten wie wij zoeken.", f"vragen/eerste/#{first.id}", "nl")


def test_only_front_matter_changes_and_line_endings_stay() -> None:
    text = "---\ntitle: A\nupdated: 2026-01-01\nbehind: true\ntranslated_from:\n  {\n    x: bcdfgh\n  }\n---\n\nbehind: stays\n"
    new = translated(text, {"x": "hhhhhh", "y/a-b": "jjjjjj"}, "2026-02-03")
    head = "---\ntitle: A\nupdated: 2026-02-03\ntranslated_from:\n  {\n    x: hhhhhh, y/a-b: jjjjjj\n  }\n---\n"
    assert new == head + "\nbehind: stays\n"


def test_the_command_takes_pages_in_either_language(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(project, QUESTION, first_statement(project), "Wij weten wie wij zoeken.")
    for page, number in ((QUESTION, 1), (TRANSLATION, 0), ("docs/vragen", 0)):
        with pytest.raises(SystemExit) as stopped:
            main(["translated", page, "--root", str(project)])
        assert not stopped.value.code
        assert f"Klaar: {number} vertaling" in "".join(capsys.readouterr())
