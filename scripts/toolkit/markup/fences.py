"""Blocks of code: `pre` and `code`, with a title if there is one. No colours and no numbers: they are there to be copied."""

from __future__ import annotations

from html import escape
from typing import Any


def accept(language: str, inputs: dict[str, str], options: dict[str, Any], attributes: dict[str, str], md: Any) -> bool:
    """Keep the title of a fence. What else stands there is left out; the check has told of it."""
    if "title" in inputs:
        options["title"] = inputs["title"]
    return True


def block(source: str, language: str, css_class: str, options: dict[str, Any], md: Any, **rest: Any) -> str:
    """The HTML of a fence."""
    code = f'<pre><code class="language-{escape(language or "text")}">{escape(source, quote=False)}\n</code></pre>'
    title = options.get("title")
    return f'<figure class="code">\n<figcaption>{escape(title)}</figcaption>\n{code}\n</figure>' if title else code
