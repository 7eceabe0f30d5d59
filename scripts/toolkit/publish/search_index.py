"""One search index per language, out of the single one that the engine writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..languages import LANGUAGES, owner, prefix
from .not_found import KEY

INDEX = "search/search_index.json"
# What is no letter or digit, as a JavaScript regular expression: ASCII, Latin-1, general punctuation, currency, arrows and signs.
# Only the asterisk is not in it, as the worker cuts queries with it too, and there it stands for the rest of a word.
BETWEEN_WORDS = (
    r"[\u0000-\u0029\u002b-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u303f]+"
)


def split_index(folder: Path) -> dict[str, int]:
    """Divide search/search_index.json of the site below `folder` over the languages.

    Each language gets search/search_index.json below its own root, with locations relative to that root and only its own stemmer.
    Returns the number of entries per language. Raises FileNotFoundError if the engine wrote no index.
    """
    whole: dict[str, Any] = json.loads((folder / INDEX).read_text(encoding="utf-8"))
    counts = {}
    for language in LANGUAGES:
        start = prefix(language)
        own = [doc for doc in whole["docs"] if owner(doc["location"]) == language]
        docs = [doc | {"location": doc["location"].removeprefix(start)} for doc in own]
        docs = [doc for doc in docs if not doc["location"].startswith(f"{KEY}/")]
        target = folder / start / INDEX
        target.parent.mkdir(parents=True, exist_ok=True)
        # The page asks for every word that is typed, so the index has them all (no stop words), cut from the text as the page
        # cuts them from what is typed. lunr's own trimmer for English takes the é off "café".
        index = {"config": whole["config"] | {"lang": [language], "separator": BETWEEN_WORDS, "pipeline": []}, "docs": docs}
        target.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        counts[language] = len(docs)
    return counts
