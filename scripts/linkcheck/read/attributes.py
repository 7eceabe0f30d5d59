"""What each attribute of an HTML page refers to: one small function per attribute, in a table by its name (HTML standard)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from linkcheck.read.refresh import refresh_target

Attributes = dict[str, str | None]
Handler = Callable[["Facts", str, str, Attributes], None]

_SRC_KIND = {
    "img": "image", "input": "image", "script": "script", "iframe": "frame", "frame": "frame", "audio": "media",
    "video": "media", "source": "media", "track": "media", "embed": "file", "image": "image",
}  # fmt: skip
_REL_KIND = {"stylesheet": "style", "icon": "image", "apple-touch-icon": "image", "mask-icon": "image", "modulepreload": "module"}
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
_FORM_PARTS = {"button", "fieldset", "input", "label", "object", "output", "select", "textarea", "img"}
_PAINT = ("fill", "stroke", "clip-path", "mask", "filter", "marker-start", "marker-mid", "marker-end", "cursor")


@dataclass(slots=True)
class Facts:
    """What one page says.

    ids         every id in the order of the page, doubles included
    names       names of <a name>
    kinds       per kind of reference ("link", "image", …) the values as the parser gives them
    srcsets     values of srcset and imagesrcset
    styles      texts of <style>, style attributes and SVG paint that hold an address
    id_refs     (attribute, id) of references to an element of the page
    maps        names of <map>; `usemaps` the values that point at one
    data        texts of JSON-LD
    inner       pages in a srcdoc
    alternates  (language, value) of <link rel="alternate" hreflang>
    """

    ids: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    kinds: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    srcsets: set[str] = field(default_factory=set)
    styles: list[str] = field(default_factory=list)
    id_refs: list[tuple[str, str]] = field(default_factory=list)
    maps: list[str] = field(default_factory=list)
    usemaps: list[str] = field(default_factory=list)
    alternates: list[tuple[str, str]] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    inner: list[str] = field(default_factory=list)
    theme_scripts: set[str] = field(default_factory=set)
    base: str | None = None
    refresh: str | None = None


def href(facts: Facts, tag: str, value: str, attributes: Attributes) -> None:
    if tag == "link":
        _link(facts, value, attributes)
    elif tag in ("a", "area", "math", "mi", "mo", "mrow", "mtext"):
        facts.kinds["link"].add(value)
    elif tag == "base":
        if facts.base is None:
            facts.base = value
    elif tag in _SVG_USERS:
        facts.kinds["script" if tag == "script" else "image"].add(value)


_SVG_USERS = frozenset({
    "use", "image", "feImage", "pattern", "linearGradient", "radialGradient", "textPath", "mpath", "script", "filter",
    "animate", "animateMotion", "animateTransform", "set", "tref", "cursor",
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
        if kind == "file" and {"next", "prev", "alternate", "help", "license", "author", "search", "up", "prerender"} & set(
            words
        ):
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
        target = refresh_target(value)
        if target is not None and facts.refresh is None:
            facts.refresh = target
        return
    name = (attributes.get("property") or attributes.get("name") or "").strip().lower()
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


def _theme_part(facts: Facts, tag: str, value: str, attributes: Attributes) -> None:
    """Material's share button has a script for an address; the parts of a theme are no words of an editor."""
    href = attributes.get("href") or ""
    if tag == "a" and href.startswith("javascript:"):
        facts.theme_scripts.add(href)


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


def _nothing(facts: Facts, tag: str, value: str, attributes: Attributes) -> None:
    """For an attribute that only makes `_rare` look at the element."""


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
    "type": _nothing,
    "data-md-component": _theme_part,
    "poster": _values("image", "video", empty=True),
    "data": _values("file", "object", empty=True),
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
