"""The guide for a photo, followed to the letter on the small project, in both languages: what is built of it, byte by byte."""

from __future__ import annotations

import io
import re
import shutil
import urllib.parse
from dataclasses import dataclass
from pathlib import Path
from posixpath import join, normpath

import pikepdf
import pytest
from helpers.pdf_tags import tags
from helpers.photos import CAMERA, ON_ITS_SIDE, drawing, photo, put, with_all_markdown
from helpers.project import NO_PANGO, ROOT, build, digest
from helpers.served import served
from PIL import Image
from selectolax.lexbor import LexborHTMLParser, LexborNode

from toolkit.images.made import KEPT
from toolkit.languages import LANGUAGES, prefix
from toolkit.paper.printing import can_print
from toolkit.rules.check import check_content

GUIDES = {"nl": "docs/over/bijdragen.md", "en": "docs/over/bijdragen.en.md"}
PAGES = {"praktijk/stad": "{#wat}", "oefeningen/geld": "{#makkelijker}"}  # and the heading that it stands below
PRIVATE = (b"Exif", b"GPS", b"xmpmeta", CAMERA.encode(), b"van de camera", b"ICC_PROFILE", b"sodipodi", b"geheim")


@dataclass(frozen=True)
class Guided:
    """What the guide of a language says. block: the lines of the picture; name: of its file."""

    block: str
    name: str
    alt: str
    caption: str


def guide(language: str) -> Guided:
    text = (ROOT / GUIDES[language]).read_text(encoding="utf-8").partition("{#plaatje}")[2].partition("\n## ")[0]
    block = re.findall(r"^```markdown\n(.*?)^```", text, re.MULTILINE | re.DOTALL)[0]
    found = re.fullmatch(r"!\[([^\]]+)\]\(\.\./beeld/([^)]+)\)\n/// caption\n(.+)\n///\n", block)
    assert found, "the guide shows a picture with a caption"
    assert f"`{found[2]}`" in text, "the name of the file stands in the steps too"
    assert "`docs/beeld`" in text
    return Guided(block, found[2], found[1], found[3])


def follow(root: Path, data: bytes) -> Guided:
    """Do what the guide says: the file in the folder, the lines on a page and on its translation."""
    for language in LANGUAGES:
        said = guide(language)
        put(root, said.name, data)
        for key, heading in PAGES.items():
            path = root / "docs" / f"{key}{'' if language == 'nl' else '.' + language}.md"
            lines = path.read_text(encoding="utf-8").split("\n")
            place = next(number for number, line in enumerate(lines) if line.endswith(heading))
            lines[place + 1 : place + 1] = ["", *said.block.rstrip("\n").split("\n")]
            path.write_text("\n".join(lines), encoding="utf-8")
    return guide("nl")


@pytest.fixture
def guided(buildable: Path) -> Path:
    """The project with the photo that the guide is about, made by a phone that was held on its side and told where it was."""
    follow(with_all_markdown(buildable), photo(1800, 2700, turned=ON_ITS_SIDE))
    return buildable


def page_of(site: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / address / "index.html").read_text(encoding="utf-8"))


def picture_on(site: Path, address: str) -> LexborNode:
    found = page_of(site, address).css("main img")
    assert len(found) == 1
    return found[0]


def files_of(image: LexborNode, address: str) -> dict[int, str]:
    """The files of a picture from the root of the site, by how wide they are said to be."""
    rows = [row.split() for row in (image.attributes.get("srcset") or "").split(", ") if row]
    assert all(width.endswith("w") for _, width in rows)
    assert image.attributes["src"] == rows[0][0]
    return {int(width[:-1]): normpath(join(address, file)) for file, width in rows}


def test_guide_followed_to_the_letter(guided: Path) -> None:
    told = check_content(guided)[2]
    assert [(each.code, each.level) for each in told] == [("photo-place", "warning")], "\n".join(each.as_text() for each in told)
    done = build(guided)
    assert done.returncode == 0, done.stdout + done.stderr
    site = guided / "site"
    shown = {}
    for language in LANGUAGES:
        said = guide(language)
        for key in PAGES:
            address = f"{prefix(language)}{key}/"
            image = picture_on(site, address)
            assert image.attributes["alt"] == said.alt
            captions = page_of(site, address).css("main figure:has(img) > figcaption")
            assert [each.text().strip() for each in captions] == [said.caption]
            assert (image.attributes["width"], image.attributes["height"]) == ("1600", "1067"), "it was turned upright"
            assert image.attributes["loading"] == "lazy"
            assert "style" not in image.attributes
            shown[address] = files_of(image, address)
    assert len({tuple(files.items()) for files in shown.values()}) == 1, "both languages show the same files"
    files = next(iter(shown.values()))
    assert list(files) == [800, 1600]
    for width, name in files.items():
        data = (site / name).read_bytes()
        assert [each for each in PRIVATE if each in data] == []
        with Image.open(io.BytesIO(data)) as image:
            assert image.format == "WEBP"
            assert image.size == (width, round(width * 2 / 3))
            assert not image.getexif()
            assert set(image.info) <= {"loop", "background", "timestamp", "duration"}
            (red, _, _), (_, _, blue) = (
                image.convert("RGB").getpixel(place) for place in ((width // 2, 20), (width // 2, image.height - 20))
            )
            assert min(red, blue) > 200, "left is up: the camera was held on its side"


def test_no_original_and_nothing_else_of_docs_is_published(guided: Path) -> None:
    before = {path.read_bytes() for path in (guided / "docs").rglob("*") if path.is_file()}
    (guided / "docs" / "praktijk" / "stad.md~").write_text("oud\n", encoding="utf-8")
    (guided / "docs" / "praktijk" / "Thumbs.db").write_text("oud\n", encoding="utf-8")
    done = build(guided, PYTHONPATH=str(NO_PANGO))
    assert done.returncode == 0, done.stdout + done.stderr
    published = [path for path in (guided / "site").rglob("*") if path.is_file()]
    assert [path for path in published if path.suffix in (".md", ".md~", ".db", ".jpg", ".jpeg")] == []
    assert {path.read_bytes() for path in published} & before == set()
    assert not (guided / "site" / "beeld").exists()
    assert [path for path in published if any(each in path.read_bytes() for each in PRIVATE[:4]) and path.suffix != ".js"] == []


@pytest.mark.parametrize("name", ["praktijk/x.txt", "x.md", "beeld/x.jpg"])
def test_link_out_of_the_project_stops_the_build_and_is_not_read(name: str, buildable: Path, tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("---\ntitle: heel geheim\n---\n", encoding="utf-8")
    path = buildable / "docs" / name
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(secret)
    done = build(buildable)
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert f"docs/{name}: «{path.name}» verwijst naar iets buiten de map docs" in said
    assert "Traceback" not in said
    assert "heel geheim" not in said
    assert not (buildable / "site").exists()


@pytest.mark.skipif(can_print() is not None, reason="No Pango on this computer: no PDFs can be made.")
def test_picture_on_paper(guided: Path) -> None:
    done = build(guided)
    assert done.returncode == 0, done.stdout + done.stderr
    for language in LANGUAGES:
        said = guide(language)
        with pikepdf.open(guided / "site" / "pdf" / language / "geld.pdf") as document, document.open_metadata() as metadata:
            assert metadata.get("pdfuaid:part") == "1"
            figures = [str(each.Alt) for each in tags(document.Root.StructTreeRoot.K) if str(each.S) == "/Figure"]
            assert said.alt in figures
            images = [image for page in document.pages for image in page.get_images().values()]
            jpegs = [bytes(each.read_raw_bytes()) for each in images if each.get("/Filter") == "/DCTDecode"]
            assert len(document.pages) <= 2
        assert len(jpegs) == 1
        with Image.open(io.BytesIO(jpegs[0])) as image:
            assert image.size == (1200, 800)
            assert not image.getexif()
        assert [each for each in PRIVATE if each in jpegs[0]] == []


def test_same_picture_gives_the_same_bytes_and_is_made_once(guided: Path) -> None:
    def pictures() -> dict[str, tuple[int, bytes]]:
        done = build(guided, PYTHONPATH=str(NO_PANGO))
        assert done.returncode == 0, done.stdout + done.stderr
        return digest(guided / "site" / "assets" / "beeld")

    first = pictures()
    assert len(first) == 2
    kept = {path: path.stat().st_mtime_ns for path in (guided / KEPT).iterdir()}
    assert pictures() == first
    assert {path: path.stat().st_mtime_ns for path in (guided / KEPT).iterdir()} == kept
    shutil.rmtree(guided / ".cache")
    assert pictures() == first
    put(guided, guide("nl").name, photo(1000, 700))
    other = pictures()
    assert len(other) == 2
    assert not other.keys() & first.keys()
    assert not {path.name for path in (guided / KEPT).iterdir()} & first.keys()


def test_drawing_loses_what_its_program_wrote(buildable: Path) -> None:
    said = guide("nl")
    with_all_markdown(buildable)
    inside = (
        '<metadata>geheim</metadata><!-- geheim --><sodipodi:namedview pad="geheim"/><path sodipodi:x="geheim" d="M0 0h9v9z"/>'
    )
    head = 'viewBox="0 0 900 600" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"'
    put(buildable, "deur.svg", drawing(inside, head))
    for language in LANGUAGES:
        path = buildable / "docs" / f"praktijk/stad{'' if language == 'nl' else '.' + language}.md"
        row = f"![{guide(language).alt}](../beeld/deur.svg)\n\n"
        path.write_text(path.read_text("utf-8").replace("\n## ", f"\n{row}## ", 1), encoding="utf-8")
    done = build(buildable, PYTHONPATH=str(NO_PANGO))
    assert done.returncode == 0, done.stdout + done.stderr
    image = picture_on(buildable / "site", "praktijk/stad/")
    assert (image.attributes["alt"], image.attributes["width"], image.attributes["height"]) == (said.alt, "900", "600")
    assert "loading" not in image.attributes, "it stands before the first heading"
    data = (buildable / "site" / normpath(f"praktijk/stad/{image.attributes['src']}")).read_bytes()
    assert b"M0 0h9v9z" in data
    assert [each for each in PRIVATE if each in data] == []


def test_served_as_it_is_built(guided: Path) -> None:
    with served(guided) as shown:
        for language in LANGUAGES:
            address = f"{prefix(language)}praktijk/stad/"
            image = LexborHTMLParser(shown.page(address)).css("main img")[0]
            for width, name in files_of(image, address).items():
                status, headers, data = shown.ask(urllib.parse.quote(name))
                assert (status, headers["Content-Type"]) == (200, "image/webp")
                with Image.open(io.BytesIO(data)) as found:
                    assert found.width == width
                assert [each for each in PRIVATE if each in data] == []
        assert shown.ask(f"beeld/{guide('nl').name}")[0] == 404


def test_served_with_a_link_that_leads_everywhere(buildable: Path) -> None:
    """What walks through docs/ and follows links would never come back. Once the link is gone, all is well."""
    link = buildable / "docs" / "alles"
    link.symlink_to("/")
    with served(buildable) as shown:
        assert shown.wrong(lambda places: "docs/alles" in places) == ["docs/alles"]
        link.unlink()
        assert shown.wrong(lambda places: not places) == []
        assert b"<h1" in shown.page("praktijk/stad/")
