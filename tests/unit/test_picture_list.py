"""The list of pictograms that editors choose from: every picture there is, with its meaning, its name and its licence."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from toolkit.languages import LANGUAGES
from toolkit.pages.sheet_tables import pictures_list
from toolkit.paper.pictograms import pictograms


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_with_its_meaning_its_name_and_its_licence(language: str) -> None:
    items = LexborHTMLParser(pictures_list(language, "../pictures")).css("li")
    found = {(item.css_first("code").text(), item.css_first("img").attributes["src"]) for item in items}
    assert found == {(name, f"../pictures/{name}.svg") for name in pictograms()}
    for item in items:
        picture = pictograms()[item.css_first("code").text()]
        assert item.text().strip().startswith(picture.meaning[language])
        assert "Apache 2.0" in item.text() or "CC BY 4.0" in item.text()
