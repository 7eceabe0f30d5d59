"""What the template of one kind of page asks for, beside what each of them gets."""

from __future__ import annotations

from typing import Any

from ..content.page import Entry
from ..content.programme import half_days
from ..content.site import Site
from ..figures.model import Figures
from ..paper.catalogue import Catalogue
from .evaluation_data import evaluation_data
from .local_data import has_places, helped_sheets, local_data, named_sheets, page_of
from .planner_data import planner_data
from .programme_data import programme_data
from .scan_data import scan_data
from .standard_views import standard_views


def of_its_kind(site: Site, sheets: Catalogue, entry: Entry, figures: Figures) -> dict[str, Any]:
    """The variables of a page's template that only its kind has. Those that a shared part looks at are always there."""
    kind, language = entry.kind.name, entry.language
    found: dict[str, Any] = {"programme": None, "scan": None, "planner": None}
    match kind:
        case "exercises":
            found["programme"] = half_days(entry.page, site.members("oefeningen", language))
        case "scan":
            found["scan"] = scan_data(site, language)
        case "sheets":
            found["planner"] = planner_data(sheets, language)
        case "evaluation":
            found["evaluation"] = evaluation_data(site, figures, language)
        case "local":
            found |= {"named": named_sheets(sheets, language), "helped_sheets": helped_sheets(sheets, language)}
        case "programme":
            data = programme_data(sheets, language)
            found |= {**standard_views(site, entry), "programmes": data, "planner": data["planner"]}
    if kind in ("local", "sheets") or (kind == "sheet" and has_places(entry)):
        found |= {"local": local_data(sheets, language, kind), "local_page": page_of(sheets, language)}
    return found
