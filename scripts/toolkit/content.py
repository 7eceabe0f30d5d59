"""Load every page of `docs/` into the model of its kind, in every language, and say all that is wrong at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import ValidationError

from . import explain, models
from .frontmatter import Source, read_source
from .parity import check_original, compare, inherit
from .problems import Problem

LANGUAGES = ("nl", "en")  # the first is the one that is written; the others are translations of it
SPECIAL: dict[str, type[models.Page]] = {
    "index": models.Home,
    "scan": models.Form,
    "checklist": models.Form,
    "begrippen": models.Glossary,
    "oefeningen/index": models.ExerciseIndex,
    "oefeningen/handboek": models.Page,
}
FOLDERS: dict[str, type[models.Page]] = {
    "vragen": models.Question,
    "stappenplan": models.Step,
    "praktijk": models.Practice,
    "oefeningen": models.Exercise,
    "werkbladen": models.Sheet,
}
REQUIRED = (
    "404",
    "index",
    "scan",
    "checklist",
    "begrippen",
    "oefeningen/index",
    "vragen/index",
    "stappenplan/index",
    "praktijk/index",
    "over/index",
    "over/bronnen",
    "over/toegankelijkheid",
    "over/privacy",
    "over/bijdragen",
)  # templates link to these
RELATIONS = {"questions": "vragen", "steps": "stappenplan", "practices": "praktijk", "exercises": "oefeningen"}


@dataclass(frozen=True)
class Entry:
    """One page in one language. `key` is its address without language or suffix: "vragen/beleid", "oefeningen/index"."""

    key: str
    language: str
    source: Source = field(repr=False)
    page: Any = field(repr=False)  # a models.Page, of the kind that belongs to `key`

    @property
    def stem(self) -> str:
        """The id of the page: the name of its file."""
        return PurePosixPath(self.key).name

    @property
    def url(self) -> str:
        """The address of the page from the root of the site, without a leading slash; "" is the Dutch home page."""
        path = self.key[: -len("index")] if PurePosixPath(self.key).name == "index" else self.key + "/"
        return path if self.language == LANGUAGES[0] else f"{self.language}/{path}"


@dataclass(frozen=True)
class Content:
    """All pages. `pages[language][key]` is an Entry; `sources[language][key]` a file that can be read, its data right or not."""

    pages: dict[str, dict[str, Entry]]
    sources: dict[str, dict[str, Source]] = field(default_factory=dict, repr=False)

    def get(self, language: str, key: str) -> Entry:
        """The page with this key in this language; KeyError if there is none."""
        return self.pages[language][key]

    def __iter__(self) -> Iterator[Entry]:
        for entries in self.pages.values():
            yield from entries.values()


def split_name(path: PurePosixPath) -> tuple[str, str]:
    """The key and the language of a page's path below docs/: "vragen/beleid.en.md" -> ("vragen/beleid", "en")."""
    stem, dot, language = path.name.removesuffix(".md").partition(".")
    return (path.parent / stem).as_posix(), language if dot else LANGUAGES[0]


def model_for(key: str) -> type[models.Page]:
    """The model of the page with this key."""
    folder, _, rest = key.partition("/")
    if key in SPECIAL:
        return SPECIAL[key]
    return FOLDERS.get(folder, models.Page) if rest and rest != "index" else models.Page


def only_dutch(key: str) -> bool:
    """True for a page without translation: a sheet in easy Dutch (A2), whose English twin is that of the B1 sheet."""
    return key.startswith("werkbladen/") and key.endswith("-a2")


def pages_in(docs: Path) -> list[Path]:
    """The Markdown files of the site, sorted; a file or folder that begins with "_" or "." is left out of it."""
    return sorted(p for p in docs.rglob("*.md") if p.is_file() and not any(part[0] in "_." for part in p.relative_to(docs).parts))


def dutch_keys(root: Path) -> set[str]:
    """The keys of all Dutch pages below `root`/docs, readable or not."""
    docs = root / "docs"
    names = (split_name(PurePosixPath(path.relative_to(docs).as_posix())) for path in pages_in(docs))
    return {key for key, language in names if language == LANGUAGES[0]}


def load(root: Path) -> tuple[Content, list[Problem]]:
    """Read and check every page below `root`/docs.

    Returns the pages that could be read and every problem of all files together: a page with an unknown key, a missing
    translation, an id that differs between languages, a reference to a page that does not exist. Raises nothing for bad content.
    """
    sources, problems = _read(root)
    original = sources[LANGUAGES[0]]
    pages: dict[str, dict[str, Entry]] = {language: {} for language in LANGUAGES}
    for language, found in sources.items():
        for key, source in found.items():
            if source is None:
                continue
            model, dutch = model_for(key), original.get(key)
            told = [] if language != LANGUAGES[0] else check_original(source)
            if language != LANGUAGES[0]:
                if key not in original:
                    problems.append(explain.no_original(source.name, key))
                if dutch is None:
                    continue
                told = compare(model, dutch, source)
                source = replace(source, meta=inherit(model, dutch.meta, source.meta))
            # What is wrong with values that a translation inherits is told once: at the Dutch page, or by `compare`.
            elsewhere = bool(told) or (language != LANGUAGES[0] and key not in pages[LANGUAGES[0]])
            entry, wrong = _validate(key, language, source, written_only=elsewhere)
            problems += told + wrong
            if entry:
                pages[language][key] = entry
        problems += [
            explain.no_translation(f"docs/{key}.md", key, language)
            for key in original
            if key not in found and not only_dutch(key)
        ]
    read = {language: {key: source for key, source in found.items() if source} for language, found in sources.items()}
    content = Content(pages, read)
    problems += _check_ids(content) + _check_references(content, set(original))
    return content, problems


def _read(root: Path) -> tuple[dict[str, dict[str, Source | None]], list[Problem]]:
    """The files of every language by key, None for one that cannot be read; and what is wrong with them as files."""
    docs = root / "docs"
    sources: dict[str, dict[str, Source | None]] = {language: {} for language in LANGUAGES}
    problems: list[Problem] = []
    for path in pages_in(docs):
        key, language = split_name(PurePosixPath(path.relative_to(docs).as_posix()))
        if language not in LANGUAGES:
            problems.append(explain.stray_language(path.relative_to(root).as_posix(), language, LANGUAGES))
            continue
        sources[language][key], found = read_source(path, root)
        problems += found
    problems += [
        Problem(f"docs/{key}.md", 0, "Deze pagina ontbreekt: de site kan niet zonder.", "Zet haar terug.", "page-required")
        for key in REQUIRED
        if key not in sources[LANGUAGES[0]]
    ]
    return sources, problems


def _validate(key: str, language: str, source: Source, written_only: bool) -> tuple[Entry | None, list[Problem]]:
    try:
        page = model_for(key).model_validate(source.meta)
    except ValidationError as error:
        return None, explain.validation(error, source, model_for(key), written_only)
    entry = Entry(key, language, source, page)
    return entry, [explain.future(source, page.updated)] if page.updated > date.today() else []


def _check_ids(content: Content) -> list[Problem]:
    """Ids of criteria, steps' checks and terms are unique; a criterion's id begins with the stem of its question."""
    problems: list[Problem] = []
    for entry in content.pages[LANGUAGES[0]].values():
        for name in ("criteria", "checklist", "terms"):
            seen: dict[str, int] = {}
            for index, item in enumerate(getattr(entry.page, name, [])):
                line = entry.source.line_of((name, index, "id"))
                if item.id in seen:
                    problems.append(
                        Problem(
                            entry.source.name,
                            line,
                            f"Het id «{item.id}» staat er twee keer, ook op regel {seen[item.id]}.",
                            "Geef elk onderdeel een eigen id.",
                            "id-double",
                        )
                    )
                seen.setdefault(item.id, line)
                if name == "criteria" and not item.id.startswith(entry.stem + "-"):
                    problems.append(
                        Problem(
                            entry.source.name,
                            line,
                            f"Het id «{item.id}» begint niet met «{entry.stem}-».",
                            f"Noem het bijvoorbeeld «{entry.stem}-{item.id}».",
                            "id-prefix",
                        )
                    )
    return problems


def _check_references(content: Content, written: set[str]) -> list[Problem]:
    """Stems and page paths in front matter name pages that exist; `written` are the keys of all Dutch pages."""
    problems: list[Problem] = []
    dutch = content.pages[LANGUAGES[0]]
    for entry in dutch.values():
        page, source = entry.page, entry.source
        for name, folder in RELATIONS.items():
            for index, stem in enumerate(getattr(page, name, [])):
                if f"{folder}/{stem}" not in written:
                    problems.append(explain.no_such_page(source, (name, index), f"{folder}/{stem}.md", written, stem=True))
        if isinstance(page, models.ExerciseIndex):
            for index, pause in enumerate(page.breaks):
                if f"oefeningen/{pause.before}" not in written:
                    target = f"oefeningen/{pause.before}.md"
                    problems.append(explain.no_such_page(source, ("breaks", index, "before"), target, written, stem=True))
        for key, ref in _page_refs(page):
            if ref.partition("#")[0].removesuffix(".md") not in written:
                problems.append(explain.no_such_page(source, key, ref.partition("#")[0], written))
    return problems


def _page_refs(page: models.Page) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(page, models.Question):
        for index, criterion in enumerate(page.criteria):
            yield from ((("criteria", index, "read", place), ref) for place, ref in enumerate(criterion.read))
        if page.tip.link and not page.tip.link.startswith("http"):
            yield ("tip", "link"), page.tip.link
    if isinstance(page, models.Home):
        for index, door in enumerate(page.doors):
            yield from ((("doors", index, "links", place, "page"), link.page) for place, link in enumerate(door.links))
