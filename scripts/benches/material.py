"""A site of any size as MkDocs makes it with the theme Material as it comes, where the menu differs in every folder."""

from __future__ import annotations

import posixpath
import random
from pathlib import Path

from toolkit.generator import make_pages

from .own_pages import WORDS

PER_CHAPTER, PER_PART = 10, 50  # pages in a folder, and in the folder that it is in
_CONFIG = """
site_name: Proef
site_url: https://x.example/
theme: {name: material, font: false}
plugins: [search]
markdown_extensions:
  - attr_list
  - tables
  - admonition
  - toc: {permalink: true}
"""


def _file(number: int) -> str:
    part, chapter = number // PER_PART, number % PER_PART // PER_CHAPTER
    return f"deel-{part:02}/hoofdstuk-{chapter}/pagina-{number:04}.md"


def _page(number: int, pages: int) -> str:
    """Eight headings, and below each three paragraphs with a link to a heading of another page; the same every time."""
    chance = random.Random(number)
    lines = [f"# Pagina {number}\n"]
    for heading in range(8):
        lines.append(f"## Kop {heading}\n")
        for _ in range(3):
            other = chance.randrange(pages)
            address = posixpath.relpath(_file(other), posixpath.dirname(_file(number)))
            words = " ".join(chance.choice(WORDS) for _ in range(50))
            lines.append(f"{words} [pagina {other}]({address}#kop-{chance.randrange(8)}).\n")
    return "\n".join(lines)


def make_material_site(project: Path, pages: int) -> Path:
    """Write a project of so many pages and let MkDocs build it; returns the folder of the site."""
    docs = project / "docs"
    docs.mkdir(parents=True)
    (project / "mkdocs.yml").write_text(_CONFIG, encoding="utf-8")
    (docs / "index.md").write_text("# Welkom\n", encoding="utf-8")
    for number in range(pages - 1):
        path = docs / _file(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_page(number, pages - 1), encoding="utf-8")
    site = project / "site"
    problems = make_pages(project, site)
    if problems:
        raise RuntimeError(problems[0].as_text("en"))
    return site
