"""Load every page of `docs/` into the model of its kind, in every language, and say all that is wrong at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from ..languages import LANGUAGES, ORIGINAL, TRANSLATIONS
from ..problems import MESSAGES, Problem
from . import schema
from .freshness import changes
from .kinds import REQUIRED, kind_of, languages_for
from .page import Content, Entry, pages_in, split_name
from .references import check_ids, check_references
from .registry import known_pages
from .source import Source, read_source
from .translation import check_original, compare, inherit


def load(root: Path) -> tuple[Content, list[Problem]]:
    """Read and check every page below `root`/docs.

    Returns the pages that could be read and every problem of all files together: a page with an unknown key, a missing
    translation, an id that differs between languages, a reference to a page that does not exist. Raises nothing for bad content.
    """
    sources, problems = _read(root)
    original = sources[ORIGINAL]
    pages: dict[str, dict[str, Entry]] = {language: {} for language in LANGUAGES}
    for language, found in sources.items():
        for key, source in found.items():
            if source is None:
                continue
            model, dutch = kind_of(key).model, original.get(key)
            told = [] if language != ORIGINAL else check_original(source)
            if language != ORIGINAL:
                if key not in original:
                    problems.append(MESSAGES.problem("original-missing", source.name, 0, key=key))
                if dutch is None:
                    continue
                told = compare(model, dutch, source)
                behind = bool(changes(model, dutch, source))
                meta = inherit(model, dutch.meta, source.meta, behind=behind)
                source = replace(source, meta=meta | ({"behind": True} if behind else {}))
            # What is wrong with values that a translation inherits is told once: at the Dutch page, or by `compare`.
            elsewhere = bool(told) or (language != ORIGINAL and key not in pages[ORIGINAL])
            entry, wrong = _validate(key, language, source, written_only=elsewhere)
            problems += told + wrong
            if entry:
                pages[language][key] = entry
        problems += [
            MESSAGES.problem("translation-file", f"docs/{key}.md", 0, key=key, language=language)
            for key in original
            if key not in found and language in languages_for(key)
        ]
    read = {language: {key: source for key, source in found.items() if source} for language, found in sources.items()}
    content = Content(pages, read)
    problems += check_ids(content) + check_references(content, known_pages(root, set(original)))
    return content, problems


def _read(root: Path) -> tuple[dict[str, dict[str, Source | None]], list[Problem]]:
    """The files of every language by key, None for one that cannot be read; and what is wrong with them as files."""
    docs = root / "docs"
    sources: dict[str, dict[str, Source | None]] = {language: {} for language in LANGUAGES}
    problems: list[Problem] = []
    for path in pages_in(docs):
        key, language = split_name(PurePosixPath(path.relative_to(docs).as_posix()))
        if language not in LANGUAGES:
            name, others = path.relative_to(root).as_posix(), ", ".join(TRANSLATIONS)
            problems.append(MESSAGES.problem("language-stray", name, 0, language=language, others=others))
            continue
        sources[language][key], found = read_source(path, root)
        problems += found
    problems += [MESSAGES.problem("page-required", f"docs/{key}.md", 0) for key in REQUIRED if key not in sources[ORIGINAL]]
    return sources, problems


def _validate(key: str, language: str, source: Source, written_only: bool) -> tuple[Entry | None, list[Problem]]:
    try:
        page = kind_of(key).model.model_validate(source.meta)
    except ValidationError as error:
        return None, schema.validation(error, source, kind_of(key).model, written_only)
    entry = Entry(key, language, source, page)
    later = page.updated > date.today()
    return entry, [MESSAGES.problem("date", source.name, source.line_of(("updated",)), day=page.updated)] if later else []
