"""What search reads of a finished page. That the whole index is right is tested with the real site (tests/site)."""

from __future__ import annotations

import pytest

from toolkit.publish.search_pages import read

PAGE = """<header>Menu</header><main><nav class="crumbs">Home</nav><p class="kicker">Vraag 3 van 6</p>
<h1>Oog voor <em>normen</em></h1>
<p class="lead">Wat telt?</p><ol class="strip"><li>Een andere vraag</li></ol>
<p>Nor<strong>men</strong> sturen mee. <small class="source-note">Bron: rapport, par. 5</small></p>
<h2 id="onderzoek"><span aria-hidden="true">1</span> Wat onderzoek zegt</h2><p>Veel.</p><ul><li>een</li><li>twee</li></ul>
<h2>Zonder id</h2><ol><li id="d1"><p class="criteria__statement">Wij weten het.</p><p>Ja, als het zo is.</p></li></ol>
<h2 id="bronnen">Bronnen</h2><ul class="source-list"><li>Een rapport</li></ul>
<aside><dl class="facts"><dt>Tijd</dt><dd>30 minuten</dd></dl><a href="../pdf/nl/normen.pdf">Trainersblad (PDF)</a>
<a href="../pdf/nl/normen-a2.pdf">PDF</a><a href="../pdf/en/normen.pdf">PDF</a><a href="../pdf/nl/map.pdf">Map</a></aside>
<section class="what-next"><h2 id="wat-nu">Wat nu?</h2></section></main><footer>Over</footer>"""


def test_a_page_is_cut_at_its_headings_and_statements() -> None:
    page = read(PAGE, "normen", "nl")
    assert (page.title, page.kind) == ("Oog voor normen", "Vraag 3 van 6")
    assert [(part.id, part.title, part.text) for part in page.parts] == [
        ("", "Oog voor normen", "Wat telt? Normen sturen mee. Tijd 30 minuten"),
        ("onderzoek", "Wat onderzoek zegt", "Veel. een twee Zonder id"),
        ("d1", "Wij weten het.", "Ja, als het zo is."),
    ]


def test_its_own_papers_in_its_language_are_named() -> None:
    assert read(PAGE, "normen", "nl").papers == [("normen.pdf", "Trainersblad (PDF)"), ("normen-a2.pdf", "PDF")]
    assert read(PAGE, "normen", "en").papers == [("normen.pdf", "PDF")]
    assert read(PAGE, "iets-anders", "nl").papers == []


def test_what_stands_beside_a_sheet_is_not_of_it() -> None:
    sheet = PAGE.replace("<p>Nor", "<p data-sheet>Nor")
    assert "Tijd" not in read(sheet, "normen", "nl").parts[0].text


@pytest.mark.parametrize("html", ["", "<p>Los</p>", "<main><p>Zonder titel</p></main>"])
def test_what_is_no_page_is_told(html: str) -> None:
    with pytest.raises(ValueError, match="normen"):
        read(html, "normen", "nl")
