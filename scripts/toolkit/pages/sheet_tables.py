"""What the build puts into pages about sheets and their pictures, at a mark of its own."""

from __future__ import annotations

from html import escape

from ..markup.foreign import written
from ..paper.catalogue import Catalogue
from ..paper.pictograms import pictograms, sets


def sheets_table(catalogue: Catalogue, language: str) -> str:
    """A Markdown table of all sheets: how many A4 each is, in which versions it is there."""
    words, versions = catalogue.site.words(language), catalogue.plain_names
    head = [
        words["sheet_sheet"],
        words["sheet_pages_short"],
        *(catalogue.version_label(name, language) for name in versions),
    ]
    rows = [head, ["---", "---:", *("---" for _ in versions)]]
    total = dict.fromkeys(versions, 0)
    for group in catalogue.groups(language):
        for row in group.rows:
            there = {version.name: version.pages for version in row.versions if not version.help}
            for name, pages in there.items():
                total[name] += pages
            rows.append([written(row.title), str(row.pages), *(f"{there[name]}" if name in there else "–" for name in versions)])
    rows.append([f"**{words['total']}**", "", *(f"**{total[name]}**" for name in versions)])
    return "\n".join("| " + " | ".join(cells) + " |" for cells in rows)


def pictures_list(language: str, folder: str) -> str:
    """The pictograms as HTML: each with its meaning, the name that an editor writes, and the licence of its set.

    folder: where they are, from the page.
    """
    licences = sets()
    rows = []
    for picture in sorted(pictograms().values(), key=lambda one: one.meaning[language].casefold()):
        source = licences[picture.source]
        image = f'<img src="{folder}/{picture.name}.svg" alt="" width="40" height="40" loading="lazy">'
        licence = f"{source['name']}, {source['licence']}"
        told = f'<code>{picture.name}</code> <span class="small">{escape(licence)}</span>'
        rows.append(f"<li>{image} <span>{escape(picture.meaning[language])} {told}</span></li>")
    return "\n".join(['<ul class="picture-list">', *rows, "</ul>"])
