"""The words of the site itself, which the check reads; and what no rule can know of them."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from helpers.project import ROOT

from toolkit.content.kinds import kind_of
from toolkit.content.page import pages_in, split_name
from toolkit.content.registry import ADDRESSES, STATEMENTS, read_kept
from toolkit.rules.book import rules
from toolkit.rules.check import check_with_exceptions

CONTENT, NAV, PROBLEMS, EXCEPTED = check_with_exceptions(ROOT)
FILES = [path.relative_to(ROOT).as_posix() for path in pages_in(ROOT / "docs")]


@pytest.mark.parametrize("file", FILES)
def test_page_is_right(file: str) -> None:
    """All that the rules tell of, warnings too: they are tried by themselves in tests/unit."""
    assert not [problem.as_text() for problem in PROBLEMS if problem.file == file]
    key, language = split_name(PurePosixPath(file).relative_to("docs"))
    assert isinstance(CONTENT.get(language, key).page, kind_of(key).model)


def test_nothing_else_is_wrong() -> None:
    """Navigation, redirects, words of the interface, pages that are not there."""
    assert not [problem.as_text() for problem in PROBLEMS if problem.file not in FILES]


@pytest.mark.parametrize("file", [ADDRESSES, STATEMENTS])
def test_there_is_a_list_of_what_is_for_good(file: object) -> None:
    """Without it the check keeps nothing."""
    assert len(read_kept(ROOT, file)) > 40  # type: ignore[arg-type]


def test_exceptions_are_to_rules_that_are_there() -> None:
    assert set(EXCEPTED) <= set(rules())
