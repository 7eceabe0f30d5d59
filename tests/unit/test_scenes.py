"""The drawn scenes: one family, light to fetch, and clear without colour."""

from __future__ import annotations

import gzip
from collections import Counter
from xml.etree import ElementTree

import pytest
from helpers.project import ROOT
from PIL import Image, ImageDraw

from toolkit.languages import LANGUAGES
from toolkit.scenes.gathered import SCENES, scene
from toolkit.scenes.names import NAMES
from toolkit.scenes.palette import COLOURS, contrast
from toolkit.scenes.shapes import Shape, flat
from toolkit.scenes.shown import HALF_DAYS, SEARCH, SECTIONS, SHOWN, for_card, for_page
from toolkit.scenes.svg import HEIGHT, WIDTH, as_file, in_page
from toolkit.scenes.written import FOLDER, files

MOST = 6_000  # bytes, compressed
APART = 1.2  # of two colours that touch, in greys
ALONG = 24  # how many pixels they may touch all the same: the end of a sleeve, a foot on a floor
BEHIND = {"sky", "sand", "hill", "floor"}  # where nothing stands


def areas(shapes: tuple[Shape, ...]) -> Image.Image:
    """Which colour is seen where, by its place in the palette; what may be as grey as what it lies on is left out."""
    image = Image.new("L", (WIDTH, HEIGHT), 255)
    pen = ImageDraw.Draw(image)
    names = list(COLOURS)
    for shape in shapes:
        for points in flat(shape):
            sleeve = shape.line > 6 and not shape.colour.endswith("-low")  # neither its edge nor a fold
            if shape.line and (sleeve or not shape.detail):
                pen.line(points, fill=names.index(shape.colour), width=round(shape.line), joint="curve")
            elif not (shape.line or shape.detail) and len(points) > 2:
                pen.polygon(points, fill=names.index(shape.colour))
    return image


def touching(image: Image.Image) -> Counter[tuple[str, str]]:
    """How many pixels of one colour lie beside one of another."""
    names, seen = list(COLOURS), image.tobytes()
    found: Counter[tuple[str, str]] = Counter()
    for at, here in enumerate(seen):
        for there in (seen[at + 1 : at + 2] if (at + 1) % WIDTH else b"") + seen[at + WIDTH : at + WIDTH + 1]:
            if here != there and 255 not in (here, there):
                one, other = sorted((names[here], names[there]))
                found[one, other] += 1
    return found


@pytest.mark.parametrize("name", SCENES)
def test_what_touches_is_apart_in_greys(name: str) -> None:
    faint = {
        (one, other): (count, round(contrast(one, other), 2))
        for (one, other), count in touching(areas(scene(name))).items()
        if count > ALONG
        and contrast(one, other) < APART
        and not {one, other} <= BEHIND
        and one.removesuffix("-low") != other.removesuffix("-low")
    }
    assert faint == {}


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_is_light_and_says_nothing(name: str) -> None:
    for drawing in (in_page(scene(name)), as_file(scene(name))):
        assert len(gzip.compress(drawing.encode())) < MOST
        tree = ElementTree.fromstring(drawing)
        tags = {part.tag.rpartition("}")[2] for part in tree.iter()}
        assert tags == {"svg", "path"}
        assert "style" not in drawing and "<text" not in drawing
    assert 'aria-hidden="true"' in in_page(scene(name))


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_stays_within_its_frame(name: str) -> None:
    for shape in scene(name):
        for points in flat(shape):
            assert all(-1 <= x <= WIDTH + 1 and -1 <= y <= HEIGHT + 1 for x, y in points), (shape.colour, points[:3])


def test_no_feature_goes_with_one_part() -> None:
    """Every skin is among those who advise as well as among those who come."""
    for names in (("counter", "deciding", "list", "meeting"), ("street", "flyers", "school", "circle")):
        skins = {shape.colour for name in names for shape in scene(name) if shape.colour.startswith("skin")}
        assert len(skins) == 4


def test_what_is_committed_is_what_is_drawn() -> None:
    """Else: .venv/bin/python scripts/scenes.py."""
    overrides = ROOT / "overrides"
    assert {place: (overrides / place).read_text(encoding="utf-8") for place in files()} == files()
    assert {path.relative_to(overrides) for path in (overrides / FOLDER).iterdir()} == {
        place for place in files() if place.suffix == ".svg"
    }


def test_each_scene_has_its_own_name_in_each_language() -> None:
    assert set(NAMES) == set(SCENES)
    for language in LANGUAGES:
        told = [called[language] for called in NAMES.values()]
        assert len(set(told)) == len(told)
        assert all(2 <= len(each.split()) <= 8 and each[0].isupper() and not each.endswith(".") for each in told)


def test_every_question_and_every_step_has_its_own_scene() -> None:
    docs = ROOT / "docs"
    keys = [
        f"{folder}/{path.stem}"
        for folder in ("vragen", "stappenplan")
        for path in sorted((docs / folder).glob("[a-z]*.md"))
        if not path.name.endswith(".en.md") and path.stem != "index"
    ]
    own = [SHOWN[key] for key in keys]
    assert len(set(own)) == len(own) == 15
    assert {*SHOWN.values(), *HALF_DAYS.values(), *SECTIONS.values(), SEARCH} == set(SCENES)


def test_a_new_question_has_a_scene_and_other_pages_only_a_card() -> None:
    assert for_page("vragen/nieuw") == SECTIONS["vragen"]
    assert for_page("werkbladen/mijn-cv") is None and for_page("onderzoek") is None
    assert for_card("werkbladen/mijn-cv") == SECTIONS["werkbladen"] and for_card("onderzoek") == SECTIONS[""]
