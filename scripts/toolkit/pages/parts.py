"""A finished text by its sections, and what of its headings is in another language."""

from __future__ import annotations

from html import escape

from ..htmltree import Body


def in_parts(body: Body, room: tuple[str, ...]) -> str:
    """The text with each section in an element of its own: on paper only those of the room are left."""
    start, sections = body.parts().sections()
    parts = (
        f'<div class="part part--{"room" if name in room else "screen"} part--{name}">\n{html}</div>\n' for name, html in sections
    )
    return start + "".join(parts)


def first_apart(body: Body, name: str) -> str:
    """The text with its first section in an element of its own, with that class: for who has one minute."""
    start, sections = body.parts().sections()
    apart, *others = [html for _, html in sections] or [""]
    return f'{start}<div class="{name}">\n{apart}</div>\n{"".join(others)}'


def in_other_languages(body: Body) -> dict[str, str]:
    """By id, the words of each heading that has words in another language, as HTML that keeps that: for the list of headings."""
    found = {}
    for heading in body.all("h2[id]:has([lang]), h3[id]:has([lang])"):
        pieces = [(each.text(), each.attributes.get("lang") or "") for each in heading.iter(include_text=True)]
        found[heading.attributes["id"] or ""] = "".join(
            f'<span lang="{code}">{escape(text)}</span>' if code else escape(text) for text, code in pieces
        )
    return found
