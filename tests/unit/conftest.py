"""The same examples in every run and no clock: the check of a proposal may not fail by chance."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("same", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same")
