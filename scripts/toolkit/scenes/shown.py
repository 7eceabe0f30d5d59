"""Which scene stands at the head of which page; every question and every step has its own."""

from __future__ import annotations

from typing import Final

SHOWN: Final = {
    "index": "home",
    "404": "lost",
    "scan": "list",
    "vragen/index": "list",
    "vragen/doelgroep": "street",
    "vragen/beleid": "deciding",
    "vragen/normen": "kitchen",
    "vragen/gesprek": "talk",
    "vragen/samenwerking": "meeting",
    "vragen/ondersteuning": "notices",
    "stappenplan/index": "hall",
    "stappenplan/draagvlak": "council",
    "stappenplan/groep-in-beeld": "school",
    "stappenplan/organisaties-ontmoeten": "care",
    "stappenplan/samen-afspreken": "agreed",
    "stappenplan/helder-aanbod": "counter",
    "stappenplan/werving-en-intake": "flyers",
    "stappenplan/training": "circle",
    "stappenplan/warme-overdracht": "hall",
    "stappenplan/evalueren-en-borgen": "later",
    "praktijk/index": "stop",
    "over/vertel-het-verder": "street",
}
HALF_DAYS: Final = {1: "circle", 2: "drawing-up"}
SEARCH: Final = "search"  # where nothing is found
# For the card of a page without a scene of its own: by its section.
SECTIONS: Final = {
    "vragen": "street",
    "stappenplan": "hall",
    "praktijk": "stop",
    "oefeningen": "circle",
    "werkbladen": "drawing-up",
    "": "home",
}


def for_page(key: str) -> str | None:
    """The scene at the head of a page. A question or a step that is new has that of its section, until it gets its own."""
    folder = key.rpartition("/")[0]
    return SHOWN.get(key) or (SECTIONS[folder] if folder in ("vragen", "stappenplan") else None)


def for_card(key: str) -> str:
    """The scene on the social card of a page."""
    return for_page(key) or SECTIONS.get(key.rpartition("/")[0], SECTIONS[""])
