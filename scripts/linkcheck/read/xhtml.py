"""Pages that are XML: a server gives a file called .xhtml as application/xhtml+xml, and then a browser reads it as XML."""

from __future__ import annotations

from xml.parsers import expat

from linkcheck.read import attributes as known
from linkcheck.read.facts import Facts
from linkcheck.read.xml_files import fault_of, local_name, xml_parser
from linkcheck.reason import Reason

_XLINK = "http://www.w3.org/1999/xlink"


def read_xhtml(raw: bytes) -> tuple[Facts, Reason | None]:
    """The facts of such a page, and why a browser shows an error instead of it; None when it does not."""
    facts = Facts()
    parser = xml_parser()
    parser.UseForeignDTD(True)  # the names of HTML's characters are known to a browser, whatever the page names as its DTD
    parser.SkippedEntityHandler = lambda name, parameter: None
    inside: list[tuple[str, dict[str, str | None], list[str]]] = []

    def start(name: str, written: dict[str, str]) -> None:
        attributes: dict[str, str | None] = {
            "xlink:href" if key.startswith(_XLINK) else local_name(key): value for key, value in written.items()
        }
        tag = local_name(name).lower()
        known.element(facts, tag, attributes)
        inside.append((tag, attributes, []))

    def end(name: str) -> None:
        tag, attributes, text = inside.pop()
        if tag in ("style", "script") or (tag == "title" and inside and inside[-1][0] == "head"):
            known.raw_text(facts, tag, attributes, "".join(text))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda text: (
        inside[-1][2].append(text) if inside and inside[-1][0] in ("style", "script") else None
    )
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        return facts, fault_of(error, bool(inside))
    except (ValueError, LookupError):
        return facts, fault_of(None, False)
    return facts, None
