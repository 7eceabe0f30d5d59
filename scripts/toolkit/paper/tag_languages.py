"""Say in a PDF which language each part is in, where that is not the language of the whole: a screen reader takes another voice.

WeasyPrint writes the language of a document only. Its structure (PDF/UA-1, 7.2) is made of the boxes on the pages; here each
element of it whose HTML has a `lang` gets that too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any


def use_languages() -> None:
    """Let WeasyPrint write languages, in this process and in those that it forks.

    Raises AttributeError with a WeasyPrint that makes its structure elsewhere: it must not be taken for one that obeys.
    """
    from weasyprint.pdf import tags

    if not hasattr(tags, "_build_box_tree"):
        raise AttributeError("WeasyPrint makes its tags in another way than tag_languages.py knows")
    if getattr(tags._build_box_tree, "__module__", "") != __name__:
        tags._build_box_tree = _telling(tags._build_box_tree)


def _telling(build: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    import pydyf

    def telling(box: Any, *rest: Any) -> Iterator[Any]:
        inner = getattr(box, "_box", box)  # of what is placed by itself
        element = getattr(inner, "element", None)
        language = element.get("lang") if element is not None and element.tag not in ("html", "body") else None
        for made in build(box, *rest):
            if language:
                made["Lang"] = pydyf.String(language)
            yield made

    telling.__module__ = __name__
    return telling
