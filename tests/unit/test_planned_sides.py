"""The planner counts with the PDFs as they have come out, not only with what the sheets declare."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from toolkit.publish.planned_sides import sides_of, tell_sides


@pytest.mark.parametrize(
    ("count", "printed", "sides"), [(1, 1, "x"), (3, 3, "xxx"), (4, 2, "x-x-"), (2, 1, "x-"), (4, 3, "xxx-"), (3, 2, "xx-")]
)
def test_sides(count: int, printed: int, sides: str) -> None:
    assert sides_of(count, printed) == sides


def test_only_what_differs_is_corrected_and_the_page_stays_safe(tmp_path: Path) -> None:
    data = {
        "words": {"a": "\\u003c/script\\u003e"},
        "items": [{"files": {"b1": ["nl/een.pdf", "xx"], "en": ["en/een.pdf", "x"]}}],
    }
    text = json.dumps(data).replace("\\\\u", "\\u")
    page, other = tmp_path / "werkbladen" / "index.html", tmp_path / "index.html"
    page.parent.mkdir()
    page.write_text(f'<p>\u00e9</p><script type="application/json" id="planner-data">{text}</script><p></p>', encoding="utf-8")
    other.write_text("<p>geen planner</p>", encoding="utf-8")
    pages = {"pdf/nl/een.pdf": 2, "pdf/en/een.pdf": 4}
    assert tell_sides(tmp_path, pages, {"pdf/nl/een.pdf": 2, "pdf/en/een.pdf": 2}) == 1
    html = page.read_text(encoding="utf-8")
    inside = html.partition('planner-data">')[2].partition("</script>")[0]
    assert json.loads(inside)["items"][0]["files"] == {"b1": ["nl/een.pdf", "xx"], "en": ["en/een.pdf", "x-x-"]}
    assert json.loads(inside)["words"] == {"a": "</script>"}
    assert html.count("</script>") == 1
    assert html.startswith("<p>\u00e9</p>") and html.endswith("</script><p></p>")
    assert tell_sides(tmp_path, pages, {"pdf/nl/een.pdf": 2, "pdf/en/een.pdf": 2}) == 0
