"""Each file beside the pages, broken in each way: it is told in a sentence at its line, and what comes only from that is not."""

from __future__ import annotations

import re
import shutil
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from helpers.project import ROOT
from helpers.tiny import SHEETS, TINY, copy_of

from toolkit import strings as words
from toolkit.paper import help_files, pictograms
from toolkit.problems import Problem
from toolkit.rules import promises, settings_known, sheets
from toolkit.rules.check import check_content

MANY = 10
BOMB = "b1: &b1 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * MANY)}]\n" for n in range(2, MANY + 1)
)
# What stands below the text of the file; None for what takes its place, see `broken`.
BREAKS: dict[str, bytes] = {
    "latin-1": "\n# café\n".encode("latin-1"),
    "tab": b"\n\tx: 1\n",
    "nul": b'\nx: "a\x00b"\n',
    "number as a key": b"\n1: 2\n2: [3, {4: 5}]\n",
    "date that is not there": b"\nzz: 2026-99-99\n",
    "bomb": f"\n{BOMB}".encode(),
    "name for itself": b"\nzelf: &z [*z]\n",
    "alias": b"\nzz: *een\n",
    "code": b'\npy: !!python/object/apply:os.system ["echo hoi"]\n',
    "unknown tag": b"\nzz: !onbekend 1\n",
    "deep": b"\nd: " + b"[" * 3000 + b"]" * 3000 + b"\n",
    "deep by lines": b"\nd:\n" + b"".join(b" " * n + b"- \n" for n in range(200)) + b" " * 200 + b"- x\n",
    "large": b'\nbig: "' + b"x" * 2_100_000 + b'"\n',
    "two documents": b"\n---\na: 1\n",
    "double key": b"\nzz: 1\nzz: 2\n",
    "open quote": b'\nzz: "open\n',
    "open bracket": b"\nzz: [1, 2\n",
}
WHOLE: dict[str, bytes] = {"empty": b"", "list": b"- a\n- b\n", "scalar": b"hallo\n", "nothing but a remark": b"# niets\n"}
LISTS = [
    "redirects.yml",
    "words/terms.yml",
    "words/synonyms.yml",
    "words/help/languages.yml",
    "words/help/pl/gedeeld.yml",
    "words/help/scripts.yml",
]
PACKAGE: dict[str, tuple[object, str]] = {
    "scripts/toolkit/strings.yml": (words, "FILE"),
    "scripts/toolkit/rules/hard_words.yml": (sheets, "HARD_WORDS"),
    "scripts/toolkit/rules/numbers.yml": (promises, "NUMBERS"),
}
LINES = ["words/nl.txt", "words/names.txt", "words/addresses.txt", "words/statements.txt"]
HELP = "pl: {name: polski, nl: Pools, en: Polish, letters: latin}\n"
FINE_WHEN_EMPTY = {"redirects.yml", "words/terms.yml", "words/synonyms.yml", "scripts/toolkit/rules/hard_words.yml"}
NOTHING = ("empty", "nothing but a remark")
GROUND = ["mkdocs.yml", *PACKAGE]
SECONDS = 30


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with sheets, and with each of the files that it can have."""
    root = copy_of(TINY, SHEETS, target=tmp_path_factory.mktemp("settings") / "project")
    (root / "words/help/pl").mkdir(parents=True)
    (root / "words/help/languages.yml").write_text(HELP, encoding="utf-8")
    shutil.copy(ROOT / "words/help/scripts.yml", root / "words/help/scripts.yml")
    (root / "words/help/pl/gedeeld.yml").write_text('checked_by: ""\nchecked_on:\nlines:\n', encoding="utf-8")
    (root / "words/synonyms.yml").write_text("- pages: [vragen/eerste]\n  nl: [een]\n", encoding="utf-8")
    for name in (*PACKAGE, "scripts/mkdocs_hooks.py"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    for folder in ("pictograms", "stylesheets", "fonts"):
        shutil.copytree(ROOT / "overrides/assets" / folder, root / "overrides/assets" / folder)
    return root


@contextmanager
def kept(path: Path) -> Iterator[None]:
    """A file that is afterwards as it was."""
    before = path.read_bytes() if path.exists() else None
    try:
        yield
    finally:
        if path.is_dir():
            path.rmdir()
        if before is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(before)


@contextmanager
def in_time() -> Iterator[None]:
    """What has no end is stopped: it is a fault, and not a test that waits."""

    def late(*_: object) -> None:
        raise AssertionError("it has no end")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def forget() -> None:
    """What is read once in each run is read again."""
    for each in (
        words._words,
        words._given,
        words.strings,
        sheets.hard_words,
        promises.numbers,
        help_files._read,
        pictograms._read,
    ):
        each.cache_clear()


@pytest.fixture(autouse=True)
def _package(project: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The words of the toolkit are those in the project."""
    for name, (module, constant) in PACKAGE.items():
        monkeypatch.setattr(module, constant, project / name)
    forget()
    yield
    forget()


def told(project: Path) -> list[Problem]:
    with in_time():
        return check_content(project)[2]


ENGLISH = re.compile(
    r"\b(expected|found|could not|while|None|True|False|Traceback|codec|error|parsing|invalid)\b|_type|_parsing|/tmp/"
)


def well_said(problem: Problem) -> None:
    """A sentence and a way out, in Dutch, not too long."""
    text = problem.as_text()
    assert not ENGLISH.search(text), text
    assert problem.hint, text
    assert len(problem.message) < 260, text


def broken(project: Path, way: str, *names: str) -> list[Problem]:
    """What is told when these files are broken in the same way."""
    with ExitStack() as stack:
        for name in names:
            path = project / name
            stack.enter_context(kept(path))
            path.write_bytes(WHOLE[way] if way in WHOLE else path.read_bytes() + BREAKS[way])
        problems = told(project)
    for each in problems:
        well_said(each)
        assert each.line > 0 or way == "large" or way not in BREAKS
    return problems


@pytest.mark.parametrize("name", GROUND)
@pytest.mark.parametrize("way", [*BREAKS, *WHOLE])
def test_what_all_stands_on_is_told_alone(project: Path, name: str, way: str) -> None:
    found = {each.file for each in broken(project, way, name)}
    assert found == (set() if way in NOTHING and name in FINE_WHEN_EMPTY else {name})


@pytest.mark.parametrize("way", [*BREAKS, *WHOLE])
def test_lists_that_cannot_be_read_are_told_and_nothing_else(project: Path, way: str) -> None:
    shared = broken(project, way, *LISTS)
    fine = FINE_WHEN_EMPTY if way in NOTHING else set()
    tables = ("words/help/languages.yml", "words/help/scripts.yml")  # without them no other file of help lines is read
    assert {each.file for each in shared} == {
        name for name in LISTS if name not in fine and (name in tables or "/help/" not in name)
    }
    assert {each.file for each in broken(project, way, "words/help/pl/gedeeld.yml")} == {"words/help/pl/gedeeld.yml"}


@pytest.mark.parametrize("name", ["mkdocs.yml", "words/help/languages.yml", *PACKAGE])
@pytest.mark.parametrize("way", ["gone", "folder"])
def test_what_is_not_there_is_told_alone(project: Path, name: str, way: str) -> None:
    path = project / name
    with kept(path):
        path.unlink()
        if way == "folder":
            path.mkdir()
        problems = told(project)
    assert [each.file for each in problems] == [name]
    well_said(problems[0])
    assert problems[0].code in ("file-read", "nav-unreadable", "help-file")


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("way", ["latin-1", "large", "folder"])
def test_lists_of_words_too(project: Path, name: str, way: str) -> None:
    path = project / name
    with kept(path):
        if way == "folder":
            path.mkdir()
        else:
            path.write_bytes(b"aap\n" + BREAKS[way])
        problems = [each for each in told(project) if each.file == name]
    assert [each.code for each in problems] == [{"latin-1": "encoding", "large": "file-large", "folder": "file-read"}[way]]
    well_said(problems[0])
    assert problems[0].line == (3 if way == "latin-1" else 0)


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("scripts/toolkit/rules/hard_words.yml", "organiseren: regelen\nterugkomen: [a]\n", 2),
        ("scripts/toolkit/rules/hard_words.yml", "een woord\n", 1),
        ("scripts/toolkit/rules/numbers.yml", "nl: [een]\n", 1),
        ("scripts/toolkit/rules/numbers.yml", "nl: [een]\nen: [1]\n", 1),
    ],
)
def test_words_of_another_shape(project: Path, name: str, text: str, line: int) -> None:
    with kept(project / name):
        (project / name).write_text(text, encoding="utf-8")
        (problem,) = told(project)
    assert (problem.file, problem.line, problem.code) == (name, line, "word-file")
    well_said(problem)


# What stands in mkdocs.yml of the small project, what takes its place, the code, what is said and the hint.
SLIPS = {
    "key": ("site_url:", "site_ulr:", "settings-key", "«site_ulr»", "«site_url»"),
    "key of the theme": ("  language: nl", "  langauge: nl", "settings-key", "«langauge»", "«language»"),
    "key of ours": ('version: "1.0"', 'versoin: "1.0"', "settings-key", "«versoin»", "«version»"),
    "key of the languages": (
        "      docs_structure",
        "      doc_structure",
        "settings-key",
        "«doc_structure»",
        "«docs_structure»",
    ),
    "key of a language": (
        "          nav_translations",
        "          nav_translatons",
        "settings-key",
        "«nav_translatons»",
        "«nav_translations»",
    ),
    "key that must be there": ("\nnav:", "\nnavv:", "settings-key", "«navv»", "«nav»"),
    "nothing in it": ("hooks:\n  - scripts/mkdocs_hooks.py\n", "hooks:\n", "settings", "«hooks» ontbreekt", "Zet haar terug"),
    "plugin": ("  - i18n:", "  - i8n:", "settings", "plug-in «i8n»", "«i18n»"),
    "extension": ("  - attr_list", "  - atr_list", "settings", "«atr_list»", "«attr_list»"),
    "extension with a dot": ("  - attr_list", "  - pymdownx.tidle", "settings", "«pymdownx.tidle»", "«pymdownx.tilde»"),
    "option": ("  - attr_list", "  - toc: {permalnik: false}", "settings-key", "«permalnik»", "«permalink»"),
    "hook": (
        "scripts/mkdocs_hooks.py",
        "scripts/mkdocs_hoks.py",
        "settings",
        "«scripts/mkdocs_hoks.py»",
        "«scripts/mkdocs_hooks.py»",
    ),
    "hook elsewhere": (
        "scripts/mkdocs_hooks.py",
        "../../etc/passwd",
        "settings",
        "in dit project geen bestand",
        "scripts/mkdocs_hooks.py",
    ),
    "theme": ("name: material", "name: materiaal", "settings", "altijd «material»", "Zet «material» terug"),
    "templates elsewhere": (
        "custom_dir: overrides",
        "custom_dir: /etc",
        "settings",
        "altijd «overrides»",
        "Zet «overrides» terug",
    ),
    "pages elsewhere": ("strict: true", "docs_dir: ../..", "settings", "altijd «docs»", "Zet «docs» terug"),
    "address": ("site_url: https://klein.example/", "site_url: klein", "settings", "geen adres: «klein»", "https://"),
    "address that is code": ('edit_base: ""', 'edit_base: "javascript:x()"', "settings", "«javascript:x()»", "https://"),
    "settings elsewhere": ("strict: true", "INHERIT: ../../etc/passwd", "settings-key", "«INHERIT»", "Haal de regel weg"),
    "language of the theme": ("  language: nl", "  language: nll", "settings", "taal «nll»", "«nl»"),
    "list that is text": (
        "markdown_extensions:\n  - attr_list\n  - md_in_html",
        "markdown_extensions: attr_list",
        "settings",
        "geen lijst",
        "vorige bestand",
    ),
    "group that is text": ('extra: {edit_base: "", version: "1.0"}', "extra: niets", "settings", "geen groep", "vorige bestand"),
}


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_slip_in_the_settings_is_told_at_its_line(project: Path, slip: tuple[str, str, str, str, str]) -> None:
    old, new, code, said, hint = slip
    path = project / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    with kept(path):
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        problems = [each for each in told(project) if each.code in ("settings", "settings-key")]
    (problem,) = problems
    well_said(problem)
    assert (problem.file, problem.code) == ("mkdocs.yml", code)
    assert said in problem.message
    assert hint in problem.hint
    rows = text.split("\n")
    first = next(number for number, row in enumerate(rows, 1) if old.strip("\n").split("\n")[0] in row)
    assert problem.line == first


def test_keys_are_those_that_mkdocs_and_the_plugin_know() -> None:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs_static_i18n.config import I18nPluginConfig, I18nPluginLanguage

    gone = {"config_file_path", "pages", "google_analytics", "mdx_configs"}  # set by MkDocs itself, or of long ago
    assert set(settings_known.TOP) == {name for name, _ in MkDocsConfig._schema} - gone
    assert set(settings_known.I18N) == {name for name, _ in I18nPluginConfig._schema}
    assert set(settings_known.LANGUAGE) == {name for name, _ in I18nPluginLanguage._schema}
