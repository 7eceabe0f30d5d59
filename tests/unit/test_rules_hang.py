"""Text that made a rule of words read the same letters again and again: each pattern ends on it, under a limit of work."""

from __future__ import annotations

import pytest
from helpers.limited import ends

MANY = 100_000
READ = """
import importlib, sys
pattern = getattr(importlib.import_module(f"toolkit.rules.{sys.argv[1]}"), sys.argv[2])
for _ in pattern.finditer(sys.stdin.read()):
    pass
"""


@pytest.mark.parametrize(
    ("module", "name", "text"),
    [
        ("reading", "_FILE", "a" * 2 * MANY),
        ("promises", "_AS_PICTURES", "als " * MANY),
        ("foreign", "_BRACES", " " * MANY),
        ("foreign", "_BRACES", "{" + " " * MANY + "x"),
        ("figures", "_LINKED", "([" * MANY),
        ("figures", "_LINKED", "([x](" + "bronnen.md" * MANY),
        ("vocabulary", "_ON_HEADING", "# " + "{}" * MANY + "x"),
        ("minutes", "_DAY", "dagdeel 1 duurt 2 min" + " oefening" * MANY),
        ("sheet_blocks", "OPEN", "/// x | a" + " " * MANY + "y"),
        ("notation", "_IN_DATA", "{{" * MANY),
        ("notation", "_NOTE", "[^a" * MANY),
        ("figures", "_MARK", "[^a" * MANY),
        ("notation", "_ICON_ONLY", "[:material-a:{" * MANY),
    ],
)
def test_a_pattern_ends(module: str, name: str, text: str) -> None:
    assert ends(["-c", READ, module, name], text=text)
