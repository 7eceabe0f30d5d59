"""Every template, held against the pictures of tests/pictures: both languages, wide and narrow, light, dark and on paper.

«make pictures» takes them anew. Look at what changed before you commit it: Git shows both.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.pictures import KEPT, PATHS, as_kept, different, picture_project, sheet_of
from helpers.project import once
from helpers.server import serving
from PIL import Image
from playwright.sync_api import Browser

ANEW = os.environ.get("PICTURES") == "new"
LARGEST = 80_000  # bytes of a picture


@pytest.fixture(scope="session")
def pictured(run_folder: Path) -> Iterator[str]:
    """The address of the small site that the pictures are of."""
    project = once(run_folder, "pictured", picture_project)
    with serving(project / "site") as address:
        yield address


@pytest.mark.parametrize("name", PATHS)
def test_template_looks_as_it_did(name: str, pictured: str, browser: Browser, tmp_path: Path) -> None:
    found = as_kept(sheet_of(browser, pictured, PATHS[name]))
    kept = KEPT / f"{name}.webp"
    if ANEW:
        if not kept.exists() or different(kept.read_bytes(), found):
            kept.write_bytes(found)
        return
    (tmp_path / kept.name).write_bytes(found)
    assert different(kept.read_bytes(), found) == [], f"is now as in {tmp_path / kept.name}; «make pictures» if it should be"


def test_there_is_a_picture_for_each_template_and_it_is_small() -> None:
    assert {path.stem for path in KEPT.iterdir()} == set(PATHS)
    assert [path.name for path in KEPT.iterdir() if path.stat().st_size > LARGEST] == []


def test_what_moves_or_changes_colour_is_seen() -> None:
    before = Image.new("RGB", (934, 900), "white")
    moved, coloured, hair = before.copy(), before.copy(), before.copy()
    moved.paste("#1f4e79", (20, 42, 200, 48))
    coloured.paste("#f2c14e", (330, 500, 338, 508))
    hair.paste("#fafafa", (0, 0, 934, 900))
    assert different(as_kept(before), as_kept(moved)) == ["nl, 1280 light, at 168 px"]
    assert len(different(as_kept(before), as_kept(coloured))) == 1
    assert different(as_kept(before), as_kept(hair)) == []
