"""The two links below each page where the repository is known: to mend it, and to tell of a mistake."""

from __future__ import annotations

import pytest
from helpers.browser import Visit


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize(
    ("path", "file", "labels"),
    [
        ("vragen/beleid/", "vragen/beleid.md", ["Verbeter deze pagina", "Meld een fout"]),
        ("en/vragen/beleid/", "vragen/beleid.en.md", ["Improve this page", "Report a mistake"]),
    ],
)
def test_both_can_be_seen_and_touched(
    visit: Visit, sub_address: str, path: str, file: str, labels: list[str], width: int
) -> None:
    """That nothing is asked of the other host before a click, the window itself watches."""
    page = visit(sub_address + path, base_url=sub_address, viewport={"width": width, "height": 740})
    links = page.locator("body > footer a[href^='https://code.example/']")
    assert links.all_text_contents() == labels
    assert (links.nth(0).get_attribute("href") or "").endswith("/edit/main/docs/" + file)
    boxes = [link.bounding_box() for link in links.all()]
    assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)
    first, second = (box["y"] + box["height"] / 2 for box in boxes if box)
    assert second - first >= 24, "far enough apart for a thumb"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
