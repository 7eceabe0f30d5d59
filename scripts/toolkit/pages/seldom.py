"""Which pages have what few pages have: they get a style sheet more (seldom.css), and all others are lighter."""

from __future__ import annotations

# How each of them begins in a finished page; the style page has them all.
SIGNS = (
    'class="tabbed-set',
    'class="task-list',
    "<dl>",
    'class="keys',
    'class="footnote',
    'class="picture-list',
    'class="drawing-list',
    'class="rules',
)


def has_seldom(html: str) -> bool:
    """Whether the finished body of a page has one of them."""
    return any(sign in html for sign in SIGNS)
