"""The form of mail and telephone links: RFC 6068 (mailto) and RFC 3966 (tel)."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

from linkcheck.reason import Reason, because

_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
# RFC 5322 dot-atom (with the letters of RFC 6531), or a quoted string.
_LOCAL = re.compile(r"""[^\s@()<>\[\]:;,\\".]+(?:\.[^\s@()<>\[\]:;,\\".]+)*|"(?:[^"\\]|\\.)*\"""")
_DOMAIN_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")
_FIELD = re.compile(r"[^=&]+=[^&]*")
_GLOBAL_NUMBER = re.compile(r"\+?[0-9*#().\-]+")


def _unquote(text: str) -> str:
    return unquote_to_bytes(text.encode("utf-8", "surrogatepass")).decode("utf-8", "replace")


def mail_fault(rest: str) -> Reason | None:
    """What is wrong with the part after `mailto:`; None when nothing is.

    No address at all is allowed with a subject or text (to pass something on, RFC 6068 section 2); several are split by commas.
    """
    to, question, fields = rest.partition("#")[0].partition("?")
    if not to and not question:
        return because("mail-none")
    if _BAD_PERCENT.search(rest):
        return because("percent")
    if to.startswith("//"):
        return because("mail-slashes")
    for address in to.split(",") if to else []:
        if " " in address.strip() or address != address.strip():
            return because("mail-space")
        reason = _address_fault(_unquote(address))
        if reason:
            return reason
    if not question:
        return None
    if not fields:
        return None if to else because("mail-none")
    for field in fields.split("&"):
        if not _FIELD.fullmatch(field):
            return because("mail-field")
        name, _, value = field.partition("=")
        if name.lower() in ("to", "cc", "bcc"):
            for address in filter(None, value.split(",")):
                reason = _address_fault(_unquote(address).strip())
                if reason:
                    return reason
    return None


def _address_fault(address: str) -> Reason | None:
    if not address:
        return because("mail-empty")
    local, at, domain = address.rpartition("@")
    if not at:
        return because("mail-no-at")
    if any(mark.isspace() for mark in domain) or (any(mark.isspace() for mark in local) and not local.startswith('"')):
        return because("mail-space")
    if not local:
        return because("mail-no-name")
    if not _LOCAL.fullmatch(local):
        return because("mail-name", local=local)
    if domain.startswith("[") and domain.endswith("]"):
        return None
    labels = domain.split(".")
    if len(labels) < 2 or not all(_DOMAIN_LABEL.fullmatch(label) for label in labels) or len(domain) > 253:
        return because("mail-domain", domain=domain)
    if not (labels[-1].startswith("xn--") or (len(labels[-1]) > 1 and labels[-1].isalpha())):
        return because("mail-domain", domain=domain)
    return None


def phone_fault(rest: str) -> Reason | None:
    """What is wrong with the part after `tel:`; None when nothing is (RFC 3966 section 3)."""
    number = rest.partition(";")[0]
    if not number:
        return because("phone-none")
    if number != number.strip() or " " in number or "%20" in number:
        return because("phone-space")
    if number.startswith("//"):
        return because("phone-slashes")
    if not _GLOBAL_NUMBER.fullmatch(_unquote(number)):
        return because("phone-marks")
    if sum(mark.isdigit() for mark in number) < 3:
        return because("phone-short")
    return None
