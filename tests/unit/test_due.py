"""What is due: reviews, facts, translations and help lines, as notes, as a list for an issue and on a page."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest
import yaml
from helpers.project import ROOT
from helpers.tiny import TINY, change, copy_of

from build import main
from toolkit.content.due import past
from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.content.translating import write_translated
from toolkit.pages.standing import standing
from toolkit.problems import MESSAGES
from toolkit.rules.due import check_due, due_list
from toolkit.rules.outside import outside_addresses, outside_list, try_address

PAGE, SOURCES = "docs/praktijk/stad.md", "docs/over/bronnen.md"
DAY = date(2026, 6, 1)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The tiny project, of which each translation is right."""
    root = copy_of(TINY, target=tmp_path / "project")
    write_translated(load(root)[0], [""])
    return root


def with_day(root: Path, key: str, day: str) -> None:
    change(root, PAGE, "updated:", f"{key}: {day}\nupdated:")


def test_nothing_is_due_in_a_project_without_days(project: Path) -> None:
    assert past(load(project)[0], date(2999, 1, 1)) == []
    assert due_list(project, load(project)[0], DAY, "nl") == ""


@pytest.mark.parametrize(
    ("key", "day", "code"),
    [
        ("review_by", "2026-06-02", None),
        ("review_by", "2026-06-01", "due-review"),
        ("valid_until", "2026-06-01", None),
        ("valid_until", "2026-05-31", "due-fact"),
        ("reviewed", "2026-05-31", None),
    ],
)
def test_a_day_of_a_page(project: Path, key: str, day: str, code: str | None) -> None:
    """A review is due on its day; a fact is true on its last day still."""
    with_day(project, key, day)
    found = check_due(load(project)[0], DAY)
    assert [(note.file, note.line, note.code) for note in found] == ([(PAGE, 4, code)] if code else [])


def cite(root: Path, day: str) -> str:
    """Give the first source a last day; returns its id."""
    work = load(root)[0].get("nl", "over/bronnen").page.sources[0].id
    change(root, SOURCES, f"- id: {work}\n", f"- id: {work}\n    valid_until: {day}\n    seen: 2026-01-03\n")
    change(root, PAGE, "Dit is een korte zin.", f"Dit is een korte zin.[^{work}]")
    return str(work)


def test_a_source_whose_day_is_past_names_the_pages_that_use_it(project: Path) -> None:
    cite(project, "2026-05-31")
    (note,) = check_due(load(project)[0], DAY)
    assert (note.file, note.code) == (SOURCES, "due-fact")
    assert PAGE in note.message


def test_the_visitor_reads_until_when_a_source_is_true(project: Path) -> None:
    work = cite(project, "2026-05-31")
    site = Site(load(project)[0], read_nav(project))
    assert "Dit geldt tot en met 31 mei 2026." in site.works("nl")[work].title
    assert "up to and including 31 May 2026" in site.works("en")[work].title
    assert "Gezien op 3 januari 2026." in site.works("nl")[work].title


def test_the_list_for_an_issue_has_a_heading_a_kind_and_a_line_a_thing(project: Path) -> None:
    with_day(project, "review_by", "2026-05-01")
    cite(project, "2026-05-31")
    write_translated(load(project)[0], [""])
    change(project, "docs/vragen/index.md", "\n---\n", "\n---\n\nIets nieuws.\n")
    (project / "words/help/xx").mkdir(parents=True)
    text = due_list(project, load(project)[0], DAY, "nl")
    assert re.findall(r"(?m)^## (.*)$", text) == [
        "Vertalingen die achterlopen",
        "Pagina’s om opnieuw na te kijken",
        "Bronnen waarvan de datum voorbij is",
    ]
    assert "- [ ] `docs/vragen/index.en.md`, regel " in text
    assert f"- [ ] `{PAGE}`, regel 4: 2026-05-01" in text
    assert text == due_list(project, load(project)[0], DAY, "nl"), "the same twice"
    assert "## Translations that are behind" in due_list(project, load(project)[0], DAY, "en")


def test_the_command_takes_a_day(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with_day(project, "review_by", "2026-05-01")

    def run(*more: str) -> tuple[int, str]:
        with pytest.raises(SystemExit) as stopped:
            main(["due", "--root", str(project), *more])
        return int(stopped.value.code or 0), "".join(capsys.readouterr())

    assert run("--day", "2026-05-01")[1].startswith("## Pagina’s om opnieuw na te kijken")
    assert "niets dat aandacht vraagt" in run("--day", "2026-04-30")[1]
    code, told = run("--day", "morgen")
    assert code != 0
    assert "geen dag" in told


def test_the_page_is_the_same_every_day_and_tells_what_there_is(project: Path) -> None:
    text = (ROOT / "docs/over/stand.md").read_text(encoding="utf-8")
    (project / "docs/over/stand.md").write_text(text, encoding="utf-8")
    with_day(project, "reviewed", "2026-02-03")
    site = Site(load(project)[0], read_nav(project))
    told = standing(site, site.content.get("nl", "over/stand"))
    assert set(told) == set(re.findall(r"<!-- (\w+) -->", text))
    dutch = [key for key in site.content.pages["nl"] if key != "404"]
    assert f"Van {len(dutch) - 1} van de {len(dutch)} pagina’s" in told["nakijkstand"]
    assert "| [Een stad](../../praktijk/stad/) | 3 februari 2026 | geen dag afgesproken |" in told["nakijkstand"]
    assert told["feitenstand"] == "Van geen pagina of bron is een laatste dag bekend."
    assert told["hulpstand"] == "Er zijn geen hulpregels."
    source = (ROOT / "scripts/toolkit/pages/standing.py").read_text(encoding="utf-8")
    assert "today" not in source


def test_a_translation_that_is_behind_stands_on_the_page(project: Path) -> None:
    (project / "docs/over/stand.md").write_text((ROOT / "docs/over/stand.md").read_text("utf-8"), encoding="utf-8")
    change(project, "docs/vragen/index.md", "\n---\n", "\n---\n\nIets nieuws.\n")
    site = Site(load(project)[0], read_nav(project))
    told = standing(site, site.content.get("nl", "over/stand"))["vertaalstand"]
    label = site.content.get("nl", "vragen/index").page.label
    assert f"| [{label}](../../vragen/) | 2 januari 2026 |" in told


def test_addresses_of_others_are_found_with_their_place_and_tried(project: Path) -> None:
    change(project, PAGE, "Dit is een korte zin.", "Zie [dit](https://een.example/a_(b)), of https://twee.example/x.")
    content = load(project)[0]
    found = outside_addresses(content)
    line = next(n for n, row in enumerate((project / PAGE).read_text("utf-8").split("\n"), 1) if "twee.example" in row)
    assert found["https://twee.example/x"] == (PAGE, line)
    gone = MESSAGES.words("due/gone", status=404)
    told = outside_list(content, "nl", lambda address: gone if "twee" in address else None)
    assert (
        told
        == f"## Adressen van anderen die niet werken\n\n- [ ] `{PAGE}`, regel {line}: https://twee.example/x (antwoord 404)\n"
    )
    assert outside_list(content, "nl", lambda address: None) == ""


def test_an_address_without_an_answer() -> None:
    assert try_address("https://127.0.0.1:1/") == MESSAGES.words("due/no-answer")


def jobs() -> dict[str, dict]:
    found: dict[str, dict] = yaml.safe_load((ROOT / ".github/workflows/due.yml").read_text(encoding="utf-8"))
    return found


def test_the_workflow_lets_no_code_of_the_project_write() -> None:
    """One job runs the project and may read; the other may write issues, and runs nothing of the project."""
    flow = jobs()
    assert flow["permissions"] == {}
    look, tell = flow["jobs"]["look"], flow["jobs"]["tell"]
    assert look["permissions"] == {"contents": "read"}
    assert tell["permissions"] == {"actions": "read", "issues": "write"}
    assert tell["needs"] == "look"
    assert not any("uses" in step or "scripts/" in step.get("run", "") for step in tell["steps"])
    assert all("${{" not in step["run"] for step in tell["steps"]), "values come in by the environment"
    for step in look["steps"]:
        if "uses" in step:
            assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", step["uses"])
    assert "schedule" in flow[True]


@pytest.mark.parametrize(
    ("due", "open_issue", "wanted"),
    [
        ("## Iets\n", "", "create"),
        ("## Iets\n", "7", "edit 7"),
        ("", "7", "close 7"),
        ("", "", None),
    ],
)
def test_there_is_one_issue_which_is_kept(tmp_path: Path, due: str, open_issue: str, wanted: str | None) -> None:
    """The shell of the workflow itself, with a gh that writes down what it is asked."""
    (tmp_path / "due").mkdir()
    (tmp_path / "due/due.md").write_text(due, encoding="utf-8")
    asked = tmp_path / "asked.txt"
    gh = tmp_path / "gh"
    gh.write_text(f'#!/bin/sh\nif [ "$2" = list ]; then echo "{open_issue}"; else echo "$@" >> {asked}; fi\n', encoding="utf-8")
    gh.chmod(0o755)
    step = jobs()["jobs"]["tell"]["steps"][-1]["run"]
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "REPOSITORY": "een/twee", "GH_TOKEN": "x"}
    done = subprocess.run(["bash", "-e", "-c", step], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = asked.read_text(encoding="utf-8") if asked.exists() else ""
    assert f"issue {wanted}" in told if wanted else not told
