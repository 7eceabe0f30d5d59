"""The cards of pages: a picture with the words of its page, light, and the same each time."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from helpers.project import ROOT
from PIL import Image

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.figures.png import face
from toolkit.pages.cards import card_of
from toolkit.publish import cards
from toolkit.publish.cards import HEIGHT, MOST, WIDTH, card, words_on, write_cards

FONTS = ROOT / "overrides/assets/fonts"
LONG = (
    "Op eigen benen",
    "Oefeningen",
    "Een titel die veel langer is dan alle andere titels van deze site",
    "Toolkit voor gemeenten",
)


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(load(ROOT)[0], read_nav(ROOT))


def test_a_card_is_the_same_each_time_and_light() -> None:
    made = card(LONG, "home", FONTS)
    cards._back.cache_clear()
    assert card(LONG, "home", FONTS) == made
    assert len(made) <= MOST
    with Image.open(BytesIO(made)) as image:
        assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))


def test_no_title_of_the_site_is_cut_off(site: Site) -> None:
    """Nor goes it up to the name of the site or down to the line below."""
    for entry in site.content:
        _, section, title, _ = words_on(entry, site)
        lines, size = cards._fitting(title, FONTS)
        assert " ".join(lines) == title
        assert all(face(FONTS, "title", size).getlength(line) <= cards._ROOM for line in lines), title
        top, under = cards._top(len(lines), size), cards._top(len(lines), size) + (len(lines) - 1) * round(size * 1.14)
        assert top - size - (44 if section else 0) > 112, title
        assert under < 510, title


def test_only_what_changed_is_drawn_again(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = [site.content.get("nl", "index"), site.content.get("en", "scan"), site.content.get("nl", "404")]
    monkeypatch.setattr(type(site.content), "__iter__", lambda self: iter(few))
    kept, folder = tmp_path / "kept", tmp_path / "site"
    assert write_cards(ROOT, folder, site, kept) == 2
    before = {path: path.read_bytes() for path in folder.rglob("*.png")}
    assert {path.relative_to(folder).as_posix() for path in before} == {card_of(entry) for entry in few[:2]}
    assert write_cards(ROOT, folder, site, kept) == 0
    next(kept.glob("*.png")).unlink()
    (kept / "old.png").write_bytes(b"")
    assert write_cards(ROOT, folder, site, kept) == 1
    assert {path: path.read_bytes() for path in folder.rglob("*.png")} == before
    assert not (kept / "old.png").exists()
