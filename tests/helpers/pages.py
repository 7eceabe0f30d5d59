"""The pages of a built site, read as trees, and the words that may not stray between languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from toolkit.languages import LANGUAGES


@dataclass(frozen=True)
class Page:
    """A built page. `path` is its address from the root of the site, without a leading slash: "en/vragen/beleid/"."""

    folder: Path
    file: str

    @property
    def path(self) -> str:
        return self.file.removesuffix("index.html")

    @property
    def language(self) -> str:
        """The language that its address promises."""
        first = self.file.partition("/")[0]
        return first if first in LANGUAGES[1:] else LANGUAGES[0]

    @property
    def key(self) -> str:
        """Its address without language: the same for a page and its translation."""
        return self.path.removeprefix(f"{self.language}/") if self.language != LANGUAGES[0] else self.path

    @property
    def only_dutch(self) -> bool:
        """True for a sheet in easy Dutch: the one kind of page that has no translation."""
        return self.key.startswith("werkbladen/") and self.key.endswith("-a2/")

    @cached_property
    def text(self) -> str:
        return (self.folder / self.file).read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.text)

    def __str__(self) -> str:
        return "/" + self.path


def pages_of(folder: Path) -> list[Page]:
    """Every page of a built site except redirects, sorted by address."""
    found = [Page(folder, path.relative_to(folder).as_posix()) for path in sorted(folder.rglob("*.html"))]
    return [page for page in found if not page.tree.css_first('meta[http-equiv="refresh"]')]


def asset(site: Path, name: str) -> str:
    """The address of an asset as it is published, with its version in its name: "assets/javascripts/site.js"."""
    stem, _, suffix = name.rpartition(".")
    (found,) = site.glob(f"{stem}.{'[0-9a-f]' * 8}.{suffix}")
    return found.relative_to(site).as_posix()


def elements(tree: LexborHTMLParser | LexborNode) -> Iterator[LexborNode]:
    """Every element of a page, once and in order."""
    root = tree.root if isinstance(tree, LexborHTMLParser) else tree
    assert root is not None
    yield from root.traverse(include_text=False)


def squeezed(text: str) -> str:
    """Text with every run of white space as one space."""
    return re.sub(r"\s+", " ", text).strip()


def bare(text: str) -> str:
    """Text without white space, hyphens and ligatures: on paper it differs in nothing else."""
    return re.sub(r"[\s\u00ad\u2010-]", "", unicodedata.normalize("NFKC", text))
