"""What the tests of accessibility really do: the tests take it from here, and the statement on the site tells it from here.

So the statement cannot promise more than the tests do, and a test that does less changes the statement.
"""

from __future__ import annotations

# One page of each template, and pages that are wide or long: its address below that of a language.
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
    "handbook": "oefeningen/handboek/",
    "programmes": "oefeningen/programma/",
    "evaluation": "oefeningen/evaluatie/",
    "text": "waarom/",
    "tables": "onderzoek/",
    "sheets": "werkbladen/",
    "details": "werkbladen/gemeente/",
    "sheet": "werkbladen/huiswerkkaart/",
    "glossary": "begrippen/",
    "every building block": "over/stijl/",
    "not found": "404.html",
}
AXE = "4.12"  # the version of the rules that the tests run; one of them sees to it
NU = "26.9.27"  # the version of the Nu checker (vnu-jar in package.json)
AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
SCHEMES = ("light", "dark")
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
REFLOW = {"width": 320, "height": 640}  # WCAG 1.4.10: 1280 at 400%
TEXT_SIZE = 200  # percent, WCAG 1.4.4


def key_of(path: str) -> str:
    """The key of the page at an address, but for the end of an index: "vragen/" → "vragen", "" → "index"."""
    return path.removesuffix(".html").strip("/") or "index"
