"""A draft is seen while it is being written and is published nowhere; what leads to it is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.tiny import TINY, change, copy_of

from toolkit.content.drafts import published
from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.generator import nav_without, without
from toolkit.pages import rendering
from toolkit.problems import Problem
from toolkit.publish.sitemap import write_sitemap
from toolkit.rules.check import check_content, check_notes

DRAFT = "docs/praktijk/nieuw.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The tiny project with a draft in it that has faults, in the navigation, in Dutch only."""
    root = copy_of(TINY, target=tmp_path / "project")
    text = (root / "docs/praktijk/stad.md").read_text(encoding="utf-8")
    text = text.replace("updated:", "draft: true\nupdated:").replace("## Hoe {#hoe}", "## Hoe")
    (root / DRAFT).write_text(text, encoding="utf-8")
    change(root, "mkdocs.yml", "praktijk/stad.md\n", "praktijk/stad.md\n      - praktijk/nieuw.md\n")
    return root


def told(root: Path) -> list[Problem]:
    return check_content(root)[2]


def test_what_is_wrong_in_a_draft_stops_nothing_and_is_told(project: Path) -> None:
    content, nav, problems = check_content(project)
    assert problems == []
    notes = [note.code for note in check_notes(project, content, nav) if note.file == DRAFT]
    assert {"draft-open", "heading-id"} <= set(notes)
    assert "translation-file" not in notes, "that is what a draft is for"


def test_without_the_word_the_same_page_has_faults(project: Path) -> None:
    change(project, DRAFT, "draft: true\n", "")
    assert {"translation-file", "heading-id"} <= {problem.code for problem in told(project)}


def test_a_draft_is_in_no_list_of_what_is_published(project: Path, tmp_path: Path) -> None:
    everything = Site(load(project)[0], read_nav(project))
    assert "praktijk/nieuw" in [entry.key for entry in everything.members("praktijk", "nl")]
    site = Site(published(everything.content), everything.nav)
    assert "praktijk/nieuw" not in [entry.key for entry in site.members("praktijk", "nl")]
    write_sitemap(tmp_path, site)
    assert "nieuw" not in (tmp_path / "sitemap.xml").read_text(encoding="utf-8")


def test_the_engine_leaves_it_out_only_when_publishing(project: Path) -> None:
    rendering.start(project)
    assert rendering.drafts() == []
    site = Site(published(load(project)[0]), read_nav(project))
    rendering.hand_over(site)
    rendering.start(project)
    excluded = without(None, rendering.drafts())
    assert excluded.match_file("praktijk/nieuw.md")
    assert excluded.match_file("praktijk/nieuw.en.md")
    assert not excluded.match_file("praktijk/stad.md")
    assert not excluded.match_file("oefeningen/praktijk/nieuw.md")


def test_the_navigation_names_it_no_more() -> None:
    nav = ["index.md", "nieuw.md", {"Deel": ["a/index.md", "a/nieuw.md"]}, {"Ander": ["a/nieuw.md"]}, {"Los": "nieuw.md"}]
    assert nav_without(nav, ["nieuw.md", "a/nieuw.md"]) == ["index.md", {"Deel": ["a/index.md"]}]
    assert nav_without(None, ["nieuw.md"]) is None


def test_a_translation_of_a_draft_is_one_too(project: Path) -> None:
    text = (project / "docs/praktijk/stad.en.md").read_text(encoding="utf-8")
    (project / "docs/praktijk/nieuw.en.md").write_text(text, encoding="utf-8")
    assert told(project) == []
    assert "praktijk/nieuw" not in published(load(project)[0]).pages["en"]
    assert load(project)[0].get("en", "praktijk/nieuw").page.draft


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("docs/praktijk/index.md", "\n---\n", "\n---\n\nLees [het nieuwe](nieuw.md#wat).", "draft-link"),
        ("docs/vragen/eerste.md", "\n---\n", "\n---\n\nLees [het nieuwe](../praktijk/nieuw.md).", "draft-link"),
        ("docs/vragen/eerste.md", "\npractices: [", "\npractices: [nieuw, ", "draft-link"),
        ("docs/index.md", "page: ", "page: praktijk/nieuw.md\n        #", "draft-link"),
    ],
)
def test_what_leads_to_a_draft_is_told_with_its_line(project: Path, name: str, old: str, new: str, code: str) -> None:
    change(project, name, old, new)
    found = [problem for problem in told(project) if problem.code == code]
    rows = (project / name).read_text(encoding="utf-8").splitlines()
    assert [(problem.file, "nieuw" in rows[problem.line - 1]) for problem in found] == [(name, True)]


def test_a_page_that_has_to_be_there_cannot_be_a_draft(project: Path) -> None:
    change(project, "docs/scan.md", "updated: 2026-01-02\n", "updated: 2026-01-02\ndraft: true\n")
    assert [(problem.file, problem.code) for problem in told(project)] == [("docs/scan.md", "draft-required")]
    assert "scan" in published(load(project)[0]).pages["nl"]


def test_the_other_level_of_a_sheet_goes_along(project: Path) -> None:
    content = load(project)[0]
    content.sources["nl"]["werkbladen/a"] = content.sources["nl"]["praktijk/nieuw"]
    content.sources["nl"]["werkbladen/a-a2"] = content.sources["nl"]["praktijk/stad"]
    assert {"werkbladen/a", "werkbladen/a-a2"} <= published(content).left_out
