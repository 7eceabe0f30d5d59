"""The tags of an HTML page, cut out as a browser's tokenizer does (HTML standard, 13.2.5), without building a tree.

Two patterns. `QUICK` takes quotation marks for what they mostly are, the ends of a value; what it cuts out is held against
`TAG` when it is first met, and a page on which the two differ is read again with `EVERY`, which keeps to the standard's
states. All repetitions are possessive, so that no page makes them go back.

Nearly all tags of a page are of three sorts: one with a class and no more, a link, and an element with an id. `QUICK` goes past
the first, and takes of the other two the value alone: `"address"` and `="id"`. Of any other tag it takes all but its <.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5

_ATTRIBUTES = rb"""(?:[\s/]++|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>][^\s>]*+|(?=>)))?+)*+"""
QUOTED = rb"""[^"'<>]*+(?:"[^"]*+"[^"'<>]*+|'[^']*+'[^"'<>]*+)*+"""  # a < may stand here, but then the page is read in order
RAW_TEXT = ("script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes")  # what is in them is no tag


def _raw(attributes: bytes) -> bytes:
    """An element with raw text, up to its closing tag or the end of the page."""
    each = rb"(?i:%s)(?=[\s/>])" + attributes.replace(b"%", b"%%") + rb">[^<]*+(?:<(?!/(?i:%s)[\s/>])[^<]*+)*+"
    return b"(?=[sStTiIxXnN])(?:" + b"|".join(each % (name, name) for name in map(str.encode, RAW_TEXT)) + b")"


_COMMENT = rb"!--(?:-?>|[^-]*+(?:-(?!-!?>)[^-]*+)*+(?:--!?>)?+)|[!?][^>]*+>?+"
_BARE = rb"(?=[tTnNsSmM])(?i:template|noscript|svg|math)>"
_ANY = _raw(QUOTED) + rb"|[a-zA-Z][^\s/<>]*+(?:\s(?:" + QUOTED + rb">)?+|/[^\s/>]|<)|" + _COMMENT + b"|" + _BARE
# Names and attributes that say nothing by themselves: the common ones, since this is only about time.
_PLAIN = (
    rb"(?:span|code|p|li|em|td|div|tr|d[dlt]|ul|strong|pre|h[1-6r]|br|t(?:able|body|head|h)|cite|col|ol|b|i|tt|sup|section"
    rb"|button|var|main|article)"
)
_VALUE = rb'"[^"<>]*+"'
_MUTE = rb"(?:class|title|rel|alt|width|height|align|valign|role|target|border|(?:col|row)span|scope|summary|accesskey)=" + _VALUE
_REST = rb"(?:\s++" + _MUTE + rb")*+\s*+/?+>"
_LINK = rb"a\s++(?:" + _MUTE + rb"\s++)*+href=(?=" + _VALUE + _REST + b")"
_ID = b"(?:a|" + _PLAIN + rb")(?:\s++" + _MUTE + rb")*+\s++id(?==" + _VALUE + _REST + b")"
SILENT = re.compile(b"<" + _PLAIN + _REST)  # at the start of a tag: there is nothing to learn from it
QUICK = re.compile(
    b'<(?!/|(?:span|code) class="[^"<>]*+">|'
    + _PLAIN
    + _REST
    + b")(?:"
    + _LINK
    + b"|"
    + _ID
    + b')?+((?<=f=)"[^"]*+"|(?<=id)="[^"]*+"|(?<=<)(?:'
    + _ANY
    + b"))"
)
_ALL = (
    rb"[a-zA-Z][^\s/>]*+(?:[\s/]" + _ATTRIBUTES + b">|>|(?s:.*+))"
    rb"|" + _COMMENT + rb"|/(?i:template|noscript|svg|math)(?=[\s/>])" + _ATTRIBUTES + b">"
    rb"|/[a-zA-Z][^\s/>]*+[\s/](?:" + _ATTRIBUTES + rb">|(?s:.*+))|/[^a-zA-Z>][^>]*+>?+"
)
EVERY = re.compile(b"<(?:" + _raw(_ATTRIBUTES) + b"|" + _ALL + b")")
IN_DRAWING = re.compile(rb"<(?:!\[CDATA\[[^\]]*+(?:\](?!\]>)[^\]]*+)*+|" + _ALL + b")")  # where no text is raw
TAG = re.compile(rb"<([a-zA-Z][^\s/>]*+)((?:[\s/]" + _ATTRIBUTES + rb")?+)>")
_ATTRIBUTE = re.compile(rb"""([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>][^\s>]*+)|(?=>|\Z)))?+""")
_REFERENCE = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*[;=]?)")
_CHARSET = re.compile(rb"""<meta\s[^<>]*?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_WESTERN = {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "iso8859-1", "l1", "cp1252", "x-cp1252"}


def in_utf8(raw: bytes) -> bytes:
    """The bytes of a page as UTF-8: from its mark, from what it says, else as it is or, when that cannot be, as windows-1252."""
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :] if name == "utf-8" else raw[len(mark) :].decode(name, "replace").encode("utf-8", "replace")
    if raw.isascii():
        return raw
    told = _CHARSET.search(raw, 0, 4096)
    name = told[1].decode("ascii", "replace").lower() if told else ""
    if name in ("utf-8", "utf8") or (not told and _is_utf8(raw)) or name.startswith("utf-16"):
        return raw
    try:
        return raw.decode("windows-1252" if not told or name in _WESTERN else name, "replace").encode("utf-8", "replace")
    except (LookupError, ValueError):
        return raw


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _reference(match: re.Match[str]) -> str:
    """A character reference in an attribute: a name without its semicolon counts only where no letter or = follows."""
    written = match[0]
    return html.unescape(written) if written[1] == "#" else html5.get(written[1:], written)


def text_of(value: bytes) -> str:
    """Raw text as a browser has it."""
    text = value.decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def decoded(value: bytes) -> str:
    """The value of an attribute as a browser has it."""
    text = text_of(value)
    return _REFERENCE.sub(_reference, text) if "&" in text else text


def values(taken: list[bytes], before: str) -> list[str]:
    """The values between quotation marks, as a browser has them; all at once, since a page may have thousands.

    before: what stands in front of each, its quotation mark included.
    """
    if not taken:
        return []
    text = text_of(b"".join(taken))[len(before) : -1]
    found = text.split('"' + before)
    return [_REFERENCE.sub(_reference, each) if "&" in each else each for each in found] if "&" in text else found


def attributes_of(written: bytes) -> dict[str, str | None]:
    """The attributes between the name of a tag and its end; of a double one the first counts."""
    found: dict[str, str | None] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(written):
        key = name.decode("utf-8", "replace").lower()
        if key not in found:
            found[key] = decoded(double or single or bare)
    return found


def placed(written: bytes) -> Iterator[tuple[str, str, int, int]]:
    """The attributes of a tag with their places: (name, value, where the name begins, where the value begins)."""
    for match in _ATTRIBUTE.finditer(written):
        part = next((number for number in (2, 3, 4) if match[number] is not None), 0)
        value = decoded(match[part]) if part else ""
        yield match[1].decode("utf-8", "replace").lower(), value, match.start(), match.start(part) if part else match.end()
