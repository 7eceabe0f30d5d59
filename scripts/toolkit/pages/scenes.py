"""The drawn scenes of a page: in the page itself at its head, and as a file for what comes later or is heavy already."""

from __future__ import annotations

from posixpath import relpath

from markupsafe import Markup, escape

from ..content.page import Entry
from ..scenes.gathered import scene
from ..scenes.names import NAMES
from ..scenes.shown import for_page
from ..scenes.svg import HEIGHT, WIDTH, in_page
from ..scenes.written import FOLDER

_HEAVY = ("scan",)  # its questions and their script are all that a phone should have to carry


def scene_of(entry: Entry) -> Markup:
    """The scene at the head of a page; nothing where it has none."""
    name = for_page(entry.key)
    if name is None or entry.kind.name in _HEAVY:
        return as_picture(name, entry)
    return Markup(in_page(scene(name)))


def as_picture(name: str | None, entry: Entry) -> Markup:
    """A scene as a file that is fetched when it comes in sight; nothing without a name."""
    if name is None:
        return Markup("")
    address = f"{relpath(f'/{FOLDER}', '/' + (entry.url or '.'))}/{name}.svg"
    return Markup('<img class="scene-file" src="{}" alt="" width="{}" height="{}" loading="lazy">').format(address, WIDTH, HEIGHT)


def drawings_list(language: str, folder: str) -> str:
    """All drawn scenes as HTML, each with its name in a language. They decorate: the name is all that there is to say.

    folder: where they are, from the page.
    """
    rows = [
        f'<li><img src="{folder}/{name}.svg" alt="" width="{WIDTH}" height="{HEIGHT}" loading="lazy">'
        f" {escape(called[language])}</li>"
        for name, called in NAMES.items()
    ]
    return "\n".join(['<ul class="drawing-list">', *rows, "</ul>"])
