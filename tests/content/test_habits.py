"""The files that keep a project in good habits: they can be read, and what they name is there."""

from __future__ import annotations

import configparser
import json
import re
import shlex
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from helpers.project import ROOT

from toolkit.content.nav import read_nav

GITHUB = ROOT / ".github"
FORMS = sorted(path.name for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
WORKFLOWS = sorted(path.name for path in (GITHUB / "workflows").glob("*.yml"))


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


# One version


def released() -> list[str]:
    """The versions in the changelog, the newest first."""
    return re.findall(r"^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$", text_of("CHANGELOG.md"), re.MULTILINE)


def test_site_package_and_changelog_have_one_version() -> None:
    """The site's also stands in the foot of every PDF, which the tests of those read back."""
    package = tomllib.loads(text_of("pyproject.toml"))["project"]["version"]
    assert read_nav(ROOT).version == package == released()[0]


def test_changelog_says_what_it_must() -> None:
    heads = re.findall(r"^## (.+)$", text_of("CHANGELOG.md"), re.MULTILINE)
    assert heads[0] == "[Nog niet uitgebracht]"
    assert len(heads) == len(released()) + 1
    assert released() == sorted(released(), key=lambda version: [int(part) for part in version.split(".")], reverse=True)
    kinds = set(re.findall(r"^### (.+)$", text_of("CHANGELOG.md"), re.MULTILINE))
    assert kinds <= {"Toegevoegd", "Veranderd", "Verouderd", "Verwijderd", "Hersteld", "Veiligheid"}


# Hooks before a commit


def hooks() -> list[dict[str, Any]]:
    (repo,) = loaded(ROOT / ".pre-commit-config.yaml")["repos"]
    assert repo["repo"] == "local", "others would have to be fetched"
    found: list[dict[str, Any]] = repo["hooks"]
    return found


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: hook["id"])
def test_hook_runs_and_is_content_with_a_file_that_is_right(hook: dict[str, Any]) -> None:
    """As pre-commit runs it: what it is, and the files that it is for."""
    assert hook["language"] == "system"
    assert hook["name"]
    file = "scripts/build.py" if hook.get("types") == ["python"] else "docs/index.md"
    assert re.search(hook.get("files", ""), file)
    done = subprocess.run([*shlex.split(hook["entry"]), file], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_texts_are_checked_and_templates_are_not() -> None:
    (check,) = [hook for hook in hooks() if hook["id"] == "check"]
    for name, wanted in {
        "docs/vragen/beleid.en.md": True,
        "mkdocs.yml": True,
        "redirects.yml": True,
        "docs/vragen/_sjabloon.md": False,
        "README.md": False,
        "tests/fixtures/project/mkdocs.yml": False,
    }.items():
        assert bool(re.search(check["files"], name) and not re.search(check["exclude"], name)) == wanted, name


# How files are written


def tracked() -> list[Path]:
    """The text files of the project, as Git knows them; none where this is no clone."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    paths = [ROOT / name for name in done.stdout.split("\0") if name and not name.startswith("tests/fixtures/")]
    return [path for path in paths if path.is_file() and path.suffix not in (".woff2", ".png", ".jpg", ".webp", ".ico", ".pdf")]


def test_files_are_written_as_editorconfig_says() -> None:
    files = tracked()
    if not files:
        pytest.skip("This is no clone of the repository: there is no list of its files.")
    wrong = []
    for path in files:
        data = path.read_bytes()
        data.decode("utf-8")
        loose = path.suffix != ".md" and re.search(rb"[ \t]$", data, re.MULTILINE)
        open_end = path.suffix != ".svg" and not data.endswith(b"\n")
        if data and (b"\r" in data or open_end or loose):
            wrong.append(path.relative_to(ROOT).as_posix())
    assert wrong == []


def test_editorconfig_agrees_with_ruff_and_prettier() -> None:
    said = configparser.ConfigParser()
    said.read_string(f"[top]\n{text_of('.editorconfig')}")
    assert said["top"]["root"] == "true"
    assert said.getint("*.py", "max_line_length") == tomllib.loads(text_of("pyproject.toml"))["tool"]["ruff"]["line-length"]
    assert said.getint("*.{js,mjs,ts}", "max_line_length") == json.loads(text_of("package.json"))["prettier"]["printWidth"]


# Workflows


def steps_of(name: str) -> list[dict[str, Any]]:
    return [step for job in loaded(GITHUB / "workflows" / name)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_actions_are_pinned_by_commit_with_their_version(name: str) -> None:
    used = [step["uses"] for step in steps_of(name) if "uses" in step]
    assert used or name == "proposal.yml"
    for action in used:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action), action
        lines = re.findall(rf"uses: {re.escape(action)}(.*)$", text_of(f".github/workflows/{name}"), re.MULTILINE)
        assert all(re.fullmatch(r" # v\d+\.\d+\.\d+", rest) for rest in lines), action
    commits: dict[str, set[str]] = {}
    for action in used:
        commits.setdefault(action.partition("@")[0], set()).add(action)
    assert all(len(found) == 1 for found in commits.values()), "one action at two commits"


@pytest.mark.parametrize("name", WORKFLOWS)
def test_jobs_may_do_the_least_and_end_by_themselves(name: str) -> None:
    workflow = loaded(GITHUB / "workflows" / name)
    assert workflow["permissions"] == {}, "each job says what it needs"
    assert workflow["concurrency"]["group"]
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 30
        assert isinstance(job["permissions"], dict)
        writes = {scope for scope, level in job["permissions"].items() if level == "write"}
        runs = [step["run"] for step in job["steps"] if "run" in step]
        attaches = (
            writes == {"contents"} and job.get("if") == "github.event_name == 'release'"
        )  # files, with nothing of ours but these
        keeps = writes == {"issues"} and not any(
            "uses" in step for step in job["steps"]
        )  # one issue, with nothing of ours but its text
        tells = name == "proposal.yml" and writes == {"pull-requests"}  # one comment: tests/unit/test_proposal_workflow.py
        assert not writes or ("main" in job.get("if", "") and not runs) or attaches or keeps or tells
        assert not keeps or all(
            line.count("gh ") and not re.search(r"\b(?:make|python|curl)\b|scripts/|\$\{\{", line) for line in runs
        )
        assert not attaches or all(re.match(r"gh (run download|release upload) [^\n;&|`]+\Z", line) for line in runs)
        assert not attaches or not any("uses" in step for step in job["steps"])
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


# New versions of packages


def test_dependabot_looks_after_every_kind_of_package_in_few_proposals() -> None:
    settings = loaded(GITHUB / "dependabot.yml")
    assert settings["version"] == 2
    kinds = {each["package-ecosystem"]: each for each in settings["updates"]}
    assert set(kinds) == {"uv", "npm", "github-actions"}
    for each in kinds.values():
        assert (ROOT / each["directory"].lstrip("/")).is_dir()
        assert each["schedule"]["interval"] == "monthly"
        assert [group["patterns"] for group in each["groups"].values()] == [["*"]]


LOCKED = {f"requirements{kind}.txt": f"requirements{kind}.in" for kind in ("", "-node", "-dev", "-audit")}


@pytest.mark.parametrize("name", LOCKED)
def test_locked_file_tells_the_command_that_made_it(name: str) -> None:
    """Dependabot takes from it what Python and which systems the versions are for."""
    head = re.match(r"# This file was autogenerated by uv via the following command:\n#    uv (.+)\n", text_of(name))
    assert head, "make lock"
    words = head[1].split()
    assert {"--universal", "--generate-hashes", "--no-emit-index-url", LOCKED[name], name} <= set(words)
    assert words[words.index("--python-version") + 1] in tomllib.loads(text_of("pyproject.toml"))["project"]["requires-python"]


def pins(name: str) -> dict[str, set[str]]:
    """Each package of a locked file with its versions: another Python may need another one."""
    found: dict[str, set[str]] = {}
    for package, rest in re.findall(r"^([\w.-]+)==([^\\\n]+)", text_of(name), re.MULTILINE):
        found.setdefault(package, set()).add(" ".join(rest.split()))
    return found


@pytest.mark.parametrize(("name", "fewest"), [("requirements.txt", 20), ("requirements-node.txt", 2)])
def test_locked_files_hold_the_same_versions(name: str, fewest: int) -> None:
    found, tests = pins(name), pins("requirements-dev.txt")
    assert len(found) >= fewest
    assert {package: versions for package, versions in found.items() if tests.get(package) != versions} == {}, "make lock"


# Issues and pull requests: what GitHub asks of these files

PARTS = {"markdown": {"value"}, "input": {"label"}, "textarea": {"label"}, "dropdown": {"label", "options"}}


def test_there_is_a_form_for_each_kind_of_issue() -> None:
    assert FORMS == ["techniek.yml", "tekst.yml", "vertaling.yml"]
    assert isinstance(loaded(GITHUB / "ISSUE_TEMPLATE" / "config.yml")["blank_issues_enabled"], bool)


@pytest.mark.parametrize("name", FORMS)
def test_form_is_one_that_github_takes(name: str) -> None:
    form = loaded(GITHUB / "ISSUE_TEMPLATE" / name)
    assert set(form) <= {"name", "description", "title", "labels", "assignees", "body"}
    for key in ("name", "description", "title"):
        assert isinstance(form[key], str)
        assert form[key].strip()
    assert all(isinstance(label, str) for label in form["labels"])
    assert any(part["type"] != "markdown" for part in form["body"])
    for part in form["body"]:
        assert set(part) <= {"type", "id", "attributes", "validations"}
        assert PARTS[part["type"]] <= set(part["attributes"])
        assert all(value and isinstance(value, str | list) for value in part["attributes"].values())
        options = part["attributes"].get("options", [])
        assert len(set(options)) == len(options)
        assert all(isinstance(option, str) for option in options)
        assert all(isinstance(value, bool) for value in part.get("validations", {}).values())
    asked = [part for part in form["body"] if part["type"] != "markdown"]
    ids, labels = ([find(part) for part in asked] for find in (lambda part: part["id"], lambda part: part["attributes"]["label"]))
    assert len(set(ids)) == len(set(labels)) == len(asked)
    assert all(re.fullmatch(r"[a-z0-9_-]+", id) for id in ids)


@pytest.mark.parametrize("name", FORMS)
def test_form_helps_in_english_too(name: str) -> None:
    """Between brackets after what is asked in Dutch, and on top."""
    form = loaded(GITHUB / "ISSUE_TEMPLATE" / name)
    told = [form["description"], *(part["attributes"].get("description", "(…)") for part in form["body"])]
    assert [text for text in told if not text.endswith(")")] == []
    assert "*" in form["body"][0]["attributes"]["value"]


def test_template_of_a_pull_request_is_five_lines() -> None:
    assert len(text_of(".github/pull_request_template.md").strip().splitlines()) == 5


def test_owners_are_teams_of_folders_that_are_there() -> None:
    lines = [line.split() for line in text_of(".github/CODEOWNERS").splitlines() if line and not line.startswith("#")]
    assert lines[0][0] == "*", "every file has an owner"
    for pattern, *owners in lines:
        assert owners
        assert all(re.fullmatch(r"@[\w-]+/[\w-]+", owner) for owner in owners), "teams, no persons"
        assert next(ROOT.glob(pattern.strip("/")), None), pattern
    if "@jouw-organisatie/" in text_of(".github/CODEOWNERS"):
        assert "VUL DIT IN" in text_of(".github/CODEOWNERS")


# The guide for programmers in two languages

GUIDE = {"nl": text_of("CONTRIBUTING.md"), "en": text_of("CONTRIBUTING.en.md")}


def outline(text: str) -> list[int]:
    return [len(hashes) for hashes in re.findall(r"^(#+) ", text, re.MULTILINE)]


def rows(text: str) -> list[str]:
    """The first cells of all tables, without their heads."""
    return [cell for cell in re.findall(r"^\| (.+?) \|", text, re.MULTILINE) if "`" in cell]


def lists(text: str) -> list[int]:
    """How many items each part has."""
    return [len(re.findall(r"^(?:-|\d+\.) ", part, re.MULTILINE)) for part in re.split(r"^#+ ", text, flags=re.MULTILINE)]


@pytest.mark.parametrize("part", [outline, rows, lists])
def test_both_guides_have_the_same_parts(part: Any) -> None:
    assert part(GUIDE["nl"]) == part(GUIDE["en"])
    assert len(part(GUIDE["nl"])) > 10


def test_both_guides_name_the_same_files_commands_and_numbers() -> None:
    own = {"CONTRIBUTING.md", "CONTRIBUTING.en.md", "docs/over/bijdragen.en.md"}  # each leads to its own language
    code = [set(re.findall(r"`([^`\n]+)`", text)) - own for text in GUIDE.values()]
    assert code[0] == code[1]
    numbers = [
        sorted(re.sub(r"[.,](?=\d)", "", number) for number in re.findall(r"\d[\d.,]*\d|\d", text)) for text in GUIDE.values()
    ]
    assert numbers[0] == numbers[1]


def test_each_decision_is_told_in_ten_short_lines_with_its_price() -> None:
    for language, (name, price, again) in {
        "nl": ("Besluiten", "Prijs:", "Opnieuw"),
        "en": ("Decisions", "Price:", "Look again"),
    }.items():
        part = GUIDE[language].partition(f"\n## {name}\n")[2].partition("\n## ")[0]
        decisions = part.split("\n### ")[1:]
        assert len(decisions) == 10
        for decision in decisions:
            lines = re.findall(r"^- (.+)$", decision, re.MULTILINE)
            assert len(lines) == 10
            assert max(len(line) for line in lines) <= 130
            assert any(line.startswith(price) for line in lines)
            assert lines[-1].startswith(again)
