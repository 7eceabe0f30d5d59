"""Copies of the smallest project that is right, to break."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.project import ROOT
from helpers.tiny import TINY
from hypothesis import HealthCheck, settings

# The same examples in every run and no clock: the check of a proposal may not fail by chance.
settings.register_profile("same", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same")


@pytest.fixture(autouse=True)
def _tongue(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are told in Dutch, whatever the computer of the tester speaks."""
    for name in ("TOOLKIT_LANG", "LC_ALL", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """The project of tests/fixtures/project, to change at will. Its words can be checked; it cannot be built."""
    return shutil.copytree(TINY, tmp_path / "project")


@pytest.fixture
def buildable(tiny: Path) -> Path:
    """The same project with the real templates and code beside it: this one can be built, in two seconds."""
    for part in ("overrides", "scripts"):
        shutil.copytree(ROOT / part, tiny / part, ignore=shutil.ignore_patterns("__pycache__"))
    return tiny


@pytest.fixture
def write(tiny: Path) -> Callable[[str, str, str], Path]:
    """Replace, in a file of `tiny`, text that stands there once or more by other text; returns the path."""

    def change(file: str, old: str, new: str) -> Path:
        path = tiny / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} has no «{old}»"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return path

    return change
