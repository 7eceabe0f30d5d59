"""A site of any size with pages as our own are: 50 KB, with links, ids and pictures; the same bytes every time."""

from __future__ import annotations

import random
from pathlib import Path

PAGE_BYTES = 50_000
WORDS = """
gemeente vrouw werk stap plan doel lezen beleid gesprek samen leren taal kind geld week vraag antwoord pagina
""".split()  # noqa: SIM905


def make_page(number: int, pages: int) -> str:
    """A page like MkDocs makes them: a menu, a table of contents, headings with their own link, links to other pages, 50 KB.

    About 220 links, 70 ids and 10 pictures; the same bytes every time.
    """
    chance = random.Random(number)
    menu = "".join(
        f'<li class="md-nav__item"><a href="../p{each % pages}/" class="md-nav__link">'
        f'<span class="md-ellipsis">Pagina {each}</span></a></li>\n'
        for each in range(90)
    )
    contents = "".join(
        f'<li class="md-nav__item"><a href="#kop-{each}" class="md-nav__link">Kop {each}</a></li>\n' for each in range(30)
    )
    body = []
    for each in range(60):
        other, heading = chance.randrange(pages), chance.randrange(60)
        body.append(
            f'<h2 id="kop-{each}">Kop {each}<a class="headerlink" href="#kop-{each}" title="Link naar deze kop">&para;</a></h2>\n'
        )
        body.append(f'<p>Lees ook <a href="../p{other}/#kop-{heading}">pagina {other}</a> of <em>meer</em>.</p>\n')
        if each % 6 == 0:
            body.append(f'<p><img src="../assets/beeld{each % 4}.png" alt="Beeld"></p>\n')
    page = (
        f'<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>Pagina {number}</title>\n'
        f'<link rel="canonical" href="https://x.example/p{number}/">\n<link rel="stylesheet" href="../assets/site.css">'
        f'<link rel="icon" href="../assets/icoon.png"></head>\n<body>\n'
        f'<input id="__toc" type="checkbox"><label for="__toc">Inhoud</label>\n'
        f'<nav aria-label="Menu"><ul>{menu}</ul></nav><nav aria-label="Inhoud"><ul>{contents}</ul></nav>'
        f'<main id="inhoud">{"".join(body)}'
    )
    text = []
    size = len(page) + 60
    while size < PAGE_BYTES:
        line = "<p>" + " ".join(chance.choice(WORDS) for _ in range(40)) + ".</p>\n"
        text.append(line)
        size += len(line)
    return f'{page}{"".join(text)}</main><script src="../assets/site.js"></script></body></html>\n'


def make_site(folder: Path, pages: int) -> None:
    """A site of that many pages, without a fault."""
    for number in range(pages):
        page = folder / f"p{number}" / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(make_page(number, pages), encoding="utf-8")
    menu = "".join(f'<li><a href="p{number}/">Pagina {number}</a></li>\n' for number in range(pages))
    (folder / "index.html").write_text(
        f'<!doctype html>\n<html lang="nl"><head><title>Voorpagina</title></head><body><ul>{menu}</ul></body></html>\n'
    )
    assets = folder / "assets"
    assets.mkdir()
    (assets / "site.css").write_text("body{background:url(beeld0.png)}\n")
    (assets / "site.js").write_text("\n")
    for name in ("icoon", "beeld0", "beeld1", "beeld2", "beeld3"):
        (assets / f"{name}.png").write_bytes(b"\x89PNG\r\n\x1a\n")
