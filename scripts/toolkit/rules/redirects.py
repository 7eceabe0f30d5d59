"""The list of renamed pages: redirects.yml."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from ..problems import Problem
from ..yamlfile import line_of_error, load

REDIRECTS = "redirects.yml"
ADDRESS = re.compile(r"[a-z0-9_-]+(/[a-z0-9_-]+)*\Z")


def read_redirects(root: Path, written: set[str]) -> tuple[dict[str, str], list[Problem]]:
    """The renamed pages of `root`/redirects.yml, as {old key: new key}, and what is wrong with the list.

    written: keys of the Dutch pages that exist ("vragen/beleid").
    """
    path = root / REDIRECTS
    if not path.exists():
        return {}, []
    text = path.read_text(encoding="utf-8")
    try:
        listed = load(text) or {}
    except yaml.YAMLError as error:
        return {}, [
            Problem(
                REDIRECTS,
                line_of_error(text, error),
                "Dit is geen geldige YAML.",
                "Schrijf elke regel als «oud-adres: nieuw-adres».",
                "yaml",
            )
        ]
    if not isinstance(listed, dict):
        return {}, [
            Problem(
                REDIRECTS, 1, "Dit is geen lijst van adressen.", "Schrijf elke regel als «oud-adres: nieuw-adres».", "redirect"
            )
        ]
    rows, problems = text.splitlines(), []
    listed = {str(old): str(new) for old, new in listed.items()}
    for old, new in listed.items():
        line = next((n for n, row in enumerate(rows, 1) if row.startswith(f"{old}:")), 0)
        if not ADDRESS.match(old):
            problems.append(
                Problem(
                    REDIRECTS,
                    line,
                    f"«{old}» is geen adres van een pagina.",
                    "Schrijf het zonder schuine streep vooraan of achteraan en zonder .md: «vragen/oude-naam».",
                    "redirect",
                )
            )
        elif old in written:
            problems.append(
                Problem(
                    REDIRECTS,
                    line,
                    f"«{old}» is een bestaande pagina en kan niet ook doorverwijzen.",
                    "Haal de regel weg.",
                    "redirect",
                )
            )
        if new in listed:
            problems.append(
                Problem(
                    REDIRECTS,
                    line,
                    f"«{old}» verwijst naar «{new}», dat zelf weer doorverwijst.",
                    f"Verwijs meteen naar «{listed[new]}».",
                    "redirect-chain",
                )
            )
        elif new not in written:
            problems.append(
                Problem(
                    REDIRECTS,
                    line,
                    f"«{old}» verwijst naar «{new}», maar die pagina bestaat niet.",
                    "Schrijf het adres zonder schuine streep vooraan of achteraan en zonder .md: «vragen/beleid».",
                    "redirect",
                )
            )
    return listed, problems
