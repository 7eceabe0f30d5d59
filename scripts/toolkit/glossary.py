"""Put the explanation of a glossary term at hand where a page first uses it."""

from __future__ import annotations

import re
from html import escape

from .models import Term

_TOKEN = re.compile(
    r"""(<!--.*?-->|<[a-zA-Z/!](?:[^>"']|"[^"]*"|'[^']*')*>|&\#?\w+;)""", re.DOTALL
)  # comment, tag, character reference
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_CLOSED = {
    "a",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "code",
    "pre",
    "script",
    "style",
    "th",
    "summary",
    "button",
    "label",
}  # no links in here


def as_markdown(terms: list[Term], heading: str) -> str:
    """The list of terms as Markdown, in the order of the alphabet, each under a heading with its id."""
    ordered = sorted(terms, key=lambda term: term.term.casefold())
    parts = [f"### {term.term} {{#{term.id}}}\n\n{term.text}" + (f"\n\n{term.more}" if term.more else "") for term in ordered]
    return f"## {heading} {{#lijst}}\n\n" + "\n\n".join(parts)


def mark_terms(html: str, terms: list[Term], href: str) -> str:
    """The HTML of a page with the first use of each term made a link to its place in the glossary.

    html: rendered body; terms: of the page's language; href: address of the glossary page, relative to the page.
    A word in a link, heading, code or table head is passed over. The link carries the explanation in `data-term`;
    a script shows it, and without scripts the link leads to it.
    """
    forms = {form.casefold(): term for term in terms for form in term.forms}
    if not forms:
        return html
    words = sorted(forms, key=len, reverse=True)
    pattern = re.compile(
        r"(?<![\w-])(" + "|".join(r"\s+".join(map(re.escape, word.split())) for word in words) + r")(?![\w-])", re.IGNORECASE
    )
    done: set[str] = set()
    depth, out = 0, []

    def link(match: re.Match[str]) -> str:
        term = forms.get(" ".join(match.group(1).split()).casefold())  # None: "ı" matches "i", yet is another letter
        if term is None or term.id in done:
            return match.group(0)
        done.add(term.id)
        return f'<a class="term" href="{escape(href)}#{term.id}" data-term="{escape(term.text)}">{match.group(1)}</a>'

    for token in _TOKEN.split(html):
        tag = _TAG.match(token)
        if tag and tag.group(2).lower() in _CLOSED:
            depth = max(0, depth - 1) if tag.group(1) else depth + 1
        elif not token.startswith(("<", "&")) and depth == 0:
            token = pattern.sub(link, token)
        out.append(token)
    return "".join(out)
