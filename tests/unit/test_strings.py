"""The words of the interface."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from helpers.project import ROOT
from jinja2 import Environment

from toolkit.languages import LANGUAGES
from toolkit.strings import FILE, Strings, UnknownWords, check_strings, strings

USED = re.compile(r"""\bt(?:\.(\w+)|\(["'](\w+)["']|\[["'](\w+)["'])""")


def test_words_are_filled_in() -> None:
    words = Strings({"day": "Dag {number}", "plain": "Los {niet}"})
    assert words("day", number=2) == "Dag 2"
    assert words("plain") == words["plain"] == "Los {niet}"


def test_unknown_words_are_an_error_in_a_template_too() -> None:
    """Jinja turns a KeyError into an empty text: a label would be missing without a word."""
    words = Strings({"menu": "Menu"})
    for template in ("{{ t.menuu }}", "{{ t('menuu') }}", "{{ t['menuu'] }}"):
        with pytest.raises(UnknownWords, match="menuu"):
            Environment(autoescape=True).from_string(template).render(t=words)


def test_every_language_has_every_word() -> None:
    assert check_strings(LANGUAGES) == []
    keys = {language: set(strings(language)) for language in LANGUAGES}
    assert len(set(map(frozenset, keys.values()))) == 1
    assert all(text.strip() for language in LANGUAGES for text in strings(language).values())


def test_same_gaps_in_every_language() -> None:
    gaps = re.compile(r"\{(\w*)\}")
    dutch = strings(LANGUAGES[0])
    for language in LANGUAGES[1:]:
        assert {key: set(gaps.findall(text)) for key, text in strings(language).items()} == {
            key: set(gaps.findall(text)) for key, text in dutch.items()
        }


def test_missing_and_unknown_languages_are_told_with_their_line(tmp_path: Path) -> None:
    file = tmp_path / "strings.yml"
    file.write_text("# woorden\na: {nl: A, en: A}\nb: {nl: B}\nc: {nl: C, en: C, fr: C}\n", encoding="utf-8")
    found = check_strings(("nl", "en"), file)
    assert [(problem.file, problem.line, problem.code) for problem in found] == [
        ("scripts/toolkit/strings.yml", 3, "strings"),
        ("scripts/toolkit/strings.yml", 4, "strings"),
    ]
    assert "«b» heeft niet precies de talen nl, en." in found[0].message
    assert found[0].hint == "Geef elke taal haar woorden."


def test_templates_use_words_that_exist() -> None:
    templates = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "overrides").rglob("*.html"))
    keys = set(yaml.safe_load(FILE.read_text(encoding="utf-8")))
    used = {next(filter(None, match)) for match in USED.findall(templates)}
    beginnings = tuple(key for key in used if key.endswith("_"))  # t["phase_" ~ step.phase]
    assert used - set(beginnings) <= keys
    assert all(any(key.startswith(beginning) for key in keys) for beginning in beginnings)


def test_no_word_hides_behind_a_method_of_dict() -> None:
    """`t.items` in a template is the method, not the words."""
    assert not set(strings(LANGUAGES[0])) & set(dir(dict))


def test_notation_that_would_stay_text_is_told(tmp_path: Path) -> None:
    """Many of these words stand in attributes, which have one language."""
    file = tmp_path / "strings.yml"
    file.write_text("a: {nl: A, en: A}\nb: {nl: B, en: '[B]{nl} and {count}'}\n", encoding="utf-8")
    (found,) = check_strings(("nl", "en"), file)
    assert (found.line, found.code) == (2, "strings")
    assert "taal tussen accolades" in found.message
