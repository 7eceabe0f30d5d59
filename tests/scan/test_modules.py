"""The browser code of the scan, the planner, the programmes and the evaluation: pure modules, types, style and size."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from toolkit.languages import ORIGINAL
from toolkit.pages import evaluation_data, local_data, planner_data, programme_data
from toolkit.pages.scan_data import WORDS
from toolkit.publish.bundle import ENTRIES, LATER, OPTIONS, SCRIPTS, bundle
from toolkit.strings import strings

ROOT = Path(__file__).resolve().parent.parent.parent
SCAN = ROOT / "overrides" / "assets" / "javascripts" / "scan"
MODULES = sorted(SCAN.rglob("*.js"))
TESTS = ROOT / "tests" / "scan"
SEARCH, SEARCH_TESTS = SCAN.parent / "search", ROOT / "tests" / "search"
PLANNER, PLANNER_TESTS = SCAN.parent / "planner", ROOT / "tests" / "planner"
LISTEN, LISTEN_TESTS = SCAN.parent / "listen", ROOT / "tests" / "listen"
PROGRAMME, PROGRAMME_TESTS = SCAN.parent / "programme", ROOT / "tests" / "programme"
EVALUATION, EVALUATION_TESTS = SCAN.parent / "evaluation", ROOT / "tests" / "evaluation"
LOCAL, LOCAL_TESTS = SCAN.parent / "local", ROOT / "tests" / "local"
ALL_TESTS = (TESTS, SEARCH_TESTS, PLANNER_TESTS, LISTEN_TESTS, PROGRAMME_TESTS, EVALUATION_TESTS, LOCAL_TESTS)
MOST_LINES, MOST_BYTES = 250, 15 * 1024
ON_DEMAND = {"scan/xlsx.js"}  # what is fetched by who asks for it
PATH = f"{ROOT / '.venv' / 'bin'}{os.pathsep}{ROOT / 'node_modules' / '.bin'}{os.pathsep}{os.environ.get('PATH', '')}"


def run(*command: str | Path, where: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a program that these tests need; without it they are skipped, and fail where everything must be there."""
    if shutil.which(str(command[0]), path=PATH) is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"No «{command[0]}» on this computer: run make test.")
    program = str(shutil.which(str(command[0]), path=PATH))
    environment = os.environ | {"PATH": PATH}
    return subprocess.run(
        [program, *map(str, command[1:])], cwd=where, env=environment, capture_output=True, text=True, check=False
    )


def run_node(root: Path) -> None:
    """Run the tests of the pure modules in a copy of the project."""
    done = run("node", "--test", *sorted((root / "tests").glob("*/*.test.js")), where=root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"pass [1-9]", done.stdout), done.stdout


def test_pure_modules() -> None:
    run_node(ROOT)


def test_types() -> None:
    done = run("tsc", "--project", ROOT)
    assert done.returncode == 0, done.stdout


def test_style() -> None:
    done = run("prettier", "--check", SCAN.parent, *ALL_TESTS, ROOT / "scripts" / "benches")
    assert done.returncode == 0, done.stdout + done.stderr


def test_modules_are_small() -> None:
    assert len(MODULES) > 10
    assert [
        path.name
        for path in [
            *MODULES,
            *SEARCH.glob("*.js"),
            *PLANNER.rglob("*.js"),
            *LISTEN.glob("*.js"),
            *PROGRAMME.rglob("*.js"),
            *EVALUATION.rglob("*.js"),
            *LOCAL.rglob("*.js"),
            *(SCAN.parent / "kept").glob("*.js"),
            *(SCAN.parent / "shared").glob("*.js"),
        ]
        if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES
    ] == []


def test_what_a_visitor_gets_is_small(tmp_path: Path, esbuild: Path) -> None:
    """In bytes as they are sent: what the form needs at once, and each file that follows when the page stands."""
    assert bundle(ROOT, tmp_path).problems == []
    sizes = {name: len(gzip.compress((tmp_path / SCRIPTS / name).read_bytes(), 9)) for name in ENTRIES}
    assert LATER
    assert {name: size for name, size in sizes.items() if not 300 < size < MOST_BYTES} == {}


def test_the_page_that_counts_has_little_script_of_its_own(tmp_path: Path, esbuild: Path) -> None:
    """In three files; what it shares with other pages is not counted."""
    names = sorted(name for name in ENTRIES if name.startswith("evaluation/"))
    shared = [f"--external:../{folder}/*" for folder in ("planner", "scan", "kept", "shared")]
    later = [f"--external:{asked}" for asked in LATER.values()]
    entries = [SCAN.parent / name for name in names]
    done = run(esbuild, *OPTIONS, *shared, *later, f"--outdir={tmp_path}", *entries)
    assert done.returncode == 0, done.stderr
    assert len(names) == 3
    assert sum(len(gzip.compress((tmp_path / Path(name).name).read_bytes(), 9)) for name in names) < 12 * 1024


def test_the_page_of_programmes_has_little_script_of_its_own(tmp_path: Path, esbuild: Path) -> None:
    """What it shares with the planner is a file of its own, that a browser fetches once for both: three files when it opens."""
    assert bundle(ROOT, tmp_path).problems == []
    own = {name: (tmp_path / SCRIPTS / name).read_bytes() for name in ENTRIES if name.startswith("programme/")}
    assert set(own) == {"programme/main.js", "programme/maker.js"}
    assert {address for text in own.values() for address in re.findall(rb'from"([^"]+)"', text)} == {b"../planner/core.js"}
    assert sum(len(gzip.compress(text, 9)) for text in own.values()) < 12 * 1024


def test_the_page_of_details_has_little_script_of_its_own(tmp_path: Path, esbuild: Path) -> None:
    """All of it, with what it shares, and what prints, which comes when it is asked for; a sheet asks for less."""
    assert bundle(ROOT, tmp_path).problems == []
    sizes = {
        name: len(gzip.compress((tmp_path / SCRIPTS / name).read_bytes(), 9)) for name in ENTRIES if name.startswith("local/")
    }
    assert sorted(sizes) == ["local/main.js", "local/sheet.js", "local/together.js"]
    assert sizes["local/sheet.js"] < 5 * 1024 < sizes["local/main.js"] + sizes["local/together.js"] < 12 * 1024


def test_bundled_modules_do_what_the_source_does(tmp_path: Path, esbuild: Path) -> None:
    """The tests of the pure modules, each bundled with what it tests in the way that the site is."""
    for path in [path for tests in ALL_TESTS for path in tests.glob("*.test.js")]:
        command = [esbuild, *OPTIONS, "--platform=node", "--packages=external", path]
        done = run(*command, f"--outfile={tmp_path / 'tests' / path.parent.name / path.name}")
        assert done.returncode == 0, done.stderr
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    run_node(tmp_path)


# The words of the scripts: each key that they ask for is there, and each that is there is asked for

ASKED = re.compile(r"""\bt\(((?:[^()]|\([^()]*\))*)""")  # what stands between t( and its bracket
COMPARED = re.compile(r"""[!=]==\s*(?:"\w*"|`[^`]*`)""")
TOLD = re.compile(r"""["`]([a-z]\w*)(\$\{|["`])""")


def literal_keys(source: str) -> tuple[set[str], set[str]]:
    """The keys that stand in calls of `t`, and the beginnings of those that are put together ("nav_")."""
    calls = [COMPARED.sub("", call.partition(", {")[0]) for call in ASKED.findall(source)]
    found = [match for call in calls for match in TOLD.findall(call)]
    return {key for key, end in found if end != "${"}, {key for key, end in found if end == "${"}


def test_literal_keys_are_read_as_they_are_written() -> None:
    source = """t("one", { count: "not" }) t(all ? "two" : "three") t(key) at("five")
      words.t(view === "no" ? "four" : `nav_${view}`) t(
        "six",
      )"""
    assert literal_keys(source) == ({"one", "two", "three", "four", "six"}, {"nav_"})


USED_BY_THE_BUILD = {
    "language_nl",
    "language_en",
    "guide",
    "one_of",
    "around",
    "general",
    "none",
}  # planner_data.py, planner.html
USED_BY_SHARED = {"undo", "undo_close", "undone", "limit_count", "limit_cut"}  # undo.js, limits.js

ON_THE_FORM = {
    "help_hint",
    "part_gemeente",
    "part_groep",
    "words_nl",
    "words_en",
    "keeping",
    "shared",
    "wipe",
    "print",
    "print_hint",
    "no_scripts",
    "sheets",
    "sheets_about",
}  # local.html


USED_BY_OTHERS = {"undo", "undo_close", "undone", "unable"}  # shared/undo.js; start.js, before there is a way to ask


@pytest.mark.parametrize(
    ("modules", "beginning", "least", "elsewhere"),
    [
        ([*MODULES, *(SCAN.parent / "shared").glob("*.js")], WORDS, 80, set()),
        (sorted(PLANNER.rglob("*.js")), planner_data.WORDS, 25, USED_BY_THE_BUILD),
        (sorted(PROGRAMME.rglob("*.js")), programme_data.WORDS, 40, USED_BY_OTHERS),
        (sorted(EVALUATION.rglob("*.js")), evaluation_data.WORDS, 60, USED_BY_SHARED),
        (sorted(LOCAL.rglob("*.js")), local_data.WORDS, 15, ON_THE_FORM),
    ],
    ids=["scan", "planner", "programme", "evaluation", "local"],
)
def test_words_that_the_scripts_ask_for_exist_and_no_others(
    modules: list[Path], beginning: str, least: int, elsewhere: set[str]
) -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in modules)
    words = {key.removeprefix(beginning) for key in strings(ORIGINAL) if key.startswith(beginning)} - elsewhere
    asked, beginnings = literal_keys(source)
    asked -= elsewhere
    assert len(asked) > least
    assert asked - words == set()
    assert [start for start in beginnings if not any(word.startswith(start) for word in words)] == []
    elements = re.sub(r"""\b[hs]\(\s*"\w+\"""", "", source)  # h("summary") makes an element, and asks for no words
    written, started = set(re.findall(r"""["`](\w+)["`]""", elements)), tuple(re.findall(r"`(\w+_)\$\{", source))
    assert {word for word in words if word not in written and not word.startswith(started)} == set()
