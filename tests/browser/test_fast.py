"""Fast, as a visitor feels it: nothing that has been shown moves by itself."""

from __future__ import annotations

from typing import Any

import pytest
from helpers.browser import DESK, PHONE, Visit
from helpers.shifts import WATCH, shifts_in_parts, shifts_of, slowed
from helpers.templates import ROOTS, TEMPLATES

MOST = 0.001
SHEETS = {"sheets": "werkbladen/", "sheet": "werkbladen/geldoverzicht/", "exercise with a choice": "oefeningen/?half_day=2"}
PATHS = sorted({*TEMPLATES.values(), *SHEETS.values()})


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS.keys())
@pytest.mark.parametrize("late", [True, False], ids=["late scripts", "slow processor"])
def test_nothing_moves_by_itself(visit: Visit, size: dict[str, int], root: str, late: bool) -> None:
    page = visit("robots.txt", viewport=size)
    page.add_init_script(WATCH)
    moved: dict[str, Any] = {}
    with slowed(page, 1 if late else 4):
        for path in PATHS:
            found = shifts_of(page, root + path, late=late)
            if sum(value for value, _ in found) >= MOST:
                moved[path] = found
    assert moved == {}


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_moves_while_a_page_comes_in(visit: Visit, size: dict[str, int]) -> None:
    page = visit("robots.txt", viewport=size)
    page.add_init_script(WATCH)
    found = {path: shifts_in_parts(page, path, 12) for path in PATHS}
    assert {path: each for path, each in found.items() if sum(value for value, _ in each) >= MOST} == {}


def test_without_scripts_no_room_is_kept_for_what_they_would_show(visit: Visit) -> None:
    for path, gone in {
        "": ".tools__search",
        "werkbladen/": ".planner",
        "oefeningen/": ".filter",
        "werkbladen/geldoverzicht/": "[data-print]",
    }.items():
        page = visit(path, java_script_enabled=False)
        box = page.locator(gone).first
        assert box.bounding_box() is None, path
    page = visit("scan/", java_script_enabled=False)
    assert page.locator("#scan").is_visible()


def test_a_scan_whose_script_does_not_come_is_shown_after_all(visit: Visit) -> None:
    page = visit("robots.txt")
    page.route("**/scan/main*.js", lambda route: route.abort("aborted"))
    page.goto("scan/")
    page.locator("#scan legend").first.wait_for(state="visible")
