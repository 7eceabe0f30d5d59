"""Blocks of code: `pre` and `code`, with a title if there is one. No colours and no numbers: they are there to be copied."""

from __future__ import annotations

from html import escape
from typing import Any


def accept(language: str, inputs: dict[str, str], options: dict[str, Any], attributes: dict[str, str], md: Any) -> bool:
    """Keep the title of a fence and the language of its words. What else stands there is left out; the check has told of it."""
    options.update({name: inputs[name] for name in ("title", "lang") if name in inputs})
    return True


def block(source: str, language: str, css_class: str, options: dict[str, Any], md: Any, **rest: Any) -> str:
    """The HTML of a fence."""
    spoken = f' lang="{escape(options["lang"])}"' if "lang" in options else ""
    code = f'<pre><code class="language-{escape(language or "text")}"{spoken}>{escape(source, quote=False)}\n</code></pre>'
    title = options.get("title")
    return f'<figure class="code">\n<figcaption>{escape(title)}</figcaption>\n{code}\n</figure>' if title else code
