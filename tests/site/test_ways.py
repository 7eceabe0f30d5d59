"""How one gets on from a page: what it can be used for under its title, what to do next at its foot, and by what one jumps."""

from __future__ import annotations

import re

from helpers.pages import Page, elements, squeezed


def page_at(pages: list[Page], path: str) -> Page:
    (found,) = [page for page in pages if page.path == path]
    return found


def titles(page: Page, selector: str) -> list[str]:
    return [squeezed(link.text()) for link in page.tree.css(selector)]


def test_no_sheet_sends_a_woman_to_the_scan(pages: list[Page]) -> None:
    count = 0
    for page in pages:
        if page.tree.css_first("[data-sheet]"):
            links = [link.attributes["href"] or "" for link in page.tree.css(".what-next a")]
            assert links, page
            assert not [link for link in links if "scan" in link], page
            count += 1
    assert count > 60


def test_what_comes_next_names_itself(pages: list[Page]) -> None:
    """Not a bar with one word: a thing to do, or the pages beside this one, by their own titles."""
    count = 0
    for page in pages:
        foot = page.tree.css_first(".what-next")
        if foot is None:
            continue
        assert foot.css("a"), page
        for link in foot.css(".pager a"):
            way = link.css_first(".pager__way")
            assert way, page
            assert len(squeezed(link.text())) > len(squeezed(way.text())) + 2, f"{page}: {squeezed(link.text())}"
        assert len(foot.css("a[rel=next]")) <= 1, page
        assert len(foot.css(".next__do")) <= 1, page
        count += 1
    assert count > 100


def test_page_before_and_after_by_their_titles(pages: list[Page]) -> None:
    page = page_at(pages, "stappenplan/groep-in-beeld/")
    before, after = page_at(pages, "stappenplan/draagvlak/"), page_at(pages, "stappenplan/organisaties-ontmoeten/")
    (link,) = titles(page, ".pager a[rel=prev]")
    assert squeezed(before.tree.css_first("h1").text()) in link
    assert page.tree.css_first("a[rel=next]").attributes["href"] == "../organisaties-ontmoeten/"
    assert squeezed(after.tree.css_first("h1").text())


def test_title_stands_in_the_head_of_every_page(pages: list[Page]) -> None:
    """Also on the page of a sheet, where it stands on the paper too."""
    for page in pages:
        assert page.tree.css_first(".page-head h1, .hero h1"), page
        if page.tree.css_first("[data-sheet]"):
            assert squeezed(page.tree.css_first(".sheet__title").text()) == squeezed(page.tree.css_first("h1").text()), page


def test_path_to_a_page_names_its_part_of_the_site(pages: list[Page]) -> None:
    for path, name in {"onderzoek/": "Achtergrond", "en/onderzoek/": "Background", "vragen/beleid/": "Zes vragen"}.items():
        assert name in titles(page_at(pages, path), ".crumbs li"), path


def test_contents_come_before_the_text_and_hold_what_templates_add(pages: list[Page]) -> None:
    for page in pages:
        names = [node.attributes.get("class") or "" for node in elements(page.tree) if node.tag in ("nav", "aside", "div")]
        if page.tree.css_first(".body > .toc"):
            assert names.index("toc") < names.index("text"), page
            assert page.tree.css_first(".toc > details > summary"), page
    links = [link.attributes["href"] for link in page_at(pages, "werkbladen/").tree.css(".toc a")]
    assert links[-1] == "#pdf"


def test_exercises_stand_before_what_is_told_about_them(pages: list[Page]) -> None:
    for root in ("", "en/"):
        text = page_at(pages, f"{root}oefeningen/").text
        order = [
            text.index(part) for part in ('class="filter"', 'class="cards cards--exercises"', 'id="programma"', 'id="methode"')
        ]
        assert order == sorted(order), root
        before = re.sub(r"<[^>]*>", "", text[text.index('class="text"') : order[0]])
        assert len(before) < 1200, root


def test_card_of_an_exercise_tells_its_time_and_its_language(pages: list[Page]) -> None:
    for card in page_at(pages, "oefeningen/").tree.css(".cards--exercises > li"):
        assert card.css_first("img[alt='']"), card.html
        told = squeezed(card.css_first(".glance").text())
        assert re.search(r"\d+ min", told), told
        assert "taal nodig" in told


def test_a_trainer_has_her_sheets_in_two_clicks(pages: list[Page]) -> None:
    for root in ("", "en/"):
        (first,) = page_at(pages, root).tree.css(".hero .hero__second")
        assert first.attributes["href"] == "werkbladen/"
        files = [
            link.attributes["href"] or "" for link in page_at(pages, f"{root}werkbladen/").tree.css('.actions a[href$=".pdf"]')
        ]
        assert ["dagdeel-1" in files[0], "dagdeel-2" in files[1]] == [True, True]


def test_what_a_page_is_used_for_stands_under_its_title(pages: list[Page]) -> None:
    wanted = {
        "vragen/beleid/": ["../../scan/#vraag-beleid", "#stellingen"],
        "stappenplan/draagvlak/": ["#klaar"],
        "oefeningen/associatie/": ["../../pdf/nl/associatie.pdf", "../../werkbladen/mindmap-werk/"],
        "werkbladen/mindmap-werk/": ["../../pdf/nl/mindmap-werk.pdf"],
    }
    for path, links in wanted.items():
        assert [link.attributes["href"] for link in page_at(pages, path).tree.css(".page-head .actions a")] == links, path


def test_every_letter_leads_to_the_first_of_its_terms(pages: list[Page]) -> None:
    for root in ("", "en/"):
        tree = page_at(pages, f"{root}begrippen/").tree
        terms = [(squeezed(head.text())[0].upper(), head.attributes["id"]) for head in tree.css("#lijst ~ h3")]
        assert len(terms) > 30
        first = dict(reversed(terms))
        links = {squeezed(link.text())[-1]: (link.attributes["href"] or "")[1:] for link in tree.css(".letters a")}
        assert links == first, root


def test_page_that_is_not_there_offers_every_part_of_the_site(pages: list[Page]) -> None:
    for root in ("", "en/"):
        page = page_at(pages, f"{root}404.html")
        assert titles(page, ".parts a") == titles(page, "nav.bar a")
