"""Pictures on pages. What is wrong with one is told, and who follows the hint to the letter is done.

The codes are photo-name, photo-kind, photo-size, photo-svg, photo-place, photo-unused, photo-address, photo-alt, photo-credit and
photo-other.
"""

from __future__ import annotations

import io
import re
import struct
import zlib
from pathlib import Path

import pytest
from helpers.photos import UPRIGHT, drawing, photo, picture, put
from PIL import Image, ImageFile

from toolkit.hosts.description import TYPES
from toolkit.images import looked
from toolkit.images.files import good_name, is_good_name
from toolkit.images.made import all_shown
from toolkit.problems import Problem
from toolkit.publish.not_found import from_the_root
from toolkit.rules.check import check_content

ALT = {"nl": "Een vrouw loopt naar een open deur.", "en": "A woman walks to an open door."}
CREDIT = {"nl": "Foto: gemeente Ergens", "en": "Photo: municipality of Somewhere"}
SMALL = photo(90, 60, place=False)


def written(language: str, address: str, *, alt: str | None = None, caption: str | None = None) -> str:
    """A picture as a page writes it."""
    words = ALT[language] if alt is None else alt
    below = CREDIT[language] if caption is None else caption
    return f"![{words}]({address})\n" + (f"/// caption\n{below}\n///\n" if below else "")


def show(root: Path, dutch: str, english: str | None = None, key: str = "over/privacy") -> list[Problem]:
    """What is told once this stands at the end of a page in both languages."""
    for suffix, text in (("", dutch), (".en", dutch if english is None else english)):
        path = root / "docs" / f"{key}{suffix}.md"
        path.write_text(path.read_text(encoding="utf-8") + "\n" + text, encoding="utf-8")
    return check_content(root)[2]


def shown(root: Path, name: str) -> list[Problem]:
    """What is told of a picture that both pages show as they should."""
    return show(root, *(written(language, f"../beeld/{name}") for language in ("nl", "en")))


def codes(found: list[Problem]) -> list[tuple[str, str]]:
    return [(each.file, each.code) for each in found]


@pytest.mark.parametrize("name", ["deur.jpg", "deur-2.png", "d.webp", "deur.svg"])
def test_picture_of_each_kind_is_fine(name: str, tiny: Path) -> None:
    kinds = {"png": picture("PNG"), "webp": picture("WEBP"), "svg": drawing(), "jpg": SMALL}
    put(tiny, name, kinds[name.rpartition(".")[2]])
    assert shown(tiny, name) == []


def test_drawing_may_stand_without_a_caption_and_with_a_size(tiny: Path) -> None:
    put(tiny, "deur.svg", drawing())
    row = '![{}](../beeld/deur.svg){{ width="300" }}\n'
    assert show(tiny, row.format(ALT["nl"]), row.format(ALT["en"])) == []


def test_page_that_is_in_no_folder_writes_the_address_without_dots(tiny: Path) -> None:
    put(tiny, "deur.jpg", SMALL)
    found = show(tiny, written("nl", "beeld/deur.jpg"), written("en", "beeld/deur.jpg"), key="begrippen")
    assert [each for each in found if each.code.startswith("photo")] == []


@pytest.mark.parametrize(
    ("name", "good"),
    [
        ("Foto 1.JPG", "foto-1.jpg"), ("café.png", "cafe.png"), ("a_b.jpeg", "a-b.jpg"), ("DEUR.svg", "deur.svg"),
        ("--.webp", "beeld.webp"), ("IMG_20260102_030405.jpg", "img-20260102-030405.jpg"),
    ],
)  # fmt: skip
def test_name_in_the_hint_is_a_good_one(name: str, good: str, tiny: Path) -> None:
    assert good_name(name) == good
    assert is_good_name(good)
    path = put(tiny, name, picture("PNG"))
    found = [each for each in check_content(tiny)[2] if each.code.startswith("photo")]
    if not name.endswith(".jpeg"):
        assert codes(found) == [(f"docs/beeld/{path.name}", "photo-name")]
        assert f"«{good}»" in found[0].hint


def test_hint_does_not_lead_to_a_name_that_is_taken(tiny: Path) -> None:
    put(tiny, "deur.jpg", SMALL)
    put(tiny, "Deur.jpg", SMALL)
    found = [each for each in shown(tiny, "deur.jpg") if each.code == "photo-name"]
    assert ["«deur-2.jpg»" in each.hint for each in found] == [True]


def cut(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


def huge_png(width: int, height: int) -> bytes:
    """The head of a PNG that says it is very big: little to fetch, and gigabytes once it is opened."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


def moving(kind: str) -> bytes:
    file = io.BytesIO()
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue")]
    frames[0].save(file, kind, save_all=True, append_images=frames[1:])
    return file.getvalue()


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&b;</text></svg>'
)
BAD = {
    "no picture": ("deur.jpg", b"dit is tekst", "photo-kind", "beschadigd"),
    "empty": ("deur.png", b"", "photo-kind", "beschadigd"),
    "cut off": ("deur.jpg", cut(photo(900, 600)), "photo-kind", "beschadigd"),
    "cut off PNG": ("deur.png", cut(picture("PNG", 900, 600)), "photo-kind", "beschadigd"),
    "page as a picture": ("deur.png", b"<!doctype html><script>alert(1)</script>", "photo-kind", "beschadigd"),
    "PostScript as a picture": ("deur.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "photo-kind", "beschadigd"),
    "other kind": ("deur.jpg", picture("PNG"), "photo-kind", "«deur.png»"),
    "moves": ("deur.png", moving("PNG"), "photo-kind", "beweegt"),
    "moves too": ("deur.webp", moving("WEBP"), "photo-kind", "beweegt"),
    "GIF": ("deur.gif", picture("GIF"), "photo-kind", "«.gif»"),
    "of a phone": ("deur.heic", b"\0\0\0 ftypheic", "photo-kind", "«.heic»"),
    "big": ("deur.jpg", SMALL + b"\0" * 5_000_000, "photo-size", "5.0 MB"),
    "too many pixels": ("deur.png", huge_png(9000, 8000), "photo-size", "9000 bij 8000"),
    "bomb": ("deur.png", huge_png(60000, 60000), "photo-size", "opent het niet"),
    "big drawing": ("deur.svg", drawing("<path d='" + "M0 0" * 60000 + "'/>"), "photo-size", "200 kB"),
    "laughs": ("deur.svg", LAUGHS, "photo-kind", "beschadigd"),
    "two bytes": ("deur.svg", LAUGHS.decode().encode("utf-16"), "photo-kind", "beschadigd"),
    "no XML": ("deur.svg", b"<svg><path></svg>", "photo-kind", "beschadigd"),
    "deep": ("deur.svg", drawing("<g>" * 5000 + "</g>" * 5000), "photo-kind", "beschadigd"),
    "script": ("deur.svg", drawing("<script>alert(1)</script>"), "photo-svg", "code"),
    "event": ("deur.svg", drawing('<path onload="alert(1)" d="M0 0"/>'), "photo-svg", "code"),
    "moving drawing": ("deur.svg", drawing('<animate attributeName="x"/>'), "photo-svg", "beweegt"),
    "sets a link": ("deur.svg", drawing('<set attributeName="href" to="javascript:alert(1)"/>'), "photo-svg", "beweegt"),
    "script of another space": ("deur.svg", drawing('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>'), "photo-svg", "code"),
    "outside": ("deur.svg", drawing('<image href="https://voorbeeld.example/a.png"/>'), "photo-svg", "van buiten"),
    "picture in it": ("deur.svg", drawing('<image href="data:image/png;base64,AA"/>'), "photo-svg", "van buiten"),
    "link": ("deur.svg", drawing('<a href="javascript:alert(1)"><path/></a>'), "photo-svg", "van buiten"),
    "use of another": ("deur.svg", drawing('<use href="ander.svg#a"/>'), "photo-svg", "van buiten"),
    "style from outside": ("deur.svg", drawing("<style>@import 'a.css'</style>"), "photo-svg", "van buiten"),
    "fill from outside": ("deur.svg", drawing('<path style="fill: url(https://a.example/b)"/>'), "photo-svg", "van buiten"),
    "foreign": ("deur.svg", drawing("<foreignObject><p/></foreignObject>"), "photo-svg", "webpagina"),
    "no size": ("deur.svg", drawing(head=""), "photo-svg", "hoe groot"),
    "place": ("deur.jpg", photo(90, 60), "photo-place", "waar zij is gemaakt"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_picture_is_told_once(name: str, tiny: Path) -> None:
    file, data, code, words = BAD[name]
    put(tiny, file, data)
    found = shown(tiny, file)
    assert codes(found) == [(f"docs/beeld/{file}", code)]
    assert words in f"{found[0].message} {found[0].hint}"
    assert found[0].level == ("warning" if code == "photo-place" else "error")


@pytest.mark.parametrize("name", ["cut off", "cut off PNG"])
def test_half_a_picture_is_none_whatever_pdfs_are_made_of(name: str, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """WeasyPrint, in the same process, lets Pillow fill in what is missing."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    test_bad_picture_is_told_once(name, tiny)
    assert ImageFile.LOAD_TRUNCATED_IMAGES


def test_drawing_that_is_fine_keeps_what_draws(tiny: Path) -> None:
    inside = '<defs><linearGradient id="a"><stop/></linearGradient></defs><path fill="url(#a)"/><use href="#a"/>'
    put(tiny, "deur.svg", drawing(inside + "<style>path { fill: url(#a) }</style>"))
    assert shown(tiny, "deur.svg") == []


def test_big_photo_is_not_opened(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tiny, "deur.jpg", SMALL + b"\0" * 5_000_000)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("opened")

    monkeypatch.setattr(looked.Image, "open", refuse)
    assert [each.code for each in shown(tiny, "deur.jpg")] == ["photo-size"]


def test_picture_that_no_page_shows(tiny: Path) -> None:
    put(tiny, "deur.jpg", SMALL)
    found = check_content(tiny)[2]
    assert [(each.file, each.code, each.level) for each in found] == [("docs/beeld/deur.jpg", "photo-unused", "warning")]


# Where it lies, and how a page writes that


@pytest.mark.parametrize(
    "address",
    ["/beeld/deur.jpg", "beeld/deur.jpg", "../../beeld/deur.jpg", "deur.jpg", "../beeld/deur.jpg#x", "..\\beeld\\deur.jpg"],
)
def test_other_address_of_a_picture_that_is_there(address: str, tiny: Path) -> None:
    put(tiny, "deur.jpg", SMALL)
    found = [each for each in show(tiny, written("nl", address), written("en", address)) if each.code == "photo-address"]
    assert [each.file for each in found] == ["docs/over/privacy.en.md", "docs/over/privacy.md"]
    assert all("«../beeld/deur.jpg»" in each.hint for each in found)


def test_picture_beside_the_page_and_its_hint_to_the_letter(tiny: Path) -> None:
    beside = tiny / "docs" / "over" / "Mijn foto.jpg"
    beside.write_bytes(SMALL)
    text = {language: written(language, "Mijn%20foto.jpg") for language in ("nl", "en")}
    before = {name: (tiny / name).read_text("utf-8") for name in ("docs/over/privacy.md", "docs/over/privacy.en.md")}
    found = show(tiny, text["nl"], text["en"])
    assert {each.code for each in found} == {"photo-address", "docs-file"}
    told = next(each for each in found if each.file == "docs/over/privacy.md")
    folder, name, address = re.findall(r"in (docs/beeld), als «([^»]+)». Schrijf hier «([^»]+)»", told.hint)[0]
    (tiny / folder).mkdir()
    beside.rename(tiny / folder / name)
    for file, old in before.items():
        (tiny / file).write_text(old, encoding="utf-8")
    assert show(tiny, text["nl"].replace("Mijn%20foto.jpg", address), text["en"].replace("Mijn%20foto.jpg", address)) == []


@pytest.mark.parametrize(
    ("address", "hint"), [("../beeld/deurr.jpg", "Bedoel je"), ("../beeld/huis.jpg", "docs/beeld, als «huis.jpg»")]
)
def test_picture_that_is_not_there(address: str, hint: str, tiny: Path) -> None:
    put(tiny, "deur.jpg", SMALL)
    found = [each for each in show(tiny, written("nl", address), written("en", address)) if each.code == "photo-address"]
    assert len(found) == 2
    assert all(hint in each.hint for each in found)


def test_picture_of_another_site_leads_to_the_folder(tiny: Path) -> None:
    text = written("nl", "https://foto.example/deur.jpg")
    found = show(tiny, text, text)
    assert {each.code for each in found} == {"elsewhere"}
    assert all("docs/beeld" in each.hint for each in found)


def test_address_that_stands_elsewhere_on_the_page(tiny: Path) -> None:
    text = "![{}][deur]\n\n[deur]: ../beeld/deur.jpg\n"
    put(tiny, "deur.jpg", SMALL)
    found = [each for each in show(tiny, text.format(ALT["nl"]), text.format(ALT["en"])) if each.code == "photo-address"]
    assert len(found) == 2
    assert all("«![Wat je ziet.](../beeld/naam.jpg)»" in each.hint for each in found)


def test_link_to_an_original(tiny: Path) -> None:
    put(tiny, "deur.jpg", SMALL)
    more = "\nKijk [hier](../beeld/deur.jpg) naar.\n"
    found = show(tiny, written("nl", "../beeld/deur.jpg") + more, written("en", "../beeld/deur.jpg") + more)
    assert {each.code for each in found} == {"photo-address"}


def test_picture_shown_in_code_is_none(tiny: Path) -> None:
    text = "```markdown\n![Een deur.](foto.jpg)\n```\n\nSchrijf `![deur](x.jpg)`.\n"
    assert show(tiny, text) == []


# In words, and whose it is


@pytest.mark.parametrize(
    "alt", ["foto", "Een foto", "afbeelding 3", "Image", "deur.jpg", "IMG_2031", "deur", "DSC00012.JPG", "De tekening."]
)
def test_words_that_say_nothing(alt: str, tiny: Path) -> None:
    put(tiny, "deur.jpg", SMALL)
    found = show(tiny, written("nl", "../beeld/deur.jpg", alt=alt), written("en", "../beeld/deur.jpg"))
    assert [(each.file, each.code) for each in found if each.code != "translation-numbers"] == [
        ("docs/over/privacy.md", "photo-alt")
    ]


def test_picture_without_words_is_told_by_the_rule_for_that(tiny: Path) -> None:
    put(tiny, "deur.jpg", SMALL)
    found = show(tiny, written("nl", "../beeld/deur.jpg", alt=""), written("en", "../beeld/deur.jpg", alt=""))
    assert {each.code for each in found} == {"notation"}


@pytest.mark.parametrize(
    ("caption", "told"),
    [
        ("", True), ("Een open deur", True), ("Foto:", True), ("Foto: .", True), ("Fotos van de buurt", True),
        ("Een deur. Foto: de buurt", False), ("Tekening: de buurt", False), ("*Beeld: de buurt*", False),
        ("Een deur\n\nFoto: de buurt", False),
    ],
)  # fmt: skip
def test_whose_it_is(caption: str, told: bool, tiny: Path) -> None:
    put(tiny, "deur.jpg", SMALL)
    found = show(tiny, written("nl", "../beeld/deur.jpg", caption=caption), written("en", "../beeld/deur.jpg"))
    assert [each.code for each in found if each.code.startswith("photo")] == (["photo-credit"] if told else [])


def test_translation_shows_the_same_pictures(tiny: Path) -> None:
    put(tiny, "deur.jpg", SMALL)
    put(tiny, "raam.jpg", SMALL)
    found = show(tiny, written("nl", "../beeld/deur.jpg"), written("en", "../beeld/raam.jpg"))
    assert codes(found) == [("docs/over/privacy.en.md", "photo-other")] * 2
    assert any("«![what you see](../beeld/deur.jpg)»" in each.hint for each in found)


def test_photo_held_upright_is_not_told_of(tiny: Path) -> None:
    put(tiny, "deur.jpg", photo(90, 60, place=False, turned=UPRIGHT))
    assert shown(tiny, "deur.jpg") == []


def test_page_at_any_address_finds_all_sizes() -> None:
    page = '<img src="../a/x-8.webp" srcset="../a/x-8.webp 8w, ../a/x-16.webp 16w" alt="Een deur.">'
    assert 'srcset="/deel/a/x-8.webp 8w, /deel/a/x-16.webp 16w"' in from_the_root(page, "/deel/404/")


def test_every_kind_that_is_made_has_a_type_for_servers(tiny: Path) -> None:
    """A browser believes what a server says of it, and shows nothing else."""
    for name, data in {"deur.jpg": SMALL, "raam.png": picture("PNG"), "muur.webp": picture("WEBP"), "dak.svg": drawing()}.items():
        put(tiny, name, data)
    made = [Path(size.file).suffix[1:] for each in all_shown(tiny) for size in each.sizes]
    assert len(made) == 4
    assert set(made) <= set(TYPES)
