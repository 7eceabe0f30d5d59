"""The page of the scan: what its scripts are told is what the form shows, as both come from the same front matter."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from helpers.pages import Page, squeezed
from selectolax.lexbor import LexborNode
from test_whole_site import asked_for

from toolkit.languages import LANGUAGES, prefix
from toolkit.publish.bundle import LATER

BASE = "https://toolkit.example/"


def scan(site: Path, language: str) -> tuple[Page, list[dict[str, Any]]]:
    page = Page(site, f"{prefix(language)}scan/index.html")
    return page, json.loads(page.tree.css_first("#scan-data").text())["questions"]


def links(page: Page, nodes: list[Any]) -> list[tuple[str, str]]:
    return [(squeezed(node.text()), urljoin(BASE + page.path, node.attributes["href"])) for node in nodes]


def without_notes(node: LexborNode) -> str:
    """The words of an element without the notes on their sources, which the scripts do not show."""
    notes = "".join(note.text() for note in node.css("small.source-note"))
    return node.text().removesuffix(notes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_data_and_form_say_the_same(site: Path, language: str) -> None:
    page, questions = scan(site, language)
    sections = page.tree.css("#scan section")
    assert [f"vraag-{question['stem']}" for question in questions] == [section.id for section in sections]
    for question, section in zip(questions, sections, strict=True):
        assert squeezed(section.css_first("h2").text()) == f"{question['number']} {question['label']}"
        key = section.css_first(".scan__key")
        assert squeezed(key.text(deep=False)) == question["question"]
        (more,) = links(page, key.css("a"))
        assert more[1] == urljoin(BASE + page.path, question["page"]["url"])
        assert question["page"]["label"] == question["label"]
        sets = section.css("fieldset")
        assert len(question["criteria"]) == len(sets) > 3
        for one, part in zip(question["criteria"], sets, strict=True):
            assert (part.id, part.attributes["data-hash"]) == (f"stelling-{one['id']}", one["hash"])
            assert squeezed(part.css_first("legend").text()) == f"{one['place']} {one['statement']}"
            assert squeezed(without_notes(part.css_first("[data-action]"))) == one["action"]
            shown = links(page, part.css("p[data-read] a"))
            assert shown == [(link["label"], urljoin(BASE + page.path, link["url"])) for link in one["links"]]
            assert shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_helps_is_what_the_page_of_the_question_names(site: Path, language: str) -> None:
    page, questions = scan(site, language)
    for question in questions:
        other = Page(site, f"{prefix(language)}vragen/{question['stem']}/index.html")
        named = {address for _, address in links(other, other.tree.css("main a[href]"))}
        helps = {urljoin(BASE + page.path, link["url"]) for link in question["links"]}
        assert helps
        assert helps <= named
        assert {link["kind"] for link in question["links"]} <= {"steps", "practices", "exercises"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_asks_for_few_scripts(site: Path, language: str) -> None:
    """The form has one file and what can wait has a few; every other page has one or two. Search waits on all of them."""

    def scripts(path: str) -> set[str]:
        page = Page(site, f"{prefix(language)}{path}index.html")
        found = {name for name in asked_for(site, [page]) if name.endswith(".js") and "/workers/" not in name}
        return {re.sub(r"\.[0-9a-f]{8}\.js$", ".js", name.removeprefix("assets/javascripts/")) for name in found}

    assert scripts("scan/") == {"site.js", "search.js", "scan/main.js", *(name for name in LATER if name.startswith("scan/"))}
    assert scripts("vragen/") == {"site.js", "search.js"}
    assert scripts("oefeningen/") == {"site.js", "search.js", "filter.js"}
