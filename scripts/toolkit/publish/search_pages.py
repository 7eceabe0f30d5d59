"""What search reads of a finished page: its text without what stands on every page, cut at its headings."""

from __future__ import annotations

from dataclasses import dataclass, field
from posixpath import basename

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ..languages import LEVELS, suffix
from ..markup.source_notes import SECTION

# What is no text of the page itself: ways to other pages, forms, what is for one sheet of paper, where a text comes from, what
# another sheet asks or the same card said already, the checklist and the programme (each of their lines has its page), and the
# keys that one writes a page with.
NOT_READ = (
    "nav, script, style, svg, button, form, select, input, a[href$='.pdf'], .kicker, .crumbs, .strip, .toc, .what-next, .pager, "
    ".related, .cards, .chart__more, .filter, .planner, .sheet__foot, .paper-foot, .source-note, .source-list, .criteria__gone, "
    ".criteria__read, .own-sheets, .listen, .rules, .tally, .same__card + .same__card, table:has(td:first-child > code), "
    ".actions, .glance, .fold > summary, .criteria__more > summary, .sheet__title, .picture-list, .checklist, .programme"
)
_TITLES = frozenset({"h2", "h3", "h4"})
_INLINE = frozenset({"a", "abbr", "b", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "code"})


@dataclass
class Part:
    """A piece of a page: what stands before its first heading (no id), or below a heading with an id."""

    id: str
    title: str
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its text on one line."""
        return " ".join("".join(self.pieces).split())


@dataclass(frozen=True)
class Read:
    """A page as search reads it. `kind`: what stands above its title; `papers`: address and name of its own PDFs."""

    title: str
    kind: str
    parts: list[Part]
    papers: list[tuple[str, str]]


def read(html: str, stem: str, language: str) -> Read:
    """Read the finished page `html` in a language, whose own PDFs have the name `stem`, with or without a level.

    Raises ValueError when it has no main part or no title.
    """
    main = LexborHTMLParser(html).css_first("main")
    title = main.css_first("h1") if main else None
    if main is None or title is None:
        raise ValueError(stem)
    kicker = main.css_first(".kicker")
    kind = _words(kicker) if kicker else ""
    papers: dict[str, str] = {}
    easier = [stem + suffix(level) for level in LEVELS]
    for link in main.css('a[href$=".pdf"]'):
        name = basename(link.attributes["href"] or "")
        if f"pdf/{language}/" in (link.attributes["href"] or "") and name.removesuffix(".pdf") in (stem, *easier):
            papers.setdefault(name, _words(link))
    parts = [Part("", _words(title))]
    title.decompose()
    if main.css_first("[data-sheet]"):  # what stands beside a sheet tells of its other forms
        _drop(main, "aside")
    _drop(main, NOT_READ)
    _drop(main, f'h2[id="{SECTION}"]')
    facts = [Part("", "")]
    for beside in main.css("aside"):
        _walk(beside, facts)
    _drop(main, "aside")
    _walk(main, parts)
    parts[0].pieces += [" ", *facts[0].pieces]
    return Read(parts[0].title, kind, parts, list(papers.items()))


def _drop(main: LexborNode, selector: str) -> None:
    for node in main.css(selector):
        node.decompose()


def _words(node: LexborNode) -> str:
    return " ".join(node.text().split())


def _walk(node: LexborNode, parts: list[Part]) -> None:
    """Add the text of a node to the last part; a heading with an id, or a statement, begins another."""
    for child in node.iter(include_text=True):
        if child.is_text_node:
            parts[-1].pieces.append(child.text_content or "")
            continue
        if not child.is_element_node:
            continue
        name = child.attributes.get("id")
        statement = child.css_first(".criteria__statement") if name and child.tag == "li" else None
        if name and child.tag in _TITLES:
            for number in child.css("[aria-hidden]"):
                number.decompose()
            parts.append(Part(name, _words(child)))
            continue
        if name and statement:
            parts.append(Part(name, _words(statement)))
            statement.decompose()
        space = "" if child.tag in _INLINE else " "
        parts[-1].pieces.append(space)
        _walk(child, parts)
        parts[-1].pieces.append(space)
