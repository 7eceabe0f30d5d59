"""What people type, asked of the site that was built: the pages that they want come first (tests/fixtures/search.yml)."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from benches.search import QUERIES, Score, ask, ours, read_queries, score
from toolkit.languages import LANGUAGES

THREE, FIRST = 54, 42  # of sixty


@pytest.fixture(scope="module")
def scores(site: Path) -> dict[str, Score]:
    if shutil.which("node") is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("No «node» on this computer: run make test.")
    queries = read_queries()
    return {language: score(queries[language], ask(ours(site, language), queries[language])) for language in LANGUAGES}


def test_the_queries_are_thirty_in_each_language_and_want_pages_that_are_there(site: Path) -> None:
    for language, queries in read_queries().items():
        assert len({query.typed for query in queries}) == 30, language
        assert [page for query in queries for page in query.wanted if not (site / page / "index.html").is_file()] == []
    assert QUERIES.is_file()


def test_what_is_wanted_comes_first_or_nearly(scores: dict[str, Score]) -> None:
    missed = [row for score in scores.values() for row in score.missed]
    assert sum(score.three for score in scores.values()) >= THREE, missed
    assert sum(score.first for score in scores.values()) >= FIRST, missed
    assert sum(score.nothing for score in scores.values()) == 0, missed
