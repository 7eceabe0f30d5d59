"""Pages that are XML: a server gives a file called .xhtml as application/xhtml+xml, and then a browser reads it as XML."""

from __future__ import annotations

from collections.abc import Callable
from xml.parsers import expat

from linkcheck.read import attributes as known
from linkcheck.read.facts import Facts
from linkcheck.read.in_order import placed
from linkcheck.read.lines import PageText
from linkcheck.read.page import PageReader, finished
from linkcheck.read.pieces import Piece
from linkcheck.read.xml_files import fault_of, local_name, xml_parser
from linkcheck.reason import Reason

_XLINK = "http://www.w3.org/1999/xlink"
_WITH_TEXT = ("style", "script")
Written = dict[str, str | None]


def is_xhtml(file: str) -> bool:
    """Whether a server gives a file as XML."""
    return file.lower().endswith(".xhtml")


def read_xhtml(raw: bytes, reader: PageReader) -> tuple[Facts, Reason | None]:
    """The facts of such a page, and why a browser shows an error instead of it; None when it does not.

    reader: for the pages within it, which are HTML
    """
    facts = Facts()
    hidden = 0  # templates that are open; <noscript> and the roots of shadow trees mean nothing in XML

    def add(more: Facts) -> None:
        ids, more.ids = more.ids, []
        piece = Piece("".join(ids), more=more)
        placed(piece, facts, hidden=hidden > 0)

    def start(tag: str, attributes: Written, line: int) -> None:
        nonlocal hidden
        more = Facts()
        known.element(more, tag, attributes)
        add(more)
        hidden += tag == "template"

    def end(tag: str, attributes: Written, text: str, line: int) -> None:
        nonlocal hidden
        hidden -= tag == "template"
        more = Facts()
        known.raw_text(more, tag, attributes, text)
        add(more)

    fault = _parse(raw, start, end)
    return finished(facts, reader, 0), fault


class XhtmlText(PageText):
    """Such a page, ready to be asked where a value stands: on the line on which its element begins."""

    def _read(self) -> None:
        _parse(
            self._text,
            lambda tag, attributes, line: self._element(
                tag, [(name, each or "", line, line) for name, each in attributes.items()]
            ),
            lambda tag, attributes, text, line: self._raw_text(tag, text, line, attributes.get("type") or ""),
        )


def _parse(
    raw: bytes, start: Callable[[str, Written, int], None], end: Callable[[str, Written, str, int], None]
) -> Reason | None:
    """Tell each element when it begins, with its line; and when it ends, with the text in it and the line where that begins.

    The text is told of styles and scripts only. Returns what is wrong with the form, if anything is.
    """
    parser = xml_parser()
    parser.UseForeignDTD(True)  # the names of HTML's characters are known to a browser, whatever the page names as its DTD
    parser.SkippedEntityHandler = lambda name, parameter: None
    inside: list[tuple[str, Written, list[str], int]] = []

    def begins(name: str, written: dict[str, str]) -> None:
        attributes: Written = {
            "xlink:href" if key.startswith(_XLINK) else local_name(key): value for key, value in written.items()
        }
        tag = local_name(name).lower()
        start(tag, attributes, parser.CurrentLineNumber)
        inside.append((tag, attributes, [], parser.CurrentLineNumber))

    def ends(name: str) -> None:
        tag, attributes, text, line = inside.pop()
        if tag == "template" or tag in _WITH_TEXT or (tag == "title" and inside and inside[-1][0] == "head"):
            end(tag, attributes, "".join(text), line)

    def words(text: str) -> None:
        if inside and inside[-1][0] in _WITH_TEXT:
            inside[-1][2].append(text)

    parser.StartElementHandler = begins
    parser.EndElementHandler = ends
    parser.CharacterDataHandler = words
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        return fault_of(error, bool(inside))
    except (ValueError, LookupError):
        return fault_of(None, False)
    return None
