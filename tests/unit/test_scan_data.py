"""What the page of the scan holds for the scripts. That the form shows the same is tested in tests/site/test_scan_page.py."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.project import ROOT
from helpers.tiny import TINY

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.languages import LANGUAGES
from toolkit.pages.scan_data import scan_data
from toolkit.templates import environment


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(load(TINY)[0], read_nav(TINY))


def test_a_question_with_its_statements_and_what_helps(site: Site) -> None:
    data = scan_data(site, "en")
    assert (data["language"], data["locale"]) == ("en", "en-GB")
    (question,) = data["questions"]
    assert {key: value for key, value in question.items() if key not in ("criteria", "links", "gone")} == {
        "stem": "eerste",
        "number": 1,
        "label": "The first question",
        "question": site.content.get("en", "vragen/eerste").page.question,
        "hash": site.wordings["vraag-eerste"],
        "page": {"label": "The first question", "url": "../vragen/eerste/", "kind": ""},
    }
    assert question["links"] == [
        {"label": "The beginning", "url": "../stappenplan/begin/", "kind": "steps"},
        {"label": "A town", "url": "../praktijk/stad/", "kind": "practices"},
        {"label": "Getting to know", "url": "../oefeningen/kennis/", "kind": "exercises"},
    ]
    written = site.content.get("en", "vragen/eerste").page.criteria
    assert [(one["id"], one["place"], one["statement"], one["action"], one["hash"]) for one in question["criteria"]] == [
        (one.id, f"1.{place}", one.statement, one.action, site.wordings[one.id]) for place, one in enumerate(written, 1)
    ]
    weights = [(one["effect"], one["effort"]) for one in question["criteria"]]
    assert weights == [(3, 1), (2, 2), (1, 3), (1, 3), (1, 3)], "a translation takes them from the Dutch page"


def test_addresses_keep_their_anchor_and_reach_the_home_page(write: Callable[[str, str, str], Path], tiny: Path) -> None:
    write("docs/vragen/eerste.md", "[stappenplan/begin.md]", "[index.md, vragen/eerste.md#dit-jaar]")
    site = Site(load(tiny)[0], read_nav(tiny))
    for language in LANGUAGES:
        links = scan_data(site, language)["questions"][0]["criteria"][0]["links"]
        assert [link["url"] for link in links] == ["../", "../vragen/eerste/#dit-jaar"]


def test_a_statement_that_is_gone_is_told_in_the_words_it_had(write: Callable[[str, str, str], Path], tiny: Path) -> None:
    write("docs/vragen/eerste.md", "dingen.\n", "dingen.[^voorstel]\n")
    site = Site(load(tiny)[0], read_nav(tiny))
    told = [scan_data(site, language)["questions"][0]["gone"] for language in LANGUAGES]
    same = {"id": "eerste-oud", "since": "2026-01-02", "instead": "eerste-a"}
    dutch = {**same, "was": "We deden a en z.", "why": "Dat waren twee dingen."}
    assert told == [[dutch], [{**same, "was": "We did a and z.", "why": "That was two things."}]]
    link = site.statement("eerste-a", "en")
    assert (link.label, link.url) == ("We do a.", "en/vragen/eerste/#eerste-a")


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_those_for_the_scripts(site: Site, language: str) -> None:
    words = scan_data(site, language)["words"]
    assert words == {key[4:]: text for key, text in site.words(language).items() if key[:4] == "app_"}
    assert len(words) > 100


def test_words_of_an_editor_cannot_end_the_script_in_the_page() -> None:
    """What is in the element is data whatever it holds: the template writes it as JSON that is also safe in HTML."""
    template = (ROOT / "overrides" / "partials" / "scan-form.html").read_text(encoding="utf-8")
    line = next(line for line in template.splitlines() if 'id="scan-data"' in line)
    bad = {"words": {"a": "</script><script>alert(1)</script> <!-- & ' \" &lt;"}}
    page = environment(ROOT).from_string(line).render(scan=bad)
    inner = page.removeprefix('<script type="application/json" id="scan-data">').removesuffix("</script>")
    assert not set("<>&'") & set(inner)
    assert json.loads(inner) == bad
    assert html.unescape(inner) == inner
