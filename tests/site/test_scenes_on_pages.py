"""The drawn scenes on the built pages: where they belong, silent, and with room kept for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.pages import Page

from toolkit.languages import LANGUAGES, prefix
from toolkit.scenes.names import NAMES
from toolkit.scenes.shown import SHOWN


def page_of(site: Path, key: str, language: str) -> Page:
    if key == "404":
        return Page(site, f"{prefix(language)}404.html")
    folder = key.removesuffix("index").strip("/")
    return Page(site, f"{prefix(language)}{folder}{'/' if folder else ''}index.html")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", SHOWN)
def test_a_page_with_a_scene_has_one_that_is_silent(site: Path, key: str, language: str) -> None:
    tree = page_of(site, key, language).tree
    (drawing,) = tree.css("svg.scene, img.scene-file")
    assert drawing.attributes["aria-hidden" if drawing.tag == "svg" else "alt"] == ("true" if drawing.tag == "svg" else "")
    assert drawing.attributes["width"] and drawing.attributes["height"], "else what is below moves when it comes in"
    assert drawing.text(strip=True) == "" and drawing.css("[style], title") == []


def test_each_half_day_has_its_scene(site: Path) -> None:
    days = Page(site, "oefeningen/index.html").tree.css(".programme__day")
    drawings = [day.css_first("img.scene-file[loading=lazy]").attributes["src"] for day in days]
    assert len(set(drawings)) == len(days) == 2


def test_the_page_on_style_shows_them_all(site: Path) -> None:
    for language in LANGUAGES:
        tree = Page(site, f"{prefix(language)}over/stijl/index.html").tree
        pictures = tree.css(".drawing-list img")
        assert [each.text(strip=True) for each in tree.css(".drawing-list li")] == [called[language] for called in NAMES.values()]
        for each in pictures:
            assert each.attributes["alt"] == "" and each.attributes["loading"] == "lazy" and each.attributes["width"]


def test_no_scene_where_one_fills_in_or_reads_of_research(site: Path) -> None:
    for file in ("onderzoek/index.html", "werkbladen/mijn-cv/index.html"):
        assert Page(site, file).tree.css("svg.scene, img.scene-file") == []
