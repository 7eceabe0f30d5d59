"""The smallest project that is right, and where the faults are that are laid over it."""

from __future__ import annotations

from helpers.project import ROOT

FIXTURES = ROOT / "tests" / "fixtures"
TINY = FIXTURES / "project"
