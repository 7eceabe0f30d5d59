"""What mkdocs.yml says about where pages come from. MkDocs itself is not needed for that, nor any of its plugins."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

# Plain values only, with libyaml where it is there; what a tag asks for (`!ENV`, `!!python/name:`) is read as nothing.
_Loader: Any = type("_Loader", (getattr(yaml, "CSafeLoader", yaml.SafeLoader),), {})
_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


@dataclass(frozen=True)
class MkdocsConfig:
    """The settings that matter here, with the defaults of MkDocs.

    templates  the folder that changes the theme; "" for none
    languages  of the i18n plugin with a suffix for each (page.en.md), the one at the root of the site first; ("",) without
    """

    docs: str = "docs"
    templates: str = ""
    directory_urls: bool = True
    languages: tuple[str, ...] = ("",)


def read_config(path: Path) -> MkdocsConfig:
    """The settings in a mkdocs.yml. What it leaves out, or cannot be read, has its default; nothing is raised."""
    told = _settings(path) or {}
    theme = told.get("theme")
    return MkdocsConfig(
        docs=str(told.get("docs_dir") or "docs"),
        templates=str((theme.get("custom_dir") or "") if isinstance(theme, dict) else ""),
        directory_urls=told.get("use_directory_urls") is not False,
        languages=_languages(_options(told.get("plugins"), "i18n")),
    )


def is_project(folder: Path) -> bool:
    """Whether a folder has a mkdocs.yml that can be read, and that holds settings."""
    return _settings(folder / "mkdocs.yml") is not None


def _settings(path: Path) -> dict[str, Any] | None:
    """What stands in the file; None for one that is not there, or that holds no settings."""
    try:
        found = yaml.load(path.read_bytes(), Loader=_Loader)
    except (OSError, yaml.YAMLError, ValueError, RecursionError):  # a ValueError: no UTF-8, or a day that there is not
        return None
    return found if isinstance(found, dict) else None


def _options(plugins: Any, name: str) -> dict[str, Any]:
    """The options of a plugin, written as a list or as a mapping; {} without them."""
    each = plugins if isinstance(plugins, list) else [plugins]
    found = next((entry[name] for entry in each if isinstance(entry, dict) and name in entry), None)
    return found if isinstance(found, dict) else {}


def _languages(options: dict[str, Any]) -> tuple[str, ...]:
    if options.get("docs_structure", "suffix") != "suffix" or not isinstance(options.get("languages"), list):
        return ("",)
    each = [language for language in options["languages"] if isinstance(language, dict) and language.get("locale")]
    ordered = sorted(each, key=lambda language: not language.get("default"))
    return tuple(str(language["locale"]) for language in ordered) or ("",)
