"""The fingerprint of a statement: equal in every language, and another one as soon as the Dutch words change."""

from __future__ import annotations

from toolkit.content.site import _fingerprint


def test_white_space_does_not_count_and_words_do() -> None:
    assert _fingerprint("Ons college  heeft\ngeld.") == _fingerprint("Ons college heeft geld.")
    assert _fingerprint("Ons college heeft geld.") != _fingerprint("Ons college had geld.")
    assert len(_fingerprint("x")) == 8
