"""The navigation in mkdocs.yml against the pages that there are, and the names of its sections in every language."""

from __future__ import annotations

from pathlib import Path

from ..content.kinds import usual_level
from ..content.nav import Nav, languages_of, line_of
from ..problems import Problem
from ..yamlfile import load_settings


def check_nav(root: Path, nav: Nav, written: set[str]) -> list[Problem]:
    """Pages outside the navigation, entries without a page, and section names that are not, or wrongly, translated.

    written: keys of the Dutch pages that exist ("vragen/beleid").
    """
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")

    def line(words: str) -> int:
        return line_of(text, words)

    config = load_settings(text)
    names = [name for item in config.get("nav") or [] if isinstance(item, dict) for name in item]
    problems = [
        Problem(
            "mkdocs.yml",
            line(f"{key}.md"),
            f"De navigatie noemt «{key}.md», maar die pagina bestaat niet.",
            "Haal de regel weg of schrijf de pagina.",
            "nav-missing",
        )
        for key in nav.keys
        if key not in written
    ]
    doubles = {key for key in nav.keys if nav.keys.count(key) > 1}
    problems += [
        Problem(
            "mkdocs.yml",
            line(f"{key}.md"),
            f"De pagina «{key}.md» staat twee keer in de navigatie.",
            "Laat één regel staan.",
            "nav-double",
        )
        for key in sorted(doubles)
    ]
    problems += [
        Problem(
            f"docs/{key}.md",
            0,
            "Deze pagina staat niet in de navigatie.",
            "Zet haar in mkdocs.yml onder «nav», op de plaats waar ze hoort.",
            "nav-omitted",
        )
        for key in sorted(written - set(nav.keys) - {"404"})
        if usual_level(key) == key
    ]
    for locale, settings in list(languages_of(config).items())[1:]:
        translations = settings.get("nav_translations", {})
        problems += [
            Problem(
                "mkdocs.yml",
                line(f"{name}:"),
                f"«{name}» heeft geen vertaling in het {locale}.",
                f"Zet haar onder «nav_translations» van «{locale}».",
                "nav-untranslated",
            )
            for name in names
            if name not in translations
        ]
        problems += [
            Problem(
                "mkdocs.yml",
                line(f"{name}:"),
                f"«{name}» staat bij «nav_translations», maar niet in de navigatie.",
                "Schrijf de naam precies als in «nav», of haal de regel weg.",
                "nav-translation",
            )
            for name in translations
            if name not in names
        ]
    return problems
