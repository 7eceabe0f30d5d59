"""A sheet with help lines: below each Dutch sentence the same in another language, smaller."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from selectolax.lexbor import LexborNode

from ..content.page import Entry
from ..htmltree import HEADINGS, Body
from .help_files import Lines
from .sentences import SAID, Place, Sentence, at_each, sentences_of, tidy
from .sheet_text import body

_PAGE = "cards-to-cut--page"  # the class of a page full of cards
_ROWS = 7  # a table with more of them may go on overleaf, below its head
NOTES = ("help_note", "help_note_more")  # words of the site that are said in the language of lines that nobody has checked
_Parts = list[LexborNode | str]


def sentences_on(sheet: Entry) -> tuple[Sentence, ...]:
    """All that is read on a sheet: its title, its message and its text."""
    return _sentences(f"<h1>{escape(sheet.page.title)}</h1><p>{escape(sheet.page.message)}</p>{body(sheet)}")


@lru_cache(maxsize=200)
def _sentences(html: str) -> tuple[Sentence, ...]:
    return tuple(sentences_of(html))


def share(sheet: Entry, lines: Lines) -> float:
    """Which part of the sentences of a sheet has a line, or needs none."""
    sentences = sentences_on(sheet)
    return sum(sentence.key in lines.lines for sentence in sentences) / max(len(sentences), 1)


def line_attributes(lines: Lines) -> dict[str, str]:
    """What the element of a help line says of its language."""
    return {"class": f"help help--{lines.language.letters}", "lang": lines.code, "dir": lines.script.direction}


def with_help(html: str, lines: Lines) -> str:
    """A piece of a sheet with the help lines that there are, each in one element with its sentence: for paper."""
    attributes = line_attributes(lines)

    def place(body: Body, sentence: Sentence, parts: _Parts) -> _Parts:
        line = lines.of(sentence.key)
        if line is None:
            return parts
        said, helped = body.element("span", {"class": SAID}, *parts), body.element("span", attributes, line)
        return [body.element("span", {"class": "pair"}, said, " ", helped)]  # bookmarks are read without the look of it

    return _changed(html, place, paper=True)


def marked_sentences(html: str) -> tuple[str, list[str]]:
    """A piece of a sheet with each sentence in an element of its own, and their keys in order.

    On the page of the sheet a script puts the lines below them.
    """
    keys: list[str] = []

    def place(body: Body, sentence: Sentence, parts: _Parts) -> _Parts:
        keys.append(sentence.key)
        return [body.element("span", {"class": SAID}, *parts)]

    return _changed(html, place), keys


def said_in(text: str, lines: Lines) -> str:
    """A short Dutch text in the language of the lines; as much of it as there is."""
    found = (lines.of(sentence.key) for sentence in sentences_of(f"<p>{tidy(text)}</p>"))
    return " ".join(line for line in found if line)


def _changed(html: str, place: Place, *, paper: bool = False) -> str:
    body = Body(html)
    at_each(body, place)
    if paper:
        for cards in body.all(f".{_PAGE} ul"):
            if not _inside_list(cards):
                _halve(body, cards)
        for text in body.all(".sheet__body"):
            _keep_together(body, text)
    return body.html


def _halve(body: Body, cards: LexborNode) -> None:
    """Put half of the cards of a page on the next: with help lines they are higher, and no card may be cut in two."""
    items = [item for item in cards.iter() if item.tag == "li"]
    half = -(-len(items) // 2)
    more, holder = body.element("ul", _attributes(cards), *items[half:]), cards
    while _PAGE not in _classes(holder):
        parent = holder.parent
        if parent is None:
            return
        holder = parent
        more = body.element(holder.tag or "div", _attributes(holder), more)
    holder.insert_after(more)
    for item in items[half:]:
        item.decompose()


def _keep_together(body: Body, text: LexborNode) -> None:
    """Put a question in one element with what answers it, so that no page ends between them."""
    question: list[LexborNode] = []
    for node in list(text.iter()):
        if node.tag in HEADINGS:
            question = [*(question if question and question[-1].tag in HEADINGS else []), node]
        elif node.tag == "p":
            question = [*(question if question and question[0].tag in HEADINGS else []), node]
        elif question and _PAGE not in _classes(node) and len(node.css("tr")) <= _ROWS:
            node.insert_after(body.element("div", {"class": "keep"}, *question, node))
            for each in (*question, node):
                each.decompose()
            question = []
        else:
            question = []


def _inside_list(node: LexborNode) -> bool:
    """True for a list on a card: the cards themselves are a list too."""
    above = node.parent
    while above is not None and _PAGE not in _classes(above):
        if above.tag == "ul":
            return True
        above = above.parent
    return False


def _attributes(node: LexborNode) -> dict[str, str]:
    """What a second half says of itself: the same as the first, without its name."""
    return {name: value or "" for name, value in node.attributes.items() if name != "id"}


def _classes(node: LexborNode) -> list[str]:
    return (node.attributes.get("class") or "").split()
