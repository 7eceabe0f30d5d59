"""The navigation of the site, as mkdocs.yml tells it: the only ordering of pages there is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from ..generator import SETTINGS
from ..problems import MESSAGES, Problem
from ..yamlfile import load_settings
from .host import NOBODY, Host, read_host


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


class NavError(ValueError):
    """Something in the navigation that is neither a page nor a section with pages."""

    def __init__(self, item: Any) -> None:
        super().__init__(f"not a page: {item}")
        self.item = item


def read_nav(root: Path) -> Nav:
    """The navigation and settings in `root`/mkdocs.yml. Raises OSError, yaml.YAMLError or NavError if it cannot be read."""
    config = load_settings((root / SETTINGS).read_text(encoding="utf-8"))
    listed = config.get("nav") or [] if isinstance(config, dict) else config
    if not isinstance(config, dict) or not isinstance(listed, list):
        raise NavError(listed)
    languages = languages_of(config)
    sections = []
    for item in listed:
        if not isinstance(item, dict):
            sections.append(Section({}, (_key(item),)))
            continue
        for name, pages in item.items():
            names = {locale: settings.get("nav_translations", {}).get(name, name) for locale, settings in languages.items()}
            sections.append(Section(names, tuple(_key(page) for page in (pages if isinstance(pages, list) else [pages]))))
    names = {locale: settings.get("site_name", config.get("site_name", "")) for locale, settings in languages.items()}
    extra = config.get("extra") or {}
    return Nav(
        sections=tuple(sections),
        site_url=config.get("site_url") or "",
        edit_base=extra.get("edit_base") or "",
        version=str(extra.get("version") or ""),
        site_names=names,
        host=read_host(extra.get("host")),
    )


def languages_of(config: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The languages that the i18n plugin of mkdocs.yml is given, each with its settings."""
    for plugin in config.get("plugins", []):
        if isinstance(plugin, dict) and "i18n" in plugin:
            return {language["locale"]: language for language in plugin["i18n"].get("languages", [])}
    return {}


def _key(path: Any) -> str:
    if not isinstance(path, str):
        raise NavError(path)
    return PurePosixPath(path).with_suffix("").as_posix()


def load_nav(root: Path) -> tuple[Nav, list[Problem]]:
    """As `read_nav`, but what is wrong with mkdocs.yml as a file is a problem; the navigation is then empty."""
    try:
        return read_nav(root), []
    except (OSError, UnicodeDecodeError):
        problem = MESSAGES.problem("nav-unreadable", SETTINGS, 0)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = MESSAGES.problem("nav-yaml", SETTINGS, mark.line + 1 if mark else 0)
    except NavError as error:
        written = " ".join(str(word) for word in (error.item if isinstance(error.item, dict) else [error.item]))
        text = (root / SETTINGS).read_text(encoding="utf-8")
        name = "nav-shape" if error.item else "nav-shape/nothing"
        line = line_of(text, f"{written}:") or line_of(text, "nav:")
        problem = MESSAGES.problem(name, SETTINGS, line, written=written)
    return Nav((), "", "", "", {}), [problem]


def line_of(text: str, words: str) -> int:
    """The line of mkdocs.yml that begins with these words, behind spaces and a dash; 0 if there is none."""
    return next(
        (number for number, row in enumerate(text.splitlines(), 1) if row.strip().removeprefix("- ").startswith(words)), 0
    )
