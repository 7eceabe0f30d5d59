"""One search index per language, made of the finished pages: what a visitor reads, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..content.page import Entry
from ..content.site import Site
from ..languages import LANGUAGES, prefix, suffix
from ..rules.synonyms import Synonyms
from ..strings import strings
from .not_found import KEY
from .search_pages import read

INDEX = "search/search_index.json"
# Where to begin when nothing is typed, and where to go on when nothing is found.
STARTS = ("scan", "oefeningen/index", "oefeningen/handboek", "werkbladen/index", "werkbladen/intakekaart", "stappenplan/index")
ONWARD = ("scan", "begrippen", "vragen/index", "stappenplan/index", "oefeningen/index", "werkbladen/index")
# What is about the site itself comes after what the site is about, and an explanation after what can be done.
FACTORS = {"about": 0.7, "sources": 0.5, "glossary": 0.6}
_KEYS = {"over/stijl": 0.5, "over/bijdragen": 0.6, "over/regels": 0.4}
# Works of others, guides for who writes, examples, and lists of words, of which all but titles would be found for every word.
LISTS = ("over/bronnen", "over/stijl", "over/regels", "over/bijdragen", "werkbladen/woordenlijst")
_EASY = "a2"  # the other level of a sheet, which is a door of its usual one


def write_index(folder: Path, site: Site, synonyms: Synonyms) -> dict[str, int]:
    """Write search/search_index.json below the root of each language of the site in `folder`.

    Its form is that of MkDocs ("docs" with location, title and text), with more beside it: `kind` and `about` of a page, the
    everyday words for it, a `factor` for what comes after the rest, and `doors`: other forms of it. Returns the number of
    entries per language. Raises FileNotFoundError when a page is not there.
    """
    counts = {}
    for language in LANGUAGES:
        target = folder / prefix(language) / INDEX
        target.parent.mkdir(parents=True, exist_ok=True)
        text, counts[language] = index_of(folder, site, language, synonyms)
        target.write_text(text, encoding="utf-8")
    return counts


def found_pages(site: Site, language: str) -> list[Entry]:
    """The pages that are found, in the order of the navigation; a sheet at another level is found with its usual one."""
    pages = site.content.pages[language]
    return [pages[key] for key in site.nav.keys if key in pages and key != KEY]


def index_of(folder: Path, site: Site, language: str, synonyms: Synonyms) -> tuple[str, int]:
    """The index of one language, of its pages below `folder`, and its number of entries. Raises FileNotFoundError."""
    docs: list[dict[str, Any]] = []
    for entry in found_pages(site, language):
        docs += _docs(folder, site, entry, synonyms)
    config = {"lang": [language], "starts": _ways(site, language, STARTS), "onward": _ways(site, language, ONWARD)}
    return json.dumps({"config": config, "docs": docs}, ensure_ascii=False, separators=(",", ":")), len(docs)


def _here(entry: Entry) -> str:
    """The address of a page from the root of its language."""
    return entry.url.removeprefix(prefix(entry.language))


def _ways(site: Site, language: str, keys: tuple[str, ...]) -> list[list[str]]:
    """Title and address of pages, as far as they are there."""
    pages = site.content.pages[language]
    return [[pages[key].page.title, _here(pages[key])] for key in keys if key in pages]


def _docs(folder: Path, site: Site, entry: Entry, synonyms: Synonyms) -> list[dict[str, Any]]:
    """A page and its sections, as the index holds them."""
    page = read((folder / entry.url / "index.html").read_text(encoding="utf-8"), entry.stem, entry.language)
    first, *sections = page.parts
    forms = {term.id: ", ".join(term.forms) for term in getattr(entry.page, "terms", [])}
    section = site.section_name(entry)
    doc = {
        "location": _here(entry),
        "title": page.title,
        "text": first.text,
        "kind": " · ".join(filter(None, [section if section != page.title else "", page.kind])),
        "about": entry.page.description,
        "words": ", ".join(filter(None, [_easy_title(site, entry), synonyms.words(entry.key, "", entry.language)])),
        "factor": _KEYS.get(entry.key) or FACTORS.get(entry.kind.name),
        "doors": _doors(site, entry, page.papers),
    }
    docs = [doc]
    listed = entry.key in LISTS
    for part in sections:
        words = ", ".join(filter(None, [forms.get(part.id, ""), synonyms.words(entry.key, part.id, entry.language)]))
        docs.append(
            {"location": f"{_here(entry)}#{part.id}", "title": part.title, "text": "" if listed else part.text, "words": words}
        )
    needed = ("location", "title", "text")
    return [{name: value for name, value in each.items() if value or name in needed} for each in docs]


def _easy(site: Site, entry: Entry) -> Entry | None:
    """The same sheet at its other level."""
    return site.content.pages[entry.language].get(entry.key + suffix(_EASY)) if entry.kind.levels else None


def _easy_title(site: Site, entry: Entry) -> str:
    """What stands on the sheet at its other level, where that is called something else: whoever has the paper looks for it."""
    easy = _easy(site, entry)
    return easy.page.title if easy and easy.page.title != entry.page.title else ""


def _doors(site: Site, entry: Entry, papers: list[tuple[str, str]]) -> list[list[str]]:
    """The other forms of a page, as name and address: the sheet at its other level, and what can be printed."""
    words = strings(entry.language)
    up = "../" if prefix(entry.language) else ""
    easy = _easy(site, entry)
    doors = [[words["search_easy"], _here(easy)]] if easy else []
    for name, label in papers:
        other = name.endswith(f"{suffix(_EASY)}.pdf")
        said = words["search_easy_pdf"] if other else label if len(label) > len("PDF") else "PDF"
        doors.append([said, f"{up}pdf/{entry.language}/{name}"])
    return doors
