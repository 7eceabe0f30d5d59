"""The same examples in every run and no clock: the check of a proposal may not fail by chance."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from toolkit.rules import switch

settings.register_profile("same", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same")


@pytest.fixture(autouse=True, scope="session")
def rules_on_words() -> Iterator[None]:
    """Tests have all rules on words, whether the texts of this project satisfy them by now or not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(switch, "ON", True)
        yield
