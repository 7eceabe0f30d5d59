"""A long text in chapters."""

from __future__ import annotations

from toolkit.htmltree import Body
from toolkit.pages.chapters import in_chapters


def test_each_section_is_a_chapter_with_a_way_back_and_the_sources_are_none() -> None:
    text = '<p>Begin</p><h2 id="een">Een</h2><h3 id="a">A</h3><p>Tekst</p><h2 id="twee">Twee</h2>'
    text += '<h2 id="bronnen">Bronnen</h2><p>B</p>'
    found = in_chapters(Body(text), "Terug & verder")
    up = '<p class="chapter__up"><a href="#hoofdstukken">Terug &amp; verder</a></p>'
    assert "".join(line.strip() for line in found.splitlines()) == (
        "<p>Begin</p><!-- hoofdstukken -->"
        f'<section class="chapter" aria-labelledby="een"><h2 id="een">Een</h2><h3 id="a">A</h3><p>Tekst</p>{up}</section>'
        f'<section class="chapter" aria-labelledby="twee"><h2 id="twee">Twee</h2>{up}</section>'
        '<h2 id="bronnen">Bronnen</h2><p>B</p>'
    )
    parts = Body(found).parts()
    assert "Begin" in parts.before("hoofdstukken") and "Twee" not in parts.before("hoofdstukken")
    assert parts.after("hoofdstukken").count("<section") == 2
