"""The small pictures of sheets: the first page of a PDF, light, and the same each time."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from helpers.project import ROOT
from PIL import Image
from pypdf import PdfWriter
from pypdf.annotations import Rectangle

from toolkit.content.load import load
from toolkit.content.nav import read_nav
from toolkit.content.site import Site
from toolkit.paper.catalogue import Catalogue
from toolkit.publish.thumbs import HEIGHT, MOST, WIDTH, kept_thumb, leave_out_thumbs, shown_small, thumb, write_thumbs

A4 = (595, 842)


def pdf(*rectangles: tuple[float, float, float, float], size: tuple[float, float] = A4, pages: int = 1) -> bytes:
    """A PDF with black rectangles on its first page."""
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(*size)
    for rectangle in rectangles:
        writer.add_annotation(0, Rectangle(rect=rectangle, interior_color="000000"))
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def seen(made: bytes) -> Image.Image:
    with Image.open(BytesIO(made)) as image:
        assert (image.format, image.size) == ("WEBP", (WIDTH, HEIGHT))
        return image.convert("L")


def test_it_is_the_first_page_upright() -> None:
    image = seen(thumb(pdf((0, 421, 595, 842), pages=2)))
    assert (image.getpixel((120, 60)), image.getpixel((120, 280))) == (0, 255)


def test_a_page_that_lies_stands_in_the_middle() -> None:
    image = seen(thumb(pdf((0, 0, 842, 595), size=(842, 595))))
    assert [image.getpixel((120, at)) for at in (20, 170, 320)] == [255, 0, 255]


def test_it_is_the_same_each_time_and_light_however_full_a_page_is() -> None:
    made = BytesIO()
    Image.effect_noise((1190, 1684), 90).save(made, "PDF")
    full = thumb(made.getvalue())
    assert thumb(made.getvalue()) == full
    assert len(full) <= MOST


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(Site(load(ROOT)[0], read_nav(ROOT)))


def test_each_sheet_and_each_exercise_has_one_in_its_language(catalogue: Catalogue) -> None:
    small = shown_small(catalogue)
    assert small["assets/bladen/nl-geldoverzicht.webp"] == "pdf/nl/geldoverzicht.pdf"
    assert small["assets/bladen/en-kennismaking.webp"] == "pdf/en/kennismaking.pdf"
    assert len(small) == sum(
        len(catalogue.sheets(each)) + len(catalogue.site.members("oefeningen", each)) for each in ("nl", "en")
    )


def test_only_what_changed_is_drawn_again(catalogue: Catalogue, tmp_path: Path) -> None:
    folder, kept = tmp_path / "site", tmp_path / "kept"
    small = shown_small(catalogue)
    paths = sorted(set(small.values()))
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(pdf((0, 0, 9, 9)))
    *shown, alone = sorted(small, key=small.__getitem__)
    images = "".join(f'<img class="thumb" src="../{name}" alt="">' for name in shown)
    (folder / "index.html").write_text(f"{images}<p>../{alone}</p>", encoding="utf-8")
    (folder / paths[0]).write_bytes(pdf((0, 0, 99, 99)))
    assert write_thumbs(folder, catalogue, kept) == 2
    assert [name for name in small if not (folder / name).is_file()] == [alone], "what no page shows is not made"
    assert write_thumbs(folder, catalogue, kept) == 0
    (folder / paths[1]).write_bytes(pdf((0, 0, 199, 199)))
    (folder / paths[0]).write_bytes(pdf((0, 0, 9, 9)))
    assert write_thumbs(folder, catalogue, kept) == 1
    assert len(list(kept.iterdir())) == 2, "what nothing uses any more is gone"


def test_a_broken_pdf_leaves_no_half_picture(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="PDF"):
        kept_thumb(b"no PDF", tmp_path)
    assert list(tmp_path.glob("*.webp")) == []


def test_without_pdfs_the_pages_show_no_pictures(tmp_path: Path) -> None:
    page, other = tmp_path / "index.html", tmp_path / "other.html"
    page.write_text(
        '<p><img class="thumb" src="assets/bladen/nl-a.webp" alt="">Blad</p><img src="b.svg" alt="">', encoding="utf-8"
    )
    other.write_text("<p>Blad</p>", encoding="utf-8")
    assert leave_out_thumbs(tmp_path) == 1
    assert page.read_text(encoding="utf-8") == '<p>Blad</p><img src="b.svg" alt="">'
