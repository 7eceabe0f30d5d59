"""Kinds of page and languages: declared once, and what follows from that."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from helpers.project import ROOT

from toolkit.content import models
from toolkit.content.kinds import BY_NAME, KINDS, RELATIONS, REQUIRED, kind_of, languages_for, usual_level
from toolkit.content.page import pages_in, split_name
from toolkit.languages import ALL, LANGUAGES, VERSIONS, level_of, owner, prefix, suffix


def keys() -> list[str]:
    docs = ROOT / "docs"
    return sorted({split_name(PurePosixPath(path.relative_to(docs).as_posix()))[0] for path in pages_in(docs)})


@pytest.mark.parametrize("key", keys())
def test_page_is_of_one_kind(key: str) -> None:
    fits = [kind.name for kind in KINDS if key in kind.keys or (kind.folder and kind.holds(key) and not named(key))]
    assert len(fits) <= 1
    assert kind_of(key).name == (fits[0] if fits else "text")


def named(key: str) -> bool:
    return any(key in kind.keys for kind in KINDS)


def test_every_kind_has_its_template_and_is_told_apart() -> None:
    assert len(BY_NAME) == len(KINDS) + 1
    for kind in BY_NAME.values():
        assert (ROOT / "overrides" / kind.template).is_file(), kind.name
        assert set(kind.room) <= set(kind.sections)
        assert not (kind.folder and kind.keys)


def test_pages_that_templates_link_to_are_there() -> None:
    assert set(REQUIRED) <= set(keys())


def test_levels_of_sheets() -> None:
    assert (level_of("stellingen"), level_of("stellingen-a2"), level_of("a2")) == ("b1", "a2", "b1")
    assert (suffix("b1"), suffix("a2")) == ("", "-a2")
    assert usual_level("werkbladen/stellingen-a2") == usual_level("werkbladen/stellingen") == "werkbladen/stellingen"
    assert usual_level("vragen/iets-a2") == "vragen/iets-a2", "only sheets have levels"
    assert languages_for("werkbladen/stellingen-a2") == ("nl",)
    assert languages_for("werkbladen/stellingen") == languages_for("vragen/iets-a2") == LANGUAGES
    assert [version.name for version in VERSIONS] == ["b1", "a2", "en"]


def test_addresses_of_languages() -> None:
    assert [prefix(language) for language in LANGUAGES] == ["", *(f"{language}/" for language in LANGUAGES[1:])]
    assert [owner(path) for path in ("", "scan/", "en/", "en/scan/", "english/", "en")] == ["nl", "nl", "en", "en", "nl", "nl"]
    assert all(each.locale.startswith(f"{each.code}_") and each.name for each in ALL)


def test_pages_may_name_those_of_every_kind_that_has_a_relation() -> None:
    assert set(models.Related.__annotations__) == set(RELATIONS)
