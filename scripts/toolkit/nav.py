"""The navigation of the site, as mkdocs.yml tells it: the only ordering of pages there is."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from .problems import Problem


@dataclass(frozen=True)
class Section:
    """A part of the navigation: its name per language ("" for a page that stands alone) and the keys of its pages, in order."""

    names: dict[str, str]
    keys: tuple[str, ...]

    @property
    def alone(self) -> bool:
        """True for a page at the top of the navigation, outside any section."""
        return not any(self.names.values())


@dataclass(frozen=True)
class Nav:
    """All sections in order, and the settings of mkdocs.yml that the toolkit needs."""

    sections: tuple[Section, ...]
    site_url: str
    edit_base: str
    version: str
    site_names: dict[str, str]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all pages in the navigation, in order."""
        return tuple(key for section in self.sections for key in section.keys)

    def section_of(self, key: str) -> Section | None:
        """The section that holds a page; None for a page outside the navigation."""
        return next((section for section in self.sections if key in section.keys), None)

    @property
    def base_path(self) -> str:
        """The path of the site's address, with slashes round it: "/" or "/toolkit/"."""
        path = "/" + self.site_url.split("://", 1)[-1].partition("/")[2].strip("/")
        return path if path == "/" else path + "/"


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, with its !ENV tags."""


def _env(loader: _Loader, node: yaml.Node) -> Any:
    if not isinstance(node, yaml.SequenceNode):
        return os.environ.get(str(loader.construct_object(node)))
    *names, default = loader.construct_sequence(node)
    return next((os.environ[name] for name in names if os.environ.get(name)), default)


_Loader.add_constructor("!ENV", _env)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def read_nav(root: Path) -> Nav:
    """The navigation and settings in `root`/mkdocs.yml. Raises OSError or yaml.YAMLError if it cannot be read."""
    config = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), Loader=_Loader)  # a SafeLoader
    languages = _languages(config)
    sections = []
    for item in config.get("nav", []):
        if isinstance(item, str):
            sections.append(Section({}, (_key(item),)))
            continue
        for name, pages in item.items():
            names = {locale: settings.get("nav_translations", {}).get(name, name) for locale, settings in languages.items()}
            sections.append(Section(names, tuple(_key(page) for page in ([pages] if isinstance(pages, str) else pages))))
    names = {locale: settings.get("site_name", config["site_name"]) for locale, settings in languages.items()}
    extra = config.get("extra") or {}
    return Nav(
        sections=tuple(sections),
        site_url=config.get("site_url") or "",
        edit_base=extra.get("edit_base") or "",
        version=str(extra.get("version") or ""),
        site_names=names,
    )


def _languages(config: dict[str, Any]) -> dict[str, dict[str, Any]]:
    for plugin in config.get("plugins", []):
        if isinstance(plugin, dict) and "i18n" in plugin:
            return {language["locale"]: language for language in plugin["i18n"].get("languages", [])}
    return {}


def _key(path: str) -> str:
    return PurePosixPath(path).with_suffix("").as_posix()


def check_nav(root: Path, nav: Nav, written: set[str]) -> list[Problem]:
    """Pages outside the navigation, entries without a page, and section names that are not, or wrongly, translated.

    written: keys of the Dutch pages that exist ("vragen/beleid").
    """
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    rows = text.splitlines()

    def line(needle: str) -> int:
        return next((number for number, row in enumerate(rows, 1) if needle in row), 0)

    config = yaml.load(text, Loader=_Loader)  # a SafeLoader
    names = [name for item in config.get("nav", []) if isinstance(item, dict) for name in item]
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
    ]
    for locale, settings in list(_languages(config).items())[1:]:
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
