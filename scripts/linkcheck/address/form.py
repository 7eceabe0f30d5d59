"""What an address is, before anyone looks whether it exists.

Splits the value of an attribute the way a browser does (WHATWG URL, https://url.spec.whatwg.org/) and names
what is wrong with its form. No file is looked at here and no network is used, ever.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from linkcheck.address.mail_and_phone import mail_fault, phone_fault

# WHATWG URL: leading and trailing C0 controls and spaces are stripped, tabs and newlines removed anywhere.
EDGES = "".join(map(chr, range(0x21)))
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
# RFC 1123 names as browsers take them: underscores occur in practice, other scripts are turned into punycode.
_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?|[\w-]{1,63}")
_LOCAL_HOSTS = {"localhost", "127.0.0.1", "0.0.0.0", "[::1]", "::1"}


class Form(NamedTuple):
    """The form of one address: what it is and, if something is wrong, the rule (`code`) and the Dutch `reason`.

    scheme    lower case; "" for an address without one
    host      lower case with port, without user name; None when the address has no host
    path      path of an address with a host or without a scheme, as written; query split off
    fragment  None when there is no "#"
    """

    scheme: str = ""
    host: str | None = None
    path: str = ""
    fragment: str | None = None
    query: bool = False
    code: str = ""
    reason: str = ""


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
            return Form(code="url-malformed", reason="het begin van het adres is niet goed; bedoeld is «https://»")
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
        return Form(name, code="link-local", reason="dat staat alleen op je eigen computer")
    if name == "localhost":
        return Form(name, code="link-local", reason="dat werkt alleen op je eigen computer")
    if _TYPO_WEB.match(value):
        return Form(name, code="url-malformed", reason="het begin van het adres is niet goed; bedoeld is «https://»")
    if _TYPO_MAIL.match(value):
        return Form(name, code="mail-malformed", reason="het begin is niet goed; bedoeld is «mailto:»")
    if _TYPO_PHONE.match(value):
        return Form(name, code="tel-malformed", reason="het begin is niet goed; bedoeld is «tel:»")
    if "." in name and rest[:1].isdigit():  # «www.voorbeeld.nl:8080/x» reads as a scheme
        return Form(name, code="url-malformed", reason="«https://» ontbreekt aan het begin")
    return Form(name)


def _with_host(name: str, value: str) -> Form:
    """An http(s) or protocol-relative address: RFC 3986 section 3.2, and what WHATWG URL calls a failure."""
    rest = value
    if name:
        match = _WEB_SLASHES.match(value)
        slashes = match[2] if match else ""
        rest = value[len(name) + 1 + len(slashes) :]
        if slashes != "//":
            reason = "er is geen site ingevuld" if not rest else f"na «{name}:» horen precies twee schuine strepen"
            return Form(name, code="url-malformed", reason=reason)
    else:
        rest = value[2:]
    if "\\" in value.partition("#")[0].partition("?")[0]:
        return Form(name, code="url-malformed", reason="er staat een omgekeerde schuine streep (\\) in; gebruik /")
    cut = len(rest)
    for mark in "/?#":
        at = rest.find(mark)
        if at != -1:
            cut = min(cut, at)
    authority, tail = rest[:cut], rest[cut:]
    host = authority.rpartition("@")[2].lower()
    reason = host_fault(host)
    if not reason and host.rstrip(":") in ("http", "https", "http,", "https,"):
        reason = "«http» staat er twee keer in"
    if not reason and not name and "." not in host and not is_local_host(host):
        reason = "het begint met twee schuine strepen; dan leest de browser het eerste stuk als naam van een site"
    parts = _split(tail)
    if not reason and " " in parts.path:
        reason = "er staat een spatie in"
    if reason:
        return Form(name, host, parts.path, parts.fragment, parts.query, "url-malformed", reason)
    code, reason = parts.code, parts.reason
    if not code and is_local_host(host):
        code, reason = "link-local", "dat werkt alleen op je eigen computer"
    return Form(name, host, parts.path or "/", parts.fragment, parts.query, code, reason)


def _split(value: str) -> Form:
    """Path, query and fragment of an address without scheme and host."""
    rest, mark, fragment = value.partition("#")
    path, question, _ = rest.partition("?")
    code = reason = ""
    if "\\" in path:
        code, reason = "url-malformed", "er staat een omgekeerde schuine streep (\\) in; gebruik /"
    elif "%" in path and _BAD_PERCENT.search(path):
        code, reason = (
            "url-malformed",
            "na een procentteken horen twee cijfers of letters a-f; een los procentteken schrijf je als %25",
        )
    return Form("", None, path, fragment if mark else None, bool(question), code, reason)


def host_fault(host: str) -> str:
    """What is wrong with `host[:port]`, in Dutch; "" when nothing is (WHATWG URL, host parsing; RFC 3986 3.2.2)."""
    if host.startswith("["):
        inner, _, port = host[1:].partition("]")
        try:
            ipaddress.IPv6Address(inner.partition("%")[0])
        except ValueError:
            return "de naam van de site klopt niet"
        port = port.removeprefix(":")
        name = ""
    else:
        name, _, port = host.partition(":")
        if not name:
            return "er is geen site ingevuld"
    if port and (not (port.isascii() and port.isdigit()) or int(port[:6]) > 65535):
        return f"«{port}» is geen poortnummer"
    if not name:
        return ""
    if "%" in name:
        name = unquote_to_bytes(name).decode("utf-8", "replace")
    labels = name.removesuffix(".").split(".")
    if " " in name:
        return "er staat een spatie in de naam van de site"
    if len(name) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        return "de naam van de site klopt niet"
    if labels[-1].isdigit():
        try:
            ipaddress.IPv4Address(name)
        except ValueError:
            return "de naam van de site klopt niet"
    return ""


def is_local_host(host: str) -> bool:
    """Whether a host (with or without port) is the reader's own computer."""
    name = host if host.startswith("[") and host.endswith("]") else re.sub(r":\d*$", "", host)
    return name in _LOCAL_HOSTS or name.endswith(".localhost") or (name.startswith("127.") and name.count(".") == 3)


def bare_host(host: str, scheme: str = "https") -> str:
    """The host without the port that goes without saying, so that `x.example:443` and `x.example` are one."""
    return host.removesuffix(":443" if scheme != "http" else ":80").rstrip(":").removesuffix(".")


def decoded(text: str) -> str | None:
    """Percent-encoding undone as UTF-8 (RFC 3986 2.1); None when the bytes are not UTF-8."""
    if "%" not in text:
        return text
    try:
        return unquote_to_bytes(text.encode("utf-8", "surrogatepass")).decode("utf-8")
    except UnicodeError:
        return None


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


def shaved(text: str) -> str:
    """The text fit for a message: on one line and not endlessly long."""
    text = " ".join(text.split())
    text = text.encode("utf-8", "replace").decode("utf-8")
    return text if len(text) <= 160 else text[:157] + "…"
