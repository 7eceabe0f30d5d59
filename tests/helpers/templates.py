"""One page of each template, and pages that are wide or long."""

from __future__ import annotations

TEMPLATES = {
    "home": "",
    "scan": "scan/",
    "checklist": "checklist/",
    "questions": "vragen/",
    "question": "vragen/beleid/",
    "steps": "stappenplan/",
    "step": "stappenplan/warme-overdracht/",
    "practices": "praktijk/",
    "practice": "praktijk/pilots-amsterdam-rotterdam/",
    "exercises": "oefeningen/",
    "exercise": "oefeningen/fictieve-casus/",
    "text": "waarom/",
    "tables": "onderzoek/",
    "sheets": "werkbladen/",
    "sheet": "werkbladen/huiswerkkaart/",
    "glossary": "begrippen/",
    "every building block": "over/stijl/",
    "not found": "404.html",
}
ROOTS = {"nl": "", "en": "en/"}


def every_template() -> list[tuple[str, str]]:
    """(language, path) of one page per template, for parametrize."""
    return [(language, root + path) for language, root in ROOTS.items() for path in TEMPLATES.values()]
