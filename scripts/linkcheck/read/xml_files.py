"""References in XML: sitemaps (sitemaps.org protocol, with Google's xhtml:link) and SVG pictures (SVG 2)."""

from __future__ import annotations

import gzip
import io
import zlib
from dataclasses import dataclass, field
from xml.parsers import expat

from linkcheck.read import css
from linkcheck.reason import Reason, because

# Numbers of expat (<expat.h>): names for what editors meet, one reason for all others.
_NOTHING = 3
FAULTS = {_NOTHING: "xml-ends", 5: "xml-ends", 7: "xml-mismatch", 8: "xml-twice", 11: "xml-entity"}
_LARGEST = 64 * 1024 * 1024  # a sitemap may be 50 MB (sitemaps.org); beyond this it is a bomb


@dataclass(slots=True)
class XmlFacts:
    """What an XML file says: `references` as (address, line), the ids in it, and what is wrong with its form."""

    references: list[tuple[str, int]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    root: str = ""
    fault: Reason | None = None
    line: int = 0
    links: list[tuple[str, int]] = field(default_factory=list)


class BadPacking(ValueError):
    """A file that is packed wrongly. `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.name)
        self.reason = reason


def local_name(name: str) -> str:
    """The name of an element or attribute without its namespace."""
    return name.rpartition(" ")[2]


def xml_parser() -> expat.XMLParserType:
    """A parser that gives names as `namespace name`."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    return parser


def _parse(parser: expat.XMLParserType, data: bytes, facts: XmlFacts) -> XmlFacts:
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        facts.line = error.lineno
        facts.fault = fault_of(error, bool(facts.root))
    except (ValueError, LookupError):
        facts.fault = fault_of(None, False)
    return facts


def fault_of(error: expat.ExpatError | None, begun: bool) -> Reason:
    """What is wrong with the form of XML. error: None for an encoding that does not exist, or one of several bytes a letter."""
    if error is None:
        return because("encoding")
    if error.code == _NOTHING and not begun:
        return because("file-empty")
    return because(FAULTS.get(error.code, "xml"), line=error.lineno, column=error.offset + 1)


def unpacked(data: bytes, name: str) -> bytes:
    """The bytes, gunzipped when they are gzip. Raises BadPacking when that fails or grows beyond all reason."""
    if not data.startswith(b"\x1f\x8b"):
        if name.endswith(".gz"):
            raise BadPacking(because("not-packed"))
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            result = stream.read(_LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise BadPacking(because("unpack")) from error
    if len(result) > _LARGEST:
        raise BadPacking(because("unpack-huge"))
    return result


def sitemap(data: bytes) -> XmlFacts:
    """`references` are the pages (or, in an index, the sitemaps), `links` the translations. `root` is urlset or sitemapindex."""
    facts = XmlFacts()
    parser = xml_parser()
    text: list[str] = []
    inside: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        local = local_name(name)
        if not inside:
            facts.root = local
        inside.append(local)
        text.clear()
        if local == "link" and attributes.get("href") is not None:
            facts.links.append((attributes["href"], parser.CurrentLineNumber))

    def end(name: str) -> None:
        if inside and inside.pop() == "loc" and inside[-1:] in (["url"], ["sitemap"]):
            facts.references.append(("".join(text).strip(), parser.CurrentLineNumber))
        text.clear()

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text.append
    return _parse(parser, data, facts)


def svg(data: bytes) -> XmlFacts:
    """`links` are what <a> leads to, `references` all that is loaded: href, xlink:href, and url() in styles."""
    facts = XmlFacts()
    parser = xml_parser()
    style: list[str] = []
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        local, line = local_name(name), parser.CurrentLineNumber
        facts.root = facts.root or local
        if local == "style":
            depth += 1
            style.clear()
        hrefs = {local_name(key): value for key, value in attributes.items() if local_name(key) == "href"}
        if "href" in attributes:
            hrefs["href"] = attributes["href"]
        for value in hrefs.values():
            (facts.links if local == "a" else facts.references).append((value, line))
        for key, value in attributes.items():
            if local_name(key) == "id":
                facts.ids.add(value)
            elif "url(" in value:
                facts.references += [(each, line) for each, _ in css.addresses(value) if each]

    def end(name: str) -> None:
        nonlocal depth
        if local_name(name) == "style" and depth:
            depth -= 1
            facts.references += [(each, parser.CurrentLineNumber) for each, _ in css.addresses("".join(style)) if each]

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda chunk: style.append(chunk) if depth else None
    return _parse(parser, data, facts)
