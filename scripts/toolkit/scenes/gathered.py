"""All scenes by name."""

from __future__ import annotations

from functools import cache

from .outdoors import OUTDOORS
from .rooms import ROOMS
from .shapes import Shapes
from .tables import TABLES

SCENES = {**TABLES, **ROOMS, **OUTDOORS}


@cache
def scene(name: str) -> Shapes:
    """The shapes of a scene, those behind first."""
    return SCENES[name]()
