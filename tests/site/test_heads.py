"""What stands in the head of each page: language, title, description, its one address and that of its translation."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from helpers.counted import STEPS
from helpers.pages import Page

from toolkit.content.nav import read_nav
from toolkit.languages import LANGUAGES
from toolkit.strings import strings

SITE = "https://toolkit.example/"
SAME_SLUGS = """
 waarom scan checklist onderzoek onderzoek/tabellen begrippen
 vragen vragen/doelgroep vragen/beleid vragen/normen vragen/gesprek vragen/samenwerking vragen/ondersteuning
 stappenplan praktijk praktijk/spe-amsterdam praktijk/nug-team-amsterdam praktijk/pilots-amsterdam-rotterdam
 oefeningen oefeningen/handboek oefeningen/methode oefeningen/programma oefeningen/evaluatie
 oefeningen/kennismaking oefeningen/waardenverkenning
 oefeningen/associatie
 oefeningen/fictieve-casus oefeningen/overzicht-financien oefeningen/persoonlijk-verhaal oefeningen/huiswerk
 oefeningen/terugblik oefeningen/financieel-scenario oefeningen/invul-cv oefeningen/wensen-belemmeringen-kansen
 oefeningen/bezoek-werkcoach over over/toegankelijkheid over/privacy over/bronnen over/bijdragen over/sleutels over/stijl
 over/regels over/schermlezertest over/plaatjes feitenblad over/vertel-het-verder werkbladen/gemeente
"""  # promised for good: an address that goes needs a redirect, and this list keeps it


def in_site(pages: list[Page]) -> list[Page]:
    """All pages but the 404s, which stand under no address of their own."""
    return [page for page in pages if not page.file.endswith("404.html")]


def one(page: Page, selector: str, attribute: str = "content") -> str:
    """The attribute of the only element that the selector finds."""
    found = page.tree.css(selector)
    assert len(found) == 1, f"{page}: {len(found)} times {selector}"
    return found[0].attributes.get(attribute) or ""


def alternates(page: Page) -> dict[str, str]:
    links = page.tree.css('head link[rel="alternate"]')
    found = {link.attributes["hreflang"] or "": link.attributes["href"] or "" for link in links}
    assert len(found) == len(links), f"{page}: a language is told twice"
    return found


@pytest.mark.parametrize("slug", ["", *SAME_SLUGS.split()])
def test_promised_addresses_exist_in_both_languages(site: Path, slug: str) -> None:
    assert (site / slug / "index.html").is_file()
    assert (site / "en" / slug / "index.html").is_file()


def test_each_step_has_a_page(site: Path) -> None:
    assert len(list((site / "stappenplan").glob("*/index.html"))) == STEPS


def test_site_has_exactly_the_pages_of_the_navigation(project: Path, pages: list[Page]) -> None:
    wanted = {key.removesuffix("index").removesuffix("/") for key in read_nav(project).keys}
    for language in LANGUAGES:
        built = [page.key.removesuffix("/") for page in in_site(pages) if page.language == language and not page.only_dutch]
        assert sorted(built) == sorted(wanted)


def test_only_easy_dutch_has_no_translation(pages: list[Page]) -> None:
    easy = [page for page in pages if page.only_dutch]
    there = {str(page) for page in pages}
    for page in easy:
        assert page.language == "nl"
        assert f"/{page.key.removesuffix('-a2/')}/" in there
        links = {link.attributes.get("hreflang"): link.attributes["href"] for link in page.tree.css(".facts a[hreflang]")}
        assert (links["en"] or "").endswith(f"/en/{page.key.removesuffix('-a2/')}/")


def test_language_is_that_of_the_address(pages: list[Page]) -> None:
    assert [str(page) for page in pages if one(page, "html", "lang") != page.language] == []


def test_titles_name_page_and_site_and_differ(pages: list[Page]) -> None:
    names = {"nl": "Op eigen benen", "en": "On her own feet"}
    titles: Counter[str] = Counter()
    for page in pages:
        (title,) = page.tree.css("head > title")
        heading = page.tree.css_first("h1").text(strip=True)
        if page.tree.css_first("body.page--sheet"):  # these have the names of exercises, and two versions
            assert title.text().startswith(f"{heading} ("), page
            assert title.text().endswith(f") – {names[page.language]}"), page
            assert page.only_dutch == ("A2" in title.text()), page
        else:
            assert title.text() == (heading if page.key == "" else f"{heading} – {names[page.language]}"), page
        titles[title.text()] += 1
    assert [title for title, count in titles.items() if count > 1] == []


def test_descriptions_are_of_a_useful_length_and_differ(pages: list[Page]) -> None:
    found = {str(page): one(page, 'meta[name="description"]') for page in pages}
    assert {page: text for page, text in found.items() if not 50 <= len(text) <= 180} == {}
    assert [text for text, count in Counter(found.values()).items() if count > 1] == []


def test_canonical_is_the_page_itself(pages: list[Page]) -> None:
    for page in in_site(pages):
        assert one(page, 'link[rel="canonical"]', "href") == SITE + page.path
        assert one(page, 'meta[property="og:url"]') == SITE + page.path


def test_translations_are_told_with_whole_addresses(pages: list[Page]) -> None:
    for page in in_site(pages):
        wanted = {"nl": SITE + page.key, "x-default": SITE + page.key}
        wanted |= {} if page.only_dutch else {"en": SITE + "en/" + page.key}
        assert alternates(page) == wanted


def test_translations_point_back(pages: list[Page]) -> None:
    told = {SITE + page.path: alternates(page) for page in in_site(pages)}
    for address, others in told.items():
        for language, other in others.items():
            assert told[other] == others, f"{address} tells {other} for {language}, which tells otherwise"


def test_pages_can_be_shared(site: Path, pages: list[Page]) -> None:
    images: list[str] = []
    for page in pages:
        image = one(page, 'meta[property="og:image"]')
        assert image.startswith(SITE)
        assert (site / image.removeprefix(SITE)).is_file()
        own = f"assets/cards/{page.tree.css_first('html').attributes['lang']}/"
        assert ("404.html" in page.file) or image.removeprefix(SITE).startswith(own), "each page has a card of its own"
        images.append(image)
        assert one(page, 'meta[property="og:title"]') == page.tree.css_first("h1").text(strip=True)
        assert one(page, 'meta[property="og:image:alt"]')
        assert one(page, 'meta[name="twitter:card"]') == "summary_large_image"
    shared = [image for image in images if image.startswith(f"{SITE}assets/cards/")]
    assert len(set(shared)) == len(shared) > 150
    assert all((site / image.removeprefix(SITE)).stat().st_size <= 40_000 for image in shared)


def test_text_can_be_enlarged(pages: list[Page]) -> None:
    for page in pages:
        viewport = one(page, 'meta[name="viewport"]')
        assert "user-scalable" not in viewport
        assert "maximum-scale" not in viewport
        assert "width=device-width" in viewport


def test_below_a_path_all_whole_addresses_have_that_path(sub_site: Path) -> None:
    page = Page(sub_site, "en/vragen/beleid/index.html")
    root = "https://gemeente.example/toolkit/"
    assert one(page, 'link[rel="canonical"]', "href") == root + "en/vragen/beleid/"
    assert alternates(page) == {
        "nl": root + "vragen/beleid/",
        "en": root + "en/vragen/beleid/",
        "x-default": root + "vragen/beleid/",
    }
    assert one(page, 'meta[property="og:image"]').startswith(root)


def test_edit_link_leads_to_the_file_of_the_page(sub_site: Path) -> None:
    for file, source in [("vragen/beleid/index.html", "vragen/beleid.md"), ("en/waarom/index.html", "waarom.en.md")]:
        link = one(Page(sub_site, file), 'a[rel="edit"]', "href")
        assert link == "https://code.example/gemeente/toolkit/edit/main/docs/" + source


def test_a_mistake_is_told_from_each_page_with_its_address(sub_site: Path) -> None:
    """A link and nothing more: what is filled in stands in its address."""
    for file, address in [("vragen/beleid/index.html", "vragen/beleid/"), ("en/waarom/index.html", "en/waarom/")]:
        (link,) = Page(sub_site, file).tree.css('footer a[href*="/issues/new?"]')
        asked = parse_qs(urlsplit(link.attributes["href"] or "").query)
        assert asked["pagina"] == [f"https://gemeente.example/toolkit/{address}"]
        assert link.text() == strings("en" if file.startswith("en/") else "nl")["report"]


def test_without_a_repository_the_foot_leads_to_how_to_contribute(pages: list[Page]) -> None:
    for page in pages:
        assert page.tree.css_first('a[rel="edit"], a[href*="/issues/new"]') is None
        assert any(
            "bijdragen/" in (a.attributes["href"] or "") or a.attributes["href"] == "./" for a in page.tree.css("footer a")
        )
