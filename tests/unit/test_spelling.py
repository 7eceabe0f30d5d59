"""Spelling and the language of parts: with small dictionaries that know each word of the tiny project and a few more."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from helpers.tiny import TINY

from build import main
from toolkit.content.load import load
from toolkit.problems import Problem
from toolkit.rules import dictionaries, spelling
from toolkit.rules.check import check_content
from toolkit.rules.dictionaries import KEPT, PACKAGES
from toolkit.rules.words import passages_of

MORE = {"nl": "gemeente inkomen werk en cv bladzijde per stuk", "en": "income town hall half per piece"}
Write = Callable[[str, str, str], Path]


def words_of(language: str) -> set[str]:
    """The words of the tiny project and of the interface, each as a dictionary has it."""
    texts = [each.text.replace("’", "'") for each in passages_of(load(TINY)[0]) if each.language == language]
    return {word for text in texts for word in spelling._WORD.findall(text)}


@pytest.fixture
def spelt(tiny: Path) -> Path:
    """The tiny project with dictionaries that know all of its words."""
    for language, package in PACKAGES.items():
        folder = tiny / "node_modules" / package
        folder.mkdir(parents=True)
        words = sorted(words_of(language) | set(MORE[language].split()))
        (folder / "index.aff").write_text("SET UTF-8\n", encoding="utf-8")
        (folder / "index.dic").write_text("\n".join([str(len(words)), *words]) + "\n", encoding="utf-8")
    assert check_content(tiny)[2] == []
    return tiny


def told(project: Path) -> list[Problem]:
    return check_content(project)[2]


def brief(problems: list[Problem]) -> list[tuple[str, int, str]]:
    return [(each.file, each.line, each.code) for each in problems]


def test_unknown_word_is_told_once_with_its_place_its_number_and_ways_out(spelt: Path, write: Write) -> None:
    write("docs/praktijk/stad.md", "## Wat {#wat}\n\nDit is een korte zin.", "## Wat {#wat}\n\nDe gemeennte en\nde *gemeennte*.")
    write("docs/scan.md", "---\n\n", "---\n\nEen gemeennte. ")
    (problem,) = told(spelt)
    assert brief([problem]) == [("docs/praktijk/stad.md", 18, "spelling")]
    assert "«gemeennte»" in problem.message
    assert "3 keer" in problem.message
    assert "Bedoelde je «gemeente»?" in problem.hint
    assert "words/nl.txt" in problem.hint
    assert "3 times" in problem.message_en
    assert "Did you mean «gemeente»?" in problem.hint_en


def test_word_without_a_likeness_is_told_without_suggestions(spelt: Path, write: Write) -> None:
    write("docs/praktijk/stad.en.md", "text: This is fact 1.", "text: This is Xyzzyq.")
    (problem,) = told(spelt)
    assert brief([problem]) == [("docs/praktijk/stad.en.md", 8, "spelling")]
    assert problem.hint.startswith("Is het goed?")
    assert "words/en.txt" in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        "Code `wxcvb`, [dit](wxcvb.md#wxcvb) en https://wxcvb.example/wxcvb.",
        "Dit is wxcvb.md, wxcvb@zxcvb.example, de WXCVB, de WXCVB’s en A4.",
        "Een cv. Cv. Gemeente-werk, WXCV-werk.[^wxcvb 3.1]\n\n[^wxcvb 3.1]: Werk.",
        '!!! note "Werk"\n    Werk &nbsp;\n\n```wxcvb\nwxcvb\n```\n\n### Werk {#wxcvb}',
        "[wxcvb]{tr} <!-- wxcvb -->",
        ":material-check: ++ctrl+alt+del++",
    ],
)
def test_what_is_no_word_is_not_spelt(spelt: Path, write: Write, text: str) -> None:
    write("docs/scan.md", "---\n\n", f"---\n\n{text}\n\n")
    assert [each for each in told(spelt) if each.code in ("spelling", "language-part")] == []


def test_own_lists(spelt: Path, write: Write) -> None:
    write("docs/scan.md", "---\n\n", "---\n\nWxcvb, zxcvb-gemeente en Qxcvb’s. ")
    write("docs/scan.en.md", "---\n\n", "---\n\nQxcvb. ")
    (spelt / "words" / "nl.txt").write_text("# eigen woorden\nwxcvb\nzxcvb  # uitleg\n", encoding="utf-8")
    (spelt / "words" / "names.txt").write_text("Qxcvb\n", encoding="utf-8")
    assert told(spelt) == []


def test_name_of_several_words_is_right_as_a_whole_only(spelt: Path, write: Write) -> None:
    write("docs/scan.md", "---\n\n", "---\n\nDe Town\nHall van zxcvb & qxcvb. ")
    write("docs/scan.en.md", "---\n\n", "---\n\nThe name Zin voor Zin. ")
    names = spelt / "words" / "names.txt"
    names.write_text("Town Hall\nWxcvb en Zxcvb\nZin voor Zin\nzxcvb & qxcvb\n", encoding="utf-8")
    assert [(each.line, each.message) for each in told(spelt)] == [(2, "Geen tekst gebruikt het woord «Wxcvb en Zxcvb» nog.")]
    write("docs/scan.en.md", "Zin voor Zin", "Zin voor")
    assert [(each.file, each.code) for each in told(spelt)] == [
        ("docs/scan.en.md", "language-part"),
        ("words/names.txt", "word-list"),
        ("words/names.txt", "word-list"),
    ]


def test_lists_do_not_rot(spelt: Path) -> None:
    (spelt / "words" / "en.txt").write_text("town\nhall\n", encoding="utf-8")
    (spelt / "words" / "nl.txt").write_text("zin\nde gemeente\nzin\n", encoding="utf-8")
    problems = told(spelt)
    assert [(each.file, each.line, each.code, each.message[:40]) for each in problems] == [
        ("words/en.txt", 2, "word-list", "Geen tekst gebruikt het woord «hall» nog"),
        ("words/en.txt", 2, "word-list", "Het woord «hall» staat niet op volgorde:"),
        ("words/nl.txt", 2, "word-list", "Op deze regel staat meer dan één woord: "),
        ("words/nl.txt", 3, "word-list", "Het woord «zin» staat er twee keer."),
    ]
    assert all(each.hint and each.hint_en for each in problems)


def test_words_of_the_other_language_need_the_notation(spelt: Path, write: Write) -> None:
    write(
        "docs/praktijk/stad.en.md",
        "## What {#wat}\n\nThis is a short sentence.",
        "## What {#wat}\n\nThe *Werk en\ninkomen* income, per gemeente, [gemeente]{nl}.",
    )
    write("docs/scan.md", "---\n\n", "---\n\nDe town hall. ")
    problems = told(spelt)
    assert [(each.file, each.line, each.code) for each in problems] == [
        ("docs/praktijk/stad.en.md", 17, "language-part"),
        ("docs/praktijk/stad.en.md", 18, "language-part"),
        ("docs/scan.md", 8, "language-part"),
    ]
    assert "«[Werk en inkomen]{nl}»" in problems[0].hint
    assert "«[gemeente]{nl}»" in problems[1].hint
    assert "words/en.txt" in problems[1].hint
    assert "«[town hall]{en}»" in problems[2].hint


def test_marked_part_is_spelt_in_its_own_language(spelt: Path, write: Write) -> None:
    write("docs/praktijk/stad.en.md", "text: This is fact 1.", 'text: "This is [gemeennte]{nl}."')
    (problem,) = told(spelt)
    assert problem.code == "spelling"
    assert "words/nl.txt" in problem.hint


def test_dictionary_is_loaded_only_for_a_word_that_is_not_remembered(
    spelt: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("docs/scan.md", "---\n\n", "---\n\nEen gemeennte. ")
    before = told(spelt)
    assert len(before) == 1
    monkeypatch.setattr(dictionaries.Dictionary, "_loaded", property(lambda self: pytest.fail("it is loaded")))
    assert told(spelt) == before, "nor is it for a word that was found wrong"
    monkeypatch.undo()
    for file in (spelt / KEPT).iterdir():
        file.write_text(file.read_text(encoding="utf-8")[:50], encoding="utf-8")
    assert told(spelt) == before, "what is cut off is asked again"
    for package in PACKAGES.values():
        path = spelt / "node_modules" / package / "index.dic"
        path.write_text(path.read_text(encoding="utf-8") + "gemeennte\n", encoding="utf-8")
    assert told(spelt) == [], "another dictionary is another memory"
    assert len(list((spelt / KEPT).iterdir())) == len(PACKAGES)


def test_memory_that_cannot_be_written_is_no_fault(spelt: Path) -> None:
    for file in (spelt / KEPT).iterdir():
        file.unlink()
    (spelt / KEPT).rmdir()
    (spelt / KEPT).write_text("a file where the folder should be", encoding="utf-8")
    assert told(spelt) == []


def test_without_dictionaries_a_note_says_so_once(tiny: Path) -> None:
    done = CliRunner().invoke(main, ["--lang", "nl", "check", "--root", str(tiny)])
    assert done.exit_code == 0
    assert done.stderr.count("De spelling is niet nagekeken") == 1
    notes = json.loads(CliRunner().invoke(main, ["check", "--json", "--root", str(tiny)]).stdout)["notes"]
    assert [note["code"] for note in notes] == ["dictionary"]


def test_with_dictionaries_there_is_no_note(spelt: Path) -> None:
    assert CliRunner().invoke(main, ["check", "--root", str(spelt)]).stderr == ""
