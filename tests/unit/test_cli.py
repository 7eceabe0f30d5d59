"""The command line: what it prints, where, and what it exits with. Real builds: tests/site/test_command_line.py."""

from __future__ import annotations

import errno
import json
import re
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from helpers.tiny import TINY

from build import main
from linkcheck.formats.report import FORMATS, TEXT
from linkcheck.problems import MESSAGES as COMMON
from toolkit.problems import MESSAGES, Both, Problem
from toolkit.publish.build import Result as Built
from toolkit.rules.spelling import missing

KEYS = {"file", "line", "message", "hint", "code", "pages", "message_en", "hint_en"}


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def two_faults(tiny: Path, write: Callable[[str, str, str], Path]) -> Path:
    """A project with a fault in two folders, one of which has a name that the name of the other begins with."""
    write("docs/over/privacy.md", "Dit is de tekst", "# Kop\n\nDit is de tekst")
    write("docs/praktijk/stad.md", "place:", "plase:")
    (tiny / "docs" / "over-ons.md").write_text("geen gegevens", encoding="utf-8")
    return tiny


def words_of(name: str) -> Both:
    """The words of a name in either table."""
    return next(each for each in (MESSAGES, COMMON) if name in each.table).words(name)


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("tongue", "about", "words"),
    [
        ("nl", "Bouw en controleer de site.", {"Gebruik:", "Opties:", "Toon deze uitleg."}),
        ("en", "Build and check the site.", {"Usage:", "Options:", "Show this explanation."}),
    ],
)
def test_help_is_in_the_tongue_and_names_every_command(tongue: str, about: str, words: set[str]) -> None:
    told = run("--lang", tongue, "--help").stdout
    assert about in told
    for name, command in main.commands.items():
        assert name in told
        for line in (run("--lang", tongue, name, "--help").stdout, run(name, "--lang", tongue, "--help").stdout):
            assert words_of(command.help or "").said(tongue) in squeezed(line)
            assert all(word in line for word in words)
            for option in command.params:
                if isinstance(option, click.Option) and not option.hidden:
                    assert words_of(option.help or "").said(tongue) in squeezed(line)


ENGLISH = re.compile(
    r"\b(usage|options?|error|try|for|help|show|missing|such|command|argument|invalid|value|the|is not|default)\b"
)


@pytest.mark.parametrize("words", [["--help"], *([name, "--help"] for name in main.commands)])
def test_dutch_help_has_no_english(words: list[str]) -> None:
    told = re.sub(r"--[\w-]+|(?:build\.py|main)(?: help(?= ))?|^  help  ", "", run(*words).stdout, flags=re.MULTILINE)
    assert not ENGLISH.search(told.lower())
    assert told != run(*words, "--lang", "en").stdout


def test_check_of_a_right_project() -> None:
    done = run("check", "--root", TINY)
    (note,) = missing(TINY)  # it has no dictionaries
    said = MESSAGES.words("done/note", note=note.in_both()).nl
    assert (done.exit_code, done.stdout, done.stderr) == (0, "Geen fouten.\n", f"{said}\n")


def test_check_counts_what_is_ours(tiny: Path) -> None:
    for name, old in (("stad.md", "Dit is feit 1."), ("stad.en.md", "This is fact 1.")):
        path = tiny / "docs" / "praktijk" / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, f'"{old}[^voorstel][^voorstel]"'), encoding="utf-8")
    assert run("check", "--root", tiny).stdout == "Geen fouten. «Ons voorstel» staat er 2 keer, op 1 pagina's.\n"
    assert json.loads(run("check", "--root", tiny, "--json").stdout)["own"] == 2


def test_check_tells_all_that_is_wrong_on_stderr(two_faults: Path) -> None:
    done = run("check", "--root", two_faults)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "docs/over/privacy.md:7: Een kop met één «#»" in done.stderr
    assert "docs/praktijk/stad.md:5: De sleutel «plase» bestaat niet" in done.stderr
    assert "    → Bedoelde je «place»?" in done.stderr
    assert done.stderr.endswith(" bestanden.\n")


def test_json_is_one_line_on_stdout(two_faults: Path) -> None:
    done = run("check", "--root", two_faults, "--json")
    assert (done.exit_code, done.stderr) == (1, "")
    assert done.stdout.count("\n") == 1
    result = json.loads(done.stdout)
    assert set(result) == {"version", "ok", "problems", "notes", "own", "exceptions"}
    assert result["ok"] is False
    assert all(set(problem) == KEYS | {"level"} for problem in result["problems"])
    places = [(problem["file"], problem["line"]) for problem in result["problems"]]
    assert places == sorted(places)
    fine = json.loads(run("check", "--root", TINY, "--json").stdout)
    assert fine == {
        "version": 1,
        "ok": True,
        "problems": [],
        "notes": [note.as_dict() for note in missing(TINY)],
        "own": 0,
        "exceptions": {},
    }


@pytest.mark.parametrize(
    ("pages", "files"),
    [
        (["docs/over"], {"docs/over/privacy.md"}),
        (["docs/over/"], {"docs/over/privacy.md"}),
        (["./docs/praktijk/stad.md"], {"docs/praktijk/stad.md"}),
        (["docs/over-ons.md", "docs/over"], {"docs/over-ons.md", "docs/over/privacy.md"}),
        (["docs/vragen"], set()),
        (["docs"], {"docs/over-ons.md", "docs/over/privacy.md", "docs/praktijk/stad.md"}),
    ],
)
def test_check_of_some_pages_tells_of_those_only(two_faults: Path, pages: list[str], files: set[str]) -> None:
    done = run("check", "--root", two_faults, "--json", *pages)
    assert {problem["file"] for problem in json.loads(done.stdout)["problems"]} == files
    assert done.exit_code == bool(files)


def test_pages_may_be_named_from_where_the_editor_is(two_faults: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(two_faults / "docs" / "over")
    assert run("check", "--root", two_faults, "privacy.md").exit_code == 1
    assert run("check", "--root", two_faults, "index.md").exit_code == 0


@pytest.mark.parametrize("page", ["docs/oevr", "docs/over/privcay.md", "/etc/passwd", "../../.."])
def test_page_that_does_not_exist_is_no_page_without_faults(page: str) -> None:
    done = run("check", "--root", TINY, page)
    assert done.exit_code == 2
    assert f"«{page}» bestaat niet in dit project." in done.stderr


@pytest.mark.parametrize(
    ("words", "dutch", "english"),
    [
        (["bouw"], "De opdracht «bouw» bestaat niet.", "There is no command «bouw»."),
        (["chek"], "De opdracht «chek» bestaat niet. Bedoelde je «check»?", "There is no command «chek». Did you mean «check»?"),
        (["check", "--jsno"], "De optie «--jsno» bestaat niet. Bedoelde je «--json»?", "Did you mean «--json»?"),
        (["check", "--root", "nergens"], "De map «nergens» bestaat niet.", "The folder «nergens» does not exist."),
        (["check", "--root", __file__], "bestaat niet.", "does not exist."),
        (["check", "docs/weg"], "«docs/weg» bestaat niet in dit project.", "«docs/weg» does not exist in this project."),
        (["check", "--json=1"], "De optie «--json» krijgt geen waarde.", "The option «--json» takes no value."),
        (["links"], "Hier ontbreekt MAP.", "This needs FOLDER."),
        (["links", "nergens"], "De map «nergens» bestaat niet.", "The folder «nergens» does not exist."),
        (["links", str(TINY), "b", "c"], "Dit is te veel: b c.", "This is too much: b c."),
        (["links", "--site-url"], "Achter «--site-url» ontbreekt een waarde.", "The option «--site-url» needs a value."),
        (
            ["links", str(TINY), "--site-url", "ftp//x"],
            "«ftp//x» is geen adres van een site.",
            "«ftp//x» is not the address of a site.",
        ),
        (["serve", "--port", "acht"], "«acht» is geen getal.", "«acht» is not a number."),
        (["serve", "--port", "-1"], "«-1» is geen getal.", "«-1» is not a number."),
        (["serve", "--port"], "Achter «--port» ontbreekt een waarde.", "The option «--port» needs a value."),
    ],
)
def test_arguments_that_make_no_sense(words: list[str], dutch: str, english: str) -> None:
    for tongue, said, start in (("nl", dutch, "Fout: "), ("en", english, "Error: ")):
        done = run("--lang", tongue, *words)
        assert (done.exit_code, done.stdout) == (2, "")
        last = done.stderr.splitlines()[-1]
        assert last.startswith(start)
        assert last.endswith(said)
        if tongue == "nl":
            assert not ENGLISH.search(re.sub(r"--[\w-]+|«[^»]*»", "", done.stderr).lower())


def test_language_that_there_is_not() -> None:
    done = run("check", "--lang", "fr")
    assert done.exit_code == 2
    assert done.stderr.endswith("Fout: «fr» kan niet: kies uit nl, en.\n")


def test_no_command_is_a_question_for_help() -> None:
    done = run()
    assert (done.exit_code, done.stderr.strip()) == (2, run("--help").stdout.strip())


@pytest.mark.parametrize(
    ("variables", "words", "english"),
    [
        ({}, [], False),
        ({"LANG": "nl_NL.UTF-8"}, [], False),
        ({"LANG": "C.UTF-8"}, [], False),
        ({"LANG": "enx"}, [], False),
        ({"LANG": "en_GB.UTF-8"}, [], True),
        ({"LANG": "en"}, [], True),
        ({"TOOLKIT_LANG": "en"}, [], True),
        ({"TOOLKIT_LANG": "nl", "LANG": "en_GB.UTF-8"}, [], False),
        ({"TOOLKIT_LANG": "", "LANG": "en_GB.UTF-8"}, [], True),
        ({"TOOLKIT_LANG": "nl"}, ["--lang", "en"], True),
        ({"TOOLKIT_LANG": "nl"}, ["--lang=en"], True),
        ({"TOOLKIT_LANG": "en", "LANG": "en_US"}, ["--lang", "nl"], False),
    ],
)
def test_tongue_is_that_of_the_option_or_of_the_computer(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], words: list[str], english: bool
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    for done in (run("check", "--root", TINY, *words), run(*words, "check", "--root", TINY)):
        assert (done.exit_code, done.stdout) == (0, "No problems.\n" if english else "Geen fouten.\n")


def test_check_in_english(two_faults: Path) -> None:
    done = run("check", "--lang", "en", "--root", two_faults)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "docs/praktijk/stad.md:5: The key «plase» does not exist for this kind of page." in done.stderr
    assert "    → Did you mean «place»?" in done.stderr
    assert done.stderr.endswith(" files.\n")
    assert not re.search(r"\b(de|het|een|niet)\b", re.sub("«[^»]*»", "", done.stderr))


def test_engine_that_there_is_not(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOOLKIT_ENGINE", "hugo")
    done = run("build", "--root", tiny, "--json")
    assert done.exit_code == 1
    (problem,) = json.loads(done.stdout)["problems"]
    assert (problem["code"], problem["hint"]) == ("engine", "Kies uit: mkdocs, properdocs.")
    assert "«hugo»" in problem["message"]
    assert "«hugo»" in run("serve", "--lang", "en").stderr


def test_what_is_stopped_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("toolkit.rules.check.check_with_exceptions", stop)
    done = run("check", "--root", TINY)
    assert (done.exit_code, done.stderr.strip()) == (1, "Afgebroken.")


def test_what_is_wrong_as_remarks_in_a_pull_request(two_faults: Path) -> None:
    done = run("check", "--root", two_faults, "--format", "github")
    remarks = [line for line in done.stdout.splitlines() if line.startswith("::error ")]
    assert done.exit_code == 1 and done.stderr == ""
    assert len(remarks) == len(json.loads(run("check", "--root", two_faults, "--json").stdout)["problems"]) <= 10
    assert sum(line.startswith("::error file=docs/over/privacy.md,line=") for line in remarks) == 1
    assert any(line.startswith("::notice ") for line in done.stdout.splitlines()), "what cannot be checked here is told as well"


@pytest.mark.parametrize("form", ["sarif", "junit", "json", "github"])
def test_each_form_is_there_for_the_texts_too(form: str) -> None:
    done = run("check", "--root", TINY, "--format", form)
    assert done.exit_code == 0 and (done.stdout.startswith(("{", "<?xml", "::notice")) and done.stderr == "")


NOTE = Problem("docs/x.md", 3, "Dit is «niet» zeker.", "", "anchor-unsure", 1, "This is not “certain”.", "")


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("kind", ["notes", "remarks"])
@pytest.mark.parametrize("form", FORMATS)
def test_notes_of_a_build_are_told_once(form: str, kind: str, strict: bool, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In text for people apart; in another form within it only, where nothing in them can work as a command."""

    def made(*_: object, **__: object) -> Built:
        problems = [NOTE] if strict and kind == "notes" else []
        return Built(problems=problems, **{kind: [NOTE]})

    monkeypatch.setattr("toolkit.publish.build.build", made)
    done = run("build", "--root", tiny, "--format", form, "--lang", "en", *(["--strict"] if strict else []))
    assert done.exit_code == (1 if strict and kind == "notes" else 0)
    assert "certain" in (done.stderr if form == TEXT else done.stdout)
    assert done.stderr.count("certain") == (1 if form == TEXT else 0)


def test_links_of_a_folder(tmp_path: Path) -> None:
    page = '<!doctype html><html lang="nl"><head><title>x</title></head><body>{}</body></html>'
    (tmp_path / "index.html").write_text(page.format('<a href="twee.html">twee</a>'), encoding="utf-8")
    (tmp_path / "twee.html").write_text(page.format('<a href="index.html">een</a>'), encoding="utf-8")
    done = run("links", tmp_path)
    assert (done.exit_code, done.stdout) == (0, "Alle links kloppen.\n")
    (tmp_path / "twee.html").write_text(page.format('<a href="drie.html">drie</a>'), encoding="utf-8")
    done = run("links", tmp_path, "--json")
    assert done.exit_code == 1
    (problem,) = json.loads(done.stdout)["problems"]
    assert set(problem) == KEYS | {"address"} and problem["address"] == "drie.html"
    assert "drie.html" in problem["message"]


@pytest.mark.parametrize(
    ("number", "said"), [(errno.ENOSPC, "de schijf is vol"), (errno.EROFS, "«/mnt/site» mag niet geschreven worden")]
)
def test_site_that_cannot_be_saved(number: int, said: str, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path) -> None:
        raise OSError(number, "No luck", "/mnt/site")

    monkeypatch.setattr("toolkit.publish.build.workplace", fail)
    done = run("build", "--root", tiny, "--json")
    assert done.exit_code == 1
    (problem,) = json.loads(done.stdout)["problems"]
    assert (problem["code"], problem["message"]) == ("disk", f"De site kan niet opgeslagen worden: {said}.")


def test_other_faults_of_the_system_are_not_hidden(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path) -> None:
        raise OSError(errno.EIO, "No luck")

    monkeypatch.setattr("toolkit.publish.build.workplace", fail)
    assert isinstance(run("build", "--root", tiny).exception, OSError)
