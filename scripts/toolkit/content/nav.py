"""The navigation of the site, as mkdocs.yml tells it: the only ordering of pages there is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from ..generator import SETTINGS
from ..given import Given, Unreadable
from ..problems import MESSAGES, Problem
from .host import NOBODY, Host, read_host
from .settings import group, listed, read_settings, text


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
    host: Host = NOBODY

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


def read_nav(root: Path) -> Nav:
    """The navigation and settings in `root`/mkdocs.yml. Raises Unreadable when there is none."""
    given = read_settings(root)
    config = given.data
    menu = config.get("nav") or []
    if not isinstance(menu, list):
        raise _no_page(given, menu)
    languages = languages_of(config)
    sections = []
    for item in menu:
        if not isinstance(item, dict):
            sections.append(Section({}, (_key(given, item),)))
            continue
        for name, pages in item.items():
            names = {locale: text(group(own.get("nav_translations")).get(name, name)) for locale, own in languages.items()}
            sections.append(Section(names, tuple(_key(given, page) for page in (pages if isinstance(pages, list) else [pages]))))
    extra = group(config.get("extra"))
    return Nav(
        sections=tuple(sections),
        site_url=text(config.get("site_url")),
        edit_base=text(extra.get("edit_base")),
        version=str(extra.get("version") or ""),
        site_names={locale: text(own.get("site_name", config.get("site_name"))) for locale, own in languages.items()},
        host=read_host(extra.get("host")),
    )


def languages_of(config: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The languages that the i18n plugin of mkdocs.yml is given, each with its settings."""
    for plugin in listed(config.get("plugins")):
        if isinstance(plugin, dict) and "i18n" in plugin:
            found = [each for each in listed(group(plugin["i18n"]).get("languages")) if text(group(each).get("locale"))]
            return {language["locale"]: language for language in found}
    return {}


def _key(given: Given, path: Any) -> str:
    if not isinstance(path, str):
        raise _no_page(given, path)
    return PurePosixPath(path).with_suffix("").as_posix()


def _no_page(given: Given, item: Any) -> Unreadable:
    """Something in the navigation that is neither a page nor a section with pages."""
    written = " ".join(str(word) for word in (item if isinstance(item, dict | list) else [item]))
    name = "nav-shape" if item else "nav-shape/nothing"
    line = line_of(given.text, f"{written}:") or line_of(given.text, "nav:")
    return Unreadable(MESSAGES.problem(name, SETTINGS, line, written=written))


def load_nav(root: Path) -> tuple[Nav, list[Problem]]:
    """As `read_nav`, but what is wrong with mkdocs.yml as a file is a problem; the navigation is then empty."""
    try:
        return read_nav(root), []
    except Unreadable as error:
        return Nav((), "", "", "", {}), [error.problem]


def line_of(whole: str, words: str) -> int:
    """The line of mkdocs.yml that begins with these words, behind spaces and a dash; 0 if there is none."""
    return next(
        (number for number, row in enumerate(whole.splitlines(), 1) if row.strip().removeprefix("- ").startswith(words)), 0
    )
