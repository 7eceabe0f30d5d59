"""Put the explanation of a glossary term at hand where a page first uses it."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from ..content.models import Term
from ..htmltree import HEADINGS, Body
from ..markup.citations import without_marks
from ..markup.foreign import written

# No link within these.
_CLOSED = frozenset({"a", *HEADINGS, "code", "pre", "kbd", "script", "style", "th", "small", "summary", "button", "label"})


def as_markdown(terms: list[Term], heading: str) -> str:
    """The list of terms as Markdown, in the order of the alphabet, each under a heading with its id."""
    ordered = sorted(terms, key=lambda term: term.term.casefold())
    parts = ["\n\n".join(map(written, filter(None, _paragraphs(term)))) for term in ordered]
    return f"## {heading} {{#lijst}}\n\n" + "\n\n".join(parts)


def _paragraphs(term: Term) -> tuple[str | None, ...]:
    return f"### {written(term.term)} {{#{term.id}}}", term.text, term.more


def mark_terms(body: Body, terms: list[Term], href: str) -> None:
    """Make the first use of each term on a page a link to its place in the glossary.

    terms: of the page's language; href: address of the glossary page, relative to the page. A word in a link, heading, code or
    table head is passed over. The link carries the explanation in `data-term`, which a script shows; else it leads there.
    """
    forms = {form.casefold(): term for term in terms for form in term.forms}
    if not forms:
        return
    words = sorted(forms, key=len, reverse=True)
    pattern = re.compile(
        r"(?<![\w-])(" + "|".join(r"\s+".join(map(re.escape, word.split())) for word in words) + r")(?![\w-])", re.IGNORECASE
    )
    done: set[str] = set()
    for node in body.texts(_CLOSED):
        text = node.text_content or ""
        pieces: list[LexborNode | str] = []
        end = 0
        for match in pattern.finditer(text):
            term = forms.get(" ".join(match[1].split()).casefold())  # None: "ı" matches "i", yet is another letter
            if term is None or term.id in done:
                continue
            done.add(term.id)
            link = {"class": "term", "href": f"{href}#{term.id}", "data-term": without_marks(str(term.text))}
            pieces += [text[end : match.start()], body.element("a", link, match[1])]
            end = match.end()
        if pieces:
            body.replace(node, *pieces, text[end:])
