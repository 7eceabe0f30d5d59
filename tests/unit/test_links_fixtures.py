"""Every folder in tests/fixtures/links is a tiny site with one thing wrong, or none; expected.json says what."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linkcheck import check_links

CASES = sorted(path for path in (Path(__file__).parent.parent / "fixtures" / "links").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_case(case: Path) -> None:
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    found = check_links(case / "built", site_url=expected.get("site_url"))
    assert [(each.code, each.file, each.line) for each in found] == [
        (each["code"], each["file"], each["line"])
        for each in sorted(expected["problems"], key=lambda each: (each["file"], each["line"]))
    ], found
    for problem, wanted in zip(found, sorted(expected["problems"], key=lambda each: (each["file"], each["line"])), strict=True):
        assert wanted["message"] in problem.message
        assert expected.get("hint", "") in problem.hint
        assert problem.pages == 1 and problem.hint


def test_there_are_enough_cases() -> None:
    assert sum(not case.name.startswith("clean") for case in CASES) >= 70
