"""Rules for what is handed out: a leaflet is one page of paper."""

from __future__ import annotations

from collections.abc import Mapping

from ..languages import LANGUAGES
from ..paper.catalogue import Catalogue
from ..paper.leaflets import leaflets
from ..problems import MESSAGES, Problem


def check_leaflets(pages: Mapping[str, int], catalogue: Catalogue) -> list[Problem]:
    """Leaflets that take more than their one page.

    pages: the number of pages of every PDF, by its path below the site.
    """
    entries = [entry for language in LANGUAGES for entry in leaflets(catalogue.site, language)]
    found = [(entry, pages.get(catalogue.pdf(entry), 1)) for entry in entries]
    return [MESSAGES.problem("leaflet-pages", entry.source.name, 0, count=count) for entry, count in found if count > 1]
