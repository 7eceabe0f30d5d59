"""Forced colours: a visitor chooses a few colours for everything. All that is drawn stays visible, and where you are is told."""

from __future__ import annotations

from io import BytesIO

import pytest
from helpers.browser import DESK, Visit
from helpers.pictures import LOOKED_AT
from helpers.templates import every_template
from PIL import Image
from playwright.sync_api import Locator, Page

from toolkit.pages.tested import SCHEMES

# A sheet in easy Dutch has most pictograms, one of them for each step; that template has no English page.
PAGES = [*every_template(), ("nl", "werkbladen/vragen-werkcoach-a2/"), ("nl", "werkbladen/waarom-ik-meedoe-a2/")]


def contrast(picture: Locator) -> float:
    """How much the lightest and the darkest spot of a picture differ (WCAG 2.2), its rim left out."""
    with Image.open(BytesIO(picture.screenshot())) as shot:
        grey = shot.convert("RGB").crop((1, 1, shot.width - 1, shot.height - 1))
        spots = {spot for _, spot in grey.getcolors(grey.width * grey.height) or []}
    lights = [
        sum(share * _linear(value / 255) for share, value in zip((0.2126, 0.7152, 0.0722), spot, strict=True)) for spot in spots
    ]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


# Text in the colours of the visitor is seen to by the browser. What is left: pictures, and what asks for colours by itself.
OWN = """all => all.filter(each => each.checkVisibility() && each.tagName !== "path"
  && (/^(img|svg|mark)$/i.test(each.tagName) || getComputedStyle(each).forcedColorAdjust === "none")
  && !each.parentElement.closest("svg"))"""


def unseen(page: Page) -> list[str]:
    """The pictures and marked words of a page that do not stand out."""
    page.evaluate(LOOKED_AT)  # one that is fetched late is not there yet
    page.locator("body *").evaluate_all(f"all => ({OWN})(all).forEach(each => each.dataset.look = '')")
    found = page.locator("[data-look]").all()
    assert found, "there is the mark of the site, at least"
    return [each.evaluate("each => each.outerHTML.slice(0, 120)") for each in found if contrast(each) < 4.5]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("language", "path"), PAGES)
def test_what_is_drawn_stays_visible(look: Visit, language: str, path: str, scheme: str) -> None:
    page = look(path, allow=(404,), forced_colors="active", color_scheme=scheme, viewport=DESK)
    assert page.evaluate("() => matchMedia('(forced-colors: active)').matches")
    assert unseen(page) == []


def test_there_are_pictograms_to_look_at(look: Visit) -> None:
    page = look("werkbladen/waarom-ik-meedoe-a2/", forced_colors="active")
    assert page.locator("img.pictogram:visible").count() > 0


@pytest.mark.parametrize(
    ("path", "place", "others"),
    [
        ("vragen/beleid/", ".bar [aria-current]", ".bar a:not([aria-current])"),
        ("vragen/beleid/", ".strip__here a", ".strip li:not(.strip__here) a"),
        ("scan/", ".app__nav [aria-current]", ".app__nav a:not([aria-current])"),
    ],
)
def test_where_you_are_is_seen(look: Visit, path: str, place: str, others: str) -> None:
    page = look(path, forced_colors="active", color_scheme="dark")
    looks = "each => { const style = getComputedStyle(each); return style.borderBottomColor + style.backgroundColor }"
    page.locator(place).first.wait_for()
    here = page.locator(place).first.evaluate(looks)
    assert here not in page.locator(others).evaluate_all(f"all => all.map({looks})")


def test_what_opens_has_an_edge(look: Visit) -> None:
    """A shadow and a background of its own are gone."""
    page = look("vragen/beleid/", forced_colors="active", color_scheme="dark")
    width = "each => parseFloat(getComputedStyle(each).borderTopWidth)"
    page.locator("a.term").first.focus()
    assert page.get_by_role("tooltip").evaluate(width) > 0
    page.get_by_role("button", name="Zoeken").click()
    assert page.locator("dialog.search").evaluate(width) > 0
