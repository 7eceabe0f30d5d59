"""What the head of a page says about the page as a whole."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser


def is_public_page(raw: bytes, address: str) -> bool:
    """Whether a file is a page (with a title, unlike a snippet or a proof of ownership) that search engines may list.

    The home page of a language ("en/" with lang="en") is none: the switch of languages leads there.
    """
    try:
        parser = LexborHTMLParser(raw, encoding=True)
    except (ValueError, RuntimeError):
        return False
    if parser.css_first("head > title") is None:
        return False
    root = parser.css_first("html[lang]")
    if root is not None and address.lower() == (root.attributes["lang"] or "").lower().replace("_", "-") + "/":
        return False
    for meta in parser.css("meta[name]"):
        name = (meta.attributes.get("name") or "").strip().lower()
        content = (meta.attributes.get("content") or "").lower()
        if name in ("robots", "googlebot") and ("noindex" in content or "none" in content.split(",")):
            return False
    return True
