"""Which Markdown file a built page was made from, and the other way round (MkDocs with the i18n plugin's suffix structure)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from linkcheck.source.mkdocs_config import read_config


@dataclass(frozen=True)
class Sources:
    """Where a built site came from.

    project    the folder that paths in problems are relative to
    docs       the folder with Markdown
    pages      built page ("vragen/index.html") to Markdown file ("vragen/index.md", relative to `docs`)
    templates  folders with templates and assets, searched for what no Markdown file says
    config     files that are searched like templates (mkdocs.yml)
    languages  language codes, the one at the root of the site first; ("",) when pages have no suffix for a language
    """

    project: Path
    docs: Path
    pages: Mapping[str, str]
    templates: tuple[Path, ...] = ()
    config: tuple[Path, ...] = ()
    languages: tuple[str, ...] = ("",)
    directory_urls: bool = True
    built: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "built", {source: page for page, source in self.pages.items()})

    def markdown_of(self, page: str) -> str | None:
        """The Markdown file of a built page; a page in another language that was not translated comes from the default one."""
        found = self.pages.get(page)
        first, _, rest = page.partition("/")
        if found is None and first in self.languages:
            found = self.pages.get(rest)
        return found

    def language_of(self, source: str) -> str:
        """The language of a Markdown file, from its suffix."""
        return split_language(source, self.languages)[1]

    def shown(self, path: Path) -> str:
        """A path as the editor knows it."""
        try:
            return path.relative_to(self.project).as_posix()
        except ValueError:
            return path.as_posix()


def split_language(source: str, languages: Iterable[str]) -> tuple[str, str]:
    """("vragen/index.md", "en") for "vragen/index.en.md"; a file without suffix has the first language."""
    languages = tuple(languages)
    stem, suffix = posixpath.splitext(source)
    bare, dot, language = stem.rpartition(".")
    if dot and language and language in languages and "/" not in language:
        return bare + suffix, language
    return source, languages[0] if languages else ""


def built_path(source: str, languages: tuple[str, ...] = ("",), directory_urls: bool = True, language: str | None = None) -> str:
    """The built page of a Markdown file: "en/vragen/beleid/index.html" for "vragen/beleid.en.md".

    `language` builds the path that the file has in another language than that of its suffix.
    """
    bare, own = split_language(source, languages)
    language = language or own
    folder, _, name = bare.rpartition("/")
    stem = posixpath.splitext(name)[0]
    page = f"{stem}/index.html" if directory_urls else f"{stem}.html"
    if stem.lower() in ("index", "readme"):
        page = "index.html"
    parts = [language if languages and language != languages[0] else "", folder, page]
    return "/".join(part for part in parts if part)


def mkdocs_sources(project: Path, config: str = "mkdocs.yml") -> Sources:
    """The sources of a MkDocs project, as its settings name them: every Markdown file with the page that is built from it."""
    told = read_config(project / config)
    docs, templates, settings = project / told.docs, project / told.templates, project / config
    files = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*.md")) if docs.is_dir() else []
    pages: dict[str, str] = {}
    for file in files:
        # index.md wins over README.md, as in MkDocs
        pages.setdefault(built_path(file, told.languages, told.directory_urls), file)
    return Sources(
        project,
        docs,
        pages,
        templates=(templates,) if told.templates and templates.is_dir() else (),
        config=(settings,) if settings.is_file() else (),
        languages=told.languages,
        directory_urls=told.directory_urls,
    )
