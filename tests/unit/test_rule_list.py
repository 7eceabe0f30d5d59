"""The list of rules on its page: each rule, with what it says, and nothing that is left to fill in."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from toolkit.languages import LANGUAGES
from toolkit.pages.rule_list import rules_list
from toolkit.rules.book import rules


@pytest.mark.parametrize("language", LANGUAGES)
def test_list_has_every_rule_with_its_example_and_its_words(language: str) -> None:
    tree = LexborHTMLParser(rules_list(language))
    assert sorted(node.text() for node in tree.css("h4 > code")) == sorted(rules())
    assert {node.attributes["href"] for node in tree.css(".rules__names a")} == {f"#regel-{name}" for name in rules()}
    groups = {rule.group.id: rule.group for rule in rules().values()}
    named = [group.name.nl if language == "nl" else group.name.en for group in groups.values()]
    assert [node.text() for node in tree.css("h3")] == [node.text() for node in tree.css(".rules__groups a")] == named
    assert [node.attributes["href"] for node in tree.css(".rules__groups a")] == [f"#groep-{name}" for name in groups]
    shown = sum(bool(text) for rule in rules().values() if rule.example for text in (rule.example.wrong, rule.example.right))
    assert len(tree.css("figure.code")) == shown
    assert not re.search(r"…\.(?:\s|$)", tree.css_first(".rules").text())
    for code in tree.css("code"):
        code.decompose()
    assert "{" not in (tree.html or "")


def test_words_of_another_language_are_marked() -> None:
    english = LexborHTMLParser(rules_list("en"))
    assert english.css('pre > code[lang="nl"]')
    assert not english.css('pre > code[lang="en"]')
