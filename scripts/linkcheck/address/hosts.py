"""The host in an address: is its form right, and is it the reader's own computer."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import unquote_to_bytes

from linkcheck.reason import Reason, because

# RFC 1123 names as browsers take them: underscores occur in practice, other scripts are turned into punycode.
_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?|[\w-]{1,63}")
_LOCAL_HOSTS = {"localhost", "127.0.0.1", "0.0.0.0", "[::1]", "::1"}


def host_fault(host: str) -> Reason | None:
    """What is wrong with `host[:port]`; None when nothing is (WHATWG URL, host parsing; RFC 3986 3.2.2)."""
    if host.startswith("["):
        inner, _, port = host[1:].partition("]")
        try:
            ipaddress.IPv6Address(inner.partition("%")[0])
        except ValueError:
            return because("host-wrong")
        port = port.removeprefix(":")
        name = ""
    else:
        name, _, port = host.partition(":")
        if not name:
            return because("host-empty")
    if port and (not (port.isascii() and port.isdigit()) or int(port[:6]) > 65535):
        return because("port", port=port)
    if not name:
        return None
    if "%" in name:
        name = unquote_to_bytes(name).decode("utf-8", "replace")
    labels = name.removesuffix(".").split(".")
    if " " in name:
        return because("host-space")
    if len(name) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        return because("host-wrong")
    if labels[-1].isdigit():
        try:
            ipaddress.IPv4Address(name)
        except ValueError:
            return because("host-wrong")
    return None


def is_local_host(host: str) -> bool:
    """Whether a host (with or without port) is the reader's own computer."""
    name = host if host.startswith("[") and host.endswith("]") else re.sub(r":\d*$", "", host)
    return name in _LOCAL_HOSTS or name.endswith(".localhost") or (name.startswith("127.") and name.count(".") == 3)


def bare_host(host: str, scheme: str = "https") -> str:
    """The host without the port that goes without saying, so that `x.example:443` and `x.example` are one."""
    return host.removesuffix(":443" if scheme != "http" else ":80").rstrip(":").removesuffix(".")
