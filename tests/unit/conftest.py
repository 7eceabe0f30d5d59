"""The same examples in every run and no clock: the check of a proposal may not fail by chance. And messages in Dutch."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("same", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same")


@pytest.fixture(autouse=True)
def _tongue(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are told in Dutch, whatever the computer of the tester speaks."""
    for name in ("TOOLKIT_LANG", "LC_ALL", "LANG"):
        monkeypatch.delenv(name, raising=False)
