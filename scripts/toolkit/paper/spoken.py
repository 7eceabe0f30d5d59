"""Say in the structure of a PDF what is read aloud from it, and in which language: a screen reader takes another voice for that.

WeasyPrint writes the language of a document only. Its structure (PDF/UA-1, 7.2) is made of the boxes on the pages; here each
element of it whose HTML has a `lang` gets that too. And where letters run from the right, their shapes stand on the page in the
order in which they are seen: there the element gets its words as well (ActualText), in the order in which they are read.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from typing import Any


def use_words() -> None:
    """Let WeasyPrint write languages and words, in this process and in those that it forks.

    Raises AttributeError with a WeasyPrint that makes its structure elsewhere: it must not be taken for one that obeys.
    """
    from weasyprint.pdf import tags

    if not hasattr(tags, "_build_box_tree"):
        raise AttributeError("WeasyPrint makes its tags in another way than spoken.py knows")
    if tags._build_box_tree.__module__ != __name__:
        tags._build_box_tree = _telling(tags._build_box_tree)


def _telling(build: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    from pydyf import String

    def telling(box: Any, *rest: Any) -> Iterator[Any]:
        inner = getattr(box, "_box", box)  # of what is placed by itself
        element = getattr(inner, "element", None)
        language = element.get("lang") if element is not None and element.tag not in ("html", "body") else None
        words = " ".join(_texts(inner)) if language else ""
        for made in build(box, *rest):
            if language:
                made["Lang"] = String(language)
            if _from_the_right(words):
                made["ActualText"] = String(words)
            yield made

    return telling


def _texts(box: Any) -> Iterator[str]:
    """The texts in a box, line by line."""
    text = getattr(box, "text", None)
    if isinstance(text, str):
        yield text.strip()
    for child in getattr(box, "children", ()):
        yield from _texts(child)


def _from_the_right(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)
