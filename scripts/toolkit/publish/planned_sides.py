"""Tell the planner of sheets the sides of the PDFs as they have come out: what it announces is what they have."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..pages.planner_data import PDFS

_DATA = re.compile(r'(<script type="application/json" id="planner-data">)(.*?)(?=</script>)', re.DOTALL)
_SAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&'"}  # as templates write JSON into a page


def sides_of(count: int, printed: int) -> str:
    """The sides of a PDF of so many pages, of which some are printed on: "x" for those, "-" for an empty one.

    Either none is empty, or every second one (behind what is cut), or what is left at the end.
    """
    return "x-" * printed if count == 2 * printed else "x" * printed + "-" * (count - printed)


def tell_sides(folder: Path, pages: Mapping[str, int], printed: Mapping[str, int]) -> int:
    """Correct the data of every planner in the site below `folder`; returns how many sheets had other sides than they declare.

    pages, printed: the pages of every PDF by its path below the site, and how many of those are printed on.
    """
    changed = 0
    for page in sorted(folder.rglob("index.html")):
        html = page.read_text(encoding="utf-8")
        found = _DATA.search(html)
        if found is None:
            continue
        data = json.loads(found[2])
        before = changed
        for item in data["items"]:
            changed += _correct(item["files"], pages, printed)
        if changed > before:
            text = json.dumps(data, ensure_ascii=False).translate(_SAFE)
            page.write_text(html[: found.start(2)] + text + html[found.end(2) :], encoding="utf-8")
    return changed


def _correct(files: dict[str, Any], pages: Mapping[str, int], printed: Mapping[str, int]) -> int:
    changed = 0
    for version, (path, sides) in files.items():
        name = f"{PDFS}/{path}"
        true = sides_of(pages[name], printed[name])
        if true != sides:
            files[version] = [path, true]
            changed += 1
    return changed
