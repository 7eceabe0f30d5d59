"""What we tell editors and programmers: commands, files, keys and messages as they are."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from helpers.project import ROOT

from build import main
from toolkit.content import models, standard, training_models
from toolkit.content.fields import shape
from toolkit.content.kinds import KINDS
from toolkit.languages import LANGUAGES
from toolkit.problems import Problem
from toolkit.rules.check import check_content

GUIDES = ["README.md", "CONTRIBUTING.md", "CONTRIBUTING.en.md", "docs/over/bijdragen.md", "docs/over/bijdragen.en.md"]


def guide(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", GUIDES)
def test_commands_exist(name: str) -> None:
    text = guide(name)
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    made = set(re.findall(r"(?:`|^|/ )make ([a-z]+)", text, re.MULTILINE))
    assert made
    assert made <= targets
    assert set(re.findall(r"scripts/build\.py ([a-z]+)", text)) <= set(main.commands)


@pytest.mark.parametrize("name", GUIDES)
def test_files_exist(name: str) -> None:
    """Paths between backticks with a folder in them, and links to files. Example names say «nieuw» or «jouw»."""
    text = re.sub(r"```.*?```", "", guide(name), flags=re.DOTALL)
    paths = re.findall(r"`((?:docs|scripts|tests|overrides|deploy)/[\w./*-]*)`", text)
    links = [target for target in re.findall(r"\]\(([\w./-]+)\)", text) if not target.startswith("http")]
    for path in [path for path in paths if not re.search("nieuw|jouw", path)]:
        assert list(ROOT.glob(path.rstrip("/"))), path
    for link in links:
        assert ((ROOT / name).parent / link).exists(), link


def test_pictures_of_the_steps_are_our_own_and_are_told_in_words() -> None:
    """Drawn, with nothing in them that is fetched or run; a paper of their own makes them legible on dark too."""
    shown = re.findall(r"^!\[(.+)\]\((\.github/stappen/\S+)\)$", guide("README.md"), re.MULTILINE)
    assert sorted(name for _, name in shown) == sorted(
        f".github/stappen/{path.name}" for path in (ROOT / ".github/stappen").iterdir()
    )
    assert len(shown) == 4
    for words, name in shown:
        assert len(words) > 40
        text = guide(name)
        drawing = ElementTree.fromstring(text)
        assert drawing.find("{http://www.w3.org/2000/svg}title") is not None
        assert not re.search(r"<(?:script|image|style|foreignObject)\b|href=|url\(|\son\w+=", text)
        paper = next(each for each in drawing if each.tag.endswith("rect"))
        assert paper.get("fill") == "#ffffff"


MODELS = {kind.folder: kind.model for kind in KINDS if kind.folder}
TEMPLATES = sorted(path.parent.name for path in (ROOT / "docs").glob("*/_sjabloon.md"))
EXAMPLES = ["README.md", "docs/over/bijdragen.md"]


def example(name: str) -> tuple[str, str, str]:
    """The message that a guide shows: file, message and hint. The line may differ."""
    shown = re.search(r"^(docs/\S+\.md):\d+: (.*)\n    → (.*)$", guide(name), re.MULTILINE)
    assert shown
    return shown[1], shown[2], shown[3]


def plant(docs: Path, name: str) -> None:
    """Make the fault that the example of a guide is about: a description that is too long, or a misspelt exercise."""
    file, message, _ = example(name)
    if "«description»" in message:
        text, old = guide("docs/praktijk/_sjabloon.md"), r"^description: .*$"
        new = f"description: {'x' * int(re.findall(r'[0-9]+', message)[0])}"
    else:
        text, old = guide(file), r"^exercises: \[[\w-]+"
        new = f"exercises: [{re.findall(r'/([a-z-]+)[.]md', message)[0]}"
    changed, times = re.subn(old, new, text, flags=re.MULTILINE)
    assert times == 1, f"the example of {name} cannot be made in {file} any more"
    (docs.parent / file).write_text(changed, encoding="utf-8")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[Problem]:
    """What is told of a copy of the words with every template as a page, and the faults of the examples."""
    root = tmp_path_factory.mktemp("guides")
    shutil.copytree(ROOT / "docs", root / "docs")
    for name in ("mkdocs.yml", "redirects.yml"):
        shutil.copy(ROOT / name, root / name)
    for folder in TEMPLATES:
        shutil.copy(root / "docs" / folder / "_sjabloon.md", root / "docs" / folder / "sjabloon.md")
    for name in EXAMPLES:
        plant(root / "docs", name)
    return check_content(root)[2]


def test_every_kind_of_page_has_a_template() -> None:
    assert {"vragen", "stappenplan", "praktijk", "oefeningen"} <= set(TEMPLATES) <= set(MODELS)


@pytest.mark.parametrize("folder", TEMPLATES)
def test_template_is_a_page_that_only_lacks_its_translation(told: list[Problem], folder: str) -> None:
    """An editor who copies it hears that it is not ready, not in the navigation and not translated, and nothing else."""
    codes = {problem.code for problem in told if problem.file == f"docs/{folder}/sjabloon.md"}
    twin = {"sheet-level", "sheet-name"} if folder == "werkbladen" else set()  # a sheet has a twin in easy Dutch, too
    assert codes - twin == {"nav-omitted", "translation-file", "placeholder"}


@pytest.mark.parametrize("folder", TEMPLATES)
def test_template_shows_every_key_that_must_be_there(folder: str) -> None:
    keys = set(re.findall(r"^([a-z_]+):", guide(f"docs/{folder}/_sjabloon.md").split("\n---\n")[0], re.MULTILINE))
    fields = MODELS[folder].model_fields
    assert {name for name in fields if fields[name].is_required()} <= keys <= set(fields)


@pytest.mark.parametrize("name", EXAMPLES)
def test_message_that_is_shown_is_what_the_check_says(told: list[Problem], name: str) -> None:
    assert example(name) in [(problem.file, problem.message, problem.hint) for problem in told]


def all_models() -> list[type[models.Model]]:
    """Every model of a page or of a part of one."""
    return [
        each
        for each in (vars(models) | vars(training_models) | vars(standard)).values()
        if isinstance(each, type) and issubclass(each, models.Model)
    ]


def section_of_keys(language: str) -> str:
    name = "docs/over/sleutels.md" if language == LANGUAGES[0] else f"docs/over/sleutels.{language}.md"
    return guide(name).partition("\n---\n")[2].partition("{#woorden}")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_explained_and_no_other(language: str) -> None:
    text = section_of_keys(language)
    fields = {name for model in all_models() for name in model.model_fields}
    assert fields - set(re.findall(r"`([a-z_]+)`", text)) == set(), "explain these in docs/over/sleutels.md"
    first = re.findall(r"^\| ((?:`[a-z_]+`(?:, )?)+)[^|]*\|", text, re.MULTILINE)
    assert {key for cell in first for key in re.findall(r"`([a-z_]+)`", cell)} <= fields


def test_table_says_which_keys_are_translated() -> None:
    rows = re.findall(r"^\| `([a-z_]+)`[^|]*\|[^|]*\| (ja|nee) \|$", section_of_keys("nl"), re.MULTILINE)
    assert len(rows) > 15
    for name, answer in rows:
        kinds = {is_translated(model, name) for model in all_models() if name in model.model_fields}
        assert (answer == "ja") in kinds, f"{name}: {answer}"


def is_translated(model: type[models.Model], name: str) -> bool:
    inner, _, translated = shape(model, name)
    return translated if inner is None else any(is_translated(inner, each) for each in inner.model_fields)


def test_locked_packages_name_no_place_to_get_them() -> None:
    files = sorted(ROOT.glob("requirements*"))
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert "://" not in text
        assert not re.search(r"^\s*-(-index-url|-extra-index-url|-find-links|i|f)\b", text, re.MULTILINE)
