"""What one sees in each scene, in each language, out of names.yml: what people call it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ..yamlfile import load_file

NAMES: Final[dict[str, dict[str, str]]] = load_file(Path(__file__).with_name("names.yml"))
