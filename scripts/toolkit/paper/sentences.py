"""The sentences of a finished sheet, each where it stands: to know them by their words, and to put something at them.

A sentence is known by its key, a fingerprint of its words. Whoever changes a word gives the sentence another key.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise

from selectolax.lexbor import LexborNode

from ..htmltree import HEADINGS, Body
from ..markup.sentence_ends import END

SAID = "said"  # the class of a sentence on a page
_BLOCKS = frozenset([*HEADINGS, "p", "div", "section", "article", "label", "figcaption"])
_BLOCKS |= {"ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td"}
_OWN = frozenset(["pictures__words", "scale__end", "fill-in__words"])  # spans that hold a text of their own
_WORD = re.compile(r"[^\W\d_]{2}")
_ADDRESS = re.compile(r"[\w-]+(\.[\w-]+)+")  # the same in any language
_NUMBER = re.compile(r"\s*\w+\.\s*")  # of a question or an answer
_BEFORE_SIGN = re.compile(r"\s+(?=[,.;:?!])")
_LETTERS = str.maketrans("0123456789abcdef", "bcdfghjklmnpqrst")  # YAML takes none of these for a number or a yes


@dataclass(frozen=True)
class Sentence:
    """A sentence as it is read, and its key."""

    text: str

    @property
    def key(self) -> str:
        """Eight consonants that its words come to."""
        return key_of(self.text)


def tidy(text: str) -> str:
    """A sentence whatever way its white space and accents are written."""
    return _BEFORE_SIGN.sub("", " ".join(unicodedata.normalize("NFC", text).split()))


def key_of(text: str) -> str:
    """The key of a sentence: eight consonants."""
    return sha256(tidy(text).encode()).hexdigest()[:8].translate(_LETTERS)


def sentences_of(html: str) -> list[Sentence]:
    """The sentences of a piece of HTML in order, each once."""
    found: dict[str, Sentence] = {}

    def keep(body: Body, sentence: Sentence, parts: list[LexborNode | str]) -> list[LexborNode | str]:
        found.setdefault(sentence.key, sentence)
        return parts

    at_each(Body(html), keep)
    return list(found.values())


Place = Callable[[Body, Sentence, "list[LexborNode | str]"], "list[LexborNode | str]"]


def at_each(body: Body, place: Place) -> None:
    """Put something in the place of every sentence of a text.

    place: gets the sentence and the nodes and texts that it consists of, and returns those that come instead.
    """
    for run in list(_runs(body.root)):
        _change(body, run, place)


def _runs(node: LexborNode) -> Iterator[list[LexborNode]]:
    """Texts that are read in one go: neighbours without a block or a break between them."""
    run: list[LexborNode] = []
    for child in list(node.iter(include_text=True)):
        if child.is_text_node or (child.is_element_node and child.tag != "br" and not _holds_block(child)):
            run.append(child)
            continue
        if run:
            yield run
        run = []
        if child.is_element_node:
            yield from _runs(child)
    if run:
        yield run


def _holds_block(node: LexborNode) -> bool:
    return _is_block(node) or any(_holds_block(child) for child in node.iter())


def _is_block(node: LexborNode) -> bool:
    return node.tag in _BLOCKS or not _OWN.isdisjoint((node.attributes.get("class") or "").split())


def _words(node: LexborNode) -> str:
    return (node.text_content if node.is_text_node else node.text()) or ""


def _change(body: Body, run: list[LexborNode], place: Place) -> None:
    texts = [_words(node) for node in run]
    whole = "".join(texts)
    if not _WORD.search(whole):
        return
    cuts = [0]
    for match in END.finditer(whole):
        at = match.end() - len(match[0]) + len(match[0].rstrip())  # what closes a quotation stays with its sentence
        cuts += [at, match.end()]
    cuts.append(len(whole))
    pieces: list[LexborNode | str] = []
    begin = 0  # a number before a sentence is not of it, but stays with it
    for start, end in pairwise(cuts):
        part = whole[start:end]
        if not _WORD.search(part) or _ADDRESS.fullmatch(part.strip()):
            if not _NUMBER.match(whole, begin, end):
                pieces += _between(body, run, texts, begin, end)
                begin = end
            continue
        first, last = begin + len(whole[begin:]) - len(whole[begin:].lstrip()), end - len(part) + len(part.rstrip())
        inside = _between(body, run, texts, first, last)
        pieces += [whole[begin:first], *place(body, Sentence(tidy(part)), inside), whole[last:end]]
        begin = end
    pieces += _between(body, run, texts, begin, len(whole))
    for piece in pieces:
        if piece != "":
            run[0].insert_before(piece)
    for node in run:
        node.decompose()


def _between(body: Body, run: list[LexborNode], texts: list[str], start: int, end: int) -> list[LexborNode | str]:
    """What stands from one place of a run to another; an element that is cut is there on both sides."""
    found: list[LexborNode | str] = []
    at = 0
    for node, text in zip(run, texts, strict=True):
        first, last = max(start - at, 0), min(end - at, len(text))
        at += len(text)
        if first < last and node.is_text_node:
            found.append(text[first:last])
        elif first < last and (first, last) == (0, len(text)):
            found.append(node)
        elif first < last:
            attributes = {name: value or "" for name, value in node.attributes.items()}
            found.append(body.element(node.tag or "span", attributes, text[first:last]))
        elif not text and start <= at < max(end, 1):  # a picture
            found.append(node)
    return found
