"""Mend what the Markdown extensions make: names for whoever does not see the page, in its language, and the classes of the house.

One pass over the tree of a text, for a page (`for_screen`) or for a PDF (`for_paper`). Nothing here needs a script.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from ..htmltree import Body
from ..strings import Strings
from .vocabulary import ADMONITIONS

_BLOCKS = frozenset({"ul", "ol", "dl", "p", "div", "pre", "table", "figure", "details", "blockquote", "h3", "h4", "section"})
_NUMBER = re.compile(r"\d+")


def for_screen(body: Body, words: Strings) -> None:
    """A text for a page of the site."""
    _titles(body, words)
    for each in body.all("details"):
        each.attrs["class"] = " ".join(["admonition collapsible", *classes(each)])
    _tabs(body, words)
    _tasks(body)
    _keys(body, words)
    _cards(body)
    _footnotes(body, words)
    for code in body.all("pre:not(.rules pre)"):  # it scrolls sideways, by keyboard too; those of the rules wrap
        for name, value in {"role": "group", "tabindex": "0", "aria-label": words["code"]}.items():
            code.attrs[name] = value


def for_paper(body: Body, words: Strings) -> None:
    """A text for a PDF: everything is open and in order, and nothing is drawn that has no words (PDF/UA-1, 7.3)."""
    _titles(body, words)
    for icon in body.all("svg.icon"):
        icon.decompose()
    for each in reversed(body.all("details")):
        each.attrs["class"] = " ".join(["admonition", *classes(each)])
        for head in [child for child in each.iter() if child.tag == "summary"]:
            head.attrs["class"] = "admonition-title"
            body.rename(head, "p")
        if "open" in each.attributes:
            del each.attrs["open"]
        body.rename(each, "div")
    _named(body)
    for each in body.all(".tabbed-set > input, .tabbed-labels"):
        each.decompose()
    _tasks_on_paper(body, words)
    _keys(body, words)
    _cards(body)
    _footnotes_on_paper(body, words)


def without_footnotes(body: Body) -> None:
    """Take out footnotes and what points to them."""
    for each in body.all("sup:has(> .footnote-ref), div.footnote"):
        each.decompose()


def classes(node: LexborNode) -> list[str]:
    """The classes of an element."""
    return (node.attributes.get("class") or "").split()


def _titles(body: Body, words: Strings) -> None:
    """The title that a box gets by itself is the name of its kind, in English: here in the language of the page."""
    for title in body.all(".admonition > .admonition-title, details > summary"):
        kind = next((name for name in classes(title.parent) if name in ADMONITIONS), "") if title.parent else ""
        if kind and title.text() == kind.capitalize():
            _say(title, words[f"kind_{kind}"])


def _say(node: LexborNode, text: str) -> None:
    for child in list(node.iter(include_text=True)):
        child.decompose()
    node.insert_child(text)


def _named(body: Body) -> None:
    """Each block of tabs gets its name at its head: on paper, and where tabs do not work, it is the only one."""
    for group in body.all(".tabbed-set"):
        names = [label for part in group.iter() if "tabbed-labels" in classes(part) for label in part.iter()]
        blocks = [block for part in group.iter() if "tabbed-content" in classes(part) for block in part.iter()]
        for label, block in zip(names, blocks, strict=True):
            name = body.element("p", {"class": "tabbed-name"}, *label.iter(include_text=True))
            if block.first_child:
                block.first_child.insert_before(name)
            else:
                block.insert_child(name)


def _tabs(body: Body, words: Strings) -> None:
    """The buttons of a group of tabs stand together, each before its label, under one name (WCAG 1.3.1, 4.1.2)."""
    _named(body)
    for group in reversed(body.all(".tabbed-set")):
        group.attrs["class"] = "tabbed-set"
        del group.attrs["data-tabs"]
        buttons = [each for each in group.iter() if each.tag == "input"]
        labels = next(each for each in group.iter() if "tabbed-labels" in classes(each))
        pairs = [each for pair in zip(buttons, list(labels.iter()), strict=True) for each in pair]
        head = {"class": "tabbed-labels", "role": "radiogroup", "aria-label": words["tabs"]}
        body.replace(labels, body.element("div", head, *pairs))
        for button in buttons:
            button.decompose()


def _line(box: LexborNode) -> list[LexborNode]:
    """What stands behind a box to tick, up to what begins a block of its own."""
    found = []
    node = box.next
    while node is not None and node.tag not in _BLOCKS:
        found.append(node)
        node = node.next
    return found


def _tasks(body: Body) -> None:
    """The words of a task are the name of its box."""
    for box in reversed(body.all(".task-list-item input")):
        line = _line(box)
        body.replace(box, body.element("label", {}, box, *line))
        for each in line:
            each.decompose()


def _tasks_on_paper(body: Body, words: Strings) -> None:
    """The style draws the boxes; that a task is done is said in words."""
    for box in body.all(".task-list-item input"):
        item = box.parent if box.parent and box.parent.tag == "li" else box.parent and box.parent.parent
        if item and "checked" in box.attributes:
            item.attrs["class"] = "task-list-item task-list-item--done"
            last = next((node for node in reversed(_line(box)) if node.tag != "-text" or (node.text_content or "").strip()), box)
            body.replace(last, last, f" ({words['task_done']})")
    for box in body.all(".task-list-item input"):
        box.decompose()


def _keys(body: Body, words: Strings) -> None:
    """Keys that are called otherwise in another language."""
    for key in body.all(".keys > kbd[class]"):
        name = f"key_{classes(key)[0].removeprefix('key-')}"
        if name in words:
            _say(key, words[name])


def _cards(body: Body) -> None:
    """A grid of cards is a list, and looks as all cards of the site do."""
    for grid in reversed(body.all("div.grid.cards")):
        for inner in [each for each in grid.iter() if each.tag in ("ul", "ol")]:
            inner.attrs["class"] = "cards"
            for card in inner.iter():
                card.attrs["class"] = "card card--text"
        body.replace(grid, *grid.iter(include_text=True))


def _footnotes(body: Body, words: Strings) -> None:
    for link in body.all("a.footnote-ref"):
        link.attrs["aria-label"] = words("footnote", number=link.text())
    for notes in body.all("div.footnote"):
        for number, note in enumerate(body.all("div.footnote > ol > li"), 1):
            for place, back in enumerate(note.css(".footnote-backref"), 1):
                del back.attrs["title"]
                again = f" ({place})" if place > 1 else ""
                _say(back, words["footnote_back"] + again)
                back.attrs["aria-label"] = words("footnote_back_to", number=number) + again
        for line in [each for each in notes.iter() if each.tag == "hr"]:
            line.decompose()
        notes.attrs["class"] = "footnotes"
        notes.attrs["aria-label"] = words["footnotes"]
        body.rename(notes, "section")


def _footnotes_on_paper(body: Body, words: Strings) -> None:
    """Numbers and notes, without links: on paper nobody follows them."""
    for back in body.all(".footnote-backref"):
        back.decompose()
    for link in body.all("a.footnote-ref"):
        body.replace(link, link.text())
    for mark in body.all("sup[id], div.footnote li[id]"):
        del mark.attrs["id"]
    for notes in body.all("div.footnote"):
        for line in [each for each in notes.iter() if each.tag == "hr"]:
            body.replace(line, body.element("p", {"class": "footnotes__title"}, words["footnotes"]))
        notes.attrs["class"] = "footnotes"
