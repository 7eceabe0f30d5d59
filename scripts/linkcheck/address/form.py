"""What an address is, before anyone looks whether it exists.

Splits the value of an attribute the way a browser does (WHATWG URL, https://url.spec.whatwg.org/) and names
what is wrong with its form. No file is looked at here and no network is used, ever.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from linkcheck.address.hosts import host_fault, is_local_host
from linkcheck.address.mail_and_phone import mail_fault, phone_fault
from linkcheck.reason import Reason, because

# WHATWG URL: leading and trailing C0 controls and spaces are stripped, tabs and newlines removed anywhere.
EDGES = "".join(map(chr, range(0x21)))
_LONGEST_KEPT = 100  # letters of a host
_INNER = re.compile(r"[\t\n\r]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_WEB_SLASHES = re.compile(r"(https?):(/*)", re.IGNORECASE)
_TYPO_WEB = re.compile(
    r"(?:https?[;,.]?//|https?;/*|(?:h{1,3}t{1,4}p{1,3}s{0,3}|t{2,4}ps?|htt?sp?|hptts?|htpts?|thtps?|htt|hpts?):/{0,3})",
    re.IGNORECASE,
)
_TYPO_MAIL = re.compile(r"(?:mail|mailt|maito|mialto|mailo|mailtoo|emailto|email|e-mail|mail-to):", re.IGNORECASE)
_TYPO_PHONE = re.compile(r"(?:tell|phone|telefoon|telephone|tel//):?", re.IGNORECASE)


class Form(NamedTuple):
    """The form of one address: what it is and, if something is wrong, the rule (`code`) and the `reason`.

    scheme    lower case; "" for an address without one
    host      lower case with port, without user name; None when the address has no host
    path      path of an address with a host or without a scheme, as written; query split off
    fragment  None when there is no "#"
    odd       what the standard forbids, though every browser makes the same of it
    """

    scheme: str = ""
    host: str | None = None
    path: str = ""
    fragment: str | None = None
    query: bool = False
    code: str = ""
    reason: Reason | None = None
    odd: Reason | None = None


def clean(raw: str) -> str:
    """The value as the URL parser starts with it: edges stripped, tabs and newlines inside removed (WHATWG URL 4.4)."""
    value = raw.strip(EDGES)
    if "\n" in value or "\t" in value or "\r" in value:
        value = _INNER.sub("", value)
    return value


def parse(raw: str) -> Form:
    """Split an address and name what is wrong with its form. Takes any string, raises nothing."""
    value = clean(raw)
    scheme = _SCHEME.match(value)
    if not scheme:
        if value[:2] in ("//", "\\\\", "/\\", "\\/"):
            return _with_host("", value)
        if _TYPO_WEB.match(value):
            return Form(code="url-malformed", reason=because("scheme-web"))
        return _split(value)
    name = scheme[1].lower()
    rest = value[scheme.end() :]
    if name in ("http", "https"):
        return _with_host(name, value)
    if name == "mailto":
        reason = mail_fault(rest)
        return Form(name, code="mail-malformed" if reason else "", reason=reason)
    if name == "tel":
        reason = phone_fault(rest)
        return Form(name, code="tel-malformed" if reason else "", reason=reason)
    return _other_scheme(name, rest, value)


def _other_scheme(name: str, rest: str, value: str) -> Form:
    """Addresses that are neither http(s), mail nor telephone: only what is surely a mistake is one."""
    if name == "javascript":
        return Form(name, code="link-javascript")
    if name == "file" or (len(name) == 1 and rest[:1] in ("\\", "/")):
        return Form(name, code="link-local")
    if name == "localhost":
        return Form(name, code="link-local")
    if _TYPO_WEB.match(value):
        return Form(name, code="url-malformed", reason=because("scheme-web"))
    if _TYPO_MAIL.match(value):
        return Form(name, code="mail-malformed", reason=because("scheme-mail"))
    if _TYPO_PHONE.match(value):
        return Form(name, code="tel-malformed", reason=because("scheme-phone"))
    if "." in name and rest[:1].isdigit():  # «www.voorbeeld.nl:8080/x» reads as a scheme
        return Form(name, code="url-malformed", reason=because("scheme-missing"))
    return Form(name)


@lru_cache(maxsize=4096)
def _host(host: str) -> tuple[Reason | None, bool]:
    """What is wrong with a host, and whether it is the reader's own computer: most pages name the same few."""
    return host_fault(host), is_local_host(host)


def _with_host(name: str, value: str) -> Form:
    """An http(s) or protocol-relative address: RFC 3986 section 3.2, and what WHATWG URL calls a failure."""
    rest = value
    if name:
        match = _WEB_SLASHES.match(value)
        slashes = match[2] if match else ""
        rest = value[len(name) + 1 + len(slashes) :]
        if slashes != "//":
            wrong = because("two-slashes", scheme=name) if rest else because("host-empty")
            return Form(name, code="url-malformed", reason=wrong)
    else:
        rest = value[2:]
    rest, odd = _forward(rest)
    cut = len(rest)
    for mark in "/?#":
        at = rest.find(mark)
        if at != -1:
            cut = min(cut, at)
    authority, tail = rest[:cut], rest[cut:]
    host = authority.rpartition("@")[2].lower()
    reason, local = _host(host) if len(host) < _LONGEST_KEPT else (host_fault(host), is_local_host(host))
    if not reason and host.rstrip(":") in ("http", "https", "http,", "https,"):
        reason = because("scheme-twice")
    if not reason and not name and "." not in host and not local:
        reason = because("starts-with-two-slashes")
    parts = _split(tail)
    if " " in parts.path:
        odd = because("space")
    if reason:
        return Form(name, host, parts.path, parts.fragment, parts.query, "url-malformed", reason)
    code, reason = parts.code, parts.reason
    if not code and local:
        code = "link-local"
    return Form(name, host, parts.path or "/", parts.fragment, parts.query, code, reason, odd)


def _split(value: str) -> Form:
    """Path, query and fragment of an address without scheme and host."""
    value, odd = _forward(value)
    rest, mark, fragment = value.partition("#")
    path, question, _ = rest.partition("?")
    code, reason = "", None
    if "%" in path and _BAD_PERCENT.search(path):
        code, reason = "url-malformed", because("percent")
    return Form("", None, path, fragment if mark else None, bool(question), code, reason, odd)


def _forward(value: str) -> tuple[str, Reason | None]:
    """The address with the slashes of its path turned the way a browser does (WHATWG URL, "path state")."""
    if "\\" not in value:
        return value, None
    end = min(at for at in (value.find("?"), value.find("#"), len(value)) if at >= 0)
    if "\\" not in value[:end]:
        return value, None
    return value[:end].replace("\\", "/") + value[end:], because("backslash")


def decoded(text: str) -> str:
    """Percent-encoding undone (RFC 3986 2.1): as UTF-8, and bytes that are none as Python has them in the names of files."""
    if "%" not in text:
        return text
    try:
        raw = text.encode("utf-8", "surrogateescape")
    except UnicodeError:
        raw = text.encode("utf-8", "surrogatepass")
    return unquote_to_bytes(raw).decode("utf-8", "surrogateescape")


def written(path: str) -> str:
    """A path of the disk as it stands in an address: the opposite of `decoded`."""
    for mark in "%?#\\":
        if mark in path:
            path = path.replace(mark, f"%{ord(mark):02X}")
    return path


def anchor_of(fragment: str | None) -> str:
    """The id that a fragment names: text directive cut off, percent-encoding undone, NFC; "" for none, "#" and "#top".

    HTML, "select the indicated part"; the text directive is from the URL Fragment Text Directives draft.
    """
    if not fragment:
        return ""
    if not fragment.isascii() or "%" in fragment or ":" in fragment:
        fragment = fragment.partition(":~:")[0]
        fragment = unquote_to_bytes(fragment.encode("utf-8", "surrogatepass")).decode("utf-8", "replace")
        fragment = unicodedata.normalize("NFC", fragment)
    return "" if len(fragment) == 3 and fragment.lower() == "top" else fragment
