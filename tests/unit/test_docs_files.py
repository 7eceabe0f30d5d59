"""What lies in docs/ and is no page: each is told once, in one sentence with a way out; a link is never followed.

The codes are docs-link, docs-left and docs-file.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from toolkit.content.lying import folders_elsewhere, not_for_the_engine
from toolkit.content.page import pages_in
from toolkit.rules.check import check_content

LEFT = {
    "praktijk/~$stad.docx": ("docs-left", "open heeft"),
    "praktijk/.~lock.stad.odt#": ("docs-left", "open heeft"),
    "praktijk/.stad.md.swp": ("docs-left", "open heeft"),
    "praktijk/stad.md~": ("docs-left", "oude kopie"),
    "praktijk/stad.md.bak": ("docs-left", "oude kopie"),
    "stad.orig": ("docs-left", "oude kopie"),
    "praktijk/verslag.docx": ("docs-file", "met een naam als «verslag.md»"),
    "verslag.PDF": ("docs-file", "link naar de site"),
    "cijfers.xlsx": ("docs-file", "link naar de site"),
    "film.mp4": ("docs-file", "in woorden wat je ziet en hoort"),
    "alles.zip": ("docs-file", "Pak het uit"),
    "praktijk/nieuw.markdown": ("docs-file", "Hernoem het naar «nieuw.md»"),
    "praktijk/NIEUW.MD": ("docs-file", "Hernoem het naar «NIEUW.md»"),
    "praktijk/stad.nl.md": ("docs-file", "Hernoem het naar «stad.md»"),
    "praktijk/Foto 1.JPG": ("docs-file", "in docs/beeld, als «foto-1.jpg»"),
    "beeld/map/foto.jpg": ("docs-file", "in docs/beeld, als «foto.jpg»"),
    "beeld/lees mij.txt": ("docs-file", "«lees mij.md»"),
    "zonder-eind": ("docs-file", "alleen pagina’s"),
    "lijst.json": ("docs-file", "alleen pagina’s"),
    ".geheim": ("docs-file", "alleen pagina’s"),
}


@pytest.mark.parametrize("name", LEFT)
def test_file_without_a_purpose_is_told_and_kept_from_the_site(name: str, tiny: Path) -> None:
    code, words = LEFT[name]
    path = tiny / "docs" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("---\ntitle: Iets\n---\n\nDit is geen pagina.\n", encoding="utf-8")
    found = check_content(tiny)[2]
    assert [(each.file, each.code) for each in found] == [(f"docs/{name}", code)]
    assert words in f"{found[0].message} {found[0].hint}"
    assert found[0].level == ("warning" if code == "docs-left" else "error")
    assert name.startswith("beeld/") or name.replace(" ", "\\ ").replace("#", "\\#") in not_for_the_engine(tiny / "docs")
    path.unlink()
    assert check_content(tiny)[2] == []


@pytest.mark.parametrize(
    "name", [".DS_Store", "praktijk/Thumbs.db", "desktop.ini", ".well-known/iets.txt", "praktijk/_sjabloon.md"]
)
def test_what_does_no_harm_is_not_told(name: str, tiny: Path) -> None:
    path = tiny / "docs" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("iets\n", encoding="utf-8")
    assert check_content(tiny)[2] == []


@pytest.mark.parametrize(
    ("name", "target", "words"),
    [
        ("x.txt", "/etc/passwd", "iets buiten de map docs"),
        ("praktijk/x.md", "/etc/passwd", "iets buiten de map docs"),
        ("praktijk/map", "/etc", "iets buiten de map docs"),
        ("beeld/x.jpg", "/etc/passwd", "iets buiten de map docs"),
        (".well-known/x", "/etc/passwd", "iets buiten de map docs"),
        ("x.md", "../mkdocs.yml", "iets buiten de map docs"),
        ("weg.md", "nergens.md", "niet bestaat"),
        ("rond.md", "rond.md", "geen einde"),
        ("praktijk/lus", "..", "geen einde"),
        ("praktijk/punt", ".", "geen einde"),
        ("kopie.md", "praktijk/stad.md", "volgt geen verwijzingen"),
        ("kopie", "praktijk", "volgt geen verwijzingen"),
    ],
)
def test_link_is_told_in_one_sentence_and_not_followed(name: str, target: str, words: str, tiny: Path) -> None:
    path = tiny / "docs" / name
    path.parent.mkdir(exist_ok=True)
    before = pages_in(tiny / "docs")
    path.symlink_to(target)
    found = check_content(tiny)[2]
    assert [(each.file, each.code) for each in found] == [(f"docs/{name}", "docs-link")]
    assert words in found[0].message
    assert found[0].hint
    assert pages_in(tiny / "docs") == before
    assert name.startswith("beeld/") or name in not_for_the_engine(tiny / "docs")
    assert folders_elsewhere(tiny / "docs") == ([name] if path.is_dir() else [])


def test_pipe_is_not_opened(tiny: Path) -> None:
    os.mkfifo(tiny / "docs" / "pijp.md")
    assert [each.code for each in check_content(tiny)[2]] == ["docs-file"]
    assert "pijp.md" in not_for_the_engine(tiny / "docs")
