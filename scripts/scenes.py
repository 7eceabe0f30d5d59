"""Write the drawn scenes: overrides/assets/scenes/*.svg and their style sheet, from scripts/toolkit/scenes.

.venv/bin/python scripts/scenes.py
"""

from __future__ import annotations

from pathlib import Path

from toolkit.scenes.written import write

if __name__ == "__main__":
    for file in write(Path(__file__).parents[1] / "overrides"):
        print(f"overrides/{file}")
