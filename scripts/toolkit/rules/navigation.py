"""The navigation in mkdocs.yml against the pages that there are, and the names of its sections in every language."""

from __future__ import annotations

from pathlib import Path

from ..content.kinds import usual_level
from ..content.nav import Nav, languages_of, line_of
from ..content.renamed import renamed
from ..content.settings import group, read_settings
from ..generator import SETTINGS
from ..languages import LANGUAGES, TRANSLATIONS
from ..problems import MESSAGES, Both, Problem


def _now(key: str | None) -> Both | None:
    return MESSAGES.words("meant", word=f"{key}.md") if key else None


def check_nav(root: Path, nav: Nav, written: set[str]) -> list[Problem]:
    """Pages outside the navigation, entries without a page, and section names that are not, or wrongly, translated.

    written: keys of the Dutch pages that exist ("vragen/beleid").
    """
    given = read_settings(root)

    def line(words: str) -> int:
        return line_of(given.text, words)

    config = given.data
    names = [name for item in config.get("nav") or [] if isinstance(item, dict) for name in item]
    moved = renamed(root)
    problems = [
        MESSAGES.problem("nav-missing", SETTINGS, line(f"{key}.md") or line(key), hint=_now(moved.get(key)), key=key)
        for key in nav.keys
        if key not in written
    ]
    doubles = {key for key in nav.keys if nav.keys.count(key) > 1}
    problems += [MESSAGES.problem("nav-double", SETTINGS, line(f"{key}.md"), key=key) for key in sorted(doubles)]
    problems += [
        MESSAGES.problem("nav-omitted", f"docs/{key}.md", 0)
        for key in sorted(written - set(nav.keys) - {"404"})
        if usual_level(key) == key
    ]
    configured = languages_of(config)
    if set(configured) != set(LANGUAGES):
        there, wanted = ", ".join(configured), ", ".join(LANGUAGES)
        problems.append(MESSAGES.problem("nav-languages", SETTINGS, line("languages:"), there=there, wanted=wanted))
    for locale, settings in configured.items():
        if locale not in TRANSLATIONS:
            continue
        translations = group(settings.get("nav_translations"))
        problems += [
            MESSAGES.problem("nav-untranslated", SETTINGS, line(f"{name}:"), section=name, language=locale)
            for name in names
            if name not in translations
        ]
        problems += [
            MESSAGES.problem("nav-translation", SETTINGS, line(f"{name}:"), section=name)
            for name in translations
            if name not in names
        ]
    return problems
