"""The navigation of the site, as mkdocs.yml tells it: the only ordering of pages there is."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from .content import only_dutch
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


class NavError(ValueError):
    """Something in the navigation that is neither a page nor a section with pages."""

    def __init__(self, item: Any) -> None:
        super().__init__(f"not a page: {item}")
        self.item = item


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, with its !ENV tags."""


def _env(loader: _Loader, node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(str(loader.construct_scalar(node)))
    if not isinstance(node, yaml.SequenceNode):
        raise yaml.MarkedYAMLError(problem="!ENV", problem_mark=node.start_mark)
    *names, default = loader.construct_sequence(node)
    return next((os.environ[name] for name in names if os.environ.get(name)), default)


_Loader.add_constructor("!ENV", _env)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def read_nav(root: Path) -> Nav:
    """The navigation and settings in `root`/mkdocs.yml. Raises OSError, yaml.YAMLError or NavError if it cannot be read."""
    config = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), Loader=_Loader)  # a SafeLoader
    listed = config.get("nav") or [] if isinstance(config, dict) else config
    if not isinstance(config, dict) or not isinstance(listed, list):
        raise NavError(listed)
    languages = _languages(config)
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
    )


def _languages(config: dict[str, Any]) -> dict[str, dict[str, Any]]:
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
        problem = Problem(
            "mkdocs.yml", 0, "Dit bestand is niet te lezen.", "Zet het terug, opgeslagen als UTF-8.", "nav-unreadable"
        )
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = Problem(
            "mkdocs.yml",
            mark.line + 1 if mark else 0,
            "Dit is geen geldige YAML.",
            "Kijk op deze regel en die erboven: spring in met spaties, even ver als de regels ernaast.",
            "nav-yaml",
        )
    except NavError as error:
        written = " ".join(str(word) for word in (error.item if isinstance(error.item, dict) else [error.item]))
        text = (root / "mkdocs.yml").read_text(encoding="utf-8")
        problem = Problem(
            "mkdocs.yml",
            _line(text, f"{written}:") or _line(text, "nav:"),
            f"De navigatie noemt {f'«{written}»' if error.item else 'niets'} op een plaats waar alleen een pagina kan staan.",
            "Schrijf alleen het pad, zoals «- vragen/beleid.md»: de naam komt uit de pagina zelf.",
            "nav-shape",
        )
    return Nav((), "", "", "", {}), [problem]


def _line(text: str, words: str) -> int:
    """The line of mkdocs.yml that begins with these words, behind spaces and a dash; 0 if there is none."""
    return next(
        (number for number, row in enumerate(text.splitlines(), 1) if row.strip().removeprefix("- ").startswith(words)), 0
    )


def check_nav(root: Path, nav: Nav, written: set[str]) -> list[Problem]:
    """Pages outside the navigation, entries without a page, and section names that are not, or wrongly, translated.

    written: keys of the Dutch pages that exist ("vragen/beleid").
    """
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")

    def line(words: str) -> int:
        return _line(text, words)

    config = yaml.load(text, Loader=_Loader)  # a SafeLoader
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
        if not only_dutch(key)
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
