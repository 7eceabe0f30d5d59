"""What each attribute of an HTML page refers to: one small function per attribute, in a table by its name (HTML standard)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from linkcheck.read.facts import Facts
from linkcheck.read.refresh import refresh_of

Attributes = Mapping[str, str | None]
Handler = Callable[[Facts, str, str, Attributes], None]

_SRC_KIND = {
    "img": "image", "input": "image", "script": "script", "iframe": "frame", "frame": "frame", "audio": "media",
    "video": "media", "source": "media", "track": "media", "embed": "object", "image": "image",
}  # fmt: skip
_REL_KIND = {"stylesheet": "style", "icon": "image", "apple-touch-icon": "image", "mask-icon": "image", "modulepreload": "module"}
RELATIONS = frozenset({
    "next", "prev", "previous", "first", "last", "up", "top", "start", "home", "contents", "toc", "index", "glossary", "chapter",
    "section", "subsection", "appendix", "bookmark", "alternate", "help", "license", "copyright", "author", "search", "prerender",
})  # fmt: skip
RELATED = {**{word.encode(): "relation" for word in RELATIONS}, b"canonical": "canonical"}  # written alone in `rel`
_SMALL_SCRIPT = 1000  # letters: one that does little else
_MOVES = re.compile(r"""\blocation(?:\.href)?\s*(?:=|\.(?:replace|assign)\()\s*(["'])([^"'\n]++)\1\s*(?:[);\n]|\Z)""")
_CARD_NAMES = frozenset({
    "og:image", "og:image:url", "og:image:secure_url", "og:url", "og:video", "og:video:url", "og:video:secure_url", "og:audio",
    "og:audio:url", "og:audio:secure_url", "twitter:image", "twitter:image:src", "twitter:player", "twitter:url",
    "msapplication-tileimage", "msapplication-square70x70logo", "msapplication-square150x150logo",
    "msapplication-wide310x150logo", "msapplication-square310x310logo", "thumbnail",
})  # fmt: skip
# Attributes whose value is ids of elements of the same page: HTML standard, WAI-ARIA 1.2 (6.2.4, ID reference (list)).
_ID_LISTS = {
    "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-errormessage", "aria-flowto",
    "aria-activedescendant", "itemref",
}  # fmt: skip
# What these point at is often put on the page by the script that they are for.
FOR_SCRIPTS = frozenset({
    "aria-controls", "aria-owns", "aria-activedescendant", "aria-flowto", "aria-errormessage", "aria-details",
})  # fmt: skip
_FORM_PARTS = {"button", "fieldset", "input", "label", "object", "output", "select", "textarea", "img"}
_PAINT = ("fill", "stroke", "clip-path", "mask", "filter", "marker-start", "marker-mid", "marker-end", "cursor")


def element(facts: Facts, tag: str, attributes: Attributes) -> None:
    """Note what one element says by its attributes."""
    if "href" in attributes:
        href(facts, tag, attributes["href"] or "", attributes)
    if attributes.get("id"):
        facts.ids.append(attributes["id"] or "")
    if tag == "html":
        facts.lang = attributes.get("lang") or ""
    if not RARE_NAMES.isdisjoint(attributes):
        for name, value in attributes.items():
            handler = RARE.get(name)
            if handler is not None:
                handler(facts, tag, value or "", attributes)


def raw_text(facts: Facts, tag: str, attributes: Attributes, text: str) -> None:
    """Note what one element says by its text."""
    if tag == "style":
        facts.styles.append(text)
    elif tag == "title":
        facts.title = True
    elif tag == "script":
        kind = (attributes.get("type") or "").strip().lower()
        if kind == "application/ld+json":
            facts.data.append(text)
        elif not kind or kind == "module" or "javascript" in kind or "ecmascript" in kind:
            facts.scripts = True
            if len(text) < _SMALL_SCRIPT and "location" in text:
                facts.moves.update(match[2] for match in _MOVES.finditer(text))


def href(facts: Facts, tag: str, value: str, attributes: Attributes) -> None:
    if tag == "a":
        # Material's share button has a script for an address; the parts of a theme are no words of an editor.
        if not (value.startswith("javascript:") and "data-md-component" in attributes):
            facts.kinds["link"].add(value)
    elif tag == "link":
        _link(facts, value, attributes)
    elif tag in ("area", "math", "mi", "mo", "mrow", "mtext"):
        facts.kinds["link"].add(value)
    elif tag == "base":
        if facts.base is None:
            facts.base = value
    elif tag in _SVG_USERS:
        facts.kinds["script" if tag == "script" else "image"].add(value)


_SVG_USERS = frozenset({
    "use", "image", "feimage", "pattern", "lineargradient", "radialgradient", "textpath", "mpath", "script", "filter",
    "animate", "animatemotion", "animatetransform", "set", "tref", "cursor",
})  # fmt: skip


def _link(facts: Facts, value: str, attributes: Attributes) -> None:
    """<link>: HTML standard, "Link types"."""
    words = (attributes.get("rel") or "").lower().split()
    if "canonical" in words:
        facts.kinds["canonical"].add(value)
    elif "alternate" in words and attributes.get("hreflang"):
        facts.alternates.append(((attributes["hreflang"] or "").strip().lower(), value))
    elif "manifest" in words:
        facts.kinds["manifest"].add(value)
    elif words and not {"preconnect", "dns-prefetch"} & set(words):
        kind = next((_REL_KIND[word] for word in words if word in _REL_KIND), "file")
        if kind == "file" and not RELATIONS.isdisjoint(words):
            kind = "relation"
        facts.kinds[kind].add(value)


def _src(facts: Facts, tag: str, value: str, attributes: Attributes) -> None:
    kind = _SRC_KIND.get(tag)
    if tag == "script" and (attributes.get("type") or "").strip().lower() == "module":
        kind = "module"
    if kind and not (tag == "input" and (attributes.get("type") or "").strip().lower() != "image"):
        if tag == "iframe" and not value.strip() and "srcdoc" in attributes:
            return
        facts.kinds[kind].add(value)


def _xlink(facts: Facts, tag: str, value: str, attributes: Attributes) -> None:
    if "href" not in attributes:  # SVG 2: href wins over xlink:href
        facts.kinds["link" if tag == "a" else "image"].add(value)


def _meta(facts: Facts, tag: str, value: str, attributes: Attributes) -> None:
    if tag != "meta":
        return
    if (attributes.get("http-equiv") or "").strip().lower() == "refresh":
        facts.refresh = facts.refresh or refresh_of(value)
        return
    name = (attributes.get("property") or attributes.get("name") or "").strip().lower()
    if name in ("robots", "googlebot"):
        facts.noindex |= "noindex" in value.lower() or "none" in value.lower().split(",")
    if name in _CARD_NAMES:
        facts.kinds["card"].add(value)


def _srcdoc(facts: Facts, tag: str, value: str, attributes: Attributes) -> None:
    """A page within the page: `extract` reads it like one."""
    if tag == "iframe" and value:
        facts.inner.append(value)


def _values(kind: str, *tags: str, empty: bool = False, many: bool = False) -> Handler:
    """A handler that notes the value as a reference of one kind, on some elements only."""

    def handler(facts: Facts, tag: str, value: str, attributes: Attributes) -> None:
        if tag in tags and (empty or value.strip()):
            facts.kinds[kind].update(value.split() if many else (value,))

    return handler


def _ids(attribute: str, *tags: str, one: bool = False) -> Handler:
    def handler(facts: Facts, tag: str, value: str, attributes: Attributes) -> None:
        if value and (not tags or tag in tags):
            facts.id_refs += [(attribute, each) for each in ((value,) if one else value.split())]

    return handler


def _for(facts: Facts, tag: str, value: str, attributes: Attributes) -> None:
    """One id on a label, a list of them on an output; other elements may use the name for something of their own."""
    if tag == "label" and value.startswith("__") and (attributes.get("class") or "").startswith("md-"):
        return  # Material leaves out `__toc` on some pages and keeps the label of it, hidden
    if tag == "label" and value:
        facts.id_refs.append(("for", value))
    elif tag == "output":
        facts.id_refs += [("for", each) for each in value.split()]


def _srcset(facts: Facts, tag: str, value: str, attributes: Attributes) -> None:
    if tag in ("img", "source", "link") and value.strip():
        facts.srcsets.add(value)


def _style(facts: Facts, tag: str, value: str, attributes: Attributes) -> None:
    if "(" in value:
        facts.styles.append(value)


def _name(facts: Facts, tag: str, value: str, attributes: Attributes) -> None:
    if tag == "a" and value:
        facts.names.append(value)
    elif tag == "map":
        facts.maps.append(value)


def _usemap(facts: Facts, tag: str, value: str, attributes: Attributes) -> None:
    facts.usemaps.append(value)


RARE: dict[str, Handler] = {
    "src": _src,
    "xlink:href": _xlink,
    "srcset": _srcset,
    "imagesrcset": _srcset,
    "content": _meta,
    "style": _style,
    "name": _name,
    "usemap": _usemap,
    "srcdoc": _srcdoc,
    "poster": _values("image", "video", empty=True),
    "data": _values("object", "object", empty=True),
    "action": _values("form", "form"),
    "formaction": _values("form", "button", "input"),
    "cite": _values("cite", "blockquote", "q", "ins", "del"),
    "longdesc": _values("cite", "img", "iframe", "frame"),
    "ping": _values("file", "a", "area", many=True),
    "background": _values("image", "body", "table", "td", "th"),
    "for": _for,
    "headers": _ids("headers", "td", "th"),
    "list": _ids("list", "input", one=True),
    "form": _ids("form", *_FORM_PARTS, one=True),
    "popovertarget": _ids("popovertarget", "button", "input", one=True),
    "commandfor": _ids("commandfor", "button", one=True),
    **{name: _ids(name) for name in _ID_LISTS},
    **dict.fromkeys(_PAINT, _style),
}
RARE_NAMES = frozenset(RARE)
ONLY_A_LINK = RARE_NAMES | {"id", "data-md-component"}  # without these, <a href> says where it leads and nothing else
