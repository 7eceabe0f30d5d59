"""The report as JUnit's XML, which build servers show as tests: one that failed for each problem, one skipped for each note."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from linkcheck.formats.report import Report
from linkcheck.problems import Problem, Tongue, in_order, shaved

NAME = "linkcheck"
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(told: Report, tongue: Tongue) -> str:
    """One suite; when there is nothing to tell, with one test that passed, since a suite without tests counts as broken."""
    problems, notes = in_order(told.problems), list(told.notes)
    count = {"tests": str(len(problems) + len(notes) or 1), "failures": str(len(problems)), "errors": "0"}
    top = ElementTree.Element("testsuites", count | {"name": NAME, "time": f"{told.seconds:.3f}"})
    suite = ElementTree.SubElement(
        top, "testsuite", {"name": NAME} | count | {"skipped": str(len(notes)), "time": f"{told.seconds:.3f}"}
    )
    for problem in problems:
        said = {"message": _clean(problem.message_in(tongue)), "type": _clean(problem.code)}
        ElementTree.SubElement(_case(suite, problem), "failure", said).text = _clean(problem.as_text(tongue))
    for note in notes:
        ElementTree.SubElement(_case(suite, note), "skipped", {"message": _clean(note.words_in(tongue))})
    if not problems and not notes:
        ElementTree.SubElement(suite, "testcase", {"classname": NAME, "name": "links", "time": "0"})
    text: bytes = ElementTree.tostring(top, encoding="utf-8", xml_declaration=True)
    return text.decode("utf-8")


def _case(suite: ElementTree.Element, problem: Problem) -> ElementTree.Element:
    name = " ".join(each for each in (problem.code, problem.place, shaved(problem.address)) if each)
    return ElementTree.SubElement(
        suite, "testcase", {"classname": _clean(problem.file or NAME), "name": _clean(name), "time": "0"}
    )


def _clean(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", text)
