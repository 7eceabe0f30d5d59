"""What a translation shares with its Dutch page. The faults it can have are in tests/fixtures/pages.yml (test_cases.py)."""

from __future__ import annotations

from typing import Any

import pytest

from toolkit.content import models, training_models
from toolkit.content.translation import inherit


def test_own_words_stay_and_the_rest_is_filled_in() -> None:
    dutch = {
        "title": "Een",
        "half_day": 1,
        "minutes": 5,
        "schedule": [{"minutes": 2, "title": "A"}, {"minutes": 3, "title": "B"}],
    }
    english = {"title": "One", "schedule": [{"title": "a"}, {"title": "b", "minutes": 4}]}
    assert inherit(training_models.Exercise, dutch, english) == {
        "title": "One",
        "half_day": 1,
        "minutes": 5,
        "schedule": [{"minutes": 2, "title": "a"}, {"minutes": 4, "title": "b"}],
    }
    assert english == {"title": "One", "schedule": [{"title": "a"}, {"title": "b", "minutes": 4}]}, "it was changed itself"


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ({"schedule": [{"minutes": 2}]}, {"schedule": "tekst"}),
        ({"schedule": "tekst"}, {"schedule": [{"title": "a"}]}),
        ({"schedule": [{"minutes": 2}]}, {"schedule": ["tekst", {"title": "b"}]}),
        ({"schedule": []}, {"schedule": [{"title": "a"}]}),
    ],
)
def test_what_does_not_match_stays_as_it_is(dutch: dict[str, Any], english: dict[str, Any]) -> None:
    assert inherit(training_models.Exercise, dutch, english) == english


def test_that_it_lags_behind_is_not_inherited() -> None:
    assert inherit(models.Page, {"behind": True}, {}) == {}
