"""Tables about sheets that the build puts into pages, at a marker of their own."""

from __future__ import annotations

from ..markup.foreign import written
from ..paper.catalogue import Catalogue
from ..paper.pictograms import pictograms, sets
from ..strings import strings


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


def pictures_table(language: str) -> str:
    """A Markdown table of the pictograms: the meaning of each, its name in its set, and the licence of the set."""
    licences = sets()
    words = strings(language)
    head = f"| {words['picture_meaning']} | {words['picture_name']} | {words['picture_set']} |"
    rows = [head, "|---|---|---|"]
    for picture in sorted(pictograms().values(), key=lambda one: one.meaning[language].casefold()):
        source = licences[picture.source]
        rows.append(f"| {picture.meaning[language]} | `{picture.icon}` | {source['name']}, {source['licence']} |")
    return "\n".join(rows)
