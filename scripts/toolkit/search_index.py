"""One search index per language, out of the single one that MkDocs writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

# What is no letter or digit, as a JavaScript regular expression: ASCII, Latin-1, general punctuation, currency, arrows and signs.
# Only the asterisk is not in it, as the worker cuts queries with it too, and there it stands for the rest of a word.
BETWEEN_WORDS = (
    r"[\u0000-\u0029\u002b-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u303f]+"
)


def split_index(site: Path, languages: tuple[str, ...]) -> dict[str, int]:
    """Divide `site`/search/search_index.json over the languages.

    languages: the first has its pages at the root, the others below a folder of their name. Each language gets
    <language>/search/search_index.json (the first: search/search_index.json) with locations relative to its own root and only its
    own stemmer. Returns the number of entries per language. Raises FileNotFoundError if MkDocs wrote no index.
    """
    path = site / "search" / "search_index.json"
    whole: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    prefixes = {language: f"{language}/" for language in languages[1:]}
    counts = {}
    for language in languages:
        docs = []
        for doc in whole["docs"]:
            location: str = doc["location"]
            owner = next((name for name, prefix in prefixes.items() if location.startswith(prefix)), languages[0])
            if owner == language and not location.startswith(prefixes.get(language, "") + "404/"):
                docs.append(doc | {"location": location.removeprefix(prefixes.get(language, ""))})
        target = site / prefixes.get(language, "") / "search" / "search_index.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        # The page asks for every word that is typed, so the index has them all (no stop words), cut from the text as the page
        # cuts them from what is typed. lunr's own trimmer for English takes the é off "café".
        index = {"config": whole["config"] | {"lang": [language], "separator": BETWEEN_WORDS, "pipeline": []}, "docs": docs}
        target.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        counts[language] = len(docs)
    return counts
