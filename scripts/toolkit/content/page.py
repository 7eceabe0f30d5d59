"""A page in one language, and all of them together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from ..languages import ORIGINAL, prefix
from ..problems import Problem
from .kinds import Kind, kind_of
from .source import Source


@dataclass(frozen=True)
class Entry:
    """One page in one language. `key` is its address without language or suffix: "vragen/beleid", "oefeningen/index"."""

    key: str
    language: str
    source: Source = field(repr=False)
    page: Any = field(repr=False)  # a models.Page, of the model of its kind

    @property
    def kind(self) -> Kind:
        """What kind of page it is."""
        return kind_of(self.key)

    @property
    def stem(self) -> str:
        """The id of the page: the name of its file."""
        return PurePosixPath(self.key).name

    @property
    def url(self) -> str:
        """The address of the page from the root of the site, without a leading slash; "" is the home page of the original."""
        path = self.key[: -len("index")] if PurePosixPath(self.key).name == "index" else self.key + "/"
        return prefix(self.language) + path


@dataclass(frozen=True)
class Content:
    """All pages. `pages[language][key]` is an Entry; `sources[language][key]` a file that can be read, its data right or not.

    left_out: keys of drafts that have been taken out (drafts.py); aside: what is wrong in drafts, which stops nothing.
    """

    pages: dict[str, dict[str, Entry]]
    sources: dict[str, dict[str, Source]] = field(default_factory=dict, repr=False)
    left_out: frozenset[str] = field(default=frozenset(), repr=False)
    aside: list[Problem] = field(default_factory=list, repr=False, compare=False)

    def get(self, language: str, key: str) -> Entry:
        """The page with this key in this language; KeyError if there is none."""
        return self.pages[language][key]

    def __iter__(self) -> Iterator[Entry]:
        for entries in self.pages.values():
            yield from entries.values()


def split_name(path: PurePosixPath) -> tuple[str, str]:
    """The key and the language of a page's path below docs/: "vragen/beleid.en.md" -> ("vragen/beleid", "en")."""
    stem, dot, language = path.name.removesuffix(".md").partition(".")
    return (path.parent / stem).as_posix(), language if dot else ORIGINAL


def pages_in(docs: Path) -> list[Path]:
    """The Markdown files of the site, sorted; a file or folder that begins with "_" or "." is left out of it.

    So is a link, which may lead anywhere, and a file that names the language of the original: rules/docs_files.py tells of both.
    """
    found = (p for p in docs.rglob("*.md") if p.is_file() and not p.is_symlink() and not p.name.endswith(f".{ORIGINAL}.md"))
    return sorted(p for p in found if not any(part[0] in "_." for part in p.relative_to(docs).parts))


def written_keys(root: Path) -> set[str]:
    """The keys of all pages of the original below `root`/docs, readable or not."""
    docs = root / "docs"
    names = (split_name(PurePosixPath(path.relative_to(docs).as_posix())) for path in pages_in(docs))
    return {key for key, language in names if language == ORIGINAL}
