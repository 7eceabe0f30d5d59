"""Each language stands by itself: no word of the interface, and no text, is in the other one."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest
import yaml
from helpers.pages import Page, squeezed
from selectolax.lexbor import LexborHTMLParser, LexborNode

from toolkit.strings import FILE

SHOWN = (
    "aria-label",
    "title",
    "alt",
    "placeholder",
    "data-label",
    "data-close",
    "data-hint",
    "data-none",
    "data-one",
    "data-many",
    "data-first",
)
SHOWN += ("data-failed", "data-count")
COMMON = {
    "nl": {"de", "het", "een", "van", "en", "niet", "je", "dat", "voor", "met", "ook", "zijn", "wat"},
    "en": {"the", "of", "and", "to", "you", "that", "for", "with", "not", "what", "are", "this", "they"},
}
FEW = 6  # letters
BOTH_WAYS = [("nl", "en"), ("en", "nl")]


def own_texts(node: LexborNode, language: str) -> set[str]:
    """The texts of an element and those in it that are in the page's language: whole elements, text by text, and attributes."""
    found: set[str] = set()

    def collect(node: LexborNode) -> str:
        """Add what is in an element; returns its own words, without those of parts that say they are in another language."""
        if node.attributes.get("lang", language) != language or node.tag in ("script", "style", "code"):
            return ""
        found.update(squeezed(node.attributes[name] or "") for name in SHOWN if name in node.attributes)
        parts = []
        for child in node.iter(include_text=True):
            parts.append(child.text_content or "" if child.tag == "-text" else collect(child))
            found.add(squeezed(parts[-1]))
        whole = "".join(parts)
        found.add(squeezed(whole))
        return whole

    collect(node)
    return found


def patterns(foreign: str, own: str) -> dict[str, re.Pattern[str]]:
    """Per key of strings.yml what its words in the foreign language look like, where they differ from the own ones.

    Left out is what says next to nothing by itself: "{part} of {whole}".
    """
    words = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    own_words = {text[own] for text in words.values()}
    found = {}
    for key, text in words.items():
        if text[foreign] in own_words or key == "months":
            continue
        parts = re.split(r"\{\w+\}", text[foreign])
        if len("".join(parts)) < FEW:
            continue
        found[key] = re.compile(".+".join(re.escape(part) for part in parts) + ":?")
    return found


@pytest.mark.parametrize(("own", "foreign"), BOTH_WAYS)
def test_no_words_of_the_interface_in_the_other_language(pages: list[Page], own: str, foreign: str) -> None:
    strange = patterns(foreign, own)
    assert len(strange) > 100

    @cache  # most texts stand on every page
    def keys_of(text: str) -> list[str]:
        return [key for key, pattern in strange.items() if pattern.fullmatch(text)]

    faults = []
    for page in pages:
        if page.language == own:
            texts = [text for text in own_texts(page.tree.css_first("html"), own) if 0 < len(text) < 200]
            faults += [f"{page}: {key} «{text}»" for text in texts for key in keys_of(text)]
    assert faults == []


@pytest.mark.parametrize(("own", "foreign"), BOTH_WAYS)
def test_text_is_in_the_language_of_the_page(pages: list[Page], own: str, foreign: str) -> None:
    for page in pages:
        if page.language != own:
            continue
        main = LexborHTMLParser(page.text).css_first("main")  # a tree of its own, as parts are taken out of it
        for other in main.css(f'[lang="{foreign}"]'):
            other.remove()
        quoting = page.key == "over/bronnen/"  # titles of Dutch books stay Dutch
        for block in [main] if quoting else [main, *main.css("p, li, td, dd")]:
            words = Counter(re.findall(r"\w+", block.text().lower()))
            mine, theirs = (sum(words[word] for word in COMMON[language]) for language in (own, foreign))
            assert theirs <= 3 or mine > theirs, f"{page}: «{squeezed(block.text())[:100]}»"


def test_list_of_headings_keeps_the_language_of_words(pages: list[Page]) -> None:
    """A heading with words in another language is in the list beside the page with those words in that language."""
    count = 0
    for page in pages:
        for heading in page.tree.css("main h2[id]:has([lang]), main h3[id]:has([lang])"):
            link = page.tree.css_first(f'nav.toc a[href="#{heading.attributes["id"]}"]')
            if link:
                count += 1
                told = [(part.attributes["lang"], squeezed(part.text())) for part in link.css("[lang]")]
                assert told == [(part.attributes["lang"], squeezed(part.text())) for part in heading.css("[lang]")], page
                assert squeezed(link.text()) == squeezed(heading.text()), page
    assert count > 10


def test_block_of_code_in_dutch_on_an_english_page_says_so(pages: list[Page]) -> None:
    (page,) = [page for page in pages if page.language == "en" and page.key == "over/bijdragen/"]
    (code,) = [code for code in page.tree.css("pre code") if "is te lang" in code.text()]
    assert code.attributes["lang"] == "nl"


@pytest.mark.parametrize(("own", "foreign"), BOTH_WAYS)
def test_link_to_the_other_language_leads_to_the_same_page(pages: list[Page], own: str, foreign: str) -> None:
    names = {"nl": "Nederlands", "en": "English"}
    for page in pages:
        if page.language != own or page.only_dutch:
            continue
        (link,) = page.tree.css("a.tools__language")
        assert link.attributes["lang"] == link.attributes["hreflang"] == foreign
        assert squeezed(link.text()) == names[foreign]


def test_translations_have_the_same_parts(pages: list[Page]) -> None:
    """Same headings, links, statements, boxes: a translation that lost a part shows here. Terms begin with other letters."""
    selectors = (
        "h2",
        "h3",
        "main a:not(.term, .letter, [href$='.pdf'])",
        "table",
        "tr",
        "fieldset",
        "input",
        "main section",
        "dt",
        ".admonition",
    )
    counts = {str(page): [len(page.tree.css(selector)) for selector in selectors] for page in pages}
    for page in pages:
        if page.language == "en":
            assert dict(zip(selectors, counts[str(page)], strict=True)) == dict(
                zip(selectors, counts["/" + page.key], strict=True)
            ), page
